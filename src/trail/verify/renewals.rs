//! Passwords and seeds that an import puts in place of others: only where these were sealed under an earlier secrets key,
//! which nobody holds any more (rule 8).

use std::collections::BTreeMap;

use super::paged::{Paged, Record};
use super::read::ReadEntry;
use super::{Findings, Kind};
use crate::domain::Action;
use crate::domain::effect::{Group, Table};
use crate::trail::digest::GroupDigest;
use crate::trail::mark::RowMark;

/// Whether a row's secrets are sealed under the secrets key in force.
#[derive(Clone, Copy, Default)]
struct IsReadable(bool);

impl Record for IsReadable {
    fn is_vacant(&self) -> bool {
        !self.0
    }
}

/// Which rows have secrets of the generation in force. Of the first generation all have: nothing is kept of it.
#[derive(Default)]
pub(super) struct Renewals {
    generation: i64,
    rows: BTreeMap<Table, Paged<IsReadable>>,
}

impl Renewals {
    /// Takes an entry: an import replaces no secrets that a customer terminal can read.
    pub(super) fn take(&mut self, read: ReadEntry<'_>, findings: &mut Findings) {
        let generation = read.people.generation();
        if generation != self.generation {
            *self = Self { generation, ..Self::default() };
        }
        for mark in read.marks {
            let Some((was, now)) = secrets_of(mark) else { continue };
            let is_replaced = was != GroupDigest::NONE && now != GroupDigest::NONE;
            let is_import = matches!(read.action, Action::ContractImport | Action::TokenImport);
            if is_import && is_replaced && self.is_readable(mark) {
                let detail =
                    format!("{} replaced secrets of {} {} that were not lost", read.action, mark.table, mark.id);
                findings.add_row(Some(read.entry.seq), Kind::Effect, (mark.table, mark.id), detail);
            }
            self.keep(mark, now);
        }
    }

    fn is_readable(&self, mark: &RowMark) -> bool {
        self.generation < 2 || self.rows.get(&mark.table).and_then(|rows| rows.get(mark.id)).is_some()
    }

    fn keep(&mut self, mark: &RowMark, now: GroupDigest) {
        if self.generation >= 2 {
            self.rows.entry(mark.table).or_default().put(mark.id, IsReadable(now != GroupDigest::NONE));
        }
    }
}

/// The secrets of a row before and after, where a mark changes them.
fn secrets_of(mark: &RowMark) -> Option<(GroupDigest, GroupDigest)> {
    if mark.table == Table::Contract {
        mark.change_of(Group::Passwords)
    } else if mark.table == Table::Token {
        mark.change_of(Group::Seed)
    } else {
        None
    }
}
