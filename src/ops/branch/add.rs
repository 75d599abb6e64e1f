//! `branch add`.

use serde_json::json;

use crate::domain::{Action, Branch, Refusal};
use crate::ops::{Outcome, Session};
use crate::report::branch::BranchSheet;
use crate::trail::Subject;

pub fn add_branch(session: &mut Session, branch: &Branch) -> Outcome<BranchSheet> {
    let subject = Subject::Branch(branch.code.clone());
    session.perform(Action::BranchAdd, &subject, |writer, _| {
        if writer.branch_exists(&branch.code)? {
            return Err(Refusal::BranchExists { branch: branch.code.clone() }.into());
        }
        writer.add_branch(branch)?;
        writer.record(Action::BranchAdd, &subject, &json!({}))?;
        Ok(BranchSheet::new(branch))
    })
}
