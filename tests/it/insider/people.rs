//! Rule 9 against one person with database tools: operators of one's own making, and what takes two done by one.

use std::sync::OnceLock;

use otpdesk::domain::Role;

use crate::insider::edits::{Edit, Form, check_at};
use crate::insider::{self, Insider};
use crate::snapshot::Snapshot;
use crate::world::{World, initial_passphrase};

/// Keys of the insider's own making.
const FIRST: [u8; 32] = [41; 32];
const OWN: [u8; 32] = [42; 32];

/// The columns of a proposal, as SQL puts them.
fn proposal(kind: &str, by: &str, seq: i64, keys: Option<(i64, i64)>) -> String {
    let (seat, keys_seq, own) = match keys {
        Some((keys_seq, own)) => ("'s0'", keys_seq.to_string(), own.to_string()),
        None => ("NULL", "NULL".to_owned(), "NULL".to_owned()),
    };
    format!(
        "proposed = '{kind}', proposed_by = '{by}', proposed_seq = {seq},
         proposed_at = (SELECT at FROM entry ORDER BY seq DESC LIMIT 1), proposed_seat = {seat},
         proposed_keys_seq = {keys_seq}, proposed_keys_own = {own}, seq = {seq}"
    )
}

const NOTHING_PROPOSED: &str = "proposed = NULL, proposed_by = NULL, proposed_seq = NULL, proposed_at = NULL,
    proposed_seat = NULL, proposed_keys_seq = NULL, proposed_keys_own = NULL";

