//! Rows as images: what the trail digests, marks and verifies.

use std::rc::Rc;

use super::engine::{self, Row, params};
use super::fault::Fault;
use super::reader::Reader;
use super::row_seen::RowSeen;
use super::writer::Writer;
use crate::domain::effect::Table;
use crate::trail::{Digest, Layout, RowImage, Rows};

impl Reader<'_> {
    /// A row of a question that asks for all its columns, as it is read.
    pub(super) fn seen(&self, table: Table, row: &Row<'_>) -> engine::Result<RowSeen> {
        let layout = self.layout_of(table, row);
        let image = engine::image(&layout, row)?;
        let digest = self.identity().digest_key.digest(&image, &mut self.cache().borrow_mut().room);
        Ok(RowSeen { table, id: image.id().unwrap_or_default(), digest, seq: image.seq().unwrap_or_default() })
    }

    /// A row as it is now.
    pub(super) fn row_seen(&self, table: Table, id: i64) -> Result<RowSeen, Fault> {
        let seen = self.engine().one(select_one(table), params![id], |row| self.seen(table, row))?;
        seen.ok_or_else(|| missing(table, id))
    }

    /// The digest of a row as it is now, if it is there.
    pub fn row_digest(&self, table: Table, id: i64) -> Result<Option<Digest>, Fault> {
        self.find_image(table, id, |row| self.identity().digest_key.digest(row, &mut self.cache().borrow_mut().room))
    }

    /// The same of a row that must be there.
    pub(super) fn digest(&self, table: Table, id: i64) -> Result<Digest, Fault> {
        self.row_digest(table, id)?.ok_or_else(|| missing(table, id))
    }

    fn find_image<T>(&self, table: Table, id: i64, take: impl FnOnce(&RowImage<'_>) -> T) -> Result<Option<T>, Fault> {
        self.engine().one(select_one(table), params![id], |row| {
            let layout = self.layout_of(table, row);
            Ok(take(&engine::image(&layout, row)?))
        })
    }

    /// A table's layout, worked out once a transaction, in which no schema changes under it.
    fn layout_of(&self, table: Table, row: &Row<'_>) -> Rc<Layout> {
        let mut cache = self.cache().borrow_mut();
        Rc::clone(
            cache.layouts.entry((table, engine::width(row))).or_insert_with(|| Rc::new(engine::layout(table, row))),
        )
    }
}

impl Writer<'_> {
    /// A row becomes of the next entry, and nothing else of it changes.
    pub fn touch(&mut self, table: Table, id: i64) -> Result<(), Fault> {
        self.engine().execute(touch(table), params![self.next_seq(), id])
    }
}

impl Rows for Reader<'_> {
    type Fault = Fault;

    fn each(&self, table: Table, visit: &mut dyn FnMut(&RowImage<'_>) -> Result<(), Fault>) -> Result<(), Fault> {
        // A visit may fail by itself: what it says goes on, past the engine's own way to fail.
        self.engine().each(
            select_all(table),
            params![],
            |row| {
                let layout = self.layout_of(table, row);
                let image = engine::image(&layout, row)?;
                Ok(visit(&image))
            },
            |visited| visited,
        )
    }

    fn one(&self, table: Table, id: i64, visit: &mut dyn FnMut(&RowImage<'_>)) -> Result<bool, Fault> {
        Ok(self.find_image(table, id, visit)?.is_some())
    }
}

fn missing(table: Table, id: i64) -> Fault {
    Fault::Damaged(format!("there is no {table} {id}"))
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

const fn touch(table: Table) -> &'static str {
    match table {
        Table::Ledger => "UPDATE ledger SET seq = $1 WHERE id = $2",
        Table::Branch => "UPDATE branch SET seq = $1 WHERE id = $2",
        Table::Operator => "UPDATE operator SET seq = $1 WHERE id = $2",
        Table::Setting => "UPDATE setting SET seq = $1 WHERE id = $2",
        Table::DataKey => "UPDATE data_key SET seq = $1 WHERE id = $2",
        Table::ReceiptSeries => "UPDATE receipt_series SET seq = $1 WHERE id = $2",
        Table::Contract => "UPDATE contract SET seq = $1 WHERE id = $2",
        Table::Token => "UPDATE token SET seq = $1 WHERE id = $2",
        Table::Form => "UPDATE form SET seq = $1 WHERE id = $2",
        Table::Mail => "UPDATE mail SET seq = $1 WHERE id = $2",
        Table::Batch => "UPDATE batch SET seq = $1 WHERE id = $2",
        Table::Wording => "UPDATE wording SET seq = $1 WHERE id = $2",
        Table::SelfService => "UPDATE self_service SET seq = $1 WHERE id = $2",
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
