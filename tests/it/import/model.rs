//! Random files of few papers, with the counter's work between them: what a run recorded, the next run knows.

use otpdesk::domain::Reason;
use otpdesk::report::form::FormSheet;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::import::form_files::{DRY_RUN, Row, file_of, rejects};
use crate::world::{World, corrected, refusal};

const CONTRACTS: [&str; 3] = ["C1", "C2", "C5"];
const DAYS: [&str; 2] = ["2026-11-23", "2026-11-24"];

/// A row: contract, number, seal, day, reason.
type Paper = (usize, usize, &'static str, usize, &'static str);

#[derive(Debug, Clone)]
enum Event {
    File(Vec<Paper>),
    /// What the counter does to one of the forms.
    Counter(Deed, usize),
}

#[derive(Debug, Clone, Copy)]
enum Deed {
    HandBack,
    Approve,
    Amend,
}

fn row(paper: &Paper) -> Row {
    let (contract, number, seal, day, reason) = paper;
    let row = Row::of(CONTRACTS[*contract]).number(&format!("K-{number}")).seal(seal);
    row.with("filed_on", DAYS[*day]).with("reason", reason)
}

fn paper() -> impl Strategy<Value = Paper> {
    let seal = prop_oneof![4 => Just("verified"), 4 => Just("pending"), 2 => Just("mismatch"), 1 => Just("unclear")];
    let reason = prop_oneof![9 => Just("lost"), 1 => Just("stolen")];
    (0..CONTRACTS.len(), 0..4_usize, seal, 0..DAYS.len(), reason)
}

fn event() -> impl Strategy<Value = Event> {
    let deed = prop_oneof![2 => Just(Deed::HandBack), 1 => Just(Deed::Approve), 1 => Just(Deed::Amend)];
    prop_oneof![
        6 => proptest::collection::vec(paper(), 1..5).prop_map(Event::File),
        4 => (deed, 0..9_usize).prop_map(|(deed, choice)| Event::Counter(deed, choice)),
    ]
}

fn take(bank: &World, papers: &[Paper]) -> Result<(), TestCaseError> {
    let text = file_of(&papers.iter().map(row).collect::<Vec<_>>());
    let mut tried = bank.import_forms_as("teller02", &text, DRY_RUN).unwrap();
    tried.sheet.dry_run = false;
    let first = bank.import_forms("teller02", &text).unwrap();
    prop_assert_eq!(&tried.sheet, &first.sheet);
    prop_assert_eq!(&tried.rejected, &first.rejected);
    let again = bank.import_forms("teller02", &text).unwrap();
    let (sheet, before) = (&again.sheet, &first.sheet);
    prop_assert_eq!(sheet.updated, 0);
    // A row that was in another's way may fit now; what was recorded is known.
    prop_assert_eq!(sheet.accepted + sheet.rejected, before.rejected);
    prop_assert_eq!(sheet.already, before.accepted + before.updated + before.already);
    let known = |code: &(u64, &str)| rejects(&first).iter().any(|(row, _)| *row == code.0);
    prop_assert!(rejects(&again).iter().all(known));
    Ok(())
}

/// One of the forms, if there is any.
fn form_of(bank: &World, choice: usize) -> Option<FormSheet> {
    let mut forms = bank.forms("auditor01");
    if forms.is_empty() { None } else { Some(forms.swap_remove(choice % forms.len())) }
}

fn happen(bank: &World, event: &Event) -> Result<(), TestCaseError> {
    let (deed, choice) = match event {
        Event::File(papers) => return take(bank, papers),
        Event::Counter(deed, choice) => (deed, *choice),
    };
    let Some(FormSheet { receipt_no, .. }) = form_of(bank, choice) else { return Ok(()) };
    // Other tests look at what is refused here.
    let answer = match deed {
        Deed::HandBack => refusal(bank.hand_back("officer02", &receipt_no)),
        Deed::Approve => refusal(bank.approve("officer01", &receipt_no)),
        Deed::Amend => {
            let amendment = corrected(|paper| paper.reason = Some(Reason::Broken));
            refusal(bank.amend("teller02", &receipt_no, amendment))
        }
    };
    prop_assert!(!answer.is_empty());
    Ok(())
}

/// One open form a contract, and one form not returned a paper.
fn is_in_order(bank: &World) -> Result<(), TestCaseError> {
    let forms = bank.forms("auditor01");
    for form in &forms {
        let rival = |other: &&FormSheet| {
            let same_paper = other.paper_no == form.paper_no && [other, &form].iter().all(|f| f.returned_by.is_none());
            let same_contract = other.contract_id == form.contract_id && other.state.is_open() && form.state.is_open();
            other.receipt_no != form.receipt_no && (same_paper || same_contract)
        };
        prop_assert_eq!(forms.iter().find(rival), None);
    }
    Ok(())
}

#[test]
fn what_a_file_recorded_it_knows_again() {
    let honest = World::open();
    let config = Config { cases: 12, max_shrink_iters: 60, failure_persistence: None, ..Config::default() };
    let histories = proptest::collection::vec(event(), 12);
    let result = TestRunner::new(config).run(&histories, |events| {
        let bank = honest.twin();
        events.iter().try_for_each(|event| happen(&bank, event))?;
        is_in_order(&bank)?;
        bank.is_sound();
        Ok(())
    });
    result.unwrap_or_else(|fault| panic!("{fault}"));
}
