//! The signatures, one a transaction, each over the transaction's last entry.

use super::people::People;
use super::{Findings, Kind, Signature, SignedEntry};
use crate::trail::entry::signed_message;

/// How far the signatures reach.
#[derive(Default)]
pub(super) struct Signatures {
    seen: i64,
    /// The first entry that no signature covers yet, and its operator.
    unsigned: Option<(i64, String)>,
}

impl Signatures {
    pub(super) const fn seen(&self) -> i64 {
        self.seen
    }

    /// Takes an entry and the signature over it, if it is its transaction's last.
    pub(super) fn take(&mut self, ledger_id: &str, signed: &SignedEntry, people: &People, findings: &mut Findings) {
        let SignedEntry { entry, signature } = signed;
        if let Some((_, other)) = self.unsigned.as_ref().filter(|(_, operator)| *operator != entry.operator) {
            findings.add(
                Some(entry.seq),
                Kind::Signature,
                format!("entries of {other} are signed by another operator"),
            );
        }
        self.unsigned.get_or_insert_with(|| (entry.seq, entry.operator.clone()));
        let Some(Signature { operator, bytes }) = signature else { return };
        self.seen += 1;
        self.unsigned = None;
        let message = signed_message(ledger_id, entry.seq, &entry.hash);
        let keys = people.keys_at_entry(operator);
        if *operator != entry.operator || !keys.is_some_and(|keys| keys.verify(&message, bytes)) {
            findings.add(Some(entry.seq), Kind::Signature, format!("the signature is not by {}", entry.operator));
        }
    }

    /// Behind the last entry nothing may be unsigned.
    pub(super) fn end(&self, head: i64, findings: &mut Findings) {
        if let Some((seq, operator)) = &self.unsigned {
            let detail = format!("entries {seq} to {head} of {operator} are not signed");
            findings.add(Some(*seq), Kind::Signature, detail);
        }
    }
}
