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
    /// The state that the mark gave it.
    pub(super) state: State,
}

/// A state as marks tell it, by its number among those that were met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct State(u16);

/// The states that were met; what has no number left is like no other.
#[derive(Default)]
struct States(HashMap<String, u16>);

impl States {
    const NONE: u16 = u16::MAX;

    fn number(&mut self, state: &str) -> State {
        if let Some(known) = self.0.get(state) {
            return State(*known);
        }
        let Some(next) = u16::try_from(self.0.len()).ok().filter(|next| *next != Self::NONE) else {
            return State(Self::NONE);
        };
        self.0.insert(state.to_owned(), next);
        State(next)
    }

    fn is(&self, number: State, state: &str) -> bool {
        self.0.get(state) == Some(&number.0)
    }
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

/// The same of the millions: 36 bytes a row.
#[derive(Debug, Clone, Copy, Default)]
struct Kept {
    digest: [u8; KEPT],
    seq: u32,
    of: u32,
    state: u16,
}

impl Record for Kept {
    fn is_vacant(&self) -> bool {
        self.seq == 0
    }
}

impl Kept {
    fn of(word: &LastWord) -> Option<Self> {
        let (seq, of) = (u32::try_from(word.seq).ok()?, u32::try_from(word.of).ok()?);
        Some(Self { digest: *start(&word.digest)?, seq, of, state: word.state.0 }).filter(|kept| !kept.is_vacant())
    }

    fn word(self) -> LastWord {
        let mut digest = [0; 32];
        digest.iter_mut().zip(self.digest).for_each(|(to, from)| *to = from);
        LastWord { seq: self.seq.into(), of: self.of.into(), digest: Digest(digest), state: State(self.state) }
    }
}

/// What the trail last said of every row.
#[derive(Default)]
pub(super) struct LastRows {
    kept: BTreeMap<Table, Paged<Kept>>,
    /// Operators and settings, by which transactions go; and rows of strange numbers.
    others: HashMap<(Table, i64), LastWord>,
    states: States,
}

impl LastRows {
    pub(super) fn state(&mut self, state: &str) -> State {
        self.states.number(state)
    }

    /// Whether a row was left in this state.
    pub(super) fn is_in(&self, word: &LastWord, state: &str) -> bool {
        self.states.is(word.state, state)
    }

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
