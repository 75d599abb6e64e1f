//! Changes of a contract's address: each address that there was and is gets its letter, in the same entry (rule 8).

use std::collections::BTreeSet;

use super::read::ReadEntry;
use super::{Findings, Kind, Rows};
use crate::domain::effect::{Group, Table};
use crate::trail::digest::{DigestKey, GroupDigest};
use crate::trail::image::{Layout, RowImage, Value};
use crate::trail::mark::RowMark;

/// An address that changed.
struct Change {
    seq: i64,
    /// The contract's row.
    contract: i64,
    /// The digests of the address that was and that is; none where there is no address.
    wanted: Vec<GroupDigest>,
    /// The letters of the entry about the contract.
    letters: Vec<i64>,
}

/// The changes so far.
#[derive(Default)]
pub(super) struct Addresses(Vec<Change>);

impl Addresses {
    pub(super) fn take(&mut self, read: ReadEntry<'_>, findings: &mut Findings) {
        for mark in read.marks.iter().filter(|mark| mark.table == Table::Contract) {
            let Some((was, now)) = mark.change_of(Group::Address).filter(|_| !mark.is_made()) else { continue };
            let wanted: Vec<GroupDigest> =
                [was, now].into_iter().filter(|digest| *digest != GroupDigest::NONE).collect();
            let is_letter = |letter: &&RowMark| letter.table == Table::Mail && letter.of == mark.id && letter.is_made();
            let letters: Vec<i64> = read.marks.iter().filter(is_letter).map(|letter| letter.id).collect();
            if letters.len() < wanted.len() {
                unwritten(read.entry.seq, mark.id, findings);
            }
            self.0.push(Change { seq: read.entry.seq, contract: mark.id, wanted, letters });
        }
    }

    /// The letters' recipients are frozen: with the ledger at hand they must be the addresses that the marks digest.
    pub(super) fn compare<R: Rows>(&self, key: &DigestKey, rows: &R, findings: &mut Findings) -> Result<(), R::Fault> {
        let layout = Layout::new(Table::Contract, ["id", "email"]);
        for Change { seq, contract, wanted, letters } in &self.0 {
            let mut written = BTreeSet::new();
            for letter in letters {
                rows.one(Table::Mail, *letter, &mut |letter| {
                    let values = vec![Value::Integer(*contract), letter.value("frozen_to")];
                    let groups = key.groups(&RowImage::new(&layout, values), &mut Vec::new());
                    written.insert(address_of(groups.of(Table::Contract)).0);
                })?;
            }
            if letters.len() >= wanted.len() && wanted.iter().any(|digest| !written.contains(&digest.0)) {
                unwritten(*seq, *contract, findings);
            }
        }
        Ok(())
    }
}

fn unwritten(seq: i64, contract: i64, findings: &mut Findings) {
    let detail = format!("contract {contract}: another address, and no letter to each that there was and is");
    findings.add(Some(seq), Kind::Contract, detail);
}

fn address_of(mut groups: impl Iterator<Item = (Group, GroupDigest)>) -> GroupDigest {
    groups.find(|(group, _)| *group == Group::Address).map(|(_, digest)| digest).unwrap_or_default()
}
