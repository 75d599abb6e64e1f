//! The counter: receipt, amendment, seal and return of a form, with every refusal that each can give.

use chrono::Days;
use otpdesk::domain::{
    AccountNo, FormState, HolderName, Paper, PaperDraft, PaperNo, Reason, ReceiptNo, Seal, SettingKey,
};
use otpdesk::ops;
use otpdesk::ops::form::amend::Amendment;

use crate::world::{NOON, SEED, World, at, contract, corrected, id, line, paper, refusal, serial};

type Change = fn(&mut Paper);
type Correction = fn(&mut PaperDraft);

fn no_form() -> ReceiptNo {
    ReceiptNo::parse("001202611249999").unwrap()
}

fn number(text: &str) -> PaperNo {
    PaperNo::parse(text).unwrap()
}

/// C6 has no token, C7 a card; C8 is closed.
fn with_odd_contracts() -> World {
    let bank = World::open();
    let contracts = "contract_id,branch,account_type,account_no,holder_name\nC6,001,普通,1000006,見本 花子\n\
        C7,001,普通,1000007,見本 花子\nC8,001,普通,1000008,見本 花子\n";
    bank.import_contracts(contracts).unwrap();
    bank.import_tokens(&format!("serial,kind,secret,contract_id\nH7,hardware,{SEED},C7\n")).unwrap();
    bank.close("officer01", "C8").unwrap();
    bank
}

#[test]
fn a_paper_that_cannot_be_received_is_refused_by_name() {
    let bank = with_odd_contracts();
    bank.checked_form("teller01", "C2");
    let cases: &[(&str, &str, Change, &str)] = &[
        ("teller01", "C1", |p| p.filed_on = p.filed_on + Days::new(1), "date_in_future"),
        ("teller01", "C99", |_| (), "contract_not_found"),
        ("teller01", "c1", |_| (), "contract_not_found"),
        ("teller01", "C5", |_| (), "other_branch"),
        ("teller01", "C1", |p| p.account.no = AccountNo::parse("1000009").unwrap(), "contract_mismatch"),
        ("teller01", "C1", |p| p.account = paper("C3").account, "contract_mismatch"),
        ("teller01", "C1", |p| p.holder = HolderName::parse("鈴木 次郎").unwrap(), "contract_mismatch"),
        ("teller01", "C1", |p| p.serial = Some(serial("S2")), "serial_mismatch"),
        ("teller01", "C6", |_| (), "no_active_token"),
        ("teller01", "C7", |_| (), "not_software_token"),
        ("teller01", "C8", |_| (), "contract_closed"),
        ("teller01", "C2", |p| p.reason = Reason::Stolen, "paper_no_conflict"),
        ("teller01", "C1", |p| p.paper_no = Some(number("K-C2")), "paper_no_conflict"),
        ("teller01", "C2", |p| p.paper_no = Some(number("K-other")), "open_form_exists"),
        ("admin01", "C1", |_| (), "role_not_allowed"),
        ("auditor01", "C1", |_| (), "role_not_allowed"),
        ("job01", "C1", |_| (), "role_not_allowed"),
        ("site01", "C1", |_| (), "role_not_allowed"),
    ];
    for (operator, contract, change, expected) in cases {
        let mut paper = paper(contract);
        change(&mut paper);
        assert_eq!(refusal(bank.receive(operator, paper, Seal::Pending)), *expected, "{operator} {contract}");
    }
    assert_eq!(bank.forms("auditor01").len(), 1);
    bank.is_sound();
}

#[test]
fn a_contract_id_of_another_shape_and_an_unknown_comparer_are_refused_with_nothing_left() {
    let bank = World::open();
    bank.set(SettingKey::ContractIdPattern, "[0-9]{11}").unwrap();
    assert_eq!(refusal(bank.receive("teller01", paper("C1"), Seal::Pending)), "bad_value");
    bank.set(SettingKey::ContractIdPattern, "C[0-9]+").unwrap();
    let checked_by = Some(id("ghost"));
    let options = ops::form::receive::ReceiveFormOptions {
        paper: paper("C1"),
        seal: Seal::Verified,
        checked_by,
        paper_ref: None,
    };
    let received = ops::form::receive::receive_form(&mut bank.session("teller01"), &options);
    assert_eq!(refusal(received), "operator_not_found");
    assert!(bank.forms("auditor01").is_empty());
    assert_eq!(bank.received_form("teller01", "C1").as_str(), "001202611240001");
    bank.is_sound();
}

#[test]
fn a_card_is_stopped_by_form_where_the_bank_says_so() {
    let bank = with_odd_contracts();
    bank.set(SettingKey::FormKinds, "all").unwrap();
    let form = bank.processed_form("C7");
    assert_eq!((bank.status("C7").form, bank.form(&form).serial), (Some(form), None));
    bank.is_sound();
}

