//! SQLite with SQLCipher: one file, one writer at a time, readers that never wait.

mod backup;
mod check;
mod fault;
mod image;
mod migrate;
mod open;
mod statement;
mod transaction;
mod value;
mod watch;

pub(in crate::ledger) use image::{image, layout, width};
pub use migrate::Migrations;
pub(in crate::ledger) use migrate::PROGRAM;
pub(in crate::ledger) use open::Connection;
pub(in crate::ledger) use rusqlite::types::{FromSql, Null};
pub(in crate::ledger) use rusqlite::{Result, Row, params};
pub(in crate::ledger) use statement::{Bound, Statements};
pub(in crate::ledger) use value::{day, limit, text, unreadable};

#[cfg(test)]
mod tests;
