//! Receipt numbers.

use std::collections::BTreeMap;

use crate::domain::{BranchCode, ReceiptNo};
use crate::ledger::engine::params;
use crate::ledger::fault::Fault;
use crate::ledger::writer::Writer;

/// Receipt numbers for many forms of one transaction: drawn here, stored once behind the last. Of each branch met, the
/// number drawn last.
#[derive(Debug, Default)]
pub struct ReceiptSeries(BTreeMap<BranchCode, i64>);

impl ReceiptSeries {
    /// Draws the next number of a branch's series of today.
    pub fn next(&mut self, writer: &Writer<'_>, branch: &BranchCode) -> Result<ReceiptNo, Fault> {
        let last = match self.0.get(branch) {
            Some(last) => *last,
            None => writer.last_receipt(branch)?,
        };
        self.0.insert(branch.clone(), last + 1);
        Ok(ReceiptNo::new(branch, writer.now().day(), last + 1))
    }
}

impl Writer<'_> {
    /// Draws and stores the next number of a branch's series of today.
    pub fn next_receipt_no(&mut self, branch: &BranchCode) -> Result<ReceiptNo, Fault> {
        let mut series = ReceiptSeries::default();
        let no = series.next(self, branch)?;
        self.store_series(series)?;
        Ok(no)
    }

    fn last_receipt(&self, branch: &BranchCode) -> Result<i64, Fault> {
        let found = self.engine().one(
            "SELECT last FROM receipt_series WHERE branch = $1 AND day = $2",
            params![branch, self.now().day().to_string()],
            |row| row.get(0),
        )?;
        Ok(found.unwrap_or_default())
    }

    /// Stores what was drawn, so that nobody draws it again.
    pub fn store_series(&mut self, series: ReceiptSeries) -> Result<(), Fault> {
        let day = self.now().day().to_string();
        for (branch, last) in series.0 {
            self.engine().execute(
                "INSERT OR ROLLBACK INTO receipt_series (branch, day, last, seq) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (branch, day) DO UPDATE SET last = excluded.last, seq = excluded.seq",
                params![branch, day, last, self.next_seq()],
            )?;
        }
        Ok(())
    }
}
