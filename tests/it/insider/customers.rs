//! What each edit of an insider is found by where customers' own steps are concerned: with the customer terminal's keys,
//! or an officer's.

use otpdesk::ops::contract::clear_passwords::clear_passwords;

use crate::customer::steps::{LOGIN, challenge, disabled};
use crate::insider::Insider;
use crate::insider::edits::{Form, check_at};
use crate::world::{World, contract, line, refusal};

/// After C1's form: at C1 the first call was right, and at C4 two attempts have failed; officer01 asked that C4's
/// passwords be cleared.
fn bank() -> World {
    let bank = disabled();
    for _ in 0..2 {
        assert_eq!(refusal(challenge(&bank, "C4", "wrong")), "login_failed");
    }
    challenge(&bank, "C1", LOGIN).unwrap();
    clear_passwords(&mut bank.session("officer01"), &contract("C4"), &line("失念")).unwrap();
    bank.is_sound();
    bank
}

/// A contract's row.
fn contract_of(i: &Insider, contract: &str) -> i64 {
    i.number(&format!("SELECT id FROM contract WHERE contract_id = '{contract}'"))
}

/// The row of a contract's count.
fn count_of(i: &Insider, contract: &str) -> i64 {
    i.number(&format!("SELECT id FROM self_service WHERE contract_id = '{contract}'"))
}

/// Changes the count of a contract to this, by the entry that comes next.
fn count(i: &Insider, contract: &str, failures: i64) -> (&'static str, i64) {
    let seq = i.next();
    i.sql(&format!("UPDATE self_service SET failures = {failures}, seq = {seq} WHERE contract_id = '{contract}'"));
    ("self_service", count_of(i, contract))
}

fn letter(i: &Insider, template: &str, contract: &str) -> (&'static str, i64) {
    let seq = i.next();
    i.sql(&format!(
        "INSERT INTO mail (id, template, contract_id, urgent, wording_id, message_id, state, created_at, attempts,
                 next_attempt_at, seq)
             SELECT 90, '{template}', '{contract}', 0, 1, '<m@b>', 'queued', at, 0, at, {seq}
             FROM entry WHERE seq = {seq} - 1"
    ));
    ("mail", 90)
}

