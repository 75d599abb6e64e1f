//! The customer's steps as the bank's site calls them: JSON on standard input, under a `site` operator.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Cursor};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::TimeDelta;
use otpdesk::cli::run::{Moment, Random, World, run};
use otpdesk::cli::ui::{Attendance, Keyboard, Streams};
use otpdesk::cli::words::Exit;
use otpdesk::domain::clock::Clock;
use serde_json::{Value, json};

use crate::customer::kiosk::give_a_card;
use crate::shell::{Answer, NOW, Shell};
use crate::snapshot::Snapshot;

pub(crate) const CONTRACT: &str = "40000000011";
pub(crate) const LOGIN: &str = "S3NTINEL-login";
pub(crate) const TRANSFER: &str = "8675309421";
pub(crate) const BASE32: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/// A contract with passwords whose token a form has ended, and tokens in stock.
pub(crate) fn shell() -> Shell {
    static KEPT: OnceLock<Snapshot> = OnceLock::new();
    Shell::made_once(&KEPT, disabled)
}

fn disabled() -> Shell {
    let shell = Shell::open();
    let row = format!("{CONTRACT},001,普通,3100456,宮本 さくら,{LOGIN},{TRANSFER}");
    let columns = "contract_id,branch,account_type,account_no,holder_name,login_password,transfer_password";
    shell.hand_in("admin01", "contract import - -q", format!("{columns}\n{row}\n")).done();
    let rows = format!("T1,software,{BASE32}\nT2,software,{BASE32}\nH1,hardware,{BASE32}\n");
    shell.hand_in("admin01", "token import - -q", format!("serial,kind,secret\n{rows}")).done();
    let form = shell.receive("teller01", CONTRACT, "--seal verified");
    shell.ask("officer01", &format!("form approve {form} --yes")).done();
    shell
}

fn say(shell: &Shell, said: &str, given: &Value) -> Answer {
    shell.hand_in("site01", &format!("{said} --input - --format json"), given.to_string())
}

/// What each token of these tests shows at their time.
pub(crate) fn code() -> String {
    code_after(0)
}

/// What it shows so many seconds later.
fn code_after(seconds: i64) -> String {
    let seed = b"12345678901234567890";
    let at = Moment::parse(NOW).unwrap().unix() + seconds;
    let totp = totp_rs::Builder::new().with_secret(&seed[..]).with_skew(0).build().unwrap();
    totp.generate(u64::try_from(at).unwrap()).to_string()
}

/// The second call's answers, all right.
pub(crate) fn right(shell: &Shell, serial: &str) -> Value {
    let asked = say(shell, &format!("token start {CONTRACT}"), &json!({ "login_password": LOGIN })).json();
    let digit = |at: &Value| {
        let at = usize::try_from(at.as_u64().unwrap()).unwrap();
        (at.to_string(), json!(&TRANSFER[at - 1..at]))
    };
    let digits: serde_json::Map<_, _> = asked["challenge"].as_array().unwrap().iter().map(digit).collect();
    json!({ "login_password": LOGIN, "serial": serial, "otp": code(), "login_otp": false, "transfer_digits": digits })
}

#[test]
fn from_the_form_to_a_customer_who_can_work_again() {
    let shell = shell();
    let status = shell.ask("teller01", &format!("otp status {CONTRACT} --format json")).json();
    assert_eq!((&status["otp"], &status["registered_again"]), (&json!("disabled"), &json!(false)));
    let token = say(&shell, &format!("token start {CONTRACT}"), &right(&shell, "T1")).json();
    assert_eq!(
        (&token["state"], &token["serial"], &token["login_otp"]),
        (&json!("active"), &json!("T1"), &json!(false))
    );
    assert_eq!((&token["receipt_no"], &token["started_at"]), (&json!("001202611240002"), &json!(NOW)));
    let status = shell.ask("teller01", &format!("otp status {CONTRACT} --format json")).json();
    assert_eq!((&status["otp"], &status["registered_again"]), (&json!("active"), &json!(true)));
    let shown = shell.ask("teller01", "mail show 2 --format json").json();
    assert!(shown["body"].as_str().unwrap().contains("受付番号：001202611240002"));
    assert_eq!(shell.ask("admin01", "audit verify --format json").json()["ok"], true);
}

