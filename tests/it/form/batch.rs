//! `form approve --batch`: an officer lets all checked forms of a file take effect.

use otpdesk::domain::{BatchId, FormState, Reason, Role};
use otpdesk::ops::form;
use otpdesk::ops::import::LockMode;
use otpdesk::report::form::BatchSheet;

use crate::import::form_files::{Row, file_of};
use crate::world::{World, id, paper, refusal};

/// Rows processed, already processed, refused, skipped.
fn done(sheet: &BatchSheet) -> [u64; 4] {
    [sheet.processed, sheet.already, sheet.refused, sheet.skipped]
}

fn codes(sheet: &BatchSheet) -> Vec<(&str, &str)> {
    sheet.refusals.iter().map(|line| (line.receipt_no.as_str(), line.error.as_deref().unwrap_or_default())).collect()
}

/// A batch of five: C1 and C2 verified, C3 pending, C4 a mismatch, C5 unclear.
fn mixed(bank: &World) -> BatchId {
    let rows = [
        Row::of("C1").with("reason", "stolen"),
        Row::of("C2"),
        Row::of("C3").seal("pending"),
        Row::of("C4").seal("mismatch"),
        Row::of("C5").seal("unclear"),
    ];
    bank.batch_of("teller02", &rows)
}

#[test]
fn the_officer_sees_the_batch_before_approving_it() {
    let bank = World::open();
    let batch = mixed(&bank);
    let review = form::approve_batch::review(&mut bank.session("officer01"), &batch, 2).unwrap();
    let standing = review.standing;
    let counted = [standing.forms, standing.verified, standing.checked, standing.processed, standing.received];
    assert_eq!((counted, review.reasons), ([5, 2, 2, 0, 2], vec![(Reason::Lost, 1), (Reason::Stolen, 1)]));
    assert_eq!(format!("B{}", &review.batch.sha256[..12]), batch.as_str());
}

#[test]
fn only_what_is_checked_takes_effect_and_a_second_time_nothing_more() {
    let bank = World::open();
    let batch = mixed(&bank);
    let sheet = bank.approve_batch("officer01", &batch, 2).unwrap();
    assert_eq!((sheet.rows, done(&sheet), sheet.refusals.len()), (2, [2, 0, 0, 0], 0));
    let states: Vec<&str> = bank.forms_in(&batch).iter().map(|form| form.state.code()).collect();
    assert_eq!(states, ["processed", "processed", "received", "returned", "received"]);
    let otp: Vec<&str> = ["C1", "C2", "C3", "C4", "C5"].map(|c| bank.status(c).otp.code()).to_vec();
    assert_eq!(otp, ["disabled", "disabled", "active", "active", "active"]);
    let letters = bank.letters("auditor01");
    let outcome: Vec<_> = letters.iter().map(|letter| (letter.contract_id.as_str(), letter.state.code())).collect();
    assert_eq!(outcome, [("C1", "queued"), ("C2", "no_address")]);
    for form in &bank.forms_in(&batch)[..2] {
        assert_eq!((&form.approved_by, form.processed_at), (&Some(id("officer01")), Some(bank.now)));
    }
    for officer in ["officer01", "officer02"] {
        let before = bank.dump();
        assert_eq!(done(&bank.approve_batch(officer, &batch, 2).unwrap()), [0, 2, 0, 0]);
        assert!(before == bank.dump(), "{officer}");
    }
    bank.is_sound();
}

#[test]
fn an_entry_a_form_and_a_signature_a_step() {
    for lock in [LockMode::Steps, LockMode::Exclusive] {
        let bank = World::open();
        let batch = mixed(&bank);
        let (before, actions) = (bank.dump(), bank.actions());
        bank.approve_batch_by("officer01", &batch, 2, lock).unwrap();
        let after = bank.dump();
        let more = |table: &str| after[table].len() - before[table].len();
        assert_eq!((more("entry"), more("signature"), more("mail")), (2, 1, 2), "{lock:?}");
        let approvals = |actions: &std::collections::BTreeMap<String, usize>| actions.get("form.approve").copied();
        assert_eq!((approvals(&actions), approvals(&bank.actions())), (None, Some(2)));
        bank.is_sound();
    }
}

