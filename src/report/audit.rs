//! The trail as shown, and what its verification found.

use std::fmt::Write as _;

use serde_json::Value;

use crate::domain::{Action, Lang, Moment, OperatorId};
use crate::report::Shown;

sheet! {
    /// An entry of the trail.
    pub struct EntrySheet {
        seq: i64,
        at: Moment,
        operator: OperatorId,
        action: Action,
        subject: String,
        details: Value,
        remark: Option<String>,
        hash: String,
    }
    listed [seq, at, operator, action, subject, details, remark]
}

sheet! {
    /// A promise found broken.
    pub struct Problem {
        /// The entry concerned, where there is one.
        seq: Option<i64>,
        kind: String,
        detail: String,
    }
}

sheet! {
    /// The answer of `audit verify`.
    pub struct VerifySheet {
        ok: bool,
        anchored: bool,
        entries: i64,
        signatures: i64,
        head: String,
        fingerprint: String,
        problems: Vec<Problem>,
    }
}

impl Shown for Problem {
    fn plain(&self, out: &mut String) {
        self.worded(Lang::En, out);
    }

    fn worded(&self, _: Lang, out: &mut String) {
        // A String takes whatever is written.
        let _ = self.seq.map_or(Ok(()), |seq| write!(out, "#{seq} "));
        let _ = write!(out, "{}: {}", self.kind, self.detail);
    }
}
