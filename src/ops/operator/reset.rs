//! `operator reset`: new initial keys for an operator who forgot their passphrase. Their `passwd` replaces these by keys
//! of their own, which a second person confirms (rule 9); until then the former keys stay in force.

use crate::domain::rule::second_person::reset;
use crate::domain::{Action, Operator, OperatorId, Passphrase};
use crate::ledger::actor::Actor;
use crate::ledger::{NewPassphrase, Reader};
use crate::ops::operator::read::known;
use crate::ops::{Outcome, Session};
use crate::report::operator::OperatorSheet;
use crate::trail::Subject;
use crate::trail::details::OperatorReset;

/// Refuses an operator who cannot be reset, so that nobody types a passphrase in vain. Returns whom it is about.
pub fn check(session: &mut Session, id: &OperatorId) -> Outcome<OperatorSheet> {
    session.look(Action::OperatorReset, &Subject::Operator(id.clone()), |reader, actor| {
        decide(reader, actor, id)?;
        Ok(OperatorSheet::new(&known(reader, id)?))
    })
}

pub fn reset_operator(session: &mut Session, id: &OperatorId, passphrase: &Passphrase) -> Outcome<OperatorSheet> {
    let subject = Subject::Operator(id.clone());
    session.perform(Action::OperatorReset, &subject, |writer, context| {
        decide(writer, writer.actor(), id)?;
        let was = known(writer, id)?;
        let new = NewPassphrase { passphrase, cost: context.key_cost };
        let keys = writer.make_initial_keys(id, new, &mut context.random)?;
        let step = writer.step();
        let operator = Operator { standing: reset(&step, &was.standing, keys.seat_ref(step.seq)), ..was };
        writer.put_operator(&operator)?;
        writer.record(Action::OperatorReset, &subject, &OperatorReset { keys })?;
        Ok(OperatorSheet::new(&operator))
    })
}

fn decide(reader: &Reader<'_>, actor: &Actor, id: &OperatorId) -> Outcome<()> {
    Ok(reader.staff()?.may_reset((actor.id(), actor.operator().standing.role), id)?)
}
