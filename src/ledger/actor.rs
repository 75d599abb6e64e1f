//! Who acts: an operator whose keys are open, and whom the ledger admits.

use super::Fault;
use super::opening::Ledger;
use super::writer::Reader;
use crate::domain::action::Action;
use crate::domain::branch::BranchCode;
use crate::domain::operator::{Operator, OperatorId, OperatorState};
use crate::domain::refusal::Refusal;
use crate::keys::{Keys, SecretBytes, Unlocked};

/// An admitted operator. It has no `Debug`: it holds keys.
pub struct Actor {
    operator: Operator,
    unlocked: Unlocked,
}

impl Actor {
    /// The operator of a ledger that is being made.
    pub(super) const fn first(operator: Operator, unlocked: Unlocked) -> Self {
        Self { operator, unlocked }
    }

    pub const fn id(&self) -> &OperatorId {
        &self.operator.id
    }

    pub const fn operator(&self) -> &Operator {
        &self.operator
    }

    /// What a session of this operator keeps.
    pub const fn unlocked(&self) -> &Unlocked {
        &self.unlocked
    }

    pub(super) const fn keys(&self) -> &Keys {
        &self.unlocked.keys
    }

    /// Whether these keys open seeds and customers' passwords.
    pub const fn opens_secrets(&self) -> bool {
        self.secrets().is_some()
    }

    pub(super) const fn secrets(&self) -> Option<&SecretBytes> {
        self.unlocked.secrets.as_ref()
    }

    pub(super) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.unlocked.keys.sign(message)
    }

    /// Checks, under the write lock, that what admitted this operator still holds: a command may wait for an answer
    /// long enough for them to be disabled or reset.
    pub(super) fn must_still_be_admitted(&self, reader: &Reader<'_>) -> Result<(), Fault> {
        let id = self.id();
        let found = reader.operator_with_seat(id)?;
        let (now, seat) = found.ok_or_else(|| Refusal::UnknownOperator { operator: id.clone() })?;
        must_be_active(&now)?;
        must_be_introduced(reader, id, seat.keys_seq, self.keys())?;
        if now.role == self.operator.role && now.reach == self.operator.reach {
            Ok(())
        } else {
            Err(Refusal::RoleNotAllowed { role: now.role, action: Action::Refused }.into())
        }
    }

    /// Checks the matrix of roles.
    pub fn must_be_allowed(&self, action: Action) -> Result<(), Refusal> {
        let role = self.operator.role;
        if action.is_open_to(role) { Ok(()) } else { Err(Refusal::RoleNotAllowed { role, action }) }
    }

    /// The branch to which a list is confined: the one asked for, if it is within reach, else the operator's own.
    pub fn confined(&self, asked: Option<BranchCode>) -> Result<Option<BranchCode>, Refusal> {
        if let Some(branch) = &asked {
            self.must_cover(branch)?;
        }
        Ok(asked.or_else(|| self.operator.reach.limit().cloned()))
    }

    /// Checks that a branch is within this operator's reach.
    pub fn must_cover(&self, branch: &BranchCode) -> Result<(), Refusal> {
        if self.operator.covers(branch) { Ok(()) } else { Err(Refusal::OtherBranch { branch: branch.clone() }) }
    }
}

impl Ledger {
    /// Admits an operator whose seat was opened: known, active, by the seat in force, with the keys that the trail
    /// introduced.
    pub fn admit(&self, opened: Vec<Unlocked>) -> Result<Actor, Fault> {
        let (operator, unlocked) = self.read(|reader| in_force(reader, opened))?;
        must_be_active(&operator)?;
        Ok(Actor { operator, unlocked })
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

fn in_force(reader: &Reader<'_>, opened: Vec<Unlocked>) -> Result<(Operator, Unlocked), Fault> {
    for unlocked in opened {
        let id = unlocked.operator.clone();
        let (operator, seat) =
            reader.operator_with_seat(&id)?.ok_or_else(|| Refusal::UnknownOperator { operator: id.clone() })?;
        if seat.id != unlocked.seat {
            continue;
        }
        must_be_introduced(reader, &id, seat.keys_seq, &unlocked.keys)?;
        return Ok((operator, unlocked));
    }
    Err(Refusal::WrongPassphrase.into())
}

#[cfg(test)]
#[cfg(debug_assertions)]
mod tests {
    use super::*;
    use crate::domain::branch::{Branch, Reach};
    use crate::domain::moment::Moment;
    use crate::domain::operator::Role;
    use crate::domain::passphrase::Passphrase;
    use crate::domain::text::Line;
    use crate::keys::{KeyCost, Keys, Random, Sharing};
    use crate::ledger::founding::Founding;

    #[test]
    fn keys_that_the_trail_never_introduced_open_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bank/ledger.db");
        let (now, mut random) = (Moment::parse("2026-11-24T10:00:00+09:00").unwrap(), Random::system());
        let admin = OperatorId::parse("admin01").unwrap();
        let passphrase = Passphrase::given(zeroize::Zeroizing::new("pass phrase".to_owned()));
        let founding = Founding {
            institution: &Line::parse("見本信用金庫").unwrap(),
            branch: &Branch { code: BranchCode::parse("001").unwrap(), name: None },
            admin: Operator {
                id: admin.clone(),
                name: Line::parse("管理 花子").unwrap(),
                role: Role::Admin,
                reach: Reach::All,
                state: OperatorState::Active,
                proposed_by: admin.clone(),
                confirmed_by: None,
                passphrase_by_other: false,
            },
            passphrase: &passphrase,
            cost: KeyCost::LOW,
            sharing: Sharing::Owner,
        };
        let (ledger, actor) = Ledger::found(&path, founding, now, &mut random).unwrap();
        let true_keys = actor.unlocked();
        let forged = Unlocked {
            operator: admin,
            seat: true_keys.seat.clone(),
            keys: Keys::generate(&mut random),
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
