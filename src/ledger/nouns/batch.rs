//! Batches: files of forms.

use std::collections::BTreeMap;

use crate::domain::{Batch, BatchId, Reason, Refusal};
use crate::ledger::engine::params;
use crate::ledger::fault::Fault;
use crate::ledger::reader::Reader;
use crate::ledger::writer::Writer;

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
        self.engine().one(
            "SELECT batch, sha256, file, imported_by, imported_at FROM batch WHERE batch = $1",
            params![id],
            |row| {
                Ok(Batch {
                    id: row.get(0)?,
                    sha256: row.get(1)?,
                    file: row.get(2)?,
                    imported_by: row.get(3)?,
                    imported_at: row.get(4)?,
                })
            },
        )
    }

    pub fn batch_standing(&self, id: &BatchId) -> Result<BatchStanding, Fault> {
        let query = include_str!("../../../sql/query/batch_standing.sql");
        let standing = self.engine().one(query, params![id], |row| {
            Ok(BatchStanding {
                forms: number(row.get(0)?),
                verified: number(row.get(1)?),
                checked: number(row.get(2)?),
                processed: number(row.get(3)?),
                received: number(row.get(4)?),
                stated: number(row.get(5)?),
                last: row.get(6)?,
            })
        })?;
        Ok(standing.unwrap_or_default())
    }

    /// The reasons of the batch's forms that wait for approval, with how many give each, by their codes.
    pub fn batch_reasons(&self, id: &BatchId) -> Result<Vec<(Reason, u64)>, Fault> {
        let mut counts: BTreeMap<Reason, u64> = BTreeMap::new();
        // Counted here: the engine would sort the whole batch first.
        self.engine().each(
            "SELECT reason FROM form WHERE batch = $1 AND state = 'checked'",
            params![id],
            |row| row.get(0),
            |reason| {
                *counts.entry(reason).or_default() += 1;
                Ok::<_, Fault>(())
            },
        )?;
        let mut reasons: Vec<_> = counts.into_iter().collect();
        reasons.sort_by_key(|(reason, _)| reason.code());
        Ok(reasons)
    }
}

impl Writer<'_> {
    pub fn add_batch(&mut self, batch: &Batch) -> Result<(), Fault> {
        let Batch { id, sha256, file, imported_by, imported_at } = batch;
        self.engine().execute(
            "INSERT INTO batch (batch, sha256, file, imported_by, imported_at, seq) VALUES ($1, $2, $3, $4, $5, $6)",
            params![id, sha256, file, imported_by, imported_at, self.next_seq()],
        )
    }
}

fn number(count: i64) -> u64 {
    u64::try_from(count).unwrap_or_default()
}
