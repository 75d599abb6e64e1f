//! Keyed digests of rows, group by group: the HMAC of a group as of its last entry, which reveals nothing of its content.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};

use super::frame::frame;
use super::image::RowImage;
use crate::domain::effect::{Group, MOST_GROUPS, Table};

/// The first 24 bytes of HMAC-SHA256 over a group; zeros where all its columns are NULL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct GroupDigest(pub(super) [u8; 24]);

impl GroupDigest {
    pub(super) const NONE: Self = Self([0; 24]);
}

/// SHA-256 over the names and digests of a row's groups that are not empty; of a remark HMAC-SHA256.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digest(pub(crate) [u8; 32]);

impl Digest {
    /// In lower-case hexadecimal.
    pub fn hex(&self) -> String {
        data_encoding::HEXLOWER.encode(&self.0)
    }
}

/// A row's groups, in the table's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct GroupDigests([GroupDigest; MOST_GROUPS]);

impl GroupDigests {
    pub(super) fn at(&self, place: usize) -> GroupDigest {
        self.0.get(place).copied().unwrap_or_default()
    }

    pub(super) fn put(&mut self, place: usize, digest: GroupDigest) {
        if let Some(group) = self.0.get_mut(place) {
            *group = digest;
        }
    }

    /// The groups of this table with their digests.
    pub(super) fn of(&self, table: Table) -> impl Iterator<Item = (Group, GroupDigest)> {
        table.groups().iter().map(|(group, _)| *group).zip(self.0)
    }

    /// The row's digest.
    pub(crate) fn row(&self, table: Table) -> Digest {
        let mut sha = Sha256::new();
        for (group, digest) in self.of(table).filter(|(_, digest)| *digest != GroupDigest::NONE) {
            sha.update(u64::try_from(group.code().len()).unwrap_or(u64::MAX).to_be_bytes());
            sha.update(group.code());
            sha.update(digest.0);
        }
        Digest(sha.finalize().into())
    }
}

/// The keyed state from which every digest starts, so that the key is set up once.
#[derive(Clone)]
pub(crate) struct DigestKey(Hmac<Sha256>);

impl DigestKey {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        // HMAC pads a shorter key to its block with zeros (RFC 2104 section 2).
        let mut block = zeroize::Zeroizing::new([0; 64]);
        let (start, _) = block.split_at_mut(32);
        start.copy_from_slice(key);
        Self(Hmac::new(&(*block).into()))
    }

    /// The digests of every group of a row. NULLs are left out, so that a column that a later schema adds leaves the
    /// digests of rows without it as they are. `room` is scratch space, to be used again.
    pub(crate) fn groups(&self, row: &RowImage<'_>, room: &mut Vec<u8>) -> GroupDigests {
        let mut digests = GroupDigests::default();
        for place in 0..row.layout().groups().len() {
            digests.put(place, self.group(row, place, room));
        }
        digests
    }

    /// The same of a row that was another before: groups that stayed are not digested again.
    pub(super) fn groups_after(
        &self,
        before: (&RowImage<'_>, &GroupDigests),
        row: &RowImage<'_>,
        room: &mut Vec<u8>,
    ) -> GroupDigests {
        let (was, digests) = before;
        let mut after = *digests;
        for (place, group) in row.layout().groups().iter().enumerate() {
            if !row.is_alike(was, group) {
                after.put(place, self.group(row, place, room));
            }
        }
        after
    }

    fn group(&self, row: &RowImage<'_>, place: usize, room: &mut Vec<u8>) -> GroupDigest {
        let id = row.id().unwrap_or_default();
        if !row.layout().groups().get(place).is_some_and(|group| row.frame_group(id, group, room)) {
            return GroupDigest::NONE;
        }
        let mut mac = self.0.clone();
        mac.update(room);
        let whole: [u8; 32] = mac.finalize().into_bytes().into();
        GroupDigest(whole.first_chunk().copied().unwrap_or_default())
    }

    /// The digest of an entry's remark.
    pub(super) fn remark(&self, seq: i64, remark: &str) -> Digest {
        let mut framed = Vec::new();
        frame(&mut framed, b'R', &seq.to_be_bytes());
        frame(&mut framed, b't', remark.as_bytes());
        let mut mac = self.0.clone();
        mac.update(&framed);
        Digest(mac.finalize().into_bytes().into())
    }

    /// The digest of a whole row.
    pub(crate) fn digest(&self, row: &RowImage<'_>, room: &mut Vec<u8>) -> Digest {
        self.groups(row, room).row(row.table())
    }
}

#[cfg(test)]
mod tests {
    use super::super::image::{Layout, Value};
    use super::*;

    fn groups(table: Table, names: &[&str], values: &[Value<'_>]) -> GroupDigests {
        let layout = Layout::new(table, names.iter().copied());
        DigestKey::new(&[7; 32]).groups(&RowImage::new(&layout, values.to_vec()), &mut Vec::new())
    }

    #[test]
    fn every_value_its_kind_its_column_its_row_and_its_table_are_in_the_digest() {
        let row = |id, value| groups(Table::Branch, &["id", "branch"], &[Value::Integer(id), value]).at(0);
        let whole = row(1, Value::Text(b"ab"));
        let series = groups(Table::ReceiptSeries, &["id", "branch"], &[Value::Integer(1), Value::Text(b"ab")]);
        let day = groups(Table::ReceiptSeries, &["id", "day"], &[Value::Integer(1), Value::Text(b"ab")]);
        for other in [row(2, Value::Text(b"ab")), row(1, Value::Blob(b"ab")), row(1, Value::Null), series.at(0)] {
            assert_ne!(whole, other);
        }
        assert_ne!(series.at(0), day.at(0));
        assert_eq!(row(1, Value::Null), GroupDigest::NONE);
    }

    #[test]
    fn a_value_is_in_the_digest_of_its_own_group_alone() {
        let names = ["id", "branch", "name"];
        let one = groups(Table::Branch, &names, &[Value::Integer(1), Value::Text(b"001"), Value::Text(b"x")]);
        let other = groups(Table::Branch, &names, &[Value::Integer(1), Value::Text(b"001"), Value::Text(b"y")]);
        assert!(one.at(0) == other.at(0) && one.at(1) != other.at(1));
        assert_ne!(one.row(Table::Branch), other.row(Table::Branch));
    }

    #[test]
    fn the_order_of_columns_and_columns_without_a_value_do_not_count() {
        let (id, code, day) = (Value::Integer(1), Value::Text(b"001"), Value::Text(b"2026-11-24"));
        let row = groups(Table::ReceiptSeries, &["id", "branch", "day"], &[id, code, day]);
        assert_eq!(row, groups(Table::ReceiptSeries, &["day", "branch", "id"], &[day, code, id]));
        let later = ["id", "branch", "day", "last"];
        assert_eq!(row, groups(Table::ReceiptSeries, &later, &[id, code, day, Value::Null]));
    }

    #[test]
    fn what_stayed_is_as_if_digested_again() {
        let key = DigestKey::new(&[7; 32]);
        let layout = Layout::new(Table::Branch, ["id", "branch", "name"]);
        let row = |name| RowImage::new(&layout, vec![Value::Integer(1), Value::Text(b"001"), name]);
        let (was, is, mut room) = (row(Value::Text(b"x")), row(Value::Null), Vec::new());
        let before = key.groups(&was, &mut room);
        assert_eq!(key.groups_after((&was, &before), &is, &mut room), key.groups(&is, &mut room));
    }
}
