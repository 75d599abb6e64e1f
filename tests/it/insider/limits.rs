//! What an insider's edits are found by outside the trail's own walk: the fingerprint, admission, and anchors alone.

use otpdesk::domain::Role;
use otpdesk::ops;

use crate::insider::Insider;
use crate::insider::edits::bank;
use crate::world::id;

#[test]
fn a_ledger_made_anew_has_another_fingerprint() {
    let mut bank = bank();
    let fingerprint = ops::ledger::read::ledger_info(&mut bank.session("admin01")).unwrap().fingerprint;
    let insider = Insider::with_keys_of(&mut bank, "admin01");
    insider.sql("UPDATE entry SET at = '2026-11-24T11:00:00+09:00' WHERE seq = 1");
    insider.rechain(1);
    insider.leave();
    let sheet = ops::audit::verify_ledger(&mut bank.session("auditor01"), Some(&fingerprint), |_| {}).unwrap();
    let kinds: Vec<&str> = sheet.problems.iter().map(|problem| problem.kind.as_str()).collect();
    assert!(!sheet.ok && kinds.contains(&"fingerprint") && kinds.contains(&"signature"), "{kinds:?}");
}

/// Keys are taken from the trail: without one nobody is admitted, and there is nothing to be verified.
#[test]
fn a_ledger_without_its_trail_admits_nobody() {
    let mut bank = bank();
    let insider = Insider::with_keys_of(&mut bank, "teller01");
    insider.sql("DELETE FROM signature; DELETE FROM entry");
    insider.leave();
    assert!(matches!(bank.try_session("auditor01"), Err(ops::Error::Ledger(ops::LedgerFault::Damaged(_)))));
}

/// The limit that the README names: what changed no row leaves no trace when it is cut off. Anchors find it.
#[test]
fn a_cut_tail_of_mere_looks_is_found_by_anchors_alone() {
    let mut bank = bank();
    let insider = Insider::with_keys_of(&mut bank, "teller01");
    insider.append("lookup", "search", "{}", &[]);
    insider.append("lookup", "search", "{}", &[]);
    insider.leave();
    assert_eq!(bank.problems(), Vec::<String>::new(), "an entry in the program's own form is none but its signer's");
    let insider = Insider::with_keys_of(&mut bank, "teller01");
    insider.sql("DELETE FROM signature WHERE last_seq = (SELECT max(seq) FROM entry)");
    insider.sql("DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)");
    insider.leave();
    assert_eq!(bank.problems(), Vec::<String>::new());
}

/// The table by which the program admits must not hand out what the trail never introduced.
#[test]
fn a_share_goes_to_no_other_keys_than_the_trail_introduced() {
    let mut bank = bank();
    bank.add("site02", Role::Site, "all").unwrap();
    bank.confirm("officer01", "site02").unwrap();
    let insider = Insider::with_keys_of(&mut bank, "teller01");
    insider.sql(
        "UPDATE operator SET keys_seq = (SELECT keys_seq FROM operator WHERE operator = 'teller01')
             WHERE operator = 'site02'",
    );
    insider.leave();
    assert!(ops::operator::share::share_secrets(&mut bank.session("site01"), &id("site02")).is_err());
    assert!(bank.problems().iter().any(|problem| problem.starts_with("operator:")));
}
