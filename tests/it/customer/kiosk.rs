//! A customer at a terminal: the three steps with hidden input, and the menu for one customer after another.

use std::fs;

use serde_json::{Value, json};

use crate::customer::site::{BASE32, CONTRACT, LOGIN, TRANSFER, code, shell};
use crate::shell::{Shell, passphrase};
use crate::terminal::Terminal;

const SITE: &str = "site01: passphrase";

/// A terminal at which the operator of the customer terminal has logged in.
fn terminal(shell: &Shell) -> Terminal {
    let mut terminal = shell.terminal("site01");
    terminal.types("login").answers(SITE, &passphrase("site01")).ends(0);
    terminal
}

fn sessions(shell: &Shell) -> usize {
    fs::read_dir(shell.path("run/otpdesk")).unwrap().count()
}

fn identify(terminal: &mut Terminal, login: &str) {
    terminal.answers("Contract ID (user number): ", CONTRACT);
    terminal.answers("Login password: ", login);
}

fn new_token(terminal: &mut Terminal, serial: &str, otp: &str) {
    terminal.answers("Serial number of the token to register: ", serial);
    terminal.answers("One-time password of the token to register: ", otp);
}

/// Reads off the screen which digits are asked, and answers them from this password.
fn digits(terminal: &mut Terminal, transfer: &str) -> [usize; 2] {
    terminal.sees("Enter digits ");
    let asked = terminal.sees(", counted from the left").replace(" and ", " ");
    let asked: Vec<usize> = asked.split(' ').map(|at| at.parse().unwrap()).collect();
    for at in &asked {
        terminal.answers(&format!("Digit {at} from the left: "), &transfer[at - 1..*at]);
    }
    asked.try_into().unwrap()
}

/// A contract with passwords, and a card that is in use since last year.
pub(crate) fn give_a_card(shell: &Shell) {
    let columns = "contract_id,branch,account_type,account_no,holder_name,login_password,transfer_password";
    let contract = format!("40000000066,001,普通,3101234,野口 千尋,{LOGIN},{TRANSFER}");
    shell.hand_in("admin01", "contract import -", format!("{columns}\n{contract}\n")).done();
    let columns = "serial,kind,secret,contract_id,started_on";
    let token = format!("H2,hardware,{BASE32},40000000066,2025-01-06");
    shell.hand_in("admin01", "token import -", format!("{columns}\n{token}\n")).done();
}

fn otp(shell: &Shell) -> String {
    let status = shell.ask("teller01", &format!("otp status {CONTRACT} --format json")).json();
    status["otp"].as_str().unwrap().to_owned()
}

#[test]
fn from_the_form_to_a_customer_who_can_work_again() {
    let shell = shell();
    assert_eq!(otp(&shell), "disabled");
    let mut terminal = terminal(&shell);
    assert_eq!(sessions(&shell), 1);
    terminal.types("token start");
    terminal.sees("Authentication ▶ Register a token ▶ Result");
    terminal.sees("Contract ID (user number): ");
    assert_eq!(sessions(&shell), 0, "closed before the customer is asked for anything");
    terminal.says("４００００００００１１");
    terminal.answers("Login password: ", LOGIN);
    new_token(&mut terminal, "T1", &code());
    terminal.answers("Number (Enter alone for 2, no): ", "");
    digits(&mut terminal, TRANSFER);
    let result = terminal.ends(0);
    for part in ["is now active", "001202611240002", "24 November 2026, 10:00 JST", "T1", "OTP at login:"] {
        assert!(result.contains(part), "{part}\n{result}");
    }
    assert_eq!(otp(&shell), "active");
    terminal.types("whoami").answers(SITE, &passphrase("site01")).ends(0);
    for secret in [LOGIN, TRANSFER, BASE32, &code(), &passphrase("site01")] {
        assert!(!terminal.shown.contains(secret), "{secret} was on the screen");
    }
    assert_eq!(shell.ask("admin01", "audit verify --format json").json()["ok"], true);
}

