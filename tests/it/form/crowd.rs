//! Many at once on the same forms: one winner each, and a named answer for everybody else.

use std::collections::BTreeMap;
use std::sync::OnceLock;
use std::thread;

use otpdesk::domain::{Role, Seal};
use otpdesk::ops::form::receive::{ReceiveFormOptions, receive_form};
use otpdesk::ops::{Session, form};

use crate::import::form_files::{Row, file_of};
use crate::snapshot::Snapshot;
use crate::world::{World, id, paper, refusal};

const FORMS: u32 = 20;
const OFFICERS: usize = 10;
const TELLERS: usize = 6;

/// A large bank, and ten more officers and six tellers there.
fn crowded() -> (World, Vec<String>) {
    static KEPT: OnceLock<Snapshot> = OnceLock::new();
    let staff = staff();
    let bank = World::made_once(&KEPT, || {
        let bank = World::large(3 * FORMS);
        for (operator, role) in &staff {
            bank.add(operator, *role, "all").unwrap();
            bank.confirm("officer01", operator).unwrap();
        }
        bank
    });
    (bank, staff.into_iter().map(|(operator, _)| operator).collect())
}

fn staff() -> Vec<(String, Role)> {
    let officers = (0..OFFICERS).map(|n| (format!("officer1{n}"), Role::Officer));
    let tellers = (0..TELLERS).map(|n| (format!("teller1{n}"), Role::Teller));
    officers.chain(tellers).collect()
}

/// The answers of sixteen people to every form: each in a session of their own, all at once.
fn all_at_once(
    bank: &World,
    staff: &[String],
    work: impl Fn(&mut Session, u32) -> String + Sync,
) -> BTreeMap<u32, Vec<String>> {
    let mut outcomes: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    thread::scope(|scope| {
        let work = &work;
        let handles: Vec<_> = staff
            .iter()
            .map(|operator| {
                scope.spawn(move || {
                    let mut session = bank.session(operator);
                    (10..10 + FORMS).map(|n| (n, work(&mut session, n))).collect::<Vec<_>>()
                })
            })
            .collect();
        for (number, answer) in handles.into_iter().flat_map(|handle| handle.join().unwrap()) {
            outcomes.entry(number).or_default().push(answer);
        }
    });
    for answers in outcomes.values_mut() {
        answers.sort_unstable();
    }
    outcomes
}

#[test]
fn sixteen_at_the_same_forms_receive_and_approve_each_once() {
    let (bank, staff) = crowded();
    let received = all_at_once(&bank, &staff, |session, n| {
        let (paper, seal) = (paper(&format!("C{n}")), Seal::Pending);
        let received = receive_form(session, &ReceiveFormOptions { paper, seal, checked_by: None, paper_ref: None });
        received.map_or_else(|error| error.to_string(), |form| format!("already {}", form.already))
    });
    let mut once = vec!["already false".to_owned()];
    once.extend(vec!["already true".to_owned(); staff.len() - 1]);
    assert!(received.values().all(|answers| *answers == once), "{received:?}");

    let forms: Vec<_> = bank.forms("auditor01").into_iter().map(|form| (form.contract_id, form.receipt_no)).collect();
    for (_, form) in &forms {
        bank.seal("teller02", form, Seal::Verified, None).unwrap();
    }
    let approved = all_at_once(&bank, &staff, |session, n| {
        let (_, form) = forms.iter().find(|(contract, _)| contract.as_str() == format!("C{n}")).unwrap();
        let review = form::approve::review(session, form);
        refusal(review.and_then(|review| form::approve::approve_form(session, &review.reviewed))).to_owned()
    });
    let forms = bank.forms("auditor01");
    for (number, answers) in &approved {
        let form = forms.iter().find(|form| form.contract_id.as_str() == format!("C{number}"));
        let is_own =
            |operator: &&String| operator.starts_with("officer") && form.as_ref().unwrap().received_by == id(operator);
        let own = staff.iter().filter(is_own).count();
        let count = |answer: &str| answers.iter().filter(|outcome| *outcome == answer).count();
        assert_eq!(count("done"), 1, "C{number}: {answers:?}");
        assert_eq!(count("role_not_allowed"), TELLERS, "C{number}: {answers:?}");
        // The receiver is told so before the winner is in, and that the form is final after.
        assert_eq!(count("form_final") + count("same_person"), OFFICERS - 1, "C{number}: {answers:?}");
        assert!(count("same_person") <= own, "C{number}: {answers:?}");
    }
    let letters = bank.letters("auditor01");
    assert_eq!(letters.len(), usize::try_from(FORMS).unwrap());
    bank.is_sound();
}

/// The answers to everybody's work, all at once.
fn together<T: Send>(staff: &[String], work: impl Fn(usize, &str) -> T + Sync) -> Vec<T> {
    thread::scope(|scope| {
        let work = &work;
        let all: Vec<_> =
            staff.iter().enumerate().map(|(at, operator)| scope.spawn(move || work(at, operator))).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    })
}

/// Two files with half their papers in common, each imported by several at once, while the counter goes on.
#[test]
fn a_crowd_that_imports_and_approves_files_does_each_form_once() {
    let ((bank, staff), all) = (crowded(), u64::from(3 * FORMS));
    let (officers, tellers) = staff.split_at(OFFICERS);
    let files = [10, 10 + FORMS].map(|from| {
        let rows: Vec<Row> = (from..from + 2 * FORMS).map(|n| Row::of(&format!("C{n}"))).collect();
        file_of(&rows)
    });
    let imported = together(tellers, |at, operator| {
        let imported = bank.import_forms(operator, &files[at % 2]).unwrap();
        if at < 4 {
            assert_eq!(refusal(bank.receive(operator, paper(&format!("C{}", at + 1)), Seal::Verified)), "done");
        }
        imported.sheet
    });
    let rows: u64 = imported.iter().map(|sheet| sheet.rows).sum();
    assert_eq!(imported.iter().map(|sheet| sheet.accepted).sum::<u64>(), all);
    assert_eq!(imported.iter().map(|sheet| sheet.already).sum::<u64>(), rows - all);
    bank.is_sound();

    let batches = [0, 1].map(|at| {
        let batch = &imported[at].batch;
        (batch, u64::try_from(bank.forms_in(batch).len()).unwrap())
    });
    let sheets = together(officers, |_, officer| {
        batches.map(|(batch, forms)| bank.approve_batch(officer, batch, forms).unwrap())
    });
    let sheets = sheets.concat();
    assert_eq!(sheets.iter().map(|sheet| sheet.processed).sum::<u64>(), all);
    assert!(sheets.iter().all(|sheet| sheet.processed + sheet.already == sheet.rows && sheet.refused == 0));
    assert_eq!(u64::try_from(bank.letters("auditor01").len()).unwrap(), all);
    bank.is_sound();
}
