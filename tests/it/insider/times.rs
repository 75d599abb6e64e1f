//! Times that a signature covers and that are false all the same.

use crate::insider::Insider;
use crate::insider::edits::{Edit, Form, bank, check_at};
use crate::world::{World, refusal};

/// The last entry's time becomes another, under its own operator's signature.
fn dated(i: &Insider, at: &str) {
    i.append("lookup", "search", "{}", &[]);
    let last = i.next() - 1;
    i.sql(&format!("UPDATE entry SET at = '{at}' WHERE seq = {last}"));
    i.rechain(last);
    i.sign(last);
}

const TIMES: &[Edit] = &[
    ("an entry dated years back", "officer01", "time", |i| dated(i, "2020-01-01T12:00:00+09:00")),
    ("an entry dated an hour back", "officer01", "time", |i| {
        let head = i.word("SELECT max(at) FROM entry");
        dated(i, &head.replace("T1", "T0"));
    }),
    ("an entry of 2050", "officer01", "time", |i| dated(i, "2050-01-01T12:00:00+09:00")),
    ("an entry of no time", "officer01", "time", |i| dated(i, "yesterday")),
    ("a time called false by one", "admin01", "second_person", |i| {
        dated(i, "2050-01-01T12:00:00+09:00");
        let last = i.next() - 1;
        let stretch = format!(r#""from":{last},"to":{last}"#);
        i.append_at("2026-11-24T12:00:00+09:00", "audit.ask_clock", &format!("{{{stretch}}}"));
        let asked = i.next() - 1;
        i.append_at("2026-11-24T12:00:00+09:00", "audit.accept_clock", &format!(r#"{{"confirms":{asked},{stretch}}}"#));
    }),
];

#[test]
fn false_times_are_found() {
    check_at(&bank(), Form::Perfect, TIMES);
}

/// With an entry of 2027, and an admin's own request to call it and all that comes false.
fn asked_for_ever() -> World {
    let mut bank = bank().twin();
    let insider = Insider::with_keys_of(&mut bank, "admin01");
    insider.append_at("2027-01-24T12:00:00+09:00", "audit.verify", "{}");
    insider.append_at("2027-01-24T12:00:00+09:00", "audit.ask_clock", r#"{"from":2,"to":999999}"#);
    insider.leave();
    bank
}

const FOR_EVER: &[Edit] = &[("times to come called false", "officer01", "second_person", |i| {
    let asked = i.last("audit.ask_clock");
    let details = format!(r#"{{"confirms":{asked},"from":2,"to":999999}}"#);
    i.append_at("2026-11-24T12:00:00+09:00", "audit.accept_clock", &details);
})];

#[test]
fn nobody_calls_times_false_that_are_not_written_yet() {
    let bank = asked_for_ever();
    let shown = otpdesk::ops::audit::accept_clock::review(&mut bank.session("officer01"));
    assert_eq!(refusal(shown), "request_changed");
    check_at(&bank, Form::Perfect, FOR_EVER);
}
