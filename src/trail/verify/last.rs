//! What the trail last said of every row.

use std::collections::{BTreeMap, HashMap};

use super::paged::{Paged, Record};
use crate::domain::effect::Table;
use crate::trail::digest::Digest;

/// What the trail last said of a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct LastWord {
    pub(super) seq: i64,
    /// The row of the contract to which it belongs; 0: to none yet.
    pub(super) of: i64,
    /// Whole of operators and settings; of other rows its first 24 bytes.
    pub(super) digest: Digest,
}

impl LastWord {
    /// Whether it says this of the row.
    pub(super) fn says(&self, digest: &Digest) -> bool {
        start(&self.digest) == start(digest)
    }
}

fn start(digest: &Digest) -> Option<&[u8; KEPT]> {
    digest.0.first_chunk()
}

/// Bytes of a row's digest that are kept.
const KEPT: usize = 24;

/// The same of the millions: 32 bytes a row.
#[derive(Debug, Clone, Copy, Default)]
struct Kept {
    digest: [u8; KEPT],
    seq: u32,
    of: u32,
}

impl Record for Kept {
    fn is_vacant(&self) -> bool {
        self.seq == 0
    }
}

impl Kept {
    fn of(word: &LastWord) -> Option<Self> {
        let (seq, of) = (u32::try_from(word.seq).ok()?, u32::try_from(word.of).ok()?);
        Some(Self { digest: *start(&word.digest)?, seq, of }).filter(|kept| !kept.is_vacant())
    }

    fn word(self) -> LastWord {
        let mut digest = [0; 32];
        digest.iter_mut().zip(self.digest).for_each(|(to, from)| *to = from);
        LastWord { seq: self.seq.into(), of: self.of.into(), digest: Digest(digest) }
    }
}

/// What the trail last said of every row.
#[derive(Default)]
pub(super) struct LastRows {
    kept: BTreeMap<Table, Paged<Kept>>,
    /// Operators and settings, by which transactions go; and rows of strange numbers.
    others: HashMap<(Table, i64), LastWord>,
}

impl LastRows {
    pub(super) fn get(&self, (table, id): (Table, i64)) -> Option<LastWord> {
        let kept = self.kept.get(&table).and_then(|rows| rows.get(id)).map(Kept::word);
        kept.or_else(|| self.others.get(&(table, id)).copied())
    }

    pub(super) fn put(&mut self, (table, id): (Table, i64), word: LastWord) {
        let kept = Kept::of(&word).filter(|_| !matches!(table, Table::Operator | Table::Setting));
        let rows = self.kept.entry(table).or_default();
        let is_kept = kept.is_some_and(|kept| rows.put(id, kept));
        if is_kept {
            self.others.remove(&(table, id));
        } else {
            rows.put(id, Kept::default());
            self.others.insert((table, id), word);
        }
    }

    pub(super) fn len(&self) -> usize {
        self.others.len() + self.kept.values().map(Paged::len).sum::<usize>()
    }

    /// Every row with what was last said of it, a table after the other.
    pub(super) fn iter(&self) -> impl Iterator<Item = ((Table, i64), LastWord)> {
        let kept = self.kept.iter().flat_map(|(table, rows)| rows.iter().map(|(id, kept)| ((*table, id), kept.word())));
        kept.chain(self.others.iter().map(|(row, word)| (*row, *word)))
    }
}
