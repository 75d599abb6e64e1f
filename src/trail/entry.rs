//! Entries and their chain.

use sha2::{Digest as _, Sha256};

use super::digest::DigestKey;
use crate::domain::{Action, BatchId, BranchCode, ContractId, OperatorId, ReceiptNo, Serial, SettingKey};

/// What an entry is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    Ledger,
    Branch(BranchCode),
    Operator(OperatorId),
    Setting(SettingKey),
    Contract(ContractId),
    Token(Serial),
    Form(ReceiptNo),
    Mail(i64),
    /// A file that was imported: its batch.
    Batch(BatchId),
    /// Looking up or refusing something that has no record of its own.
    Search,
}

impl std::fmt::Display for Subject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Ledger => f.write_str("ledger"),
            Self::Branch(code) => write!(f, "branch/{code}"),
            Self::Operator(id) => write!(f, "operator/{id}"),
            Self::Setting(key) => write!(f, "setting/{key}"),
            Self::Contract(id) => write!(f, "contract/{id}"),
            Self::Token(serial) => write!(f, "token/{serial}"),
            Self::Form(no) => write!(f, "form/{no}"),
            Self::Mail(id) => write!(f, "mail/{id}"),
            Self::Batch(batch) => write!(f, "batch/{batch}"),
            Self::Search => f.write_str("search"),
        }
    }
}

/// One line of the trail as stored.
#[derive(Debug, Clone)]
pub struct Entry {
    pub seq: i64,
    pub at: String,
    pub operator: String,
    pub action: String,
    pub subject: String,
    /// A JSON object without personal data.
    pub details: String,
    /// What people typed with it; may be personal.
    pub remark: Option<String>,
    pub(crate) rows: Vec<u8>,
    pub(crate) hash: [u8; 32],
}

impl Entry {
    pub fn hash_hex(&self) -> String {
        data_encoding::HEXLOWER.encode(&self.hash)
    }

    pub(crate) fn known_action(&self) -> Option<Action> {
        Action::from_code(&self.action)
    }

    /// The SHA-256 over the whole entry and the hash before it: every part framed by its length, behind the version of
    /// this scheme. Of a remark it is the keyed digest, so that whoever has the chain without the remarks can follow it.
    pub(crate) fn computed_hash(&self, ledger_id: &str, before: &[u8; 32], key: &DigestKey) -> [u8; 32] {
        let remark = self.remark.as_ref().map(|remark| key.remark(self.seq, remark));
        let mut sha = Sha256::new();
        for part in [
            b"otpdesk entry 2".as_slice(),
            ledger_id.as_bytes(),
            &self.seq.to_be_bytes(),
            self.at.as_bytes(),
            self.operator.as_bytes(),
            self.action.as_bytes(),
            self.subject.as_bytes(),
            self.details.as_bytes(),
            remark.as_ref().map_or(&[], |digest| digest.0.as_slice()),
            &self.rows,
            before,
        ] {
            sha.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            sha.update(part);
        }
        sha.finalize().into()
    }
}

/// The last entry: its number and hash. Before the first it is 0 and zeros.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    pub seq: i64,
    pub(crate) hash: [u8; 32],
}

impl Head {
    pub(crate) const NONE: Self = Self { seq: 0, hash: [0; 32] };

    /// The hash in lower-case hexadecimal.
    pub fn hash_hex(&self) -> String {
        data_encoding::HEXLOWER.encode(&self.hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_an_entry_is_in_its_hash() {
        let entry = Entry {
            seq: 2,
            at: "2026-11-22T10:00:00+09:00".into(),
            operator: "teller01".into(),
            action: "form.receive".into(),
            subject: "form/001202611220001".into(),
            details: "{}".into(),
            remark: None,
            rows: vec![1],
            hash: [0; 32],
        };
        let key = DigestKey::new(&[7; 32]);
        let whole = entry.computed_hash("ab", &[0; 32], &key);
        let changed: [fn(&mut Entry); 8] = [
            |e| e.seq = 3,
            |e| e.at.push('x'),
            |e| e.operator.push('x'),
            |e| e.action.push('x'),
            |e| e.subject.push('x'),
            |e| e.details.push('x'),
            |e| e.remark = Some(String::new()),
            |e| e.rows.push(1),
        ];
        for change in changed {
            let mut other = entry.clone();
            change(&mut other);
            assert_ne!(other.computed_hash("ab", &[0; 32], &key), whole);
        }
        assert_ne!(entry.computed_hash("ab", &[1; 32], &key), whole);
        assert_ne!(entry.computed_hash("ac", &[0; 32], &key), whole);
    }
}
