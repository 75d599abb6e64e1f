//! Operators: members of staff, batch jobs and customer terminals, each with keys of their own.

use crate::domain::{BadValue, BranchCode, Line, Reach, fold};

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
        /// Waits for a second person's confirmation (rule 9).
        Pending = "pending" "確認待ち"
            means "二人目の確認を待っています" "waiting for a second person's confirmation",
        Active = "active" "有効"
            means "操作できます" "may use otpdesk",
        Disabled = "disabled" "停止"
            means "操作できません" "may not use otpdesk",
    }
}

/// An operator as the ledger holds it, without keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operator {
    pub id: OperatorId,
    pub name: Line,
    pub role: Role,
    pub reach: Reach,
    pub state: OperatorState,
    /// Who added or reset this operator last.
    pub proposed_by: OperatorId,
    /// The second person, once there was one.
    pub confirmed_by: Option<OperatorId>,
    /// The passphrase was set by another and not yet changed by its owner.
    pub passphrase_by_other: bool,
}

impl Operator {
    /// Rule 9: an officer, or another admin, who is neither the proposer nor the one proposed.
    pub fn is_second_person(&self, proposer: &OperatorId, subject: Option<&OperatorId>) -> bool {
        self.state == OperatorState::Active
            && matches!(self.role, Role::Officer | Role::Admin)
            && self.id != *proposer
            && subject != Some(&self.id)
    }

    pub fn covers(&self, branch: &BranchCode) -> bool {
        self.reach.covers(branch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operator(id: &str, role: Role, state: OperatorState) -> Operator {
        Operator {
            id: OperatorId::parse(id).unwrap(),
            name: Line::parse("見本").unwrap(),
            role,
            reach: Reach::All,
            state,
            proposed_by: OperatorId::parse("admin01").unwrap(),
            confirmed_by: None,
            passphrase_by_other: true,
        }
    }

    #[test]
    fn a_second_person_is_an_active_officer_or_another_admin() {
        let admin = OperatorId::parse("admin01").unwrap();
        let new = OperatorId::parse("teller09").unwrap();
        for (id, role, state, expected) in [
            ("officer01", Role::Officer, OperatorState::Active, true),
            ("officer01", Role::Officer, OperatorState::Pending, false),
            ("officer01", Role::Officer, OperatorState::Disabled, false),
            ("admin02", Role::Admin, OperatorState::Active, true),
            ("admin01", Role::Admin, OperatorState::Active, false),
            ("teller09", Role::Officer, OperatorState::Active, false),
            ("teller01", Role::Teller, OperatorState::Active, false),
            ("auditor01", Role::Auditor, OperatorState::Active, false),
        ] {
            assert_eq!(operator(id, role, state).is_second_person(&admin, Some(&new)), expected, "{id} {role} {state}");
        }
    }

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
