//! Stories of a bank's people, step by step.

use super::*;
use crate::domain::{Reach, SeatRef};

fn id(text: &str) -> OperatorId {
    OperatorId::parse(text).unwrap()
}

fn at(day: u32) -> Moment {
    Moment::parse(&format!("2026-11-{day:02}T10:00:00+09:00")).unwrap()
}

fn seat(keys_seq: i64) -> SeatRef {
    SeatRef { seat: format!("seat{keys_seq}"), keys_seq }
}

/// A bank while its people come: each step in an entry and on a day of its own.
struct Bank {
    staff: Staff,
    seq: i64,
    day: u32,
}

impl Bank {
    /// With its first admin, a1.
    fn founded() -> Self {
        let by = id("a1");
        let step = Step { by: &by, seq: 1, at: at(1) };
        let first = added(&step, ProposalKind::Added, (Role::Admin, Reach::All), seat(1));
        let acts = OperatorStanding { state: OperatorState::Active, keys: Some(seat(1)), proposal: None, ..first };
        Self { staff: Staff::from_iter([(by, acts)]), seq: 1, day: 1 }
    }

    /// By the recipe of three: a1, o1 and o2, all confirmed.
    fn staffed() -> Self {
        let mut bank = Self::founded();
        bank.hired("o1", Role::Officer).unwrap();
        bank.hired("o2", Role::Officer).unwrap();
        for (by, who) in [("o1", "o2"), ("o2", "o1"), ("o2", "a1")] {
            bank.confirm(by, who).unwrap();
        }
        bank
    }

    fn step<'s>(&mut self, by: &'s OperatorId) -> Step<'s> {
        self.seq += 1;
        Step { by, seq: self.seq, at: at(self.day) }
    }

    fn of(&self, who: &str) -> OperatorStanding {
        self.staff.get(&id(who)).unwrap().clone()
    }

    fn add(&mut self, who: &str, role: Role, kind: ProposalKind) -> Result<(), Refusal> {
        self.staff.may_add(&id(who), role, kind)?;
        let by = id("a1");
        let step = self.step(&by);
        self.staff.put(id(who), added(&step, kind, (role, Reach::All), seat(step.seq)));
        Ok(())
    }

    fn passwd(&mut self, who: &str, used: KeysUsed) -> Result<(), Refusal> {
        let by = id(who);
        let step = self.step(&by);
        let new = with_own_keys(&self.staff, &step, (&self.of(who), used), seat(step.seq))?;
        self.staff.put(by, new);
        Ok(())
    }

    fn hired(&mut self, who: &str, role: Role) -> Result<(), Refusal> {
        self.add(who, role, ProposalKind::Added)?;
        self.passwd(who, KeysUsed::Proposed)
    }

    fn confirm(&mut self, by: &str, who: &str) -> Result<(), Refusal> {
        let by = id(by);
        let step = self.step(&by);
        self.staff.may_confirm(&step, &id(who))?;
        self.staff.put(id(who), confirmed(&by, &self.of(who), None));
        Ok(())
    }

    fn disable(&mut self, by: &str, who: &str) -> Result<bool, Refusal> {
        self.staff.may_disable(&id(who))?;
        let (by, waits) = (id(by), self.staff.disabling_waits(&id(who), 1));
        let step = self.step(&by);
        self.staff.put(id(who), disabled(&step, &self.of(who), waits));
        Ok(waits)
    }
}

fn code<T>(outcome: Result<T, Refusal>) -> &'static str {
    outcome.map_or_else(|refusal| refusal.code(), |_| "done")
}

#[test]
fn the_founding_ends_when_the_first_second_person_has_keys_of_their_own() {
    let mut bank = Bank::founded();
    bank.hired("t1", Role::Teller).unwrap();
    assert_eq!(bank.of("t1").state, OperatorState::Active, "a teller by their own passwd");
    bank.add("o1", Role::Officer, ProposalKind::Added).unwrap();
    assert_eq!(code(bank.add("o2", Role::Officer, ProposalKind::Added)), "founding_open", "one at a time");
    assert_eq!(code(bank.confirm("o1", "a1")), "same_person", "o1 is nobody yet");
    assert!(bank.staff.is_founding());
    bank.passwd("o1", KeysUsed::Proposed).unwrap();
    assert!(bank.of("o1").is_unconfirmed() && !bank.staff.is_founding());
    bank.hired("o2", Role::Officer).unwrap();
    assert_eq!(bank.of("o2").state, OperatorState::Pending);
    assert_eq!(code(bank.confirm("a1", "o2")), "same_person", "who asked for it");
    assert_eq!(code(bank.confirm("a1", "o1")), "same_person", "who had added them");
    bank.confirm("o1", "o2").unwrap();
    for who in ["o1", "a1"] {
        bank.confirm("o2", who).unwrap();
        assert!(!bank.of(who).is_unconfirmed());
    }
    assert_eq!(code(bank.confirm("o2", "t1")), "done", "who came in the founding");
    assert!(bank.disable("a1", "o1").is_ok() && !bank.staff.is_founding(), "it never opens again");
}

