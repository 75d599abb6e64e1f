//! The trail: entries, what each says of the rows it changed, their chain and their signatures.

use rusqlite::{Connection, OptionalExtension as _, Row, params};
use sha2::{Digest as _, Sha256};

use super::digest::{Digest, Recorded};
use super::writer::Reader;
use super::{Fault, Page};
use crate::domain::action::Action;
use crate::domain::batch::BatchId;
use crate::domain::branch::BranchCode;
use crate::domain::contract::ContractId;
use crate::domain::effect::Table;
use crate::domain::moment::Moment;
use crate::domain::operator::OperatorId;
use crate::domain::receipt::ReceiptNo;
use crate::domain::setting::SettingKey;
use crate::domain::token::Serial;

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
    pub(super) rows: Vec<u8>,
    pub(super) hash: [u8; 32],
}

impl Entry {
    pub fn hash_hex(&self) -> String {
        data_encoding::HEXLOWER.encode(&self.hash)
    }

    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get(0)?,
            at: row.get(1)?,
            operator: row.get(2)?,
            action: row.get(3)?,
            subject: row.get(4)?,
            details: row.get(5)?,
            rows: row.get(6)?,
            hash: row.get(7)?,
        })
    }

    pub(super) fn known_action(&self) -> Option<Action> {
        Action::from_code(&self.action)
    }

    /// The SHA-256 over the whole entry and the hash before it: every part framed by its length, behind the version of
    /// this scheme.
    pub(super) fn computed_hash(&self, ledger_id: &str, before: &[u8; 32]) -> [u8; 32] {
        let mut sha = Sha256::new();
        for part in [
            b"otpdesk entry 1".as_slice(),
            ledger_id.as_bytes(),
            &self.seq.to_be_bytes(),
            self.at.as_bytes(),
            self.operator.as_bytes(),
            self.action.as_bytes(),
            self.subject.as_bytes(),
            self.details.as_bytes(),
            &self.rows,
            before,
        ] {
            sha.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            sha.update(part);
        }
        sha.finalize().into()
    }
}

/// What an operator signs: the last entry of a transaction of this ledger.
pub(super) fn signed_message(ledger_id: &str, last_seq: i64, hash: &[u8; 32]) -> Vec<u8> {
    [b"otpdesk signature 1\n".as_slice(), ledger_id.as_bytes(), b"\n", &last_seq.to_be_bytes(), hash].concat()
}

/// The last entry: its number and hash. Before the first it is 0 and zeros.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) seq: i64,
    pub(super) hash: [u8; 32],
}

impl Head {
    pub(super) const NONE: Self = Self { seq: 0, hash: [0; 32] };

    pub(super) fn read(connection: &Connection) -> Result<Self, Fault> {
        let mut last = connection.prepare_cached("SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1")?;
        let head = last.query_row([], |row| Ok(Self { seq: row.get(0)?, hash: row.get(1)? })).optional()?;
        Ok(head.unwrap_or(Self::NONE))
    }
}

/// A row as an entry tells of it: table, row, the state it came to, its digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RowMark {
    pub(super) table: Table,
    pub(super) id: i64,
    pub(super) state: String,
    pub(super) digest: Digest,
}

/// Appends a row's mark: table (1 byte: its place in the list of tables), row (8), length of the state (1), state,
/// digest (32).
pub(super) fn append_mark(marks: &mut Vec<u8>, table: Table, id: i64, row: &Recorded<'_>) {
    let place = Table::ALL.iter().position(|known| *known == table).unwrap_or_default();
    marks.push(u8::try_from(place).unwrap_or(u8::MAX));
    marks.extend_from_slice(&id.to_be_bytes());
    marks.push(u8::try_from(row.state.len()).unwrap_or(u8::MAX));
    marks.extend_from_slice(row.state.as_bytes());
    marks.extend_from_slice(&row.digest.0);
}

/// Reads the marks of an entry; `None` when they are not what [`append_mark`] writes.
pub(super) fn read_marks(mut bytes: &[u8]) -> Option<Vec<RowMark>> {
    let mut marks = Vec::new();
    while let Some((place, rest)) = bytes.split_first() {
        let (id, rest) = rest.split_first_chunk::<8>()?;
        let (length, rest) = rest.split_first()?;
        let (state, rest) = rest.split_at_checked(usize::from(*length))?;
        let (digest, rest) = rest.split_first_chunk::<32>()?;
        marks.push(RowMark {
            table: *Table::ALL.get(usize::from(*place))?,
            id: i64::from_be_bytes(*id),
            state: std::str::from_utf8(state).ok()?.to_owned(),
            digest: Digest(*digest),
        });
        bytes = rest;
    }
    Some(marks)
}