#[test]
fn a_batch_that_is_not_as_the_officer_thinks_is_left_alone() {
    let bank = World::open();
    let batch = mixed(&bank);
    let elsewhere = bank.import_forms("teller02", &(file_of(&[Row::of("C1").with("reason", "stolen")]))).unwrap();
    let nothing = bank.import_forms("teller02", &file_of(&[Row::of("C1").number("K-7")])).unwrap();
    let unknown = BatchId::parse("B0123456789ab").unwrap();
    let waiting = bank.batch_of("teller02", &[Row::of("C4").number("K-8").seal("pending")]);
    for (operator, batch, expected, code) in [
        ("officer01", &batch, 1, "batch_differs"),
        ("officer01", &batch, 3, "batch_differs"),
        ("officer01", &batch, 5, "batch_differs"),
        ("officer01", &batch, 0, "batch_differs"),
        ("officer01", &unknown, 2, "batch_not_found"),
        ("officer01", &waiting, 1, "batch_differs"),
        ("officer01", &elsewhere.sheet.batch, 1, "batch_elsewhere"),
        ("officer01", &nothing.sheet.batch, 0, "batch_elsewhere"),
        ("teller02", &batch, 2, "role_not_allowed"),
        ("admin01", &batch, 2, "role_not_allowed"),
        ("auditor01", &batch, 2, "role_not_allowed"),
        ("job01", &batch, 2, "role_not_allowed"),
        ("site01", &batch, 2, "role_not_allowed"),
    ] {
        let refused = bank.actions().get("refused").copied().unwrap_or_default();
        assert_eq!(refusal(bank.approve_batch(operator, batch, expected)), code, "{operator} {expected}");
        assert_eq!(bank.actions()["refused"], refused + 1, "told in the trail");
    }
    assert_eq!(done(&bank.approve_batch("officer01", &waiting, 0).unwrap()), [0; 4], "nothing is verified yet");
    let reviewed = form::approve_batch::review(&mut bank.session("officer01"), &batch, 2).unwrap().reviewed;
    for operator in ["teller01", "admin01", "job01"] {
        let forged =
            form::approve_batch::approve_batch(&mut bank.session(operator), &reviewed, LockMode::Steps, |_| ());
        assert_eq!(refusal(forged), "role_not_allowed", "{operator}");
    }
    assert!(bank.forms("auditor01").iter().all(|form| form.state != FormState::Processed));
    bank.is_sound();
}

/// What happens between the look and the approval: what, how, the answer, and its counts.
type Change = (&'static str, fn(&World, &BatchId), &'static str, [u64; 4]);

#[test]
fn a_batch_that_changed_since_it_was_seen_is_refused_or_taken_as_it_is_now() {
    let honest = World::open();
    let batch = mixed(&honest);
    let cases: [Change; 4] = [
        ("another file knows a seal", World::move_third, "done", [2, 0, 0, 0]),
        ("one more is sealed at the counter", World::seal_third, "batch_differs", [0; 4]),
        ("one is returned", World::return_first, "done", [1, 0, 0, 1]),
        ("one is approved alone", World::approve_first, "done", [1, 1, 0, 0]),
    ];
    for (what, change, code, expected) in cases {
        let bank = honest.twin();
        let mut session = bank.session("officer01");
        let reviewed = form::approve_batch::review(&mut session, &batch, 2).unwrap().reviewed;
        change(&bank, &batch);
        match form::approve_batch::approve_batch(&mut session, &reviewed, LockMode::Steps, |_| ()) {
            Ok(sheet) => assert_eq!(("done", done(&sheet)), (code, expected), "{what}"),
            Err(error) => assert_eq!(refusal::<()>(Err(error)), code, "{what}"),
        }
        bank.is_sound();
    }
}

impl World {
    fn move_third(&self, batch: &BatchId) {
        let imported = self.import_forms("teller02", &file_of(&[Row::of("C3")])).unwrap();
        assert_eq!((imported.sheet.updated, self.forms_in(batch).len()), (1, 4));
    }

    fn seal_third(&self, batch: &BatchId) {
        let form = self.forms_in(batch)[2].receipt_no.clone();
        self.seal("teller01", &form, otpdesk::domain::Seal::Verified, None).unwrap();
    }

    fn return_first(&self, batch: &BatchId) {
        self.hand_back("officer02", &self.forms_in(batch)[0].receipt_no).unwrap();
    }

    fn approve_first(&self, batch: &BatchId) {
        self.approve("officer02", &self.forms_in(batch)[0].receipt_no).unwrap();
    }
}

