//! Conversations with a mail server: what goes out, and what each fault means for a letter.

mod certificate;
#[cfg(debug_assertions)]
mod command;
#[cfg(debug_assertions)]
mod faults;
#[cfg(all(debug_assertions, feature = "external"))]
mod kill;
mod letter;
mod message;
#[cfg(debug_assertions)]
mod outbox;
#[cfg(all(debug_assertions, feature = "external"))]
mod postfix;
#[cfg(feature = "external")]
mod python;
pub(crate) mod smtp;

use std::thread;
use std::time::{Duration, Instant};

use otpdesk::domain::{Email, Line, Moment};
use otpdesk::mail::message::Outgoing;
use otpdesk::mail::{Delivery, Fault, Limits, Sender, SmtpConfig, Tls, Transport};

use crate::mail::smtp::{PASSWORD, Play, Security, Server, Setup, Step, USER, closed_port, named, to_server};

fn outgoing(to: &str, token: &str) -> Outgoing {
    Outgoing {
        from: Sender::parse("見本信用金庫 <otp@bank.example.jp>").unwrap(),
        to: Email::parse(to).unwrap(),
        subject: "【見本信用金庫】利用停止のお知らせ".to_owned(),
        body: "停止しました。\n.\n".to_owned(),
        message_id: format!("<{token}@bank.example.jp>"),
        date: Moment::parse("2026-11-22T10:05:00+09:00").unwrap(),
    }
}

fn letter() -> Outgoing {
    outgoing("hanako@example.jp", "1")
}

/// What suits this server.
fn settings(server: &Server, tls: Tls) -> SmtpConfig {
    let ca_file = Some(server.ca_file.clone());
    SmtpConfig { ca_file, user: Some(Line::parse(USER).unwrap()), ..named(server.port, tls) }
}

fn transport(config: SmtpConfig) -> Transport {
    Transport::new(to_server(config, Some(PASSWORD))).unwrap()
}

fn starttls(server: &Server) -> Transport {
    transport(settings(server, Tls::Starttls))
}

