//! Whom the ledger admits: an operator whose keys are open, as the trail introduced them.

use super::actor::Actor;
use super::fault::Fault;
use super::reader::Reader;
use crate::domain::rule::second_person::{KeysUsed, must_be_active};
use crate::domain::{Action, OperatorId, OperatorStanding, Refusal, SeatRef};
use crate::keys::{Keys, Unlocked, public_of};

/// For what an operator comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// For whatever their role allows, by keys in force.
    Work,
    /// To make keys of their own, for which keys that wait will do.
    OwnKeys,
}

/// Admits an operator by the seat in force, or to make keys of their own by the one that waits.
pub(super) fn admit(reader: &Reader<'_>, opened: Vec<Unlocked>, admission: Admission) -> Result<Actor, Fault> {
    for mut unlocked in opened {
        let id = unlocked.operator.clone();
        let operator = reader.operator(&id)?.ok_or_else(|| Refusal::UnknownOperator { operator: id.clone() })?;
        let Some((keys, used)) = seat_of(&operator.standing, &unlocked.seat) else { continue };
        must_be_introduced(reader, &id, keys.keys_seq, &unlocked.keys)?;
        match (used, admission) {
            (KeysUsed::InForce, _) => must_be_active(&id, operator.standing.state)?,
            (KeysUsed::Proposed, Admission::OwnKeys) => {}
            (KeysUsed::Proposed, Admission::Work) => return Err(Refusal::OperatorPending { operator: id }.into()),
        }
        // A secrets key that is not in force, not yet or no more, is not used.
        if let Some(held) = &unlocked.secrets
            && reader.secrets_in_force()?.is_none_or(|in_force| in_force.public != public_of(held))
        {
            unlocked.secrets = None;
        }
        return Ok(Actor::new(operator, unlocked, used));
    }
    Err(Refusal::WrongPassphrase.into())
}

/// The keys of a seat, if it is the operator's seat in force or the one that is proposed.
fn seat_of<'s>(standing: &'s OperatorStanding, seat: &str) -> Option<(&'s SeatRef, KeysUsed)> {
    let used = [KeysUsed::InForce, KeysUsed::Proposed];
    used.into_iter().find_map(|used| Some((standing.keys_by(used).filter(|keys| keys.seat == seat)?, used)))
}

/// Checks, under the write lock, that what admitted this operator still holds: a command may wait for an answer long
/// enough for them to be disabled or reset.
pub(super) fn must_still_be_admitted(actor: &Actor, reader: &Reader<'_>) -> Result<(), Fault> {
    let id = actor.id();
    let now = reader.operator(id)?.ok_or_else(|| Refusal::UnknownOperator { operator: id.clone() })?.standing;
    let used = actor.keys_used();
    if used == KeysUsed::InForce {
        must_be_active(id, now.state)?;
    }
    let keys_seq = now.keys_by(used).ok_or_else(|| Refusal::KeysNotInTrail { operator: id.clone() })?.keys_seq;
    must_be_introduced(reader, id, keys_seq, actor.keys())?;
    let was = &actor.operator().standing;
    if now.role == was.role && now.reach == was.reach {
        Ok(())
    } else {
        Err(Refusal::RoleNotAllowed { role: now.role, action: Action::Refused }.into())
    }
}

fn must_be_introduced(reader: &Reader<'_>, id: &OperatorId, keys_seq: i64, keys: &Keys) -> Result<(), Fault> {
    if reader.public_keys(id, keys_seq)? == keys.public() {
        Ok(())
    } else {
        Err(Refusal::KeysNotInTrail { operator: id.clone() }.into())
    }
}

#[cfg(test)]
#[cfg(debug_assertions)]
mod tests {
    use super::*;
    use crate::keys::Random;
    use crate::ledger::conformance::new_ledger;

    #[test]
    fn keys_that_the_trail_never_introduced_open_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (ledger, actor) = new_ledger(folder.path());
        let true_keys = actor.unlocked();
        let forged = Unlocked {
            operator: actor.id().clone(),
            seat: true_keys.seat.clone(),
            keys: Keys::generate(&mut Random::system()),
            ledger_key: true_keys.ledger_key.clone(),
            secrets: None,
        };
        match ledger.admit(vec![forged], Admission::Work) {
            Err(Fault::Refused(refusal)) => assert_eq!(refusal.code(), "keys_not_in_trail"),
            Err(fault) => panic!("{fault}"),
            Ok(_) => panic!("forged keys were admitted"),
        }
    }
}
