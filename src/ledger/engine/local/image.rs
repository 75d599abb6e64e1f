//! SQLite's rows as images.

use rusqlite::Row;
use rusqlite::types::ValueRef;

use crate::domain::effect::Table;
use crate::trail::{Layout, RowImage, Value};

/// The layout of a table's rows as a statement gives them.
pub(in crate::ledger) fn layout(table: Table, row: &Row<'_>) -> Layout {
    Layout::new(table, row.as_ref().column_names())
}

/// How many columns a row has.
pub(in crate::ledger) fn width(row: &Row<'_>) -> usize {
    row.as_ref().column_count()
}

/// A row's image, in the layout of its statement.
pub(in crate::ledger) fn image<'r>(layout: &'r Layout, row: &'r Row<'_>) -> rusqlite::Result<RowImage<'r>> {
    let count = width(row);
    let mut values = Vec::with_capacity(count);
    for place in 0..count {
        values.push(value(row.get_ref(place)?));
    }
    Ok(RowImage::new(layout, values))
}

pub(super) const fn value(value: ValueRef<'_>) -> Value<'_> {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Integer(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Text(text) => Value::Text(text),
        ValueRef::Blob(blob) => Value::Blob(blob),
    }
}
