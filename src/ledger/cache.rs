//! What a transaction has met already and need not ask for again.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::{Branch, BranchCode, Numbering, Settings, Template, effect::Table};
use crate::trail::Layout;

/// What wordings differ by within a transaction, in which no branch's name changes.
pub type WordingOf = (Template, BranchCode, Numbering);

/// What is known: nothing of it can change under the transaction but by its own hand.
#[derive(Default)]
pub(super) struct Cache {
    pub(super) settings: Option<Rc<Settings>>,
    /// A branch stays as it was added.
    pub(super) branches: BTreeMap<BranchCode, Branch>,
    /// Their rows.
    pub(super) wordings: BTreeMap<WordingOf, i64>,
    pub(super) layouts: BTreeMap<Table, Rc<Layout>>,
}

impl Cache {
    /// A setting was changed: the next to ask reads them anew, and letters are worded anew.
    pub(super) fn forget_settings(&mut self) {
        self.settings = None;
        self.wordings.clear();
    }
}
