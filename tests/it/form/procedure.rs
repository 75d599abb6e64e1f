//! The main job through the shell alone: five operators, passphrase files, no terminal.

use std::fs;

use mail_parser::MessageParser;
use serde_json::json;

use crate::shell::{Shell, data, paper};

#[test]
fn a_form_goes_from_the_counter_to_the_customers_letter() {
    let shell = Shell::staffed().with_mail();
    assert_eq!(shell.ask("admin01", "token list --format json").done(), "[]\n");
    let contracts = shell.ask("admin01", &format!("contract import {} --format json", data("contracts.csv"))).json();
    assert_eq!((&contracts["accepted"], &contracts["rejected"]), (&json!(6), &json!(0)));
    let tokens = shell.ask("admin01", &format!("token import {} --format json", data("tokens.csv"))).json();
    assert_eq!((&tokens["rows"], &tokens["accepted"]), (&json!(6), &json!(6)));

    let form = shell.receive("teller01", "40000000011", "--paper-no K261124-01");
    assert_eq!(form, "001202611240001");
    let second = format!("form receive {} --paper-no K261124-02 --format json", paper("40000000011"));
    shell.ask("teller02", &second).refused(4, "open_form_exists");
    let sealed = shell.ask("teller02", &format!("form seal {form} --result verified --format json")).json();
    assert_eq!((&sealed["state"], &sealed["seal_recorded_by"]), (&json!("checked"), &json!("teller02")));
    shell.ask("officer01", &format!("form approve {form} --format json")).refused(2, "needs_terminal");
    let done = shell.ask("officer01", &format!("form approve {form} --yes --format json")).json();
    assert_eq!((&done["state"], &done["approved_by"]), (&json!("processed"), &json!("officer01")));

    let status = shell.ask("teller01", "otp status 40000000011 --format json").json();
    assert_eq!((&status["otp"], &status["form"]), (&json!("disabled"), &json!(form)));
    assert_eq!(shell.ask("teller01", "mail send --format json").json()["sent"], 1);
    the_letter_says_so(&shell);
    let verified = shell.ask("admin01", "audit verify --format json").json();
    assert_eq!(
        (&verified["ok"], &verified["anchored"], &verified["problems"]),
        (&json!(true), &json!(false), &json!([]))
    );
}

fn the_letter_says_so(shell: &Shell) {
    let letters: Vec<_> = fs::read_dir(shell.path("letters")).unwrap().map(|file| file.unwrap().path()).collect();
    let [letter] = letters.as_slice() else { panic!("{letters:?}") };
    assert_eq!(letter.extension().and_then(|it| it.to_str()), Some("eml"));
    let bytes = fs::read(letter).unwrap();
    let message = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(message.to().unwrap().first().unwrap().address(), Some("sakura@example.jp"));
    assert_eq!(message.from().unwrap().first().unwrap().address(), Some("otp@mihon.example.jp"));
    assert!(message.header("MIME-Version").is_some() && message.message_id().is_some());
    let text = format!("{}\n{}", message.subject().unwrap(), message.body_text(0).unwrap());
    for part in ["利用停止", "001202611240001", "見本信用金庫", "2026年11月24日", "011", "お心当たり"]
    {
        assert!(text.contains(part), "{part} in {text}");
    }
    for kept in ["http", "://", "www.", "STORY0000001", "40000000011", "3100456", "宮本"] {
        assert!(!text.contains(kept), "{kept} in {text}");
    }
    assert_eq!(message.attachment_count(), 0);
}

#[test]
fn who_received_compared_or_recorded_does_not_approve() {
    let shell = Shell::open();
    shell.secret_file("officer02.pass", "pass phrase of officer02");
    let refused = |form: &str| {
        let said = format!("form approve {form} --yes --format json");
        shell.ask("officer01", &said).refused(77, "same_person");
    };
    let received = shell.receive("officer01", "40000000011", "");
    shell.ask("teller01", &format!("form seal {received} --result verified")).done();
    refused(&received);
    let compared = shell.receive("teller01", "40000000022", "--seal verified --seal-checked-by officer01");
    refused(&compared);
    let recorded = shell.receive("teller01", "40000000033", "");
    shell.ask("officer01", &format!("form seal {recorded} --result verified --checked-by teller02")).done();
    refused(&recorded);
    shell.ask("officer01", "otp disable 40000000033 --yes --format json").refused(77, "same_person");
    let states = shell.ask("teller01", "form list --format json").json();
    assert!(states.as_array().unwrap().iter().all(|form| form["state"] == "checked"));
    assert_eq!(shell.trail().iter().filter(|action| *action == "refused").count(), 4);
}

