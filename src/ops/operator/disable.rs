//! `operator disable`: one who has left.

use serde_json::json;

use crate::domain::{Action, Operator, OperatorId, OperatorState, Refusal, rule::second_person};
use crate::ledger::Writer;
use crate::ops::{Outcome, Session};
use crate::report::operator::OperatorSheet;
use crate::trail::Subject;

pub fn disable_operator(session: &mut Session, id: &OperatorId) -> Outcome<OperatorSheet> {
    let subject = Subject::Operator(id.clone());
    session.perform(Action::OperatorDisable, &subject, |writer, _| {
        let operator = decide(writer, id)?;
        writer.set_operator_state(id, OperatorState::Disabled, None)?;
        writer.record(Action::OperatorDisable, &subject, &json!({}))?;
        Ok(OperatorSheet::new(&operator))
    })
}

fn decide(writer: &Writer<'_>, id: &OperatorId) -> Outcome<Operator> {
    let known = writer.operator(id)?.ok_or_else(|| Refusal::OperatorNotFound { operator: id.clone() })?;
    if known.state == OperatorState::Disabled {
        return Err(Refusal::OperatorDisabled { operator: id.clone() }.into());
    }
    second_person::keeps_an_admin(&writer.operators()?, id)?;
    Ok(Operator { state: OperatorState::Disabled, ..known })
}
