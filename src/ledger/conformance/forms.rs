//! A form's way through the store: what is written is read back, by every question alike.

use chrono::NaiveDate;

use super::{Fixture, account, branch, contract_id, now, on_every_engine, serial};
use crate::domain::{
    Batch, BatchId, Form, FormState, HolderName, Line, LoginOtp, Note, OperatorId, Paper, PaperNo, Positions, Reason,
    ReceiptNo, Seal, SealCheck, SelfService, TokenState,
};
use crate::ledger::{Fault, FileRow, FormFilter, NewForm, Page, SealOutcome, Start, Writer};

fn paper(contract: &str, number: &str) -> Paper {
    Paper {
        paper_no: Some(PaperNo::parse(number).unwrap()),
        filed_on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        contract_id: contract_id(contract),
        account: account(),
        holder: HolderName::parse("見本 花子").unwrap(),
        kana: None,
        serial: Some(serial(contract)),
        reason: Reason::Lost,
        note: Some(Note::parse("駅で紛失\n警察に届出済").unwrap()),
    }
}

fn batch() -> Batch {
    Batch {
        id: BatchId::of(&[7; 32]),
        sha256: "07".repeat(32),
        file: "forms.csv".to_owned(),
        imported_by: OperatorId::parse("a1").unwrap(),
        imported_at: now(),
    }
}

fn verified() -> SealCheck {
    let id = |id| OperatorId::parse(id).unwrap();
    SealCheck { result: Seal::Verified, checked_by: id("s1"), recorded_by: id("a1"), at: now() }
}

/// Adds a form of a file, its seal verified. Returns its receipt number.
fn add(writer: &mut Writer<'_>, paper: &Paper, batch: &BatchId) -> Result<ReceiptNo, Fault> {
    let no = writer.next_receipt_no(&branch("001"))?;
    let check = verified();
    let outcome = SealOutcome { check: &check, state: FormState::Checked, returned_for: None };
    writer.add_form(&NewForm {
        receipt_no: &no,
        branch: &branch("001"),
        paper,
        replaces: None,
        paper_ref: None,
        row: Some(FileRow { batch, outcome: Some(outcome), letter: None }),
    })?;
    Ok(no)
}

fn receive(store: &mut Fixture, contracts: &[&str]) -> Vec<ReceiptNo> {
    store.add_contracts(contracts);
    let numbered = |contract: &&str| paper(contract, &format!("K{contract}"));
    store
        .write(|writer| {
            writer.add_batch(&batch())?;
            contracts.iter().map(numbered).map(|paper| add(writer, &paper, &batch().id)).collect()
        })
        .unwrap()
}

fn form(store: &Fixture, no: &ReceiptNo) -> Form {
    store.read(|reader| reader.form(no))
}

#[test]
fn a_form_is_read_back_as_written_by_every_question() {
    on_every_engine(|store| {
        let numbers = receive(store, &["C1", "C2"]);
        assert_eq!(numbers[0].as_str(), "001202611240001");
        let first = form(store, &numbers[0]);
        assert_eq!((first.state, first.seal.clone()), (FormState::Checked, Some(verified())));
        assert!(first.records(&paper("C1", "KC1")) && !first.records(&paper("C1", "KC2")));
        let filter = FormFilter { state: Some(FormState::Checked), ..FormFilter::default() };
        let mut listed = Vec::new();
        store.read(|reader| {
            assert_eq!(reader.latest_form(&contract_id("C1"))?, Some(first.clone()));
            assert_eq!(reader.forms_of(&contract_id("C1"))?, std::slice::from_ref(&first));
            assert_eq!(reader.papers(&PaperNo::parse("KC1")?)?.standing, Some(first.clone()));
            reader.each_form(&filter, &Page { limit: Some(1), after: None }, |form| {
                listed.push(form);
                Ok::<_, Fault>(())
            })
        });
        assert_eq!(listed, [first]);
    });
}

#[test]
fn the_checked_forms_of_a_batch_come_in_the_order_of_receipt() {
    on_every_engine(|store| {
        let numbers = receive(store, &["C1", "C2", "C3"]);
        let checked = store.read(|reader| reader.checked_forms(&batch().id, 0, i64::MAX, 2));
        assert_eq!(
            checked.iter().map(|checked| &checked.form.receipt_no).collect::<Vec<_>>(),
            [&numbers[0], &numbers[1]]
        );
        let standing = store.read(|reader| reader.batch_standing(&batch().id));
        assert_eq!((standing.forms, standing.checked, standing.stated), (3, 3, 3));
        assert_eq!(store.read(|reader| reader.batch_reasons(&batch().id)), [(Reason::Lost, 3)]);
    });
}

#[test]
fn a_contract_has_one_open_form() {
    on_every_engine(|store| {
        receive(store, &["C1"]);
        let second = store.write(|writer| add(writer, &paper("C1", "K9"), &batch().id));
        assert!(matches!(second, Err(Fault::Engine(_))), "{second:?}");
        assert_eq!(store.read(|reader| reader.forms_of(&contract_id("C1"))).len(), 1);
    });
}

#[test]
fn a_returned_form_keeps_its_reason_and_frees_its_contract() {
    on_every_engine(|store| {
        let numbers = receive(store, &["C1"]);
        let reason = Line::parse("押印漏れ").unwrap();
        store.write(|writer| writer.return_form(&numbers[0], &reason)).unwrap();
        let returned = form(store, &numbers[0]);
        assert_eq!((returned.state, returned.returned.map(|back| back.reason)), (FormState::Returned, Some(reason)));
        store.write(|writer| add(writer, &paper("C1", "KC1"), &batch().id)).unwrap();
        let papers = store.read(|reader| reader.papers(&PaperNo::parse("KC1")?));
        assert!(papers.standing.is_some() && papers.returned.is_some());
    });
}

#[test]
fn a_token_lives_is_held_stops_and_starts_again() {
    on_every_engine(|store| {
        store.add_contracts(&["C1"]);
        let serial = serial("C1");
        let state = |store: &Fixture| store.read(|reader| reader.token(&super::serial("C1"))).unwrap().0.state;
        store.write(|writer| writer.hold_token(&serial, Reason::Stolen, &Note::parse("電話").unwrap())).unwrap();
        assert_eq!(state(store), TokenState::Held);
        store.write(|writer| writer.release_token(&serial)).unwrap();
        store.write(|writer| writer.stop_token(&serial, 7)).unwrap();
        assert_eq!(state(store), TokenState::Stopped);
        assert!(store.read(|reader| reader.live_token(&contract_id("C1"))).is_none());
        let restarted = store.write(|writer| {
            let receipt_no = writer.next_receipt_no(&branch("001"))?;
            let contract = contract_id("C1");
            let start = Start { contract: &contract, login_otp: LoginOtp::Yes, receipt_no: &receipt_no, step: 8 };
            writer.start_token(&serial, &start)
        });
        restarted.unwrap();
        assert_eq!(state(store), TokenState::Active);
        let back = store.write(|writer| writer.use_step(&serial, 8));
        assert!(matches!(back, Err(Fault::Engine(_))), "a step is used once: {back:?}");
    });
}

#[test]
fn a_customers_count_is_one_row() {
    on_every_engine(|store| {
        store.add_contracts(&["C1"]);
        let id = contract_id("C1");
        assert_eq!(store.read(|reader| reader.self_service(&id)), SelfService::NEW);
        for failures in 1..=2 {
            let to = SelfService { failures, positions: Positions::new(3, 9) };
            store.write(|writer| writer.put_self_service(&id, to)).unwrap();
            assert_eq!(store.read(|reader| reader.self_service(&id)), to);
        }
    });
}
