//! `token import` of PSKC files: recognized by their content, opened by a key file, and nothing taken from what is
//! not as it should be.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::shell::{Answer, Shell};

const KEY: &str = "12345678901234567890123456789012";

/// The secret of the RFC's figures as the file, a careless message or a dump would show it.
const PLANTED: [&str; 6] = [
    "12345678901234567890",
    "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=",
    "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
    "31323334353637383930",
    "1122334455667788990011223344556677889900",
    "qwerty",
];

fn data(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)).unwrap()
}

fn import(shell: &Shell, file: &str, more: &str) -> Answer {
    let answer = shell.ask("admin01", &format!("token import {file} {more} --format json"));
    for planted in PLANTED {
        assert!(!answer.out.contains(planted) && !answer.err.contains(planted), "{answer:?}");
    }
    answer
}

fn package(serial: &str, seed: &str) -> String {
    format!(
        "<KeyPackage><DeviceInfo><Manufacturer>見本</Manufacturer><SerialNo>{serial}</SerialNo></DeviceInfo>\
         <Key Algorithm=\"urn:ietf:params:xml:ns:keyprov:pskc:totp\"><Data><Secret><PlainValue>{seed}</PlainValue>\
         </Secret></Data></Key></KeyPackage>"
    )
}

fn plain(packages: &[String]) -> String {
    let packages = packages.join("\n");
    format!(
        "<KeyContainer Version=\"1.0\" xmlns=\"urn:ietf:params:xml:ns:keyprov:pskc\">\n{packages}\n</KeyContainer>\n"
    )
}

fn token(shell: &Shell, serial: &str) -> Value {
    shell.ask("officer01", &format!("token show {serial} --format json")).json()
}

fn rejects(summary: &Value) -> Vec<(u64, u64, String)> {
    let rejects = summary["rejects"].as_array().unwrap().iter();
    let number = |reject: &Value, key: &str| reject[key].as_u64().unwrap();
    rejects.map(|r| (number(r, "row"), number(r, "line"), r["code"].as_str().unwrap().to_owned())).collect()
}

#[test]
fn a_plain_file_is_taken_row_by_row() {
    let shell = Shell::open();
    let seed = PLANTED[1];
    let packages = [("P1", seed), ("", seed), ("P1", seed), ("P2", "MTIzNA=="), ("P3", seed)];
    shell.file("tokens.xml", &plain(&packages.map(|(serial, seed)| package(serial, seed))));
    let answer = import(&shell, "tokens.xml", "");
    let summary: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(
        (answer.code, &summary["rows"], &summary["accepted"], &summary["rejected"]),
        (5, &json!(5), &json!(2), &json!(3))
    );
    let expected = [(2, 3, "missing_value"), (3, 4, "duplicate_in_file"), (4, 5, "bad_secret")];
    assert_eq!(rejects(&summary), expected.map(|(row, line, code)| (row, line, code.to_owned())));
    let shown = token(&shell, "P3");
    assert_eq!(
        (&shown["kind"], &shown["model"], &shown["state"]),
        (&json!("software"), &json!("見本"), &json!("stock"))
    );
    assert_eq!(shown["contract_id"], json!(null));

    // The same token from a list of the vendor's other kind is the same token.
    shell.file(
        "tokens.csv",
        &format!("serial,kind,model,secret\nP1,software,見本,{0}\nP3,hardware,見本,{0}\n", PLANTED[2]),
    );
    let answer = import(&shell, "tokens.csv", "");
    let summary: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!((&summary["already"], rejects(&summary)), (&json!(1), vec![(2, 3, "serial_exists".to_owned())]));
    assert_eq!(shell.ask("officer01", "audit verify").code, 0);
}

