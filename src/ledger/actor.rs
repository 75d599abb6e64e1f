//! Who acts: an operator whose keys are open, and whom the ledger admits.

use crate::domain::rule::second_person::KeysUsed;
use crate::domain::{Action, BranchCode, Operator, OperatorId, Refusal};
use crate::keys::{Keys, SecretBytes, Unlocked};

/// An admitted operator. It has no `Debug`: it holds keys.
pub struct Actor {
    operator: Operator,
    unlocked: Unlocked,
    used: KeysUsed,
}

impl Actor {
    /// Whom the ledger admits, or the operator of one that is being made.
    pub(super) const fn new(operator: Operator, unlocked: Unlocked, used: KeysUsed) -> Self {
        Self { operator, unlocked, used }
    }

    /// Whether their keys are in force, or proposed: then they sign nothing but their owner's `passwd`.
    pub const fn keys_used(&self) -> KeysUsed {
        self.used
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
        self.secrets_key().is_some()
    }

    pub(super) const fn secrets_key(&self) -> Option<&SecretBytes> {
        self.unlocked.secrets.as_ref()
    }

    pub(super) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.unlocked.keys.sign(message)
    }

    /// Checks the matrix of roles.
    pub fn must_be_allowed(&self, action: Action) -> Result<(), Refusal> {
        let role = self.operator.standing.role;
        if action.is_open_to(role) { Ok(()) } else { Err(Refusal::RoleNotAllowed { role, action }) }
    }

    /// The branch to which a list is confined: the one asked for, if it is within reach, else the operator's own.
    pub fn confined(&self, asked: Option<BranchCode>) -> Result<Option<BranchCode>, Refusal> {
        if let Some(branch) = &asked {
            self.must_cover(branch)?;
        }
        Ok(asked.or_else(|| self.operator.standing.reach.limit().cloned()))
    }

    /// Checks that a branch is within this operator's reach.
    pub fn must_cover(&self, branch: &BranchCode) -> Result<(), Refusal> {
        if self.operator.standing.covers(branch) {
            Ok(())
        } else {
            Err(Refusal::OtherBranch { branch: branch.clone() })
        }
    }
}
