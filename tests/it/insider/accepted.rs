//! Acceptances of findings as a cover: by one person, of other rows, with other content.

use otpdesk::domain::FindingId;
use otpdesk::ops::audit::accept;

use crate::insider::Insider;
use crate::insider::edits::{Edit, Form, bank, check_at};
use crate::world::{World, line, refusal};

const ONE: &[Edit] = &[
    ("findings accepted by one", "admin01", "second_person", |i| {
        let named = r#""findings":[]"#;
        i.append("audit.ask_accept", "ledger", &format!("{{{named}}}"), &[]);
        let asked = i.next() - 1;
        i.append("audit.accept", "ledger", &format!(r#"{{"confirms":{asked},{named}}}"#), &[]);
    }),
    ("findings accepted that nobody asked for", "officer01", "second_person", |i| {
        i.append("audit.accept", "ledger", r#"{"confirms":1,"findings":[]}"#, &[]);
    }),
];

#[test]
fn one_person_accepts_nothing() {
    check_at(&bank(), Form::Perfect, ONE);
}

/// With an edit of C5's address, and an admin's request to accept it.
fn asked() -> World {
    let mut bank = bank().twin();
    let insider = Insider::with_keys_of(&mut bank, "auditor01");
    insider.sql("UPDATE contract SET email = 'mine@example.jp' WHERE contract_id = 'C5'");
    insider.leave();
    let mut session = bank.session("admin01");
    let found = session.ledger.verify(bank.now, |_| {}).unwrap().findings;
    let ids: Vec<_> = found.iter().map(|finding| FindingId::parse(&finding.id()).unwrap()).collect();
    let shown = accept::review(&mut session, &ids).unwrap();
    accept::accept(&mut session, shown, &line("調査済み")).unwrap();
    drop(session);
    bank
}

/// The second person's entry, with what the first named.
fn accept_as_asked(i: &Insider, more: &[(&str, i64)]) {
    let seq = i.last("audit.ask_accept");
    let details = i.word(&format!("SELECT details FROM entry WHERE seq = {seq}"));
    let details = details.replacen('{', &format!(r#"{{"confirms":{seq},"#), 1);
    i.append("audit.accept", "ledger", &details, more);
}

/// An admin's own program names a trifle, whose ID the second person is told, and means a row.
fn ask_for_another(i: &Insider, kind: &str) {
    i.sql("UPDATE contract SET email = 'more@example.jp' WHERE id = 4");
    let digest = i.digest_of("contract", 4);
    let named = format!(
        r#""findings":[{{"id":"5a1a0c09f347","kind":"{kind}","seq":1,"table":"contract","row":4,"digest":"{digest}"}}]"#
    );
    i.append("audit.ask_accept", "ledger", &format!("{{{named}}}"), &[]);
}

#[test]
fn an_acceptance_is_of_the_findings_whose_ids_were_shown() {
    let mut bank = bank();
    let insider = Insider::with_keys_of(&mut bank, "admin01");
    ask_for_another(&insider, "row");
    insider.leave();
    let id = FindingId::parse("5a1a0c09f347").unwrap();
    assert_eq!(refusal(accept::review(&mut bank.session("officer01"), &[id])), "finding_not_found");
    check_at(
        &bank,
        Form::Perfect,
        &[("another row under a trifle's ID", "officer01", "second_person", |i| {
            i.sql(&format!("UPDATE contract SET seq = {} WHERE id = 4", i.next()));
            accept_as_asked(i, &[("contract", 4)]);
        })],
    );
}

const UNDER_COVER: &[Edit] = &[
    ("the row with other content", "officer01", "effect", |i| {
        i.sql(&format!("UPDATE contract SET email = 'more@example.jp', seq = {} WHERE id = 5", i.next()));
        accept_as_asked(i, &[("contract", 5)]);
    }),
    ("another row", "officer01", "effect", |i| {
        i.sql(&format!("UPDATE contract SET email = 'more@example.jp', seq = {} WHERE id = 4", i.next()));
        accept_as_asked(i, &[("contract", 4)]);
    }),
];

#[test]
fn an_acceptance_is_of_what_was_named_and_as_it_was() {
    check_at(&asked(), Form::Perfect, UNDER_COVER);
}