/// Which entries a list shows.
#[derive(Debug, Clone, Default)]
pub struct EntryFilter {
    pub contract: Option<ContractId>,
    pub operator: Option<OperatorId>,
    pub form: Option<ReceiptNo>,
    pub since: Option<Moment>,
}

impl Reader<'_> {
    /// Gives each entry of a list, in order.
    pub fn each_entry<E: From<Fault>>(
        &self,
        filter: &EntryFilter,
        page: &Page<i64>,
        mut show: impl FnMut(Entry) -> Result<(), E>,
    ) -> Result<(), E> {
        let query = include_str!("../../sql/query/entry_list.sql");
        let mut statement = self.connection().prepare_cached(query).map_err(Fault::from)?;
        let form = filter.form.as_ref().map(|no| format!("form/{no}"));
        let contract = filter.contract.as_ref().map(ContractId::as_str);
        let bound = params![
            page.after.unwrap_or_default(),
            filter.operator.as_ref().map(OperatorId::as_str),
            form,
            filter.since.map(|moment| moment.to_string()),
            contract,
            super::sql_types::limit(page.limit),
        ];
        let mut rows = statement.query(bound).map_err(Fault::from)?;
        while let Some(row) = rows.next().map_err(Fault::from)? {
            show(Entry::from_row(row).map_err(Fault::from)?)?;
        }
        Ok(())
    }

    /// One entry.
    pub(super) fn entry(&self, seq: i64) -> Result<Entry, Fault> {
        let mut one = self.connection().prepare_cached(
            "SELECT seq, at, operator, action, subject, details, rows, hash FROM entry WHERE seq = $1",
        )?;
        let entry = one.query_row([seq], Entry::from_row).optional()?;
        entry.ok_or_else(|| Fault::Damaged(format!("there is no entry {seq}")))
    }

    /// The number of entries and the head's hash in hexadecimal.
    pub fn head(&self) -> Result<(i64, String), Fault> {
        let head = Head::read(self.connection())?;
        Ok((head.seq, data_encoding::HEXLOWER.encode(&head.hash)))
    }

    /// The hash of the first entry, which names the ledger and its first keys.
    pub fn fingerprint(&self) -> Result<String, Fault> {
        Ok(self.entry(1)?.hash_hex())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_back_as_written() {
        let mut bytes = Vec::new();
        append_mark(&mut bytes, Table::Form, 7, &Recorded { digest: Digest([1; 32]), state: "checked" });
        append_mark(&mut bytes, Table::Branch, -1, &Recorded { digest: Digest([2; 32]), state: "" });
        let marks = read_marks(&bytes).unwrap();
        assert_eq!(marks.len(), 2);
        assert_eq!((marks[0].table, marks[0].id, marks[0].state.as_str()), (Table::Form, 7, "checked"));
        assert_eq!((marks[1].table, marks[1].id, marks[1].digest), (Table::Branch, -1, Digest([2; 32])));
        assert!(read_marks(&bytes[..bytes.len() - 1]).is_none());
        assert_eq!(read_marks(&[]), Some(Vec::new()));
    }

    #[test]
    fn every_part_of_an_entry_is_in_its_hash() {
        let entry = Entry {
            seq: 2,
            at: "2026-11-22T10:00:00+09:00".into(),
            operator: "teller01".into(),
            action: "form.receive".into(),
            subject: "form/001202611220001".into(),
            details: "{}".into(),
            rows: vec![1],
            hash: [0; 32],
        };
        let whole = entry.computed_hash("ab", &[0; 32]);
        let changed: [fn(&mut Entry); 7] = [
            |e| e.seq = 3,
            |e| e.at.push('x'),
            |e| e.operator.push('x'),
            |e| e.action.push('x'),
            |e| e.subject.push('x'),
            |e| e.details.push('x'),
            |e| e.rows.push(1),
        ];
        for change in changed {
            let mut other = entry.clone();
            change(&mut other);
            assert_ne!(other.computed_hash("ab", &[0; 32]), whole);
        }
        assert_ne!(entry.computed_hash("ab", &[1; 32]), whole);
        assert_ne!(entry.computed_hash("ac", &[0; 32]), whole);
    }
}
