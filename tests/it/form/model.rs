//! Random commands of several operators against a naive model: the same answers, the same states.

use otpdesk::domain::{Encoding, Note, Reason, ReceiptNo, Seal};
use otpdesk::ops::form::amend::Amendment;
use otpdesk::ops::form::read::{FormChoice, Scope};
use otpdesk::ops::import::ImportOptions;
use otpdesk::ops::reveal::Reveal;
use otpdesk::ops::{self, Session};
use proptest::prelude::*;

use crate::world::{Silent, World, contract, id, line, paper, refusal};

const CONTRACTS: [&str; 3] = ["C1", "C2", "C5"];
const PEOPLE: [&str; 5] = ["teller01", "teller02", "officer01", "officer02", "admin01"];

#[derive(Debug, Clone)]
enum Command {
    Receive(Seal),
    Amend,
    Seal(Seal, Option<usize>),
    Approve,
    HandBack,
    Hold,
    Release,
    Close,
    Import,
}

/// A form as the model keeps it: its state and who had a hand in it.
#[derive(Debug, Clone)]
struct Form {
    no: ReceiptNo,
    state: &'static str,
    receiver: &'static str,
    /// Who received or amended it.
    amenders: Vec<&'static str>,
    hands: Vec<&'static str>,
    approver: Option<&'static str>,
}

/// A contract as the model keeps it.
#[derive(Debug, Clone)]
struct Standing {
    id: &'static str,
    token: &'static str,
    is_closed: bool,
    forms: Vec<Form>,
    letters: usize,
}

impl Standing {
    fn new(id: &'static str) -> Self {
        Self { id, token: "active", is_closed: false, forms: Vec::new(), letters: 0 }
    }

    fn is_far_from(&self, person: &str) -> bool {
        person == "teller01" && self.id == "C5"
    }

    fn open(&self) -> bool {
        self.forms.last().is_some_and(|form| ["received", "checked"].contains(&form.state))
    }

    fn is_live(&self) -> bool {
        self.token != "disabled"
    }
}

fn is_officer(person: &str) -> bool {
    person.starts_with("officer")
}

