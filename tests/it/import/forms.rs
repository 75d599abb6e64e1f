//! `form import`: the life of a paper over several days and files.

use otpdesk::domain::{BatchId, FormState, Reason, Seal};

use crate::import::form_files::{Row, counts, differences, file_of, outcome, rejects};
use crate::world::{World, corrected, id, paper, refusal};

fn import(bank: &World, rows: &[Row]) -> (BatchId, [u64; 4]) {
    let imported = bank.import_forms("teller02", &file_of(rows)).unwrap();
    (imported.sheet.batch.clone(), counts(&imported))
}

fn tomorrow(bank: &mut World) {
    bank.now = bank.now.plus(chrono::TimeDelta::days(1));
}

const ACCEPTED: [u64; 4] = [1, 0, 0, 0];
const UPDATED: [u64; 4] = [0, 1, 0, 0];
const ALREADY: [u64; 4] = [0, 0, 1, 0];

#[test]
fn a_seal_that_tomorrows_file_knows_updates_the_form_and_moves_it() {
    for (seal, state) in
        [("verified", "checked verified"), ("mismatch", "returned mismatch"), ("unclear", "received unclear")]
    {
        let mut bank = World::open();
        let (first, then) = (Row::of("C1").seal("pending"), Row::of("C1").seal(seal));
        let (today, taken) = import(&bank, &[first.clone(), Row::of("C2")]);
        assert_eq!((taken, bank.history("C1").as_str()), ([2, 0, 0, 0], "01 received pending"));
        tomorrow(&mut bank);
        let (later, taken) = import(&bank, &[then.clone(), Row::of("C3")]);
        assert_eq!((taken, bank.history("C1")), ([1, 1, 0, 0], format!("01 {state}")));
        let form = &bank.forms_in(&later)[0];
        assert_eq!((form.contract_id.as_str(), &form.received_at.day()), ("C1", &bank.forms_in(&today)[0].filed_on));
        assert_eq!((&form.seal_checked_by, &form.seal_recorded_by), (&Some(id("teller01")), &Some(id("teller02"))));
        assert_eq!(form.returned_by.is_some(), seal == "mismatch");
        assert_eq!(bank.forms_in(&today).len(), 1, "only C2 is left in the first batch");
        // Both files again.
        let again = bank.import_forms("teller02", &file_of(&[first, Row::of("C2")])).unwrap();
        assert_eq!((counts(&again), again.sheet.elsewhere), ([0, 0, 2, 0], vec![later.clone()]));
        let again = bank.import_forms("job01", &file_of(&[then, Row::of("C3")])).unwrap();
        assert_eq!((counts(&again), again.sheet.elsewhere), ([0, 0, 2, 0], Vec::new()));
        bank.is_sound();
    }
}

#[test]
fn an_unclear_seal_is_compared_again() {
    let bank = World::open();
    assert_eq!(import(&bank, &[Row::of("C1").seal("unclear")]).1, ACCEPTED);
    let second = Row::of("C1").with("seal_checked_by", "officer02");
    let (batch, taken) = import(&bank, std::slice::from_ref(&second));
    assert_eq!((taken, bank.history("C1").as_str()), (UPDATED, "01 checked verified"));
    assert_eq!(bank.forms_in(&batch)[0].seal_checked_by, Some(id("officer02")));
    for (row, expected) in [
        (second, ALREADY),
        (Row::of("C1").seal("unclear"), ALREADY),
        (Row::of("C1").seal("pending"), ALREADY),
        (Row::of("C1").seal("mismatch"), [0, 0, 0, 1]),
    ] {
        assert_eq!(import(&bank, &[row]).1, expected);
    }
    bank.is_sound();
}

#[test]
fn a_mismatch_is_returned_at_once_and_comes_again_when_it_is_verified() {
    let mut bank = World::open();
    let mismatch = [Row::of("C1").seal("mismatch")];
    let (first, taken) = import(&bank, &mismatch);
    assert_eq!((taken, bank.history("C1").as_str()), (ACCEPTED, "01 returned mismatch"));
    let form = bank.forms_in(&first).remove(0);
    assert_eq!((form.returned_by, form.returned_at), (Some(id("teller02")), Some(bank.now)));
    assert!(form.returned_reason.is_some(), "the customer is told why");
    assert_eq!(import(&bank, &mismatch).1, ALREADY);
    tomorrow(&mut bank);
    assert_eq!(import(&bank, &mismatch).1, ALREADY);
    let (second, taken) = import(&bank, &[Row::of("C1")]);
    assert_eq!((taken, bank.history("C1").as_str()), (ACCEPTED, "01 returned mismatch, 01 checked verified"));
    assert_eq!(bank.forms_in(&second)[0].replaces.as_ref().unwrap().as_str(), "001202611240001");
    let again = bank.import_forms("teller01", &file_of(&mismatch)).unwrap();
    assert_eq!((counts(&again), again.sheet.elsewhere), (ALREADY, Vec::new()), "it is known by the first form");
    assert_eq!(import(&bank, &[Row::of("C1")]).1, ALREADY);
    bank.is_sound();
}

