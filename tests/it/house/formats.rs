//! What scripts rely on: the keys of each kind of thing and their order, CSV's headers, masks.

use serde_json::{Value, json};

use crate::shell::Shell;

const FORM: &str = "receipt_no paper_no state contract_id branch account holder_name serial reason filed_on received_at \
    received_by seal seal_checked_by seal_recorded_by seal_checked_at approved_by approved_at processed_at returned_at \
    returned_by returned_reason replaces paper_ref note batch mail_id";
const CONTRACT: &str = "contract_id branch account holder_name holder_kana email otp open_form closed";
const TOKEN: &str = "serial kind model state contract_id branch login_otp started_at ended_at end_reason receipt_no";
const OTP: &str = "contract_id otp serial login_otp since form open_form registered_again locked";
const MAIL: &str = "id template state to contract_id receipt_no created_at attempts next_attempt_at sent_at message_id \
    last_error";
const OPERATOR: &str = "id name role branch state unconfirmed initial_passphrase waits keys";
const BRANCH: &str = "branch name";
const SETTING: &str = "key value pending";
const AUDIT: &str = "seq at operator action subject details remark hash";
const INFO: &str = "ledger_id institution fingerprint schema entries head size";

fn keys(thing: &Value) -> String {
    thing.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ")
}

/// With a processed form whose letter is queued.
fn used() -> Shell {
    let shell = Shell::open().with_mail();
    let form = shell.receive("teller01", "40000000011", "--seal verified");
    shell.ask("officer01", &format!("form approve {form} --yes")).done();
    shell
}

#[test]
fn one_thing_has_its_keys_in_their_order() {
    let shell = used();
    for (who, said, expected) in [
        ("teller01", "form show 001202611240001", FORM.to_owned()),
        ("teller01", "contract show 40000000011", CONTRACT.to_owned()),
        ("teller01", "token show STORY0000001", TOKEN.to_owned()),
        ("teller01", "otp status 40000000011", OTP.to_owned()),
        ("teller01", "otp hold 40000000022 --reason lost --note '電話'", OTP.to_owned()),
        ("officer01", "contract set-email 40000000022 new@example.jp --reason '申出'", CONTRACT.to_owned()),
        ("admin01", "operator disable teller03 --reason '退職' --yes", OPERATOR.to_owned()),
        ("admin01", "branch add 003 --name '山手'", BRANCH.to_owned()),
        ("admin01", "settings set mail.language both", SETTING.to_owned()),
        ("admin01", "ledger info", INFO.to_owned()),
        ("teller01", "whoami", "operator role branch ledger session_until".to_owned()),
        ("teller01", "mail show 1", format!("{MAIL} subject body")),
        ("officer01", "mail cancel 2 --reason '誤り'", MAIL.to_owned()),
        ("teller01", "mail send", "sent deferred failed in_doubt held left".to_owned()),
        ("admin01", "audit verify", "ok anchored entries signatures head fingerprint counts problems".to_owned()),
    ] {
        assert_eq!(keys(&shell.ask(who, &format!("{said} --format json")).json()), expected, "{said}");
    }
}

#[test]
fn lists_have_the_same_keys_as_json_and_as_csv() {
    let shell = used();
    for (noun, expected) in [
        ("form list", FORM),
        ("contract list", CONTRACT),
        ("token list", TOKEN),
        ("mail list", MAIL),
        ("branch list", BRANCH),
        ("settings list", SETTING),
        ("audit list", AUDIT),
        ("operator list", OPERATOR),
    ] {
        let rows = shell.ask("officer01", &format!("{noun} --format json")).json();
        let report = keys(&rows[0]);
        assert!(report == expected || noun == "operator list" && report.starts_with(expected), "{noun}: {report}");
        let csv = shell.ask("officer01", &format!("{noun} --format csv")).done();
        assert_eq!(csv.lines().next().unwrap(), expected.split_whitespace().collect::<Vec<_>>().join(","), "{noun}");
        assert_eq!(csv.lines().count(), rows.as_array().unwrap().len() + 1, "{noun}");
    }
}

