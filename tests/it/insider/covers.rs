//! A step that one person may take as a cover for what takes two, or must be written to the customer, or never happens:
//! every entry is chained, signed and marks its rows truly, and the groups of columns that changed betray it.

use crate::insider::Insider;
use crate::insider::edits::{Edit, Form, bank, check_at};
use crate::world::World;

/// An entry about a contract that changes one of its columns, with what it must have gone by.
fn contract_step(i: &Insider, action: &str, change: &str, id: i64) {
    i.sql(&format!("UPDATE contract SET {change}, seq = {} WHERE id = {id}", i.next()));
    i.append(action, &format!("contract/C{id}"), "{}", &[("contract", id)]);
}

/// A letter to somebody about a contract, by the entry that comes next.
fn letter(i: &Insider, id: i64, template: &str, of: i64, to: &str) {
    let seq = i.next();
    i.sql(&format!(
        "INSERT INTO mail (id, template, contract_id, frozen_to, urgent, wording_id, message_id, state, created_at, attempts,
                 next_attempt_at, seq)
             SELECT {id}, '{template}', 'C{of}', {to}, 0, 1, '<m{id}@b>', 'queued', at, 0, at, {seq}
             FROM entry WHERE seq = {seq} - 1"
    ));
}

/// What a hold of C5's token says.
const HELD: &str = r#"{"serial":"S5","reason":"lost"}"#;

/// A hold of C5's token with all that belongs to it, and one row more.
fn hold_and(i: &Insider, more: (&str, i64)) {
    let seq = i.next();
    i.sql(&format!(
        "UPDATE token SET state = 'held', held_at = (SELECT max(at) FROM entry), held_note = NULL,
             held_reason = 'lost', seq = {seq} WHERE serial = 'S5'"
    ));
    letter(i, 90, "otp_held", 5, "NULL");
    let held = i.number("SELECT id FROM token WHERE serial = 'S5'");
    let seen = [("seen contract", 5), ("seen wording", 1)];
    i.append("otp.hold", "contract/C5", HELD, &[&seen[..], &[("token", held), ("mail", 90), more]].concat());
}

fn token(i: &Insider, serial: &str) -> i64 {
    i.number(&format!("SELECT id FROM token WHERE serial = '{serial}'"))
}