/// Adds the officer `mole` as the program would, with keys that the admin keeps.
fn add(i: &Insider, alone: bool) -> i64 {
    let seq = i.next();
    let kind = if alone { "alone" } else { "added" };
    i.sql(&format!(
        "INSERT INTO operator (id, operator, added_by, name, role, reach, state, seq)
             VALUES (90, 'mole', 'admin01', '見本', 'officer', 'all', 'pending', {seq});
         UPDATE operator SET {} WHERE id = 90",
        proposal(kind, "admin01", seq, Some((seq, 0)))
    ));
    let keys = Insider::keys(FIRST);
    let details = format!(r#"{{"role":"officer","reach":"all","alone":{alone},"keys":{keys}}}"#);
    i.append("operator.add", "operator/mole", &details, &[("operator", 90)]);
    seq
}

/// The mole's own `passwd`, by the initial keys: pending or, where this is SQL, something else.
fn own_keys(i: &mut Insider, becomes: &str) -> i64 {
    let seq = i.next();
    i.sql(&format!("UPDATE operator SET {becomes}, seq = {seq} WHERE id = 90"));
    i.become_another("mole", FIRST);
    let details = format!(r#"{{"proposed":true,"keys":{}}}"#, Insider::keys(OWN));
    i.append("operator.passwd", "operator/mole", &details, &[("operator", 90)]);
    i.become_another("mole", OWN);
    seq
}

/// The mole is in force at once.
fn in_force(seq: i64) -> String {
    format!("state = 'active', seat = 's0', keys_seq = {seq}, {NOTHING_PROPOSED}")
}

const ALONE: &[Edit] = &[
    ("the founding opened again", "admin01", "made_again", |i| {
        add(i, false);
        let seq = i.next();
        own_keys(i, &in_force(seq));
    }),
    ("one added alone who does not wait", "admin01", "second_person", |i| {
        add(i, true);
        let seq = i.next();
        own_keys(i, &in_force(seq));
    }),
    ("a role that nobody confirmed", "admin01", "made_again", |i| {
        let seq = i.next();
        i.sql(&format!("UPDATE operator SET role = 'officer', seq = {seq} WHERE operator = 'teller01'"));
        let details = r#"{"name":false,"role":"officer","reach":null}"#;
        i.append("operator.set", "operator/teller01", details, &[("operator", 4)]);
    }),
    ("the last terminal disabled by one", "admin01", "second_person", |i| {
        let seq = i.next();
        i.sql(&format!(
            "UPDATE operator SET state = 'disabled', secrets_generation = NULL, seq = {seq} WHERE operator = 'site01'"
        ));
        i.append("operator.disable", "operator/site01", r#"{"waits":false}"#, &[("operator", 6)]);
    }),
    ("a new admin's confirmation of nothing", "officer01", "second_person", |i| {
        let seq = i.next();
        i.sql(&format!("UPDATE operator SET confirmed_by = 'officer01', seq = {seq} WHERE operator = 'teller01'"));
        let details =
            r#"{"confirms":1,"kind":null,"role":"teller","reach":"001","sign":null,"seal":null,"generation":null}"#;
        i.append("operator.confirm", "operator/teller01", details, &[("operator", 4)]);
    }),
    ("a share by one who holds nothing", "site01", "operator", |i| {
        let seq = i.next();
        i.sql(&format!("UPDATE operator SET secrets_generation = 7, seq = {seq} WHERE operator = 'site01'"));
        i.append("operator.share", "operator/site01", r#"{"generation":7}"#, &[("operator", 6)]);
    }),
];

/// Of a bank whose secrets key was lost: what came again once may not come twice.
const TWICE: &[Edit] = &[
    ("passwords replaced by an import once more", "admin01", "effect", |i| {
        let seq = i.next();
        i.sql(&format!("UPDATE contract SET login_password = x'00', seq = {seq} WHERE contract_id = 'C1'"));
        let id = i.number("SELECT id FROM contract WHERE contract_id = 'C1'");
        i.append("contract.import", "batch/B000000000000", "{}", &[("contract", id)]);
    }),
    ("a seed replaced by an import once more", "admin01", "effect", |i| {
        let seq = i.next();
        i.sql(&format!("UPDATE token SET secret = x'00', seq = {seq} WHERE serial = 'T1'"));
        let id = i.number("SELECT id FROM token WHERE serial = 'T1'");
        i.append("token.import", "batch/B000000000000", "{}", &[("token", id)]);
    }),
];

#[test]
fn secrets_that_came_again_are_not_replaced() {
    let bank = crate::customer::steps::bank();
    crate::customer::steps::lose_the_secrets_key(&bank);
    crate::customer::steps::import_again(&bank);
    assert_eq!(bank.problems(), Vec::<String>::new());
    check_at(&bank, Form::Perfect, TWICE);
}

#[test]
fn what_takes_two_is_not_done_by_one() {
    static STAFFED: OnceLock<Snapshot> = OnceLock::new();
    check_at(&World::made_once(&STAFFED, World::staffed), Form::Perfect, ALONE);
}

/// With teller09, whose own keys wait to be confirmed, and one second person beside officer02 less.
fn waiting() -> World {
    let bank = World::staffed();
    bank.add("teller09", Role::Teller, "001").unwrap();
    bank.disable("admin01", "officer01").unwrap();
    bank
}

/// officer02 confirms teller09, who then has these keys in force, naming this entry and these keys.
fn confirm(i: &Insider, confirms: i64, keys: &str) {
    let seq = i.next();
    i.sql(&format!(
        "UPDATE operator SET state = 'active', seat = proposed_seat, keys_seq = proposed_keys_seq,
             confirmed_by = 'officer02' WHERE operator = 'teller09';
         UPDATE operator SET {NOTHING_PROPOSED}, seq = {seq} WHERE operator = 'teller09'"
    ));
    let id = i.number("SELECT id FROM operator WHERE operator = 'teller09'");
    let details =
        format!(r#"{{"confirms":{confirms},"kind":"added","role":"teller","reach":"001",{keys},"generation":null}}"#);
    i.append("operator.confirm", "operator/teller09", &details, &[("operator", id)]);
}

/// The keys that teller09 made, as a confirmation names them.
fn own(i: &Insider) -> String {
    let seq = i.last("operator.passwd");
    let keys = |name: &str| i.word(&format!("SELECT details ->> '$.keys.{name}' FROM entry WHERE seq = {seq}"));
    format!(r#""sign":"{}","seal":"{}""#, keys("sign"), keys("seal"))
}

const CONFIRMED: &[Edit] = &[
    ("a confirmation that names an older request", "officer02", "second_person", |i| {
        confirm(i, i.last("operator.add"), &own(i));
    }),
    ("a confirmation of other keys", "officer02", "second_person", |i| {
        let other = format!(r#""sign":"{}","seal":"{}""#, "11".repeat(32), "22".repeat(32));
        confirm(i, i.last("operator.passwd"), &other);
    }),
    ("the last second person disabled by one", "admin01", "second_person", |i| {
        let seq = i.next();
        i.sql(&format!("UPDATE operator SET state = 'disabled', seq = {seq} WHERE operator = 'officer02'"));
        i.append("operator.disable", "operator/officer02", r#"{"waits":false}"#, &[("operator", 3)]);
    }),
];

#[test]
fn a_confirmation_is_of_what_waits_and_nothing_else() {
    let bank = waiting();
    check_at(&bank, Form::Perfect, CONFIRMED);
    // As the program writes it, it raises no alarm.
    let mut honest = bank.twin();
    let insider = Insider::with_keys_of(&mut honest, "officer02");
    confirm(&insider, insider.last("operator.passwd"), &own(&insider));
    insider.leave();
    assert_eq!(honest.problems(), Vec::<String>::new());
}

/// Whoever added an operator knows their initial keys for ever; these sign the owner's first `passwd` and nothing else.
#[test]
fn keys_that_were_kept_sign_nothing() {
    let bank = World::staffed();
    bank.propose("teller09", Role::Teller, "001").unwrap();
    let session = bank.session_to_make_keys("teller09", &initial_passphrase("teller09")).unwrap();
    let kept = insider::signing_key(&bank, &session);
    drop(session);
    let sign = |bank: &World| {
        let mut bank = bank.twin();
        let mut insider = Insider::with_keys_of(&mut bank, "admin01");
        insider.become_another("teller09", kept);
        insider.append("lookup", "search", "{}", &[]);
        insider.leave();
        bank.problems()
    };
    assert!(sign(&bank).iter().any(|problem| problem.starts_with("operator:")), "before the owner came");
    bank.own_keys("teller09").unwrap();
    bank.confirm("officer01", "teller09").unwrap();
    assert!(sign(&bank).iter().any(|problem| problem.starts_with("signature:")), "and after");
    bank.is_sound();
}

/// An officer whom nobody confirmed yet has a signature, and no say.
#[test]
fn an_unconfirmed_officer_releases_nothing() {
    let bank = World::founded();
    bank.add("officer01", Role::Officer, "all").unwrap();
    let edit: Edit = ("an unlocking", "officer01", "second_person", |i| {
        i.append("otp.unlock", "contract/C1", "{}", &[]);
    });
    check_at(&bank, Form::Perfect, &[edit]);
}
