//! What the trail last said of every row.

use std::collections::HashMap;

use crate::domain::effect::Table;
use crate::trail::digest::Digest;

/// What the trail last said of a row.
pub(super) struct LastWord {
    pub(super) seq: i64,
    /// The row of the contract to which it belongs; 0: to none yet.
    pub(super) of: i64,
    pub(super) digest: Digest,
}

/// What the trail last said of every row.
pub(super) type LastRows = HashMap<(Table, i64), LastWord>;
