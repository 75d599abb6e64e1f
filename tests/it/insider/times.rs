//! Times that a signature covers and that are false all the same.

use crate::insider::Insider;
use crate::insider::edits::{Edit, Form, bank, check_at};

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
