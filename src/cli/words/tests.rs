//! Every refusal says something, in both languages, and has its exit code.

use super::*;
use crate::domain::action::Action;
use crate::domain::batch::BatchId;
use crate::domain::branch::BranchCode;
use crate::domain::contract::ContractId;
use crate::domain::form::{FormState, PaperNo};
use crate::domain::letter::MailState;
use crate::domain::operator::{OperatorId, Role};
use crate::domain::passphrase::Weakness;
use crate::domain::receipt::ReceiptNo;
use crate::domain::refusal::Refusal as R;
use crate::domain::seal::Seal;
use crate::domain::self_service::Obstacle;
use crate::domain::setting::SettingKey;
use crate::domain::token::Serial;

fn contract() -> ContractId {
    ContractId::parse("20000000003").unwrap()
}

fn operator() -> OperatorId {
    OperatorId::parse("teller01").unwrap()
}

fn branch() -> BranchCode {
    BranchCode::parse("002").unwrap()
}

fn batch() -> BatchId {
    BatchId::parse("B0123456789ab").unwrap()
}

fn serial() -> Serial {
    Serial::parse("SPST100000003").unwrap()
}

fn receipt() -> ReceiptNo {
    ReceiptNo::parse("001202611220001").unwrap()
}

fn path() -> String {
    "/srv/otpdesk/file".to_owned()
}

/// A sample of each refusal with the exit code that scripts rely on, in the order of [`Refusal::CODES`].
fn samples() -> Vec<(R, u8)> {
    vec![
        (R::BadValue { field: "branch", fault: BadValue::Shape("001") }, 2),
        (R::MissingValue { field: "contract_id" }, 2),
        (R::DateInFuture { field: "filed_on" }, 2),
        (R::WeakPassphrase { weakness: Weakness::Short }, 2),
        (R::PassphrasesDiffer, 2),
        (R::NeedsTerminal { flag: "--yes" }, 2),
        (R::Declined, 2),
        (R::LeftUnfinished, 2),
        (R::LedgerNotFound, 3),
        (R::FileNotFound { path: path() }, 3),
        (R::ContractNotFound { contract: contract() }, 3),
        (R::TokenNotFound { serial: serial() }, 3),
        (R::FormNotFound { form: "7".to_owned() }, 3),
        (R::MailNotFound { mail: 7 }, 3),
        (R::OperatorNotFound { operator: operator() }, 3),
        (R::BranchNotFound { branch: branch() }, 3),
        (R::BatchNotFound { batch: batch() }, 3),
        (R::NotLoggedIn, 77),
        (R::UnknownOperator { operator: operator() }, 77),
        (R::WrongPassphrase, 77),
        (R::OperatorPending { operator: operator() }, 77),
        (R::OperatorDisabled { operator: operator() }, 77),
        (R::RoleNotAllowed { role: Role::Teller, action: Action::ContractSetEmail }, 77),
        (R::OtherBranch { branch: branch() }, 77),
        (R::SamePerson { operator: operator() }, 77),
        (R::NotReceiver { receiver: operator() }, 77),
        (R::OtherSession { session: operator() }, 77),
        (R::PassphraseFileExposed { path: path() }, 77),
        (R::FilesExposed { path: path() }, 77),
        (R::KeysNotInTrail { operator: operator() }, 77),
        (R::KeyCostTooLow { operator: operator() }, 77),
        (R::LedgerExists { path: path() }, 73),
        (R::OutputExists { path: path() }, 73),
        (R::OperatorExists { operator: operator() }, 4),
        (R::BranchExists { branch: branch() }, 4),
        (R::NothingToConfirm, 4),
        (R::LastAdmin, 4),
        (R::SettingNotChanged { key: SettingKey::FormKinds }, 4),
        (R::ContractClosed { contract: contract() }, 4),
        (R::ContractInUse { contract: contract() }, 4),
        (R::EmailNotChanged, 4),
        (R::NoSiteOperator, 4),
        (R::SecretsLost, 4),
        (R::SecretsNotShared { operator: OperatorId::parse("site02").unwrap() }, 4),
        (R::SerialExists { serial: serial() }, 4),
        (R::LiveTokenExists { contract: contract() }, 4),
        (R::ContractHadToken { contract: contract() }, 4),
        (R::BadSecret, 4),
        (R::DuplicateInFile, 4),
        (R::NeedsExclusive { rows: 20_000, most: 10_000 }, 2),
        (R::ContractMismatch { fields: vec!["account_no", "holder_name"] }, 4),
        (R::SerialMismatch, 4),
        (R::NoActiveToken { contract: contract() }, 4),
        (R::NotSoftwareToken { serial: serial() }, 4),
        (R::OpenFormExists { form: receipt() }, 4),
        (R::PaperNoConflict { paper_no: PaperNo::parse("K8-0001").unwrap() }, 4),
        (R::FormNotReceived { state: FormState::Checked }, 4),
        (R::SealNotVerified { seal: Seal::Pending }, 4),
        (R::FormFinal { state: FormState::Processed }, 4),
        (R::FormChanged, 4),
        (R::NoCheckedForm { contract: contract() }, 4),
        (R::BatchElsewhere { batch: batch() }, 4),
        (R::BatchTaken { batch: batch() }, 4),
        (R::BatchDiffers { expected: 3, found: 2 }, 4),
        (R::AlreadyHeld { serial: serial() }, 4),
        (R::NotHeld { contract: contract() }, 4),
        (R::SelfService { obstacle: Obstacle::LoginFailed }, 4),
        (R::MailStateUnfit { state: MailState::InDoubt }, 4),
        (R::NoAddress, 4),
        (R::SealCheckerMissing, 4),
    ]
}

