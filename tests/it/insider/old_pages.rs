//! Pages of an older copy put back by somebody who has no key: each is authentic, but not of today.

use otpdesk::domain::{Reason, ReceiptNo};

use crate::insider::{Insider, edits};
use crate::world::{World, contract, refusal};

/// Bytes of a page.
const PAGE: usize = 4096;

/// The root page of an index.
fn root(bank: &mut World, index: &str) -> usize {
    let insider = Insider::with_keys_of(bank, "auditor01");
    let root = insider.number(&format!("SELECT rootpage FROM sqlite_schema WHERE name = '{index}'"));
    insider.leave();
    usize::try_from(root).unwrap()
}

/// Does honest work, then puts the index's page back as it was before.
fn with_an_old_page(index: &str, work: fn(&World)) -> World {
    let mut bank = edits::bank();
    let at = (root(&mut bank, index) - 1) * PAGE;
    let before = std::fs::read(bank.path()).unwrap();
    work(&bank);
    let mut now = std::fs::read(bank.path()).unwrap();
    assert_ne!(now[at..at + PAGE], before[at..at + PAGE], "{index}: the work changed it");
    now[at..at + PAGE].copy_from_slice(&before[at..at + PAGE]);
    std::fs::write(bank.path(), now).unwrap();
    bank
}

fn is_named(bank: &World, index: &str) {
    let problems = bank.problems();
    let named = format!("index: index {index}: ");
    assert!(problems.iter().any(|problem| problem.starts_with(&named)), "{problems:#?}");
}

#[test]
fn a_disabled_token_does_not_pass_for_a_live_one() {
    let bank = with_an_old_page("token_live", |bank| {
        bank.approve("officer01", &ReceiptNo::parse("001202611240002").unwrap()).unwrap();
    });
    is_named(&bank, "token_live");
    let status = otpdesk::ops::otp::read::otp_status(&mut bank.session("teller01"), &contract("C2"));
    assert_eq!(refusal(status), "index_damaged");
}

#[test]
fn a_letter_is_not_kept_from_leaving_unseen() {
    let bank = with_an_old_page("mail_due", |bank| {
        bank.hold("teller02", "C5", Reason::Stolen).unwrap();
    });
    is_named(&bank, "mail_due");
}

#[test]
fn a_processed_form_does_not_pass_for_an_open_one() {
    let bank = with_an_old_page("form_open", |bank| {
        bank.approve("officer01", &ReceiptNo::parse("001202611240002").unwrap()).unwrap();
    });
    is_named(&bank, "form_open");
    let status = otpdesk::ops::otp::read::otp_status(&mut bank.session("teller01"), &contract("C2"));
    assert_eq!(refusal(status), "index_damaged");
}
