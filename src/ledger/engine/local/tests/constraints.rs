//! What the schema refuses by itself, however a statement reaches it: raw SQL on a real ledger.

use rusqlite::Connection;

use crate::ledger::Ledger;
use crate::ledger::conformance::new_ledger;

/// Rows as the bank's commands would leave them, beside the ledger's first entry. Forms: one received on C1, one
/// checked on C2 (received by t1, compared by t2, recorded by t3), one processed on C3, one returned on C4.
const ROWS: &str = "
    INSERT INTO operator (operator, added_by, name, role, reach, state, seat, keys_seq, confirmed_by, seq)
        SELECT value, 'a1', 'x', iif(value GLOB 't*', 'teller', 'officer'), 'all',
            iif(value = 'o9', 'disabled', 'active'), 's', 1, iif(value = 'o5', NULL, 'a2'), 1
        FROM json_each('[\"t1\", \"o1\", \"o2\", \"o3\", \"o4\", \"o5\", \"o9\"]');
    INSERT INTO data_key (id, sealed, generation, seq) VALUES (1, x'00', 1, 1);
    INSERT INTO receipt_series (branch, day, last, seq) VALUES ('001', '2026-11-24', 4, 1);
    INSERT INTO contract (contract_id, branch, account_type, account_no, holder_name, holder_key, seq)
        SELECT value, '001', 'ordinary', '1000001', 'x', 'x', 1 FROM json_each('[\"C1\", \"C2\", \"C3\", \"C4\", \"C5\"]');
    INSERT INTO token (serial, kind, state, contract_id, algorithm, digits, period, data_key_id, secret, login_otp, seq)
        SELECT 'S' || value, 'software', 'active', 'C' || value, 'SHA1', 6, 30, 1, x'01', 'no', 1
        FROM json_each('[1, 2, 3, 4]');
    INSERT INTO token (serial, kind, state, algorithm, digits, period, data_key_id, secret, login_otp, seq)
        VALUES ('S9', 'software', 'stock', 'SHA1', 6, 30, 1, x'01', NULL, 1);
    INSERT INTO form (receipt_no, paper_no, state, contract_id, branch, account_type, account_no, holder_name, reason,
            filed_on, received_at, received_by, seal, seq)
        SELECT '00120261124000' || value, 'K' || value, 'received', 'C' || value, '001', 'ordinary', '1000001', 'x',
            'lost', '2026-11-24', 'now', 'o1', 'pending', 1 FROM json_each('[1, 2, 3, 4]');
    UPDATE form SET state = 'checked', seal = 'verified', seal_checked_by = 'o2', seal_recorded_by = 'o3',
        seal_checked_at = 'now' WHERE contract_id IN ('C2', 'C3');
    UPDATE form SET state = 'processed', approved_by = 'o4', approved_at = 'now' WHERE contract_id = 'C3';
    UPDATE token SET state = 'disabled', secret = NULL, data_key_id = NULL, ended_at = 'now',
        end_form = '001202611240003'
        WHERE serial = 'S3';
    UPDATE form SET state = 'returned', returned_by = 'o1', returned_at = 'now', returned_reason = 'x'
        WHERE contract_id = 'C4';
    INSERT INTO batch (batch, sha256, file, imported_by, imported_at, seq)
        SELECT 'B' || substr(value, 1, 12), value, 'forms.csv', 't1', 'now', 1 FROM (SELECT lower(hex(zeroblob(32))) AS value);
    INSERT INTO self_service (contract_id, state, failures, seq) VALUES ('C1', 'open', 0, 1);
    INSERT INTO wording (id, subject, body, seq) VALUES (1, 's', 'b', 1);
    INSERT INTO mail (template, contract_id, urgent, wording_id, message_id, state, created_at, attempts, handled_at,
        handled_by, handled_note, seq)
        SELECT 'otp_held', 'C1', 0, 1, value, value, 'now', 0, 'now', 't1', 'noted', 1
        FROM json_each('[\"sent\", \"told\", \"cancelled\", \"failed\"]');
";

/// A ledger in which the rows stand.
fn ledger(folder: &tempfile::TempDir) -> Ledger {
    let (ledger, _) = new_ledger(folder.path());
    let rows = format!("BEGIN; {ROWS} COMMIT");
    ledger.connection().driver().execute_batch(&rows).unwrap();
    ledger
}

