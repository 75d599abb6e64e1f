//! The outbox: each letter once, not at night, and what staff do with one that did not arrive.

use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt as _;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use std::{fs, thread};

use chrono::TimeDelta;
use otpdesk::domain::clock::Clock;
use otpdesk::domain::{MailState, Moment, Note, Reason, Seal, SettingKey, ToldBy};
use otpdesk::mail::Limits;
use otpdesk::ops::mail::handle::LetterStep;
use otpdesk::ops::reveal::Reveal;
use otpdesk::ops::{self, Outcome, Tls};
use otpdesk::report::mail::{MailSheet, SendSheet};

use crate::mail::smtp::{self, Play, Security, Server};
use crate::world::{World, at, id, paper, refusal};

fn cancel() -> LetterStep {
    LetterStep::Cancel(crate::world::line("電話で連絡済"))
}

fn close() -> LetterStep {
    LetterStep::Close(ToldBy::Telephone, note())
}

fn note() -> Note {
    Note::parse("本人に連絡").unwrap()
}

fn send_by(bank: &World, operator: &str, server: &Server) -> Outcome<SendSheet> {
    let mut sending = smtp::to_server(smtp::named(server.port, Tls::None), None);
    sending.limits = Limits { acceptance: Duration::from_millis(2500), ..Limits::default() };
    Ok(ops::mail::send::send_mail(&mut bank.session(operator), sending, None, |_| {})?.sheet)
}

/// A time that moves on while a sender speaks with the server.
static MOVING: AtomicI64 = AtomicI64::new(0);

fn moving() -> Moment {
    Moment::from_unix(MOVING.load(Ordering::Relaxed)).unwrap()
}

/// As [`send_by`], by the clock that moves.
fn send_by_moving_clock(bank: &World, operator: &str, server: &Server) -> Outcome<SendSheet> {
    let mut sending = smtp::to_server(smtp::named(server.port, Tls::None), None);
    sending.limits = Limits { acceptance: Duration::from_millis(2500), ..Limits::default() };
    let mut session = bank.session(operator);
    session.clock = Clock::system(moving);
    Ok(ops::mail::send::send_mail(&mut session, sending, None, |_| {})?.sheet)
}

fn letter(bank: &World, id: i64) -> MailSheet {
    bank.letters("auditor01").into_iter().find(|letter| letter.id == id).unwrap()
}

fn minutes(count: i64) -> TimeDelta {
    TimeDelta::minutes(count)
}

#[test]
fn a_letter_goes_out_once() {
    let bank = World::open();
    bank.processed_form("C1");
    let sheet = bank.send("job01").unwrap();
    assert_eq!((sheet.sent, sheet.held, sheet.left), (1, 0, 0));
    assert_eq!(bank.send("teller01").unwrap().sent, 0);
    let sent = letter(&bank, 1);
    assert_eq!((sent.state, sent.attempts, sent.sent_at), (MailState::Sent, 1, Some(bank.now)));
    assert_eq!(fs::read_dir(bank.letterbox()).unwrap().count(), 1);
    for operator in ["admin01", "auditor01", "site01"] {
        assert_eq!(refusal(bank.send(operator)), "role_not_allowed", "{operator}");
    }
    bank.is_sound();
}

#[test]
fn a_letter_without_an_address_is_a_task_until_there_is_one() {
    let bank = World::open();
    bank.processed_form("C2");
    assert_eq!(bank.outbox(), "no_address");
    assert_eq!(bank.send("job01").unwrap().sent, 0);
    assert_eq!(refusal(bank.handle("teller01", 1, &LetterStep::Retry)), "no_address");
    bank.set_email("officer01", "C2", "c2@example.jp").unwrap();
    assert_eq!(bank.outbox(), "no_address queued");
    assert_eq!(bank.handle("teller01", 1, &LetterStep::Retry).unwrap().state, MailState::Queued);
    assert_eq!(bank.send("job01").unwrap().sent, 2);
    assert_eq!(letter(&bank, 1).to.as_deref(), Some("c2@example.jp"));
    bank.is_sound();
}

