//! A real, encrypted ledger of an older schema, brought to this program's. No release has an older one, so it is made up.

use std::path::{Path, PathBuf};

use otpdesk::domain::Seal;
use otpdesk::keys::Keyring;
use otpdesk::ledger::{Admission, Ledger, Migrations};
use otpdesk::ops::ledger::migrate::migrate_ledger;
use otpdesk::ops::{self, Error, LedgerFault, enter};
use rusqlite::Connection;

use crate::import::form_files::{Row, counts, file_of};
use crate::insider;
use crate::world::{World, context, id, paper, passphrase, refusal};

/// The number of this program's schema, and of the made-up one before it.
const NEWEST: i64 = 1;
const OLDER: i64 = 0;

/// Columns that the older schema lacks, as a migration would add them. It lacks the table `self_service` too.
const ADDED: [(&str, &str, &str); 2] = [("token", "last_step", "INTEGER"), ("form", "first_content", "TEXT")];

/// What the older schema has that this one has not …
const DROPPED: &str = "CREATE TABLE visit (id INTEGER PRIMARY KEY, day TEXT NOT NULL) STRICT;
    CREATE INDEX visit_day ON visit (day);";

/// … and what it words otherwise.
const REWORDED: &str = "DROP TRIGGER entry_is_not_deleted;
    CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry BEGIN SELECT raise(ABORT, 'entry: stays'); END;";

/// A ledger as a program of the older schema would have left it: with the work that such a program knew.
fn older_ledger() -> (World, Connection) {
    let mut bank = World::open();
    bank.checked_form("teller01", "C1");
    bank.receive("teller01", paper("C2"), Seal::Pending).unwrap();
    bank.processed_form("C3");
    let connection = tools(&mut bank);
    take_back(&connection);
    (bank, connection)
}

