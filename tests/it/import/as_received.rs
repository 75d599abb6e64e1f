//! A file of forms as a branch sends it (`tests/data/forms-as-received.csv`: CP932, Japanese headers, full-width digits,
//! Japanese dates, half-width kana), through the binary.

use std::fs;
use std::sync::OnceLock;

use encoding_rs::SHIFT_JIS;
use serde_json::{Value, json};

use crate::shell::{Shell, data};
use crate::snapshot::Snapshot;

/// What becomes of the rows that are not taken.
const REJECTED: [(u64, u64, &str); 12] = [
    (5, 7, "not_software_token"),
    (6, 8, "no_active_token"),
    (7, 9, "open_form_exists"),
    (8, 10, "duplicate_in_file"),
    (9, 11, "contract_not_found"),
    (10, 12, "bad_value"),
    (11, 13, "date_in_future"),
    (12, 14, "seal_checker_missing"),
    (13, 15, "contract_mismatch"),
    (15, 17, "serial_mismatch"),
    (16, 18, "operator_not_found"),
    (17, 19, "missing_value"),
];

/// What becomes of the others: paper, state, seal, holder as written.
const TAKEN: [(&str, &str, &str, &str); 5] = [
    ("K7-0001", "checked", "verified", "宮本 さくら"),
    ("K7-0002", "checked", "verified", "高梨　誠"),
    ("K7-0003", "received", "pending", "山﨑 実"),
    ("K7-0004", "returned", "mismatch", "渡邉 澪"),
    ("K7-0014", "checked", "verified", "渡邊 澪"),
];

/// A shell with the contracts of the sample that are in no other file.
fn shell() -> Shell {
    static KEPT: OnceLock<Snapshot> = OnceLock::new();
    Shell::made_once(&KEPT, with_all_contracts)
}

fn with_all_contracts() -> Shell {
    let shell = Shell::open();
    shell.file(
        "contracts.csv",
        "contract_id,branch,account_type,account_no,holder_name\n40000000077,001,普通,0004321,佐野 翼\n\
         40000000088,002,普通,5550008,森本 楓\n40000000099,001,普通,5550009,岡田 結衣\n\
         40000000110,002,普通,5550010,長谷川 湊\n",
    );
    let contracts = ["077", "088", "099", "110"];
    let token = |id| format!("TOKEN{id},software,GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ,40000000{id},2026-01-01\n");
    shell.file("tokens.csv", &format!("serial,kind,secret,contract_id,started_on\n{}", contracts.map(token).concat()));
    shell.ask("admin01", "contract import contracts.csv").done();
    shell.ask("admin01", "token import tokens.csv").done();
    shell
}

/// The sample as sent, and as text.
fn sample() -> (Vec<u8>, String) {
    let bytes = fs::read(data("forms-as-received.csv")).unwrap();
    let text = SHIFT_JIS.decode_without_bom_handling_and_without_replacement(&bytes).unwrap().into_owned();
    (bytes, text)
}

fn utf16(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes_of).collect()
}

fn rejected(summary: &Value) -> Vec<(u64, u64, &str)> {
    let number = |row: &Value, key: &str| row[key].as_u64().unwrap();
    let rows = summary["rejects"].as_array().unwrap().iter();
    rows.map(|row| (number(row, "row"), number(row, "line"), row["code"].as_str().unwrap())).collect()
}

fn counts(summary: &Value) -> [u64; 6] {
    ["rows", "accepted", "updated", "already", "rejected", "warnings"].map(|key| summary[key].as_u64().unwrap())
}

fn import(shell: &Shell, file: &str, more: &str) -> (i32, Value) {
    let answer = shell.ask("teller02", &format!("form import {file} {more} --format json"));
    (answer.code, serde_json::from_str(&answer.out).unwrap_or_else(|_| panic!("{answer:?}")))
}

#[test]
fn row_by_row_it_comes_out_as_it_must() {
    let shell = shell();
    let (code, summary) = import(&shell, &data("forms-as-received.csv"), "");
    assert_eq!((code, &summary["encoding"], counts(&summary)), (5, &json!("cp932"), [17, 5, 0, 0, 12, 2]));
    assert_eq!(rejected(&summary), REJECTED);
    let forms = shell.ask("teller01", "form list --format json").json();
    let text = |form: &Value, key: &str| form[key].as_str().unwrap().to_owned();
    let mut taken: Vec<_> = forms.as_array().unwrap().iter().collect();
    taken.sort_by_key(|form| text(form, "paper_no"));
    let taken: Vec<[String; 4]> =
        taken.iter().map(|form| ["paper_no", "state", "seal", "holder_name"].map(|key| text(form, key))).collect();
    assert_eq!(taken, TAKEN.map(|(paper, state, seal, name)| [paper, state, seal, name].map(str::to_owned)));
    let second = &shell.ask("teller01", "form list --contract 40000000022 --format json").json()[0];
    assert_eq!((&second["filed_on"], &second["note"]), (&json!("2026-11-20"), &json!("至急①\n電話済")));
    assert_eq!((&second["serial"], &second["reason"]), (&json!("STORY0000002"), &json!("stolen")));
    assert_eq!(shell.ask("admin01", "audit verify --format json").json()["ok"], true);
}

