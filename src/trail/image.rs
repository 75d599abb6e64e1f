//! A row as an engine hands it over: named values, borrowed from where they lie, in their groups.

use super::frame::frame;
use crate::domain::effect::{Group, Table};

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

/// A table's columns, worked out once for all its rows: where each lies, and the groups in which a digest takes them.
pub(crate) struct Layout {
    table: Table,
    /// In the order of their names.
    columns: Vec<(String, usize)>,
    /// Where the row's number lies, and what marks tell of its state.
    id: Option<usize>,
    state: [Option<usize>; 2],
    /// In the table's order.
    groups: Vec<GroupLayout>,
    /// The table's frame, with which every digest begins.
    framed_table: Vec<u8>,
}

/// Where a group's columns lie.
pub(super) struct GroupLayout {
    /// The group's name as a digest takes it.
    framed_name: Vec<u8>,
    columns: Vec<Column>,
}

struct Column {
    /// The name as a digest takes it.
    framed_name: Vec<u8>,
    /// Its place in a row; none where rows come without it.
    place: Option<usize>,
}

impl Layout {
    /// The layout of rows whose values come in the order of these names.
    pub(crate) fn new<'n>(table: Table, names: impl IntoIterator<Item = &'n str>) -> Self {
        let mut columns: Vec<(String, usize)> =
            names.into_iter().enumerate().map(|(place, name)| (name.to_owned(), place)).collect();
        columns.sort();
        let framed_table = framed(b'T', table.code());
        let mut layout = Self { table, columns, id: None, state: [None; 2], groups: Vec::new(), framed_table };
        layout.id = layout.place("id");
        layout.state = table.state_columns().map(|name| layout.place(name));
        layout.groups = table.groups().iter().map(|(group, names)| layout.group(*group, names)).collect();
        layout
    }

    fn group(&self, group: Group, names: &[&str]) -> GroupLayout {
        let column = |name: &&str| Column { framed_name: framed(b'n', name), place: self.place(name) };
        GroupLayout { framed_name: framed(b'g', group.code()), columns: names.iter().map(column).collect() }
    }

    fn place(&self, name: &str) -> Option<usize> {
        let found = self.columns.binary_search_by(|(column, _)| column.as_str().cmp(name)).ok()?;
        self.columns.get(found).map(|(_, place)| *place)
    }

    /// How many values a row of this layout has.
    pub(crate) const fn width(&self) -> usize {
        self.columns.len()
    }

    pub(super) fn groups(&self) -> &[GroupLayout] {
        &self.groups
    }
}

fn framed(kind: u8, name: &str) -> Vec<u8> {
    let mut out = Vec::new();
    frame(&mut out, kind, name.as_bytes());
    out
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

    pub(super) const fn layout(&self) -> &'r Layout {
        self.layout
    }

    /// The row's number.
    pub(crate) fn id(&self) -> Option<i64> {
        if let Value::Integer(number) = self.at(self.layout.id) { Some(number) } else { None }
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
        self.at(self.layout.place(name))
    }

    fn at(&self, place: Option<usize>) -> Value<'r> {
        place.and_then(|place| self.values.get(place)).copied().unwrap_or(Value::Null)
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

    /// The columns from which marks tell the row's state, as texts.
    pub(super) fn marked_state(&self) -> [Option<&'r str>; 2] {
        self.layout.state.map(|place| match self.at(place) {
            Value::Text(text) => std::str::from_utf8(text).ok(),
            Value::Null | Value::Integer(_) | Value::Real(_) | Value::Blob(_) => None,
        })
    }

    /// Whether a group is alike in both rows of this layout.
    pub(super) fn is_alike(&self, other: &RowImage<'_>, group: &GroupLayout) -> bool {
        group.columns.iter().all(|column| self.at(column.place) == other.at(column.place))
    }

    /// Writes a group for its digest: table, row number, group, and its columns that are not NULL, each part framed by its
    /// length. Whether there was any.
    pub(super) fn frame_group(&self, id: i64, group: &GroupLayout, out: &mut Vec<u8>) -> bool {
        out.clear();
        out.extend_from_slice(&self.layout.framed_table);
        frame(out, b'i', &id.to_be_bytes());
        out.extend_from_slice(&group.framed_name);
        let empty = out.len();
        for column in &group.columns {
            let value = self.at(column.place);
            if value != Value::Null {
                out.extend_from_slice(&column.framed_name);
                frame_value(out, value);
            }
        }
        out.len() > empty
    }
}

fn frame_value(out: &mut Vec<u8>, value: Value<'_>) {
    match value {
        Value::Null => {}
        Value::Integer(number) => frame(out, b'i', &number.to_be_bytes()),
        Value::Real(number) => frame(out, b'r', &number.to_bits().to_be_bytes()),
        Value::Text(text) => frame(out, b't', text),
        Value::Blob(blob) => frame(out, b'b', blob),
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
