//! A row as an engine hands it over: named values, borrowed from where they lie.

use std::cell::{RefCell, RefMut};

use super::frame::frame;
use crate::domain::effect::Table;

/// Bytes that most rows have with their frames.
const ROW: usize = 2048;

/// A value of a row, in the five kinds that every engine has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Value<'r> {
    Null,
    Integer(i64),
    Real(f64),
    /// UTF-8; what is not is digested all the same.
    Text(&'r [u8]),
    Blob(&'r [u8]),
}

/// A table's columns, worked out once for all its rows: where each lies, and the order in which a digest takes them.
pub(crate) struct Layout {
    table: Table,
    /// In the order of their names.
    columns: Vec<Column>,
    /// The table's frame of `head` bytes, and room for a row's behind it: one room for all rows.
    framed_row: RefCell<Vec<u8>>,
    head: usize,
}

struct Column {
    name: String,
    /// The name as a digest takes it.
    framed_name: Vec<u8>,
    /// Its place in a row.
    place: usize,
}

impl Layout {
    /// The layout of rows whose values come in the order of these names.
    pub(crate) fn new<'n>(table: Table, names: impl IntoIterator<Item = &'n str>) -> Self {
        let column = |(place, name): (usize, &str)| {
            let mut framed_name = Vec::new();
            frame(&mut framed_name, b'n', name.as_bytes());
            Column { name: name.to_owned(), framed_name, place }
        };
        let mut columns: Vec<Column> = names.into_iter().enumerate().map(column).collect();
        columns.sort_by(|a, b| a.name.cmp(&b.name));
        let mut framed_row = Vec::with_capacity(ROW);
        frame(&mut framed_row, b'T', table.code().as_bytes());
        Self { table, columns, head: framed_row.len(), framed_row: RefCell::new(framed_row) }
    }

    fn place(&self, name: &str) -> Option<usize> {
        let found = self.columns.binary_search_by(|column| column.name.as_str().cmp(name)).ok()?;
        self.columns.get(found).map(|column| column.place)
    }
}

/// A row of a table.
pub(crate) struct RowImage<'r> {
    layout: &'r Layout,
    values: Vec<Value<'r>>,
}

impl<'r> RowImage<'r> {
    /// A row whose values come in the layout's order of names.
    pub(crate) const fn new(layout: &'r Layout, values: Vec<Value<'r>>) -> Self {
        Self { layout, values }
    }

    pub(crate) const fn table(&self) -> Table {
        self.layout.table
    }

    /// The row's number.
    pub(crate) fn id(&self) -> Option<i64> {
        self.integer("id")
    }

    /// The entry that the row names as its last.
    pub(crate) fn seq(&self) -> Option<i64> {
        self.integer("seq")
    }

    /// The row's `state`; empty for tables without one.
    pub(crate) fn state(&self) -> &'r str {
        self.text("state").unwrap_or_default()
    }

    /// A column's value; NULL where there is no such column.
    pub(crate) fn value(&self, name: &str) -> Value<'r> {
        let value = self.layout.place(name).and_then(|place| self.values.get(place));
        value.copied().unwrap_or(Value::Null)
    }

    pub(crate) fn integer(&self, name: &str) -> Option<i64> {
        if let Value::Integer(number) = self.value(name) { Some(number) } else { None }
    }

    /// Whether the column holds exactly this text, or NULL where there is to be none. What is no text is neither.
    pub(crate) fn holds(&self, name: &str, text: Option<&str>) -> bool {
        self.value(name) == text.map_or(Value::Null, |text| Value::Text(text.as_bytes()))
    }

    pub(crate) fn text(&self, name: &str) -> Option<&'r str> {
        if let Value::Text(text) = self.value(name) { std::str::from_utf8(text).ok() } else { None }
    }

    /// The table's frame, behind which the row's columns go.
    pub(super) fn framed_table(&self) -> RefMut<'r, Vec<u8>> {
        let mut framed_row = self.layout.framed_row.borrow_mut();
        framed_row.truncate(self.layout.head);
        framed_row
    }

    /// Every column with its framed name, in the order of the names.
    pub(super) fn framed(&self) -> impl Iterator<Item = (&'r [u8], Value<'r>)> {
        self.layout.columns.iter().map(|column| {
            let value = self.values.get(column.place).copied().unwrap_or(Value::Null);
            (column.framed_name.as_slice(), value)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_none_is_not_an_absent_one() {
        let layout = Layout::new(Table::Setting, ["id", "key", "value", "pending"]);
        let values = vec![Value::Integer(7), Value::Text(b"lang"), Value::Text(b"\xff"), Value::Null];
        let row = RowImage::new(&layout, values);
        assert!(row.holds("key", Some("lang")) && !row.holds("key", Some("ja")) && !row.holds("key", None));
        assert!(row.holds("pending", None) && !row.holds("pending", Some("")));
        assert_eq!((row.text("value"), row.holds("value", None)), (None, false));
        assert!(!row.holds("id", Some("7")) && !row.holds("id", None));
    }
}
