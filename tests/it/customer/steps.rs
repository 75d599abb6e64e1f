//! The customer's own steps: 利用開始, 交換, 利用中止, by the customer terminal's keys on a real ledger.

use std::sync::OnceLock;
use std::thread;

use chrono::TimeDelta;
use otpdesk::domain::{Action, ContractId, OtpState, Positions, Reason, Serial, TokenState};
use otpdesk::ops::contract::clear_passwords::{ClearOutcome, clear_passwords};
use otpdesk::ops::{self, Answers, Error, LedgerFault, Outcome};
use otpdesk::report::token::{CheckSheet, TokenSheet};
use serde_json::{Value, json};

use crate::snapshot::Snapshot;
use crate::world::{World, contract, id, line, refusal};

pub(crate) const LOGIN: &str = "open Sesame 1";
const TRANSFER: &str = "0123456789";
/// Of every token of these tests: RFC 6238's own, for SHA-1.
const SEED: &[u8] = b"12345678901234567890";
const BASE32: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/// With passwords for C1 and C4, and tokens in stock: T1, T2 on telephones, H1 a card.
pub(crate) fn bank() -> World {
    static KEPT: OnceLock<Snapshot> = OnceLock::new();
    World::made_once(&KEPT, with_passwords)
}

fn with_passwords() -> World {
    let bank = World::open();
    bank.import_contracts(&format!(
        "contract_id,branch,account_type,account_no,holder_name,login_password,transfer_password\n\
         C1,001,普通,1000001,鈴木 太郎,{LOGIN},{TRANSFER}\nC4,001,普通,1000004,髙木 健,{LOGIN},{TRANSFER}\n"
    ))
    .unwrap();
    let rows = [("T1", "software"), ("T2", "software"), ("H1", "hardware")]
        .map(|(serial, kind)| format!("{serial},{kind},{BASE32}\n"))
        .concat();
    assert_eq!(bank.import_tokens(&format!("serial,kind,secret\n{rows}")).unwrap().sheet.accepted, 3);
    bank
}

/// After C1's form: disabled, to be registered again.
pub(crate) fn disabled() -> World {
    static KEPT: OnceLock<Snapshot> = OnceLock::new();
    World::made_once(&KEPT, || {
        let bank = bank();
        bank.processed_form("C1");
        bank
    })
}

fn answers(value: &Value) -> Answers {
    Answers::read(value.to_string().as_bytes()).unwrap()
}

/// What a token shows so many steps from now.
pub(crate) fn code(bank: &World, steps: i64) -> String {
    let totp = totp_rs::Builder::new().with_secret(SEED).with_skew(0).build().unwrap();
    totp.generate(u64::try_from(bank.now.unix() + steps * 30).unwrap()).to_string()
}

pub(crate) fn challenge(bank: &World, id: &str, login: &str) -> Outcome<Positions> {
    let asked = answers(&json!({ "login_password": login }));
    ops::customer::attempt::challenge(&mut bank.session("site01"), Action::TokenStart, &contract(id), &asked)
}

/// The digits that the customer would read off.
fn digits(positions: Positions) -> Value {
    let digit = |at: u8| TRANSFER.chars().nth(usize::from(at) - 1).unwrap().to_string();
    positions.both().into_iter().map(|at| (at.to_string(), json!(digit(at)))).collect::<serde_json::Map<_, _>>().into()
}

/// All that `start` wants, right; a test spoils what it is about.
pub(crate) fn right(bank: &World, id: &str, serial: &str) -> Value {
    tried(bank, id, serial).unwrap()
}

/// The same, where the first call may be refused.
pub(crate) fn tried(bank: &World, id: &str, serial: &str) -> Outcome<Value> {
    let positions = challenge(bank, id, LOGIN)?;
    Ok(json!({ "login_password": LOGIN, "serial": serial, "otp": code(bank, 0), "login_otp": false,
        "transfer_digits": digits(positions) }))
}

pub(crate) fn start(bank: &World, id: &str, given: &Value) -> Outcome<TokenSheet> {
    ops::customer::start::start_token(&mut bank.session("site01"), &contract(id), &answers(given))
}

