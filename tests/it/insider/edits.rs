//! What each edit of an insider is found by: a table of edits, each with the kind of problem that must name it.

use std::sync::OnceLock;

use otpdesk::domain::Seal;

use crate::insider::Insider;
use crate::snapshot::Snapshot;
use crate::world::{World, paper};

const F1: &str = "form/001202611240001";
const F2: &str = "form/001202611240002";
const F3: &str = "form/001202611240003";
const F4: &str = "form/001202611240004";
const F5: &str = "form/002202611240001";
const SECRET: [u8; 32] = [7; 32];

/// An edit: what, with whose keys, by which kind of problem it must be found, and how it is done.
pub(crate) type Edit = (&'static str, &'static str, &'static str, fn(&mut Insider));

/// Forms 1 to 5 of the contracts C1 to C5: processed; checked by a teller; received and checked by officer02; received
/// with the seal pending; likewise, in branch 002. S5 is held.
pub(crate) fn bank() -> World {
    static KEPT: OnceLock<Snapshot> = OnceLock::new();
    World::made_once(&KEPT, with_five_forms)
}

fn with_five_forms() -> World {
    let bank = World::open();
    let first = bank.checked_form("teller01", "C1");
    bank.approve("officer01", &first).unwrap();
    bank.checked_form("teller01", "C2");
    bank.checked_form("officer02", "C3");
    bank.receive("teller01", paper("C4"), Seal::Pending).unwrap();
    bank.receive("teller02", paper("C5"), Seal::Pending).unwrap();
    assert_eq!(bank.problems(), Vec::<String>::new());
    bank
}

/// How an edit looks from outside.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// It breaks the chain, a signature, or a row.
    Broken,
    /// Its every entry is chained and signed as the program would: only its meaning betrays it.
    Perfect,
}

fn check(form: Form, edits: &[Edit]) {
    check_at(&bank(), form, edits);
}

/// Each edit, done to a copy of this bank, is named by the verification.
pub(crate) fn check_at(honest: &World, form: Form, edits: &[Edit]) {
    for (what, operator, kind, edit) in edits {
        let mut bank = honest.twin();
        let mut insider = Insider::with_keys_of(&mut bank, operator);
        edit(&mut insider);
        insider.leave();
        let problems = bank.problems();
        let found = |kind: &str| problems.iter().any(|p| p.starts_with(&format!("{kind}:")));
        assert!(found(kind), "{what}: {kind} not in {problems:#?}");
        let is_broken = found("chain")
            || found("gap")
            || (found("signature") && !what.contains("unknown") && !what.contains("pending"));
        assert!(form == Form::Broken || !is_broken, "{what}: {problems:#?}");
    }
}

/// An approval with its whole effect: form, token, letter.
pub(crate) fn approve(i: &Insider, subject: &str, form: i64, token: i64) {
    take_effect(i, "form.approve", subject, "{}", [form, token]);
}

/// A form's whole effect, recorded by an entry of that action.
pub(crate) fn take_effect(i: &Insider, action: &str, subject: &str, details: &str, [form, token]: [i64; 2]) {
    let (seq, by) = (i.next(), "officer01");
    i.sql(&format!(
        "UPDATE form SET state = 'processed', approved_by = '{by}', approved_at = (SELECT at FROM entry WHERE seq = {seq} - 1), mail_id = 90, seq = {seq}
             WHERE id = {form};
         UPDATE token SET state = 'disabled', secret = NULL, data_key_id = NULL, ended_at = started_at, end_reason = 'lost', seq = {seq},
             end_form = (SELECT receipt_no FROM form WHERE id = {form}) WHERE id = {token};
         INSERT INTO mail (id, template, contract_id, receipt_no, urgent, wording_id, message_id, state, created_at,
                 attempts, next_attempt_at, seq)
             SELECT 90, 'otp_disabled', contract_id, receipt_no, 0, 1, '<m@b>', 'queued', received_at, 0,
                 received_at, {seq} FROM form WHERE id = {form}"
    ));
    i.append(action, subject, details, &[("token", token), ("form", form), ("mail", 90)]);
}