/// What the schema says to a statement; whatever it did is undone.
fn answer(connection: &Connection, sql: &str) -> String {
    connection.execute_batch("BEGIN").unwrap();
    let answer = match connection.execute_batch(sql) {
        Ok(()) => missing_parent(connection),
        Err(error) => error.to_string(),
    };
    if !connection.is_autocommit() {
        connection.execute_batch("ROLLBACK").unwrap();
    }
    answer
}

/// What the commit would find: a row whose parent is not there.
fn missing_parent(connection: &Connection) -> String {
    let mut strays = connection.prepare("PRAGMA foreign_key_check").unwrap();
    if strays.exists([]).unwrap() { "FOREIGN KEY".to_owned() } else { "done".to_owned() }
}

pub(super) fn check(cases: &[(&str, &str)]) {
    let folder = tempfile::tempdir().unwrap();
    let ledger = ledger(&folder);
    for (sql, expected) in cases {
        let outcome = answer(ledger.connection().driver(), sql);
        assert!(outcome.contains(expected), "{sql}\n{outcome}");
    }
}

/// A new form as a command adds it, with these values.
fn new_form(no: &str, paper: &str, contract: &str, state: &str) -> String {
    format!(
        "INSERT INTO form (receipt_no, paper_no, state, contract_id, branch, account_type, account_no, holder_name,
            reason, filed_on, received_at, received_by, seal, seq) VALUES ('{no}', '{paper}', '{state}', '{contract}',
            '001', 'ordinary', '1000001', 'x', 'lost', '2026-11-24', 'now', 'o1', 'pending', 1)"
    )
}

/// A row of a file that takes effect with its import.
fn effective(batch: &str, officer: &str) -> String {
    format!(
        "INSERT INTO form (receipt_no, paper_no, state, contract_id, branch, account_type, account_no, holder_name,
            reason, filed_on, received_at, received_by, seal, seal_checked_by, seal_recorded_by, seal_checked_at, batch,
            approved_by, approved_at, seq) VALUES ('001202611240009', 'K9', 'processed', 'C4', '001', 'ordinary',
            '1000001', 'x', 'lost', '2026-11-24', 'now', '{officer}', 'verified', 'o1', '{officer}', 'now', '{batch}',
            '{officer}', 'now', 1)"
    )
}

/// The same where one person may approve.
fn under_one(sql: &str) -> String {
    format!("INSERT INTO setting (key, value, seq) VALUES ('policy.approval', 'single', 1); {sql}")
}

/// A new letter with this wording.
fn new_letter(wording: &str) -> String {
    format!(
        "INSERT INTO mail (template, contract_id, urgent, wording_id, message_id, state, created_at, attempts, seq)
            VALUES ('otp_held', 'C1', 0, {wording}, 'new', 'sent', 'now', 0, 1)"
    )
}

#[test]
fn a_contract_has_one_open_form_and_a_number_one_paper() {
    let far = "001202611240009";
    check(&[
        (&new_form(far, "K9", "C1", "received"), "form.contract_id"),
        (&new_form(far, "K9", "C2", "received"), "form.contract_id"),
        (&new_form(far, "K1", "C4", "received"), "form.paper_no"),
        (&new_form(far, "K3", "C4", "received"), "form.paper_no"),
        (&new_form(far, "K4", "C4", "received"), "done"),
        (&new_form(far, "K9", "C4", "checked"), "CHECK"),
        (&new_form(far, "K9", "C4", "returned"), "CHECK"),
        (&new_form(far, "K9", "C4", "processed"), "form: begins before its effect"),
        (&effective("B000000000000", "o1"), "form: begins before its effect"),
        (&under_one(&effective("B000000000000", "o1")), "done"),
        (&under_one(&effective("B000000000000", "o9")), "form: begins before its effect"),
        (&under_one(&effective("B000000000000", "t1")), "form: begins before its effect"),
        (&under_one(&new_form(far, "K9", "C4", "processed")), "form: begins before its effect"),
        (&new_form("001202611240001", "K9", "C4", "received"), "form.receipt_no"),
        ("UPDATE contract SET closed_at = 'now' WHERE contract_id = 'C1'", "contract: in use"),
        ("UPDATE contract SET closed_at = 'now' WHERE contract_id = 'C3'", "done"),
    ]);
}