pub(crate) fn exchange(bank: &World, id: &str, given: &Value) -> Outcome<TokenSheet> {
    ops::customer::exchange::exchange_token(&mut bank.session("site01"), &contract(id), &answers(given))
}

pub(crate) fn stop(bank: &World, id: &str, given: &Value) -> Outcome<TokenSheet> {
    ops::customer::stop::stop_token(&mut bank.session("site01"), &contract(id), &answers(given))
}

pub(crate) fn check(bank: &World, id: &str, otp: &str) -> Outcome<CheckSheet> {
    ops::customer::check::check_token(&mut bank.session("site01"), &contract(id), &answers(&json!({ "otp": otp })))
}

/// With another value, or none.
fn but(given: &Value, key: &str, value: Value) -> Value {
    let mut given = given.clone();
    given[key] = value;
    given
}

fn later(bank: &mut World, steps: i64) {
    bank.now = bank.now.plus(TimeDelta::seconds(30 * steps));
}

fn templates(bank: &World) -> Vec<&'static str> {
    bank.letters("auditor01").iter().map(|letter| letter.template.code()).collect()
}

/// Every step of a customer who has not met the others, for a history of all that happens.
pub(crate) fn every_step(bank: &mut World) {
    bank.import_contracts(&format!(
        "contract_id,branch,account_type,account_no,holder_name,email,login_password,transfer_password\n\
         C70,001,普通,1000070,見本 七子,c70@example.jp,{LOGIN},{TRANSFER}\n"
    ))
    .unwrap();
    bank.import_tokens(&format!("serial,kind,secret\nT71,software,{BASE32}\nT72,software,{BASE32}\n")).unwrap();
    start(bank, "C70", &right(bank, "C70", "T71")).unwrap();
    later(bank, 2);
    check(bank, "C70", &code(bank, 0)).unwrap();
    later(bank, 2);
    let mut given = right(bank, "C70", "T72");
    given["old_otp"] = json!(code(bank, 0));
    exchange(bank, "C70", &given).unwrap();
    later(bank, 2);
    stop(bank, "C70", &right(bank, "C70", "T72")).unwrap();
    for _ in 0..5 {
        assert_eq!(refusal(challenge(bank, "C70", "wrong")), "login_failed");
    }
    ops::otp::unlock::unlock_otp(&mut bank.session("officer01"), &contract("C70")).unwrap();
    let new =
        json!({ "login_password": LOGIN, "new_login_password": "another one", "new_transfer_password": TRANSFER });
    ops::customer::set_passwords::set_passwords(&mut bank.session("site01"), &contract("C70"), &answers(&new)).unwrap();
    for officer in ["officer01", "officer02"] {
        clear_passwords(&mut bank.session(officer), &contract("C70"), &line("失念")).unwrap();
    }
}

#[test]
fn a_customer_registers_again_after_the_form() {
    let bank = disabled();
    let started = start(&bank, "C1", &right(&bank, "C1", "T1")).unwrap();
    assert_eq!((started.state, started.login_otp), (TokenState::Active, false));
    assert_eq!(started.receipt_no.unwrap().as_str(), "001202611240002", "of the same series as forms");
    let status = bank.status("C1");
    assert_eq!((status.otp, status.registered_again, status.locked), (OtpState::Active, true, false));
    assert_eq!(templates(&bank), ["otp_disabled", "token_started"]);
    bank.is_sound();
}

