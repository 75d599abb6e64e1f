//! Real, encrypted ledgers of every older schema, brought to this program's.

use std::path::{Path, PathBuf};

use otpdesk::domain::seal::Seal;
use otpdesk::ops::migrate_ledger::migrate_ledger;
use otpdesk::ops::reveal::Reveal;
use otpdesk::ops::show_mail::show_mail;
use otpdesk::ops::{self, Error, LedgerFault, enter};
use rusqlite::{Connection, params};

use crate::bank::{Bank, id, means, paper, passphrase, refusal};
use crate::form_files::{Row, counts, file_of};
use crate::insider::{self, Insider};

const MIGRATIONS: [&str; 7] = [
    include_str!("../../sql/migrations/0001_ledger_and_people.sql"),
    include_str!("../../sql/migrations/0002_contracts_tokens_forms.sql"),
    include_str!("../../sql/migrations/0003_outbox.sql"),
    include_str!("../../sql/migrations/0004_batches.sql"),
    include_str!("../../sql/migrations/0005_wording.sql"),
    include_str!("../../sql/migrations/0006_self_service.sql"),
    include_str!("../../sql/migrations/0007_customers_steps.sql"),
];

/// Columns that a migration added to a table that was there: the schema that has them first, table, column.
const ADDED: [(usize, &str, &str); 6] = [
    (4, "form", "batch"),
    (4, "form", "first_seal"),
    (4, "form", "first_content"),
    (5, "mail", "wording_id"),
    (6, "token", "last_step"),
    (6, "contract", "clear_asked_by"),
];

/// A ledger as a program of that schema would have left it: with the work that such a program knew.
fn ledger_of(schema: usize) -> (Bank, Connection) {
    let mut bank = match schema {
        1 => Bank::staffed(),
        _ => Bank::open(),
    };
    if schema > 1 {
        bank.checked_form("teller01", "C1");
        bank.receive("teller01", paper("C2"), Seal::Pending).unwrap();
    }
    if schema > 2 {
        bank.processed_form("C3");
        if schema < 5 {
            write_the_letter_whole(&mut bank);
        }
    }
    let connection = tools(&mut bank);
    take_back(&connection, schema);
    (bank, connection)
}

/// As programs before the fifth schema kept a letter.
fn write_the_letter_whole(bank: &mut Bank) {
    let officer = Insider::with_keys_of(bank, "officer01");
    officer
        .sql("UPDATE mail SET wording_id = NULL, subject = '利用停止のお知らせ', body = '停止しました。' || char(10)");
    let [form, token] = ["form WHERE state = 'processed'", "token WHERE state = 'disabled'"]
        .map(|row| officer.number(&format!("SELECT id FROM {row}")));
    officer.retell_last(&[("token", token), ("form", form), ("mail", 1)]);
    officer.sql("DELETE FROM wording");
    officer.leave();
}

/// Undoes the newer migrations: what they made goes, what they took away comes again, and what they only wrote otherwise
/// is written as it was.
fn take_back(connection: &Connection, schema: usize) {
    let known = objects(&made(schema));
    let is_of = |objects: &[Object], (kind, name, _): &Object| objects.iter().any(|(k, n, _)| (k, n) == (kind, name));
    let newer: Vec<Object> = objects(connection).into_iter().filter(|object| !is_of(&known, object)).collect();
    connection.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    for kind in ["trigger", "index"] {
        for (_, name, _) in newer.iter().filter(|object| object.0 == kind) {
            connection.execute_batch(&format!("DROP {kind} {name}")).unwrap();
        }
    }
    for (_, table, column) in ADDED.iter().filter(|added| added.0 > schema) {
        connection.execute_batch(&format!("ALTER TABLE {table} DROP COLUMN {column}")).unwrap();
    }
    for (_, name, _) in newer.iter().filter(|object| object.0 == "table") {
        connection.execute_batch(&format!("DROP TABLE {name}")).unwrap();
    }
    let left = objects(connection);
    for (_, _, text) in known.iter().filter(|object| !is_of(&left, object)) {
        connection.execute_batch(text).unwrap();
    }
    connection.execute_batch("PRAGMA writable_schema = ON").unwrap();
    for (kind, name, text) in &known {
        let rewrite = "UPDATE sqlite_schema SET sql = $1 WHERE type = $2 AND name = $3 AND sql <> $1";
        connection.execute(rewrite, params![text, kind, name]).unwrap();
    }
    connection.execute_batch("PRAGMA writable_schema = RESET").unwrap();
    connection.pragma_update(None, "user_version", i64::try_from(schema).unwrap()).unwrap();
    assert_eq!(objects(connection), known);
}

fn made(schema: usize) -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(&MIGRATIONS[..schema].concat()).unwrap();
    connection
}

/// Kind, name and text.
type Object = (String, String, String);

fn objects(connection: &Connection) -> Vec<Object> {
    let mut all = connection
        .prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
        .unwrap();
    all.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap().map(Result::unwrap).collect()
}

fn tools(bank: &mut Bank) -> Connection {
    let key = insider::ledger_key(bank, "admin01");
    insider::raw(bank.path(), &key)
}

