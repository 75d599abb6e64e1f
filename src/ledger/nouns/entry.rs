//! Where entries and signatures lie.

use crate::domain::{Action, ContractId, Moment, OperatorId, ReceiptNo};
use crate::ledger::engine::{self, Row, params};
use crate::ledger::fault::Fault;
use crate::ledger::page::Page;
use crate::ledger::reader::Reader;
use crate::trail::{Entry, Head, Range, Signature, SignedEntry, WentBy};

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
        show: impl FnMut(Entry) -> Result<(), E>,
    ) -> Result<(), E> {
        let form = filter.form.as_ref().map(|no| format!("form/{no}"));
        let bound = params![
            page.after.unwrap_or_default(),
            filter.operator.as_ref().map(OperatorId::as_str),
            form,
            filter.since.map(|moment| moment.to_string()),
            filter.contract.as_ref().map(ContractId::as_str),
            engine::limit(page.limit),
        ];
        self.engine().each(include_str!("../../../sql/query/entry_list.sql"), bound, from_row, show)
    }

    /// One entry.
    pub(in crate::ledger) fn entry(&self, seq: i64) -> Result<Entry, Fault> {
        let entry = self.engine().one(
            "SELECT seq, at, operator, action, subject, details, remark, rows, hash FROM entry WHERE seq = $1",
            params![seq],
            from_row,
        )?;
        entry.ok_or_else(|| Fault::Damaged(format!("there is no entry {seq}")))
    }

    /// The last entry of an action by which somebody asks for what takes two, if no entry of the other has answered it.
    pub fn last_request(&self, asks: Action, answers: Action) -> Result<Option<Entry>, Fault> {
        let request = self.engine().one(
            "SELECT seq, at, operator, action, subject, details, remark, rows, hash FROM entry
             WHERE action = $1 AND seq > coalesce((SELECT max(seq) FROM entry WHERE action = $2), 0)
             ORDER BY seq DESC LIMIT 1",
            params![asks.code(), answers.code()],
            from_row,
        )?;
        Ok(request)
    }

    /// The number of the first entry that is later.
    pub fn first_entry_after(&self, moment: Moment) -> Result<Option<i64>, Fault> {
        let first: Option<Option<i64>> =
            self.engine().one("SELECT min(seq) FROM entry WHERE at > $1", params![moment], |row| row.get(0))?;
        Ok(first.flatten())
    }

    /// The latest time in the trail, as its last signature says.
    pub fn latest_time(&self) -> Result<Option<Moment>, Fault> {
        Ok(last_signature(self)?.and_then(|(_, signature)| Moment::parse(&signature.latest)))
    }

    /// The number of entries and the head's hash in hexadecimal.
    pub fn head(&self) -> Result<(i64, String), Fault> {
        let head = head(self)?;
        Ok((head.seq, head.hash_hex()))
    }

    /// The hash of the first entry, which names the ledger and its first keys.
    pub fn fingerprint(&self) -> Result<String, Fault> {
        Ok(self.entry(1)?.hash_hex())
    }

    /// Gives every entry in order, each with the signature over it.
    pub(in crate::ledger) fn with_signed_entries<T>(
        &self,
        take: impl FnOnce(&mut dyn Iterator<Item = Result<SignedEntry, Fault>>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        self.engine().iterate(
            "SELECT seq, at, entry.operator, action, subject, details, remark, rows, hash, signature.operator, first_seq,
                 keys_seq, went_by, latest, signature
             FROM entry LEFT JOIN signature ON last_seq = seq ORDER BY seq",
            signed_from_row,
            take,
        )
    }

    /// The numbers that signatures name without there being such an entry.
    pub(in crate::ledger) fn stray_signatures(&self) -> Result<Vec<i64>, Fault> {
        self.engine().all(
            "SELECT last_seq FROM signature WHERE last_seq NOT IN (SELECT seq FROM entry) ORDER BY last_seq",
            params![],
            |row| row.get(0),
        )
    }
}

/// The last entry's number and hash.
pub(in crate::ledger) fn head(reader: &Reader<'_>) -> Result<Head, Fault> {
    let head = reader.engine().one("SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1", params![], |row| {
        Ok(Head { seq: row.get(0)?, hash: row.get(1)? })
    })?;
    Ok(head.unwrap_or(Head::NONE))
}

/// The hash of an entry; zeros before the first.
pub(in crate::ledger) fn hash(reader: &Reader<'_>, seq: i64) -> Result<[u8; 32], Fault> {
    let found = reader.engine().one("SELECT hash FROM entry WHERE seq = $1", params![seq], |row| row.get(0))?;
    Ok(found.unwrap_or(Head::NONE.hash))
}

/// Stores an entry behind the last one.
pub(in crate::ledger) fn append(reader: &Reader<'_>, entry: &Entry) -> Result<(), Fault> {
    let Entry { seq, at, operator, action, subject, details, remark, rows, hash } = entry;
    reader.engine().execute(
        "INSERT OR ROLLBACK INTO entry (seq, at, operator, action, subject, details, remark, rows, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![seq, at, operator, action, subject, details, remark, rows, hash],
    )
}

/// The last signature, with the number of its last entry.
pub(in crate::ledger) fn last_signature(reader: &Reader<'_>) -> Result<Option<(i64, Signature)>, Fault> {
    reader.engine().one(
        "SELECT last_seq, operator, first_seq, keys_seq, went_by, latest, signature FROM signature
         ORDER BY last_seq DESC LIMIT 1",
        params![],
        |row| Ok((row.get(0)?, signature_from_row(row, 1)?)),
    )
}

/// Stores the signature over a transaction.
pub(in crate::ledger) fn sign(reader: &Reader<'_>, range: &Range<'_>, signature: &[u8; 64]) -> Result<(), Fault> {
    let Range { first_seq, last_seq, operator, keys_seq, went_by, latest, .. } = range;
    reader.engine().execute(
        "INSERT INTO signature (first_seq, last_seq, operator, keys_seq, went_by, latest, signature)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![first_seq, last_seq, operator, keys_seq, went_by.0, latest, signature],
    )
}

fn from_row(row: &Row<'_>) -> engine::Result<Entry> {
    Ok(Entry {
        seq: row.get(0)?,
        at: row.get(1)?,
        operator: row.get(2)?,
        action: row.get(3)?,
        subject: row.get(4)?,
        details: row.get(5)?,
        remark: row.get(6)?,
        rows: row.get(7)?,
        hash: row.get(8)?,
    })
}

fn signed_from_row(row: &Row<'_>) -> engine::Result<SignedEntry> {
    let signer: Option<String> = row.get(9)?;
    let signature = signer.map(|_| signature_from_row(row, 9)).transpose()?;
    Ok(SignedEntry { entry: from_row(row)?, signature })
}

/// A signature whose columns begin at this place.
fn signature_from_row(row: &Row<'_>, from: usize) -> engine::Result<Signature> {
    Ok(Signature {
        operator: row.get(from)?,
        first_seq: row.get(from + 1)?,
        keys_seq: row.get(from + 2)?,
        went_by: WentBy(row.get(from + 3)?),
        latest: row.get(from + 4)?,
        bytes: row.get(from + 5)?,
    })
}
