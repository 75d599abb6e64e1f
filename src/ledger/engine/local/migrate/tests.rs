//! Migrations of a made-up past, and the schema that this program knows.

mod written;

use rusqlite::Connection;

use super::{Migrations, PROGRAM, check_schema, fingerprint, make};
use crate::ledger::fault::Fault;

/// SQL without comments and with single spaces, so that two texts of one schema are equal.
fn plain(sql: &str) -> String {
    let uncommented: Vec<&str> = sql.lines().map(|line| line.split("--").next().unwrap_or_default()).collect();
    let spaced = uncommented.join(" ").replace('(', " ( ").replace(')', " ) ").replace(',', " , ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn objects(sql: &[&str]) -> Vec<(String, String)> {
    let connection = Connection::open_in_memory().unwrap();
    for text in sql {
        connection.execute_batch(text).unwrap();
    }
    let mut all =
        connection.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").unwrap();
    let rows = all.query_map([], |row| Ok((row.get(0)?, plain(&row.get::<_, String>(1)?)))).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

#[test]
fn the_migrations_make_the_schema_that_is_written_down() {
    assert_eq!(objects(PROGRAM.statements), objects(&[include_str!("../../../../../sql/schema.sql")]));
}

#[test]
fn the_schema_is_the_one_this_program_knows() {
    let connection = Connection::open_in_memory().unwrap();
    make(&connection).unwrap();
    assert_eq!(fingerprint(&connection).unwrap(), PROGRAM.schema);
    assert!(check_schema(&connection).is_ok());
    connection.execute_batch("DROP TRIGGER entry_is_not_deleted").unwrap();
    assert!(matches!(check_schema(&connection), Err(Fault::SchemaDiffers)));
}

/// A program's three schemas, none of them otpdesk's.
const MADE_UP: [&str; 3] = [
    "CREATE TABLE visit (id INTEGER PRIMARY KEY, day TEXT NOT NULL) STRICT",
    "ALTER TABLE visit ADD COLUMN branch TEXT; CREATE INDEX visit_day ON visit (day)",
    "DROP INDEX visit_day; CREATE TABLE hall (id INTEGER PRIMARY KEY) STRICT",
];

fn made_up_schema(statements: &[&str]) -> String {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(&statements.join(";")).unwrap();
    fingerprint(&connection).unwrap()
}

#[test]
fn every_older_schema_is_brought_up() {
    let schema = made_up_schema(&MADE_UP);
    let newest = Migrations { statements: &MADE_UP, schema: &schema };
    for older in 0..3 {
        let connection = Connection::open_in_memory().unwrap();
        Migrations { statements: &MADE_UP[..older], schema: "" }.apply(&connection).unwrap();
        let (found, outcome) = (i64::try_from(older).unwrap(), newest.check(&connection));
        assert!(matches!(outcome, Err(Fault::OlderSchema { found: f, known: 3 }) if f == found), "{older}");
        newest.apply(&connection).unwrap();
        assert!(newest.check(&connection).is_ok(), "{older}");
        newest.apply(&connection).unwrap();
        assert!(newest.check(&connection).is_ok(), "nothing is applied twice");
    }
}

#[test]
fn a_newer_schema_is_refused() {
    let connection = Connection::open_in_memory().unwrap();
    make(&connection).unwrap();
    connection.pragma_update(None, "user_version", PROGRAM.newest() + 1).unwrap();
    assert!(matches!(check_schema(&connection), Err(Fault::NewerSchema { found: 2, known: 1 })));
}