#[test]
fn each_cause_has_its_name_and_is_looked_at_in_its_order() {
    let bank = disabled();
    let right = right(&bank, "C1", "T1");
    let digits = right["transfer_digits"].clone();
    let wrong_digits: Value =
        digits.as_object().unwrap().keys().map(|at| (at.clone(), json!("x"))).collect::<serde_json::Map<_, _>>().into();
    assert!(matches!(refusal(start(&bank, "C1", &but(&right, "transfer_digits", wrong_digits))), "bad_value"));
    let other = |digit: &Value| json!(if digit == "0" { "1" } else { "0" });
    let wrong_digits: Value = digits
        .as_object()
        .unwrap()
        .iter()
        .map(|(at, digit)| (at.clone(), other(digit)))
        .collect::<serde_json::Map<_, _>>()
        .into();
    // Each on a bank of its own, since five failures lock.
    for (given, expected) in [
        (but(&right, "login_password", json!("open sesame 1")), "login_failed"),
        (but(&right, "serial", json!("T9")), "serial_unknown"),
        (but(&right, "serial", json!("S3")), "serial_in_use"),
        (but(&right, "serial", json!("S1")), "serial_ended"),
        (but(&right, "otp", json!(code(&bank, -2))), "otp_wrong"),
        (but(&right, "otp", json!(code(&bank, 2))), "otp_wrong"),
        (but(&right, "otp", json!("")), "missing_value"),
        (but(&but(&right, "otp", json!("000000")), "transfer_digits", wrong_digits.clone()), "otp_wrong"),
        (but(&right, "transfer_digits", wrong_digits.clone()), "transfer_digits_wrong"),
        (but(&right, "transfer_digits", json!({})), "transfer_digits_wrong"),
        (but(&right, "otp", json!(code(&bank, -1))), "done"),
        (but(&right, "otp", json!(code(&bank, 1))), "done"),
        (but(&right, "serial", json!("H1")), "done"),
        (right.clone(), "done"),
    ] {
        let bank = bank.twin();
        let attempts = bank.actions()["self.attempt"];
        assert_eq!(refusal(start(&bank, "C1", &given)), expected, "{expected}");
        let is_counted = expected != "missing_value";
        assert_eq!(bank.actions()["self.attempt"], attempts + usize::from(is_counted), "{expected}");
        assert_eq!(bank.status("C1").otp == OtpState::Active, expected == "done");
        bank.is_sound();
    }
    assert_eq!(refusal(start(&bank, "C3", &but(&right, "login_password", json!("x")))), "login_failed", "no passwords");
    assert_eq!(refusal(challenge(&bank, "C99", LOGIN)), "login_failed", "no such contract");
    assert_eq!(refusal(start(&bank, "C4", &but(&right, "serial", json!("T1")))), "live_token_exists");
    bank.hold("teller01", "C4", Reason::Lost).unwrap();
    assert_eq!(refusal(start(&bank, "C4", &right)), "token_held");
}

#[test]
fn the_positions_stay_until_they_are_answered() {
    let bank = disabled();
    assert_eq!(
        refusal(start(
            &bank,
            "C1",
            &json!({ "login_password": LOGIN, "serial": "T1", "otp": code(&bank, 0),
        "transfer_digits": {"1": "0", "2": "1"} })
        )),
        "no_challenge"
    );
    let asked = challenge(&bank, "C1", LOGIN).unwrap();
    for _ in 0..20 {
        assert_eq!(challenge(&bank, "C1", LOGIN).unwrap(), asked, "a right first call takes back its own attempt");
    }
    let given = json!({ "login_password": LOGIN, "serial": "T1", "otp": "000000", "transfer_digits": digits(asked) });
    assert_eq!(refusal(start(&bank, "C1", &given)), "otp_wrong");
    assert_eq!(challenge(&bank, "C1", LOGIN).unwrap(), asked);
    start(&bank, "C1", &but(&given, "otp", json!(code(&bank, 0)))).unwrap();
    bank.is_sound();
}

#[test]
fn five_failures_lock_until_an_officer_unlocks() {
    let bank = disabled();
    let right = right(&bank, "C1", "T1");
    for _ in 0..2 {
        assert_eq!(refusal(challenge(&bank, "C1", "wrong")), "login_failed");
        assert_eq!(refusal(start(&bank, "C1", &but(&right, "otp", json!("000000")))), "otp_wrong");
    }
    challenge(&bank, "C1", LOGIN).unwrap();
    assert_eq!(refusal(challenge(&bank, "C1", "wrong")), "login_failed");
    assert!(bank.status("C1").locked);
    assert_eq!(refusal(start(&bank, "C1", &right)), "self_service_locked");
    assert_eq!(refusal(challenge(&bank, "C1", LOGIN)), "self_service_locked");
    let unlock = |who: &str| ops::otp::unlock::unlock_otp(&mut bank.session(who), &contract("C1"));
    assert_eq!(refusal(unlock("teller01")), "role_not_allowed");
    assert!(!unlock("officer01").unwrap().locked);
    assert_eq!(refusal(unlock("officer01")), "not_locked");
    start(&bank, "C1", &right).unwrap();
    assert_eq!(bank.actions()["self.attempt"], 8);
    bank.is_sound();
}

