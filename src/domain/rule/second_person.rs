//! Rule 9: what weakens the two-person rule takes effect when a second person confirms it; while there is none, at once.

use crate::domain::{Operator, OperatorId, OperatorState, Refusal, Role};

/// Whether somebody other than the proposer and the one proposed could confirm.
pub fn exists(operators: &[Operator], proposer: &OperatorId, subject: Option<&OperatorId>) -> bool {
    operators.iter().any(|operator| operator.is_second_person(proposer, subject))
}

/// The state of an operator who is added or reset.
pub fn initial_state(operators: &[Operator], proposer: &OperatorId, subject: &OperatorId) -> OperatorState {
    if exists(operators, proposer, Some(subject)) { OperatorState::Pending } else { OperatorState::Active }
}

/// Checks that this person may confirm that proposal.
pub fn may_confirm(confirmer: &Operator, proposer: &OperatorId, subject: Option<&OperatorId>) -> Result<(), Refusal> {
    if confirmer.is_second_person(proposer, subject) {
        Ok(())
    } else {
        Err(Refusal::SamePerson { operator: confirmer.id.clone() })
    }
}

/// Refuses to lose the only active admin: nobody could ever add another.
pub fn keeps_an_admin(operators: &[Operator], going: &OperatorId) -> Result<(), Refusal> {
    let stays = |o: &Operator| o.role == Role::Admin && o.state == OperatorState::Active && o.id != *going;
    let is_admin = operators.iter().any(|o| o.id == *going && o.role == Role::Admin);
    if !is_admin || operators.iter().any(stays) { Ok(()) } else { Err(Refusal::LastAdmin) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Line, Reach};

    fn id(text: &str) -> OperatorId {
        OperatorId::parse(text).unwrap()
    }

    fn operator(text: &str, role: Role, state: OperatorState) -> Operator {
        Operator {
            id: id(text),
            name: Line::parse("見本").unwrap(),
            role,
            reach: Reach::All,
            state,
            proposed_by: id("a1"),
            confirmed_by: None,
            passphrase_by_other: false,
        }
    }

    #[test]
    fn a_new_operator_waits_once_there_is_a_second_person() {
        use OperatorState::{Active, Pending};
        let admin = operator("a1", Role::Admin, Active);
        let officer = operator("o1", Role::Officer, Active);
        let waiting = operator("o2", Role::Officer, Pending);
        for (operators, subject, expected) in [
            (vec![admin.clone()], "o1", Active),
            (vec![admin.clone(), officer.clone()], "t1", Pending),
            (vec![admin.clone(), officer.clone()], "o1", Active),
            (vec![admin.clone(), waiting], "t1", Active),
            (vec![admin, operator("a2", Role::Admin, Active)], "t1", Pending),
        ] {
            assert_eq!(initial_state(&operators, &id("a1"), &id(subject)), expected, "{subject}");
        }
    }

    #[test]
    fn nobody_confirms_what_is_their_own() {
        let officer = operator("o1", Role::Officer, OperatorState::Active);
        assert!(may_confirm(&officer, &id("a1"), Some(&id("t1"))).is_ok());
        assert!(may_confirm(&officer, &id("o1"), Some(&id("t1"))).is_err());
        assert!(may_confirm(&officer, &id("a1"), Some(&id("o1"))).is_err());
    }

    #[test]
    fn the_last_admin_stays() {
        let only =
            [operator("a1", Role::Admin, OperatorState::Active), operator("o1", Role::Officer, OperatorState::Active)];
        assert_eq!(keeps_an_admin(&only, &id("a1")), Err(Refusal::LastAdmin));
        assert!(keeps_an_admin(&only, &id("o1")).is_ok());
        let two = [only[0].clone(), operator("a2", Role::Admin, OperatorState::Active)];
        assert!(keeps_an_admin(&two, &id("a1")).is_ok());
    }
}
