//! Keyed digests of rows: what a row held when the trail last told of it, without telling what it holds.

use hmac::{Hmac, KeyInit as _, Mac as _};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use sha2::Sha256;

use super::Fault;
use crate::domain::effect::Table;

/// HMAC-SHA256 of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digest(pub(super) [u8; 32]);

impl Digest {
    pub fn hex(&self) -> String {
        data_encoding::HEXLOWER.encode(&self.0)
    }
}

/// The keyed state from which every digest starts, so that the key is set up once.
#[derive(Clone)]
pub(super) struct DigestKey(Hmac<Sha256>);

impl DigestKey {
    pub(super) fn new(key: &[u8; 32]) -> Self {
        // HMAC pads a shorter key to its block with zeros (RFC 2104 section 2).
        let mut block = zeroize::Zeroizing::new([0; 64]);
        let (start, _) = block.split_at_mut(32);
        start.copy_from_slice(key);
        Self(Hmac::new(&(*block).into()))
    }

    /// Digests every column of a row, in the order of their names, NULLs left out: a column that a later schema adds
    /// leaves the digests of rows without it as they are. Each part is framed by its length.
    pub(super) fn of(&self, table: Table, columns: &Columns, row: &Row<'_>) -> Result<Digest, rusqlite::Error> {
        let mut mac = self.0.clone();
        framed(&mut mac, b'T', table.code().as_bytes());
        for (name, index) in &columns.0 {
            let (tag, bytes) = match row.get_ref(*index)? {
                ValueRef::Null => continue,
                ValueRef::Integer(number) => (b'i', number.to_be_bytes().to_vec().into()),
                ValueRef::Real(number) => (b'r', number.to_bits().to_be_bytes().to_vec().into()),
                ValueRef::Text(text) => (b't', std::borrow::Cow::Borrowed(text)),
                ValueRef::Blob(blob) => (b'b', std::borrow::Cow::Borrowed(blob)),
            };
            framed(&mut mac, b'n', name.as_bytes());
            framed(&mut mac, tag, &bytes);
        }
        Ok(Digest(mac.finalize().into_bytes().into()))
    }
}

fn framed(mac: &mut Hmac<Sha256>, tag: u8, bytes: &[u8]) {
    mac.update(&[tag]);
    mac.update(&u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
    mac.update(bytes);
}

/// A table's columns by name, with their place in `SELECT *`.
#[derive(Clone)]
pub(super) struct Columns(Vec<(String, usize)>);

impl Columns {
    pub(super) fn of(statement: &rusqlite::Statement<'_>) -> Self {
        let mut columns: Vec<(String, usize)> =
            statement.column_names().enumerate().map(|(index, name)| (name.to_owned(), index)).collect();
        columns.sort();
        Self(columns)
    }

    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.0.iter().find(|(column, _)| column == name).map(|(_, index)| *index)
    }
}

/// A row of a table as the trail tells of it.
pub(super) struct Recorded {
    pub(super) digest: Digest,
    /// The row's `state`; empty for tables without one.
    pub(super) state: String,
}

/// Reads a row back and digests it.
pub(super) fn of_row(connection: &Connection, key: &DigestKey, table: Table, id: i64) -> Result<Recorded, Fault> {
    let mut statement = connection.prepare_cached(select_one(table))?;
    let columns = Columns::of(&statement);
    let recorded = statement.query_row([id], |row| recorded(key, table, &columns, row))?;
    Ok(recorded)
}

pub(super) fn recorded(key: &DigestKey, table: Table, columns: &Columns, row: &Row<'_>) -> rusqlite::Result<Recorded> {
    let digest = key.of(table, columns, row)?;
    let state = match columns.place("state") {
        Some(index) => row.get(index)?,
        None => String::new(),
    };
    Ok(Recorded { digest, state })
}

const fn select_one(table: Table) -> &'static str {
    match table {
        Table::Ledger => "SELECT * FROM ledger WHERE id = $1",
        Table::Branch => "SELECT * FROM branch WHERE id = $1",
        Table::Operator => "SELECT * FROM operator WHERE id = $1",
        Table::Setting => "SELECT * FROM setting WHERE id = $1",
        Table::DataKey => "SELECT * FROM data_key WHERE id = $1",
        Table::ReceiptSeries => "SELECT * FROM receipt_series WHERE id = $1",
        Table::Contract => "SELECT * FROM contract WHERE id = $1",
        Table::Token => "SELECT * FROM token WHERE id = $1",
        Table::Form => "SELECT * FROM form WHERE id = $1",
        Table::Mail => "SELECT * FROM mail WHERE id = $1",
    }
}

pub(super) const fn select_all(table: Table) -> &'static str {
    match table {
        Table::Ledger => "SELECT * FROM ledger",
        Table::Branch => "SELECT * FROM branch",
        Table::Operator => "SELECT * FROM operator",
        Table::Setting => "SELECT * FROM setting",
        Table::DataKey => "SELECT * FROM data_key",
        Table::ReceiptSeries => "SELECT * FROM receipt_series",
        Table::Contract => "SELECT * FROM contract",
        Table::Token => "SELECT * FROM token",
        Table::Form => "SELECT * FROM form",
        Table::Mail => "SELECT * FROM mail",
    }
}