#[test]
fn one_password_is_used_once_however_many_try() {
    let bank = disabled();
    let right = right(&bank, "C1", "T1");
    let won = thread::scope(|scope| {
        let tries: Vec<_> = (0..32).map(|_| scope.spawn(|| start(&bank, "C1", &right))).collect();
        tries.into_iter().flat_map(|tried| tried.join().unwrap()).count()
    });
    assert_eq!(won, 1);
    bank.is_sound();
    let mut bank = bank;
    let unlock = |bank: &World| {
        if bank.status("C1").locked {
            ops::otp::unlock::unlock_otp(&mut bank.session("officer01"), &contract("C1")).unwrap();
        }
    };
    unlock(&bank);
    // Only the step itself distinguishes the first check from the others.
    later(&mut bank, 1);
    let shown = code(&bank, 0);
    let won = thread::scope(|scope| {
        let tries: Vec<_> = (0..32).map(|_| scope.spawn(|| check(&bank, "C1", &shown))).collect();
        tries.into_iter().flat_map(|tried| tried.join().unwrap()).count()
    });
    assert_eq!(won, 1);
    unlock(&bank);
    assert_eq!(refusal(check(&bank, "C1", &code(&bank, 0))), "otp_used");
    later(&mut bank, 1);
    assert_eq!(check(&bank, "C1", &code(&bank, 0)).unwrap().drift, 0);
    assert_eq!(refusal(check(&bank, "C1", &code(&bank, 0))), "otp_used");
    assert_eq!(refusal(check(&bank, "C1", &code(&bank, 1))), "otp_wrong", "only a registration looks ahead");
    later(&mut bank, 2);
    assert_eq!(check(&bank, "C1", &code(&bank, -1)).unwrap().drift, -1);
    bank.is_sound();
}

#[test]
fn a_token_is_exchanged_stopped_and_started_again() {
    let mut bank = disabled();
    start(&bank, "C1", &right(&bank, "C1", "T1")).unwrap();
    later(&mut bank, 2);
    let mut given = right(&bank, "C1", "H1");
    given["old_otp"] = json!(code(&bank, 0));
    given.as_object_mut().unwrap().remove("login_otp");
    assert_eq!(refusal(exchange(&bank, "C1", &but(&given, "old_otp", json!("000000")))), "otp_wrong");
    let new = exchange(&bank, "C1", &given).unwrap();
    assert_eq!((new.serial.as_str(), new.state), ("H1", TokenState::Active));
    assert!(new.receipt_no.is_some());
    later(&mut bank, 2);
    let stopping = |bank: &World| {
        let positions = challenge(bank, "C1", LOGIN).unwrap();
        json!({ "login_password": LOGIN, "otp": code(bank, 0), "transfer_digits": digits(positions) })
    };
    assert_eq!(stop(&bank, "C1", &stopping(&bank)).unwrap().state, TokenState::Stopped);
    assert_eq!(bank.status("C1").otp, OtpState::Stopped);
    later(&mut bank, 2);
    assert_eq!(refusal(start(&bank, "C1", &right(&bank, "C1", "H1"))), "serial_ended", "a card that ended is gone");
    assert_eq!(refusal(start(&bank, "C1", &right(&bank, "C1", "T1"))), "serial_ended", "an exchanged one too");
    start(&bank, "C1", &right(&bank, "C1", "T2")).unwrap();
    later(&mut bank, 2);
    stop(&bank, "C1", &stopping(&bank)).unwrap();
    later(&mut bank, 2);
    assert_eq!(start(&bank, "C1", &right(&bank, "C1", "T2")).unwrap().state, TokenState::Active, "one's own again");
    assert_eq!(
        templates(&bank),
        [
            "otp_disabled",
            "token_started",
            "token_exchanged",
            "token_stopped",
            "token_started",
            "token_stopped",
            "token_started"
        ]
    );
    bank.hold("teller01", "C1", Reason::Lost).unwrap();
    later(&mut bank, 2);
    assert_eq!(refusal(stop(&bank, "C1", &stopping(&bank))), "token_held");
    bank.is_sound();
}

