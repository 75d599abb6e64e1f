//! Approval: rule 1 in all its combinations, rule 2 again, and what takes effect.

use otpdesk::domain::{BranchCode, FormState, OtpState, Reason, ReceiptNo, Role, Seal, SettingKey, Template};
use otpdesk::ops::{self, form};

use crate::world::{SEED, World, contract, id, paper, refusal, serial};

/// Each way in which officer01 may have had a hand in a form: received, compared, recorded.
fn hands() -> impl Iterator<Item = (u32, [&'static str; 3])> {
    (0..8).map(|n| (10 + n, [1, 2, 4].map(|bit| if n & bit == 0 { "teller02" } else { "officer01" })))
}

fn form_by(bank: &World, number: u32, [receiver, comparer, recorder]: [&str; 3]) -> ReceiptNo {
    let form = bank.received_form(receiver, &format!("C{number}"));
    bank.seal(recorder, &form, Seal::Verified, Some(comparer)).unwrap();
    form
}

#[test]
fn an_officer_approves_only_what_others_handled() {
    let bank = World::large(8);
    for (number, hands) in hands() {
        let form = form_by(&bank, number, hands);
        let expected = if hands.contains(&"officer01") { "same_person" } else { "done" };
        assert_eq!(refusal(bank.approve("officer01", &form)), expected, "{hands:?}");
        if expected == "same_person" {
            assert_eq!(bank.form(&form).state, FormState::Checked);
            assert_eq!(refusal(bank.approve("officer02", &form)), "done", "{hands:?}");
        }
    }
    bank.is_sound();
}

#[test]
fn under_the_policy_of_one_person_an_officer_approves_their_own() {
    let bank = World::large(8);
    let forms: Vec<_> = hands().map(|(number, hands)| form_by(&bank, number, hands)).collect();
    bank.set(SettingKey::PolicyApproval, "single").unwrap();
    assert_eq!(refusal(bank.approve("officer01", &forms[7])), "same_person", "not yet confirmed");
    bank.confirm_setting("officer02", SettingKey::PolicyApproval).unwrap();
    for form in &forms {
        assert_eq!(bank.approve("officer01", form).unwrap().approved_by, Some(id("officer01")));
    }
    assert_eq!(refusal(bank.approve("teller02", &forms[0])), "role_not_allowed");
    bank.is_sound();
}

#[test]
fn what_cannot_be_approved_is_refused_by_name() {
    let bank = World::open();
    bank.add("officer03", Role::Officer, "001").unwrap();
    bank.confirm("officer01", "officer03").unwrap();
    let pending = bank.received_form("teller01", "C1");
    let unclear = bank.receive("teller01", paper("C2"), Seal::Unclear).unwrap().receipt_no;
    let returned = bank.receive("teller01", paper("C3"), Seal::Mismatch).unwrap().receipt_no;
    let far = bank.checked_form("teller02", "C5");
    let checked = bank.checked_form("teller01", "C4");
    let unknown = ReceiptNo::parse("001202611249999").unwrap();
    for (operator, form, expected) in [
        ("officer01", &unknown, "form_not_found"),
        ("officer01", &pending, "seal_not_verified"),
        ("officer01", &unclear, "seal_not_verified"),
        ("officer01", &returned, "form_final"),
        ("officer03", &far, "other_branch"),
        ("teller01", &checked, "role_not_allowed"),
        ("admin01", &checked, "role_not_allowed"),
        ("auditor01", &checked, "role_not_allowed"),
        ("job01", &checked, "role_not_allowed"),
        ("site01", &checked, "role_not_allowed"),
    ] {
        assert_eq!(refusal(bank.approve(operator, form)), expected, "{operator} {form}");
        assert_ne!(bank.form(&checked).state, FormState::Processed);
    }
    let reviewed = form::approve::review(&mut bank.session("officer01"), &checked).unwrap().reviewed;
    for operator in ["teller01", "admin01", "auditor01", "job01", "site01"] {
        let forged = form::approve::approve_form(&mut bank.session(operator), &reviewed);
        assert_eq!(refusal(forged), "role_not_allowed", "{operator}");
    }
    bank.is_sound();
}

#[test]
fn a_form_that_moved_between_the_look_and_the_approval_is_refused() {
    let bank = World::open();
    for (number, expected) in [("C1", "form_final"), ("C2", "form_final"), ("C3", "done"), ("C4", "same_person")] {
        let form = bank.checked_form("officer02", number);
        let mut session = bank.session("officer01");
        let reviewed = form::approve::review(&mut session, &form).unwrap().reviewed;
        match number {
            "C1" => drop(bank.hand_back("officer02", &form).unwrap()),
            "C2" => {
                bank.hand_back("officer02", &form).unwrap();
                bank.checked_form("officer02", number);
            }
            "C4" => {
                bank.hand_back("officer02", &form).unwrap();
                let own = bank.checked_form("officer01", number);
                assert_eq!(refusal(bank.approve("officer01", &own)), "same_person");
                continue;
            }
            _ => {}
        }
        assert_eq!(refusal(form::approve::approve_form(&mut session, &reviewed)), expected, "{number}");
    }
    bank.is_sound();
}

#[test]
fn two_officers_who_look_at_once_make_one_approval() {
    let bank = World::open();
    let form = bank.checked_form("teller01", "C1");
    let (mut one, mut two) = (bank.session("officer01"), bank.session("officer02"));
    let reviewed = [&mut one, &mut two].map(|session| form::approve::review(session, &form).unwrap().reviewed);
    assert!(!form::approve::approve_form(&mut one, &reviewed[0]).unwrap().already);
    assert_eq!(refusal(form::approve::approve_form(&mut two, &reviewed[1])), "form_final");
    assert!(form::approve::approve_form(&mut one, &reviewed[0]).unwrap().already);
    assert_eq!(bank.letters("auditor01").len(), 1);
    bank.is_sound();
}

#[test]
fn a_contract_that_changed_since_receipt_no_longer_matches() {
    let bank = World::open();
    let head = "contract_id,branch,account_type,account_no,holder_name";
    for (number, row) in [
        ("C1", "C1,001,普通,2000001,鈴木 太郎"),
        ("C2", "C2,002,普通,1000002,大西 花子"),
        ("C3", "C3,001,当座,1000003,山崎 二郎"),
    ] {
        let form = bank.checked_form("teller01", number);
        assert_eq!(bank.import_contracts(&format!("{head}\n{row}\n")).unwrap().sheet.updated, 1);
        assert_eq!(refusal(bank.approve("officer01", &form)), "contract_mismatch", "{row}");
        assert_eq!(bank.status(number).otp, OtpState::Active);
    }
    let variant = format!("{head}\nC4,001,普通,1000004,高木　健\n");
    let form = bank.checked_form("teller01", "C4");
    assert_eq!(bank.import_contracts(&variant).unwrap().sheet.updated, 1);
    assert_eq!(refusal(bank.approve("officer01", &form)), "done", "another writing of the same name");
    bank.is_sound();
}

#[test]
fn a_kind_that_is_no_longer_stopped_by_form_is_refused_at_approval() {
    let bank = World::open();
    bank.import_contracts("contract_id,branch,account_type,account_no,holder_name\nC7,001,普通,1000007,見本 花子\n")
        .unwrap();
    bank.import_tokens(&format!("serial,kind,secret,contract_id\nH7,hardware,{SEED},C7\n")).unwrap();
    bank.set(SettingKey::FormKinds, "all").unwrap();
    let form = bank.checked_form("teller01", "C7");
    bank.set(SettingKey::FormKinds, "software").unwrap();
    assert_eq!(refusal(bank.approve("officer01", &form)), "not_software_token");
    bank.is_sound();
}

#[test]
fn an_approval_ends_the_token_and_queues_the_letter() {
    let bank = World::open();
    let mut stolen = paper("C1");
    stolen.reason = Reason::Stolen;
    let form = bank.receive("teller01", stolen, Seal::Verified).unwrap().receipt_no;
    let done = bank.approve("officer01", &form).unwrap();
    assert_eq!(
        (done.state, done.approved_by, done.processed_at),
        (FormState::Processed, Some(id("officer01")), done.approved_at)
    );
    let token = ops::token::show_token(&mut bank.session("auditor01"), &serial("S1")).unwrap();
    assert_eq!((token.state.code(), token.end_reason.unwrap().code()), ("disabled", "stolen"));
    let letter = bank.letters("auditor01").remove(0);
    assert_eq!((letter.template, Some(letter.id)), (Template::OtpDisabled, done.mail_id));
    assert_eq!((letter.receipt_no, letter.to.as_deref()), (Some(form.clone()), Some("c1@example.jp")));
    let status = bank.status("C1");
    assert_eq!((status.otp, status.form, status.registered_again), (OtpState::Disabled, Some(form), false));
    bank.is_sound();
}

#[test]
fn an_anothers_word_on_the_seal_is_shown_to_the_approver() {
    let bank = World::open();
    let form = bank.received_form("teller01", "C1");
    bank.seal("teller01", &form, Seal::Verified, Some("teller02")).unwrap();
    let review = form::approve::review(&mut bank.session("officer01"), &form).unwrap();
    assert_eq!(review.stated_checker, Some(id("teller02")));
    let own = bank.checked_form("teller01", "C2");
    assert_eq!(form::approve::review(&mut bank.session("officer01"), &own).unwrap().stated_checker, None);
    bank.is_sound();
}

#[test]
fn otp_disable_names_the_contracts_form() {
    let bank = World::open();
    let find = |number| form::approve::form_to_complete(&mut bank.session("officer01"), &contract(number), None);
    assert_eq!(refusal(find("C9")), "contract_not_found");
    assert_eq!(refusal(find("C1")), "no_checked_form");
    let form = bank.checked_form("teller01", "C1");
    assert_eq!(find("C1").unwrap(), form);
    let received = bank.received_form("teller01", "C2");
    assert_eq!(refusal(bank.approve("officer01", &find("C2").unwrap())), "seal_not_verified");
    assert_eq!(form::approve::state_of(&bank.session("officer01"), &received), Some(FormState::Received));
    bank.approve("officer01", &form).unwrap();
    // Again: the form by which it was completed, as `form approve` has it.
    assert_eq!(find("C1").unwrap(), form);
    assert!(bank.approve("officer01", &form).unwrap().already);
    let named = form::approve::form_to_complete(&mut bank.session("officer01"), &contract("C1"), Some(&received));
    assert_eq!(refusal(named), "no_checked_form");
    assert_eq!(
        refusal(form::approve::form_to_complete(&mut bank.session("teller01"), &contract("C1"), None)),
        "role_not_allowed"
    );
    bank.is_sound();
}

#[test]
fn processing_completes_where_one_person_may() {
    let bank = World::large(4);
    let process = |operator: &str, number: &str, seal| {
        let form = bank.received_form("teller02", number);
        ops::form::process::process_form(&mut bank.session(operator), &form, seal, None)
    };
    assert_eq!(process("officer01", "C1", Seal::Verified).unwrap().state, FormState::Checked);
    bank.one_person_policy();
    for (operator, number, seal, state) in [
        ("officer01", "C2", Seal::Verified, FormState::Processed),
        ("teller02", "C3", Seal::Verified, FormState::Checked),
        ("officer01", "C4", Seal::Mismatch, FormState::Returned),
        ("officer01", "C5", Seal::Unclear, FormState::Received),
    ] {
        assert_eq!(process(operator, number, seal).unwrap().state, state, "{number}");
    }
    let form = bank.checked_form("teller01", "C10");
    for (operator, form, expected) in [
        ("officer01", &form, "form_not_received"),
        ("admin01", &form, "role_not_allowed"),
        ("officer01", &ReceiptNo::parse("001202611249999").unwrap(), "form_not_found"),
    ] {
        let done = ops::form::process::process_form(&mut bank.session(operator), form, Seal::Verified, None);
        assert_eq!(refusal(done), expected);
    }
    assert_eq!(bank.form(&form).branch, BranchCode::parse("001").unwrap());
    bank.is_sound();
}
