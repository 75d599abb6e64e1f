//! Values read once in a transaction and used again.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::row_seen::RowSeen;
use crate::domain::{Branch, BranchCode, Numbering, Settings, Template, effect::Table};
use crate::trail::Layout;

/// Key of a wording within a transaction, in which no branch's name changes.
pub type WordingOf = (Template, BranchCode, Numbering);

/// Rows read in this transaction; only the transaction itself can change them.
#[derive(Default)]
pub(super) struct Cache {
    pub(super) settings: Option<Rc<Settings>>,
    /// A branch stays as it was added.
    pub(super) branches: BTreeMap<BranchCode, Branch>,
    /// Their rows.
    pub(super) wordings: BTreeMap<WordingOf, RowSeen>,
    /// By table and number of columns: a question may give more than the table's.
    pub(super) layouts: BTreeMap<(Table, usize), Rc<Layout>>,
    /// Room for a row that is digested.
    pub(super) room: Vec<u8>,
}

impl Cache {
    /// Drops settings and wordings after a setting was changed.
    pub(super) fn forget_settings(&mut self) {
        self.settings = None;
        self.wordings.clear();
    }
}
