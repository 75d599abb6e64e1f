//! What `tests/it/refusal.rs` cannot reach: refusals that no command ends with, and what fails otherwise.

use super::*;
use crate::domain::{ContractId, Obstacle, OperatorId, Refusal as R, Serial};
use crate::ops::IntakeFault;

/// Refusals of rows, of customers' steps, and of what only a forger brings about, with their exit codes.
fn refused() -> Vec<(R, u8)> {
    let (contract, serial) = (ContractId::parse("20000000003").unwrap(), Serial::parse("SPST100000003").unwrap());
    let operator = OperatorId::parse("site02").unwrap();
    let mut all = vec![
        (R::SerialExists { serial }, 4),
        (R::LiveTokenExists { contract: contract.clone() }, 4),
        (R::ContractHadToken { contract }, 4),
        (R::BadSecret, 4),
        (R::DuplicateInFile, 4),
        (R::SealCheckerMissing, 4),
        (R::FormChanged, 4),
        (R::SecretsLost, 4),
        (R::SecretsNotShared { operator: operator.clone() }, 4),
        (R::KeysNotInTrail { operator }, 77),
    ];
    all.extend(Obstacle::ALL.iter().map(|obstacle| (R::SelfService { obstacle: *obstacle }, 4)));
    all
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
        (Failure::network_file_system(place), 78),
        (Failure::io(place, &full), 74),
        (Failure::io("stdout", &denied), 74),
        (Failure::config(|lang| phrase!(lang, "項目が不明です", "unknown key")), 78),
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
    ]
}

fn is_japanese(text: &str) -> bool {
    text.chars().any(|c| matches!(c, 'ぁ'..='ん'))
}

#[test]
fn every_failure_has_its_exit_code() {
    for (refusal, exit) in refused() {
        assert_eq!(Failure::from(&refusal).exit.code(), exit, "{refusal:?}");
    }
    for (failure, exit) in troubles() {
        assert_eq!(failure.exit.code(), exit, "{failure}");
    }
}

#[test]
fn every_failure_speaks_both_languages() {
    let refused = refused().into_iter().map(|(refusal, _)| Failure::from(refusal));
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
    for (refusal, _) in refused() {
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
    assert_eq!(message, "File not found: a\\u{1b}[2J\\u{a}\\u{202e}b");
    assert!(!failure.machine_line(Lang::Ja).contains(['\u{1b}', '\u{202e}']));
}

#[test]
fn a_rejected_row_names_its_field() {
    let fault = Refusal::BadValue { field: "contract_id", fault: BadValue::Empty };
    assert_eq!(row_text(Lang::Ja, &fault), "契約者ID: 入力してください");
    assert_eq!(row_text(Lang::En, &fault), "Contract ID: the value is empty");
    let fields = Refusal::ContractMismatch { fields: vec!["account_no", "holder_name"] };
    assert_eq!(row_text(Lang::Ja, &fields), "解約届の内容が契約と一致しません: 口座番号、氏名");
}

#[test]
fn a_full_disk_is_named_as_one() {
    let failure = Failure::io("stdout", &std::io::Error::from_raw_os_error(28));
    assert_eq!((failure.code, failure.exit), ("disk_full", Exit::Io));
}
