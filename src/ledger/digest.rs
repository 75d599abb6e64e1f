//! Keyed digests of rows: what a row held when the trail last told of it, without telling what it holds.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use hmac::{Hmac, KeyInit as _, Mac as _};
use rusqlite::Row;
use rusqlite::types::ValueRef;
use sha2::Sha256;

use crate::domain::effect::Table;

/// Bytes that most rows have with their frames.
const ROW: usize = 2048;

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
    pub(super) fn of(&self, columns: &Columns, row: &Row<'_>) -> Result<Digest, rusqlite::Error> {
        let mut framed_row = columns.framed_row.borrow_mut();
        framed_row.truncate(columns.head);
        for Column { framed_name, index, .. } in &columns.all {
            let value = row.get_ref(*index)?;
            if value == ValueRef::Null {
                continue;
            }
            framed_row.extend_from_slice(framed_name);
            match value {
                ValueRef::Null => {}
                ValueRef::Integer(number) => frame(&mut framed_row, b'i', &number.to_be_bytes()),
                ValueRef::Real(number) => frame(&mut framed_row, b'r', &number.to_bits().to_be_bytes()),
                ValueRef::Text(text) => frame(&mut framed_row, b't', text),
                ValueRef::Blob(blob) => frame(&mut framed_row, b'b', blob),
            }
        }
        let mut mac = self.0.clone();
        mac.update(&framed_row);
        Ok(Digest(mac.finalize().into_bytes().into()))
    }
}

fn frame(out: &mut Vec<u8>, tag: u8, bytes: &[u8]) {
    out.push(tag);
    out.extend_from_slice(&u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
    out.extend_from_slice(bytes);
}

/// A table's columns by name, with their place in `SELECT *`, framed once for all its rows.
pub(super) struct Columns {
    all: Vec<Column>,
    state: Option<usize>,
    /// The row in hand, framed, behind the table's frame of `head` bytes: one room for all rows.
    framed_row: RefCell<Vec<u8>>,
    head: usize,
}

struct Column {
    name: String,
    framed_name: Vec<u8>,
    index: usize,
}

impl Columns {
    pub(super) fn of(table: Table, statement: &rusqlite::Statement<'_>) -> Self {
        let mut framed_row = Vec::with_capacity(ROW);
        frame(&mut framed_row, b'T', table.code().as_bytes());
        let head = framed_row.len();
        let mut all: Vec<Column> =
            statement.column_names().enumerate().map(|(index, name)| Column::of(name, index)).collect();
        all.sort_by(|a, b| a.name.cmp(&b.name));
        let mut columns = Self { all, state: None, framed_row: RefCell::new(framed_row), head };
        columns.state = columns.place("state");
        columns
    }

    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.all.iter().find(|column| column.name == name).map(|column| column.index)
    }
}

impl Column {
    fn of(name: &str, index: usize) -> Self {
        let mut framed_name = Vec::new();
        frame(&mut framed_name, b'n', name.as_bytes());
        Self { name: name.to_owned(), framed_name, index }
    }
}

/// The columns of the tables met in one transaction, in which no schema changes under them.
#[derive(Default)]
pub(super) struct Layouts(RefCell<BTreeMap<Table, Rc<Columns>>>);

impl Layouts {
    pub(super) fn of(&self, table: Table, statement: &rusqlite::Statement<'_>) -> Rc<Columns> {
        let mut known = self.0.borrow_mut();
        Rc::clone(known.entry(table).or_insert_with(|| Rc::new(Columns::of(table, statement))))
    }
}

/// A row of a table as the trail tells of it.
pub(super) struct Recorded<'r> {
    pub(super) digest: Digest,
    /// The row's `state`; empty for tables without one.
    pub(super) state: &'r str,
}

pub(super) fn recorded<'r>(
    key: &DigestKey,
    columns: &Columns,
    row: &'r Row<'_>,
) -> Result<Recorded<'r>, rusqlite::Error> {
    let digest = key.of(columns, row)?;
    let state = match columns.state {
        Some(index) => row.get_ref(index)?.as_str()?,
        None => "",
    };
    Ok(Recorded { digest, state })
}

pub(super) const fn select_one(table: Table) -> &'static str {
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
        Table::Batch => "SELECT * FROM batch WHERE id = $1",
        Table::Wording => "SELECT * FROM wording WHERE id = $1",
        Table::SelfService => "SELECT * FROM self_service WHERE id = $1",
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
        Table::Batch => "SELECT * FROM batch",
        Table::Wording => "SELECT * FROM wording",
        Table::SelfService => "SELECT * FROM self_service",
    }
}
