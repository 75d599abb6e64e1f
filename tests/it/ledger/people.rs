//! Operators: who is added, confirmed, reset, disabled (rule 9), and whose passphrase opens what.

use otpdesk::domain::{OperatorState, Passphrase, Reach, Role};
use otpdesk::ops::{self, Outcome};
use otpdesk::report::operator::OperatorSheet;
use zeroize::Zeroizing;

use crate::world::{World, id, line, passphrase, refusal};

fn confirm(bank: &World, by: &str, operator: &str) -> Outcome<OperatorSheet> {
    ops::operator::confirm::confirm_operator(&mut bank.session(by), &id(operator))
}

fn disable(bank: &World, by: &str, operator: &str) -> Outcome<OperatorSheet> {
    ops::operator::disable::disable_operator(&mut bank.session(by), &id(operator))
}

fn reset(bank: &World, by: &str, operator: &str) -> Outcome<OperatorSheet> {
    ops::operator::reset::reset_operator(&mut bank.session(by), &id(operator), &new_words())
}

fn share(bank: &World, by: &str, operator: &str) -> Outcome<OperatorSheet> {
    ops::operator::share::share_secrets(&mut bank.session(by), &id(operator))
}

fn listed(bank: &World, operator: &str) -> OperatorSheet {
    let all = ops::operator::read::list_operators(&mut bank.session("auditor01")).unwrap();
    all.into_iter().find(|sheet| sheet.id == id(operator)).unwrap()
}

fn new_words() -> Passphrase {
    Passphrase::given(Zeroizing::new("another long passphrase".to_owned()))
}

/// With a second admin, confirmed.
fn with_two_admins() -> World {
    let bank = World::staffed();
    bank.add("admin02", Role::Admin, "all").unwrap();
    confirm(&bank, "officer01", "admin02").unwrap();
    bank
}

#[test]
fn a_new_operator_waits_for_a_second_person() {
    let bank = with_two_admins();
    bank.add("officer09", Role::Officer, "all").unwrap();
    assert_eq!(listed(&bank, "officer09").state, OperatorState::Pending);
    assert_eq!(refusal(bank.try_session("officer09")), "operator_pending");
    for (by, operator, expected) in [
        ("admin01", "officer09", "same_person"),
        ("teller01", "officer09", "role_not_allowed"),
        ("auditor01", "officer09", "role_not_allowed"),
        ("officer01", "ghost", "operator_not_found"),
        ("admin02", "officer09", "done"),
        ("officer01", "officer09", "nothing_to_confirm"),
    ] {
        assert_eq!(refusal(confirm(&bank, by, operator)), expected, "{by} {operator}");
    }
    assert_eq!(refusal(bank.try_session("officer09")), "done");
    bank.is_sound();
}

#[test]
fn while_there_is_no_second_person_one_acts_at_once_but_unconfirmed() {
    let bank = World::founded();
    bank.add("officer01", Role::Officer, "all").unwrap();
    bank.add("auditor01", Role::Auditor, "all").unwrap();
    confirm(&bank, "officer01", "auditor01").unwrap();
    let officer = listed(&bank, "officer01");
    assert_eq!((officer.state, officer.unconfirmed), (OperatorState::Active, true));
    assert_eq!(refusal(confirm(&bank, "officer01", "officer01")), "same_person");
    assert_eq!(refusal(confirm(&bank, "admin01", "officer01")), "same_person");
    bank.add("officer02", Role::Officer, "all").unwrap();
    confirm(&bank, "officer01", "officer02").unwrap();
    confirm(&bank, "officer02", "officer01").unwrap();
    assert!(!listed(&bank, "officer01").unconfirmed);
    confirm(&bank, "officer01", "admin01").unwrap();
    bank.is_sound();
}

#[test]
fn an_operator_is_added_once_by_an_admin_to_a_branch_that_is() {
    let bank = World::staffed();
    let add = |by: &str, operator: &str, reach: &str| {
        let options = ops::operator::add::AddOperatorOptions {
            id: id(operator),
            name: line("見本 職員"),
            role: Role::Teller,
            reach: Reach::parse(reach).unwrap(),
        };
        ops::operator::add::add_operator(&mut bank.session(by), &options, &passphrase(operator))
    };
    assert_eq!(refusal(add("admin01", "teller01", "001")), "operator_exists");
    assert_eq!(refusal(add("admin01", "teller09", "777")), "branch_not_found");
    for by in ["teller01", "officer01", "auditor01", "job01", "site01"] {
        assert_eq!(refusal(add(by, "teller09", "001")), "role_not_allowed", "{by}");
    }
    assert_eq!(refusal(bank.try_session("teller09")), "unknown_operator");
    bank.is_sound();
}

