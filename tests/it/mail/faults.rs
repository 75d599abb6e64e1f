//! Each kind of fault of a mail server, fifty letters each: none is lost, and none arrives twice but where the promise
//! allows it, under one Message-ID.

use std::collections::BTreeMap;
use std::sync::OnceLock;
use std::thread;
use std::time::Duration;

use chrono::TimeDelta;
use otpdesk::domain::{MailState, Reason};
use otpdesk::mail::Limits;
use otpdesk::ops::mail::send::{Sent, send_mail};
use otpdesk::ops::{self, Outcome, Sending, SmtpConfig, Tls};

use crate::mail::smtp::{self, Play, Security, Server, Setup, Step};
use crate::snapshot::Snapshot;
use crate::world::World;

const LETTERS: usize = 50;

/// Runs of `mail send` after which every letter must have come to an end.
const RUNS: usize = 60;

/// What a kind of fault may do to a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// It arrives once.
    Once,
    /// It arrives twice: the connection was lost between the final dot and the answer.
    Twice,
    /// It is refused for good, and is a task.
    Task,
}

/// Fifty urgent letters wait.
fn bank() -> World {
    static KEPT: OnceLock<Snapshot> = OnceLock::new();
    World::made_once(&KEPT, || {
        let count = u32::try_from(LETTERS).unwrap();
        let bank = World::large(count);
        for number in 10..10 + count {
            bank.hold("teller01", &format!("C{number}"), Reason::Stolen).unwrap();
        }
        bank
    })
}

/// To a server as the bank's configuration would name it.
fn sending(server: &Server, port: u16) -> Sending {
    let ca_file = Some(server.ca_file.clone());
    let mut sending = smtp::to_server(SmtpConfig { ca_file, ..smtp::named(port, Tls::Starttls) }, None);
    let short = Duration::from_millis(400);
    sending.limits = Limits { connect: Duration::from_secs(10), command: short, acceptance: Duration::from_secs(2) };
    sending
}

fn send(bank: &World, sending: Sending) -> Outcome<Sent> {
    send_mail(&mut bank.session("job01"), sending, None, |_| {})
}

/// Copies that arrived, by Message-ID.
fn copies(server: &Server) -> BTreeMap<String, usize> {
    let mut copies = BTreeMap::new();
    for received in &server.log().received {
        let message = mail_parser::MessageParser::default().parse(&received.message).unwrap();
        *copies.entry(format!("<{}>", message.message_id().unwrap())).or_default() += 1;
    }
    copies
}

/// Letters of the bank that did not end so.
fn astray(bank: &World, copies: &BTreeMap<String, usize>, end: End) -> usize {
    let (arrived, state) = match end {
        End::Once => (1, MailState::Sent),
        End::Twice => (2, MailState::Sent),
        End::Task => (0, MailState::Failed),
    };
    let letters = bank.letters("auditor01");
    assert_eq!(letters.len(), LETTERS);
    let strangers = copies.keys().filter(|id| letters.iter().all(|letter| letter.message_id != **id)).count();
    let ended_otherwise = |letter: &&otpdesk::report::mail::MailSheet| {
        copies.get(&letter.message_id).copied().unwrap_or_default() != arrived || letter.state != state
    };
    letters.iter().filter(ended_otherwise).count() + strangers
}

/// Sends until nothing waits, a few minutes later each time.
fn drain(bank: &mut World, server: &Server) {
    for _ in 0..RUNS {
        let sent = send(bank, sending(server, server.port)).unwrap();
        if sent.sheet.left == 0 {
            return;
        }
        bank.now = bank.now.plus(TimeDelta::minutes(2));
    }
    panic!("letters still wait after {RUNS} runs");
}

/// Plays a fault at each letter's first try.
fn meets(fault: Play, end: End) {
    let mut bank = bank();
    let server = Server::start(Security::Starttls);
    server.play_once_each(fault);
    drain(&mut bank, &server);
    let copies = copies(&server);
    assert_eq!(astray(&bank, &copies, end), 0, "{fault:?}: {copies:?}");
    let tries = bank.letters("auditor01").iter().map(|letter| letter.attempts).collect::<Vec<_>>();
    let expected = if end == End::Task { 1 } else { 2 };
    assert!(tries.iter().all(|tries| *tries == expected), "{fault:?}: each letter met it once: {tries:?}");
    bank.is_sound();
}