#[test]
fn each_obstacle_is_shown_in_both_languages() {
    for (code, bring) in OBSTACLES {
        let shell = shell();
        let (who, said, given) = bring(&shell);
        for lang in ["ja", "en"] {
            let said = format!("{said} --format json --lang {lang} -q");
            let answer = shell.hand_in(who, &said, given.to_string());
            let error = answer.refused(4, code);
            let message = error["message"].as_str().unwrap();
            assert_eq!(message.chars().any(|c| matches!(c, 'ぁ'..='ん')), lang == "ja", "{code}: {message}");
        }
    }
    let reached: Vec<&str> = OBSTACLES.iter().map(|(code, _)| *code).collect();
    let exist: Vec<&str> = otpdesk::domain::Obstacle::ALL.iter().map(|it| it.code()).collect();
    assert_eq!(reached, exist);
}

type Bring = fn(&Shell) -> (&'static str, String, Value);

fn start() -> String {
    format!("token start {CONTRACT} --input -")
}

fn but(shell: &Shell, key: &str, value: &str) -> (&'static str, String, Value) {
    let mut given = right(shell, "T1");
    given[key] = json!(value);
    ("site01", start(), given)
}

const OBSTACLES: &[(&str, Bring)] = &[
    ("login_failed", |_| ("site01", start(), json!({ "login_password": "wrong" }))),
    ("self_service_locked", |shell| {
        for _ in 0..5 {
            say(shell, &format!("token start {CONTRACT}"), &json!({ "login_password": "wrong" }))
                .refused(4, "login_failed");
        }
        ("site01", start(), json!({ "login_password": LOGIN }))
    }),
    ("not_locked", |_| ("officer01", format!("otp unlock {CONTRACT}"), json!(null))),
    ("no_challenge", |_| {
        let given =
            json!({ "login_password": LOGIN, "serial": "T1", "otp": code(), "transfer_digits": {"1": "8", "2": "6"} });
        ("site01", start(), given)
    }),
    ("serial_unknown", |shell| but(shell, "serial", "T9")),
    ("serial_in_use", |shell| but(shell, "serial", "STORY0000003")),
    ("serial_ended", |shell| but(shell, "serial", "STORY0000001")),
    ("token_held", |shell| {
        say(shell, &format!("token start {CONTRACT}"), &right(shell, "T1")).done();
        shell.ask("teller01", &format!("otp hold {CONTRACT} --reason 紛失 --note x")).done();
        ("site01", format!("token stop {CONTRACT} --input -"), right(shell, "T1"))
    }),
    ("otp_wrong", |shell| but(shell, "otp", "000000")),
    ("otp_used", |shell| {
        say(shell, &format!("token start {CONTRACT}"), &right(shell, "T1")).done();
        ("site01", format!("token check {CONTRACT} --input -"), json!({ "otp": code() }))
    }),
    ("transfer_digits_wrong", |shell| {
        let mut given = right(shell, "T1");
        given["transfer_digits"] = json!({});
        ("site01", start(), given)
    }),
    ("no_passwords", |_| ("officer01", "contract clear-passwords 40000000022 --reason 失念".to_owned(), json!(null))),
];

#[test]
fn what_is_handed_in_is_json_with_known_keys() {
    let shell = shell();
    let said = format!("token start {CONTRACT} --input - --format json");
    for (given, exit, code) in [
        ("", 65, "not_json"),
        ("{\"login_password\":\"S3NTINEL", 65, "not_json"),
        ("{\"pasword\":\"S3NTINEL\"}", 65, "not_json"),
        ("{}", 2, "missing_value"),
        ("{\"login_password\":\"S3NTINEL\",\"otp\":\"123456\"}", 2, "missing_value"),
    ] {
        let answer = shell.hand_in("site01", &said, given);
        answer.refused(exit, code);
        assert!(!answer.err.contains("S3NTINEL"), "{answer:?}");
    }
    for said in ["token start", "token check 40000000011", "token kiosk"] {
        let error = shell.hand_in("site01", &format!("{said} --format json"), "").refused(2, "needs_terminal");
        assert!(error["hint"].as_str().unwrap().contains("--input -"), "{error}");
    }
    shell.hand_in("site01", "token start --input - --format json", "{}").refused(2, "missing_value");
    shell.hand_in("teller01", &said, json!({ "login_password": LOGIN }).to_string()).refused(77, "role_not_allowed");
}

/// Nothing that a customer knows, nor a seed, is in any answer, entry or file.
#[test]
fn what_customers_know_stays_where_it_is() {
    let shell = shell();
    let given = right(&shell, "T1");
    let otp = given["otp"].as_str().unwrap().to_owned();
    let mut outcome = String::new();
    let mut keep = |answer: Answer| {
        outcome.push_str(&answer.out);
        outcome.push_str(&answer.err);
    };
    let mut wrong = given.clone();
    wrong["serial"] = json!("T9");
    keep(say(&shell, &format!("token start {CONTRACT} -v"), &wrong));
    keep(say(&shell, &format!("token start {CONTRACT} -v"), &given));
    keep(say(&shell, &format!("token check {CONTRACT} -v"), &json!({ "otp": otp })));
    for said in [
        "audit list --format json",
        "token list --format json",
        "contract list --format json",
        "mail list --format json",
    ] {
        keep(shell.ask("officer01", said));
    }
    let files = walk(shell.folder());
    for secret in [LOGIN, TRANSFER, BASE32, &otp, "12345678901234567890"] {
        assert!(!outcome.contains(secret), "{secret} was told");
        for (path, bytes) in &files {
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found, "{secret} lies in {path}");
        }
    }
}

