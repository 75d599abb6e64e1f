//! What an entry goes by.

use crate::domain::effect::Table;
use crate::trail::Digest;

/// A row as it was read, for an entry that goes by it.
#[derive(Debug, Clone, Copy)]
pub struct RowSeen {
    pub(super) table: Table,
    pub(super) id: i64,
    pub(super) digest: Digest,
    /// The entry that the row names as its last.
    pub(super) seq: i64,
}