#[test]
fn what_the_counter_returned_comes_again_by_another_day_or_seal() {
    let other_day = Row::of("C1").with("filed_on", "2026-11-23");
    let other_reason = Row::of("C1").with("reason", "stolen");
    for (row, expected, history) in [
        (Row::of("C1"), "taken", "01 returned verified"),
        (other_day.clone(), "taken", "01 returned verified, 01 checked verified"),
        (Row::of("C1").seal("pending"), "taken", "01 returned verified, 01 received pending"),
        (Row::of("C1").seal("mismatch"), "taken", "01 returned verified, 01 returned mismatch"),
        (other_reason.clone(), "paper_no_conflict", "01 returned verified"),
        (other_reason.seal("pending"), "taken", "01 returned verified, 01 received pending"),
        (other_day.with("account_no", "1000009"), "contract_mismatch", "01 returned verified"),
    ] {
        let mut bank = World::open();
        let (batch, _) = import(&bank, &[Row::of("C1")]);
        bank.hand_back("officer01", &bank.forms_in(&batch)[0].receipt_no).unwrap();
        tomorrow(&mut bank);
        let imported = bank.import_forms("teller02", &file_of(std::slice::from_ref(&row))).unwrap();
        assert_eq!((outcome(&imported), bank.history("C1").as_str()), (expected, history));
        let newest = bank.forms("auditor01").pop().unwrap();
        assert_eq!(newest.replaces.is_some(), history.contains(','), "{history}");
        let again = bank.import_forms("teller02", &file_of(&[row])).unwrap();
        assert_eq!(counts(&again), if expected == "taken" { ALREADY } else { [0, 0, 0, 1] }, "{history}");
        assert_eq!(import(&bank, &[Row::of("C1")]).1, ALREADY, "the first file, {history}");
        bank.is_sound();
    }
}

/// Of two forms that a row may mean, it means the later.
#[test]
fn a_row_is_known_by_the_latest_form_of_its_paper() {
    let bank = World::open();
    let (first, _) = import(&bank, &[Row::of("C1")]);
    bank.hand_back("officer01", &bank.forms_in(&first)[0].receipt_no).unwrap();
    let (second, taken) = import(&bank, &[Row::of("C1").seal("pending")]);
    assert_eq!(taken, ACCEPTED);
    // While its seal waits, the first file says nothing of it.
    let again = bank.import_forms("teller02", &file_of(&[Row::of("C1")])).unwrap();
    assert_eq!((counts(&again), again.sheet.elsewhere), (ALREADY, Vec::new()));
    bank.seal("teller01", &bank.forms_in(&second)[0].receipt_no, Seal::Verified, None).unwrap();
    let again = bank.import_forms("teller02", &file_of(&[Row::of("C1")])).unwrap();
    assert_eq!((counts(&again), again.sheet.elsewhere), (ALREADY, vec![second]));
    bank.is_sound();
}

#[test]
fn a_returned_paper_may_come_again_at_the_counter() {
    let bank = World::open();
    let (batch, _) = import(&bank, &[Row::of("C1")]);
    let form = bank.forms_in(&batch).remove(0).receipt_no;
    bank.hand_back("officer01", &form).unwrap();
    let mut same = paper("C1");
    same.holder = otpdesk::domain::HolderName::parse("鈴木太郎").unwrap();
    let second = bank.receive("teller01", same, Seal::Verified).unwrap();
    assert_eq!((second.already, second.replaces), (false, Some(form)));
    assert_eq!(import(&bank, &[Row::of("C1")]).1, ALREADY);
    assert_eq!(bank.history("C1"), "01 returned verified, 02 checked verified");
    bank.is_sound();
}

