//! `branch list`.

use crate::domain::Action;
use crate::ops::{Outcome, Session};
use crate::report::branch::BranchSheet;
use crate::trail::Subject;

pub fn list_branches(session: &mut Session) -> Outcome<Vec<BranchSheet>> {
    session.look(Action::BranchList, &Subject::Search, |reader, _| {
        Ok(reader.branches()?.iter().map(BranchSheet::new).collect())
    })
}