#[test]
fn the_screens_are_those_of_the_procedure() {
    let shell = shell().in_japanese();
    let mut terminal = shell.terminal("site01");
    terminal.types("token start").answers("site01のパスフレーズ", &passphrase("site01"));
    terminal.sees("ワンタイムパスワード利用開始");
    terminal.sees("利用者認証 ▶ ワンタイムパスワード登録 ▶ 処理結果");
    terminal.answers("契約者ID(利用者番号): ", CONTRACT);
    terminal.answers("ログインパスワード: ", LOGIN);
    terminal.answers("登録するトークンのシリアル番号: ", "T1");
    terminal.answers("登録するトークンのワンタイムパスワード: ", &code());
    terminal.answers("番号(Enter のみで 2 認証しない): ", "1");
    terminal.sees("資金移動用パスワードの左から ");
    let asked = terminal.sees(" 桁目の数字を入力してください。");
    for at in asked.split('、') {
        let at: usize = at.parse().unwrap();
        terminal.answers(&format!("左から {at} 桁目の数字: "), &TRANSFER[at - 1..at]);
    }
    let result = terminal.ends(0);
    for part in [
        "ワンタイムパスワードの利用開始が完了しました。",
        "受付番号:",
        "受付時刻:",
        "2026年11月24日 10時00分",
        "シリアル番号:",
        "認証する",
    ] {
        assert!(result.contains(part), "{part}\n{result}");
    }
}

#[test]
fn a_token_is_exchanged_and_stopped() {
    let shell = shell();
    let mut terminal = shell.terminal("site01");
    give_a_card(&shell);
    terminal.types("token exchange 40000000066").answers(SITE, &passphrase("site01"));
    terminal.answers("Login password: ", LOGIN);
    terminal.answers("Serial number of the token to register: ", "T1");
    let asked = digits(&mut terminal, TRANSFER);
    assert!(asked[0] < asked[1]);
    // What changes with time comes last.
    terminal.answers("One-time password of the token in use: ", &code());
    terminal.answers("One-time password of the token to register: ", &code());
    let result = terminal.ends(0);
    assert!(result.contains("Authentication ▶ Exchange a token ▶ Result") && result.contains("T1"), "{result}");

    terminal.sets("OTPDESK_TEST_NOW=2026-11-24T10:00:25+09:00");
    terminal.types("token stop 40000000066").answers(SITE, &passphrase("site01"));
    terminal.answers("Login password: ", LOGIN);
    terminal.sees("Stop using the token?");
    terminal.answers("1 yes  2 no: ", "2");
    assert!(terminal.ends(2).contains("Cancelled before completion"));
    terminal.types("token stop 40000000066 --format json").answers(SITE, &passphrase("site01"));
    terminal.answers("Login password: ", LOGIN);
    terminal.sees("Stop using the token?");
    terminal.answers("1 yes  2 no: ", "y");
    terminal.answers("1 yes  2 no: ", "1");
    terminal.answers("One-time password: ", &code());
    digits(&mut terminal, TRANSFER);
    assert!(terminal.ends(4).contains("\"code\":\"otp_used\""));
    assert_eq!(shell.trail().last().unwrap(), "refused");
}

#[test]
fn a_refusal_ends_the_step_by_its_name() {
    let shell = shell();
    let mut terminal = shell.terminal("site01");
    let mut begin = || {
        terminal.types("token start --format json").answers(SITE, &passphrase("site01"));
    };
    begin();
    identify(&mut terminal, "wrong");
    assert!(terminal.ends(4).contains("\"code\":\"login_failed\""));
    terminal.types("token start --format json").answers(SITE, &passphrase("site01"));
    identify(&mut terminal, LOGIN);
    new_token(&mut terminal, "T1", "12345");
    // Not what any token shows: no attempt is spent on it.
    terminal.answers("One-time password of the token to register: ", &code());
    terminal.answers("Number (Enter alone for 2, no): ", "");
    digits(&mut terminal, &TRANSFER.chars().rev().collect::<String>().replace('9', "0"));
    let refused = terminal.ends(4);
    assert!(refused.contains("\"code\":\"transfer_digits_wrong\""), "{refused}");
    assert_eq!(otp(&shell), "disabled");
    let last = &shell.ask("admin01", "audit list --format json").json();
    let last = last.as_array().unwrap().last().unwrap();
    assert_eq!(last["details"], json!({"action": "token.start", "code": "transfer_digits_wrong"}));
}

