//! Operators: members of staff, batch jobs and customer terminals, each with keys of their own.

use crate::domain::{BadValue, BranchCode, Line, Moment, Reach, fold};

checked_text! {
    /// An operator's ID: ASCII letters, digits and `. _ -`, case-sensitive.
    OperatorId, |written| {
        let folded = fold::code(written);
        if folded.is_empty() {
            return Err(BadValue::Empty);
        }
        let fits = folded.len() <= 32
            && folded.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
            && folded.starts_with(|c: char| c.is_ascii_alphanumeric());
        if fits { Ok(folded) } else { Err(BadValue::Shape("teller01")) }
    }
}

words! {
    /// What an operator may do; the matrix is [`crate::domain::Action::roles`].
    pub enum Role: Written {
        Teller = "teller" "係",
        Officer = "officer" "役席",
        Admin = "admin" "システム管理",
        Auditor = "auditor" "監査",
        Job = "job" "バッチ",
        Site = "site" "お客さま端末",
    }
}

words! {
    /// Whether an operator may act.
    pub enum OperatorState: Written {
        /// Waits for keys of its own and a second person's confirmation (rule 9).
        Pending = "pending" "確認待ち"
            means "二人目の確認を待っています" "waiting for a second person's confirmation",
        Active = "active" "有効"
            means "操作できます" "may use otpdesk",
        Disabled = "disabled" "停止"
            means "操作できません" "may not use otpdesk",
    }
}

/// An operator as the ledger holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operator {
    pub id: OperatorId,
    pub name: Line,
    pub standing: OperatorStanding,
}

/// What an operator may do, by which keys, and what waits for a second person (rule 9).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperatorStanding {
    pub role: Role,
    pub reach: Reach,
    pub state: OperatorState,
    /// Who added them; of the first admin, themselves.
    pub added_by: OperatorId,
    /// The keys in force; none before their first.
    pub keys: Option<SeatRef>,
    /// The second person; none: unconfirmed.
    pub confirmed_by: Option<OperatorId>,
    pub proposal: Option<Proposal>,
    /// The generation of the secrets key that they hold.
    pub secrets_generation: Option<i64>,
}

/// Where an operator's keys are: their private halves in a seat of the keyring, their public halves in an entry of the
/// trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatRef {
    pub seat: String,
    pub keys_seq: i64,
}

words! {
    /// What of an operator waits for a second person's confirmation.
    pub enum ProposalKind: Written {
        Added = "added" "登録",
        /// By an admin, where nobody is left who could confirm the operator.
        AddedAlone = "alone" "単独での登録",
        Changed = "changed" "役割・店番の変更",
        Reset = "reset" "鍵の再作成",
        Disabling = "disabling" "停止",
    }
}

/// A change of an operator that waits: nothing of it is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    pub kind: ProposalKind,
    /// Who asked for it.
    pub by: OperatorId,
    /// The entry that last changed it, which a confirmation names, and its time.
    pub seq: i64,
    pub at: Moment,
    /// Where they are to be others.
    pub role: Option<Role>,
    pub reach: Option<Reach>,
    /// The keys that are proposed.
    pub keys: Option<SeatRef>,
    /// Their owner made them, by `passwd`: nobody else ever had them.
    pub made_by_owner: bool,
}

impl Role {
    /// Officers and admins may be the second person.
    pub const fn leads(self) -> bool {
        matches!(self, Self::Officer | Self::Admin)
    }
}

impl OperatorStanding {
    /// Acts, though no second person has confirmed it.
    pub fn is_unconfirmed(&self) -> bool {
        self.state == OperatorState::Active && self.confirmed_by.is_none()
    }

    pub fn covers(&self, branch: &BranchCode) -> bool {
        self.reach.covers(branch)
    }

    /// Whether somebody else knows, or knew, the passphrase that opens the newest keys.
    pub fn has_initial_passphrase(&self) -> bool {
        self.proposal.as_ref().is_some_and(|proposal| proposal.keys.is_some() && !proposal.made_by_owner)
    }

    /// The newest keys: those that wait, else those in force.
    pub fn newest_keys(&self) -> Option<&SeatRef> {
        self.proposal.as_ref().and_then(|proposal| proposal.keys.as_ref()).or(self.keys.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operator_id_is_plain() {
        for good in ["teller01", "a.b", "x_1-2"] {
            assert!(OperatorId::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "-x", ".x", "係", "a b", "a/b"] {
            assert!(OperatorId::parse(bad).is_err(), "{bad}");
        }
    }
}
