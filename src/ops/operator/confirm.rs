//! `operator confirm`: the second person (rule 9), who was shown what waits.

use crate::domain::rule::second_person::{Step, confirmed};
use crate::domain::{Action, Operator, OperatorId, Refusal};
use crate::ledger::{Reader, Writer};
use crate::ops::operator::read::{known, sheet};
use crate::ops::{Outcome, Session};
use crate::report::operator::OperatorSheet;
use crate::trail::Subject;
use crate::trail::details::OperatorConfirmed;

/// What waits, as it was shown.
pub struct OperatorReview {
    /// The operator as they will be.
    pub sheet: OperatorSheet,
    /// The entry that last changed what waits.
    confirms: i64,
}

/// What a second person would confirm. Refused where they may not.
pub fn review(session: &mut Session, id: &OperatorId) -> Outcome<OperatorReview> {
    let now = session.now;
    session.look(Action::OperatorConfirm, &Subject::Operator(id.clone()), |reader, actor| {
        let step = Step { by: actor.id(), seq: 0, at: now };
        let confirms = reader.staff()?.may_confirm(&step, id)?.seq;
        let was = known(reader, id)?;
        let begins = new_secrets_generation(reader, &was)?;
        let standing = confirmed(actor.id(), &was.standing, begins);
        Ok(OperatorReview { sheet: sheet(reader, &Operator { standing, ..was })?, confirms })
    })
}

/// Puts in force what was shown.
pub fn confirm_operator(session: &mut Session, id: &OperatorId, shown: &OperatorReview) -> Outcome<OperatorSheet> {
    let subject = Subject::Operator(id.clone());
    session.perform(Action::OperatorConfirm, &subject, |writer, _| {
        let confirms = writer.staff()?.may_confirm(&writer.step(), id)?.seq;
        if confirms != shown.confirms {
            return Err(Refusal::RequestChanged.into());
        }
        let was = known(writer, id)?;
        // The proposal does not say the name, which an admin may change at any time.
        if was.name != shown.sheet.name {
            return Err(Refusal::RequestChanged.into());
        }
        let begins = new_secrets_generation(writer, &was)?;
        let standing = confirmed(writer.actor().id(), &was.standing, begins);
        let kind = was.standing.proposal.as_ref().map(|proposal| proposal.kind);
        let operator = Operator { standing, ..was };
        put(writer, &operator, begins)?;
        let standing = &operator.standing;
        let keys = match &standing.keys {
            Some(keys) => Some(writer.introduced_keys(id, keys.keys_seq)?),
            None => None,
        };
        let details = OperatorConfirmed::of((confirms, kind), standing, keys.as_ref(), begins);
        writer.record(Action::OperatorConfirm, &subject, &details)?;
        sheet(writer, &operator)
    })
}

/// Stores the operator's row, and puts in force the secrets key that came with the keys. Replaced seats leave the
/// keyring after the commit.
fn put(writer: &mut Writer<'_>, operator: &Operator, begins: Option<i64>) -> Outcome<()> {
    if let (Some(generation), Some(keys)) = (begins, &operator.standing.keys) {
        writer.put_secrets_key_in_force(keys.keys_seq, generation)?;
    }
    writer.put_operator(operator)?;
    writer.mark_seats_superseded();
    Ok(())
}

/// The generation of the secrets key that comes into force with the operator's keys; `None` where they made none, or
/// where another `site` operator holds the one in force.
fn new_secrets_generation(reader: &Reader<'_>, was: &Operator) -> Outcome<Option<i64>> {
    let next = reader.staff()?.next_generation(&was.id, reader.secrets_generation()?);
    let Some((next, keys)) = next.zip(was.standing.keys_to_confirm()) else { return Ok(None) };
    let has_made_one = reader.introduced_keys(&was.id, keys.keys_seq)?.secrets_public.is_some();
    Ok(has_made_one.then_some(next))
}
