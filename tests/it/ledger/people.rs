//! Operators: who is added, confirmed, reset, disabled (rule 9), and whose passphrase opens what.

use otpdesk::domain::{OperatorState, Passphrase, ProposalKind, Reach, Role, SettingKey};
use otpdesk::ops::operator::set::SetOperatorOptions;
use otpdesk::ops::{self, Outcome};
use otpdesk::report::operator::OperatorSheet;
use zeroize::Zeroizing;

use crate::world::{World, id, initial_passphrase, line, passphrase, refusal};

fn share(bank: &World, by: &str, operator: &str) -> Outcome<OperatorSheet> {
    ops::operator::share::share_secrets(&mut bank.session(by), &id(operator))
}

fn listed(bank: &World, operator: &str) -> OperatorSheet {
    listed_by(bank, "admin01", operator)
}

fn listed_by(bank: &World, by: &str, operator: &str) -> OperatorSheet {
    let all = ops::operator::read::list_operators(&mut bank.session(by)).unwrap();
    all.into_iter().find(|sheet| sheet.id == id(operator)).unwrap()
}

fn new_words() -> Passphrase {
    Passphrase::given(Zeroizing::new("another long passphrase".to_owned()))
}

/// With a second admin, confirmed.
fn with_two_admins() -> World {
    let bank = World::staffed();
    bank.add("admin02", Role::Admin, "all").unwrap();
    bank.confirm("officer01", "admin02").unwrap();
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
        assert_eq!(refusal(bank.confirm(by, operator)), expected, "{by} {operator}");
    }
    assert_eq!(refusal(bank.try_session("officer09")), "done");
    bank.is_sound();
}

#[test]
fn a_bank_is_founded_by_three() {
    let bank = World::founded();
    bank.add("auditor01", Role::Auditor, "all").unwrap();
    assert!(listed(&bank, "auditor01").unconfirmed, "who comes in the founding");
    bank.propose("officer01", Role::Officer, "all").unwrap();
    assert_eq!(refusal(bank.add("officer02", Role::Officer, "all")), "founding_open");
    assert_eq!(refusal(bank.session_by("officer01", &initial_passphrase("officer01"))), "operator_pending");
    bank.own_keys("officer01").unwrap();
    let officer = listed(&bank, "officer01");
    assert_eq!((officer.state, officer.unconfirmed), (OperatorState::Active, true));
    assert_eq!(refusal(bank.confirm("officer01", "officer01")), "same_person");
    assert_eq!(refusal(bank.confirm("admin01", "officer01")), "same_person");
    // The door is closed, whatever becomes of those who came in.
    bank.add("officer02", Role::Officer, "all").unwrap();
    assert_eq!(refusal(bank.try_session("officer02")), "operator_pending");
    for (by, who) in
        [("officer01", "officer02"), ("officer02", "officer01"), ("officer02", "admin01"), ("officer02", "auditor01")]
    {
        bank.confirm(by, who).unwrap();
        assert!(!listed(&bank, who).unconfirmed, "{who}");
    }
    for who in ["officer01", "officer02"] {
        bank.disable("admin01", who).unwrap();
    }
    assert_eq!(listed(&bank, "officer02").waits, Some(ProposalKind::Disabling), "the last second person");
    bank.add("evil", Role::Officer, "all").unwrap();
    assert_eq!(refusal(bank.try_session("evil")), "operator_pending");
    bank.is_sound();
}

#[test]
fn an_officer_whom_nobody_confirmed_approves_releases_and_unlocks_nothing() {
    let bank = World::founded();
    bank.add("officer01", Role::Officer, "all").unwrap();
    let form = crate::world::line("001202611240001");
    let form = otpdesk::domain::ReceiptNo::parse(form.as_str()).unwrap();
    assert_eq!(refusal(bank.approve("officer01", &form)), "operator_unconfirmed");
    assert_eq!(refusal(bank.release("officer01", "C1")), "operator_unconfirmed");
    let unlock = || ops::otp::unlock::unlock_otp(&mut bank.session("officer01"), &crate::world::contract("C1"));
    assert_eq!(refusal(unlock()), "operator_unconfirmed");
    // Alone in a branch where one person may do all, an officer may.
    bank.set(SettingKey::PolicyApproval, "single").unwrap();
    assert_eq!(bank.confirm_setting("officer01", SettingKey::PolicyApproval).unwrap().value, "single");
    assert_eq!(refusal(bank.approve("officer01", &form)), "form_not_found");
    bank.is_sound();
}