#[test]
fn the_figures_of_the_rfc_are_taken_with_their_keys() {
    for (figure, key) in
        [("rfc6030-figure6-totp.xml", KEY), ("rfc6030-figure7-totp.xml", "qwerty\r\nnot the passphrase\n")]
    {
        let shell = Shell::open();
        shell.file("tokens.xml", &data(figure));
        shell.secret_file("vendor.key", key);
        let trail = shell.trail();
        let tried = import(&shell, "tokens.xml", "--key-file vendor.key --dry-run").json();
        assert_eq!((&tried["accepted"], shell.trail()), (&json!(1), trail));
        let summary = import(&shell, "tokens.xml", "--key-file vendor.key").json();
        assert_eq!((&summary["accepted"], &summary["encoding"]), (&json!(1), &json!("utf-8")), "{figure}");
        let again = import(&shell, "tokens.xml", "--key-file vendor.key").json();
        assert_eq!(again["already"], json!(1));
        assert_eq!(token(&shell, "987654321")["state"], json!("stock"));
    }
}

#[test]
fn standard_input_is_recognized_by_its_content_too() {
    let shell = Shell::open();
    let text = plain(&[package("P1", PLANTED[1])]);
    let utf16: Vec<u8> = std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let answer = shell.hand_in("admin01", "token import - --format json", utf16);
    assert_eq!(answer.json()["accepted"], json!(1));
}

#[test]
fn nothing_is_taken_from_a_file_that_is_not_as_it_should_be() {
    let shell = Shell::open();
    let figure = data("rfc6030-figure6-totp.xml");
    let good = plain(&[package("P1", PLANTED[1])]);
    shell.secret_file("vendor.key", KEY);
    shell.secret_file("wrong.key", "00000000000000000000000000000000");
    shell.secret_file("passphrase.key", "qwerty");
    let bomb = (1..20).map(|n| format!("<!ENTITY e{n} \"&e{0};&e{0};&e{0};\">", n - 1)).collect::<Vec<_>>().concat();
    let bomb = format!("<!DOCTYPE KeyContainer [<!ENTITY e0 \"aaaaaaaa\">{bomb}]>\n{}", good.replace("P1", "&e19;"));
    let trail = shell.trail();
    for (text, more, exit, code, place) in [
        (&figure, "", 2, "key_file_needed", "--key-file"),
        (&good, "--key-file vendor.key", 2, "key_file_not_needed", "--key-file"),
        (&figure, "--key-file wrong.key", 65, "wrong_key", "line 9"),
        (&figure, "--key-file passphrase.key", 65, "bad_key_file", "first line"),
        (&figure, "--key-file none.key", 3, "file_not_found", "none.key"),
        (&figure.replace("Su+N", "Tu+N"), "--key-file vendor.key", 65, "wrong_key", "line 44"),
        (&figure.replace("totp", "hotp"), "--key-file vendor.key", 65, "pskc_unsupported", "pskc:hotp"),
        (&bomb, "", 65, "xml_doctype", "line 1"),
        (&good.replace("P1", "&e19;"), "", 65, "xml_entity", "line 2"),
        (&good.replace("</Secret>", ""), "", 65, "not_xml", "line 2"),
        (&good.replace("keyprov", "other"), "", 65, "not_pskc", "line 1"),
    ] {
        shell.file("tokens.xml", text);
        let error = import(&shell, "tokens.xml", more).refused(exit, code);
        assert!(error.to_string().contains(place), "{error}");
    }
    shell.set_mode("vendor.key", 0o640);
    shell.file("tokens.xml", &figure);
    import(&shell, "tokens.xml", "--key-file vendor.key").refused(77, "passphrase_file_exposed");
    assert_eq!(shell.trail(), trail);
    assert!(!shell.ask("officer01", "token list --format json").out.contains("987654321"));
}

#[test]
fn japanese_says_what_is_wrong_too() {
    let shell = Shell::open().in_japanese();
    shell.file("tokens.xml", &data("rfc6030-figure6-totp.xml"));
    shell.secret_file("wrong.key", "00000000000000000000000000000000");
    let answer = shell.ask("admin01", "token import tokens.xml --key-file wrong.key");
    assert!(answer.code == 65 && answer.err.contains("鍵が違うか、ファイルが変更されています(9 行目"), "{answer:?}");
    let answer = shell.ask("admin01", "token import tokens.xml");
    assert!(answer.code == 2 && answer.err.contains("--key-file"), "{answer:?}");
}
