//! What an operator signs: one transaction, from its first entry to its last, and what they went by.

use sha2::{Digest as _, Sha256};

use super::digest::Digest;
use crate::domain::effect::Table;

/// What a signature says beside its 64 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Range<'r> {
    pub(crate) ledger_id: &'r str,
    pub(crate) first_seq: i64,
    /// The hash of the entry before the first; zeros before all.
    pub(crate) before: &'r [u8; 32],
    pub(crate) last_seq: i64,
    pub(crate) hash: &'r [u8; 32],
    pub(crate) operator: &'r str,
    /// The entry that introduced the key.
    pub(crate) keys_seq: i64,
    pub(crate) went_by: &'r WentBy,
    /// The latest time in the trail, of the entries up to the last.
    pub(crate) latest: &'r str,
}

impl Range<'_> {
    /// The message that is signed: every part framed by its length, behind the version of this scheme.
    pub(crate) fn message(&self) -> Vec<u8> {
        let mut message = Vec::new();
        for part in [
            b"otpdesk signature 2".as_slice(),
            self.ledger_id.as_bytes(),
            &self.first_seq.to_be_bytes(),
            self.before,
            &self.last_seq.to_be_bytes(),
            self.hash,
            self.operator.as_bytes(),
            &self.keys_seq.to_be_bytes(),
            &self.went_by.0,
            self.latest.as_bytes(),
        ] {
            message.extend_from_slice(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            message.extend_from_slice(part);
        }
        message
    }
}

/// The digest of what an operator went by when a transaction began: their own row and every setting. Zeros for the
/// transaction that founded the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WentBy(pub(crate) [u8; 32]);

impl WentBy {
    pub(crate) const NOTHING: Self = Self([0; 32]);

    /// Of rows with their digests: the operator's, then the settings in the order of their numbers.
    pub(crate) fn rows(rows: impl IntoIterator<Item = (Table, i64, Digest)>) -> Self {
        let mut sha = Sha256::new();
        for (table, id, digest) in rows {
            sha.update(u64::try_from(table.code().len()).unwrap_or(u64::MAX).to_be_bytes());
            sha.update(table.code());
            sha.update(id.to_be_bytes());
            sha.update(digest.0);
        }
        Self(sha.finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_a_range_is_in_its_message() {
        let range = Range {
            ledger_id: "ab",
            first_seq: 2,
            before: &[1; 32],
            last_seq: 3,
            hash: &[2; 32],
            operator: "teller01",
            keys_seq: 1,
            went_by: &WentBy([3; 32]),
            latest: "2026",
        };
        let others = [
            Range { ledger_id: "ac", ..range },
            Range { first_seq: 3, ..range },
            Range { before: &[2; 32], ..range },
            Range { last_seq: 2, ..range },
            Range { hash: &[1; 32], ..range },
            Range { operator: "teller02", ..range },
            Range { keys_seq: 2, ..range },
            Range { went_by: &WentBy::NOTHING, ..range },
            Range { latest: "2027", ..range },
        ];
        assert!(others.iter().all(|other| other.message() != range.message()));
    }

    #[test]
    fn other_rows_are_other_grounds() {
        let went_by = |id, digest| WentBy::rows([(Table::Operator, 1, Digest([1; 32])), (Table::Setting, id, digest)]);
        let one = went_by(2, Digest([2; 32]));
        assert!(one != went_by(3, Digest([2; 32])) && one != went_by(2, Digest([3; 32])) && one != WentBy::NOTHING);
    }
}