#[test]
fn a_policy_that_was_set_before_there_was_a_second_person_is_still_to_be_confirmed() {
    let bank = World::founded();
    assert_eq!(bank.set(SettingKey::PolicyApproval, "single").unwrap().pending, None);
    bank.add("officer01", Role::Officer, "all").unwrap();
    assert_eq!(refusal(bank.confirm_setting("admin01", SettingKey::PolicyApproval)), "same_person");
    assert_eq!(bank.confirm_setting("officer01", SettingKey::PolicyApproval).unwrap().value, "single");
    let again = bank.confirm_setting("officer01", SettingKey::PolicyApproval);
    assert_eq!(refusal(again), "nothing_to_confirm");
    bank.is_sound();
}

#[test]
fn what_is_confirmed_is_what_was_shown() {
    let bank = with_two_admins();
    bank.propose("teller09", Role::Teller, "001").unwrap();
    assert_eq!(refusal(bank.confirm("officer01", "teller09")), "own_passphrase_first");
    let own = bank.own_keys("teller09").unwrap();
    let mut officer = bank.session("officer01");
    let shown = ops::operator::confirm::review(&mut officer, &id("teller09")).unwrap();
    assert_eq!((shown.sheet.keys.as_ref(), shown.sheet.role), (own.keys.as_ref(), Role::Teller));
    // Another admin puts other keys in their place while the officer reads.
    bank.reset("admin02", "teller09").unwrap();
    bank.own_keys("teller09").unwrap();
    let confirmed = ops::operator::confirm::confirm_operator(&mut officer, &id("teller09"), &shown);
    assert_eq!(refusal(confirmed), "request_changed");
    drop(officer);
    bank.confirm("officer01", "teller09").unwrap();
    bank.is_sound();
}

#[test]
fn another_role_or_branch_waits_and_another_name_does_not() {
    let bank = with_two_admins();
    let set = |who: &str, options: &SetOperatorOptions| {
        ops::operator::set::set_operator(&mut bank.session("admin01"), &id(who), options)
    };
    let name = SetOperatorOptions { name: Some(line("見本 改姓")), ..SetOperatorOptions::default() };
    assert_eq!(set("teller01", &name).unwrap().waits, None);
    assert_eq!(refusal(set("teller01", &name)), "operator_not_changed");
    let officer = SetOperatorOptions { role: Some(Role::Officer), ..SetOperatorOptions::default() };
    set("teller01", &officer).unwrap();
    assert_eq!(listed(&bank, "teller01").role, Role::Teller);
    assert_eq!(refusal(bank.confirm("admin01", "teller01")), "same_person");
    assert_eq!(bank.confirm("admin02", "teller01").unwrap().role, Role::Officer);
    let far = SetOperatorOptions { reach: Some(Reach::parse("777").unwrap()), ..SetOperatorOptions::default() };
    assert_eq!(refusal(set("teller01", &far)), "branch_not_found");
    let none = SetOperatorOptions { role: Some(Role::Teller), ..SetOperatorOptions::default() };
    set("admin02", &none).unwrap();
    bank.confirm("officer01", "admin02").unwrap();
    assert_eq!(refusal(set("admin01", &none)), "last_admin");
    bank.is_sound();
}