#[test]
fn the_seed_of_a_token_that_can_never_work_again_is_gone() {
    let mut bank = disabled();
    start(&bank, "C1", &right(&bank, "C1", "T1")).unwrap();
    later(&mut bank, 2);
    let positions = challenge(&bank, "C1", LOGIN).unwrap();
    stop(&bank, "C1", &json!({ "login_password": LOGIN, "otp": code(&bank, 0), "transfer_digits": digits(positions) }))
        .unwrap();
    assert_eq!(seeds(&mut bank, "T1"), 1, "kept, so that it may start again");
    start(&bank, "C1", &right(&bank, "C1", "T2")).unwrap();
    assert_eq!((seeds(&mut bank, "T1"), seeds(&mut bank, "T2"), seeds(&mut bank, "S1")), (0, 1, 0));
    bank.is_sound();
}

fn seeds(bank: &mut World, serial: &str) -> i64 {
    let key = crate::insider::ledger_key(bank, "admin01");
    let count = "SELECT count(*) FROM token WHERE serial = $1 AND secret IS NOT NULL";
    crate::insider::raw(bank.path(), &key).query_row(count, [serial], |row| row.get(0)).unwrap()
}

#[test]
fn nobody_but_a_customer_terminal_opens_what_customers_know() {
    let bank = disabled();
    let right = answers(&right(&bank, "C1", "T1"));
    for operator in ["teller01", "officer01", "admin01", "auditor01", "job01"] {
        let session = &mut bank.session(operator);
        let tried = ops::customer::start::start_token(session, &contract("C1"), &right);
        assert_eq!(refusal(tried), "role_not_allowed", "{operator}");
        // Nor would their keys open anything, were the matrix of roles not there.
        let (id, serial) = (contract("C1"), Serial::parse("T1").unwrap());
        let opened: Result<bool, Error> = session.ledger.read(|reader| {
            let passwords = reader.passwords(&session.actor, &id).map(|found| found.is_some());
            let seed = reader.one_time(&session.actor, &serial).map(|found| found.is_some());
            let no = |opened: Result<bool, LedgerFault>| matches!(opened, Err(LedgerFault::Refused(_)));
            Ok(no(passwords) && no(seed))
        });
        assert!(opened.unwrap(), "{operator}");
    }
    // A second terminal opens them once the first has shared the key.
    bank.add("site02", otpdesk::domain::Role::Site, "all").unwrap();
    bank.confirm("officer01", "site02").unwrap();
    let by_second =
        |bank: &World| ops::customer::start::start_token(&mut bank.session("site02"), &contract("C1"), &right);
    // Until then no customer's attempt is counted there.
    let attempts = bank.actions()["self.attempt"];
    assert_eq!(refusal(by_second(&bank)), "secrets_not_shared");
    assert_eq!(refusal(ops::customer::kiosk::open_kiosk(&mut bank.session("site02"))), "secrets_not_shared");
    assert_eq!((bank.actions()["self.attempt"], bank.actions().contains_key("token.kiosk")), (attempts, false));
    let entries = bank.entries();
    assert_eq!(entries.last().unwrap().details, json!({ "action": "token.kiosk", "code": "secrets_not_shared" }));
    ops::operator::share::share_secrets(&mut bank.session("site01"), &crate::world::id("site02")).unwrap();
    by_second(&bank).unwrap();
    bank.is_sound();
}

