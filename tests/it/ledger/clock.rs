//! The clock: nothing is written much before the latest time in the trail, and times that a false clock wrote are called
//! false by two persons.

use chrono::TimeDelta;
use otpdesk::domain::{Moment, OperatorId, Reason};
use otpdesk::ledger::{Fault, Reader};
use otpdesk::ops::{self, Outcome};
use otpdesk::report::clock::ClockSheet;

use crate::world::{World, at, line, refusal};

fn accept(bank: &World, by: &str) -> Outcome<ClockSheet> {
    let mut session = bank.session(by);
    let shown = ops::audit::accept_clock::review(&mut session)?;
    ops::audit::accept_clock::accept_clock(&mut session, &shown, &line("電池切れ"))
}

fn later(bank: &World, delta: TimeDelta) -> World {
    bank.at_time(bank.now.plus(delta))
}

fn last_entry(reader: &Reader<'_>) -> Result<(i64, String), Fault> {
    reader.head()
}

#[test]
fn a_clock_that_is_behind_records_nothing() {
    let bank = World::open();
    bank.hold("teller01", "C1", Reason::Lost).unwrap();
    let slow = later(&bank, -TimeDelta::minutes(5));
    assert_eq!(refusal(slow.release("officer01", "C1")), "done", "five minutes are what time services set back");
    let behind = later(&bank, -TimeDelta::minutes(6));
    assert_eq!(refusal(behind.hold("teller01", "C2", Reason::Lost)), "clock_behind");
    // It is measured against the latest time, not the last: nobody steps back in small steps.
    let steps = later(&bank, -TimeDelta::minutes(9));
    assert_eq!(refusal(steps.hold("teller01", "C2", Reason::Lost)), "clock_behind");
    assert_eq!(behind.status("C1").contract_id.as_str(), "C1", "what is only read is read");
    bank.is_sound();
}

#[test]
fn a_ledger_that_lay_for_a_month_makes_the_clock_doubtful() {
    let bank = World::open();
    let month = later(&bank, TimeDelta::days(36));
    assert_eq!(refusal(month.hold("teller01", "C1", Reason::Lost)), "clock_doubtful");
    let mut session = month.session("teller01");
    assert!(session.is_clock_doubtful().unwrap());
    session.clock = session.clock.vouched();
    let note = otpdesk::domain::Note::parse("電話で受付").unwrap();
    let contract = crate::world::contract("C1");
    ops::otp::hold::hold_otp(&mut session, &contract, Reason::Lost, &note).unwrap();
    drop(session);
    assert_eq!(refusal(month.hold("teller01", "C2", Reason::Lost)), "done");
    month.is_sound();
}

#[test]
fn times_of_a_false_clock_are_called_false_by_two_persons() {
    let bank = World::open();
    assert_eq!(refusal(accept(&bank, "admin01")), "clock_not_behind");
    let false_clock = bank.at_time(at("2050-01-01T12:00:00+09:00"));
    let mut session = false_clock.session("teller01");
    session.clock = session.clock.vouched();
    let note = otpdesk::domain::Note::parse("電話で受付").unwrap();
    ops::otp::hold::hold_otp(&mut session, &crate::world::contract("C1"), Reason::Lost, &note).unwrap();
    let (first, _) = session.ledger.read(last_entry).unwrap();
    drop(session);
    assert_eq!(refusal(bank.hold("teller01", "C2", Reason::Lost)), "clock_behind");
    assert!(bank.problems().iter().any(|problem| problem.starts_with("time:")), "{:?}", bank.problems());
    assert_eq!(refusal(accept(&bank, "officer01")), "role_not_allowed", "an admin asks");
    let asked = accept(&bank, "admin01").unwrap();
    assert_eq!((asked.first_entry, asked.last_entry, asked.asked_by), (first, first, None));
    assert_eq!(refusal(bank.hold("teller01", "C2", Reason::Lost)), "clock_behind", "until a second person agrees");
    let accepted = accept(&bank, "officer01").unwrap();
    assert_eq!(accepted.asked_by.as_ref().map(OperatorId::as_str), Some("admin01"));
    bank.hold("teller01", "C3", Reason::Lost).unwrap();
    bank.is_sound();
    // The letters that were to leave in 2050 leave now.
    let hour = bank.at_time(at("2026-11-24T13:00:00+09:00"));
    assert_eq!(hour.send("teller01").unwrap().sent, 2);
    hour.is_sound();
}

#[test]
fn a_claim_of_a_false_clock_is_taken_over() {
    let bank = World::open();
    bank.hold("teller01", "C1", Reason::Lost).unwrap();
    let mut session = bank.at_time(at("2026-11-25T12:00:00+09:00")).session("teller01");
    let now: Moment = session.clock.now();
    session
        .ledger
        .write::<_, Fault>(&session.actor, now, |writer| {
            writer.claim_mail(1)?;
            let details = serde_json::json!({ "attempt": 1 });
            writer.record(otpdesk::domain::Action::MailClaim, &otpdesk::trail::Subject::Mail(1), &details)
        })
        .unwrap();
    drop(session);
    let due = |now: &str| bank.at_time(at(now)).send("teller01").map(|sheet| sheet.sent);
    assert_eq!(due("2026-11-25T12:01:00+09:00").unwrap(), 0, "somebody speaks with the server");
    assert_eq!(due("2026-11-25T11:55:00+09:00").unwrap(), 0, "or their clock is a little ahead");
    assert_eq!(due("2026-11-25T12:31:00+09:00").unwrap(), 1, "or they have died");
}
