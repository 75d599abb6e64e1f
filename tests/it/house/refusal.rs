//! Every refusal that exists, reached by one tiny case each.

use std::collections::BTreeSet;

use otpdesk::domain::Refusal;
use serde_json::Value;

use crate::house::refusal_cases::{CASES, Case, FORM_HEADER, ROWS};
use crate::shell::{Shell, paper, passphrase};

/// Reached by a prompt only: see [`at_a_terminal`].
const AT_A_TERMINAL: [&str; 4] = ["declined", "left_unfinished", "other_session", "passphrases_differ"];

/// What the command line cannot bring about, why, and where it is reached instead.
const ELSEWHERE: &[(&str, &str)] = &[
    ("form_changed", "only where the ledger is exchanged between look and approval: main_job.rs"),
    ("head_signature", "needs another's database tools: insider/laundered.rs"),
    ("head_unsigned", "likewise"),
    ("row_not_as_recorded", "likewise"),
    ("index_damaged", "likewise"),
    ("keys_not_in_trail", "needs a forged keyring: ledger/actor.rs"),
    ("request_changed", "needs two at once: ledger/people.rs"),
    ("request_lapsed", "needs a month: ledger/people.rs"),
    ("clock_behind", "needs another time: ledger/clock.rs"),
    ("clock_doubtful", "likewise"),
];

/// Obstacles of the customer's steps are reached at their terminal: see `customer/site.rs` and `customer/steps.rs`.
const AT_A_CUSTOMERS_TERMINAL: [&str; 3] = ["self_service", "secrets_lost", "secrets_not_shared"];

#[test]
fn every_refusal_is_reached() {
    let tested = CASES.iter().map(|case| case.code).chain(ROWS.iter().map(|row| row.0));
    let reached: BTreeSet<&str> =
        tested.chain(AT_A_CUSTOMERS_TERMINAL).chain(AT_A_TERMINAL).chain(ELSEWHERE.iter().map(|it| it.0)).collect();
    let exist: BTreeSet<&str> = Refusal::CODES.iter().copied().collect();
    assert_eq!(reached, exist);
}

#[test]
fn each_says_why_and_what_to_do_in_both_languages() {
    for Case { code, exit, shell, bring } in CASES {
        let shell = shell();
        let said = bring(&shell);
        let texts = ["ja", "en"].map(|lang| {
            let answer = shell.say(&format!("{said} -q --format json --lang {lang}"));
            assert_eq!(answer.err.lines().count(), 1, "{code}: {answer:#?}");
            answer.refused(*exit, code)
        });
        in_two_languages(code, &texts);
    }
}

fn in_two_languages(code: &str, [ja, en]: &[Value; 2]) {
    for error in [ja, en] {
        let keys: Vec<&str> = error.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys, ["code", "message", "hint"]);
    }
    for key in ["message", "hint"] {
        let (ja, en) = (ja[key].as_str().unwrap(), en[key].as_str().unwrap());
        for text in [ja, en] {
            assert!(text.len() > 10 && !text.contains(['{', '}', '\n']), "{code}: {text}");
        }
        assert!(ja.chars().any(|c| matches!(c, 'ぁ'..='ん')), "{code}: {ja}");
        assert!(en.is_ascii(), "{code}: {en}");
        assert!(en.starts_with(|c: char| c.is_uppercase() || c == '"') || en.starts_with("otpdesk"), "{code}: {en}");
    }
}

#[test]
fn each_rejected_row_says_why() {
    for (code, noun, row) in ROWS {
        let shell = Shell::open();
        let form = shell.receive("teller01", "40000000022", "--seal verified");
        shell.ask("officer01", &format!("form approve {form} --yes")).done();
        let (who, header) = match *noun {
            "token" => ("admin01", "serial,kind,model,secret,contract_id,started_on"),
            "form" => ("teller01", FORM_HEADER),
            _ => ("admin01", "contract_id,branch,account_type,account_no,holder_name"),
        };
        shell.file("rows.csv", &format!("{header}\n{row}\n"));
        let answer = shell.ask(who, &format!("{noun} import rows.csv --format json"));
        assert_eq!((answer.code, answer.error()["code"].as_str()), (5, Some("rows_rejected")), "{answer:#?}");
        let summary: Value = serde_json::from_str(&answer.out).unwrap();
        let rejects = summary["rejects"].as_array().unwrap();
        assert_eq!(rejects.last().unwrap()["code"], *code, "{summary}");
        assert_eq!(summary["rejected"], 1);
    }
}

#[test]
fn a_refusal_of_an_identified_operator_is_in_the_trail() {
    let shell = Shell::open();
    let before = shell.trail().len();
    shell
        .ask("teller01", "otp release 40000000011 --reason '誤り' --yes --format json")
        .refused(77, "role_not_allowed");
    shell.ask("officer01", "otp release 40000000011 --reason '誤り' --yes --format json").refused(4, "not_held");
    let entries = shell.ask("admin01", "audit list --format json").json();
    let recorded: Vec<(&str, &str)> = entries.as_array().unwrap()[before..]
        .iter()
        .map(|entry| (entry["operator"].as_str().unwrap(), entry["details"]["code"].as_str().unwrap()))
        .collect();
    assert_eq!(recorded, [("teller01", "role_not_allowed"), ("officer01", "not_held")]);
    assert_eq!(shell.ask("admin01", "audit verify --format json").json()["ok"], true);
}

#[test]
fn who_gives_a_wrong_passphrase_leaves_no_entry() {
    let shell = Shell::open();
    let before = shell.trail();
    shell
        .say("--operator teller01 --passphrase-file teller02.pass token list --format json")
        .refused(77, "wrong_passphrase");
    assert_eq!(shell.trail(), before);
}

#[test]
fn at_a_terminal() {
    let shell = Shell::open();
    let mut terminal = shell.terminal("teller01");
    let wants = "teller01: passphrase";
    terminal.types("login").answers(wants, &passphrase("teller01")).ends(0);
    terminal.types("--operator teller02 token list --format json");
    assert!(terminal.ends(77).contains("\"code\":\"other_session\""));
    let form = shell.receive("teller01", "40000000011", "");
    terminal.types(&format!("form return {form} --reason '取下げ' --format json")).answers("[y/N]: ", "n");
    assert!(terminal.ends(2).contains("\"code\":\"declined\""));
    terminal.types("operator passwd --format json").answers(wants, &passphrase("teller01"));
    terminal.answers("new passphrase:", "a new pass phrase").answers("(again)", "another pass phrase");
    assert!(terminal.ends(2).contains("\"code\":\"passphrases_differ\""));
    let mut customers = shell.terminal("site01");
    customers.types("token start --format json").answers("site01: passphrase", &passphrase("site01"));
    customers.answers("Contract ID (user number): ", "40000000011").sees("Login password: ");
    customers.presses("\u{3}");
    assert!(customers.ends(2).contains("\"code\":\"left_unfinished\""));
}

#[test]
fn a_second_open_form_of_a_contract_names_the_first() {
    let shell = Shell::open();
    let form = shell.receive("teller01", "40000000011", "");
    let second = format!("form receive {} --paper-no K-2 --format json", paper("40000000011"));
    let error = shell.ask("teller02", &second).refused(4, "open_form_exists");
    assert!(error["message"].as_str().unwrap().contains(&form));
}