#[test]
fn keys_that_wait_are_confirmed_only_once_their_owner_made_them() {
    let mut bank = Bank::staffed();
    bank.add("t1", Role::Teller, ProposalKind::Added).unwrap();
    assert_eq!(code(bank.confirm("o1", "t1")), "own_passphrase_first");
    bank.passwd("t1", KeysUsed::Proposed).unwrap();
    let asked = bank.of("t1").asked().unwrap().seq;
    bank.passwd("t1", KeysUsed::Proposed).unwrap();
    assert_ne!(bank.of("t1").asked().unwrap().seq, asked, "other keys are another request");
    bank.confirm("o1", "t1").unwrap();
    let keys = bank.of("t1").keys;
    let by = id("a1");
    let step = bank.step(&by);
    bank.staff.put(id("t1"), reset(&step, &bank.of("t1"), seat(step.seq)));
    assert_eq!(bank.of("t1").keys, keys, "a reset that waits locks nobody out");
    bank.passwd("t1", KeysUsed::InForce).unwrap();
    assert!(bank.of("t1").has_initial_passphrase() && bank.of("t1").keys != keys);
    bank.passwd("t1", KeysUsed::Proposed).unwrap();
    bank.day = 30;
    bank.confirm("o2", "t1").unwrap();
    assert_eq!(code(bank.confirm("o2", "t1")), "nothing_to_confirm");
}

#[test]
fn a_request_lapses() {
    let mut bank = Bank::staffed();
    bank.hired("t1", Role::Teller).unwrap();
    let (by, who) = (id("o1"), id("t1"));
    let late = |days| Step { by: &by, seq: 99, at: at(1).plus(TimeDelta::days(days)) };
    assert_eq!(code(bank.staff.may_confirm(&late(30), &who)), "done");
    assert_eq!(code(bank.staff.may_confirm(&late(31), &who)), "request_lapsed");
}

#[test]
fn two_stay_who_can_confirm_and_one_who_can_add() {
    let mut bank = Bank::staffed();
    assert_eq!(code(bank.disable("a1", "a1")), "last_admin");
    assert_eq!(bank.disable("a1", "o1"), Ok(false));
    assert_eq!(bank.disable("a1", "o2"), Ok(true), "the last second person");
    assert_eq!(bank.of("o2").state, OperatorState::Active);
    assert_eq!(code(bank.confirm("a1", "o2")), "same_person");
    bank.confirm("o2", "o2").unwrap();
    assert_eq!(bank.of("o2").state, OperatorState::Disabled);
    assert_eq!(code(bank.add("o3", Role::Teller, ProposalKind::AddedAlone)), "not_alone");
    bank.add("o3", Role::Officer, ProposalKind::AddedAlone).unwrap();
    assert_eq!(code(bank.passwd("o3", KeysUsed::Proposed)), "alone_waits");
    bank.day = 8;
    bank.passwd("o3", KeysUsed::Proposed).unwrap();
    assert!(bank.of("o3").is_unconfirmed());
}

#[test]
fn where_others_can_confirm_nobody_is_added_alone() {
    assert_eq!(code(Bank::staffed().add("o3", Role::Officer, ProposalKind::AddedAlone)), "not_alone");
    assert_eq!(code(Bank::founded().add("o3", Role::Officer, ProposalKind::AddedAlone)), "not_alone");
}

#[test]
fn the_only_admin_is_reset_by_officers_and_nobody_by_themselves() {
    let mut bank = Bank::staffed();
    let may = |bank: &Bank, by: &str, role, who: &str| code(bank.staff.may_reset((&id(by), role), &id(who)));
    assert_eq!(may(&bank, "o1", Role::Officer, "a1"), "done");
    assert_eq!(may(&bank, "o1", Role::Officer, "o2"), "role_not_allowed");
    assert_eq!(may(&bank, "a1", Role::Admin, "a1"), "same_person");
    bank.hired("a2", Role::Admin).unwrap();
    bank.confirm("o1", "a2").unwrap();
    assert_eq!(may(&bank, "o1", Role::Officer, "a1"), "role_not_allowed", "the other admin can");
}

#[test]
fn the_last_holder_of_the_secrets_key_goes_by_two() {
    let mut bank = Bank::staffed();
    for who in ["s1", "s2"] {
        bank.hired(who, Role::Site).unwrap();
        bank.confirm("o1", who).unwrap();
        let holder = OperatorStanding { secrets_generation: Some(1), ..bank.of(who) };
        bank.staff.put(id(who), holder);
    }
    assert_eq!(bank.disable("a1", "s1"), Ok(false));
    assert!(bank.staff.holds_secrets(1) && !bank.staff.holds_secrets(2));
    assert_eq!(bank.disable("a1", "s2"), Ok(true));
    bank.confirm("o1", "s2").unwrap();
    assert!(!bank.staff.holds_secrets(1));
}

#[test]
fn another_role_is_in_force_when_it_is_confirmed() {
    let mut bank = Bank::staffed();
    assert_eq!(code(bank.staff.may_change(&id("a1"), Some(Role::Officer))), "last_admin");
    let by = id("a1");
    let step = bank.step(&by);
    bank.staff.put(id("o2"), changed(&step, &bank.of("o2"), (Some(Role::Teller), None)));
    assert_eq!(bank.of("o2").role, Role::Officer);
    bank.confirm("o1", "o2").unwrap();
    assert_eq!((bank.of("o2").role, bank.of("o2").confirmed_by), (Role::Teller, Some(id("o1"))));
}