fn migrate(bank: &Bank, operator: &str) -> ops::Outcome<Option<PathBuf>> {
    Ok(migrate_ledger(&bank.path(), &id(operator), &passphrase(operator), bank.now, means())?.1)
}

fn fault(bank: &mut Bank, path: &Path) -> LedgerFault {
    let (now, means) = (bank.now, means());
    match enter::by_passphrase(path, &id("admin01"), &passphrase("admin01"), now, means) {
        Err(Error::Ledger(fault)) => fault,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("opened"),
    }
}

#[test]
fn every_older_ledger_is_brought_up_and_kept() {
    for schema in 1..MIGRATIONS.len() {
        let (mut bank, connection) = ledger_of(schema);
        drop(connection);
        let (older, newest) = (i64::try_from(schema).unwrap(), i64::try_from(MIGRATIONS.len()).unwrap());
        let path = bank.path();
        let told = fault(&mut bank, &path);
        assert!(
            matches!(told, LedgerFault::OlderSchema { found, known } if found == older && known == newest),
            "{told}"
        );
        assert_eq!(refusal(migrate(&bank, "teller01")), "role_not_allowed");

        let copy = migrate(&bank, "admin01").unwrap().expect("a copy");
        assert_eq!(bank.problems(), Vec::<String>::new());
        assert_eq!(migrate(&bank, "admin01").unwrap(), None, "nothing more to do");

        // The copy is whole, and of the older schema still.
        let keys = |ledger: &Path| PathBuf::from(format!("{}.keys", ledger.display()));
        std::fs::copy(keys(&path), keys(&copy)).unwrap();
        assert!(matches!(fault(&mut bank, &copy), LedgerFault::OlderSchema { found, .. } if found == older));
        migrate_ledger(&copy, &id("admin01"), &passphrase("admin01"), bank.now, means()).unwrap();

        if schema > 2 && schema < 5 {
            let letter = show_mail(&mut bank.desk("officer01"), 1, &Reveal::No).unwrap();
            assert_eq!((letter.subject.as_str(), letter.body.as_str()), ("利用停止のお知らせ", "停止しました。\n"));
        }

        // Work goes on.
        if schema == 1 {
            bank.import_contracts("contract_id,branch,account_type,account_no,holder_name\nC1,001,1,1000001,見本\n")
                .unwrap();
        } else {
            let form = bank.receive("teller01", paper("C1"), Seal::Verified).unwrap();
            assert!(form.already && bank.approve("officer01", &form.receipt_no).is_ok());
            let imported = bank.import_forms("teller01", &file_of(&["C1", "C2", "C4"].map(Row::of))).unwrap();
            assert_eq!(counts(&imported), [1, 1, 1, 0], "what the counter took before is known to a file");
        }
        assert_eq!(bank.problems(), Vec::<String>::new());
    }
}

#[test]
fn a_migration_that_fails_leaves_the_ledger_as_it_was() {
    let (mut bank, connection) = ledger_of(2);
    connection.execute_batch("CREATE TABLE mail (id INTEGER PRIMARY KEY)").unwrap();
    let entries = |c: &Connection| c.query_row("SELECT count(*) FROM entry", [], |row| row.get::<_, i64>(0)).unwrap();
    let before = entries(&connection);
    assert!(migrate(&bank, "admin01").is_err());
    assert_eq!(entries(&connection), before);
    connection.execute_batch("DROP TABLE mail").unwrap();
    drop(connection);
    let path = bank.path();
    assert!(matches!(fault(&mut bank, &path), LedgerFault::OlderSchema { found: 2, .. }));
    bank.now = bank.now.plus(chrono::TimeDelta::minutes(1));
    assert!(migrate(&bank, "admin01").unwrap().is_some());
    assert_eq!(bank.problems(), Vec::<String>::new());
}

#[test]
fn another_schema_is_refused() {
    let mut bank = Bank::founded();
    let path = bank.path();
    let connection = tools(&mut bank);
    connection.pragma_update(None, "user_version", 99).unwrap();
    assert!(matches!(fault(&mut bank, &path), LedgerFault::NewerSchema { found: 99, .. }));
    assert!(matches!(migrate(&bank, "admin01"), Err(Error::Ledger(LedgerFault::NewerSchema { .. }))));
    connection.pragma_update(None, "user_version", i64::try_from(MIGRATIONS.len()).unwrap()).unwrap();
    for change in [
        "DROP TRIGGER entry_is_not_deleted",
        "CREATE TRIGGER more AFTER INSERT ON token BEGIN SELECT 1; END",
        "CREATE VIEW more AS SELECT 1",
        "CREATE INDEX more ON mail (state)",
        "ALTER TABLE branch ADD COLUMN more TEXT",
    ] {
        let mut changed = bank.twin();
        tools(&mut changed).execute_batch(change).unwrap();
        let path = changed.path();
        assert!(matches!(fault(&mut changed, &path), LedgerFault::SchemaDiffers), "{change}");
    }
    drop(connection);
    assert!(bank.try_desk("admin01").is_ok() && path.exists());
}
