//! The witness of a transaction: it sees each row as it was and as it is at the moment of the change, whatever statement
//! made it.

use super::digest::DigestKey;
use super::image::RowImage;
use super::mark::{RowMark, Told, Version, marked_state};

/// Whoever changes rows hands each to it.
pub(crate) struct Witness {
    key: DigestKey,
    room: Vec<u8>,
    marks: Vec<RowMark>,
    seen: u64,
}

impl Witness {
    pub(crate) const fn new(key: DigestKey) -> Self {
        Self { key, room: Vec::new(), marks: Vec::new(), seen: 0 }
    }

    /// A row was made that belongs to the contract of row `of`.
    pub(crate) fn made(&mut self, of: i64, row: &RowImage<'_>) {
        let version = Version { state: marked_state(row), groups: self.key.groups(row, &mut self.room) };
        self.mark(of, row, Told::Made(version));
    }

    /// A row became another.
    pub(crate) fn changed(&mut self, of: i64, was: &RowImage<'_>, row: &RowImage<'_>) {
        let before = Version { state: marked_state(was), groups: self.key.groups(was, &mut self.room) };
        let groups = self.key.groups_after((was, &before.groups), row, &mut self.room);
        let after = Version { state: marked_state(row), groups };
        self.mark(of, row, Told::Changed { before, after });
    }

    fn mark(&mut self, of: i64, row: &RowImage<'_>, told: Told) {
        self.seen += 1;
        self.marks.push(RowMark { table: row.table(), id: row.id().unwrap_or_default(), of, told });
    }

    /// Whether rows changed that were not taken yet.
    pub(crate) const fn has_marks(&self) -> bool {
        !self.marks.is_empty()
    }

    /// How many changes it has seen.
    pub(crate) const fn seen(&self) -> u64 {
        self.seen
    }

    /// The rows changed since the last call, each once, in the order of tables and row numbers: as they were before the
    /// first change, and as they are after the last.
    pub(crate) fn take(&mut self) -> Vec<RowMark> {
        let mut marks = std::mem::take(&mut self.marks);
        marks.sort_by_key(|mark| (mark.table, mark.id));
        marks.dedup_by(|later, first| {
            let is_same = (later.table, later.id) == (first.table, first.id);
            if is_same {
                first.follow(later);
            }
            is_same
        });
        marks
    }
}

impl RowMark {
    /// Takes a later change of the same row into this mark.
    fn follow(&mut self, later: &Self) {
        self.of = later.of;
        let Some(last) = later.after() else { return };
        if let Told::Made(version) | Told::Changed { after: version, .. } = &mut self.told {
            version.clone_from(last);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::image::{Layout, Value};
    use super::*;
    use crate::domain::effect::Table;

    #[test]
    fn a_row_that_changed_twice_is_marked_once_as_it_was_first_and_is_last() {
        let key = DigestKey::new(&[7; 32]);
        let layout = Layout::new(Table::Branch, ["id", "name"]);
        let row = |id, name| RowImage::new(&layout, vec![Value::Integer(id), name]);
        let (first, second, last) = (row(2, Value::Text(b"a")), row(2, Value::Text(b"b")), row(2, Value::Null));
        let mut witness = Witness::new(key.clone());
        witness.changed(0, &first, &second);
        witness.made(0, &row(1, Value::Null));
        witness.changed(0, &second, &last);
        assert!(witness.has_marks() && witness.seen() == 3);
        let marks = witness.take();
        assert_eq!(marks.iter().map(|mark| mark.id).collect::<Vec<_>>(), [1, 2]);
        let groups = |row: &RowImage<'_>| key.groups(row, &mut Vec::new());
        let (before, after) = (groups(&first), groups(&last));
        let version = |groups| Version { state: String::new(), groups };
        assert_eq!(marks[1].told, Told::Changed { before: version(before), after: version(after) });
        assert!(!witness.has_marks());
    }
}
