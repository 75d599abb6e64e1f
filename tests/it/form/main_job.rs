//! The use cases of the counter on a real, encrypted ledger.

use otpdesk::domain::{FormState, OtpState, Seal};
use otpdesk::ops;

use crate::world::{World, contract, paper, refusal};

#[test]
fn a_form_goes_from_the_counter_to_its_effect() {
    let bank = World::open();
    let form = bank.checked_form("teller01", "C1");
    assert_eq!(form.as_str(), "001202611240001");
    let done = bank.approve("officer01", &form).unwrap();
    assert_eq!((done.state, done.already), (FormState::Processed, false));
    assert!(done.mail_id.is_some());
    let status = ops::otp::read::otp_status(&mut bank.session("teller01"), &contract("C1")).unwrap();
    assert_eq!((status.otp, status.form), (OtpState::Disabled, Some(form.clone())));
    assert!(bank.approve("officer01", &form).unwrap().already);
    assert_eq!(refusal(bank.approve("officer02", &form)), "form_final");
    assert_eq!(bank.problems(), Vec::<String>::new());
}

#[test]
fn the_same_paper_is_the_same_form_and_another_is_refused() {
    let bank = World::open();
    let form = bank.checked_form("teller01", "C1");
    let again = bank.receive("teller01", paper("C1"), Seal::Verified).unwrap();
    assert_eq!((again.receipt_no, again.already), (form, true));
    let mut other = paper("C1");
    other.paper_no = None;
    other.filed_on = other.filed_on.pred_opt().unwrap();
    assert_eq!(refusal(bank.receive("teller01", other, Seal::Pending)), "open_form_exists");
}

/// A checked form stays as it is until it ends, unless the ledger itself is exchanged for a copy in between.
#[test]
fn a_form_that_changed_since_it_was_seen_is_not_approved() {
    let bank = World::open();
    let form = bank.receive("teller01", paper("C1"), Seal::Pending).unwrap().receipt_no;
    let copy = std::fs::read(bank.path()).unwrap();
    ops::form::seal::seal_form(&mut bank.session("teller01"), &form, Seal::Verified, None).unwrap();
    let review = ops::form::approve::review(&mut bank.session("officer01"), &form).unwrap();
    std::fs::write(bank.path(), copy).unwrap();
    ops::form::seal::seal_form(&mut bank.session("teller02"), &form, Seal::Verified, None).unwrap();
    let approved = ops::form::approve::approve_form(&mut bank.session("officer01"), &review.reviewed);
    assert_eq!(refusal(approved), "form_changed");
}