fn approved_by(i: &Insider, by: &str, form: i64) {
    i.sql(&format!("UPDATE form SET approved_by = '{by}' WHERE id = {form}"));
}

/// An operator who exists in the trail and the table by one entry of an admin.
fn add(i: &Insider, role: &str, state: &str) {
    let seq = i.next();
    let keys = if state == "active" { format!("'s0', {seq}") } else { "NULL, NULL".to_owned() };
    i.sql(&format!(
        "INSERT INTO operator (id, operator, added_by, name, role, reach, state, seat, keys_seq, proposed, proposed_by,
             proposed_seq, proposed_at, proposed_seat, proposed_keys_seq, proposed_keys_own, seq)
         VALUES (90, 'mole', 'admin01', '見本', '{role}', 'all', '{state}', {keys}, 'added', 'admin01', {seq},
             (SELECT at FROM entry ORDER BY seq DESC LIMIT 1), 's0', {seq}, 0, {seq})"
    ));
    let details = format!(r#"{{"role":"{role}","reach":"all","alone":false,"keys":{}}}"#, Insider::keys(SECRET));
    i.append("operator.add", "operator/mole", &details, &[("operator", 90)]);
}

/// The details of a confirmation of the operator whom [`add`] adds.
fn confirmed(confirms: i64) -> String {
    let keys: serde_json::Value = serde_json::from_str(&Insider::keys(SECRET)).unwrap();
    let (sign, seal) = (&keys["sign"], &keys["seal"]);
    format!(
        r#"{{"confirms":{confirms},"kind":"added","role":"officer","reach":"all","sign":{sign},"seal":{seal},"generation":null}}"#
    )
}

/// A policy set alone, at the next entry.
fn policy(i: &Insider, by: &str, value: &str) {
    let seq = i.next();
    i.sql(&format!(
        "INSERT INTO setting (id, key, value, proposed_by, proposed_seq, proposed_at, seq)
             VALUES (90, 'policy.approval', '{value}', '{by}', {seq}, (SELECT at FROM entry ORDER BY seq DESC LIMIT 1), {seq})
             ON CONFLICT (key) DO UPDATE SET value = excluded.value, seq = excluded.seq"
    ));
}

#[test]
fn edits_of_rows_are_found() {
    check(
        Form::Broken,
        &[
            ("a token is active again", "teller01", "row", |i| {
                i.sql(
                    "UPDATE token SET state = 'active', ended_at = NULL, end_form = NULL, secret = x'00' WHERE id = 1",
                );
            }),
            ("another e-mail address", "teller01", "row", |i| {
                i.sql("UPDATE contract SET email = 'mine@example.jp' WHERE id = 1");
            }),
            ("a holder's name", "teller01", "row", |i| i.sql("UPDATE contract SET holder_name = '他人' WHERE id = 1")),
            ("a form is gone", "teller01", "row", |i| i.sql("DELETE FROM form WHERE id = 4")),
            ("a branch from nowhere", "teller01", "row", |i| {
                i.sql("INSERT INTO branch (branch, seq) VALUES ('009', 1)");
            }),
            ("a letter is cancelled", "teller01", "row", |i| {
                i.sql("UPDATE mail SET state = 'cancelled', next_attempt_at = NULL WHERE id = 1");
            }),
            ("another wording", "teller01", "row", |i| i.sql("UPDATE wording SET body = 'x' WHERE id = 1")),
            ("a series set back", "teller01", "row", |i| i.sql("UPDATE receipt_series SET last = 1")),
            ("a row under another entry's number", "officer01", "row", |i| {
                i.sql("UPDATE contract SET closed_at = '2026-11-24T12:00:00+09:00', seq = 3 WHERE id = 1");
                i.append("contract.close", "contract/C1", "{}", &[("contract", 1)]);
            }),
            ("another digest key", "teller01", "row", |i| i.sql("UPDATE ledger SET digest_key = randomblob(32)")),
            ("a role in the table", "teller01", "operator", |i| {
                i.sql("UPDATE operator SET role = 'officer' WHERE operator = 'teller01'");
            }),
            ("keys in the table", "teller01", "operator", |i| {
                i.sql(
                    "UPDATE operator SET keys_seq = (SELECT keys_seq FROM operator WHERE operator = 'teller01')
                       WHERE operator = 'officer01'",
                );
            }),
        ],
    );
}

