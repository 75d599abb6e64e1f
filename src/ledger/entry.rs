//! Where entries and signatures lie.

use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::writer::Reader;
use super::{Fault, Page};
use crate::domain::contract::ContractId;
use crate::domain::moment::Moment;
use crate::domain::operator::OperatorId;
use crate::domain::receipt::ReceiptNo;
use crate::trail::{Entry, Head, Signature, SignedEntry};

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
            show(from_row(row).map_err(Fault::from)?)?;
        }
        Ok(())
    }

    /// One entry.
    pub(super) fn entry(&self, seq: i64) -> Result<Entry, Fault> {
        let mut one = self.connection().prepare_cached(
            "SELECT seq, at, operator, action, subject, details, rows, hash FROM entry WHERE seq = $1",
        )?;
        let entry = one.query_row([seq], from_row).optional()?;
        entry.ok_or_else(|| Fault::Damaged(format!("there is no entry {seq}")))
    }

    /// The number of entries and the head's hash in hexadecimal.
    pub fn head(&self) -> Result<(i64, String), Fault> {
        let head = read_head(self.connection())?;
        Ok((head.seq, head.hash_hex()))
    }

    /// The hash of the first entry, which names the ledger and its first keys.
    pub fn fingerprint(&self) -> Result<String, Fault> {
        Ok(self.entry(1)?.hash_hex())
    }

    /// Gives every entry in order, each with the signature over it.
    pub(super) fn with_signed_entries<T>(
        &self,
        take: impl FnOnce(&mut dyn Iterator<Item = Result<SignedEntry, Fault>>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let mut all = self.connection().prepare(
            "SELECT seq, at, entry.operator, action, subject, details, rows, hash, signature.operator, signature
             FROM entry LEFT JOIN signature ON last_seq = seq ORDER BY seq",
        )?;
        let mut entries = all.query_map([], signed_from_row)?.map(|signed| signed.map_err(Fault::from));
        take(&mut entries)
    }

    /// The numbers that signatures name without there being such an entry.
    pub(super) fn stray_signatures(&self) -> Result<Vec<i64>, Fault> {
        let mut strays = self.connection().prepare(
            "SELECT last_seq FROM signature WHERE last_seq NOT IN (SELECT seq FROM entry) ORDER BY last_seq",
        )?;
        let found = strays.query_map([], |row| row.get(0))?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

/// The last entry's number and hash.
pub(super) fn read_head(connection: &Connection) -> Result<Head, Fault> {
    let mut last = connection.prepare_cached("SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1")?;
    let head = last.query_row([], |row| Ok(Head { seq: row.get(0)?, hash: row.get(1)? })).optional()?;
    Ok(head.unwrap_or(Head::NONE))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
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

fn signed_from_row(row: &Row<'_>) -> rusqlite::Result<SignedEntry> {
    let signer: Option<String> = row.get(8)?;
    let signature = match signer {
        Some(operator) => Some(Signature { operator, bytes: row.get(9)? }),
        None => None,
    };
    Ok(SignedEntry { entry: from_row(row)?, signature })
}
