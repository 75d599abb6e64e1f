//! Rows as images: what the trail digests, marks and verifies.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use rusqlite::Row;
use rusqlite::types::ValueRef;

use super::Fault;
use super::writer::Reader;
use crate::domain::effect::Table;
use crate::trail::{Digest, Layout, RowImage, Rows, Value};

/// The layouts of the tables met in one transaction, in which no schema changes under them.
#[derive(Default)]
pub(super) struct Layouts(RefCell<BTreeMap<Table, Rc<Layout>>>);

impl Layouts {
    fn of(&self, table: Table, row: &Row<'_>) -> Rc<Layout> {
        let mut known = self.0.borrow_mut();
        Rc::clone(known.entry(table).or_insert_with(|| Rc::new(layout(table, row))))
    }
}

/// The layout of a table's rows as a statement gives them.
pub(super) fn layout(table: Table, row: &Row<'_>) -> Layout {
    Layout::new(table, row.as_ref().column_names())
}

/// A row's image, in the layout of its statement.
pub(super) fn image<'r>(layout: &'r Layout, row: &'r Row<'_>) -> rusqlite::Result<RowImage<'r>> {
    let values = (0..row.as_ref().column_count()).map(|place| Ok(value(row.get_ref(place)?)));
    Ok(RowImage::new(layout, values.collect::<rusqlite::Result<_>>()?))
}

const fn value(value: ValueRef<'_>) -> Value<'_> {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Integer(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Text(text) => Value::Text(text),
        ValueRef::Blob(blob) => Value::Blob(blob),
    }
}

impl Reader<'_> {
    /// The digest of a row as it is now.
    pub(super) fn digest(&self, table: Table, id: i64) -> Result<Digest, Fault> {
        self.with_image(table, id, |row| self.identity().digest_key.digest(row))
    }

    /// Reads a row back as an image.
    pub(super) fn with_image<T>(
        &self,
        table: Table,
        id: i64,
        take: impl FnOnce(&RowImage<'_>) -> T,
    ) -> Result<T, Fault> {
        self.statements().run(select_one(table), |one| {
            let taken = one.query_row([id], |row| {
                let layout = self.layouts().of(table, row);
                Ok(take(&image(&layout, row)?))
            });
            Ok(taken?)
        })
    }
}

impl Rows for Reader<'_> {
    type Fault = Fault;

    fn each(&self, table: Table, visit: &mut dyn FnMut(&RowImage<'_>) -> Result<(), Fault>) -> Result<(), Fault> {
        let mut all = self.connection().prepare(select_all(table))?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            let layout = self.layouts().of(table, row);
            visit(&image(&layout, row)?)?;
        }
        Ok(())
    }

    fn one(&self, table: Table, id: i64, visit: &mut dyn FnMut(&RowImage<'_>)) -> Result<bool, Fault> {
        match self.with_image(table, id, visit) {
            Ok(()) => Ok(true),
            Err(Fault::Sql(rusqlite::Error::QueryReturnedNoRows)) => Ok(false),
            Err(fault) => Err(fault),
        }
    }
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
        Table::Batch => "SELECT * FROM batch WHERE id = $1",
        Table::Wording => "SELECT * FROM wording WHERE id = $1",
        Table::SelfService => "SELECT * FROM self_service WHERE id = $1",
    }
}

const fn select_all(table: Table) -> &'static str {
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