#[test]
fn a_form_that_is_refused_keeps_no_other_and_another_officer_finishes() {
    let bank = World::open();
    let rows = [
        Row::of("C1").with("seal_checked_by", "officer01"),
        Row::of("C2"),
        Row::of("C3"),
        Row::of("C5").with("seal_checked_by", "officer01"),
    ];
    let batch = bank.batch_of("teller02", &rows);
    bank.import_contracts("contract_id,branch,account_type,account_no,holder_name\nC3,001,当座,1000003,別 人\n")
        .unwrap();
    let sheet = bank.approve_batch("officer01", &batch, 4).unwrap();
    assert_eq!(done(&sheet), [1, 0, 3, 0]);
    let expected = [
        ("001202611240001", "same_person"),
        ("001202611240003", "contract_mismatch"),
        ("002202611240001", "same_person"),
    ];
    assert_eq!((codes(&sheet), bank.actions()["refused"]), (expected.to_vec(), 3));
    let sheet = bank.approve_batch("officer02", &batch, 4).unwrap();
    assert_eq!((done(&sheet), codes(&sheet)), ([2, 1, 1, 0], vec![expected[1]]));
    bank.hand_back("officer02", &bank.forms_in(&batch)[2].receipt_no).unwrap();
    assert_eq!(done(&bank.approve_batch("officer01", &batch, 4).unwrap()), [0, 3, 0, 1]);
    bank.is_sound();
}

#[test]
fn an_officer_of_one_branch_completes_only_its_forms() {
    let bank = World::open();
    bank.add("officer03", Role::Officer, "002").unwrap();
    bank.confirm("officer01", "officer03").unwrap();
    let batch = bank.batch_of("teller02", &["C1", "C2", "C5"].map(Row::of));
    let sheet = bank.approve_batch("officer03", &batch, 3).unwrap();
    assert_eq!(done(&sheet), [1, 0, 2, 0]);
    assert!(codes(&sheet).iter().all(|(_, code)| *code == "other_branch"));
    assert_eq!(bank.history("C5"), "01 processed verified");
    bank.is_sound();
}

#[test]
fn by_batch_or_one_by_one_the_ledger_comes_out_the_same() {
    let bank = World::large(8);
    let contracts: Vec<String> = (10..18).map(|n| format!("C{n}")).chain(["C2".to_owned(), "C5".to_owned()]).collect();
    let rows: Vec<Row> = contracts.iter().map(|contract| Row::of(contract)).collect();
    let batch = bank.batch_of("teller02", &rows);
    bank.hold("teller01", "C12", Reason::Stolen).unwrap();
    let twin = bank.twin();
    assert_eq!(done(&bank.approve_batch("officer01", &batch, 10).unwrap()), [10, 0, 0, 0]);
    for form in twin.forms_in(&batch) {
        twin.approve("officer01", &form.receipt_no).unwrap();
    }
    for contract in &contracts {
        let (one, other) = (bank.status(contract), twin.status(contract));
        assert_eq!(format!("{one:?}"), format!("{other:?}"));
    }
    assert_eq!(bank.forms_in(&batch), twin.forms_in(&batch));
    let letters = |bank: &World| -> Vec<_> {
        let read = |letter: otpdesk::report::mail::MailSheet| (letter.contract_id, letter.receipt_no, letter.to);
        bank.letters("auditor01").into_iter().map(read).collect()
    };
    assert_eq!(letters(&bank), letters(&twin));
    assert_eq!(bank.actions(), twin.actions());
    bank.is_sound();
    twin.is_sound();
}

/// What waits at the counter, or comes in another file, is no part of it.
#[test]
fn a_batch_is_no_more_than_its_own_forms() {
    let bank = World::open();
    let first = bank.batch_of("teller02", &[Row::of("C1"), Row::of("C2")]);
    let second = bank.batch_of("teller02", &[Row::of("C3")]);
    bank.receive("teller01", paper("C4"), otpdesk::domain::Seal::Verified).unwrap();
    assert_eq!(done(&bank.approve_batch("officer01", &first, 2).unwrap()), [2, 0, 0, 0]);
    assert_eq!((bank.history("C3"), bank.history("C4")), ("03 checked verified".into(), "04 checked verified".into()));
    assert_eq!(done(&bank.approve_batch("officer01", &second, 1).unwrap()), [1, 0, 0, 0]);
    bank.is_sound();
}
