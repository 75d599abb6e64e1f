//! Long files go in steps: between two of them others work, and what was cut short is finished.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};

use otpdesk::domain::{BatchId, FormState};
use otpdesk::ops::form::approve_batch::approve_batch;
use otpdesk::ops::import::forms::Completion;
use otpdesk::ops::import::{ImportMode, ImportObserver, ImportOptions, LockMode, Rejected};
use otpdesk::ops::{self, Cells, form};

use crate::import::form_files::{Row, counts, file_of};
use crate::world::World;

/// Forms of the file: one step of an import and a bit, two of an approval and a bit.
const FORMS: u32 = 550;

/// Runs out of patience at the first rejected row: the step is done by then, and those behind it never begin.
struct Impatient;

impl ImportObserver for Impatient {
    fn begins(&mut self, _: &[String], _: u64) -> io::Result<()> {
        Ok(())
    }

    fn rejects(&mut self, _: &Rejected, _: &Cells) -> io::Result<()> {
        Err(io::ErrorKind::Other.into())
    }

    fn reaches(&mut self, _: u64) {}
}

/// A bank with so many contracts, and a file with a form of each. The third row has a wrong account, and the first
/// names officer01 as the one who compared its seal.
fn bank_and_file() -> (World, String) {
    let bank = World::large(FORMS);
    let mut rows: Vec<Row> = (10..10 + FORMS).map(|n| Row::of(&format!("C{n}"))).collect();
    rows[0] = Row::of("C10").with("seal_checked_by", "officer01");
    rows.insert(2, Row::of("C3").with("account_no", "1"));
    (bank, file_of(&rows))
}

fn actions(bank: &World, action: &str) -> usize {
    bank.actions().get(action).copied().unwrap_or_default()
}

#[test]
fn a_long_file_goes_in_steps_and_what_was_cut_short_is_finished() {
    let (bank, text) = bank_and_file();
    nothing_of_a_whole_that_is_not_whole(&bank, &text);
    let cut =
        bank.import_forms_before("teller02", &text, (ImportOptions::default(), Completion::Waits), &mut Impatient);
    assert!(matches!(cut, Err(ops::Error::Output(_))));
    assert_eq!((bank.forms("auditor01").len(), actions(&bank, "form.import")), (499, 2));
    // Others work between the steps, and the second run does the rest.
    bank.checked_form("teller01", "C1");
    let rest = bank.import_forms("teller02", &text).unwrap();
    assert_eq!((counts(&rest), actions(&bank, "form.import")), ([51, 0, 499, 1], 3));
    let batch = rest.sheet.batch;
    let last = bank.forms_in(&batch).into_iter().map(|form| form.receipt_no).max_by_key(|no| no.as_str().to_owned());
    assert_eq!(last.unwrap().as_str(), "001202611240551", "C1 had one number");
    refused_forms_are_met_once(&bank.twin(), &batch);
    let stopped = approve_until_the_first_step(&bank, &batch);
    assert_eq!(stopped, 250);
    let processed = bank.forms_in(&batch).iter().filter(|form| form.state == FormState::Processed).count();
    assert_eq!((processed, actions(&bank, "form.approve")), (250, 250));
    assert_eq!(bank.history("C2"), "", "the counter goes on");
    bank.checked_form("teller01", "C2");
    let sheet = bank.approve_batch("officer01", &batch, u64::from(FORMS)).unwrap();
    assert_eq!([sheet.processed, sheet.already, sheet.refused, sheet.skipped], [300, 250, 0, 0]);
    assert_eq!((actions(&bank, "form.approve"), bank.letters("auditor01").len()), (550, 550));
    bank.is_sound();
}

fn nothing_of_a_whole_that_is_not_whole(bank: &World, text: &str) {
    let options = ImportOptions { lock: LockMode::Exclusive, mode: ImportMode::AllOrNothing };
    let refused = bank.import_forms_as("teller02", text, options).unwrap();
    assert_eq!((refused.sheet.accepted, refused.sheet.rejected), (0, 1));
    assert!(bank.forms("auditor01").is_empty());
}

fn refused_forms_are_met_once(bank: &World, batch: &BatchId) {
    let sheet = bank.approve_batch("officer01", batch, u64::from(FORMS)).unwrap();
    assert_eq!([sheet.processed, sheet.already, sheet.refused, sheet.skipped], [549, 0, 1, 0]);
}

/// Approves the batch, and falls over when the first step is done. Returns how many were done then.
fn approve_until_the_first_step(bank: &World, batch: &BatchId) -> u64 {
    let mut session = bank.session("officer02");
    let review = form::approve_batch::review(&mut session, batch, u64::from(FORMS)).unwrap();
    let mut reached = 0;
    let approve = || approve_batch(&mut session, &review.reviewed, LockMode::Steps, |done| stop_at(&mut reached, done));
    assert!(catch_unwind(AssertUnwindSafe(approve)).is_err());
    reached
}

fn stop_at(reached: &mut u64, done: u64) {
    *reached = done;
    panic!("the machine stops");
}