#[test]
fn leaving_changes_nothing_and_gives_no_shell_with_a_session() {
    let shell = shell();
    let mut terminal = terminal(&shell);
    let modes = terminal.shell("stty -a");
    terminal.types("token start");
    identify(&mut terminal, LOGIN);
    terminal.answers("Serial number of the token to register: ", "T1");
    terminal.sees("One-time password of the token to register: ");
    let trail = shell.trail();
    // Typed ahead of the end: nobody's command.
    terminal.presses("12\u{3}touch taken\r");
    assert!(terminal.ends(2).contains("nothing was changed"));
    assert_eq!(terminal.shell("stty -a"), modes, "the terminal is as it was");
    assert!(!shell.path("taken").exists());
    assert_eq!((shell.trail(), sessions(&shell)), (trail, 0));
    terminal.types("whoami --format json").answers(SITE, &passphrase("site01")).ends(0);

    // A teller is refused at once, and keeps the login.
    let mut teller = shell.terminal("teller01");
    teller.types("login").answers("teller01: passphrase", &passphrase("teller01")).ends(0);
    for said in ["token start", "token kiosk"] {
        teller.types(said);
        assert!(teller.ends(77).contains("The role teller does not allow"));
    }
    assert_eq!(sessions(&shell), 1);
}

#[test]
fn what_a_token_shows_is_checked_unseen() {
    let shell = shell();
    give_a_card(&shell);
    let mut terminal = terminal(&shell);
    terminal.types("token check 40000000066 --format json").answers("One-time password: ", &code());
    let shown = terminal.ends(0);
    assert!(shown.contains("\"drift\": 0") && !shown.contains(&code()), "{shown}");
    assert_eq!(sessions(&shell), 1, "staff check, and go on");
}

/// A customer who mistypes, enters it again, and goes without pressing Enter at the end.
fn mistypes_and_starts(terminal: &mut Terminal) {
    terminal.says("1");
    identify(terminal, "wrong");
    terminal.sees("The contract ID or the login password is incorrect.");
    terminal.answers("1 try again  2 leave: ", "1");
    identify(terminal, LOGIN);
    new_token(terminal, "T9", &code());
    terminal.answers("Number (Enter alone for 2, no): ", "2");
    digits(terminal, TRANSFER);
    terminal.sees("There is no token with this serial number.");
    terminal.answers("1 try again  2 leave: ", "1");
    new_token(terminal, "T1", &code());
    terminal.answers("Number (Enter alone for 2, no): ", "");
    digits(terminal, TRANSFER);
    let receipt = terminal.sees("Press Enter to return to the menu. ");
    assert!(receipt.contains("001202611240002") && receipt.contains("OTP at login:"), "{receipt}");
    is_cleared(&terminal.sees("Enter a number: "));
}

/// Nothing stays for the next to read.
fn is_cleared(screen: &str) {
    assert!(screen.contains("\u{1b}[2J"), "{screen:?}");
}

/// What was typed while the program worked answers nothing.
fn types_ahead(terminal: &mut Terminal) {
    terminal.says("1");
    terminal.answers("Contract ID (user number): ", CONTRACT);
    terminal.sees("Login password: ");
    std::thread::sleep(std::time::Duration::from_millis(300));
    terminal.presses("wrong\r1\r1\r");
    terminal.sees("The contract ID or the login password is incorrect.");
    terminal.answers("1 try again  2 leave: ", "2");
    terminal.sees("Enter a number: ");
}

/// A wrong choice is refused before everything is typed in vain.
fn chooses_wrongly(terminal: &mut Terminal) {
    terminal.says("1");
    identify(terminal, LOGIN);
    let outcome = terminal.sees("Press Enter to return to the menu. ");
    assert!(outcome.contains("To change to another token, choose Exchange."), "{outcome}");
    terminal.says("");
    terminal.sees("Enter a number: ");
    terminal.says("9");
    terminal.answers(SITE, "");
    terminal.sees("Enter a number: ");
}

/// Not every passphrase ends the menu.
fn guesses(terminal: &mut Terminal) {
    terminal.says("9");
    terminal.answers(SITE, "a guess of mine");
    terminal.sees("The passphrase is wrong.");
    terminal.answers("Press Enter to return to the menu. ", "");
    terminal.sees("Enter a number: ");
}

