//! What every import shares: its steps, and the account it gives of each row.
//!
//! An exception to one transaction a use case: a long file is taken in steps, each with its entry, so that nobody waits
//! for a whole file. A run that was cut short is completed by the same command: what is recorded is `already`.

use serde_json::json;

use crate::domain::refusal::Refusal;
use crate::domain::warning::Warning;
use crate::intake::source::Source;
use crate::report::import::ImportSheet;

/// Rows of one transaction at most.
pub(in crate::ops) const STEP: usize = 10_000;

/// A row that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    pub row: u64,
    pub line: u64,
    pub refusal: Refusal,
}

/// A row that was taken, with something to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Warned {
    pub row: u64,
    pub line: u64,
    pub warning: Warning,
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ops) enum Taken {
    Accepted,
    Updated,
    Already,
}

/// What became of a file.
#[derive(Debug)]
pub struct Imported {
    pub sheet: ImportSheet,
    pub rejected: Vec<Rejected>,
    pub warned: Vec<Warned>,
}

/// A row ready for the ledger, or the reason why it is not.
pub(in crate::ops) struct Pending<T> {
    pub(in crate::ops) row: u64,
    pub(in crate::ops) line: u64,
    pub(in crate::ops) value: Result<T, Refusal>,
    pub(in crate::ops) warnings: Vec<Warning>,
}

impl Imported {
    pub(in crate::ops) fn of(source: &Source) -> Self {
        let sheet = ImportSheet {
            batch: source.batch_id(),
            file: source.name().to_owned(),
            sha256: data_encoding::HEXLOWER.encode(&source.sha256()),
            encoding: source.encoding().code().to_owned(),
            rows: 0,
            accepted: 0,
            updated: 0,
            already: 0,
            rejected: 0,
            warnings: 0,
            processed: 0,
            elsewhere: Vec::new(),
            rejects: Vec::new(),
        };
        Self { sheet, rejected: Vec::new(), warned: Vec::new() }
    }

    /// Counts a row and keeps what is to be said of it.
    pub(in crate::ops) fn count<T>(&mut self, pending: &Pending<T>, taken: Result<Taken, Refusal>) {
        let (row, line) = (pending.row, pending.line);
        self.sheet.rows += 1;
        match taken {
            Ok(Taken::Accepted) => self.sheet.accepted += 1,
            Ok(Taken::Updated) => self.sheet.updated += 1,
            Ok(Taken::Already) => self.sheet.already += 1,
            Err(refusal) => {
                self.sheet.rejected += 1;
                self.rejected.push(Rejected { row, line, refusal });
                return;
            }
        }
        for warning in &pending.warnings {
            self.sheet.warnings += 1;
            self.warned.push(Warned { row, line, warning: *warning });
        }
    }

    /// The details of a step's entry: the file's hash and the counts so far.
    pub(in crate::ops) fn details(&self) -> serde_json::Value {
        json!({
            "sha256": self.sheet.sha256,
            "rows": self.sheet.rows,
            "accepted": self.sheet.accepted,
            "updated": self.sheet.updated,
            "already": self.sheet.already,
            "rejected": self.sheet.rejected,
        })
    }
}
