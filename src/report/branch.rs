//! A branch as shown.

use crate::domain::{Branch, BranchCode, Line};

sheet! {
    /// A branch.
    pub struct BranchSheet {
        branch: BranchCode,
        name: Option<Line>,
    }
}

impl BranchSheet {
    pub fn new(branch: &Branch) -> Self {
        Self { branch: branch.code.clone(), name: branch.name.clone() }
    }
}
