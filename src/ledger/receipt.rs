//! Receipt numbers.

use rusqlite::params;

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
