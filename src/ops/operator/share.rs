//! `operator share`: one `site` operator gives another the secrets key.

use serde_json::json;

use crate::domain::{Action, Operator, OperatorId, OperatorState, Refusal, Role};
use crate::ledger::Writer;
use crate::ops::{Outcome, Session};
use crate::report::operator::OperatorSheet;
use crate::trail::Subject;

pub fn share_secrets(session: &mut Session, id: &OperatorId) -> Outcome<OperatorSheet> {
    let subject = Subject::Operator(id.clone());
    session.perform(Action::OperatorShare, &subject, |writer, context| {
        let operator = decide(writer, id)?;
        writer.share_secrets(id, &mut context.random)?;
        writer.record(Action::OperatorShare, &subject, &json!({}))?;
        Ok(OperatorSheet::new(&operator))
    })
}

/// Only to a confirmed or active `site` operator: no other role's keys open seeds and passwords.
fn decide(writer: &Writer<'_>, id: &OperatorId) -> Outcome<Operator> {
    let known = writer.operator(id)?.ok_or_else(|| Refusal::OperatorNotFound { operator: id.clone() })?;
    if known.role != Role::Site {
        return Err(Refusal::RoleNotAllowed { role: known.role, action: Action::OperatorShare }.into());
    }
    match known.state {
        OperatorState::Active => Ok(known),
        OperatorState::Pending => Err(Refusal::OperatorPending { operator: id.clone() }.into()),
        OperatorState::Disabled => Err(Refusal::OperatorDisabled { operator: id.clone() }.into()),
    }
}
