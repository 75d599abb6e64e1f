//! What a noun may ask of an engine, and the engine that answers.
//!
//! Nouns, their statements, digests and the trail exist once. Five things are an engine's own: how it connects, its
//! transactions, its statements, its values, and how it knows which rows changed. This file names all that the rest of the
//! ledger may use of them, under names of its own; nothing outside this folder names a driver.
//!
//! There is one engine, `local`: SQLite with SQLCipher's encrypted pages.

mod local;

/// How a file comes to this program's schema.
pub use local::Migrations;
pub(super) use local::PROGRAM as MIGRATIONS;

/// A connection, what it runs, and what it answers.
pub(super) use local::{Bound, Connection, Row, Statements};
/// The vocabulary of values: what can be bound, and read from a row.
pub(super) use local::{FromSql, Null, Result, day, limit, params, text, unreadable};
/// Rows as images, for the trail.
pub(super) use local::{image, layout, width};
