//! Row marks: what an entry says of each row that it changed, or went by.

use super::digest::{Digest, GroupDigest, GroupDigests};
use super::image::RowImage;
use crate::domain::effect::{Group, Table};

/// A row at a moment, as a mark tells it: the state that the rules must know, and the digests of its groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Version {
    pub(crate) state: String,
    pub(crate) groups: GroupDigests,
}

/// What an entry says of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "nearly every mark is of a row that changed")]
pub(crate) enum Told {
    Made(Version),
    Changed {
        before: Version,
        after: Version,
    },
    /// It was gone by as it was then.
    Seen(Digest),
}

/// A row as an entry marks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RowMark {
    pub(crate) table: Table,
    pub(crate) id: i64,
    /// The row of the contract to which it belongs; 0: to none, or to none yet.
    pub(crate) of: i64,
    pub(crate) told: Told,
}

const MADE: u8 = 0;
const CHANGED: u8 = 1;
const SEEN: u8 = 2;

/// Behind a closed contract's branch.
const CLOSED: &str = "/closed";

/// The state of a row as marks tell it: a contract's is its branch, with `/closed` behind it; a token's stands behind its
/// kind and a letter's behind its name; a setting's is its key, a self-service row's its number of failures.
pub(crate) fn marked_state(row: &RowImage<'_>) -> String {
    let [first, second] = row.marked_state();
    let first = first.unwrap_or_default();
    match row.table() {
        Table::Contract => [first, second.map_or("", |_| CLOSED)].concat(),
        Table::Token | Table::Mail => [first, ":", second.unwrap_or_default()].concat(),
        Table::SelfService => row.integer("failures").unwrap_or_default().to_string(),
        Table::Setting
        | Table::Form
        | Table::Operator
        | Table::Ledger
        | Table::Branch
        | Table::DataKey
        | Table::ReceiptSeries
        | Table::Batch
        | Table::Wording => first.to_owned(),
    }
}

/// A marked state as the table of effects names it.
pub(super) fn plain_state(table: Table, state: &str) -> &str {
    match table {
        Table::Contract if state.ends_with(CLOSED) => "closed",
        Table::Contract => "open",
        Table::Token | Table::Mail => state.rsplit(':').next().unwrap_or_default(),
        Table::Form | Table::Operator => state,
        Table::Ledger
        | Table::Branch
        | Table::Setting
        | Table::DataKey
        | Table::ReceiptSeries
        | Table::Batch
        | Table::Wording
        | Table::SelfService => "",
    }
}

impl RowMark {
    /// Appends the mark: table (1 byte: its place in the list of tables), what is told (1), row (8), contract's row (8);
    /// then of a new row its version; of a changed one the version before and the state after, with the groups that are
    /// others now; of one seen its digest (32).
    pub(crate) fn append_to(&self, out: &mut Vec<u8>) {
        let place = Table::ALL.iter().position(|known| *known == self.table).unwrap_or_default();
        let what = match self.told {
            Told::Made(_) => MADE,
            Told::Changed { .. } => CHANGED,
            Told::Seen(_) => SEEN,
        };
        out.extend_from_slice(&[u8::try_from(place).unwrap_or(u8::MAX), what]);
        out.extend_from_slice(&self.id.to_be_bytes());
        out.extend_from_slice(&self.of.to_be_bytes());
        match &self.told {
            Told::Made(version) => append_version(out, version),
            Told::Changed { before, after } => {
                append_version(out, before);
                append_state(out, &after.state);
                append_groups(out, &after.groups, |place, digest| digest != before.groups.at(place));
            }
            Told::Seen(digest) => out.extend_from_slice(&digest.0),
        }
    }

    /// A group of columns before and after the entry, where it changed.
    pub(crate) fn change_of(&self, group: Group) -> Option<(GroupDigest, GroupDigest)> {
        let place = self.table.groups().iter().position(|(known, _)| *known == group)?;
        let (was, now) = match &self.told {
            Told::Made(after) => (GroupDigest::NONE, after.groups.at(place)),
            Told::Changed { before, after } => (before.groups.at(place), after.groups.at(place)),
            Told::Seen(_) => return None,
        };
        (was != now).then_some((was, now))
    }

    /// Whether the row was a token in use before the entry.
    pub(crate) fn was_active(&self) -> bool {
        self.before().is_some_and(|before| plain_state(self.table, &before.state) == "active")
    }

    /// Whether the row is new.
    pub(crate) const fn is_made(&self) -> bool {
        matches!(self.told, Told::Made(_))
    }