/// Every file of the shell's folder with its bytes.
fn walk(folder: &std::path::Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(walk(&path));
        } else {
            found.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
    found
}

/// A clock by which a minute goes by with each look.
fn minute_by_minute() -> Moment {
    static LOOKS: AtomicI64 = AtomicI64::new(0);
    Moment::parse(NOW).unwrap().plus(TimeDelta::minutes(LOOKS.fetch_add(1, Ordering::Relaxed)))
}

#[test]
fn a_password_counts_by_the_time_at_which_it_was_handed_in() {
    let shell = shell();
    give_a_card(&shell);
    let pass = shell.path("site01.pass").display().to_string();
    let words = format!("otpdesk --operator site01 --passphrase-file {pass} token check 40000000066 --input -");
    let given = json!({ "otp": code_after(60) }).to_string();
    let own = |(name, _): &(&str, String)| *name != "OTPDESK_TEST_NOW";
    let exit = run(World {
        args: words.split(' ').map(OsString::from).collect(),
        environment: shell
            .environment()
            .into_iter()
            .filter(own)
            .map(|(name, value)| (name.into(), value.into()))
            .collect(),
        streams: Streams {
            input: Keyboard::Given(Box::new(Cursor::new(given))),
            out: Box::new(io::sink()),
            err: Box::new(io::sink()),
            attendance: Attendance::Unattended,
            width: None,
            coloured: false,
        },
        clock: Clock::system(minute_by_minute),
        random: Random::system,
    });
    assert_eq!(exit, Exit::Done, "by the time at which the command began it would come two steps early");
}

#[test]
fn a_terminal_without_the_key_says_who_gives_it() {
    let shell = shell();
    shell.hire("site02", "site", "all");
    shell.ask("officer01", "operator confirm site02 --yes").done();
    for (lang, hint) in [("ja", "otpdesk operator share site02 を実行"), ("en", "run otpdesk operator share site02")]
    {
        let said = format!("token start {CONTRACT} --input - --format json --lang {lang}");
        let error = shell.hand_in("site02", &said, json!({ "login_password": LOGIN }).to_string());
        let error = error.refused(4, "secrets_not_shared");
        assert!(error["hint"].as_str().unwrap().contains(hint), "{error}");
    }
    assert!(!shell.trail().contains(&"self.attempt".to_owned()));
}

/// A letter that could not be written is refused before a customer has spent an attempt; a mere check needs none.
#[test]
fn an_unfit_template_costs_no_customer_an_attempt() {
    let shell = shell().with_mail();
    give_a_card(&shell);
    let config = fs::read_to_string(shell.path("config.toml")).unwrap();
    shell.file("config.toml", &format!("{config}templates = \"no such folder\"\n"));
    say(&shell, &format!("token start {CONTRACT}"), &json!({ "login_password": LOGIN })).refused(78, "template_unfit");
    assert!(!shell.trail().contains(&"self.attempt".to_owned()));
    say(&shell, "token check 40000000066", &json!({ "otp": code() })).done();
}
