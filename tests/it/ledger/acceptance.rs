//! Findings that a bank cannot undo, accepted by two persons: named for ever, and no longer in the way.

use otpdesk::domain::{FindingId, Reason, Seal};
use otpdesk::ops::audit::accept;
use otpdesk::ops::{self, Outcome};
use otpdesk::report::audit::{AcceptanceSheet, Problem, VerifySheet};

use crate::insider::Insider;
use crate::world::{World, line, refusal};

fn verified(bank: &World) -> VerifySheet {
    ops::audit::verify_ledger(&mut bank.session("auditor01"), None, |_| {}).unwrap()
}

fn unaccepted(bank: &World) -> Vec<Problem> {
    verified(bank).problems.into_iter().filter(|problem| !problem.accepted).collect()
}

fn ids(problems: &[Problem]) -> Vec<FindingId> {
    problems.iter().map(|problem| FindingId::parse(&problem.id).unwrap()).collect()
}

fn accept_by(bank: &World, by: &str, findings: &[FindingId]) -> Outcome<AcceptanceSheet> {
    let mut session = bank.session(by);
    let shown = accept::review(&mut session, findings)?;
    accept::accept(&mut session, shown, &line("調査済み"))
}

fn edited(bank: &mut World, edit: &str) {
    let insider = Insider::with_keys_of(bank, "auditor01");
    insider.sql(edit);
    insider.leave();
}

#[test]
fn an_edit_that_cannot_be_undone_is_accepted_by_two_persons() {
    let mut bank = World::open();
    edited(&mut bank, "UPDATE contract SET email = 'mine@example.jp' WHERE contract_id = 'C1'");
    let found = unaccepted(&bank);
    assert_eq!(found.iter().map(|problem| problem.kind.as_str()).collect::<Vec<_>>(), ["row"]);
    assert_eq!(refusal(bank.hold("teller01", "C1", Reason::Lost)), "row_not_as_recorded");
    let findings = ids(&found);
    assert_eq!(refusal(accept_by(&bank, "officer01", &findings)), "role_not_allowed", "an admin asks");
    assert_eq!(accept_by(&bank, "admin01", &findings).unwrap().asked_by, None);
    assert!(!verified(&bank).ok, "one alone accepts nothing");
    let accepted = accept_by(&bank, "officer01", &findings).unwrap();
    assert_eq!((accepted.rows, accepted.asked_by.is_some()), (1, true));
    let after = verified(&bank);
    assert!(after.ok, "{:?}", after.problems);
    assert_eq!(after.problems.len(), 1, "it is named for ever: {:?}", after.problems);
    bank.hold("teller01", "C1", Reason::Lost).unwrap();
    assert!(verified(&bank).ok);
    // What comes after is found as ever.
    edited(&mut bank, "UPDATE contract SET email = 'mine@example.com' WHERE contract_id = 'C1'");
    assert!(!verified(&bank).ok);
}

#[test]
fn what_was_built_upon_an_edit_is_accepted_too() {
    let mut bank = World::open();
    let form = bank.received_form("teller01", "C1");
    edited(&mut bank, "UPDATE form SET paper_ref = 'elsewhere' WHERE contract_id = 'C1'");
    bank.seal("teller01", &form, Seal::Unclear, None).unwrap();
    let found = unaccepted(&bank);
    assert_eq!(found.iter().map(|problem| problem.kind.as_str()).collect::<Vec<_>>(), ["before"]);
    let findings = ids(&found);
    accept_by(&bank, "admin01", &findings).unwrap();
    let accepted = accept_by(&bank, "officer01", &findings).unwrap();
    assert_eq!(accepted.rows, 0, "the trail has the last word already");
    assert!(verified(&bank).ok);
    bank.hand_back("teller01", &form).unwrap();
    assert!(verified(&bank).ok);
}

#[test]
fn final_rows_are_touched_and_stay_final() {
    let mut bank = World::open();
    bank.processed_form("C1");
    edited(
        &mut bank,
        "UPDATE form SET note = 'x' WHERE contract_id = 'C1'; UPDATE token SET model = 'y' WHERE serial = 'S1';
         UPDATE wording SET body = body || 'z';",
    );
    let findings = ids(&unaccepted(&bank));
    assert_eq!(findings.len(), 3);
    accept_by(&bank, "admin01", &findings).unwrap();
    assert_eq!(accept_by(&bank, "officer01", &findings).unwrap().rows, 3);
    assert!(verified(&bank).ok, "{:?}", unaccepted(&bank));
}

#[test]
fn what_changed_again_after_it_was_shown_is_not_accepted() {
    let mut bank = World::open();
    edited(&mut bank, "UPDATE contract SET email = 'mine@example.jp' WHERE contract_id = 'C1'");
    let findings = ids(&unaccepted(&bank));
    let unknown = [FindingId::parse("0123456789ab").unwrap()];
    assert_eq!(refusal(accept_by(&bank, "admin01", &unknown)), "finding_not_found");
    accept_by(&bank, "admin01", &findings).unwrap();
    edited(&mut bank, "UPDATE contract SET email = 'more@example.jp' WHERE contract_id = 'C1'");
    assert_eq!(refusal(accept_by(&bank, "officer01", &findings)), "request_changed");
    accept_by(&bank, "admin01", &findings).unwrap();
    accept_by(&bank, "officer01", &findings).unwrap();
    assert!(verified(&bank).ok);
}