#[test]
fn who_is_added_alone_waits_seven_days_and_is_named_for_ever() {
    let mut bank = World::founded();
    bank.add("officer01", Role::Officer, "all").unwrap();
    let add = |bank: &World, role| {
        let options = ops::operator::add::AddOperatorOptions {
            id: id("officer03"),
            name: line("見本 職員"),
            role,
            reach: Reach::All,
            alone: true,
        };
        ops::operator::add::add_operator(&mut bank.session("admin01"), &options, &initial_passphrase("officer03"))
    };
    assert_eq!(refusal(add(&bank, Role::Teller)), "not_alone");
    add(&bank, Role::Officer).unwrap();
    assert_eq!(refusal(bank.own_keys("officer03")), "alone_waits");
    bank.now = bank.now.plus(chrono::TimeDelta::days(7));
    bank.own_keys("officer03").unwrap();
    assert!(listed(&bank, "officer03").unconfirmed);
    bank.confirm("officer03", "admin01").unwrap();
    let found = ops::audit::verify_ledger(&mut bank.session("admin01"), None, |_| {}).unwrap();
    assert_eq!(found.problems.iter().map(|problem| problem.kind.as_str()).collect::<Vec<_>>(), ["alone"]);
}

#[test]
fn officers_together_reset_the_only_admin() {
    let bank = World::staffed();
    assert_eq!(refusal(bank.reset("officer01", "teller01")), "role_not_allowed");
    bank.reset("officer01", "admin01").unwrap();
    assert_eq!(refusal(bank.try_session("admin01")), "done", "the old keys stay in force until then");
    bank.own_keys("admin01").unwrap();
    assert_eq!(refusal(bank.confirm("officer01", "admin01")), "same_person");
    bank.confirm("officer02", "admin01").unwrap();
    assert_eq!(refusal(bank.try_session("admin01")), "done", "the new ones are under the same passphrase");
    bank.is_sound();
}

#[test]
fn a_request_that_is_too_old_is_made_again() {
    let mut bank = with_two_admins();
    bank.add("teller09", Role::Teller, "001").unwrap();
    bank.now = bank.now.plus(chrono::TimeDelta::days(31));
    assert_eq!(refusal(bank.confirm("officer01", "teller09")), "request_lapsed");
    bank.reset("admin01", "teller09").unwrap();
    bank.own_keys("teller09").unwrap();
    bank.confirm("officer01", "teller09").unwrap();
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
            alone: false,
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
    assert_eq!(refusal(bank.disable("admin01", "admin01")), "last_admin", "the other is not confirmed yet");
    bank.confirm("officer01", "admin02").unwrap();
    for (by, operator, expected) in [
        ("officer01", "teller01", "role_not_allowed"),
        ("admin01", "ghost", "operator_not_found"),
        ("admin01", "teller01", "done"),
        ("admin01", "teller01", "operator_disabled"),
        ("admin01", "admin01", "done"),
        ("admin02", "admin02", "last_admin"),
    ] {
        assert_eq!(refusal(bank.disable(by, operator)), expected, "{by} {operator}");
    }
    assert_eq!(refusal(bank.try_session("teller01")), "unknown_operator", "the seat is gone");
    assert_eq!(refusal(bank.try_session("admin01")), "unknown_operator");
    assert_eq!(refusal(bank.confirm("officer01", "teller01")), "nothing_to_confirm");
    bank.is_sound();
}