#[test]
fn edits_of_the_trail_are_found() {
    check(
        Form::Broken,
        &[
            ("details", "teller01", "chain", |i| i.sql("UPDATE entry SET details = '{}' WHERE seq = 1")),
            ("operator", "teller01", "chain", |i| i.sql("UPDATE entry SET operator = 'teller02' WHERE seq = 20")),
            ("time", "teller01", "chain", |i| {
                i.sql("UPDATE entry SET at = '2026-11-24T08:00:00+09:00' WHERE seq = 20");
            }),
            ("action", "teller01", "chain", |i| i.sql("UPDATE entry SET action = 'lookup' WHERE seq = 20")),
            ("subject", "teller01", "chain", |i| i.sql("UPDATE entry SET subject = 'search' WHERE seq = 20")),
            ("rows", "teller01", "chain", |i| i.sql("UPDATE entry SET rows = x'' WHERE seq = 20")),
            ("rows cut short", "teller01", "rows", |i| i.sql("UPDATE entry SET rows = substr(rows, 2) WHERE seq = 20")),
            ("hash", "teller01", "chain", |i| i.sql("UPDATE entry SET hash = randomblob(32) WHERE seq = 20")),
            ("one in the middle is gone", "teller01", "gap", |i| i.sql("DELETE FROM entry WHERE seq = 20")),
            ("the tail is cut, its rows are left", "teller01", "row", |i| {
                i.sql("DELETE FROM signature WHERE last_seq >= 22; DELETE FROM entry WHERE seq >= 22");
            }),
            ("the first entry is gone", "teller01", "gap", |i| i.sql("DELETE FROM entry WHERE seq = 1")),
            ("chained again with own keys", "teller01", "signature", |i| {
                i.sql("UPDATE entry SET operator = 'officer02' WHERE action = 'form.approve'");
                i.rechain(i.last("form.approve"));
            }),
            ("a signature is gone", "teller01", "signature", |i| {
                i.sql("DELETE FROM signature WHERE last_seq = (SELECT seq FROM entry WHERE action = 'form.approve')");
            }),
            ("the last signature is gone", "teller01", "signature", |i| {
                i.sql("DELETE FROM signature WHERE last_seq = (SELECT max(seq) FROM entry)");
            }),
            ("a signature by another's key", "teller01", "signature", |i| i.sign(i.last("form.approve"))),
            ("a signature of no entry", "teller01", "signature", |i| {
                i.sql("INSERT INTO signature VALUES (9999, 9999, 'teller01', 1, zeroblob(32), '', zeroblob(64))");
            }),
            ("another's entry under one's own signature", "teller01", "signature", |i| {
                i.append_unsigned("officer01", ["lookup", "search", "{}"], &[]);
                i.append("lookup", "search", "{}", &[]);
            }),
            ("an entry without a signature", "teller01", "signature", |i| {
                i.append_unsigned("teller01", ["lookup", "search", "{}"], &[]);
            }),
            ("an unknown action", "teller01", "action", |i| i.append("form.burn", F4, "{}", &[])),
            ("a thing said twice", "teller01", "details", |i| {
                i.append("lookup", "search", r#"{"contracts":[],"contracts":["C1"]}"#, &[]);
            }),
            ("unreadable details", "teller01", "details", |i| i.append("lookup", "search", "oops", &[])),
            ("the ledger is made again", "admin01", "first_entry", |i| {
                i.append(
                    "ledger.init",
                    "ledger",
                    r#"{"ledger":"x","institution":"見本","branch":"001"}"#,
                    &[("branch", 1)],
                );
            }),
        ],
    );
}

#[test]
fn steps_that_one_may_not_take_are_found() {
    check(
        Form::Perfect,
        &[
            ("a teller approves", "teller01", "role", |i| approve(i, F2, 2, 2)),
            ("the receiver approves", "officer02", "approval", |i| {
                approve(i, F3, 3, 3);
            }),
            ("an approval without a seal", "officer01", "approval", |i| approve(i, F4, 4, 4)),
            ("an approval of another form than is named", "officer02", "form", |i| {
                approve(i, F2, 3, 3);
            }),
            ("an approval that stops another's token", "officer01", "approval", |i| approve(i, F2, 2, 4)),
            ("an approval under another's name in the form", "officer02", "form", |i| {
                approved_by(i, "officer01", 2);
                approve(i, F2, 2, 2);
            }),
            ("an approval without a letter", "officer01", "effect", |i| {
                i.sql(&format!("UPDATE form SET state = 'processed', seq = {} WHERE id = 2", i.next()));
                i.append("form.approve", F2, "{}", &[("form", 2)]);
            }),
            ("a look that changes", "teller01", "effect", |i| {
                i.sql(&format!("UPDATE contract SET email = 'mine@example.jp', seq = {} WHERE id = 1", i.next()));
                i.append("lookup", "search", "{}", &[("contract", 1)]);
            }),
            ("a disabled token is released", "officer01", "effect", |i| {
                i.sql(&format!("UPDATE token SET state = 'active', end_form = NULL, seq = {} WHERE id = 1", i.next()));
                i.append("otp.release", "contract/C1", "{}", &[("token", 1), ("mail", 1)]);
            }),
            ("a migration as a cover", "admin01", "effect", |i| {
                i.sql(&format!("UPDATE token SET state = 'active', end_form = NULL, seq = {} WHERE id = 1", i.next()));
                i.append("ledger.migrate", "ledger", "{}", &[("token", 1)]);
            }),
            ("a form is amended by another", "teller02", "form", |i| {
                i.sql(&format!("UPDATE form SET account_no = '9999999', seq = {} WHERE id = 4", i.next()));
                i.append("form.amend", F4, "{}", &[("form", 4)]);
            }),
            ("a form is received again", "teller02", "form", |i| i.append("form.receive", F4, "{}", &[("form", 4)])),
            ("a form of another branch is sealed", "teller01", "branch", |i| {
                i.append("form.seal", F5, r#"{"result":"verified","checked_by":"teller01"}"#, &[("form", 5)]);
            }),
            ("a seal in other hands", "teller01", "form", |i| {
                let seq = i.next();
                i.sql(&format!(
                    "UPDATE form SET state = 'checked', seal = 'verified', seal_checked_by = 'officer02',
                     seal_recorded_by = 'teller01', seal_checked_at = received_at, seq = {seq} WHERE id = 4"
                ));
                i.append("form.seal", F4, r#"{"result":"verified","checked_by":"teller02"}"#, &[("form", 4)]);
            }),
            ("a processed form is returned", "officer01", "effect", |i| {
                i.append("form.return_checked", F1, "{}", &[("form", 1)]);
            }),
        ],
    );
}

#[test]
fn one_person_in_place_of_two_is_found() {
    check(
        Form::Perfect,
        &[
            ("an officer added at once", "admin01", "made_again", |i| add(i, "officer", "active")),
            ("a pending operator acts", "admin01", "operator", |i| {
                add(i, "officer", "pending");
                i.become_another("mole", SECRET);
                approve(i, F3, 3, 3);
            }),
            ("one's own proposal confirmed", "admin01", "second_person", |i| {
                add(i, "officer", "pending");
                let seq = i.next();
                i.sql(&format!(
                    "UPDATE operator SET state = 'active', seat = 's0', keys_seq = proposed_keys_seq,
                         confirmed_by = 'admin01', proposed = NULL, proposed_by = NULL, proposed_seq = NULL,
                         proposed_at = NULL, proposed_seat = NULL, proposed_keys_seq = NULL, proposed_keys_own = NULL,
                         seq = {seq} WHERE id = 90"
                ));
                i.append("operator.confirm", "operator/mole", &confirmed(seq - 1), &[("operator", 90)]);
            }),
            ("a reset that promotes", "admin01", "made_again", |i| {
                let seq = i.next();
                i.sql(&format!("UPDATE operator SET role = 'officer', seq = {seq} WHERE operator = 'teller01'"));
                let details = format!(r#"{{"keys":{}}}"#, Insider::keys(SECRET));
                i.append("operator.reset", "operator/teller01", &details, &[("operator", 4)]);
            }),
            ("another's keys replaced without a reset", "admin01", "operator", |i| {
                let keys = Insider::keys(SECRET);
                let details = format!(r#"{{"role":"officer","reach":"all","alone":false,"keys":{keys}}}"#);
                i.append("operator.add", "operator/officer02", &details, &[("operator", 3)]);
            }),
            ("an operator who is unknown", "teller01", "operator", |i| {
                i.become_another("mole", SECRET);
                i.append("lookup", "search", "{}", &[]);
            }),
            ("another's passphrase", "teller01", "operator", |i| {
                let details = format!(r#"{{"proposed":false,"keys":{}}}"#, Insider::keys(SECRET));
                i.append("operator.passwd", "operator/officer01", &details, &[("operator", 2)]);
            }),
            ("a promotion under cover of one's passphrase", "teller01", "made_again", |i| {
                let seq = i.next();
                i.sql(&format!(
                    "UPDATE operator SET role = 'officer', seat = 's0', keys_seq = {seq}, seq = {seq} WHERE id = 4"
                ));
                let details = format!(r#"{{"proposed":false,"keys":{}}}"#, Insider::keys(SECRET));
                i.append("operator.passwd", "operator/teller01", &details, &[("operator", 4)]);
            }),
        ],
    );
}

#[test]
fn settings_and_keys_that_take_two_are_found() {
    check(
        Form::Perfect,
        &[
            ("the policy changed by one", "admin01", "second_person", |i| {
                policy(i, "admin01", "single");
                let details = r#"{"value":"single","waits":false}"#;
                i.append("setting.set", "setting/policy.approval", details, &[("setting", 90)]);
            }),
            ("the policy confirmed as nobody proposed", "officer01", "setting", |i| {
                policy(i, "admin01", "single");
                let details = r#"{"value":"single","confirms":1}"#;
                i.append("setting.confirm", "setting/policy.approval", details, &[("setting", 90)]);
            }),
            ("the policy changed as another setting", "admin01", "made_again", |i| {
                policy(i, "admin01", "single");
                let details = r#"{"value":"en","waits":false}"#;
                i.append("setting.set", "setting/mail.language", details, &[("setting", 90)]);
            }),
            ("a proposal that is no text", "admin01", "setting", |i| {
                policy(i, "admin01", "single");
                i.sql("UPDATE setting SET pending = CAST(x'ff' AS TEXT) WHERE id = 90");
                let details = r#"{"value":"single","waits":false}"#;
                i.append("setting.set", "setting/policy.approval", details, &[("setting", 90)]);
            }),
            ("another secrets key", "admin01", "secrets", |i| {
                let keys = Insider::keys(SECRET).replace("null", &format!(r#""{}""#, "22".repeat(32)));
                let details = format!(r#"{{"role":"teller","reach":"all","alone":false,"keys":{keys}}}"#);
                i.sql(&format!("UPDATE ledger SET secrets_seq = {0}, secrets_generation = 2, seq = {0}", i.next()));
                i.append("operator.add", "operator/mole", &details, &[("ledger", 1)]);
            }),
        ],
    );
}
