//! An invented bank on a real ledger in a temporary folder, for tests of the use cases.
//!
//! Hired there, each with the passphrase `passphrase of NAME`:
//!
//! | operator | role | branches | may |
//! |---|---|---|---|
//! | admin01 | admin | all | hire, set, import contracts and tokens; nothing with forms |
//! | officer01, officer02 | officer | all | all of the counter's work; approve, release, unlock, close; confirm people |
//! | teller01 | teller | 001 | receive, amend, compare seals, return, hold, import forms, send letters |
//! | teller02 | teller | all | as teller01 |
//! | site01 | site | all | the customers' own steps only; holds the secrets key |
//! | auditor01 | auditor | all | look at everything, change nothing |
//! | job01 | job | all | import forms and send letters, unattended |
//!
//! admin01 hired and officer01 confirmed all of them, and nobody approves a form that they received or whose seal they compared.

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use otpdesk::domain::{
    Branch, BranchCode, ContractId, Email, Encoding, FormState, HolderName, Line, Moment, Note, OperatorId, Paper,
    PaperDraft, PaperNo, Passphrase, Reach, Reason, ReceiptNo, Role, Seal, SettingKey, account, token,
};
use otpdesk::intake::source::Source;
use otpdesk::keys::{KeyCost, Random};
use otpdesk::ops::form::amend::Amendment;
use otpdesk::ops::form::read::{FormChoice, Scope};
use otpdesk::ops::import::{self, ImportObserver, Imported, Rejected};
use otpdesk::ops::mail::handle::LetterStep;
use otpdesk::ops::reveal::Reveal;
use otpdesk::ops::{self, Cells, Context, Error, Outcome, Session};
use otpdesk::report::contract::ContractSheet;
use otpdesk::report::form::FormSheet;
use otpdesk::report::mail::{MailSheet, SendSheet};
use otpdesk::report::operator::OperatorSheet;
use otpdesk::report::otp::OtpSheet;
use otpdesk::report::setting::SettingSheet;
use zeroize::Zeroizing;

use crate::snapshot::{self, Snapshot};

pub(crate) const NOON: &str = "2026-11-24T12:00:00+09:00";
pub(crate) const SEED: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/// A bank with staff, contracts and tokens. A clone is the same bank, by a clock of its own.
#[derive(Clone)]
pub(crate) struct World {
    folder: Arc<tempfile::TempDir>,
    pub(crate) now: Moment,
}

impl World {
    /// Only the ledger and its first admin.
    pub(crate) fn founded() -> Self {
        let folder = Arc::new(snapshot::folder());
        let bank = Self { folder, now: at(NOON) };
        let options = ops::ledger::found::FoundLedgerOptions {
            institution: line("みほん信用金庫"),
            branch: Branch { code: branch("001"), name: Some(line("本店")) },
            admin: id("admin01"),
            name: line("管理 一郎"),
            group: None,
        };
        let (path, mut context) = (bank.path(), context());
        ops::ledger::found::found_ledger(&path, &options, &passphrase("admin01"), bank.now, &mut context).unwrap();
        bank
    }

    /// With an officer, two tellers, a site terminal and the others of each role, all confirmed.
    pub(crate) fn staffed() -> Self {
        static STAFFED: OnceLock<Snapshot> = OnceLock::new();
        Self::made_once(&STAFFED, Self::hired)
    }

    fn hired() -> Self {
        let bank = Self::founded();
        for (operator, role, reach) in [
            ("officer01", Role::Officer, "all"),
            ("officer02", Role::Officer, "all"),
            ("teller01", Role::Teller, "001"),
            ("teller02", Role::Teller, "all"),
            ("site01", Role::Site, "all"),
            ("auditor01", Role::Auditor, "all"),
            ("job01", Role::Job, "all"),
        ] {
            bank.add(operator, role, reach).unwrap();
            // The first second person is active by their own passwd, and confirmed by the next.
            if operator != "officer01" {
                bank.confirm("officer01", operator).unwrap();
            }
        }
        bank.confirm("officer02", "officer01").unwrap();
        bank.confirm("officer02", "admin01").unwrap();
        ops::branch::add::add_branch(
            &mut bank.session("admin01"),
            &Branch { code: branch("002"), name: Some(line("港支店")) },
        )
        .unwrap();
        bank
    }