#[test]
fn passwords_change_by_who_knows_them_or_by_two_officers() {
    let bank = disabled();
    let set = |bank: &World, login: &str| {
        let given = json!({ "login_password": login, "new_login_password": "another one", "new_transfer_password": "9876543210" });
        ops::customer::set_passwords::set_passwords(&mut bank.session("site01"), &contract("C1"), &answers(&given))
    };
    assert_eq!(refusal(set(&bank, "wrong")), "login_failed");
    set(&bank, LOGIN).unwrap();
    assert_eq!(refusal(challenge(&bank, "C1", LOGIN)), "login_failed");
    challenge(&bank, "C1", "another one").unwrap();
    for (login, transfer) in [
        ("short", "9876543210"),
        ("long enough", "123"),
        ("全角のパスワード", "9876543210"),
        // What is stored would be taken for the hash of another.
        ("$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA", "9876543210"),
    ] {
        let given =
            json!({ "login_password": "another one", "new_login_password": login, "new_transfer_password": transfer });
        let tried =
            ops::customer::set_passwords::set_passwords(&mut bank.session("site01"), &contract("C1"), &answers(&given));
        assert_eq!(refusal(tried), "bad_value");
    }
    let clear =
        |who: &str, id: &str| clear_passwords(&mut bank.session(who), &contract(id), &line("失念")).map(|done| done.1);
    assert_eq!(refusal(clear("teller01", "C1")), "role_not_allowed");
    assert_eq!(refusal(clear("officer01", "C3")), "no_passwords");
    assert_eq!(clear("officer01", "C1").unwrap(), ClearOutcome::Requested);
    challenge(&bank, "C1", "another one").unwrap();
    assert_eq!(refusal(clear("officer01", "C1")), "same_person");
    assert!(matches!(clear("officer02", "C1").unwrap(), ClearOutcome::Cleared(asked) if asked.by == id("officer01")));
    assert_eq!(refusal(challenge(&bank, "C1", "another one")), "login_failed");
    assert_eq!(refusal(clear("officer02", "C1")), "no_passwords");
    assert_eq!(templates(&bank), ["otp_disabled", "passwords_changed", "passwords_changed"]);
    // Now an import may bring new ones.
    bank.import_contracts(&format!(
        "contract_id,branch,account_type,account_no,holder_name,login_password,transfer_password\n\
         C1,001,普通,1000001,鈴木 太郎,{LOGIN},{TRANSFER}\n"
    ))
    .unwrap();
    challenge(&bank, "C1", LOGIN).unwrap();
    bank.is_sound();
}

/// Else whoever knows the login password could try digits for ever, changing the passwords before each fifth failure.
#[test]
fn other_passwords_forget_no_failure() {
    let bank = disabled();
    let given = right(&bank, "C1", "T1");
    for _ in 0..4 {
        assert_eq!(refusal(start(&bank, "C1", &but(&given, "otp", json!("000000")))), "otp_wrong");
    }
    let new = json!({ "login_password": LOGIN, "new_login_password": LOGIN, "new_transfer_password": TRANSFER });
    ops::customer::set_passwords::set_passwords(&mut bank.session("site01"), &contract("C1"), &answers(&new)).unwrap();
    assert_eq!(refusal(start(&bank, "C1", &given)), "no_challenge", "the positions were of the old password");
    assert!(bank.status("C1").locked);
    bank.is_sound();
}

/// An officer's word to clear passwords is of those that there were.
#[test]
fn a_word_to_clear_passwords_goes_with_them() {
    let bank = disabled();
    let clear = |who: &str| clear_passwords(&mut bank.session(who), &contract("C1"), &line("失念")).unwrap().1;
    assert_eq!(clear("officer01"), ClearOutcome::Requested);
    let new = json!({ "login_password": LOGIN, "new_login_password": LOGIN, "new_transfer_password": TRANSFER });
    ops::customer::set_passwords::set_passwords(&mut bank.session("site01"), &contract("C1"), &answers(&new)).unwrap();
    assert_eq!(clear("officer02"), ClearOutcome::Requested);
    bank.is_sound();
}

/// When the last terminal that held the secrets key is reset, what it sealed is lost; no customer pays for that.
#[test]
fn what_no_terminal_opens_any_more_costs_no_attempt() {
    let bank = disabled();
    bank.reset("admin01", "site01").unwrap();
    bank.own_keys("site01").unwrap();
    bank.confirm("officer01", "site01").unwrap();
    assert_eq!(refusal(challenge(&bank, "C1", LOGIN)), "secrets_lost");
    assert!(!bank.actions().contains_key("self.attempt"));
    bank.is_sound();
}