#[test]
fn a_reset_changes_nothing_until_it_is_confirmed() {
    let bank = with_two_admins();
    for (by, operator, expected) in [
        ("teller02", "teller01", "role_not_allowed"),
        ("admin01", "ghost", "operator_not_found"),
        ("admin01", "admin01", "same_person"),
        ("admin01", "teller01", "done"),
    ] {
        assert_eq!(refusal(bank.reset(by, operator)), expected, "{by} {operator}");
    }
    assert_eq!(refusal(bank.try_session("teller01")), "done", "nobody is locked out");
    assert_eq!(refusal(bank.session_by("teller01", &initial_passphrase("teller01"))), "operator_pending");
    let mut session = bank.session_to_make_keys("teller01", &initial_passphrase("teller01")).unwrap();
    ops::operator::change_passphrase::change_passphrase(&mut session, &new_words()).unwrap();
    drop(session);
    assert_eq!(refusal(bank.confirm("admin01", "teller01")), "same_person");
    assert_eq!(bank.confirm("officer01", "teller01").unwrap().state, OperatorState::Active);
    assert_eq!(refusal(bank.try_session("teller01")), "wrong_passphrase");
    assert_eq!(refusal(bank.session_by("teller01", &new_words())), "done");
    bank.disable("admin01", "teller01").unwrap();
    assert_eq!(refusal(bank.session_by("teller01", &new_words())), "unknown_operator", "the seat is gone");
    bank.reset("admin02", "teller01").unwrap();
    bank.own_keys("teller01").unwrap();
    assert_eq!(listed(&bank, "teller01").state, OperatorState::Disabled);
    assert_eq!(refusal(bank.confirm("admin02", "teller01")), "same_person");
    bank.confirm("admin01", "teller01").unwrap();
    assert_eq!(refusal(bank.try_session("teller01")), "done");
    bank.is_sound();
}

#[test]
fn an_old_passphrase_dies_at_the_commit_of_the_new_one() {
    let bank = World::open();
    for operator in ["teller01", "job01", "site01", "admin01"] {
        let mut session = bank.session(operator);
        ops::operator::change_passphrase::change_passphrase(&mut session, &new_words()).unwrap();
        assert_eq!(refusal(bank.try_session(operator)), "wrong_passphrase", "{operator}");
        assert_eq!(refusal(bank.session_by(operator, &new_words())), "done", "{operator}");
    }
    let mut admin = bank.session_by("admin01", &new_words()).unwrap();
    let old = ops::operator::reset::reset_operator(&mut admin, &id("teller01"), &passphrase("teller01")).unwrap();
    assert!(old.initial_passphrase);
    assert_eq!(refusal(bank.session_by("teller01", &passphrase("teller01"))), "operator_pending");
    bank.is_sound();
}

#[test]
fn the_secrets_key_goes_from_terminal_to_terminal_only() {
    let bank = World::open();
    bank.add("site02", Role::Site, "001").unwrap();
    assert_eq!(refusal(share(&bank, "site01", "site02")), "operator_pending");
    bank.confirm("officer01", "site02").unwrap();
    bank.add("site03", Role::Site, "001").unwrap();
    bank.confirm("officer01", "site03").unwrap();
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
    bank.disable("admin01", "site03").unwrap();
    assert_eq!(refusal(share(&bank, "site01", "site03")), "operator_disabled");
    bank.is_sound();
}

#[test]
fn a_secrets_key_that_nobody_holds_any_more_is_made_anew() {
    let bank = World::staffed();
    let head = "serial,kind,secret";
    let token = |serial: &str| format!("{head}\n{serial},software,{}\n", crate::world::SEED);
    assert!(bank.import_tokens(&token("N0")).is_ok());
    bank.reset("admin01", "site01").unwrap();
    bank.own_keys("site01").unwrap();
    bank.confirm("officer01", "site01").unwrap();
    // What is sealed from now on is sealed to the new key, …
    assert_eq!(bank.import_tokens(&token("N1")).unwrap().sheet.accepted, 1);
    // … of which site01 alone has the other half, so another gets it from its hand, …
    bank.add("site02", Role::Site, "all").unwrap();
    bank.confirm("officer01", "site02").unwrap();
    assert_eq!(refusal(share(&bank, "site02", "site01")), "no_site_operator");
    share(&bank, "site01", "site02").unwrap();
    // … and while one of them holds it, the other's loss makes none.
    bank.reset("admin01", "site01").unwrap();
    bank.own_keys("site01").unwrap();
    bank.confirm("officer01", "site01").unwrap();
    assert_eq!(refusal(share(&bank, "site01", "site02")), "no_site_operator");
    share(&bank, "site02", "site01").unwrap();
    bank.is_sound();
}

