//! What is written for whoever changes `sql/schema.sql` or a closed list of the domain: the schema's lists, the founding
//! migration, the digest of the schema that it makes.
//!
//! From the first release on the founding migration stays as it is: only the lists and the digest are written then.

use std::fs;

use regex_lite::Regex;
use rusqlite::Connection;

use super::super::fingerprint;
use crate::domain::effect::Table;
use crate::domain::{
    AccountType, Algorithm, FormState, LoginOtp, MailState, OperatorState, ProposalKind, Reason, Role, Seal,
    SettingKey, Template, TokenKind, TokenState,
};
use crate::ledger::engine::local::watch::{FUNCTION, columns};

const SQL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sql");

const HEADER: &str =
    "-- The founding schema, written by a test from `sql/schema.sql`, which explains every word of it.\n";

/// Columns of a line of SQL, and how far the lines after the first of a list stand in.
const WIDTH: usize = 120;
const INDENT: usize = 25;

/// Table, column, and what it may hold: a closed list of the domain.
fn lists() -> Vec<(&'static str, &'static str, Vec<&'static str>)> {
    fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<&'static str> {
        all.iter().map(|value| code(*value)).collect()
    }
    let account_types = || codes(AccountType::ALL, AccountType::code);
    let reasons = || codes(Reason::ALL, Reason::code);
    let seals = || codes(Seal::ALL, Seal::code);
    vec![
        ("operator", "role", codes(Role::ALL, Role::code)),
        ("operator", "state", codes(OperatorState::ALL, OperatorState::code)),
        ("operator", "proposed", codes(ProposalKind::ALL, ProposalKind::code)),
        ("operator", "proposed_role", codes(Role::ALL, Role::code)),
        ("setting", "key", codes(SettingKey::ALL, SettingKey::code)),
        ("contract", "account_type", account_types()),
        ("form", "state", codes(FormState::ALL, FormState::code)),
        ("form", "account_type", account_types()),
        ("form", "reason", reasons()),
        ("form", "seal", seals()),
        ("form", "first_seal", seals()),
        ("token", "kind", codes(TokenKind::ALL, TokenKind::code)),
        ("token", "state", codes(TokenState::ALL, TokenState::code)),
        ("token", "algorithm", codes(Algorithm::ALL, Algorithm::code)),
        ("token", "held_reason", reasons()),
        ("token", "login_otp", codes(LoginOtp::ALL, LoginOtp::code)),
        ("mail", "template", codes(Template::ALL, Template::code)),
        ("mail", "state", codes(MailState::ALL, MailState::code)),
    ]
}

/// The schema with this list for a column; a list that holds the same stays as it is written.
fn with_list(schema: &str, table: &str, column: &str, codes: &[&str]) -> String {
    let list = format!(r"CHECK \({column} (?:IN \('[^)]*\)|= '[^']*'(?:\s+OR {column} = '[^']*')*)\)");
    let begin = schema.find(&format!("CREATE TABLE {table} (")).unwrap();
    let found = Regex::new(&list).unwrap().find(&schema[begin..]).unwrap_or_else(|| panic!("{table}.{column}"));
    let (from, to) = (begin + found.start(), begin + found.end());
    let held = Regex::new("'([^']*)'").unwrap();
    if held.captures_iter(found.as_str()).map(|code| code.get(1).unwrap().as_str()).eq(codes.iter().copied()) {
        return schema.to_owned();
    }
    let wide = schema[..from].lines().last().unwrap_or_default().chars().count();
    let is_in = found.as_str().starts_with(&format!("CHECK ({column} IN"));
    format!("{}{}{}", &schema[..from], listed(column, codes, is_in, wide), &schema[to..])
}

/// A list as a check has it, in lines, of which the first begins `wide` columns in.
fn listed(column: &str, codes: &[&str], is_in: bool, mut wide: usize) -> String {
    let whole = if is_in {
        format!("CHECK ({column} IN ('{}'))", codes.join("', '"))
    } else {
        format!("CHECK ({column} = '{}')", codes.join(&format!("' OR {column} = '")))
    };
    let mut text = String::new();
    for part in whole.replace(", ", ",\n").replace(" OR ", "\nOR ").lines() {
        if wide + part.len() > WIDTH {
            text = format!("{}\n{}", text.trim_end(), " ".repeat(INDENT));
            wide = INDENT;
        }
        text.push_str(part);
        text.push(' ');
        wide += part.len() + 1;
    }
    text.trim_end().to_owned()
}

/// The schema's statements without what explains them.
fn uncommented(schema: &str) -> String {
    let mut founding = String::new();
    for line in schema.lines().filter(|line| !line.trim_start().starts_with("--")) {
        founding.push_str(line.split("--").next().unwrap_or_default().trim_end());
        founding.push('\n');
    }
    founding
}

fn digest(founding: &str) -> String {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(founding).unwrap();
    fingerprint(&connection).unwrap()
}