#[test]
fn the_same_paper_again_is_the_form_that_is_there_also_when_processed() {
    let bank = World::open();
    let mut unnumbered = paper("C2");
    unnumbered.paper_no = None;
    for (contract, paper) in [("C1", paper("C1")), ("C2", unnumbered)] {
        let form = bank.receive("teller01", paper.clone(), Seal::Verified).unwrap();
        assert!(!form.already);
        let again = bank.receive("teller02", paper.clone(), Seal::Verified).unwrap();
        assert_eq!((&again.receipt_no, again.already), (&form.receipt_no, true), "{contract}");
        bank.approve("officer01", &form.receipt_no).unwrap();
        let again = bank.receive("teller01", paper, Seal::Pending).unwrap();
        assert_eq!((again.receipt_no, again.already, again.state), (form.receipt_no, true, FormState::Processed));
    }
    bank.is_sound();
}

#[test]
fn a_returned_paper_comes_again_as_a_form_that_replaces_it() {
    let bank = World::open();
    let mut unnumbered = paper("C2");
    unnumbered.paper_no = None;
    for paper in [paper("C1"), unnumbered] {
        let first = bank.receive("teller01", paper.clone(), Seal::Unclear).unwrap().receipt_no;
        bank.hand_back("teller01", &first).unwrap();
        let second = bank.receive("teller01", paper, Seal::Verified).unwrap();
        assert_eq!((second.replaces.as_ref(), second.already), (Some(&first), false));
        assert_eq!(bank.approve("officer01", &second.receipt_no).unwrap().state, FormState::Processed);
        assert_eq!(bank.form(&first).state, FormState::Returned);
    }
    bank.is_sound();
}

/// A paper may bear a number that looks like a receipt number to come.
#[test]
fn a_paper_number_that_looks_like_a_receipt_number_stops_nobody() {
    let bank = World::open();
    let mut numbered = paper("C1");
    numbered.paper_no = Some(number("001202611240002"));
    bank.receive("teller01", numbered, Seal::Pending).unwrap();
    let mut unnumbered = paper("C2");
    unnumbered.paper_no = None;
    let form = bank.receive("teller01", unnumbered, Seal::Pending).unwrap();
    assert_eq!(form.receipt_no.as_str(), form.paper_no.as_str());
    assert_eq!(form.receipt_no.as_str(), "001202611240003");
    bank.is_sound();
}

#[test]
fn each_branch_has_its_own_series_of_the_day() {
    let mut bank = World::open();
    let day = |bank: &World, contract| bank.received_form("teller02", contract).to_string();
    assert_eq!(day(&bank, "C1"), "001202611240001");
    assert_eq!(day(&bank, "C5"), "002202611240001");
    bank.now = at("2026-11-25T00:00:00+09:00");
    assert_eq!(day(&bank, "C2"), "001202611250001");
    bank.is_sound();
}

#[test]
fn the_receiver_amends_and_the_seal_falls_back() {
    let bank = World::open();
    let form = bank.receive("teller01", paper("C1"), Seal::Unclear).unwrap();
    assert_eq!(form.seal, Seal::Unclear);
    let amendment = Amendment {
        paper: PaperDraft {
            reason: Some(Reason::Stolen),
            serial: Some(serial("S1")),
            paper_no: Some(number("K-1a")),
            ..PaperDraft::default()
        },
        paper_ref: Some(line("A-12")),
    };
    let amended = bank.amend("teller01", &form.receipt_no, amendment).unwrap();
    assert_eq!((amended.seal, amended.seal_checked_by, amended.state), (Seal::Pending, None, FormState::Received));
    assert_eq!((amended.reason, amended.paper_no), (Reason::Stolen, number("K-1a")));
    assert_eq!((amended.holder_name, amended.filed_on), (form.holder_name, form.filed_on));
    // What it says already is no other paper, and no finding of a verification.
    let again =
        Amendment { paper: PaperDraft { reason: Some(Reason::Stolen), ..PaperDraft::default() }, paper_ref: None };
    assert_eq!(bank.amend("teller01", &form.receipt_no, again).unwrap().reason, Reason::Stolen);
    assert_eq!(refusal(bank.approve("officer01", &form.receipt_no)), "seal_not_verified");
    bank.is_sound();
}

