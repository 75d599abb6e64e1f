//! Whom the ledger admits: an operator whose keys are open, as the trail introduced them.

use super::actor::Actor;
use super::fault::Fault;
use super::reader::Reader;
use crate::domain::{Action, Operator, OperatorId, OperatorState, Refusal};
use crate::keys::{Keys, Unlocked};

/// Admits an operator by the seat in force.
pub(super) fn admit(reader: &Reader<'_>, opened: Vec<Unlocked>) -> Result<Actor, Fault> {
    for unlocked in opened {
        let id = unlocked.operator.clone();
        let (operator, seat) =
            reader.operator_with_seat(&id)?.ok_or_else(|| Refusal::UnknownOperator { operator: id.clone() })?;
        if seat.id != unlocked.seat {
            continue;
        }
        must_be_introduced(reader, &id, seat.keys_seq, &unlocked.keys)?;
        must_be_active(&operator)?;
        return Ok(Actor::new(operator, unlocked));
    }
    Err(Refusal::WrongPassphrase.into())
}

/// Checks, under the write lock, that what admitted this operator still holds: a command may wait for an answer long
/// enough for them to be disabled or reset.
pub(super) fn must_still_be_admitted(actor: &Actor, reader: &Reader<'_>) -> Result<(), Fault> {
    let id = actor.id();
    let found = reader.operator_with_seat(id)?;
    let (now, seat) = found.ok_or_else(|| Refusal::UnknownOperator { operator: id.clone() })?;
    must_be_active(&now)?;
    must_be_introduced(reader, id, seat.keys_seq, actor.keys())?;
    if now.role == actor.operator().role && now.reach == actor.operator().reach {
        Ok(())
    } else {
        Err(Refusal::RoleNotAllowed { role: now.role, action: Action::Refused }.into())
    }
}

fn must_be_active(operator: &Operator) -> Result<(), Refusal> {
    let id = || operator.id.clone();
    match operator.state {
        OperatorState::Active => Ok(()),
        OperatorState::Pending => Err(Refusal::OperatorPending { operator: id() }),
        OperatorState::Disabled => Err(Refusal::OperatorDisabled { operator: id() }),
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
    use crate::ledger::contract::founded;

    #[test]
    fn keys_that_the_trail_never_introduced_open_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (ledger, actor) = founded(folder.path());
        let true_keys = actor.unlocked();
        let forged = Unlocked {
            operator: actor.id().clone(),
            seat: true_keys.seat.clone(),
            keys: Keys::generate(&mut Random::system()),
            ledger_key: true_keys.ledger_key.clone(),
            secrets: None,
        };
        match ledger.admit(vec![forged]) {
            Err(Fault::Refused(refusal)) => assert_eq!(refusal.code(), "keys_not_in_trail"),
            Err(fault) => panic!("{fault}"),
            Ok(_) => panic!("forged keys were admitted"),
        }
    }
}
