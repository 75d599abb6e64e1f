//! The trail as shown, and what its verification found.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;
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
        /// What `audit accept` names it by.
        id: String,
        /// The entry concerned, where there is one.
        seq: Option<i64>,
        kind: String,
        detail: String,
        /// Two persons know of it.
        accepted: bool,
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
        /// Of each kind, those included that are not shown.
        counts: Counts,
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
        let _ = write!(out, "{}: {} [{}", self.kind, self.detail, self.id);
        out.push_str(if self.accepted { ", accepted]" } else { "]" });
    }
}

sheet! {
    /// Findings that were named to be accepted.
    pub struct AcceptanceSheet {
        findings: Vec<String>,
        /// Rows that are touched, as they are.
        rows: u64,
        /// Who asked for it; none: this operator has.
        asked_by: Option<OperatorId>,
    }
}

/// How many findings there are of each kind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Counts(pub BTreeMap<&'static str, usize>);

impl Shown for Counts {
    fn plain(&self, out: &mut String) {
        for (at, (kind, count)) in self.0.iter().enumerate() {
            let _ = write!(out, "{}{kind}: {count}", if at == 0 { "" } else { ", " });
        }
    }

    fn is_nothing(&self) -> bool {
        self.0.is_empty()
    }
}
