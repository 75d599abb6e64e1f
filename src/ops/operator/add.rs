//! `operator add`: keys of their own, in effect when a second person confirms (rule 9).

use crate::domain::{Action, Line, Operator, OperatorId, Passphrase, Reach, Refusal, Role, rule::second_person};
use crate::ledger::{NewOperator, Writer};
use crate::ops::{Outcome, Session};
use crate::report::operator::OperatorSheet;
use crate::trail::Subject;

/// Input of `operator add`.
pub struct AddOperatorOptions {
    pub id: OperatorId,
    pub name: Line,
    pub role: Role,
    pub reach: Reach,
}

pub fn add_operator(
    session: &mut Session,
    options: &AddOperatorOptions,
    passphrase: &Passphrase,
) -> Outcome<OperatorSheet> {
    let subject = Subject::Operator(options.id.clone());
    session.perform(Action::OperatorAdd, &subject, |writer, context| {
        let operator = decide(writer, options)?;
        let new = NewOperator { operator, passphrase, cost: context.key_cost };
        let introduction = writer.add_operator(&new, &mut context.random)?;
        writer.record(Action::OperatorAdd, &subject, &introduction)?;
        Ok(OperatorSheet::new(&new.operator))
    })
}

fn decide(writer: &Writer<'_>, options: &AddOperatorOptions) -> Outcome<Operator> {
    if writer.operator(&options.id)?.is_some() {
        return Err(Refusal::OperatorExists { operator: options.id.clone() }.into());
    }
    if let Some(branch) = options.reach.limit() {
        writer.branch(branch)?;
    }
    let proposer = writer.actor().id().clone();
    Ok(Operator {
        id: options.id.clone(),
        name: options.name.clone(),
        role: options.role,
        reach: options.reach.clone(),
        state: second_person::initial_state(&writer.operators()?, &proposer, &options.id),
        proposed_by: proposer,
        confirmed_by: None,
        passphrase_by_other: true,
    })
}