/// Makes the older schema of this program's.
fn take_back(connection: &Connection) {
    connection.execute_batch("PRAGMA foreign_keys = OFF; DROP TABLE self_service").unwrap();
    for (_, name, _) in objects(connection).iter().filter(|(kind, _, text)| kind == "trigger" && is_added(text)) {
        connection.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    for (table, column, _) in ADDED {
        connection.execute_batch(&format!("ALTER TABLE {table} DROP COLUMN {column}")).unwrap();
    }
    connection.execute_batch(&format!("{DROPPED} {REWORDED}")).unwrap();
    connection.pragma_update(None, "user_version", OLDER).unwrap();
}

/// Whether this is about a column that the older schema lacks.
fn is_added(text: &str) -> bool {
    ADDED.iter().any(|(_, column, _)| text.contains(column))
}

/// The made-up migration: what [`take_back`] took comes again, what it made goes.
fn migration() -> String {
    let (present, past) = (made(), made());
    take_back(&past);
    let (present, past) = (objects(&present), objects(&past));
    let mut sql = vec!["DROP TABLE visit".to_owned(), "DROP TRIGGER entry_is_not_deleted".to_owned()];
    sql.extend(ADDED.map(|(table, column, kind)| format!("ALTER TABLE {table} ADD COLUMN {column} {kind}")));
    let is_kept = |(kind, name, _): &&Object| past.iter().any(|(k, n, _)| (k, n) == (kind, name));
    let missing = present.iter().filter(|object| !is_kept(object) || object.1 == "entry_is_not_deleted");
    let (tables, others): (Vec<_>, Vec<_>) = missing.partition(|(kind, _, _)| kind == "table");
    sql.extend(tables.into_iter().chain(others).map(|(_, _, text)| text.clone()));
    // A column that is added stands in the text where no migration of one table in one piece would have it.
    sql.push("PRAGMA writable_schema = ON".to_owned());
    for (_, name, text) in present.iter().filter(|(kind, name, _)| kind == "table" && is_altered(name)) {
        let text = text.replace('\'', "''");
        sql.push(format!("UPDATE sqlite_schema SET sql = '{text}' WHERE type = 'table' AND name = '{name}'"));
    }
    sql.push("PRAGMA writable_schema = RESET".to_owned());
    sql.join(";\n")
}

fn is_altered(table: &str) -> bool {
    ADDED.iter().any(|(altered, _, _)| *altered == table)
}

fn made() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(include_str!("../../../sql/migrations/0001_ledger.sql")).unwrap();
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

fn tools(bank: &mut World) -> Connection {
    let key = insider::ledger_key(bank, "admin01");
    insider::raw(bank.path(), &key)
}

/// What the program does with its own migrations, which know no past.
fn migrate(bank: &World, operator: &str) -> ops::Outcome<Option<PathBuf>> {
    Ok(migrate_ledger(&bank.path(), &id(operator), &passphrase(operator), bank.now, context())?.1)
}

/// What it will do with a migration.
fn migrate_by(sql: &str, path: &Path, bank: &World) -> Result<Option<PathBuf>, LedgerFault> {
    let opened = Keyring::read(path)?.unlock(&id("admin01"), &passphrase("admin01"))?;
    let mut ledger = Ledger::open_to_migrate(path, &opened[0])?;
    let actor = ledger.admit(opened, Admission::Work)?;
    Ok(ledger.migrate_by(&Migrations::from_another_past(&[sql]), &actor, bank.now)?.copy)
}

fn fault(bank: &mut World, path: &Path) -> LedgerFault {
    let (now, context) = (bank.now, context());
    match enter::by_passphrase(path, &id("admin01"), &passphrase("admin01"), now, context) {
        Err(Error::Ledger(fault)) => fault,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("opened"),
    }
}

fn entries(connection: &Connection) -> i64 {
    connection.query_row("SELECT count(*) FROM entry", [], |row| row.get(0)).unwrap()
}

#[test]
fn an_older_ledger_is_brought_up_and_kept() {
    let (mut bank, connection) = older_ledger();
    drop(connection);
    let path = bank.path();
    let outcome = fault(&mut bank, &path);
    assert!(matches!(outcome, LedgerFault::OlderSchema { found: OLDER, known: NEWEST }), "{outcome}");
    assert_eq!(refusal(migrate(&bank, "teller01")), "role_not_allowed");

    let copy = migrate_by(&migration(), &path, &bank).unwrap().expect("a copy");
    assert_eq!(bank.problems(), Vec::<String>::new());
    assert_eq!(migrate(&bank, "admin01").unwrap(), None, "nothing more to do");

    // The copy is whole, and of the older schema still.
    let keys = |ledger: &Path| PathBuf::from(format!("{}.keys", ledger.display()));
    std::fs::copy(keys(&path), keys(&copy)).unwrap();
    assert!(matches!(fault(&mut bank, &copy), LedgerFault::OlderSchema { found: OLDER, .. }));
    assert!(migrate_by(&migration(), &copy, &bank).unwrap().is_some());

    // Work goes on.
    let form = bank.receive("teller01", paper("C1"), Seal::Verified).unwrap();
    assert!(form.already && bank.approve("officer01", &form.receipt_no).is_ok());
    let imported = bank.import_forms("teller01", &file_of(&["C1", "C2", "C4"].map(Row::of))).unwrap();
    assert_eq!(counts(&imported), [1, 1, 1, 0], "what the counter took before is known to a file");
    assert_eq!(bank.problems(), Vec::<String>::new());
}

#[test]
fn a_migration_that_fails_leaves_the_ledger_as_it_was() {
    let (mut bank, connection) = older_ledger();
    connection.execute_batch("CREATE TABLE self_service (id INTEGER PRIMARY KEY)").unwrap();
    let (path, before) = (bank.path(), entries(&connection));
    assert!(migrate_by(&migration(), &path, &bank).is_err());
    assert_eq!(entries(&connection), before);
    connection.execute_batch("DROP TABLE self_service").unwrap();
    assert!(matches!(fault(&mut bank, &path), LedgerFault::OlderSchema { found: OLDER, .. }));
    bank.now = bank.now.plus(chrono::TimeDelta::minutes(1));

    // The program's own first migration is for a new file.
    assert!(migrate(&bank, "admin01").is_err());
    assert_eq!(entries(&connection), before);
    bank.now = bank.now.plus(chrono::TimeDelta::minutes(1));

    // One that makes another schema than the program knows.
    let forgetful = format!("{}; DROP TRIGGER entry_has_no_gap", migration());
    assert!(matches!(migrate_by(&forgetful, &path, &bank), Err(LedgerFault::SchemaDiffers)));
    assert_eq!(entries(&connection), before);
    assert!(matches!(fault(&mut bank, &path), LedgerFault::OlderSchema { found: OLDER, .. }));
    bank.now = bank.now.plus(chrono::TimeDelta::minutes(1));

    drop(connection);
    assert!(migrate_by(&migration(), &path, &bank).unwrap().is_some());
    assert_eq!(bank.problems(), Vec::<String>::new());
}

#[test]
fn another_schema_is_refused() {
    let mut bank = World::founded();
    let path = bank.path();
    let connection = tools(&mut bank);
    connection.pragma_update(None, "user_version", 99).unwrap();
    assert!(matches!(fault(&mut bank, &path), LedgerFault::NewerSchema { found: 99, .. }));
    assert!(matches!(migrate(&bank, "admin01"), Err(Error::Ledger(LedgerFault::NewerSchema { .. }))));
    connection.pragma_update(None, "user_version", NEWEST).unwrap();
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
    assert!(bank.try_session("admin01").is_ok() && path.exists());
}