#[test]
fn a_form_takes_effect_by_another_officer_alone() {
    let approve = |who: &str| {
        format!(
            "UPDATE form SET state = 'processed', approved_by = '{who}', approved_at = 'now' WHERE contract_id = 'C2'"
        )
    };
    let amended = |by: &str| format!("UPDATE form SET amended_by = '{by}' WHERE contract_id = 'C2'; {}", approve("o4"));
    let single = "INSERT INTO setting (key, value, pending, proposed_by, proposed_seq, proposed_at, seq)";
    let pending =
        format!("{single} VALUES ('policy.approval', 'dual', 'single', 'a1', 1, 'now', 1); {}", approve("o1"));
    let allowed = format!("{single} VALUES ('policy.approval', 'single', NULL, 'a1', 1, 'now', 1); {}", approve("o1"));
    check(&[
        (&approve("o1"), "form: same person"),
        (&approve("o2"), "form: same person"),
        (&approve("o3"), "form: same person"),
        (&approve("t1"), "form: not an officer"),
        (&approve("a1"), "form: not an officer"),
        (&approve("o9"), "form: not an officer"),
        (&approve("o5"), "form: not an officer"),
        (&amended("o5 o4 t1"), "form: same person"),
        (&amended("o5 o44 t1"), "done"),
        (&approve("o4"), "done"),
        (&pending, "form: same person"),
        (&allowed, "done"),
        ("UPDATE form SET state = 'processed' WHERE contract_id = 'C2'", "form: not an officer"),
        ("UPDATE form SET approved_by = 'o4', approved_at = 'now' WHERE contract_id = 'C2'", "CHECK"),
        ("UPDATE form SET state = 'checked' WHERE contract_id = 'C1'", "CHECK"),
        ("UPDATE form SET seal = 'unclear' WHERE contract_id = 'C2'", "CHECK"),
        ("UPDATE form SET received_by = 'o4' WHERE contract_id = 'C2'", "form: identity"),
    ]);
}

#[test]
fn nothing_leaves_a_final_state() {
    check(&[
        ("UPDATE form SET state = 'received' WHERE contract_id = 'C3'", "form: no such step"),
        ("UPDATE form SET note = 'x' WHERE contract_id = 'C3'", "form: final"),
        ("UPDATE form SET state = 'received' WHERE contract_id = 'C4'", "form: no such step"),
        ("UPDATE form SET state = 'received' WHERE contract_id = 'C2'", "form: no such step"),
        (
            "UPDATE token SET state = 'active', secret = x'01', ended_at = NULL, end_form = NULL WHERE serial = 'S3'",
            "token: ",
        ),
        ("UPDATE token SET state = 'stock', contract_id = NULL WHERE serial = 'S1'", "token: no such step"),
        ("UPDATE mail SET state = 'queued', next_attempt_at = 'now' WHERE message_id = 'told'", "mail: final"),
        ("UPDATE mail SET state = 'queued', next_attempt_at = 'now' WHERE message_id = 'cancelled'", "mail: final"),
        ("UPDATE mail SET state = 'queued', next_attempt_at = 'now' WHERE message_id = 'failed'", "done"),
        ("UPDATE mail SET handled_by = NULL WHERE message_id = 'failed'", "CHECK"),
        (
            "UPDATE mail SET state = 'bounced', handled_at = NULL, handled_by = NULL, handled_note = NULL
                WHERE message_id = 'sent'",
            "CHECK",
        ),
        ("UPDATE mail SET wording_id = 2 WHERE message_id = 'failed'", "mail: frozen"),
        ("UPDATE wording SET body = 'x'", "wording: no change"),
        ("DELETE FROM wording", "wording: no deletion"),
        ("INSERT INTO wording (subject, body, seq) VALUES ('s', 'b', 1)", "UNIQUE"),
        (&new_letter("NULL"), "NOT NULL"),
        (&new_letter("9"), "FOREIGN KEY"),
        (&new_letter("1"), "done"),
        (
            "UPDATE contract SET closed_at = 'now' WHERE contract_id = 'C3';
          UPDATE contract SET closed_at = NULL WHERE contract_id = 'C3'",
            "contract: closed",
        ),
    ]);
}