#[test]
fn the_menu_serves_one_customer_after_another_until_its_operator_ends_it() {
    let shell = shell();
    let mut terminal = terminal(&shell);
    let modes = terminal.shell("stty -a");
    terminal.sets("OTPDESK_TEST_IDLE=3");
    terminal.types("token kiosk");
    terminal.sees("Enter a number: ");
    assert_eq!(sessions(&shell), 0);
    // No key ends it or stops it.
    for keys in ["\u{3}", "\u{1a}\u{1c}\u{4}"] {
        terminal.presses(keys);
        terminal.sees("Enter a number: ");
    }
    // One walks away: what was typed is gone with the screen.
    terminal.says("1");
    terminal.answers("Contract ID (user number): ", CONTRACT);
    terminal.sees("Login password: ");
    terminal.presses("half a pass");
    let left = terminal.sees("Enter a number: ");
    is_cleared(&left);
    assert!(!left.contains("half"), "{left:?}");
    mistypes_and_starts(&mut terminal);
    types_ahead(&mut terminal);
    chooses_wrongly(&mut terminal);
    guesses(&mut terminal);
    terminal.says("9");
    terminal.answers(SITE, &passphrase("site01"));
    terminal.ends(0);
    assert_eq!(terminal.shell("stty -a"), modes, "the terminal is as it was");

    assert_eq!(otp(&shell), "active");
    let entries = shell.ask("admin01", "audit list --format json").json();
    let of_menu = |entry: &&Value| entry["action"] == "token.kiosk" || entry["details"]["action"] == "token.kiosk";
    let details: Vec<_> =
        entries.as_array().unwrap().iter().filter(of_menu).map(|entry| entry["details"].clone()).collect();
    let guess = json!({"action": "token.kiosk", "code": "wrong_passphrase"});
    assert_eq!(details, [json!({"menu": "opened"}), guess, json!({"menu": "ended"})]);
    for secret in [LOGIN, TRANSFER, &code(), &passphrase("site01"), "a guess of mine"] {
        assert!(!terminal.shown.contains(secret), "{secret} was on the screen");
    }
    assert_eq!(shell.ask("admin01", "audit verify --format json").json()["ok"], true);
}

#[test]
fn an_idle_screen_of_one_customer_is_cleared_and_left() {
    let shell = shell();
    let mut terminal = shell.terminal("site01");
    terminal.sets("OTPDESK_TEST_IDLE=1");
    terminal.types("token start --format json").answers(SITE, &passphrase("site01"));
    terminal.answers("Contract ID (user number): ", CONTRACT);
    let left = terminal.ends(2);
    is_cleared(&left);
    assert!(left.contains("\"code\":\"left_unfinished\""), "{left}");
}

/// A fault that only the bank can mend is not shown in the bank's words to a customer alone with the screen.
#[test]
fn a_customer_alone_is_sent_to_the_staff() {
    let shell = shell();
    let mut terminal = terminal(&shell);
    terminal.types("token kiosk");
    terminal.sees("Enter a number: ");
    shell.ask("admin01", "operator disable site01 --reason '撤去' --yes").done();
    shell.confirm("officer01", "site01");
    terminal.says("1");
    identify(&mut terminal, LOGIN);
    let outcome = terminal.sees("Press Enter to return to the menu. ");
    assert!(outcome.contains("ask a member of staff (code: operator_disabled)"), "{outcome}");
    assert!(!outcome.contains("otpdesk operator"), "{outcome}");
    // Its operator may end it all the same, and sees why.
    terminal.says("");
    terminal.sees("Enter a number: ");
    terminal.says("9");
    terminal.answers(SITE, &passphrase("site01"));
    terminal.ends(77);
}

#[test]
fn the_second_officer_is_asked_before_passwords_are_gone() {
    let shell = shell();
    shell.ask("officer01", &format!("contract clear-passwords {CONTRACT} --reason x")).done();
    let shown = shell.ask("officer02", &format!("contract show {CONTRACT} --format json")).json();
    assert_eq!(shown["clear_asked_by"], "officer01");
    let mut terminal = shell.terminal("officer02");
    let clear = format!("contract clear-passwords {CONTRACT} --reason y");
    for (answer, exit) in [("", 2), ("y", 0)] {
        terminal.types(&clear).answers("officer02: passphrase", &passphrase("officer02"));
        let asked = terminal.sees("[y/N]: ");
        assert!(asked.contains("officer01 has requested"), "{asked}");
        std::thread::sleep(std::time::Duration::from_millis(300));
        terminal.says(answer);
        terminal.ends(exit);
    }
    shell.ask("officer02", &format!("{clear} --format json")).refused(4, "no_passwords");
}
