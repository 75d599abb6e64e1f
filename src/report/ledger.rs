//! The ledger itself as shown, and who works at it.

use crate::domain::{Moment, OperatorId, Reach, Role};
use crate::report::audit::Problem;

sheet! {
    /// The answer of `init` and `ledger info`.
    pub struct LedgerSheet {
        ledger_id: String,
        institution: String,
        fingerprint: String,
        schema: i64,
        entries: i64,
        head: String,
        /// Bytes.
        size: u64,
    }
}

sheet! {
    /// The answer of `whoami`.
    pub struct WhoamiSheet {
        operator: OperatorId,
        role: Role,
        /// A branch's code, or `all`.
        branch: Reach,
        ledger: String,
        session_until: Option<Moment>,
    }
}

sheet! {
    /// The answer of `ledger check`.
    pub struct CheckSheet {
        ok: bool,
        problems: Vec<Problem>,
    }
}