/// What the model says to a command; it changes only when it says `done`.
fn expected(model: &mut Standing, person: &'static str, command: &Command) -> &'static str {
    let officers_only = matches!(command, Command::Approve | Command::Release | Command::Close);
    let is_import = matches!(command, Command::Import);
    if is_import {
        return if person == "admin01" { "done" } else { "role_not_allowed" };
    }
    if person == "admin01" || (officers_only && !is_officer(person)) {
        return "role_not_allowed";
    }
    let asks_branch = !matches!(command, Command::Hold | Command::Release);
    if asks_branch && model.is_far_from(person) {
        return "other_branch";
    }
    match command {
        Command::Receive(seal) => receive(model, person, *seal),
        Command::Hold | Command::Release | Command::Close => on_token(model, command),
        Command::Amend | Command::Seal(..) | Command::Approve | Command::HandBack => {
            on_last_form(model, person, command)
        }
        Command::Import => "done",
    }
}

fn on_last_form(model: &mut Standing, person: &'static str, command: &Command) -> &'static str {
    let Some(form) = model.forms.last_mut() else { return "none" };
    let was_processed = form.state == "processed";
    let answer = change(form, person, command);
    if form.state == "processed" && !was_processed {
        model.token = "disabled";
        model.letters += 1;
    }
    answer
}

fn receive(model: &mut Standing, person: &'static str, seal: Seal) -> &'static str {
    if model.forms.last().is_some_and(|form| form.state != "returned") {
        return "done";
    }
    if model.is_closed {
        return "contract_closed";
    }
    if !model.is_live() {
        return "no_active_token";
    }
    // The number is set when the ledger has given it.
    let no = ReceiptNo::parse("001202611240000").unwrap();
    let mut form =
        Form { no, state: "received", receiver: person, amenders: vec![person], hands: vec![person], approver: None };
    form.state = sealed(seal);
    model.forms.push(form);
    "done"
}

fn sealed(seal: Seal) -> &'static str {
    match seal {
        Seal::Verified => "checked",
        Seal::Mismatch => "returned",
        Seal::Unclear | Seal::Pending => "received",
    }
}

fn on_token(model: &mut Standing, command: &Command) -> &'static str {
    match (command, model.token) {
        (Command::Close | Command::Hold, _) if model.is_closed => "contract_closed",
        (Command::Close, _) if model.is_live() || model.open() => "contract_in_use",
        (Command::Close, _) => {
            model.is_closed = true;
            "done"
        }
        (Command::Hold, "disabled") => "no_active_token",
        (Command::Hold, "held") => "already_held",
        (Command::Hold, _) => {
            model.token = "held";
            model.letters += 1;
            "done"
        }
        (_, "held") if model.open() => "open_form_exists",
        (_, "held") => {
            model.token = "active";
            model.letters += 1;
            "done"
        }
        _ => "not_held",
    }
}

fn change(form: &mut Form, person: &'static str, command: &Command) -> &'static str {
    let is_final = ["processed", "returned"].contains(&form.state);
    match command {
        Command::Amend | Command::Seal(..) if form.state != "received" => "form_not_received",
        Command::Amend if form.receiver != person && !is_officer(person) => "not_receiver",
        Command::Amend => {
            form.amenders.push(person);
            form.hands.clone_from(&form.amenders);
            "done"
        }
        Command::Seal(seal, by) => {
            form.hands = [&form.amenders[..], &[person, by.map_or(person, |by| PEOPLE[by])]].concat();
            form.state = sealed(*seal);
            "done"
        }
        Command::Approve if form.approver == Some(person) => "done",
        Command::HandBack | Command::Approve if is_final => "form_final",
        Command::HandBack if form.state == "checked" && !is_officer(person) => "role_not_allowed",
        Command::HandBack => {
            form.state = "returned";
            "done"
        }
        Command::Approve if form.state == "received" => "seal_not_verified",
        Command::Approve if form.hands.contains(&person) => "same_person",
        Command::Approve => {
            form.state = "processed";
            form.approver = Some(person);
            "done"
        }
        Command::Receive(_) | Command::Hold | Command::Release | Command::Close | Command::Import => "none",
    }
}

/// What the ledger says to it. `none`: there is no form to name.
fn answered(session: &mut Session, model: &Standing, command: &Command) -> &'static str {
    let id = contract(model.id);
    match command {
        Command::Receive(seal) => {
            let (paper, seal) = (paper(model.id), *seal);
            let options = ops::form::receive::ReceiveFormOptions { paper, seal, checked_by: None, paper_ref: None };
            refusal(ops::form::receive::receive_form(session, &options))
        }
        Command::Hold => {
            refusal(ops::otp::hold::hold_otp(session, &id, Reason::Lost, &Note::parse("電話で受付").unwrap()))
        }
        Command::Release => refusal(ops::otp::release::release_otp(session, &id, &line("発見"))),
        Command::Close => refusal(ops::contract::close::close_contract(session, &id, &line("解約"))),
        Command::Import => import(session),
        Command::Amend | Command::Seal(..) | Command::Approve | Command::HandBack => {
            model.forms.last().map_or("none", |form| answered_of_form(session, &form.no, command))
        }
    }
}

fn answered_of_form(session: &mut Session, no: &ReceiptNo, command: &Command) -> &'static str {
    match command {
        Command::Amend => refusal(ops::form::amend::amend_form(session, no, Amendment::default())),
        Command::Seal(seal, by) => {
            refusal(ops::form::seal::seal_form(session, no, *seal, by.map(|by| id(PEOPLE[by])).as_ref()))
        }
        Command::HandBack => refusal(ops::form::return_form::return_form(session, no, &line("記入もれ"))),
        Command::Approve => {
            let review = ops::form::approve::review(session, no);
            refusal(review.and_then(|review| ops::form::approve::approve_form(session, &review.reviewed)))
        }
        Command::Receive(_) | Command::Hold | Command::Release | Command::Close | Command::Import => "none",
    }
}