#[test]
fn a_changed_byte_of_the_ledger_is_found() {
    let shell = Shell::open();
    let ledger = shell.path("bank/ledger.db");
    assert!(!shell.path("bank/ledger.db-wal").exists());
    let whole = fs::read(&ledger).unwrap();
    for place in [3, 20, 4096 + 100, whole.len() / 2, whole.len() - 5] {
        let mut changed = whole.clone();
        changed[place] ^= 0x10;
        fs::write(&ledger, &changed).unwrap();
        let answer = shell.ask("admin01", "audit verify --format json");
        assert_eq!(answer.code, 9, "{place}: {answer:?}");
        let summary: serde_json::Value =
            serde_json::from_str(&answer.out).unwrap_or_else(|_| panic!("{place}: {answer:?}"));
        assert_eq!(summary["ok"], false);
        assert!(!summary["problems"].as_array().unwrap().is_empty());
        assert_eq!(answer.error()["code"], "promise_broken");
    }
    fs::write(&ledger, &whole).unwrap();
    assert_eq!(shell.ask("admin01", "audit verify --format json").json()["ok"], true);
}

#[test]
fn the_same_again_is_the_same_form_and_a_returned_paper_comes_in_again() {
    let shell = Shell::open();
    let form = shell.receive("teller01", "40000000022", "--paper-no K-9");
    let again = shell.ask("teller01", &format!("form receive {} --paper-no K-9 --format json", paper("40000000022")));
    let again = again.json();
    assert_eq!((&again["receipt_no"], &again["already"]), (&json!(form), &json!(true)));
    let mismatch = shell.ask("teller01", &format!("form seal {form} --result mismatch --format json")).json();
    assert_eq!(mismatch["state"], "returned");
    let anew = shell.ask(
        "teller01",
        &format!("form receive {} --paper-no K-9 --seal verified --format json", paper("40000000022")),
    );
    let anew = anew.json();
    assert_eq!((&anew["replaces"], &anew["state"]), (&json!(form), &json!("checked")));
    let no = anew["receipt_no"].as_str().unwrap();
    let approve = format!("form approve {no} --yes --format json");
    assert!(shell.ask("officer01", &approve).json().get("already").is_none());
    assert_eq!(shell.ask("officer01", &approve).json()["already"], true);
}

#[test]
fn several_numbers_are_approved_each_for_itself() {
    let shell = Shell::open();
    let good = shell.receive("teller01", "40000000011", "--seal verified");
    let open = shell.receive("teller01", "40000000022", "");
    let answer = shell.ask("officer01", &format!("form approve {open} {good} --yes --format json"));
    assert_eq!(answer.code, 5, "{answer:?}");
    let summary: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(
        summary,
        json!([
            { "receipt_no": open, "state": "received", "already": false, "error": "seal_not_verified" },
            { "receipt_no": good, "state": "processed", "already": false, "error": null },
        ])
    );
}

#[test]
fn a_hold_by_telephone_ends_by_release_or_by_the_form() {
    let shell = Shell::open();
    let held = shell.ask("teller01", "otp hold 40000000022 --reason 盗難 --note '電話 10:05' --format json").json();
    assert_eq!(held["otp"], "held");
    let released =
        shell.ask("officer01", "otp release 40000000022 --reason '端末が見つかった' --yes --format json").json();
    assert_eq!(released["otp"], "active");
    shell.ask("teller01", "otp hold 40000000022 --reason lost --note '再度の電話'").done();
    shell.receive("teller01", "40000000022", "--seal verified");
    let done = shell.ask("officer01", "otp disable 40000000022 --yes --format json").json();
    assert_eq!(done["otp"], "disabled");
    let letters = shell.ask("teller01", "mail list --format json").json();
    let templates: Vec<&str> =
        letters.as_array().unwrap().iter().map(|letter| letter["template"].as_str().unwrap()).collect();
    assert_eq!(templates, ["otp_held", "otp_released", "otp_held", "otp_disabled"]);
}