    /// With the contracts C10, C11, … too, so many, of branch 001, each with an active software token S10, S11, …
    pub(crate) fn large(count: u32) -> Self {
        let bank = Self::open();
        let numbers = 10..10 + count;
        let contracts: Vec<_> =
            numbers.clone().map(|n| format!("C{n},001,普通,{},見本 花子,c{n}@example.jp\n", 1_000_000 + n)).collect();
        let contracts = contracts.concat();
        let head = "contract_id,branch,account_type,account_no,holder_name,email\n";
        assert_eq!(bank.import_contracts(&format!("{head}{contracts}")).unwrap().sheet.rejected, 0);
        let head = "serial,kind,model,secret,contract_id,started_on,login_otp\n";
        let tokens = bank.import_tokens(&format!("{head}{}", bound_tokens(numbers))).unwrap();
        assert_eq!(tokens.sheet.accepted, u64::from(count));
        bank
    }

    /// With contracts C1 to C5, each with an active software token S1 to S5; C2 has no address, C5 is of branch 002.
    pub(crate) fn open() -> Self {
        static OPEN: OnceLock<Snapshot> = OnceLock::new();
        Self::made_once(&OPEN, Self::stocked)
    }

    fn stocked() -> Self {
        let bank = Self::staffed();
        let contracts = "contract_id,branch,account_type,account_no,holder_name,holder_kana,email\n\
            C1,001,普通,1000001,鈴木 太郎,スズキ タロウ,c1@example.jp\n\
            C2,001,普通,1000002,大西 花子,オオニシ ハナコ,\n\
            C3,001,当座,1000003,山﨑 一郎,ヤマザキ イチロウ,c3@example.jp\n\
            C4,001,普通,1000004,髙木 健,タカギ ケン,c4@example.jp\n\
            C5,002,普通,1000005,河野 葵,コウノ アオイ,c5@example.jp\n";
        assert_eq!(bank.import_contracts(contracts).unwrap().sheet.accepted, 5);
        let tokens = format!(
            "serial,kind,model,secret,contract_id,started_on,login_otp\n{}\
            S9,software,soft-1,{SEED},,,\nH9,hardware,card,{SEED},,,\n",
            bound_tokens(1..=5)
        );
        assert_eq!(bank.import_tokens(&tokens).unwrap().sheet.accepted, 7);
        bank
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.ledger_folder().join("ledger.db")
    }

    /// A bank at noon as it is made, which is done once a process: each test works on a copy of its own.
    pub(crate) fn made_once(kept: &OnceLock<Snapshot>, make: impl FnOnce() -> Self) -> Self {
        Self::of(kept.get_or_init(|| Snapshot::of(&make().ledger_folder())))
    }

    fn of(snapshot: &Snapshot) -> Self {
        let bank = Self { folder: Arc::new(snapshot::folder()), now: at(NOON) };
        snapshot.restore(&bank.ledger_folder());
        bank
    }

    /// The same bank at another time.
    pub(crate) fn at_time(&self, now: Moment) -> Self {
        Self { folder: Arc::clone(&self.folder), now }
    }

    /// The same bank once more, in a folder of its own.
    pub(crate) fn twin(&self) -> Self {
        Self { now: self.now, ..Self::of(&Snapshot::of(&self.ledger_folder())) }
    }

