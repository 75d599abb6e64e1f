//! The schema: what it refuses by itself, and every statement of `sql/query` against it.

#[cfg(debug_assertions)]
mod constraints;
#[cfg(debug_assertions)]
mod migration_cut_short;
#[cfg(debug_assertions)]
mod self_service;
mod two_persons;

use std::fs;

use rusqlite::Connection;

use super::migrate;

#[test]
fn the_schema_answers_every_query() {
    let connection = Connection::open_in_memory().unwrap();
    migrate::make(&connection).unwrap();
    let mut prepared = 0;
    for entry in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/query")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let is_list = path.to_string_lossy().ends_with("_columns.sql");
        // A form's columns and what follows them stand in files of their own.
        let sql = match text.as_str() {
            columns if is_list => format!("SELECT {columns} FROM form"),
            rest if rest.starts_with("WHERE") => format!("SELECT * FROM form {rest}"),
            whole => whole.to_owned(),
        };
        let statement = connection.prepare(&sql).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        // `$n` is a name to SQLite: it counts parameters as they appear.
        for number in 1..=statement.parameter_count() {
            assert_eq!(statement.parameter_name(number), Some(format!("${number}").as_str()), "{}", path.display());
        }
        prepared += 1;
    }
    assert!(prepared > 20, "{prepared} statements");
}
