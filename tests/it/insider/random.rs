//! Random insiders: one change without an entry, of one column of one row, or of one entry or signature, somewhere in a
//! long honest history, and honest work after it. Each must be named.
//!
//! `OTPDESK_TEST_INSIDERS` says how many; each is told by its seed.

use std::sync::OnceLock;

use otpdesk::domain::{Reason, Seal};
use rusqlite::params;
use rusqlite::types::Value;

use crate::draw::Draw;
use crate::insider::{Insider, TABLES};
use crate::snapshot::Snapshot;
use crate::world::{World, paper};

/// Insiders of a plain test run.
const FEW: u64 = 60;

fn honest() -> World {
    static KEPT: OnceLock<Snapshot> = OnceLock::new();
    World::made_once(&KEPT, crate::ledger::history::bank)
}

/// What one insider did, if it could be done.
fn edit(insider: &Insider, draw: &mut Draw) -> Option<String> {
    let place = draw.below(TABLES.len() + 2);
    let table = *TABLES.get(place).unwrap_or(if place == TABLES.len() { &"entry" } else { &"signature" });
    let key = match table {
        "entry" => "seq",
        "signature" => "last_seq",
        _ => "id",
    };
    let ids = numbers(insider, &format!("SELECT {key} FROM {table}"));
    if ids.is_empty() {
        return None;
    }
    let id = *draw.one(&ids);
    let columns: Vec<String> = insider.names(table).into_iter().filter(|column| column != key).collect();
    match draw.below(12) {
        0 => done(insider, &format!("DELETE FROM {table} WHERE {key} = {id}"), format!("{table} {id} deleted")),
        1 => {
            let others = columns.join(", ");
            let sql =
                format!("INSERT INTO {table} ({key}, {others}) SELECT 9999, {others} FROM {table} WHERE {key} = {id}");
            done(insider, &sql, format!("{table} {id} doubled"))
        }
        _ => {
            let column = draw.one(&columns).as_str();
            change(insider, draw, [table, key, column], id)
        }
    }
}

fn done(insider: &Insider, sql: &str, what: String) -> Option<String> {
    insider.connection.execute_batch(sql).ok().map(|()| what)
}

fn numbers(insider: &Insider, sql: &str) -> Vec<i64> {
    let mut all = insider.connection.prepare(sql).unwrap();
    all.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// Another value of the same kind: another row's, or one that nobody has.
fn change(insider: &Insider, draw: &mut Draw, [table, key, column]: [&str; 3], id: i64) -> Option<String> {
    let read = |sql: &str| insider.connection.query_row(sql, [], |row| row.get::<_, Value>(0)).ok();
    let was = read(&format!("SELECT {column} FROM {table} WHERE {key} = {id}"))?;
    let others =
        format!("SELECT {column} FROM {table} WHERE {column} IS NOT (SELECT {column} FROM {table} WHERE {key} = {id})");
    let another = read(&format!("{others} ORDER BY {key} LIMIT 1 OFFSET {}", draw.below(3)));
    let to = another.filter(|_| draw.below(2) == 0).unwrap_or_else(|| unheard_of(&was));
    if to == was {
        return None;
    }
    let sql = format!("UPDATE {table} SET {column} = ?1 WHERE {key} = ?2");
    insider.connection.execute(&sql, params![to, id]).ok()?;
    Some(format!("{table} {id}: {column} from {was:?} to {to:?}"))
}

fn unheard_of(was: &Value) -> Value {
    match was {
        Value::Null => Value::Text("x".to_owned()),
        Value::Integer(number) => Value::Integer(number + 1),
        Value::Real(number) => Value::Real(number + 1.0),
        Value::Text(text) => Value::Text(format!("{text}x")),
        Value::Blob(bytes) => Value::Blob(bytes.iter().map(|byte| byte ^ 1).collect()),
    }
}

/// Honest people go on, and may be refused.
fn work(bank: &World) {
    let _ = bank.receive("teller01", paper("C4"), Seal::Verified);
    let _ = bank.hold("teller01", "C2", Reason::Lost);
    let _ = bank.release("officer01", "C2");
    let _ = bank.set_email("officer01", "C2", "later@example.jp");
    let _ = bank.send("job01");
}

#[expect(clippy::disallowed_methods, reason = "a release tries more than a plain run")]
fn insiders() -> u64 {
    std::env::var("OTPDESK_TEST_INSIDERS").map_or(FEW, |count| count.parse().unwrap())
}

#[test]
fn no_random_insider_goes_unseen() {
    let honest = honest();
    let (mut done, mut seed) = (0, 0);
    while done < insiders() {
        seed += 1;
        let mut draw = Draw::new(seed);
        let mut bank = honest.twin();
        let insider = Insider::with_keys_of(&mut bank, "auditor01");
        let Some(what) = edit(&insider, &mut draw) else { continue };
        insider.leave();
        if draw.below(2) == 0 {
            std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(&bank))).ok();
        }
        done += 1;
        let found = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| bank.problems()));
        // Where not even an auditor can log in any more, nobody is misled.
        assert!(found.map_or(true, |problems| !problems.is_empty()), "seed {seed}: {what}");
    }
}

/// The control: the same work without an insider raises no alarm.
#[test]
fn the_same_work_without_an_insider_raises_no_alarm() {
    let bank = honest().twin();
    work(&bank);
    assert_eq!(bank.problems(), Vec::<String>::new());
}