#[test]
fn the_last_admin_stays_and_who_has_left_does_not_act() {
    let bank = World::staffed();
    bank.add("admin02", Role::Admin, "all").unwrap();
    assert_eq!(refusal(disable(&bank, "admin01", "admin01")), "last_admin", "the other is not confirmed yet");
    confirm(&bank, "officer01", "admin02").unwrap();
    for (by, operator, expected) in [
        ("officer01", "teller01", "role_not_allowed"),
        ("admin01", "ghost", "operator_not_found"),
        ("admin01", "teller01", "done"),
        ("admin01", "teller01", "operator_disabled"),
        ("admin01", "admin01", "done"),
        ("admin02", "admin02", "last_admin"),
    ] {
        assert_eq!(refusal(disable(&bank, by, operator)), expected, "{by} {operator}");
    }
    assert_eq!(refusal(bank.try_session("teller01")), "operator_disabled");
    assert_eq!(refusal(bank.try_session("admin01")), "operator_disabled");
    assert_eq!(refusal(confirm(&bank, "officer01", "teller01")), "nothing_to_confirm");
    bank.is_sound();
}

#[test]
fn a_reset_gives_new_keys_that_wait_for_a_second_person() {
    let bank = with_two_admins();
    for (by, operator, expected) in [
        ("officer01", "teller01", "role_not_allowed"),
        ("admin01", "ghost", "operator_not_found"),
        ("admin01", "admin01", "same_person"),
        ("admin01", "teller01", "done"),
    ] {
        assert_eq!(refusal(reset(&bank, by, operator)), expected, "{by} {operator}");
    }
    assert_eq!(refusal(bank.try_session("teller01")), "wrong_passphrase");
    assert_eq!(refusal(bank.session_by("teller01", &new_words())), "operator_pending");
    assert_eq!(refusal(confirm(&bank, "admin01", "teller01")), "same_person");
    assert_eq!(confirm(&bank, "officer01", "teller01").unwrap().state, OperatorState::Active);
    assert_eq!(refusal(bank.session_by("teller01", &new_words())), "done");
    disable(&bank, "admin01", "teller01").unwrap();
    assert_eq!(reset(&bank, "admin02", "teller01").unwrap().state, OperatorState::Pending, "who comes back");
    assert_eq!(refusal(confirm(&bank, "admin02", "teller01")), "same_person");
    confirm(&bank, "admin01", "teller01").unwrap();
    bank.is_sound();
}

#[test]
fn an_old_passphrase_dies_at_the_commit_of_the_new_one() {
    let bank = World::open();
    assert!(listed(&bank, "teller01").passphrase_by_other);
    for operator in ["teller01", "job01", "site01", "admin01"] {
        let mut session = bank.session(operator);
        ops::operator::change_passphrase::change_passphrase(&mut session, &new_words()).unwrap();
        assert_eq!(refusal(bank.try_session(operator)), "wrong_passphrase", "{operator}");
        assert_eq!(refusal(bank.session_by(operator, &new_words())), "done", "{operator}");
    }
    assert!(!listed(&bank, "teller01").passphrase_by_other);
    let mut session = bank.session_by("admin01", &new_words()).unwrap();
    let old = ops::operator::reset::reset_operator(&mut session, &id("teller01"), &passphrase("teller01")).unwrap();
    assert!(old.passphrase_by_other);
    assert_eq!(refusal(bank.session_by("teller01", &new_words())), "wrong_passphrase");
    bank.is_sound();
}

#[test]
fn the_secrets_key_goes_from_terminal_to_terminal_only() {
    let bank = World::open();
    bank.add("site02", Role::Site, "001").unwrap();
    assert_eq!(refusal(share(&bank, "site01", "site02")), "operator_pending");
    confirm(&bank, "officer01", "site02").unwrap();
    bank.add("site03", Role::Site, "001").unwrap();
    confirm(&bank, "officer01", "site03").unwrap();
    for (by, operator, expected) in [
        ("site02", "site03", "no_site_operator"),
        ("site01", "teller01", "role_not_allowed"),
        ("site01", "ghost", "operator_not_found"),
        ("admin01", "site02", "role_not_allowed"),
        ("officer01", "site02", "role_not_allowed"),
        ("site01", "site02", "done"),
        ("site02", "site03", "done"),
    ] {
        assert_eq!(refusal(share(&bank, by, operator)), expected, "{by} {operator}");
    }
    disable(&bank, "admin01", "site03").unwrap();
    assert_eq!(refusal(share(&bank, "site01", "site03")), "operator_disabled");
    bank.is_sound();
}

#[test]
fn a_secrets_key_that_nobody_holds_any_more_is_made_anew() {
    let bank = World::staffed();
    reset(&bank, "admin01", "site01").unwrap();
    confirm(&bank, "officer01", "site01").unwrap();
    // What is sealed from now on is sealed to the new key, …
    let head = "serial,kind,secret";
    assert!(bank.import_tokens(&format!("{head}\nN1,software,{}\n", crate::world::SEED)).is_ok());
    // … of which site01 alone has the other half, so another gets it from its hand, …
    bank.add("site02", Role::Site, "all").unwrap();
    confirm(&bank, "officer01", "site02").unwrap();
    let mut site01 = bank.session_by("site01", &new_words()).unwrap();
    assert_eq!(refusal(share(&bank, "site02", "site01")), "no_site_operator");
    ops::operator::share::share_secrets(&mut site01, &id("site02")).unwrap();
    // … and while one of them holds it, the other's loss makes none.
    reset(&bank, "admin01", "site01").unwrap();
    confirm(&bank, "officer01", "site01").unwrap();
    share(&bank, "site02", "site01").unwrap();
    bank.is_sound();
}