const COVERS: &[Edit] = &[
    ("another's live token moved by a hold", "teller02", "effect", |i| {
        let s4 = token(i, "S4");
        i.sql(&format!("UPDATE token SET contract_id = 'C1', seq = {} WHERE id = {s4}", i.next()));
        hold_and(i, ("token", s4));
    }),
    ("another's seed replaced by a hold", "teller02", "effect", |i| {
        let s4 = token(i, "S4");
        i.sql(&format!("UPDATE token SET secret = x'00', seq = {} WHERE id = {s4}", i.next()));
        hold_and(i, ("token", s4));
    }),
    ("a live token for a contract that had one", "admin01", "contract", |i| {
        let seq = i.next();
        i.sql(&format!(
            "INSERT INTO data_key (id, sealed, generation, seq) VALUES (90, x'00', 1, {seq});
             INSERT INTO token (id, serial, kind, state, contract_id, algorithm, digits, period, data_key_id, secret,
                     login_otp, started_at, seq)
                 SELECT 90, 'Z9', kind, 'active', 'C1', algorithm, digits, period, 90, x'00', 'no', started_at, {seq}
                 FROM token WHERE serial = 'S5'"
        ));
        i.append("token.import", "batch/B000000000000", "{}", &[("seen contract", 1), ("data_key", 90), ("token", 90)]);
    }),
    ("an address changed by an import, and nobody told", "admin01", "contract", |i| {
        contract_step(i, "contract.import", "email = 'mine@example.jp'", 5);
    }),
    ("passwords out by an import", "admin01", "effect", |i| {
        i.sql("UPDATE contract SET data_key_id = 1, login_password = x'00' WHERE id = 5");
        i.append("contract.import", "batch/B000000000000", "{}", &[("contract", 5)]);
        contract_step(i, "contract.import", "data_key_id = NULL, login_password = NULL", 5);
    }),
    ("passwords replaced by an import", "admin01", "effect", |i| {
        i.sql("UPDATE contract SET data_key_id = 1, login_password = x'00' WHERE id = 5");
        i.append("contract.import", "batch/B000000000000", "{}", &[("contract", 5)]);
        contract_step(i, "contract.import", "login_password = x'01'", 5);
    }),
    ("a seed replaced by an import", "admin01", "effect", |i| {
        let s4 = token(i, "S4");
        i.sql(&format!("UPDATE token SET secret = x'00', seq = {} WHERE id = {s4}", i.next()));
        i.append("token.import", "batch/B000000000000", "{}", &[("token", s4)]);
    }),
    ("a hold of another time", "teller02", "made_again", |i| {
        hold_and(i, ("seen contract", 1));
        i.sql("UPDATE token SET held_at = started_at WHERE serial = 'S5'");
        i.mark_last(&[("seen contract", 5), ("seen wording", 1), ("token", token(i, "S5")), ("mail", 90)]);
    }),
    ("a hold told of nothing", "teller02", "subject", |i| {
        hold_and(i, ("seen contract", 1));
        i.name_last("ledger");
    }),
    ("a letter to an address of its own", "teller02", "contract", |i| {
        hold_and(i, ("seen contract", 1));
        i.sql("UPDATE mail SET frozen_to = 'mine@example.jp' WHERE id = 90");
        i.mark_last(&[("seen contract", 5), ("seen wording", 1), ("token", token(i, "S5")), ("mail", 90)]);
    }),
    ("a state that was not", "teller02", "before", |i| {
        hold_and(i, ("seen contract", 1));
        i.lie_in_last("software:active", "software:heldxx");
    }),
    ("a state that is not", "teller02", "row", |i| {
        hold_and(i, ("seen contract", 1));
        i.lie_in_last("software:held", "software:hell");
    }),
    ("an address changed by asking to clear passwords", "officer01", "effect", |i| {
        contract_step(i, "contract.ask_clear", "email = 'mine@example.jp', clear_asked_by = 'officer01'", 5);
    }),
    ("a close that closes nothing", "officer01", "effect", |i| {
        contract_step(i, "contract.close", "email = NULL", 5);
    }),
    ("a close over a live token", "officer01", "contract", |i| {
        contract_step(i, "contract.close", "closed_at = '2026-11-24T12:00:00+09:00'", 5);
    }),
    ("a letter sent to another", "job01", "effect", |i| {
        i.sql(&format!(
            "UPDATE mail SET state = 'sending', attempts = 1, claimed_at = created_at, next_attempt_at = NULL,
                 frozen_to = 'mine@example.jp', seq = {} WHERE id = 1",
            i.next()
        ));
        let seen = [("seen contract", 1), ("seen wording", 1), ("mail", 1)];
        i.append("mail.claim", "mail/1", r#"{"attempt":1}"#, &seen);
    }),
    ("a letter that says something else", "job01", "effect", |i| {
        let seq = i.next();
        i.sql(&format!(
            "UPDATE wording SET body = 'https://example.jp/', seq = {seq} WHERE id = 1;
             UPDATE mail SET state = 'sending', attempts = 1, claimed_at = created_at, next_attempt_at = NULL, seq = {seq}
             WHERE id = 1"
        ));
        let rows = [("seen contract", 1), ("wording", 1), ("mail", 1)];
        i.append("mail.claim", "mail/1", r#"{"attempt":1}"#, &rows);
    }),
    ("an address changed with a letter to the new one alone", "officer01", "contract", |i| {
        i.sql(&format!("UPDATE contract SET email = 'mine@example.jp', seq = {} WHERE id = 1", i.next()));
        letter(i, 90, "email_changed", 1, "'mine@example.jp'");
        let rows = [("seen wording", 1), ("contract", 1), ("mail", 90)];
        i.append("contract.set_email", "contract/C1", "{}", &rows);
    }),
    ("both letters to the new address", "officer01", "contract", |i| {
        i.sql(&format!("UPDATE contract SET email = 'mine@example.jp', seq = {} WHERE id = 1", i.next()));
        letter(i, 90, "email_changed", 1, "'mine@example.jp'");
        letter(i, 91, "email_changed", 1, "'mine@example.jp'");
        let rows = [("seen wording", 1), ("contract", 1), ("mail", 90), ("mail", 91)];
        i.append("contract.set_email", "contract/C1", "{}", &rows);
    }),
    ("an entry too long to be looked up", "teller01", "rows", |i| {
        i.append("lookup", "search", "{}", &[("seen contract", 1); 1_001]);
    }),
    ("a paper relabelled as it is sealed", "teller01", "effect", |i| {
        i.sql(&format!(
            "UPDATE form SET contract_id = 'C1', state = 'checked', seal = 'verified', seal_checked_by = 'teller01',
                 seal_recorded_by = 'teller01', seal_checked_at = received_at, seq = {} WHERE id = 4",
            i.next()
        ));
        let details = r#"{"result":"verified","checked_by":"teller01"}"#;
        i.append("form.seal", "form/001202611240004", details, &[("form", 4)]);
    }),
    ("a letter about a contract that nobody looked at", "teller02", "not_seen", |i| {
        let seq = i.next();
        i.sql(&format!(
            "UPDATE token SET state = 'held', held_at = (SELECT max(at) FROM entry), held_note = NULL,
             held_reason = 'lost', seq = {seq} WHERE serial = 'S5'"
        ));
        letter(i, 90, "otp_held", 5, "NULL");
        i.append("otp.hold", "contract/C5", HELD, &[("seen wording", 1), ("token", token(i, "S5")), ("mail", 90)]);
    }),
];

#[test]
fn a_step_is_no_cover_for_another() {
    check_at(&bank(), Form::Perfect, COVERS);
}

/// The control: the same hold with nothing beside it is in order.
#[test]
fn a_step_as_the_program_writes_it_raises_no_alarm() {
    let mut bank = bank();
    let insider = Insider::with_keys_of(&mut bank, "teller02");
    hold_and(&insider, ("seen token", token(&insider, "S4")));
    insider.leave();
    assert_eq!(bank.problems(), Vec::<String>::new());
}

/// An operator of one branch at another's contract, with every mark true.
#[test]
fn a_contract_of_another_branch_is_named() {
    let bank = bank();
    bank.hold("teller02", "C5", otpdesk::domain::Reason::Lost).unwrap();
    bank.send("job01").unwrap();
    let bounced: &[Edit] = &[("a letter of another branch reported", "teller01", "branch", |i| {
        let letter = i.number("SELECT id FROM mail WHERE contract_id = 'C5' AND state = 'sent'");
        i.sql(&format!(
            "UPDATE mail SET state = 'bounced', handled_note = 'x', handled_by = 'teller01',
                 handled_at = created_at, seq = {} WHERE id = {letter}",
            i.next()
        ));
        i.append("mail.bounced", &format!("mail/{letter}"), r#"{"state":"bounced"}"#, &[("mail", letter)]);
    })];
    check_at(&bank, Form::Perfect, bounced);
}

/// A loss is called in anywhere, and the contract's own branch lets the token work again.
#[test]
fn another_branch_holds_and_does_not_release() {
    let bank = World::open();
    bank.hold("teller01", "C5", otpdesk::domain::Reason::Lost).unwrap();
    bank.add("officer09", otpdesk::domain::Role::Officer, "001").unwrap();
    bank.confirm("officer02", "officer09").unwrap();
    assert_eq!(crate::world::refusal(bank.release("officer09", "C5")), "other_branch");
    bank.release("officer02", "C5").unwrap();
    bank.is_sound();
}