#[test]
fn letters_wait_for_the_morning_unless_they_are_urgent() {
    let mut bank = World::open();
    bank.now = at("2026-11-24T23:30:00+09:00");
    let mut stolen = paper("C1");
    stolen.reason = Reason::Stolen;
    let form = bank.receive("teller01", stolen, Seal::Verified).unwrap().receipt_no;
    bank.approve("officer01", &form).unwrap();
    bank.processed_form("C3");
    bank.hold("teller01", "C4", Reason::Fraud).unwrap();
    bank.release("officer01", "C4").unwrap();
    let sheet = bank.send("job01").unwrap();
    assert_eq!((sheet.sent, sheet.held, sheet.left), (3, 1, 0), "also the release of what fraud had held");
    assert_eq!(bank.outbox(), "sent queued sent sent");
    assert_eq!(letter(&bank, 2).next_attempt_at, Some(at("2026-11-25T08:30:00+09:00")));
    bank.now = at("2026-11-25T08:29:59+09:00");
    assert_eq!(bank.send("job01").unwrap().held, 1);
    bank.now = at("2026-11-25T08:30:00+09:00");
    assert_eq!(bank.send("job01").unwrap().sent, 1);
    bank.is_sound();
}

/// What was queued in the evening and not sent before the quiet hours waits too.
#[test]
fn quiet_hours_hold_at_the_time_of_sending() {
    let mut bank = World::open();
    bank.now = at("2026-11-24T22:59:00+09:00");
    bank.processed_form("C1");
    bank.hold("teller01", "C3", Reason::Stolen).unwrap();
    bank.now = at("2026-11-24T23:05:00+09:00");
    let sheet = bank.send("job01").unwrap();
    assert_eq!((sheet.sent, sheet.held, sheet.left), (1, 1, 0));
    assert_eq!(bank.outbox(), "queued sent");
    bank.set(SettingKey::MailQuietHours, "off").unwrap();
    assert_eq!(bank.send("job01").unwrap().sent, 1);
    bank.is_sound();
}

#[test]
fn what_a_server_puts_off_is_tried_again_after_growing_waits() {
    let mut bank = World::open();
    bank.now = at("2026-11-25T09:00:00+09:00");
    bank.processed_form("C1");
    let server = Server::start(Security::Plain);
    let message_id = letter(&bank, 1).message_id;
    for (tries, wait, play, state) in [
        (1, 1, Play::Answer(smtp::Step::Rcpt, "450 4.2.0 Later"), MailState::Deferred),
        (2, 5, Play::Drop(smtp::Step::Dot), MailState::InDoubt),
        (3, 15, Play::Answer(smtp::Step::Dot, "452 4.3.1 Full"), MailState::Deferred),
        (4, 60, Play::Drop(smtp::Step::Dot), MailState::InDoubt),
    ] {
        server.play(play);
        let sheet = send_by(&bank, "job01", &server).unwrap();
        assert_eq!((sheet.sent, sheet.deferred + sheet.in_doubt, sheet.left), (0, 1, 1), "try {tries}");
        let put_off = letter(&bank, 1);
        assert_eq!((put_off.state, put_off.attempts), (state, tries));
        assert_eq!(put_off.next_attempt_at, Some(bank.now.plus(minutes(wait))));
        assert_eq!(send_by(&bank, "job01", &server).unwrap().deferred, 0, "not before its time");
        bank.now = put_off.next_attempt_at.unwrap();
    }
    server.play(Play::Normally);
    assert_eq!(send_by(&bank, "job01", &server).unwrap().sent, 1);
    assert_eq!(letter(&bank, 1).message_id, message_id);
    bank.is_sound();
}

