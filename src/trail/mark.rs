//! Row marks: what an entry says of each row it changed.

use super::digest::Digest;
use crate::domain::effect::Table;

/// A row as an entry marks it: table, row, the state it came to, its digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RowMark {
    pub(super) table: Table,
    pub(super) id: i64,
    pub(super) state: String,
    pub(super) digest: Digest,
}

/// Appends a row's mark: table (1 byte: its place in the list of tables), row (8), length of the state (1), state,
/// digest (32).
pub(crate) fn append_mark(marks: &mut Vec<u8>, table: Table, id: i64, state: &str, digest: &Digest) {
    let place = Table::ALL.iter().position(|known| *known == table).unwrap_or_default();
    marks.push(u8::try_from(place).unwrap_or(u8::MAX));
    marks.extend_from_slice(&id.to_be_bytes());
    marks.push(u8::try_from(state.len()).unwrap_or(u8::MAX));
    marks.extend_from_slice(state.as_bytes());
    marks.extend_from_slice(&digest.0);
}

/// Reads the marks of an entry; `None` when they are not what [`append_mark`] writes.
pub(super) fn read_marks(mut bytes: &[u8]) -> Option<Vec<RowMark>> {
    let mut marks = Vec::new();
    while let Some((place, rest)) = bytes.split_first() {
        let (id, rest) = rest.split_first_chunk::<8>()?;
        let (length, rest) = rest.split_first()?;
        let (state, rest) = rest.split_at_checked(usize::from(*length))?;
        let (digest, rest) = rest.split_first_chunk::<32>()?;
        marks.push(RowMark {
            table: *Table::ALL.get(usize::from(*place))?,
            id: i64::from_be_bytes(*id),
            state: std::str::from_utf8(state).ok()?.to_owned(),
            digest: Digest(*digest),
        });
        bytes = rest;
    }
    Some(marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_back_as_written() {
        let mut bytes = Vec::new();
        append_mark(&mut bytes, Table::Form, 7, "checked", &Digest([1; 32]));
        append_mark(&mut bytes, Table::Branch, -1, "", &Digest([2; 32]));
        let marks = read_marks(&bytes).unwrap();
        assert_eq!(marks.len(), 2);
        assert_eq!((marks[0].table, marks[0].id, marks[0].state.as_str()), (Table::Form, 7, "checked"));
        assert_eq!((marks[1].table, marks[1].id, marks[1].digest), (Table::Branch, -1, Digest([2; 32])));
        assert!(read_marks(&bytes[..bytes.len() - 1]).is_none());
        assert_eq!(read_marks(&[]), Some(Vec::new()));
    }
}