fn troubles() -> Vec<(Failure, u8)> {
    let full = std::io::Error::from_raw_os_error(28);
    let denied = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
    let place = std::path::Path::new("/srv/ledger.db");
    vec![
        (Failure::busy(), 75),
        (Failure::not_a_ledger(place), 65),
        (Failure::newer_schema(), 78),
        (Failure::older_schema(), 78),
        (Failure::schema_differs(), 9),
        (Failure::ledger_rolled_back(), 9),
        (Failure::network_file_system(place), 78),
        (Failure::io(place, &full), 74),
        (Failure::io("stdout", &denied), 74),
        (Failure::config(["項目が不明です", "unknown key"]), 78),
        (Failure::no_runtime_folder(), 78),
        (Failure::demo_files("/srv/demo: full"), 73),
        (Failure::demo_stopped(Exit::TryAgain), 75),
        (Failure::demo_stopped(Exit::Done), 1),
        (Failure::mail_not_configured(), 78),
        (Failure::mail_unavailable("connection refused"), 69),
        (Failure::letters_deferred(), 75),
        (Failure::rows_rejected(3, false), 5),
        (Failure::rows_rejected(3, true), 5),
        (Failure::rows_would_be_rejected(3), 5),
        (Failure::nothing_taken(3), 5),
        (Failure::cannot_create(place), 73),
        (Failure::promise_broken(), 9),
        (Failure::unexpected("row vanished"), 1),
        (
            Failure::unreadable_input(
                "unknown_column",
                &["1 行目".to_owned(), "line 1".to_owned()],
                ["列が不明です", "unknown column"],
            ),
            65,
        ),
    ]
}

fn is_japanese(text: &str) -> bool {
    text.chars().any(|c| matches!(c, 'ぁ'..='ん'))
}

#[test]
fn there_is_a_sample_of_every_refusal() {
    let codes: std::collections::BTreeSet<&str> = samples().iter().map(|(refusal, _)| refusal.code()).collect();
    let named = |code: &'static str| if code == "self_service" { "login_failed" } else { code };
    assert_eq!(codes, Refusal::CODES.iter().copied().map(named).collect());
    assert_eq!(samples().len(), Refusal::CODES.len());
}

#[test]
fn every_failure_has_its_exit_code() {
    for (refusal, exit) in samples() {
        assert_eq!(exit_of(&refusal).code(), exit, "{refusal:?}");
    }
    for (failure, exit) in troubles() {
        assert_eq!(failure.exit.code(), exit, "{failure}");
    }
}

#[test]
fn every_failure_speaks_both_languages() {
    let refused = samples().into_iter().map(|(refusal, _)| Failure::from(refusal));
    for failure in refused.chain(troubles().into_iter().map(|(failure, _)| failure)) {
        let (ja, en) = (failure.said(Lang::Ja), failure.said(Lang::En));
        for text in [&ja.message, &ja.hint, &en.message, &en.hint] {
            assert!(text.len() > 10 && !text.contains(['{', '}', '\n']), "{text}");
        }
        assert!(is_japanese(&ja.message) && is_japanese(&ja.hint), "{ja:?}");
        assert!(ja.hint.ends_with('。') && !ja.hint.contains("ください。。"), "{ja:?}");
        assert!(en.message.is_ascii() && en.hint.is_ascii(), "{en:?}");
    }
}

#[test]
fn the_line_for_scripts_is_one_json_object() {
    for (refusal, _) in samples() {
        let failure = Failure::from(&refusal);
        let line = failure.machine_line(Lang::Ja);
        assert_eq!(line.lines().count(), 1);
        let value: serde_json::Value = serde_json::from_str(&line).unwrap();
        let keys: Vec<&str> = value["error"].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys, ["code", "message", "hint"]);
        assert_eq!(value["error"]["code"], refusal.code());
    }
}

#[test]
fn what_a_screen_would_obey_is_shown() {
    let failure = Failure::from(Refusal::FileNotFound { path: "a\u{1b}[2J\n\u{202e}b".to_owned() });
    let message = failure.said(Lang::En).message;
    assert_eq!(message, "There is no such file: a\\u{1b}[2J\\u{a}\\u{202e}b");
    assert!(!failure.machine_line(Lang::Ja).contains(['\u{1b}', '\u{202e}']));
}

#[test]
fn a_rejected_row_names_its_field() {
    let fault = Refusal::BadValue { field: "contract_id", fault: BadValue::Empty };
    assert_eq!(row_text(Lang::Ja, &fault), "契約者ID: 値が空です");
    assert_eq!(row_text(Lang::En, &fault), "Contract ID: the value is empty");
    let fields = Refusal::ContractMismatch { fields: vec!["account_no", "holder_name"] };
    assert_eq!(row_text(Lang::Ja, &fields), "解約届の内容が契約と一致しません: 口座番号、氏名");
}

#[test]
fn a_full_disk_is_told_as_one() {
    let failure = Failure::io("stdout", &std::io::Error::from_raw_os_error(28));
    assert_eq!((failure.code, failure.exit), ("disk_full", Exit::Io));
}