/// What a start says that came of this attempt.
fn started(attempt: i64) -> String {
    format!(r#"{{"attempt":{attempt},"serial":"T1","receipt_no":"001202611220009","time_step":8}}"#)
}

/// What a stop says.
fn stopped(attempt: i64) -> String {
    format!(r#"{{"attempt":{attempt},"serial":"T1","time_step":9}}"#)
}

/// What an exchange says.
fn exchanged(attempt: i64) -> String {
    format!(
        r#"{{"attempt":{attempt},"serial":"T1","old_serial":"S1","receipt_no":"001202611220009","time_step":8,"old_time_step":8}}"#
    )
}

/// What a first call at C1 says.
fn asked(i: &Insider, attempt: i64) -> String {
    let position =
        |which: &str| i.number(&format!("SELECT {which}_position FROM self_service WHERE contract_id = 'C1'"));
    let (first, second) = (position("first"), position("second"));
    format!(r#"{{"step":"token.start","attempt":{attempt},"positions":[{first},{second}]}}"#)
}

/// Forgets the positions that were asked, as what completes a step does.
fn forget_positions(i: &Insider, contract: &str) {
    i.sql(&format!(
        "UPDATE self_service SET first_position = NULL, second_position = NULL WHERE contract_id = '{contract}'"
    ));
}

/// A start with its whole effect.
fn start(i: &Insider, contract: &str, details: &str) {
    start_as(i, "token.start", contract, details);
}

fn start_as(i: &Insider, action: &str, contract: &str, details: &str) {
    let seq = i.next();
    i.sql(&format!(
        "UPDATE token SET state = 'active', contract_id = '{contract}', login_otp = 'no', last_step = 8, seq = {seq},
             started_at = (SELECT at FROM entry WHERE seq = {seq} - 1) WHERE serial = 'T1';
         UPDATE receipt_series SET last = last + 1, seq = {seq} WHERE id = 1"
    ));
    forget_positions(i, contract);
    let token = i.number("SELECT id FROM token WHERE serial = 'T1'");
    let seen = [("seen contract", contract_of(i, contract)), ("seen wording", 1)];
    let rows = [("receipt_series", 1), ("token", token), letter(i, "token_started", contract), count(i, contract, 0)];
    let rows = [&seen[..], &rows].concat();
    i.append(action, &format!("contract/{contract}"), details, &rows);
}

fn rows_of_the_start(i: &Insider) -> [(&'static str, i64); 4] {
    let token = i.number("SELECT id FROM token WHERE serial = 'T1'");
    [("receipt_series", 1), ("token", token), ("mail", 90), ("self_service", count_of(i, "C1"))]
}

/// A stop with its whole effect.
fn stop(i: &Insider, contract: &str, details: &str) {
    let seq = i.next();
    i.sql(&format!(
        "UPDATE token SET state = 'stopped', ended_at = started_at, seq = {seq}
             WHERE contract_id = '{contract}' AND state = 'active'"
    ));
    let token = i.number(&format!("SELECT id FROM token WHERE contract_id = '{contract}'"));
    let rows = [("token", token), letter(i, "token_stopped", contract), count(i, contract, 0)];
    i.append("token.stop", &format!("contract/{contract}"), details, &rows);
}

/// Clears the passwords of a contract, with the letter.
fn clear(i: &Insider, contract: &str, details: &str) {
    clear_as(i, contract, contract, details);
}

/// The same in the name of another contract.
fn clear_as(i: &Insider, contract: &str, name: &str, details: &str) {
    let seq = i.next();
    i.sql(&format!(
        "UPDATE contract SET login_password = NULL, transfer_password = NULL, clear_asked_by = NULL,
             clear_asked_seq = NULL, clear_asked_at = NULL, seq = {seq} WHERE contract_id = '{contract}'"
    ));
    let row = i.number(&format!("SELECT id FROM contract WHERE contract_id = '{contract}'"));
    let rows = [("contract", row), letter(i, "passwords_changed", contract)];
    i.append("contract.clear_passwords", &format!("contract/{name}"), details, &rows);
}

/// An attempt at C1, counted as the program does.
fn counted(i: &Insider, step: &str) -> i64 {
    let seq = i.next();
    let row = count(i, "C1", i.number("SELECT failures + 1 FROM self_service WHERE contract_id = 'C1'"));
    i.append(
        "self.attempt",
        "contract/C1",
        &format!(r#"{{"step":"{step}"}}"#),
        &[("seen contract", contract_of(i, "C1")), row],
    );
    seq
}

#[test]
fn what_comes_of_no_attempt_is_found() {
    check_at(
        &bank(),
        Form::Perfect,
        &[
            ("a first call of which no attempt was counted", "site01", "attempt", |i| {
                let row = count(i, "C1", 0);
                i.append("self.challenge", "contract/C1", &asked(i, 0), &[row]);
            }),
            ("an attempt that served before", "site01", "attempt", |i| {
                let served = i.last("self.attempt");
                let row = count(i, "C1", 0);
                let details = asked(i, served);
                i.append("self.challenge", "contract/C1", &details, &[row]);
            }),
            ("an attempt at another contract", "site01", "attempt", |i| {
                let other = i.number("SELECT min(seq) FROM entry WHERE action = 'self.attempt'");
                let row = count(i, "C1", 0);
                let details = asked(i, other);
                i.append("self.challenge", "contract/C1", &details, &[row]);
            }),
            ("an attempt at another step", "site01", "attempt", |i| {
                let attempt = counted(i, "token.stop");
                start(i, "C1", &started(attempt));
            }),
            ("a stop without its first call", "site01", "attempt", |i| {
                i.append("self.attempt", "contract/C4", r#"{"step":"token.stop"}"#, &[count(i, "C4", 3)]);
                let attempt = i.next() - 1;
                stop(i, "C4", &stopped(attempt));
            }),
            ("a start that is told of another contract", "site01", "subject", |i| {
                let attempt = counted(i, "token.start");
                start(i, "C1", &started(attempt));
                let last = i.next() - 1;
                i.sql(&format!("UPDATE entry SET subject = 'contract/C4' WHERE seq = {last}"));
                i.rechain(last);
            }),
            ("a letter that tells of something else", "site01", "subject", |i| {
                let attempt = counted(i, "token.start");
                start(i, "C1", &started(attempt));
                i.sql("UPDATE mail SET template = 'otp_released' WHERE id = 90");
                i.mark_last(&rows_of_the_start(i));
            }),
            ("an exchange by halves", "site01", "effect", |i| {
                let attempt = counted(i, "token.exchange");
                start_as(i, "token.exchange", "C1", &exchanged(attempt));
            }),
            ("a start by one who is no customer terminal", "officer01", "role", |i| {
                let attempt = counted(i, "token.start");
                start(i, "C1", &started(attempt));
            }),
        ],
    );
}

#[test]
fn rows_of_a_step_hold_what_its_entry_says() {
    check_at(
        &bank(),
        Form::Perfect,
        &[
            ("other positions than the entry says", "site01", "made_again", |i| {
                let attempt = counted(i, "token.start");
                let details = asked(i, attempt);
                i.sql("UPDATE self_service SET first_position = 1, second_position = 2 WHERE contract_id = 'C1'");
                if details == asked(i, attempt) {
                    i.sql("UPDATE self_service SET first_position = 3, second_position = 4 WHERE contract_id = 'C1'");
                }
                let row = count(i, "C1", 0);
                i.append("self.challenge", "contract/C1", &details, &[row]);
            }),
            ("a count that is not what the entries add up to", "site01", "made_again", |i| {
                let attempt = counted(i, "token.start");
                start(i, "C1", &started(attempt));
                let row = count(i, "C1", 3);
                i.mark_last(&[&rows_of_the_start(i)[..3], &[row]].concat());
            }),
            ("a time step that the token did not show", "site01", "made_again", |i| {
                let attempt = counted(i, "token.start");
                start(i, "C1", &started(attempt).replace("\"time_step\":8", "\"time_step\":7"));
            }),
            ("a start with a word more", "site01", "attempt", |i| {
                let attempt = counted(i, "token.start");
                start(i, "C1", &started(attempt).replace('}', ",\"more\":1}"));
            }),
            ("a password used up after a later one", "site01", "attempt", |i| {
                let attempt = counted(i, "token.start");
                start(i, "C1", &started(attempt));
                let attempt = counted(i, "token.check");
                let seq = i.next();
                i.sql(&format!("UPDATE token SET last_step = 7, seq = {seq} WHERE serial = 'T1'"));
                let token = i.number("SELECT id FROM token WHERE serial = 'T1'");
                let details = format!(r#"{{"attempt":{attempt},"serial":"T1","time_step":7,"drift":0}}"#);
                let rows = [("seen contract", contract_of(i, "C1")), ("token", token), count(i, "C1", 0)];
                i.append("token.check", "contract/C1", &details, &rows);
            }),
            ("a request to clear in another's name", "officer02", "made_again", |i| {
                let seq = i.next();
                i.sql(&format!(
                    "UPDATE contract SET clear_asked_by = 'officer01', clear_asked_seq = {seq}, seq = {seq},
                         clear_asked_at = (SELECT at FROM entry WHERE seq = {seq} - 1) WHERE contract_id = 'C1'"
                ));
                let row = ("contract", contract_of(i, "C1"));
                i.append("contract.ask_clear", "contract/C1", r#"{"passwords":2}"#, &[row]);
            }),
        ],
    );
}

/// The control: what the program would have written is in order.
#[test]
fn a_start_as_the_program_writes_it_raises_no_alarm() {
    let mut bank = bank();
    let insider = Insider::with_keys_of(&mut bank, "site01");
    let attempt = counted(&insider, "token.start");
    start(&insider, "C1", &started(attempt));
    insider.leave();
    assert_eq!(bank.problems(), Vec::<String>::new());
}

#[test]
fn counts_that_do_not_add_up_are_found() {
    check_at(
        &bank(),
        Form::Perfect,
        &[
            ("failures forgotten under cover of an attempt", "site01", "attempt", |i| {
                i.append("self.attempt", "contract/C4", r#"{"step":"token.start"}"#, &[count(i, "C4", 0)]);
            }),
            ("a count of nobody's", "site01", "attempt", |i| {
                let seq = i.next();
                i.sql(&format!(
                    "INSERT INTO self_service (id, contract_id, state, failures, seq) VALUES (90, 'C3', 'open', 0, {seq})"
                ));
                i.append("self.attempt", "contract/C4", r#"{"step":"token.start"}"#, &[("self_service", 90)]);
            }),
            ("attempts beyond the lock", "site01", "attempt", |i| {
                for failures in [3, 4, 4, 4] {
                    let row = count(i, "C4", failures);
                    i.append("self.attempt", "contract/C4", r#"{"step":"token.start"}"#, &[row]);
                }
            }),
            ("an unlock by the customer terminal", "site01", "role", |i| {
                i.append("otp.unlock", "contract/C4", "{}", &[count(i, "C4", 0)]);
            }),
        ],
    );
}

#[test]
fn passwords_cleared_by_one_are_found() {
    check_at(
        &bank(),
        Form::Perfect,
        &[
            ("by the one who asked", "officer01", "second_person", |i| {
                clear(i, "C4", &format!(r#"{{"confirms":{}}}"#, i.last("contract.ask_clear")));
            }),
            ("naming another request", "officer02", "second_person", |i| {
                clear(i, "C4", r#"{"confirms":1}"#);
            }),
            ("of another contract than was asked", "officer02", "subject", |i| {
                clear_as(i, "C1", "C4", &format!(r#"{{"confirms":{}}}"#, i.last("contract.ask_clear")));
            }),
            ("under cover of asking", "officer02", "second_person", |i| {
                i.sql(&format!(
                    "UPDATE contract SET login_password = NULL, transfer_password = NULL, clear_asked_by = 'officer02',
                         seq = {} WHERE contract_id = 'C1'",
                    i.next()
                ));
                let row = i.number("SELECT id FROM contract WHERE contract_id = 'C1'");
                i.append("contract.ask_clear", "contract/C1", r#"{"passwords":2}"#, &[("contract", row)]);
            }),
            ("half of them, under cover of asking", "officer02", "second_person", |i| {
                i.sql(&format!(
                    "UPDATE contract SET login_password = NULL, clear_asked_by = 'officer02', seq = {}
                         WHERE contract_id = 'C1'",
                    i.next()
                ));
                let row = i.number("SELECT id FROM contract WHERE contract_id = 'C1'");
                i.append("contract.ask_clear", "contract/C1", r#"{"passwords":2}"#, &[("contract", row)]);
            }),
            ("where nobody asked", "officer02", "second_person", |i| {
                clear(i, "C1", r#"{"confirms":1}"#);
            }),
        ],
    );
}
