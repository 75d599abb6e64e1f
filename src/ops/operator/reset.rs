//! `operator reset`: new keys for one who lost theirs, in effect when a second person confirms (rule 9).

use crate::domain::{Action, Operator, OperatorId, Passphrase, Refusal, rule::second_person};
use crate::ledger::{NewOperator, Writer};
use crate::ops::{Outcome, Session};
use crate::report::operator::OperatorSheet;
use crate::trail::Subject;

pub fn reset_operator(session: &mut Session, id: &OperatorId, passphrase: &Passphrase) -> Outcome<OperatorSheet> {
    let subject = Subject::Operator(id.clone());
    session.perform(Action::OperatorReset, &subject, |writer, context| {
        let operator = decide(writer, id)?;
        let new = NewOperator { operator, passphrase, cost: context.key_cost };
        let introduction = writer.reset_operator(&new, &mut context.random)?;
        writer.record(Action::OperatorReset, &subject, &introduction)?;
        Ok(OperatorSheet::new(&new.operator))
    })
}

fn decide(writer: &Writer<'_>, id: &OperatorId) -> Outcome<Operator> {
    let known = writer.operator(id)?.ok_or_else(|| Refusal::OperatorNotFound { operator: id.clone() })?;
    let proposer = writer.actor().id().clone();
    if proposer == *id {
        return Err(Refusal::SamePerson { operator: proposer }.into());
    }
    let state = second_person::initial_state(&writer.operators()?, &proposer, id);
    Ok(Operator { state, proposed_by: proposer, confirmed_by: None, passphrase_by_other: true, ..known })
}
