//! `branch set`: another name. Letters keep the name that they were written with.

use crate::domain::{Action, Branch, Refusal};
use crate::ops::{Outcome, Session};
use crate::report::branch::BranchSheet;
use crate::trail::Subject;
use crate::trail::details::Nothing;

pub fn set_branch(session: &mut Session, branch: &Branch) -> Outcome<BranchSheet> {
    let subject = Subject::Branch(branch.code.clone());
    session.perform(Action::BranchSet, &subject, |writer, _| {
        if writer.branch(&branch.code)?.name == branch.name {
            return Err(Refusal::BranchNotChanged { branch: branch.code.clone() }.into());
        }
        writer.set_branch(branch)?;
        writer.record(Action::BranchSet, &subject, &Nothing {})?;
        Ok(BranchSheet::new(branch))
    })
}
