//! The signatures, one a transaction, each over all its entries and over what its operator went by.

use super::people::People;
use super::replay::Replay;
use super::{Findings, Kind, SignedEntry};
use crate::keys::PublicKeys;
use crate::trail::entry::{Entry, Head};
use crate::trail::signature::{Range, WentBy};

/// How far the signatures reach.
#[derive(Default)]
pub(super) struct Signatures {
    seen: i64,
    /// Where no signature reaches yet.
    open: Option<Open>,
}

/// A transaction whose signature is still to come, as its first entry found the ledger.
struct Open {
    first_seq: i64,
    before: [u8; 32],
    operator: String,
    keys: Option<(PublicKeys, i64)>,
    went_by: WentBy,
}

impl Signatures {
    pub(super) const fn seen(&self) -> i64 {
        self.seen
    }

    /// An entry comes: behind a signature it begins a transaction.
    pub(super) fn begin(&mut self, entry: &Entry, before: &Head, people: &People, replay: &Replay) {
        if self.open.is_some() {
            return;
        }
        let operator = &entry.operator;
        let went_by = if before.seq == 0 { WentBy::NOTHING } else { replay.went_by(operator) };
        self.open = Some(Open {
            first_seq: entry.seq,
            before: before.hash,
            operator: operator.clone(),
            keys: people.keys_at_entry(entry),
            went_by,
        });
    }

    /// Takes an entry and the signature over it, if it is its transaction's last.
    pub(super) fn take(&mut self, ledger_id: &str, signed: &SignedEntry, latest: &str, findings: &mut Findings) {
        let SignedEntry { entry, signature } = signed;
        let Some(open) = &self.open else { return };
        if open.operator != entry.operator {
            let detail = format!("entries of {} are signed by another operator", open.operator);
            findings.add(Some(entry.seq), Kind::Signature, detail);
        }
        let Some(signature) = signature else { return };
        self.seen += 1;
        if signature.first_seq != open.first_seq {
            let detail = format!("the signature begins at entry {}, not at {}", signature.first_seq, open.first_seq);
            findings.add(Some(entry.seq), Kind::Range, detail);
        }
        let is_theirs = open.keys.as_ref().is_some_and(|(keys, keys_seq)| {
            let range = Range {
                ledger_id,
                first_seq: open.first_seq,
                before: &open.before,
                last_seq: entry.seq,
                hash: &entry.hash,
                operator: &open.operator,
                keys_seq: *keys_seq,
                went_by: &open.went_by,
                latest,
            };
            // What the row says beside must be what was signed.
            (signature.keys_seq, signature.went_by, signature.latest.as_str()) == (*keys_seq, open.went_by, latest)
                && keys.verify(&range.message(), &signature.bytes)
        });
        if !is_theirs || signature.operator != entry.operator {
            let detail = format!(
                "the signature is not by {}, or they went by another setting or another row of themselves than is recorded",
                entry.operator
            );
            findings.add(Some(entry.seq), Kind::Signature, detail);
        }
        self.open = None;
    }

    /// Behind the last entry nothing may be unsigned.
    pub(super) fn end(&self, head: i64, findings: &mut Findings) {
        if let Some(open) = &self.open {
            let detail = format!("entries {} to {head} of {} are not signed", open.first_seq, open.operator);
            findings.add(Some(open.first_seq), Kind::Signature, detail);
        }
    }
}
