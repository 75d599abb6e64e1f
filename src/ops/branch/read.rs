//! `branch list`.

use crate::domain::Action;
use crate::ops::{Desk, Outcome};
use crate::report::branch::BranchSheet;
use crate::trail::Subject;

pub fn list_branches(desk: &mut Desk) -> Outcome<Vec<BranchSheet>> {
    desk.look(Action::BranchList, &Subject::Search, |reader, _| {
        Ok(reader.branches()?.iter().map(BranchSheet::new).collect())
    })
}