#[test]
fn an_amendment_that_does_not_fit_is_refused_by_name() {
    let bank = World::open();
    let form = bank.received_form("teller01", "C1");
    let far = bank.received_form("teller02", "C5");
    let checked = bank.checked_form("teller01", "C3");
    bank.received_form("teller01", "C2");
    let tomorrow = at(NOON).day() + Days::new(1);
    let nothing: Correction = |_| ();
    for (operator, no, correction, expected) in [
        ("teller01", &no_form(), nothing, "form_not_found"),
        ("teller01", &far, |_| (), "other_branch"),
        ("teller01", &checked, |_| (), "form_not_received"),
        ("teller02", &form, |_| (), "not_receiver"),
        ("admin01", &form, |_| (), "role_not_allowed"),
        ("teller01", &form, |a| a.paper_no = Some(number("K-C2")), "paper_no_conflict"),
        ("teller01", &form, |a| a.account_no = Some(AccountNo::parse("1").unwrap()), "contract_mismatch"),
        ("teller01", &form, |a| a.holder = Some(HolderName::parse("鈴木").unwrap()), "contract_mismatch"),
        ("teller01", &form, |a| a.serial = Some(serial("S2")), "serial_mismatch"),
    ] {
        assert_eq!(refusal(bank.amend(operator, no, corrected(correction))), expected, "{operator} {no}");
    }
    // An officer may, and has then handled it.
    assert_eq!(refusal(bank.amend("officer01", &form, corrected(nothing))), "done");
    bank.seal("teller01", &form, Seal::Verified, None).unwrap();
    assert_eq!(refusal(bank.approve("officer01", &form)), "same_person");
    let form = bank.received_form("teller01", "C4");
    let later = corrected(|paper| paper.filed_on = Some(tomorrow));
    assert_eq!(refusal(bank.amend("teller01", &form, later)), "date_in_future");
    bank.is_sound();
}

#[test]
fn a_seal_is_recorded_with_who_compared_and_who_says_so() {
    let bank = World::open();
    for (contract, result, by, state) in [
        ("C1", Seal::Verified, Some("teller02"), FormState::Checked),
        ("C2", Seal::Mismatch, None, FormState::Returned),
        ("C3", Seal::Unclear, None, FormState::Received),
    ] {
        let form = bank.received_form("teller02", contract);
        let sealed = bank.seal("teller01", &form, result, by).unwrap();
        assert_eq!((sealed.seal, sealed.state), (result, state));
        assert_eq!(sealed.seal_recorded_by, Some(id("teller01")));
        assert_eq!(sealed.seal_checked_by, Some(id(by.unwrap_or("teller01"))));
        let why = (state == FormState::Returned).then(|| line("お届印不一致"));
        assert_eq!(sealed.returned_reason, why);
        let again = refusal(bank.seal("teller01", &form, Seal::Verified, None));
        assert_eq!(again, if state == FormState::Received { "done" } else { "form_not_received" });
    }
    bank.is_sound();
}

#[test]
fn a_seal_that_cannot_be_recorded_is_refused_by_name() {
    let bank = World::open();
    let form = bank.received_form("teller01", "C1");
    let far = bank.received_form("teller02", "C5");
    for (operator, no, by, expected) in [
        ("teller01", &no_form(), None, "form_not_found"),
        ("teller01", &far, None, "other_branch"),
        ("teller01", &form, Some("ghost"), "operator_not_found"),
        ("admin01", &form, None, "role_not_allowed"),
        ("job01", &form, None, "role_not_allowed"),
    ] {
        assert_eq!(refusal(bank.seal(operator, no, Seal::Verified, by)), expected, "{operator} {no}");
    }
    assert_eq!(bank.form(&form).seal, Seal::Pending);
    bank.is_sound();
}

#[test]
fn a_teller_returns_what_is_received_and_an_officer_what_is_checked() {
    let bank = World::open();
    let received = bank.received_form("teller01", "C1");
    let checked = bank.checked_form("teller01", "C2");
    let far = bank.received_form("teller02", "C5");
    for (operator, no, expected) in [
        ("teller01", &no_form(), "form_not_found"),
        ("teller01", &far, "other_branch"),
        ("teller01", &checked, "role_not_allowed"),
        ("admin01", &received, "role_not_allowed"),
        ("teller02", &received, "done"),
        ("officer01", &checked, "done"),
        ("officer01", &checked, "form_final"),
        ("teller01", &received, "form_final"),
        ("officer01", &far, "done"),
    ] {
        assert_eq!(refusal(bank.hand_back(operator, no)), expected, "{operator} {no}");
    }
    let returned = bank.form(&checked);
    assert_eq!((returned.returned_by, returned.returned_reason), (Some(id("officer01")), Some(line("記入もれ"))));
    let processed = bank.processed_form("C3");
    assert_eq!(refusal(bank.hand_back("officer01", &processed)), "form_final");
    assert_eq!(bank.status("C2").otp.code(), "active");
    bank.is_sound();
}

#[test]
fn what_an_operator_was_refused_is_in_the_trail() {
    let bank = World::open();
    assert_eq!(refusal(bank.receive("teller01", paper("C5"), Seal::Pending)), "other_branch");
    let mut last = None;
    let page = ops::Page { limit: None, after: None };
    let filter = ops::EntryFilter { operator: Some(id("teller01")), ..Default::default() };
    ops::audit::list_entries(&mut bank.session("auditor01"), &filter, &page, |entry| {
        last = Some(entry);
        Ok(())
    })
    .unwrap();
    let last = last.unwrap();
    assert_eq!((last.action.code(), last.subject.as_str()), ("refused", "contract/C5"));
    assert_eq!(last.details, serde_json::json!({ "action": "form.receive", "code": "other_branch" }));
    assert_eq!(
        refusal(ops::otp::read::otp_status(&mut bank.session("teller01"), &contract("C9"))),
        "contract_not_found"
    );
    bank.is_sound();
}
