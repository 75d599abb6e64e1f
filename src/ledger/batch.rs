//! Batches: files of forms.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension as _, params};

use super::Fault;
use super::writer::{Reader, Writer};
use crate::domain::batch::{Batch, BatchId};
use crate::domain::reason::Reason;
use crate::domain::refusal::Refusal;

/// Where a batch's forms stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BatchStanding {
    pub forms: u64,
    /// With a verified seal, whatever became of them since.
    pub verified: u64,
    pub checked: u64,
    pub processed: u64,
    pub received: u64,
    /// Checked, where who compared the seal is another's word than their own.
    pub stated: u64,
    /// The place of the last in the order of receipt.
    pub last: i64,
}

impl Reader<'_> {
    /// The batch of that name; a refusal if there is none.
    pub fn batch(&self, id: &BatchId) -> Result<Batch, Fault> {
        self.find_batch(id)?.ok_or_else(|| Refusal::BatchNotFound { batch: id.clone() }.into())
    }

    pub fn find_batch(&self, id: &BatchId) -> Result<Option<Batch>, Fault> {
        let mut one = self
            .connection()
            .prepare_cached("SELECT batch, sha256, file, imported_by, imported_at FROM batch WHERE batch = $1")?;
        let batch = one.query_row([id], |row| {
            Ok(Batch {
                id: row.get(0)?,
                sha256: row.get(1)?,
                file: row.get(2)?,
                imported_by: row.get(3)?,
                imported_at: row.get(4)?,
            })
        });
        Ok(batch.optional()?)
    }

    pub fn batch_standing(&self, id: &BatchId) -> Result<BatchStanding, Fault> {
        let mut count = self.connection().prepare_cached(include_str!("../../sql/query/batch_standing.sql"))?;
        let standing = count.query_row([id], |row| {
            Ok(BatchStanding {
                forms: number(row.get(0)?),
                verified: number(row.get(1)?),
                checked: number(row.get(2)?),
                processed: number(row.get(3)?),
                received: number(row.get(4)?),
                stated: number(row.get(5)?),
                last: row.get(6)?,
            })
        });
        Ok(standing?)
    }

    /// The reasons of the batch's forms that wait for approval, with how many give each, by their codes.
    pub fn batch_reasons(&self, id: &BatchId) -> Result<Vec<(Reason, u64)>, Fault> {
        // Counted here: SQLite would sort the whole batch first.
        let mut waiting =
            self.connection().prepare_cached("SELECT reason FROM form WHERE batch = $1 AND state = 'checked'")?;
        let mut rows = waiting.query([id])?;
        let mut counts: BTreeMap<Reason, u64> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            *counts.entry(row.get(0)?).or_default() += 1;
        }
        let mut reasons: Vec<_> = counts.into_iter().collect();
        reasons.sort_by_key(|(reason, _)| reason.code());
        Ok(reasons)
    }
}

impl Writer<'_> {
    pub fn add_batch(&mut self, batch: &Batch) -> Result<(), Fault> {
        let mut insert = self.connection().prepare_cached(
            "INSERT INTO batch (batch, sha256, file, imported_by, imported_at, seq) VALUES ($1, $2, $3, $4, $5, $6)",
        )?;
        let Batch { id, sha256, file, imported_by, imported_at } = batch;
        insert.execute(params![id, sha256, file, imported_by, imported_at, self.next_seq()])?;
        Ok(())
    }
}

fn number(count: i64) -> u64 {
    u64::try_from(count).unwrap_or_default()
}