#[test]
fn an_import_says_what_became_of_its_rows() {
    let shell = Shell::open();
    shell.file(
        "c.csv",
        "contract_id,branch,account_type,account_no,holder_name\nN1,1,普通,12,見本 一\nN2,001,普通,,見本\n",
    );
    let answer = shell.ask("admin01", "contract import c.csv --format json");
    assert_eq!(answer.code, 5);
    let report: Value = serde_json::from_str(&answer.out).unwrap();
    let expected = "batch file sha256 encoding rows accepted updated already rejected warnings processed rejects";
    assert_eq!(keys(&report), expected);
    assert_eq!((&report["rows"], &report["accepted"], &report["rejected"]), (&json!(2), &json!(1), &json!(1)));
    assert!(answer.err.contains("row 1 (line 2) Branch"), "a restored zero is told: {}", answer.err);
    let again = shell.ask("admin01", "contract import c.csv --format json");
    assert_eq!(serde_json::from_str::<Value>(&again.out).unwrap()["already"], 1);
}

#[test]
fn a_form_filed_in_any_calendar_comes_out_in_one() {
    let shell = Shell::open();
    for (contract, written) in
        [("40000000011", "令和8年11月22日"), ("40000000022", "20261122"), ("40000000033", "2026/11/22")]
    {
        let said = crate::shell::paper(contract).replace("R8.11.20", written);
        let form = shell.ask("teller01", &format!("form receive {said} --format json")).json();
        assert_eq!((&form["filed_on"], &form["received_at"]), (&json!("2026-11-22"), &json!(crate::shell::NOW)));
    }
}

#[test]
fn accounts_and_addresses_are_masked_until_revealed_for_a_reason() {
    let shell = used();
    let reveal = "--reveal --reason 'お客さまの照会'";
    for (said, key, masked, plain) in [
        ("contract show 40000000011", "/account", "***0456", "3100456"),
        ("contract show 40000000011", "/email", "s***@example.jp", "sakura@example.jp"),
        ("contract list --branch 001", "/0/account", "***0456", "3100456"),
        ("form show 001202611240001", "/account", "***0456", "3100456"),
        ("form list", "/0/account", "***0456", "3100456"),
        ("mail show 1", "/to", "s***@example.jp", "sakura@example.jp"),
        ("mail list", "/0/to", "s***@example.jp", "sakura@example.jp"),
    ] {
        let before = shell.trail().len();
        assert_eq!(shell.ask("teller01", &format!("{said} --format json")).json().pointer(key), Some(&json!(masked)));
        assert_eq!(shell.trail().len(), before, "{said}");
        let shown = shell.ask("teller01", &format!("{said} {reveal} --format json")).json();
        assert!(shown.pointer(key).unwrap().as_str().unwrap().contains(plain), "{said}: {shown}");
        assert_eq!(shell.trail().split_off(before), ["reveal"], "{said}");
    }
    assert_eq!(shell.ask("teller01", "contract show 40000000011 --reveal --format json").code, 2, "a reason is needed");
}

#[test]
fn who_looks_for_a_person_is_in_the_trail() {
    let shell = Shell::open();
    for (said, found) in [
        ("--name '高梨'", "40000000022"),
        ("--kana 'ﾀｶﾅｼ'", "40000000022"),
        ("--account 3100789", "40000000022"),
        ("--name '山崎'", "40000000033"),
    ] {
        let before = shell.trail().len();
        let rows = shell.ask("teller01", &format!("contract list {said} --format json")).json();
        assert_eq!((rows.as_array().unwrap().len(), &rows[0]["contract_id"]), (1, &json!(found)), "{said}");
        assert_eq!(shell.trail().split_off(before), ["lookup"], "{said}");
        let report = shell.ask("officer01", &format!("audit list --contract {found} --format json")).json();
        let last = report.as_array().unwrap().last().unwrap();
        assert_eq!((&last["action"], &last["details"]["contracts"]), (&json!("lookup"), &json!([found])), "{said}");
    }
}