/// The rows in which a partial index and its table differ, both ways, of every partial index: SQLite's own check does not
/// see what such an index holds beyond its rows.
fn partial_indexes() -> String {
    let schema = fs::read_to_string(format!("{SQL}/schema.sql")).unwrap();
    let index = Regex::new(r"(?m)^CREATE (?:UNIQUE )?INDEX (\w+) ON (\w+) \([^)]*\) WHERE ([^;]+);").unwrap();
    let of = |found: regex_lite::Captures<'_>| {
        let [name, table, condition] = [1, 2, 3].map(|at| found[at].to_owned());
        let by = format!("SELECT id FROM {table} INDEXED BY {name} WHERE {condition}");
        let without = format!("SELECT id FROM {table} NOT INDEXED WHERE {condition}");
        format!(
            "SELECT '{name}', id FROM (SELECT id FROM ({by} EXCEPT {without}) UNION SELECT id FROM ({without} EXCEPT {by}))"
        )
    };
    let all: Vec<String> = index.captures_iter(&schema).map(of).collect();
    assert!(!all.is_empty());
    format!("-- Written by a test from the schema's partial indexes.\n{}\n", all.join("\nUNION ALL\n"))
}

/// The triggers by which the witness sees the rows of every table.
fn watch() -> String {
    let triggers: String = Table::ALL.iter().map(|table| witnessed(*table)).collect();
    format!(
        "-- What a connection that writes is watched by, written by a test from the tables' column groups.\n{triggers}"
    )
}

fn witnessed(table: Table) -> String {
    let place = Table::ALL.iter().position(|known| *known == table).unwrap();
    let row = |version: &str| columns(table).map(|column| format!("{version}.{column}")).collect::<Vec<_>>().join(", ");
    let of = if columns(table).any(|column| column == "contract_id") && table != Table::Contract {
        "(SELECT id FROM main.contract WHERE contract_id = NEW.contract_id)"
    } else {
        "0"
    };
    let made = format!("{place}, {of}, {}", row("NEW"));
    let changed = format!("{made}, {}", row("OLD"));
    [("made", "INSERT", made), ("changed", "UPDATE", changed)]
        .map(|(what, when, given)| {
            format!(
                "CREATE TEMP TRIGGER {table}_is_{what} AFTER {when} ON main.{table}\n\
                 BEGIN SELECT {FUNCTION}({given}); END;\n",
                table = table.code()
            )
        })
        .concat()
}

#[test]
fn every_column_stands_in_one_group() {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(include_str!("../../../../../../sql/schema.sql")).unwrap();
    for table in Table::ALL {
        let mut all = connection.prepare(&format!("SELECT * FROM {}", table.code())).unwrap();
        let mut there: Vec<String> = all.column_names().map(ToOwned::to_owned).filter(|name| name != "seq").collect();
        let mut grouped: Vec<String> = columns(*table).map(ToOwned::to_owned).collect();
        there.sort();
        grouped.sort();
        assert_eq!(grouped, there, "{table}");
        let _ = all.query([]).unwrap();
    }
}

#[test]
fn the_files_made_from_the_schema_and_the_domain_are_as_made() {
    let explained = fs::read_to_string(format!("{SQL}/schema.sql")).unwrap();
    let schema = lists().iter().fold(explained, |sql, (table, column, codes)| with_list(&sql, table, column, codes));
    let founding = format!("{HEADER}{}", uncommented(&schema));
    let sha256 = format!("{}\n", digest(&founding));
    let mut stale = Vec::new();
    for (name, made) in [
        ("schema.sql", schema),
        ("migrations/0001_ledger.sql", founding),
        ("migrations/schema.sha256", sha256),
        ("watch.sql", watch()),
        ("query/partial_indexes.sql", partial_indexes()),
    ] {
        let path = format!("{SQL}/{name}");
        if fs::read_to_string(&path).unwrap() != made {
            fs::write(&path, made).unwrap();
            stale.push(name);
        }
    }
    assert!(stale.is_empty(), "were stale and are written anew in sql/: look at them and test again: {stale:?}");
}

#[test]
fn every_list_in_the_schema_is_the_domains() {
    let schema = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/schema.sql"));
    for (table, column, codes) in lists() {
        assert!(with_list(schema, table, column, &codes) == schema, "{table}.{column}: {codes:?}");
    }
}

#[test]
fn a_list_of_the_schema_is_made_the_domains() {
    let schema = "CREATE TABLE a (\n    s TEXT CHECK (s = 'x')\n);\nCREATE TABLE b (\n    \
                  s TEXT CHECK (s = 'x'\n        OR s = 'y'),\n    k TEXT CHECK (k IN ('p', 'q'))\n);\n";
    assert_eq!(with_list(schema, "b", "s", &["x", "y"]), schema);
    assert_eq!(with_list(schema, "a", "s", &["x", "z"]), schema.replacen("(s = 'x')", "(s = 'x' OR s = 'z')", 1));
    let more = with_list(&with_list(schema, "b", "s", &["y"]), "b", "k", &["p", "r", "q"]);
    assert!(more.ends_with("    s TEXT CHECK (s = 'y'),\n    k TEXT CHECK (k IN ('p', 'r', 'q'))\n);\n"), "{more}");
    let long: Vec<String> = (10..40).map(|n| format!("code_{n}")).collect();
    let long: Vec<&str> = long.iter().map(String::as_str).collect();
    for column in ["s", "k"] {
        let wrapped = with_list(schema, "b", column, &long);
        assert!(wrapped.lines().all(|line| line.len() <= WIDTH) && wrapped.lines().count() > 9, "{wrapped}");
        assert_eq!(with_list(&wrapped, "b", column, &long), wrapped);
        Connection::open_in_memory().unwrap().execute_batch(&wrapped).unwrap();
    }
}

#[test]
fn a_founding_schema_explains_nothing() {
    assert_eq!(
        uncommented("-- A.\nCREATE TABLE a (\n    -- B.\n    b TEXT -- C\n);\n"),
        "CREATE TABLE a (\n    b TEXT\n);\n"
    );
}
