//! The verification of the trail: chain, signatures, roles, permitted effects, rule 1, and every row.
//!
//! The verifier trusts no table: who had which role when, and what each row was, it learns from the entries alone.

mod accepted;
mod addresses;
mod again;
mod contracts;
mod customers;
mod details;
mod effects;
mod forms;
mod grounds;
mod last;
mod made;
mod names;
mod own;
mod owners;
mod paged;
mod people;
mod read;
mod renewals;
mod replay;
mod requests;
mod rows;
mod settings;
mod signatures;
#[cfg(test)]
#[cfg(debug_assertions)]
mod tests;
mod times;

use super::digest::DigestKey;
use super::entry::{Entry, Head};
use super::finding::{Finding, FindingKind as Kind, Findings};
use super::image::RowImage;
use super::mark::read_marks;
use super::signature::WentBy;
use crate::domain::Moment;
use crate::domain::effect::Table;
pub use accepted::AcceptedFinding;
use people::People;
use replay::Replay;
use signatures::Signatures;
use std::collections::BTreeMap;
use times::Times;

/// An operator's signature over a transaction.
#[derive(Debug, Clone)]
pub(crate) struct Signature {
    pub first_seq: i64,
    pub operator: String,
    pub keys_seq: i64,
    pub went_by: WentBy,
    pub latest: String,
    pub bytes: [u8; 64],
}

/// An entry, with the signature that covers it as its transaction's last.
#[derive(Debug, Clone)]
pub(crate) struct SignedEntry {
    pub entry: Entry,
    pub signature: Option<Signature>,
}

/// A source of row images: whatever holds the rows of today.
pub(crate) trait Rows {
    type Fault;

    /// Gives every row of a table, in any order.
    fn each(
        &self,
        table: Table,
        visit: &mut dyn FnMut(&RowImage<'_>) -> Result<(), Self::Fault>,
    ) -> Result<(), Self::Fault>;

    /// Gives one row; whether there is one.
    fn one(&self, table: Table, id: i64, visit: &mut dyn FnMut(&RowImage<'_>)) -> Result<bool, Self::Fault>;
}

/// What a verification found.
#[derive(Debug, Clone, Default)]
pub struct Verification {
    pub entries: i64,
    pub signatures: i64,
    /// The last entry's hash in hexadecimal.
    pub head: String,
    /// The first entry's hash in hexadecimal.
    pub fingerprint: String,
    pub findings: Vec<Finding>,
    /// How many findings there are of each kind; of many not all are kept.
    pub counts: BTreeMap<Kind, usize>,
    /// Findings that two persons accepted, whether or not they are found again.
    pub accepted: Vec<AcceptedFinding>,
}

/// What makes a ledger itself: its ID, and the key of its digests.
#[derive(Clone, Copy)]
pub(crate) struct LedgerSecrets<'l> {
    pub(crate) ledger_id: &'l str,
    pub(crate) digest_key: &'l DigestKey,
}

/// Walks the entries in order, then compares every row with them. The answer's findings are left to the caller, who may
/// have others.
pub(crate) fn verify<R: Rows>(
    (ledger, now): (LedgerSecrets<'_>, Moment),
    entries: impl Iterator<Item = Result<SignedEntry, R::Fault>>,
    rows: &R,
    findings: &mut Findings,
) -> Result<Verification, R::Fault> {
    let mut walk = Walk::new(ledger, now);
    for signed in entries {
        walk.take(&signed?, findings);
    }
    walk.end(findings);
    rows::compare(ledger.digest_key, &walk.replay, &walk.people, rows, findings)?;
    Ok(Verification {
        entries: walk.head.seq,
        signatures: walk.signatures.seen(),
        head: walk.head.hash_hex(),
        fingerprint: walk.fingerprint,
        accepted: walk.replay.into_accepted(),
        ..Verification::default()
    })
}

/// The walk over the entries, as far as it has come.
struct Walk<'l> {
    ledger: LedgerSecrets<'l>,
    head: Head,
    fingerprint: String,
    people: People,
    replay: Replay,
    signatures: Signatures,
    times: Times,
}

impl<'l> Walk<'l> {
    fn new(ledger: LedgerSecrets<'l>, now: Moment) -> Self {
        Self {
            ledger,
            head: Head::NONE,
            fingerprint: String::new(),
            people: People::default(),
            replay: Replay::default(),
            signatures: Signatures::default(),
            times: Times::new(now),
        }
    }

    fn take(&mut self, signed: &SignedEntry, findings: &mut Findings) {
        let entry = &signed.entry;
        self.chain(entry, findings);
        if self.head.seq == 0 {
            self.fingerprint = entry.hash_hex();
        }
        self.people.before(entry, findings);
        self.times.take(entry, &self.people, findings);
        self.signatures.begin(entry, &self.head, &self.people, &self.replay);
        self.head = Head { seq: entry.seq, hash: entry.hash };
        let marks = read_marks(&entry.rows);
        self.replay.take((entry, marks.as_deref()), &self.people, findings);
        self.people.after(entry, findings);
        let marks = marks.unwrap_or_default();
        again::check(self.ledger.digest_key, (entry, &marks), (&self.people, &self.replay), findings);
        self.signatures.take(self.ledger.ledger_id, signed, self.times.latest(), findings);
    }

    /// One entry against the one before it.
    fn chain(&self, entry: &Entry, findings: &mut Findings) {
        let before = &self.head;
        if entry.seq != before.seq + 1 {
            findings.add(Some(entry.seq), Kind::Gap, format!("{} follows {}", entry.seq, before.seq));
        }
        if entry.computed_hash(self.ledger.ledger_id, &before.hash, self.ledger.digest_key) != entry.hash {
            findings.add(Some(entry.seq), Kind::Chain, "the hash is not that of the entry and the one before it");
        }
    }

    fn end(&self, findings: &mut Findings) {
        if self.head.seq == 0 {
            findings.add(None, Kind::FirstEntry, "there is no entry");
        }
        self.people.end(findings);
        self.times.end(findings);
        self.signatures.end(self.head.seq, findings);
    }
}
