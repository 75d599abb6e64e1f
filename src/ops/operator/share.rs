//! `operator share`: one `site` operator gives another the secrets key.

use crate::domain::rule::second_person::must_be_active;
use crate::domain::{Action, Operator, OperatorId, Refusal, Role};
use crate::ledger::Writer;
use crate::ops::operator::read::known;
use crate::ops::{Outcome, Session};
use crate::report::operator::OperatorSheet;
use crate::trail::Subject;
use crate::trail::details::SecretsShared;

pub fn share_secrets(session: &mut Session, id: &OperatorId) -> Outcome<OperatorSheet> {
    let subject = Subject::Operator(id.clone());
    session.perform(Action::OperatorShare, &subject, |writer, context| {
        let operator = decide(writer, id)?;
        let generation = writer.share_secrets(id, &mut context.random)?;
        writer.record(Action::OperatorShare, &subject, &SecretsShared { generation })?;
        Ok(OperatorSheet::new(&operator))
    })
}

/// Only to an active `site` operator whom a second person confirmed: no other role's keys open seeds and passwords.
fn decide(writer: &Writer<'_>, id: &OperatorId) -> Outcome<Operator> {
    let known = known(writer, id)?;
    let standing = &known.standing;
    if standing.role != Role::Site {
        return Err(Refusal::RoleNotAllowed { role: standing.role, action: Action::OperatorShare }.into());
    }
    must_be_active(id, standing.state)?;
    if standing.is_unconfirmed() {
        return Err(Refusal::OperatorUnconfirmed { operator: id.clone() }.into());
    }
    Ok(known)
}