/// The terminal that held the secrets key is reset, and the next key comes into force.
pub(crate) fn lose_the_secrets_key(bank: &World) {
    bank.reset("admin01", "site01").unwrap();
    bank.own_keys("site01").unwrap();
    bank.confirm("officer01", "site01").unwrap();
}

/// The file of C1's passwords and T1's seed comes once more.
pub(crate) fn import_again(bank: &World) {
    let head = "contract_id,branch,account_type,account_no,holder_name,login_password,transfer_password";
    let contracts = format!("{head}\nC1,001,普通,1000001,鈴木 太郎,{LOGIN},{TRANSFER}\n");
    assert_eq!(bank.import_contracts(&contracts).unwrap().sheet.updated, 1);
    let tokens = format!("serial,kind,secret\nT1,software,{BASE32}\n");
    assert_eq!(bank.import_tokens(&tokens).unwrap().sheet.updated, 1);
}

#[test]
fn lost_passwords_and_seeds_are_imported_again_and_readable_ones_never() {
    let bank = disabled();
    let contracts = |login: &str| {
        let head = "contract_id,branch,account_type,account_no,holder_name,login_password,transfer_password";
        let text = format!("{head}\nC1,001,普通,1000001,鈴木 太郎,{login},{TRANSFER}\n");
        let taken = bank.import_contracts(&text).unwrap();
        (taken.sheet.updated, taken.warned.len())
    };
    let tokens = |row: &str| bank.import_tokens(&format!("serial,kind,secret,digits\n{row}\n")).unwrap().sheet;
    let same = format!("T1,software,{BASE32},6");
    assert_eq!(contracts("another Sesame 2"), (0, 1), "the warning says that they stay");
    assert_eq!(tokens(&same).already, 1);
    clear_passwords(&mut bank.session("officer01"), &contract("C1"), &line("失念")).unwrap();
    lose_the_secrets_key(&bank);
    assert_eq!((contracts(LOGIN), contracts("another Sesame 2")), ((1, 0), (0, 1)));
    assert_eq!(tokens(&format!("T1,software,{BASE32},8")).rejected, 1, "another kind of token");
    assert_eq!((tokens(&same).updated, tokens(&same).already), (1, 1));
    let cleared = clear_passwords(&mut bank.session("officer02"), &contract("C1"), &line("失念")).unwrap().1;
    assert_eq!(cleared, ClearOutcome::Requested, "the request was of the lost ones");
    start(&bank, "C1", &right(&bank, "C1", "T1")).unwrap();
    bank.is_sound();
    lose_the_secrets_key(&bank);
    assert_eq!((contracts(LOGIN), tokens(&same).updated), ((1, 0), 1), "of a token in use too");
    let later = bank.at_time(bank.now.plus(chrono::TimeDelta::minutes(1)));
    check(&later, "C1", &code(&later, 0)).unwrap();
    bank.is_sound();
}

/// `LOGIN` as the core system hashed it, at a cost that leaves time for others (64 MiB, 12 passes).
const SLOW_HASH: &str =
    "$argon2id$v=19$m=65536,t=12,p=1$c2FsdCBvZiB0aGUgdGVzdA$HNm7lBJ/El3rDMXM9P0QuAEeCi5U1PeVtr4o6ThSztY";

#[test]
fn what_changes_while_a_password_is_compared_is_heeded() {
    assert_eq!(LOGIN, "open Sesame 1", "the slow hash is of this one");
    let clear: fn(&World) = |bank| {
        for officer in ["officer01", "officer02"] {
            clear_passwords(&mut bank.session(officer), &contract("C2"), &line("失念")).unwrap();
        }
    };
    let close: fn(&World) = |bank| {
        bank.processed_form("C2");
        bank.close("officer02", "C2").unwrap();
    };
    for meanwhile in [clear, close] {
        let bank = disabled();
        bank.import_contracts(&format!(
            "contract_id,branch,account_type,account_no,holder_name,login_password,transfer_password\n\
             C2,001,普通,1000002,大西 花子,\"{SLOW_HASH}\",{TRANSFER}\n"
        ))
        .unwrap();
        let before = bank.actions().get("self.attempt").copied().unwrap_or_default();
        thread::scope(|scope| {
            let customer = scope.spawn(|| refusal(challenge(&bank, "C2", LOGIN)));
            while bank.actions().get("self.attempt").copied().unwrap_or_default() == before {
                thread::yield_now();
            }
            meanwhile(&bank);
            assert!(!customer.is_finished(), "the comparison left no time");
            assert_eq!(customer.join().unwrap(), "login_failed");
        });
        bank.is_sound();
    }
}