#[test]
fn a_batch_is_its_file_and_a_form_keeps_how_it_began() {
    let batch = |id: &str| {
        format!(
            "INSERT INTO batch (batch, sha256, file, imported_by, imported_at, seq)
                SELECT '{id}', replace(sha256, '0', 'a'), file, imported_by, imported_at, 1 FROM batch"
        )
    };
    check(&[
        (&batch("Baaaaaaaaaaaa"), "done"),
        (&batch("Baaaaaaaaaaab"), "CHECK"),
        (&batch("B000000000000"), "CHECK"),
        ("UPDATE batch SET file = 'x'", "batch: no change"),
        ("UPDATE form SET batch = 'B000000000000' WHERE contract_id = 'C1'", "done"),
        ("UPDATE form SET batch = 'Baaaaaaaaaaaa' WHERE contract_id = 'C1'", "FOREIGN KEY"),
        ("UPDATE form SET first_seal = 'verified' WHERE contract_id = 'C1'", "form: how it began"),
        ("UPDATE form SET first_content = 'x' WHERE contract_id = 'C1'", "done"),
        (
            "UPDATE form SET first_content = 'x' WHERE contract_id = 'C1';
            UPDATE form SET first_content = 'y' WHERE contract_id = 'C1'",
            "form: how it began",
        ),
    ]);
}

#[test]
fn a_token_ends_by_its_form_and_its_seed_with_it() {
    let disable = |form: &str, secret: &str| {
        format!(
            "UPDATE token SET state = 'disabled', secret = {secret}, data_key_id = iif({secret} IS NULL, NULL, 1),
                ended_at = 'now', end_form = {form} WHERE serial = 'S2'"
        )
    };
    let second = "INSERT INTO token (serial, kind, state, contract_id, algorithm, digits, period, data_key_id, secret,
        login_otp, seq) VALUES ('S8', 'hardware', 'active', 'C1', 'SHA1', 6, 30, 1, x'01', 'no', 1)";
    let process =
        "UPDATE form SET state = 'processed', approved_by = 'o4', approved_at = 'now' WHERE contract_id = 'C2'";
    let with_form = |secret| format!("{process}; {}", disable("'001202611240002'", secret));
    check(&[
        (second, "token.contract_id"),
        (
            "UPDATE token SET state = 'active', contract_id = 'C1', login_otp = 'no' WHERE serial = 'S9'",
            "token.contract_id",
        ),
        (&disable("'001202611240002'", "NULL"), "token: no processed form"),
        (&disable("'001202611240003'", "NULL"), "token: no processed form"),
        (&disable("NULL", "NULL"), "token: no processed form"),
        (&with_form("x'01'"), "CHECK"),
        (&with_form("NULL"), "done"),
        ("UPDATE token SET secret = NULL WHERE serial = 'S1'", "CHECK"),
        ("UPDATE token SET serial = 'X' WHERE serial = 'S1'", "token: identity"),
        ("UPDATE token SET state = 'held' WHERE serial = 'S1'", "CHECK"),
    ]);
}

#[test]
fn the_trail_is_appended_to_without_a_gap() {
    let entry = |seq: i64, verb: &str| {
        format!(
            "{verb} INTO entry SELECT {seq}, at, operator, action, subject, details, remark, rows, hash FROM entry WHERE seq = 1"
        )
    };
    check(&[
        ("UPDATE entry SET details = '{}' WHERE seq = 1", "entry: append-only"),
        (&entry(3, "INSERT"), "entry: a gap"),
        (&entry(1, "INSERT"), "entry: a gap"),
        (&entry(1, "INSERT OR REPLACE"), "entry: a gap"),
        (&entry(2, "INSERT"), "done"),
        ("UPDATE signature SET operator = 'x'", "signature: append-only"),
        (
            "INSERT OR REPLACE INTO signature SELECT first_seq, last_seq, 'x', keys_seq, went_by, latest, signature
             FROM signature",
            "signature: a gap",
        ),
        ("UPDATE receipt_series SET last = 3", "receipt_series: only grows"),
        ("UPDATE ledger SET ledger_id = lower(hex(zeroblob(16)))", "ledger: identity"),
    ]);
}

#[test]
fn no_row_of_any_table_is_deleted_or_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = ledger(&folder);
    let connection = ledger.connection().driver();
    let mut tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    let names: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(names.len(), 15, "{names:?}");
    for table in names {
        let outcome = answer(connection, &format!("DELETE FROM {table}"));
        assert!(outcome.contains("no deletion") || outcome.contains("append-only"), "{table}: {outcome}");
        let outcome = answer(connection, &format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table}"));
        assert_ne!(outcome, "done", "{table}");
    }
}
