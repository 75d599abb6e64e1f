//! `operator confirm`: the second person (rule 9).

use serde_json::json;

use crate::domain::{Action, Operator, OperatorId, OperatorState, Refusal, rule::second_person};
use crate::ledger::Writer;
use crate::ops::{Outcome, Session};
use crate::report::operator::OperatorSheet;
use crate::trail::Subject;

pub fn confirm_operator(session: &mut Session, id: &OperatorId) -> Outcome<OperatorSheet> {
    let subject = Subject::Operator(id.clone());
    session.perform(Action::OperatorConfirm, &subject, |writer, _| {
        let operator = decide(writer, id)?;
        writer.set_operator_state(id, OperatorState::Active, operator.confirmed_by.as_ref())?;
        writer.record(Action::OperatorConfirm, &subject, &json!({}))?;
        Ok(OperatorSheet::new(&operator))
    })
}

fn decide(writer: &Writer<'_>, id: &OperatorId) -> Outcome<Operator> {
    let known = writer.operator(id)?.ok_or_else(|| Refusal::OperatorNotFound { operator: id.clone() })?;
    if known.state == OperatorState::Disabled || known.confirmed_by.is_some() {
        return Err(Refusal::NothingToConfirm.into());
    }
    second_person::may_confirm(writer.actor().operator(), &known.proposed_by, Some(id))?;
    let confirmed_by = Some(writer.actor().id().clone());
    Ok(Operator { state: OperatorState::Active, confirmed_by, ..known })
}