#[test]
fn in_another_encoding_it_is_another_file_of_the_same_papers() {
    let shell = shell();
    let (bytes, text) = sample();
    fs::write(shell.path("branch.csv"), &bytes).unwrap();
    let batch = import(&shell, "branch.csv", "").1["batch"].clone();
    let again = import(&shell, "branch.csv", "").1;
    assert_eq!((&again["batch"], counts(&again), again.get("elsewhere")), (&batch, [17, 0, 0, 5, 12, 2], None));
    for (encoding, bytes, said) in [
        ("utf-8", text.clone().into_bytes(), "utf-8"),
        ("utf-8-bom", format!("\u{feff}{text}").into_bytes(), "utf-8"),
        ("utf-16le", utf16(&text, u16::to_le_bytes), "utf-16"),
        ("utf-16be", utf16(&text, u16::to_be_bytes), "utf-16"),
    ] {
        fs::write(shell.path("other.csv"), &bytes).unwrap();
        for said in ["auto", said] {
            let (code, summary) = import(&shell, "other.csv", &format!("--encoding {said}"));
            assert_eq!((code, &summary["encoding"]), (5, &json!(encoding)));
            assert_eq!((counts(&summary), rejected(&summary)), ([17, 0, 0, 5, 12, 2], REJECTED.to_vec()), "{encoding}");
            assert_eq!(summary["elsewhere"], json!([batch]));
            assert_ne!(summary["batch"], batch);
        }
    }
}

#[test]
fn a_wrong_encoding_is_not_guessed_around() {
    let shell = shell();
    let (bytes, text) = sample();
    for (bytes, encoding, code) in [
        (bytes.clone(), "utf-8", "not_text"),
        (bytes, "utf-16", "not_text"),
        (text.clone().into_bytes(), "cp932", "not_text"),
        (text.clone().into_bytes(), "utf-16", "unknown_column"),
        (utf16(&text, u16::to_le_bytes), "utf-8", "not_text"),
        (utf16(&text, u16::to_be_bytes), "cp932", "not_text"),
    ] {
        fs::write(shell.path("forms.csv"), &bytes).unwrap();
        let answer = shell.ask("teller02", &format!("form import forms.csv --encoding {encoding} --format json"));
        answer.refused(65, code);
    }
    shell.ask("teller02", "form import forms.csv --encoding latin1 --format json").refused(2, "usage");
    assert_eq!(shell.ask("teller01", "form list --format json").json(), json!([]));
}

#[test]
fn the_mended_rejects_are_imported() {
    let shell = shell();
    let summary = import(&shell, &data("forms-as-received.csv"), "--rejects rejects.csv").1;
    let written = fs::read_to_string(shell.path("rejects.csv")).unwrap();
    assert!(written.starts_with("\u{feff}届出番号,届出日,"), "a spreadsheet knows it as UTF-8");
    let head = written.lines().next().unwrap();
    assert!(head.ends_with(",備考,reject_row,reject_code,reject_text"), "{head}");
    for ((row, _, code), line) in REJECTED.iter().zip(written.lines().skip(1)) {
        assert!(line.contains(&format!(",{row},{code},")), "{line}");
    }
    assert_eq!(fs::metadata(shell.path("rejects.csv")).map(|m| mode(&m)).unwrap(), 0o600);
    // As it is, it comes out the same; mended, row by row, it goes in.
    assert_eq!(counts(&import(&shell, "rejects.csv", "").1), [12, 0, 0, 0, 12, 0]);
    let mended = written
        .replace(",気分,", ",紛失,")
        .replace("2099/01/01", "2026/11/20")
        .replace("アプリ削除,照合済,,", "アプリ削除,照合済,teller01,")
        .replace("5550011", "５５５００１０");
    let keep = |line: &&str| ["届出番号", "K7-0010", "K7-0011", "K7-0012", "K7-0013"].iter().any(|n| line.contains(n));
    shell.file("mended.csv", &mended.lines().filter(keep).collect::<Vec<_>>().join("\r\n"));
    let (code, again) = import(&shell, "mended.csv", "--rejects none.csv");
    assert_eq!((code, counts(&again)), (0, [4, 4, 0, 0, 0, 2]));
    assert_ne!(again["batch"], summary["batch"]);
    let note = &shell.ask("teller01", "form list --contract 40000000110 --format json").json()[0]["note"];
    assert_eq!(note, "=1+1", "the sign against formulas is taken off again");
    assert_eq!(fs::read_to_string(shell.path("none.csv")).unwrap().lines().count(), 1);
    assert_eq!(counts(&import(&shell, &data("forms-as-received.csv"), "").1), [17, 0, 0, 5, 12, 2]);
}

fn mode(metadata: &fs::Metadata) -> u32 {
    std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o777
}

#[test]
fn a_dry_run_writes_the_rejects_and_nothing_else() {
    let shell = shell();
    let before = shell.trail();
    let (code, summary) = import(&shell, &data("forms-as-received.csv"), "--dry-run --rejects rejects.csv");
    assert_eq!((code, &summary["dry_run"], counts(&summary)), (5, &json!(true), [17, 5, 0, 0, 12, 2]));
    assert_eq!(fs::read_to_string(shell.path("rejects.csv")).unwrap().matches(",reject").count(), 3);
    let (code, summary) = import(&shell, &data("forms-as-received.csv"), "--all-or-nothing");
    assert_eq!((code, counts(&summary)), (5, [17, 0, 0, 0, 12, 0]));
    assert_eq!(shell.trail().split_off(before.len()), ["refused"]);
    assert_eq!(shell.ask("teller01", "form list --format json").json(), json!([]));
}

#[test]
fn standard_input_is_the_same_file() {
    let shell = shell();
    let (bytes, _) = sample();
    let answer = shell.hand_in("teller02", "form import - --format json", bytes);
    let summary: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!((answer.code, &summary["file"], counts(&summary)), (5, &json!("-"), [17, 5, 0, 0, 12, 2]));
    let again = import(&shell, &data("forms-as-received.csv"), "").1;
    assert_eq!((&again["batch"], counts(&again)), (&summary["batch"], [17, 0, 0, 5, 12, 2]));
    shell.hand_in("teller02", "form import - --format json", "").refused(65, "empty_file");
}