#[test]
fn a_terminal_that_nobody_confirmed_brings_no_secrets_key() {
    let bank = World::founded();
    bank.add("site01", Role::Site, "all").unwrap();
    assert_eq!(listed(&bank, "site01").state, OperatorState::Active);
    let tokens = format!("serial,kind,secret\nN0,software,{}\n", crate::world::SEED);
    assert_eq!(refusal(bank.import_tokens(&tokens)), "no_site_operator");
    bank.add("officer01", Role::Officer, "all").unwrap();
    bank.confirm("officer01", "site01").unwrap();
    assert_eq!(bank.import_tokens(&tokens).unwrap().sheet.accepted, 1);
    bank.is_sound();
}

#[test]
fn the_last_terminal_with_the_secrets_key_goes_by_two() {
    let bank = World::staffed();
    assert_eq!(bank.disable("admin01", "site01").unwrap().waits, Some(ProposalKind::Disabling));
    assert_eq!(refusal(bank.try_session("site01")), "done");
    assert_eq!(bank.confirm("officer01", "site01").unwrap().state, OperatorState::Disabled);
    let tokens = format!("serial,kind,secret\nN0,software,{}\n", crate::world::SEED);
    assert_eq!(refusal(bank.import_tokens(&tokens)), "no_site_operator", "sealed to a key that nobody has");
    bank.add("site02", Role::Site, "all").unwrap();
    bank.confirm("officer01", "site02").unwrap();
    assert_eq!(bank.import_tokens(&tokens).unwrap().sheet.accepted, 1);
    bank.is_sound();
}

fn becomes(bank: &World, by: &str, whom: &str, role: Role) {
    let options = SetOperatorOptions { role: Some(role), ..SetOperatorOptions::default() };
    ops::operator::set::set_operator(&mut bank.session(by), &id(whom), &options).unwrap();
}

/// By the word of whoever added them, a newcomer's own change of role would have vouched for them.
#[test]
fn a_change_vouches_for_nobody_by_the_word_of_whoever_added_them() {
    let bank = World::founded();
    bank.add("admin02", Role::Admin, "all").unwrap();
    becomes(&bank, "admin02", "admin02", Role::Auditor);
    assert_eq!(refusal(bank.confirm("admin01", "admin02")), "same_person");
    bank.is_sound();
}

/// When every second person has another role, the door of the founding would have opened again.
#[test]
fn the_founding_never_begins_again() {
    let bank = World::founded();
    bank.add("admin02", Role::Admin, "all").unwrap();
    bank.add("officer01", Role::Officer, "all").unwrap();
    bank.confirm("admin02", "officer01").unwrap();
    bank.confirm("officer01", "admin02").unwrap();
    bank.confirm("officer01", "admin01").unwrap();
    for (whom, role) in [("officer01", Role::Auditor), ("admin02", Role::Teller)] {
        becomes(&bank, "admin02", whom, role);
        assert_eq!(bank.confirm("admin01", whom).unwrap().role, role);
    }
    bank.propose("evil", Role::Officer, "all").unwrap();
    bank.own_keys("evil").unwrap();
    assert_eq!(listed(&bank, "evil").state, OperatorState::Pending, "nobody confirmed them");
    assert_eq!(bank.set(SettingKey::PolicyApproval, "single").unwrap().pending.as_deref(), Some("single"));
    bank.is_sound();
}

#[test]
fn another_name_than_was_shown_is_not_confirmed() {
    let bank = World::staffed();
    becomes(&bank, "admin01", "teller01", Role::Auditor);
    let mut session = bank.session("officer01");
    let shown = ops::operator::confirm::review(&mut session, &id("teller01")).unwrap();
    let other = SetOperatorOptions { name: Some(line("別人")), ..SetOperatorOptions::default() };
    let renamed = ops::operator::set::set_operator(&mut bank.session("admin01"), &id("teller01"), &other);
    let confirmed = ops::operator::confirm::confirm_operator(&mut session, &id("teller01"), &shown);
    assert_eq!((refusal(renamed), refusal(confirmed)), ("done", "request_changed"));
    bank.is_sound();
}
