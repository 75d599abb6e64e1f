//! A branch as shown.

use crate::domain::branch::{Branch, BranchCode};
use crate::domain::text::Line;

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