#[test]
fn a_letter_put_off_into_the_night_waits_for_the_morning_and_is_given_up_after_days() {
    let mut bank = World::open();
    bank.now = at("2026-11-24T22:59:30+09:00");
    bank.processed_form("C1");
    let server = Server::start(Security::Plain);
    server.play(Play::Answer(smtp::Step::Mail, "451 4.3.0 Later"));
    send_by(&bank, "job01", &server).unwrap();
    assert_eq!(letter(&bank, 1).next_attempt_at, Some(at("2026-11-25T08:30:00+09:00")));
    bank.now = at("2026-11-29T22:59:00+09:00");
    assert_eq!(send_by(&bank, "job01", &server).unwrap().failed, 1);
    assert_eq!(letter(&bank, 1).state, MailState::Failed);
    bank.is_sound();
}

#[test]
fn what_a_server_refuses_is_a_task() {
    let bank = World::open();
    bank.processed_form("C1");
    let server = Server::start(Security::Plain);
    server.play(Play::Answer(smtp::Step::Rcpt, "550 5.1.1 <c1@example.jp> unknown"));
    assert_eq!(send_by(&bank, "job01", &server).unwrap().failed, 1);
    let failed = letter(&bank, 1);
    assert_eq!(
        (failed.state, failed.last_error.as_deref()),
        (MailState::Failed, Some("550 5.1.1 <c***@example.jp> unknown"))
    );
    assert_eq!(bank.handle("teller01", 1, &LetterStep::Retry).unwrap().state, MailState::Queued);
    server.play(Play::Normally);
    assert_eq!(send_by(&bank, "job01", &server).unwrap().sent, 1);
    bank.is_sound();
}

#[test]
fn nobody_listening_leaves_every_letter_where_it_is() {
    let bank = World::open();
    bank.processed_form("C1");
    let sending = smtp::to_server(smtp::named(smtp::closed_port(), Tls::None), None);
    let sent = ops::mail::send::send_mail(&mut bank.session("job01"), sending, None, |_| {});
    assert!(matches!(sent, Err(ops::Error::Mail(ops::MailFault::Unavailable(_)))));
    assert_eq!((bank.outbox().as_str(), letter(&bank, 1).attempts), ("queued", 0));
    bank.is_sound();
}

#[test]
fn a_full_or_closed_folder_puts_letters_off() {
    let bank = World::open();
    bank.processed_form("C1");
    fs::write(bank.letterbox(), "no folder").unwrap();
    assert!(bank.send("job01").is_err());
    fs::remove_file(bank.letterbox()).unwrap();
    fs::create_dir(bank.letterbox()).unwrap();
    // Who may write anywhere is not kept out by a mode.
    fs::set_permissions(bank.letterbox(), fs::Permissions::from_mode(0o500)).unwrap();
    if fs::write(bank.letterbox().join("probe"), "").is_err() {
        assert_eq!(bank.send("job01").unwrap().deferred, 1);
    }
    fs::set_permissions(bank.letterbox(), fs::Permissions::from_mode(0o700)).unwrap();
    bank.is_sound();
}

#[test]
fn staff_move_a_letter_only_as_its_state_allows() {
    let bank = World::open();
    for number in ["C1", "C2", "C3", "C5"] {
        bank.processed_form(number);
    }
    for (operator, letter, step, expected) in [
        ("teller01", 99, LetterStep::Retry, "mail_not_found"),
        ("teller01", 1, LetterStep::Retry, "mail_state"),
        ("teller01", 4, LetterStep::Bounced(note()), "other_branch"),
        ("teller01", 1, cancel(), "role_not_allowed"),
        ("teller01", 2, close(), "role_not_allowed"),
        ("admin01", 1, LetterStep::Retry, "role_not_allowed"),
        ("job01", 1, LetterStep::Bounced(note()), "role_not_allowed"),
        ("officer01", 1, close(), "mail_state"),
        ("officer01", 1, cancel(), "done"),
        ("officer01", 1, cancel(), "mail_state"),
        ("officer01", 2, close(), "done"),
        ("officer01", 2, LetterStep::Retry, "mail_state"),
        ("teller01", 3, LetterStep::Bounced(note()), "mail_state"),
    ] {
        assert_eq!(refusal(bank.handle(operator, letter, &step)), expected, "{operator} {letter} {step:?}");
    }
    assert_eq!(bank.send("job01").unwrap().sent, 2);
    assert_eq!(bank.handle("teller01", 3, &LetterStep::Bounced(note())).unwrap().state, MailState::Bounced);
    assert_eq!(bank.handle("teller01", 3, &LetterStep::Retry).unwrap().state, MailState::Queued);
    assert_eq!(bank.outbox(), "cancelled told queued sent");
    bank.is_sound();
}

