//! Receipt numbers.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension as _, params};

use super::Fault;
use super::writer::Writer;
use crate::domain::branch::BranchCode;
use crate::domain::receipt::ReceiptNo;

impl Writer<'_> {
    /// Draws the next number of a branch's series of today.
    pub fn next_receipt_no(&mut self, branch: &BranchCode) -> Result<ReceiptNo, Fault> {
        let day = self.now().day();
        let mut draw = self.connection().prepare_cached(
            "INSERT INTO receipt_series (branch, day, last, seq) VALUES ($1, $2, 1, $3)
             ON CONFLICT (branch, day) DO UPDATE SET last = last + 1, seq = excluded.seq RETURNING last",
        )?;
        let sequence = draw.query_row(params![branch, day.to_string(), self.next_seq()], |row| row.get(0))?;
        Ok(ReceiptNo::new(branch, day, sequence))
    }
}

/// Receipt numbers for many forms of one transaction: drawn here, stored once behind the last.
#[derive(Debug, Default)]
pub struct ReceiptSeries(BTreeMap<BranchCode, Drawn>);

#[derive(Debug, Default)]
struct Drawn {
    before: i64,
    last: i64,
}

impl ReceiptSeries {
    /// Draws the next number of a branch's series of today.
    pub fn next(&mut self, writer: &Writer<'_>, branch: &BranchCode) -> Result<ReceiptNo, Fault> {
        if !self.0.contains_key(branch) {
            let before = writer.last_receipt(branch)?;
            self.0.insert(branch.clone(), Drawn { before, last: before });
        }
        let drawn = self.0.entry(branch.clone()).or_default();
        drawn.last += 1;
        Ok(ReceiptNo::new(branch, writer.now().day(), drawn.last))
    }
}

impl Writer<'_> {
    fn last_receipt(&self, branch: &BranchCode) -> Result<i64, Fault> {
        let mut last =
            self.connection().prepare_cached("SELECT last FROM receipt_series WHERE branch = $1 AND day = $2")?;
        let found = last.query_row(params![branch, self.now().day().to_string()], |row| row.get(0)).optional()?;
        Ok(found.unwrap_or_default())
    }

    /// Stores what was drawn, so that nobody draws it again.
    pub fn store_series(&mut self, series: ReceiptSeries) -> Result<(), Fault> {
        let day = self.now().day().to_string();
        let mut store = self.connection().prepare_cached(
            "INSERT INTO receipt_series (branch, day, last, seq) VALUES ($1, $2, $3, $4)
             ON CONFLICT (branch, day) DO UPDATE SET last = excluded.last, seq = excluded.seq",
        )?;
        for (branch, drawn) in series.0.into_iter().filter(|(_, drawn)| drawn.last > drawn.before) {
            store.execute(params![branch, day, drawn.last, self.next_seq()])?;
        }
        Ok(())
    }
}