fn import(session: &mut Session) -> &'static str {
    let text = "contract_id,branch,account_type,account_no,holder_name\nC3,001,当座,1000003,山﨑 一郎\n";
    let mut source = ops::Source::read(text.as_bytes(), "contracts.csv", Encoding::Auto).unwrap();
    refusal(ops::import::contracts::import_contracts(session, &mut source, ImportOptions::default(), &mut Silent))
}

/// The ledger's states beside the model's: the contract's forms and token, and how many letters there are.
fn compare(session: &mut Session, model: &mut Standing) {
    let filter = ops::FormFilter { contract: Some(contract(model.id)), ..Default::default() };
    let page = ops::Page { limit: None, after: None };
    let mut own = Vec::new();
    ops::form::read::list_forms(session, FormChoice { filter, scope: Scope::All }, &page, &Reveal::No, |form| {
        own.push((form.receipt_no, form.state.code()));
        Ok(())
    })
    .unwrap();
    for (form, (no, _)) in model.forms.iter_mut().zip(&own) {
        form.no = no.clone();
    }
    let outcome: Vec<_> = own.iter().map(|(_, state)| *state).collect();
    let expected: Vec<_> = model.forms.iter().map(|form| form.state).collect();
    assert_eq!(outcome, expected, "{}", model.id);
    let status = ops::otp::read::otp_status(session, &contract(model.id)).unwrap();
    assert_eq!(status.otp.code(), model.token, "{}", model.id);
    assert_eq!(letters(session, model.id), model.letters, "{}", model.id);
}

fn letters(session: &mut Session, of: &str) -> usize {
    let mut count = 0;
    let page = ops::Page { limit: None, after: None };
    ops::mail::read::list_mail(session, ops::MailFilter::default(), &page, &Reveal::No, |letter| {
        count += usize::from(letter.contract_id.as_str() == of);
        Ok(())
    })
    .unwrap();
    count
}

fn command() -> impl Strategy<Value = Command> {
    let seal = || prop_oneof![3 => Just(Seal::Verified), 1 => Just(Seal::Mismatch), 1 => Just(Seal::Unclear)];
    prop_oneof![
        4 => prop_oneof![seal(), Just(Seal::Pending)].prop_map(Command::Receive),
        1 => Just(Command::Amend),
        4 => (seal(), proptest::option::of(0..PEOPLE.len())).prop_map(|(seal, by)| Command::Seal(seal, by)),
        3 => Just(Command::Approve),
        2 => Just(Command::HandBack),
        2 => Just(Command::Hold),
        2 => Just(Command::Release),
        1 => Just(Command::Close),
        1 => Just(Command::Import),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 60, failure_persistence: None, ..Default::default() })]

    #[test]
    fn random_commands_come_out_as_a_naive_model_says(
        steps in proptest::collection::vec((0..CONTRACTS.len(), 0..PEOPLE.len(), command()), 50),
    ) {
        let bank = World::open();
        let mut models = CONTRACTS.map(Standing::new);
        // Everybody keeps a session of their own all day.
        let mut sessions = PEOPLE.map(|person| bank.session(person));
        let mut auditor = bank.session("auditor01");
        for (contract, at, command) in steps {
            let (model, person) = (&mut models[contract], PEOPLE[at]);
            if model.forms.is_empty() && matches!(command, Command::Amend | Command::Seal(..) | Command::Approve | Command::HandBack) {
                continue;
            }
            let answer = answered(&mut sessions[at], model, &command);
            prop_assert_eq!(answer, expected(model, person, &command), "{} {} {:?}", model.id, person, command);
            compare(&mut auditor, model);
        }
        bank.is_sound();
    }
}