/// Found by a true history: within a second, the second of two steps changes nothing of what the first noted.
#[test]
fn the_same_words_said_twice_raise_no_alarm() {
    let bank = World::open();
    bank.processed_form("C1");
    bank.send("job01").unwrap();
    bank.handle("officer01", 1, &LetterStep::Bounced(note())).unwrap();
    bank.handle("officer01", 1, &LetterStep::Close(ToldBy::Telephone, note())).unwrap();
    let row = ops::mail::read::show_mail(&mut bank.session("auditor01"), 1, &Reveal::No).unwrap();
    assert_eq!(row.mail.handled_by, Some(id("officer01")));
    bank.is_sound();
}

#[test]
fn two_sessions_that_send_at_once_send_each_letter_once() {
    let bank = World::large(20);
    for number in 10..30 {
        bank.hold("teller01", &format!("C{number}"), Reason::Stolen).unwrap();
    }
    let server = Server::start(Security::Plain);
    let sent: u64 = thread::scope(|scope| {
        let senders = ["job01", "teller01", "officer01"];
        let sessions: Vec<_> =
            senders.map(|operator| scope.spawn(|| send_by(&bank, operator, &server).unwrap().sent)).into();
        sessions.into_iter().map(|session| session.join().unwrap()).sum()
    });
    let recipients: Vec<_> = server.log().received.iter().map(|received| received.to.concat()).collect();
    assert_eq!((sent, recipients.len()), (20, 20));
    assert_eq!(recipients.into_iter().collect::<BTreeSet<_>>().len(), 20);
    assert!(bank.letters("auditor01").iter().all(|letter| letter.attempts == 1));
    bank.is_sound();
}

/// A sender that never came back: after half an hour another takes its claim over, and what the first says then counts
/// no more.
#[test]
fn a_stale_claim_is_taken_over_and_its_first_holder_has_no_say() {
    let mut bank = World::open();
    bank.processed_form("C1");
    let (slow, later) = (Server::start(Security::Plain), Server::start(Security::Plain));
    slow.play(Play::Silent(smtp::Step::Dot));
    later.play(Play::Silent(smtp::Step::Dot));
    let begun = bank.now;
    MOVING.store(begun.unix(), Ordering::Relaxed);
    thread::scope(|scope| {
        let early = bank.clone();
        let slow = &slow;
        let first = scope.spawn(move || send_by_moving_clock(&early, "job01", slow).unwrap());
        while slow.log().received.is_empty() {
            thread::sleep(Duration::from_millis(20));
        }
        assert_eq!(send_by(&bank, "teller01", &later).unwrap().in_doubt, 0, "claimed by another");
        bank.now = begun.plus(minutes(30));
        MOVING.store(bank.now.unix(), Ordering::Relaxed);
        thread::sleep(Duration::from_millis(500));
        let second = send_by(&bank, "teller01", &later).unwrap();
        assert_eq!((second.in_doubt, first.join().unwrap().in_doubt), (1, 1));
    });
    let letter = letter(&bank, 1);
    assert_eq!((letter.state, letter.attempts), (MailState::InDoubt, 2));
    assert_eq!(letter.next_attempt_at, Some(bank.now.plus(minutes(5))), "as the second one says");
    bank.is_sound();
}