    fn ledger_folder(&self) -> PathBuf {
        self.folder.path().join("bank")
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// The folder into which letters are laid.
    pub(crate) fn letterbox(&self) -> PathBuf {
        self.folder.path().join("letters")
    }

    /// The session of an operator, at the bank's time.
    pub(crate) fn session(&self, operator: &str) -> Session {
        self.try_session(operator).unwrap()
    }

    pub(crate) fn try_session(&self, operator: &str) -> Outcome<Session> {
        self.session_by(operator, &passphrase(operator))
    }

    pub(crate) fn session_by(&self, operator: &str, passphrase: &Passphrase) -> Outcome<Session> {
        ops::enter::by_passphrase(&self.path(), &id(operator), passphrase, self.now, context())
    }

    /// Adds an operator, who makes keys of their own.
    pub(crate) fn add(&self, operator: &str, role: Role, reach: &str) -> Outcome<()> {
        self.propose(operator, role, reach)?;
        self.own_keys(operator).map(|_| ())
    }

    /// Adds an operator, whose passphrase the admin knows.
    pub(crate) fn propose(&self, operator: &str, role: Role, reach: &str) -> Outcome<OperatorSheet> {
        let options = ops::operator::add::AddOperatorOptions {
            id: id(operator),
            name: line("見本 職員"),
            role,
            reach: Reach::parse(reach).unwrap(),
            alone: false,
        };
        ops::operator::add::add_operator(&mut self.session("admin01"), &options, &initial_passphrase(operator))
    }

    /// Somebody who was added or reset makes keys of their own.
    pub(crate) fn own_keys(&self, operator: &str) -> Outcome<OperatorSheet> {
        let mut session = self.session_to_make_keys(operator, &initial_passphrase(operator))?;
        ops::operator::change_passphrase::change_passphrase(&mut session, &passphrase(operator))
    }

    pub(crate) fn session_to_make_keys(&self, operator: &str, passphrase: &Passphrase) -> Outcome<Session> {
        ops::enter::to_make_keys(&self.path(), &id(operator), passphrase, self.now, context())
    }

    /// Confirms what waits of an operator, as it is shown.
    pub(crate) fn confirm(&self, by: &str, operator: &str) -> Outcome<OperatorSheet> {
        let mut session = self.session(by);
        let shown = ops::operator::confirm::review(&mut session, &id(operator))?;
        ops::operator::confirm::confirm_operator(&mut session, &id(operator), &shown)
    }

    pub(crate) fn confirm_setting(&self, by: &str, key: SettingKey) -> Outcome<SettingSheet> {
        let mut session = self.session(by);
        let shown = ops::setting::confirm::review(&mut session, key)?;
        ops::setting::confirm::confirm_setting(&mut session, key, &shown)
    }

    pub(crate) fn disable(&self, by: &str, operator: &str) -> Outcome<OperatorSheet> {
        ops::operator::disable::disable_operator(&mut self.session(by), &id(operator), &line("退職"))
    }

    /// Makes new initial keys for an operator.
    pub(crate) fn reset(&self, by: &str, operator: &str) -> Outcome<OperatorSheet> {
        ops::operator::reset::reset_operator(&mut self.session(by), &id(operator), &initial_passphrase(operator))
    }

    pub(crate) fn import_contracts(&self, text: &str) -> Outcome<Imported> {
        let mut source = Source::read(text.as_bytes(), "contracts.csv", Encoding::Auto)?;
        let options = import::ImportOptions::default();
        ops::import::contracts::import_contracts(&mut self.session("admin01"), &mut source, options, &mut Silent)
    }

    pub(crate) fn import_tokens(&self, text: &str) -> Outcome<Imported> {
        let mut source = Source::read(text.as_bytes(), "tokens.csv", Encoding::Auto)?;
        let options = import::ImportOptions::default();
        ops::import::tokens::import_tokens(&mut self.session("admin01"), &mut source, None, options, &mut Silent)
    }

    /// A paper that is received with its seal verified by the receiver.
    pub(crate) fn checked_form(&self, teller: &str, contract: &str) -> ReceiptNo {
        self.receive(teller, paper(contract), Seal::Verified).unwrap().receipt_no
    }

    /// A paper that is received with its seal not yet compared.
    pub(crate) fn received_form(&self, teller: &str, contract: &str) -> ReceiptNo {
        self.receive(teller, paper(contract), Seal::Pending).unwrap().receipt_no
    }

    /// A form that has taken effect by officer01.
    pub(crate) fn processed_form(&self, contract: &str) -> ReceiptNo {
        let form = self.checked_form("teller02", contract);
        assert_eq!(self.approve("officer01", &form).unwrap().state, FormState::Processed);
        form
    }

    pub(crate) fn receive(&self, teller: &str, paper: Paper, seal: Seal) -> Outcome<FormSheet> {
        let options = ops::form::receive::ReceiveFormOptions { paper, seal, checked_by: None, paper_ref: None };
        ops::form::receive::receive_form(&mut self.session(teller), &options)
    }

    pub(crate) fn amend(&self, teller: &str, form: &ReceiptNo, amendment: Amendment) -> Outcome<FormSheet> {
        ops::form::amend::amend_form(&mut self.session(teller), form, amendment)
    }

    pub(crate) fn seal(&self, recorder: &str, form: &ReceiptNo, result: Seal, by: Option<&str>) -> Outcome<FormSheet> {
        ops::form::seal::seal_form(&mut self.session(recorder), form, result, by.map(id).as_ref())
    }

    pub(crate) fn approve(&self, officer: &str, form: &ReceiptNo) -> Outcome<FormSheet> {
        let mut session = self.session(officer);
        let review = ops::form::approve::review(&mut session, form)?;
        ops::form::approve::approve_form(&mut session, &review.reviewed)
    }

    pub(crate) fn hand_back(&self, operator: &str, form: &ReceiptNo) -> Outcome<FormSheet> {
        ops::form::return_form::return_form(&mut self.session(operator), form, &line("記入もれ"))
    }

    pub(crate) fn hold(&self, operator: &str, contract_id: &str, reason: Reason) -> Outcome<OtpSheet> {
        let note = Note::parse("電話で受付").unwrap();
        ops::otp::hold::hold_otp(&mut self.session(operator), &contract(contract_id), reason, &note)
    }

    pub(crate) fn release(&self, operator: &str, contract_id: &str) -> Outcome<OtpSheet> {
        ops::otp::release::release_otp(&mut self.session(operator), &contract(contract_id), &line("発見"))
    }

    pub(crate) fn close(&self, operator: &str, contract_id: &str) -> Outcome<ContractSheet> {
        ops::contract::close::close_contract(&mut self.session(operator), &contract(contract_id), &line("解約"))
    }

    pub(crate) fn set_email(&self, operator: &str, contract_id: &str, email: &str) -> Outcome<ContractSheet> {
        let email = Email::parse(email).unwrap();
        ops::contract::set_email::set_email(&mut self.session(operator), &contract(contract_id), &email, &line("申出"))
    }

    pub(crate) fn set(&self, key: SettingKey, value: &str) -> Outcome<SettingSheet> {
        ops::setting::set::set_setting(&mut self.session("admin01"), key, value)
    }

    /// The policy of approval by one person, confirmed by a second.
    pub(crate) fn one_person_policy(&self) {
        self.set(SettingKey::PolicyApproval, "single").unwrap();
        self.confirm_setting("officer02", SettingKey::PolicyApproval).unwrap();
    }

    pub(crate) fn status(&self, contract_id: &str) -> OtpSheet {
        ops::otp::read::otp_status(&mut self.session("auditor01"), &contract(contract_id)).unwrap()
    }

    pub(crate) fn form(&self, no: &ReceiptNo) -> FormSheet {
        self.forms("auditor01").into_iter().find(|form| form.receipt_no == *no).unwrap()
    }

    /// The forms that this operator may list.
    pub(crate) fn forms(&self, operator: &str) -> Vec<FormSheet> {
        let mut forms = Vec::new();
        let choice = FormChoice { filter: ops::FormFilter::default(), scope: Scope::All };
        let page = ops::Page { limit: None, after: None };
        ops::form::read::list_forms(&mut self.session(operator), choice, &page, &Reveal::No, |form| {
            forms.push(form);
            Ok(())
        })
        .unwrap();
        forms
    }

    /// The letters that this operator may list, unmasked.
    pub(crate) fn letters(&self, operator: &str) -> Vec<MailSheet> {
        let mut letters = Vec::new();
        let reveal = Reveal::Because(line("点検"));
        let page = ops::Page { limit: None, after: None };
        let filter = ops::MailFilter::default();
        ops::mail::read::list_mail(&mut self.session(operator), filter, &page, &reveal, |letter| {
            letters.push(letter);
            Ok(())
        })
        .unwrap();
        letters
    }

    /// The state of each letter, in order.
    pub(crate) fn outbox(&self) -> String {
        let states: Vec<_> = self.letters("auditor01").iter().map(|letter| letter.state.code()).collect();
        states.join(" ")
    }

    /// Drains the outbox into the letterbox.
    pub(crate) fn send(&self, operator: &str) -> Outcome<SendSheet> {
        let sending = crate::mail::smtp::to_folder(&self.letterbox());
        let sent = ops::mail::send::send_mail(&mut self.session(operator), sending, None, |_| {})?;
        Ok(sent.sheet)
    }

    pub(crate) fn handle(&self, operator: &str, letter: i64, step: &LetterStep) -> Outcome<MailSheet> {
        ops::mail::handle::handle_mail(&mut self.session(operator), letter, step)
    }

    /// Asserts that nothing is wrong with the ledger: the end of each story.
    pub(crate) fn is_sound(&self) {
        assert_eq!(self.problems(), Vec::<String>::new());
    }

    /// The kinds of the problems that a verification finds.
    pub(crate) fn problems(&self) -> Vec<String> {
        // An admin is there from the founding on.
        let verifies = |by: &str| ops::audit::verify_ledger(&mut self.try_session(by)?, None, |_| {});
        let sheet = verifies("auditor01").or_else(|_| verifies("admin01")).unwrap();
        assert_eq!(sheet.ok, sheet.problems.is_empty());
        sheet.problems.iter().map(|problem| format!("{}: {}", problem.kind, problem.detail)).collect()
    }
}

/// The paper of one of the bank's contracts, filed today.
pub(crate) fn paper(contract: &str) -> Paper {
    let (kind, no, holder) = match contract {
        "C1" => ("普通", "1000001", "鈴木　太郎"),
        "C2" => ("普通", "1000002", "大西 花子"),
        "C3" => ("当座", "1000003", "山崎 一郎"),
        "C4" => ("普通", "1000004", "高木 健"),
        "C5" => ("普通", "1000005", "河野 葵"),
        _ => return numbered_paper(contract),
    };
    paper_of(contract, (kind, no, holder))
}

/// The paper of one of a large bank's contracts.
fn numbered_paper(contract: &str) -> Paper {
    let number: u32 = contract.trim_start_matches('C').parse().unwrap_or_default();
    paper_of(contract, ("普通", &(1_000_000 + number).to_string(), "見本 花子"))
}

fn paper_of(contract: &str, (kind, no, holder): (&str, &str, &str)) -> Paper {
    Paper {
        paper_no: Some(PaperNo::parse(&format!("K-{contract}")).unwrap()),
        filed_on: at(NOON).day(),
        contract_id: ContractId::parse(contract).unwrap(),
        account: account::Account {
            kind: account::AccountType::parse(kind).unwrap(),
            no: account::AccountNo::parse(no).unwrap(),
        },
        holder: HolderName::parse(holder).unwrap(),
        kana: None,
        serial: None,
        reason: Reason::Lost,
        note: None,
    }
}

/// What an amendment corrects of the paper.
pub(crate) fn corrected(correct: impl FnOnce(&mut PaperDraft)) -> Amendment {
    let mut amendment = Amendment::default();
    correct(&mut amendment.paper);
    amendment
}

/// Looks on at an import and says nothing.
pub(crate) struct Silent;

impl ImportObserver for Silent {
    fn begins(&mut self, _: &[String], _: u64) -> io::Result<()> {
        Ok(())
    }