    /// What the row was before the entry, if it changed it.
    pub(crate) const fn before(&self) -> Option<&Version> {
        match &self.told {
            Told::Changed { before, .. } => Some(before),
            Told::Made(_) | Told::Seen(_) => None,
        }
    }

    /// What the row is after the entry.
    pub(crate) const fn after(&self) -> Option<&Version> {
        match &self.told {
            Told::Made(version) | Told::Changed { after: version, .. } => Some(version),
            Told::Seen(_) => None,
        }
    }
}

fn append_version(out: &mut Vec<u8>, version: &Version) {
    append_state(out, &version.state);
    append_groups(out, &version.groups, |_, digest| digest != GroupDigest::NONE);
}

fn append_state(out: &mut Vec<u8>, state: &str) {
    out.push(u8::try_from(state.len()).unwrap_or(u8::MAX));
    out.extend_from_slice(state.as_bytes());
}

/// Which groups follow (a bit each, the first lowest), and their digests (24 bytes each).
fn append_groups(out: &mut Vec<u8>, groups: &GroupDigests, is_told: impl Fn(usize, GroupDigest) -> bool) {
    let told = |place: &usize| is_told(*place, groups.at(*place));
    out.push((0..8).filter(told).fold(0, |bits, place| bits | (1 << place)));
    for place in (0..8).filter(told) {
        out.extend_from_slice(&groups.at(place).0);
    }
}

/// Reads the marks of an entry; `None` when they are not what [`RowMark::append_to`] writes.
pub(crate) fn read_marks(bytes: &[u8]) -> Option<Vec<RowMark>> {
    let mut rest = Bytes(bytes);
    let mut marks = Vec::new();
    while !rest.0.is_empty() {
        let table = *Table::ALL.get(usize::from(rest.byte()?))?;
        let what = rest.byte()?;
        let (id, of) = (rest.number()?, rest.number()?);
        let told = match what {
            MADE => Told::Made(rest.version()?),
            CHANGED => rest.changed()?,
            SEEN => Told::Seen(Digest(rest.array()?)),
            _ => return None,
        };
        marks.push(RowMark { table, id, of, told });
    }
    Some(marks)
}

/// What is still to be read.
struct Bytes<'b>(&'b [u8]);

impl Bytes<'_> {
    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (array, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*array)
    }

    fn byte(&mut self) -> Option<u8> {
        self.array::<1>().map(|[byte]| byte)
    }

    fn number(&mut self) -> Option<i64> {
        self.array().map(i64::from_be_bytes)
    }

    fn state(&mut self) -> Option<String> {
        let length = self.byte()?;
        let (state, rest) = self.0.split_at_checked(usize::from(length))?;
        self.0 = rest;
        std::str::from_utf8(state).ok().map(ToOwned::to_owned)
    }

    /// Groups that are told, over those that were.
    fn groups(&mut self, mut over: GroupDigests) -> Option<GroupDigests> {
        let bits = self.byte()?;
        for place in (0..8).filter(|place| bits & (1 << place) != 0) {
            over.put(place, GroupDigest(self.array()?));
        }
        Some(over)
    }

    fn version(&mut self) -> Option<Version> {
        Some(Version { state: self.state()?, groups: self.groups(GroupDigests::default())? })
    }

    fn changed(&mut self) -> Option<Told> {
        let before = self.version()?;
        let after = Version { state: self.state()?, groups: self.groups(before.groups)? };
        Some(Told::Changed { before, after })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(state: &str, groups: &[u8]) -> Version {
        let mut digests = GroupDigests::default();
        for (place, byte) in groups.iter().enumerate() {
            digests.put(place, GroupDigest([*byte; 24]));
        }
        Version { state: state.to_owned(), groups: digests }
    }

    #[test]
    fn marks_are_read_back_as_written() {
        let (before, after) = (version("software:active", &[1, 2, 0, 4]), version("software:disabled", &[1, 2, 3, 0]));
        let marks = [
            RowMark { table: Table::Form, id: 7, of: 3, told: Told::Made(version("received", &[9, 0, 7])) },
            RowMark { table: Table::Token, id: -1, of: i64::MAX, told: Told::Changed { before, after } },
            RowMark { table: Table::Contract, id: 3, of: 0, told: Told::Seen(Digest([5; 32])) },
        ];
        let mut bytes = Vec::new();
        for mark in &marks {
            mark.append_to(&mut bytes);
        }
        assert_eq!(read_marks(&bytes).unwrap(), marks);
        assert!(read_marks(&bytes[..bytes.len() - 1]).is_none());
        assert_eq!(read_marks(&[]), Some(Vec::new()));
    }
}