#[test]
fn a_letter_that_is_put_off_refused_or_cut_off_is_not_lost() {
    let faults = [
        (Play::Answer(Step::Rcpt, "450 4.2.0 Greylisted"), End::Once),
        (Play::Answer(Step::Data, "451 4.3.0 Later"), End::Once),
        (Play::Answer(Step::Dot, "452 4.3.1 Full"), End::Once),
        (Play::Answer(Step::Rcpt, "550 5.1.1 Unknown"), End::Task),
        (Play::Answer(Step::Dot, "554 5.7.1 No"), End::Task),
        (Play::DropInBody, End::Once),
        (Play::Drop(Step::Dot), End::Twice),
        (Play::Trickle(Step::Data), End::Once),
    ];
    thread::scope(|scope| {
        for (fault, end) in faults {
            scope.spawn(move || meets(fault, end));
        }
    });
}

/// A server that puts everything off costs each letter a try; one that cannot be spoken to costs none.
#[test]
fn a_server_that_is_not_there_costs_no_letter_a_try() {
    let mut bank = bank();
    let server = Server::start(Security::Starttls);
    let stranger = Server::set_up(&Setup { name: "mail.example.jp", ..Setup::default() });
    for (port, played) in [
        (smtp::closed_port(), Play::Normally),
        (server.port, Play::NoStarttls),
        (stranger.port, Play::Normally),
        (server.port, Play::Answer(Step::Greeting, "421 4.3.2 Later")),
    ] {
        server.play(played);
        let sent = send(&bank, sending(&server, port));
        assert!(matches!(sent, Err(ops::Error::Mail(ops::MailFault::Unavailable(_)))), "{played:?}");
        assert!(bank.letters("auditor01").iter().all(|letter| letter.attempts == 0));
    }
    for line in server.log().conversations.iter().chain(&stranger.log().conversations).flatten() {
        assert!(["EHLO bank.example.jp", "STARTTLS", "QUIT"].contains(&line.as_str()), "{line}");
    }
    server.play(Play::Answer(Step::Mail, "451 4.3.0 Later"));
    let sent = send(&bank, sending(&server, server.port)).unwrap();
    assert_eq!((sent.sheet.deferred, sent.cut_short), (50, None), "an answer is no broken conversation");
    server.play(Play::Normally);
    bank.now = bank.now.plus(TimeDelta::minutes(1));
    drain(&mut bank, &server);
    assert_eq!(astray(&bank, &copies(&server), End::Once), 0);
    bank.is_sound();
}

/// The others keep their tries for a better time.
#[test]
fn a_server_that_hangs_up_on_everybody_ends_the_run() {
    let bank = bank();
    let server = Server::start(Security::Starttls);
    server.play(Play::Drop(Step::Data));
    let Sent { sheet, cut_short } = send(&bank, sending(&server, server.port)).unwrap();
    assert_eq!((sheet.deferred, sheet.left), (3, 50));
    assert_eq!(cut_short.as_deref(), Some("the connection was closed"));
    // One letter that a server cannot bear does not keep the rest.
    server.play_once_each(Play::Drop(Step::Data));
    server.log().received.clear();
    let bank = self::bank();
    let first = bank.letters("auditor01")[0].clone();
    for letter in bank.letters("auditor01").iter().skip(1) {
        server.spare(&format!("c{}@example.jp", letter.contract_id.as_str().trim_start_matches('C')));
    }
    let Sent { sheet, cut_short } = send(&bank, sending(&server, server.port)).unwrap();
    assert_eq!((sheet.sent, sheet.deferred, cut_short), (49, 1, None));
    assert!(!copies(&server).contains_key(&first.message_id));
    bank.is_sound();
}

/// The harness itself: it would see a letter that is lost, one that came twice, and one that is nobody's.
#[test]
fn a_lost_a_doubled_and_a_foreign_letter_would_be_seen() {
    let mut bank = bank();
    let server = Server::start(Security::Starttls);
    drain(&mut bank, &server);
    let arrived = copies(&server);
    assert_eq!(astray(&bank, &arrived, End::Once), 0);
    let first = arrived.keys().next().unwrap().clone();
    let (mut lost, mut doubled, mut foreign) = (arrived.clone(), arrived.clone(), arrived);
    lost.remove(&first);
    doubled.insert(first, 2);
    foreign.insert("<other@bank.example.jp>".to_owned(), 1);
    for copies in [lost, doubled, foreign] {
        assert_eq!(astray(&bank, &copies, End::Once), 1);
    }
}