fn unavailable(transport: &mut Transport) -> String {
    match transport.connect() {
        Err(Fault::Unavailable(cause)) => cause,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_letter_goes_out_within_tls_after_a_login() {
    for (security, tls) in [(Security::Starttls, Tls::Starttls), (Security::Implicit, Tls::Tls)] {
        let server = Server::start(security);
        let mut transport = transport(settings(&server, tls));
        assert_eq!(transport.connect(), Ok(()));
        assert_eq!(transport.deliver(&letter()), Delivery::Sent);
        drop(transport);
        let log = server.log();
        let received = &log.received[0];
        assert_eq!(
            (received.from.as_str(), received.to.as_slice()),
            ("otp@bank.example.jp", &["hanako@example.jp".into()][..])
        );
        assert_eq!(received.message, otpdesk::mail::message::build(&letter()).unwrap());
        assert!(log.conversations[0].starts_with(&["EHLO bank.example.jp".to_owned()]));
        assert_eq!(log.conversations[0].last().unwrap(), "QUIT");
    }
}

#[test]
fn a_server_on_this_machine_may_be_spoken_to_in_the_clear() {
    let server = Server::start(Security::Plain);
    let mut transport = transport(settings(&server, Tls::None));
    assert_eq!(transport.deliver(&letter()), Delivery::Sent);
}

#[test]
fn a_server_that_knows_only_the_old_login_is_logged_into() {
    let server = Server::set_up(&Setup { mechanisms: "LOGIN", ..Setup::default() });
    assert_eq!(starttls(&server).deliver(&letter()), Delivery::Sent);
    let server = Server::set_up(&Setup { mechanisms: "CRAM-MD5", ..Setup::default() });
    assert!(unavailable(&mut starttls(&server)).contains("AUTH"));
}

#[test]
fn old_addresses_of_mobile_carriers_are_quoted() {
    let server = Server::start(Security::Starttls);
    let mut transport = starttls(&server);
    for (written, sent) in [("a..b@docomo.ne.jp", "\"a..b\"@docomo.ne.jp"), ("x.@ezweb.ne.jp", "\"x.\"@ezweb.ne.jp")] {
        assert_eq!(transport.deliver(&outgoing(written, "1")), Delivery::Sent);
        assert_eq!(server.log().received.last().unwrap().to, [sent]);
    }
}

#[test]
fn many_letters_share_a_connection_also_after_a_refusal() {
    let server = Server::start(Security::Starttls);
    let mut transport = starttls(&server);
    for step in [Step::Mail, Step::Rcpt, Step::Data, Step::Dot] {
        assert_eq!(transport.deliver(&letter()), Delivery::Sent);
        server.play(Play::Answer(step, "550 5.0.0 No"));
        assert_eq!(transport.deliver(&letter()), Delivery::Failed("550 5.0.0 No".into()));
        server.play(Play::Normally);
    }
    assert_eq!(transport.deliver(&letter()), Delivery::Sent);
    let log = server.log();
    assert_eq!((log.conversations.len(), log.received.len()), (1, 5));
}

#[test]
fn a_connection_that_the_server_gave_up_is_opened_again() {
    for fault in [Play::Drop(Step::Mail), Play::Answer(Step::Mail, "421 4.4.2 Idle")] {
        let server = Server::start(Security::Starttls);
        let mut transport = starttls(&server);
        assert_eq!(transport.deliver(&letter()), Delivery::Sent);
        server.play(fault);
        assert!(matches!(transport.deliver(&letter()), Delivery::Deferred(_)), "{fault:?}");
        assert_eq!(server.log().conversations.len(), 2, "tried once more");
        server.play(Play::Normally);
        assert_eq!(transport.deliver(&letter()), Delivery::Sent);
    }
}

#[test]
fn what_a_servers_answer_means_depends_on_the_step() {
    use Step::{Auth, Data, Dot, Ehlo, Greeting, Mail, Rcpt, Starttls};
    for (step, answer, meaning) in [
        (Greeting, "554 5.3.2 No service", "deferred"),
        (Ehlo, "550 5.7.0 Not you", "deferred"),
        (Ehlo, "451 4.3.0 Later", "deferred"),
        (Starttls, "454 4.7.0 Not now", "deferred"),
        (Auth, "535 5.7.8 Bad", "deferred"),
        (Mail, "451 4.3.0 Later", "deferred"),
        (Mail, "530 5.7.0 Authentication required", "deferred"),
        (Mail, "550 5.7.1 No", "failed"),
        (Rcpt, "450 4.2.0 Greylisted", "deferred"),
        (Rcpt, "550 5.1.1 Unknown", "failed"),
        (Data, "451 4.3.0 Later", "deferred"),
        (Data, "554 5.5.1 No", "failed"),
        (Data, "250 What?", "deferred"),
        (Dot, "452 4.3.1 Full", "deferred"),
        (Dot, "554 5.7.1 Spam", "failed"),
        (Dot, "what?", "in doubt"),
    ] {
        let server = Server::start(Security::Starttls);
        server.play(Play::Answer(step, answer));
        let (outcome, cause) = outcome(starttls(&server).deliver(&letter()));
        assert_eq!(outcome, meaning, "{step:?} {answer}");
        assert!(cause.contains(answer), "{cause}");
        assert_eq!(server.log().received.len(), 0);
    }
}

#[test]
fn a_connection_that_breaks_leaves_doubt_only_after_the_final_dot() {
    use Step::{Auth, Data, Dot, Ehlo, Greeting, Mail, Rcpt, Starttls};
    thread::scope(|scope| {
        for step in [Greeting, Ehlo, Starttls, Auth, Mail, Rcpt, Data, Dot] {
            for fault in [Play::Drop(step), Play::Silent(step), Play::Trickle(step)] {
                let meaning = if step == Dot { "in doubt" } else { "deferred" };
                scope.spawn(move || assert_eq!(outcome_in_haste(fault).0, meaning, "{fault:?}"));
            }
        }
    });
}

fn outcome_in_haste(fault: Play) -> (&'static str, String) {
    let server = Server::start(Security::Starttls);
    server.play(fault);
    let mut sending = to_server(settings(&server, Tls::Starttls), Some(PASSWORD));
    let short = Duration::from_millis(1500);
    sending.limits = Limits { connect: Duration::from_secs(10), command: short, acceptance: short };
    let begun = Instant::now();
    let outcome = outcome(Transport::new(sending).unwrap().deliver(&letter()));
    assert!(begun.elapsed() < Duration::from_secs(20), "{fault:?}");
    outcome
}

#[test]
fn a_message_that_was_not_handed_over_whole_is_not_in_doubt() {
    let server = Server::start(Security::Starttls);
    server.play(Play::DropInBody);
    let long = Outgoing { body: "停止\n".repeat(3_000_000), ..letter() };
    assert_eq!(outcome(starttls(&server).deliver(&long)).0, "deferred");
}

fn outcome(delivery: Delivery) -> (&'static str, String) {
    match delivery {
        Delivery::Sent => ("sent", String::new()),
        Delivery::Deferred(cause) => ("deferred", cause),
        Delivery::Failed(cause) => ("failed", cause),
        Delivery::InDoubt(cause) => ("in doubt", cause),
    }
}

#[test]
fn nobody_listening_is_known_before_a_letter_is_tried() {
    let mut transport = transport(named(closed_port(), Tls::Starttls));
    assert!(unavailable(&mut transport).contains("refused"));
    assert!(matches!(transport.deliver(&letter()), Delivery::Deferred(_)));
}

#[test]
fn without_tls_nothing_is_said_that_others_may_not_hear() {
    for fault in [Play::NoStarttls, Play::Injected] {
        let server = Server::start(Security::Starttls);
        server.play(fault);
        let mut transport = starttls(&server);
        assert!(unavailable(&mut transport).contains("STARTTLS"), "{fault:?}");
        assert!(matches!(transport.deliver(&letter()), Delivery::Deferred(_)));
        for line in server.log().conversations.iter().flatten() {
            assert!(["EHLO bank.example.jp", "STARTTLS", "QUIT"].contains(&line.as_str()), "{line}");
        }
    }
}

#[test]
fn a_server_that_cannot_prove_its_name_gets_nothing() {
    for (security, tls) in [(Security::Starttls, Tls::Starttls), (Security::Implicit, Tls::Tls)] {
        let other = Server::set_up(&Setup { security, name: "mail.example.jp", ..Setup::default() });
        let expired = Server::set_up(&Setup { security, last_year: 2020, ..Setup::default() });
        let unknown = Server::start(security);
        let mut stranger = settings(&unknown, tls);
        stranger.ca_file = None;
        let ours = [&other, &expired].map(|server| (server, settings(server, tls)));
        for (server, config) in ours.into_iter().chain([(&unknown, stranger)]) {
            let cause = unavailable(&mut transport(config));
            assert!(cause.contains("certificate"), "{cause}");
            let said = server.log().conversations.concat().join("\n");
            assert!(!said.contains("MAIL") && !said.contains("AUTH"), "{said}");
        }
    }
}

#[test]
fn a_wrong_password_and_an_unreadable_authority_are_reported() {
    let server = Server::start(Security::Starttls);
    let wrong = to_server(settings(&server, Tls::Starttls), Some("wrong"));
    assert_eq!(unavailable(&mut Transport::new(wrong).unwrap()), "535 5.7.8 No");
    for content in [None, Some("no certificate")] {
        let mut config = settings(&server, Tls::Starttls);
        let path = config.ca_file.take().unwrap().with_file_name("other.pem");
        if let Some(content) = content {
            std::fs::write(&path, content).unwrap();
        }
        config.ca_file = Some(path);
        let transport = Transport::new(to_server(config, Some(PASSWORD)));
        assert!(matches!(transport, Err(Fault::CaFile { .. })));
    }
}

#[test]
fn a_customers_address_is_masked_in_an_answer() {
    let server = Server::start(Security::Starttls);
    server.play(Play::Answer(Step::Rcpt, "550 5.1.1 <hanako@example.jp>: user hanako\u{1b} unknown"));
    let expected = "550 5.1.1 <h***@example.jp>: user h***\\u{1b} unknown";
    assert_eq!(starttls(&server).deliver(&letter()), Delivery::Failed(expected.into()));
}