    fn rejects(&mut self, _: &Rejected, _: &Cells) -> io::Result<()> {
        Ok(())
    }

    fn reaches(&mut self, _: u64) {}
}

pub(crate) fn context() -> Context {
    Context::new(Random::system(), KeyCost::LOW, "bank.example.jp")
}

/// Rows of a token file that bind a software token to each of these contracts.
fn bound_tokens(numbers: impl Iterator<Item = u32>) -> String {
    numbers.map(|n| format!("S{n},software,soft-1,{SEED},C{n},2026-01-01,no\n")).collect::<Vec<_>>().concat()
}

pub(crate) fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

pub(crate) fn id(text: &str) -> OperatorId {
    OperatorId::parse(text).unwrap()
}

pub(crate) fn contract(text: &str) -> ContractId {
    ContractId::parse(text).unwrap()
}

pub(crate) fn serial(text: &str) -> token::Serial {
    token::Serial::parse(text).unwrap()
}

pub(crate) fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

pub(crate) fn branch(text: &str) -> BranchCode {
    BranchCode::parse(text).unwrap()
}

pub(crate) fn passphrase(operator: &str) -> Passphrase {
    Passphrase::given(Zeroizing::new(format!("passphrase of {operator}")))
}

/// The passphrase that an admin gave.
pub(crate) fn initial_passphrase(operator: &str) -> Passphrase {
    Passphrase::given(Zeroizing::new(format!("initial passphrase of {operator}")))
}

/// The name of the refusal that came instead of an answer.
pub(crate) fn refusal<T>(outcome: Outcome<T>) -> &'static str {
    match outcome {
        Err(Error::Refused(refusal)) => refusal.code(),
        Err(other) => panic!("no refusal: {other}"),
        Ok(_) => "done",
    }
}
