//! Holds and releases (rule 5).

use otpdesk::domain::{Action, FormState, OtpState, Reason, Seal, Template};
use otpdesk::ops;

use crate::world::{World, paper, refusal, serial};

#[test]
fn a_hold_stops_at_once_and_an_officer_lifts_it() {
    let bank = World::open();
    let held = bank.hold("teller01", "C1", Reason::Lost).unwrap();
    assert_eq!((held.otp, held.serial), (OtpState::Held, Some(serial("S1"))));
    let note = |bank: &World| ops::token::show_token(&mut bank.session("auditor01"), &serial("S1")).unwrap().hold_note;
    let said = note(&bank);
    assert!(said.is_some());
    let released = bank.release("officer01", "C1").unwrap();
    assert_eq!(note(&bank), None, "the hold is over");
    let held = bank.entries().into_iter().find(|entry| entry.action == Action::OtpHold).unwrap();
    assert_eq!(held.remark, said.map(|note| note.to_string()), "what was said stays readable in the trail");
    assert_eq!(released.otp, OtpState::Active);
    let templates: Vec<_> = bank.letters("auditor01").iter().map(|letter| letter.template).collect();
    assert_eq!(templates, [Template::OtpHeld, Template::OtpReleased]);
    bank.is_sound();
}

#[test]
fn a_hold_that_cannot_be_is_refused_by_name() {
    let bank = World::open();
    bank.processed_form("C3");
    bank.processed_form("C4");
    bank.close("officer01", "C4").unwrap();
    bank.hold("teller01", "C2", Reason::Lost).unwrap();
    for (operator, number, expected) in [
        ("teller01", "C9", "contract_not_found"),
        ("teller01", "C3", "no_active_token"),
        ("teller01", "C4", "contract_closed"),
        ("officer01", "C2", "already_held"),
        ("admin01", "C1", "role_not_allowed"),
        ("auditor01", "C1", "role_not_allowed"),
        ("job01", "C1", "role_not_allowed"),
    ] {
        assert_eq!(refusal(bank.hold(operator, number, Reason::Stolen)), expected, "{operator} {number}");
    }
    bank.is_sound();
}

#[test]
fn a_release_needs_an_officer_a_hold_and_no_open_form() {
    let bank = World::open();
    bank.hold("teller01", "C1", Reason::Lost).unwrap();
    let form = bank.received_form("teller01", "C1");
    for (operator, number, expected) in [
        ("officer01", "C9", "contract_not_found"),
        ("officer01", "C2", "not_held"),
        ("officer01", "C1", "open_form_exists"),
        ("teller01", "C1", "role_not_allowed"),
        ("admin01", "C1", "role_not_allowed"),
    ] {
        assert_eq!(refusal(bank.release(operator, number)), expected, "{operator} {number}");
    }
    bank.seal("teller01", &form, Seal::Verified, None).unwrap();
    assert_eq!(refusal(bank.release("officer01", "C1")), "open_form_exists", "checked is open too");
    bank.hand_back("officer01", &form).unwrap();
    assert_eq!(bank.release("officer01", "C1").unwrap().otp, OtpState::Active);
    bank.is_sound();
}

#[test]
fn a_held_token_is_disabled_by_its_form() {
    let bank = World::open();
    bank.hold("teller01", "C1", Reason::Fraud).unwrap();
    let form = bank.receive("teller01", paper("C1"), Seal::Verified).unwrap().receipt_no;
    assert_eq!(bank.approve("officer01", &form).unwrap().state, FormState::Processed);
    assert_eq!(bank.status("C1").otp, OtpState::Disabled);
    assert_eq!(refusal(bank.release("officer01", "C1")), "not_held");
    bank.is_sound();
}