/// What was typed for the contract ID may be a password.
#[test]
fn what_is_no_contract_is_not_in_the_trail() {
    let bank = disabled();
    assert_eq!(refusal(challenge(&bank, "S3NTINEL", LOGIN)), "login_failed");
    assert_eq!(refusal(check(&bank, "S3NTINEL", "123456")), "otp_wrong");
    let entries = bank.entries();
    let refused: Vec<_> = entries.iter().filter(|entry| entry.action == Action::Refused).collect();
    assert_eq!(refused.len(), 2);
    assert!(entries.iter().all(|entry| !entry.subject.contains("S3NTINEL")), "{refused:?}");
}

#[test]
fn a_closed_contract_answers_like_an_unknown_one() {
    let bank = disabled();
    bank.close("officer01", "C1").unwrap();
    assert_eq!(refusal(challenge(&bank, "C1", LOGIN)), "login_failed");
    assert_eq!(ContractId::parse("C1").unwrap(), contract("C1"));
}

/// Another program's opinion, on random seeds, algorithms, lengths and times.
#[test]
#[cfg(feature = "external")]
fn oathtool_shows_the_same_passwords() {
    use proptest::prelude::*;
    use proptest::test_runner::{Config, TestRunner};
    let bank = bank();
    let strategy = (
        prop::collection::vec(any::<u8>(), 16..=64),
        prop::sample::select(vec!["SHA1", "SHA256", "SHA512"]),
        prop::sample::select(vec![6_u32, 8]),
        prop::sample::select(vec![30_i64, 60]),
        0_i64..2_000_000_000,
    );
    let mut runner = TestRunner::new(Config { cases: 1000, failure_persistence: None, ..Config::default() });
    let drawn = std::cell::RefCell::new(Vec::new());
    runner
        .run(&strategy, |case| {
            drawn.borrow_mut().push(case);
            Ok(())
        })
        .unwrap();
    let rows: Vec<String> = drawn
        .borrow()
        .iter()
        .enumerate()
        .map(|(n, (seed, algorithm, digits, period, _))| {
            format!("X{n},software,{},{algorithm},{digits},{period}\n", data_encoding::BASE32_NOPAD.encode(seed))
        })
        .collect();
    let text = format!("serial,kind,secret,algorithm,digits,period\n{}", rows.concat());
    assert_eq!(bank.import_tokens(&text).unwrap().sheet.accepted, 1000);
    let session = bank.session("site01");
    for (n, (seed, algorithm, digits, period, at)) in drawn.borrow().iter().enumerate() {
        let mode = format!("--totp={algorithm}");
        let args =
            [&mode, "-d", &digits.to_string(), "-s", &format!("{period}s"), "-N", &format!("@{at}")].map(str::to_owned);
        let output = std::process::Command::new("oathtool")
            .args(args)
            .arg(data_encoding::HEXLOWER.encode(seed))
            .output()
            .expect("oathtool is needed");
        let shown = String::from_utf8(output.stdout).unwrap();
        let serial = Serial::parse(&format!("X{n}")).unwrap();
        let fits: Result<bool, Error> = session.ledger.read(|reader| {
            let token = reader.one_time(&session.actor, &serial)?.unwrap();
            Ok(matches!(token.shown(shown.trim(), *at, &[0]), otpdesk::keys::OtpMatch::Fits { .. }))
        });
        assert!(fits.unwrap(), "{n}: {algorithm} {digits} {period} {at} {shown}");
    }
}
