//! A stretch of entries whose times are false, as shown.

use crate::domain::OperatorId;

sheet! {
    /// Entries whose times are said to be false.
    pub struct ClockSheet {
        first_entry: i64,
        last_entry: i64,
        /// Who asked for it; none: this operator has.
        asked_by: Option<OperatorId>,
    }
}