#[test]
fn the_same_file_again_changes_nothing_but_the_entry_of_its_run() {
    let mut bank = World::open();
    let rows = [
        Row::of("C1"),
        Row::of("C2").seal("pending"),
        Row::of("C3").seal("mismatch"),
        Row::of("C4").seal("unclear"),
        Row::of("C5").with("account_no", "7"),
    ];
    let first = bank.import_forms("teller02", &file_of(&rows)).unwrap();
    assert_eq!((counts(&first), rejects(&first)), ([4, 0, 0, 1], vec![(5, "contract_mismatch")]));
    for operator in ["teller02", "officer02", "job01"] {
        tomorrow(&mut bank);
        let before = bank.dump();
        let again = bank.import_forms(operator, &file_of(&rows)).unwrap();
        assert_eq!((counts(&again), rejects(&again)), ([0, 0, 4, 1], rejects(&first)));
        assert_eq!(again.sheet.batch, first.sheet.batch);
        let more = [("entry".to_owned(), 1), ("signature".to_owned(), 1)];
        assert_eq!(differences(&before, &bank.dump()), more, "{operator}");
    }
    // And once the forms have taken effect.
    let form = &bank.forms_in(&first.sheet.batch)[0].receipt_no;
    assert_eq!(bank.approve("officer01", form).unwrap().state, FormState::Processed);
    assert_eq!(counts(&bank.import_forms("teller02", &file_of(&rows)).unwrap()), [0, 0, 4, 1]);
    assert_eq!(bank.status("C1").otp.code(), "disabled");
    bank.is_sound();
}

/// The same file again adds to the same batch what it could not take before.
#[test]
fn what_was_rejected_may_be_taken_once_the_ledger_knows_better() {
    let mut bank = World::open();
    let rows = [Row::of("C1"), Row::of("C3").with("holder_name", "山崎 一子")];
    let first = bank.import_forms("teller02", &file_of(&rows)).unwrap();
    assert_eq!(rejects(&first), [(2, "contract_mismatch")]);
    bank.import_contracts("contract_id,branch,account_type,account_no,holder_name\nC3,001,当座,1000003,山﨑 一子\n")
        .unwrap();
    tomorrow(&mut bank);
    let (batch, taken) = import(&bank, &rows);
    assert_eq!((&batch, taken, bank.forms_in(&batch).len()), (&first.sheet.batch, [1, 0, 1, 0], 2));
    assert_eq!(refusal(bank.approve_batch("officer01", &batch, 1)), "batch_differs");
    assert_eq!(bank.approve_batch("officer01", &batch, 2).unwrap().processed, 2);
    bank.is_sound();
}

#[test]
fn an_amended_form_is_known_by_what_the_file_first_said() {
    let mut bank = World::open();
    let row = Row::of("C1").seal("unclear");
    let (batch, _) = import(&bank, std::slice::from_ref(&row));
    let form = bank.forms_in(&batch).remove(0).receipt_no;
    let amendment = corrected(|paper| paper.reason = Some(Reason::Broken));
    assert_eq!(bank.amend("teller02", &form, amendment).unwrap().seal, Seal::Pending);
    tomorrow(&mut bank);
    for (row, expected) in [
        (row.clone(), "taken"),
        (Row::of("C1").seal("pending"), "taken"),
        (row.with("reason", "broken"), "paper_no_conflict"),
        (Row::of("C1"), "paper_no_conflict"),
    ] {
        let imported = bank.import_forms("teller02", &file_of(&[row])).unwrap();
        assert_eq!((outcome(&imported), bank.history("C1").as_str()), (expected, "01 received pending"));
        assert!(counts(&imported)[..2] == [0, 0]);
    }
    assert_eq!(refusal(bank.seal("teller01", &form, Seal::Verified, None)), "done");
    bank.is_sound();
}

#[test]
fn a_paper_that_the_counter_received_is_known_in_a_file() {
    let bank = World::open();
    bank.checked_form("teller01", "C1");
    bank.received_form("teller01", "C2");
    let unnumbered = otpdesk::domain::Paper { paper_no: None, ..paper("C3") };
    bank.receive("teller01", unnumbered, Seal::Pending).unwrap();
    let imported = bank.import_forms("teller02", &file_of(&["C1", "C2", "C3"].map(Row::of))).unwrap();
    assert_eq!((counts(&imported), rejects(&imported)), ([0, 1, 1, 1], vec![(3, "open_form_exists")]));
    assert_eq!(imported.sheet.elsewhere, []);
    let own: Vec<_> = bank.forms_in(&imported.sheet.batch).into_iter().map(|form| form.contract_id).collect();
    assert_eq!(own, [crate::world::contract("C2")], "the file told the seal of that one");
    assert_eq!(bank.history("C1") + "; " + &bank.history("C2"), "01 checked verified; 02 checked verified");
    let only = bank.import_forms("teller02", &file_of(&[Row::of("C1")])).unwrap();
    assert_eq!(refusal(bank.approve_batch("officer01", &only.sheet.batch, 1)), "batch_elsewhere");
    bank.is_sound();
}
