//! Summary of an import: counts, and the first rows that were rejected or have a warning.

use std::io;

use serde_json::json;

use super::{Pending, Taken};
use crate::domain::{Refusal, Warning};
use crate::intake::Cells;
use crate::intake::source::Source;
use crate::report::import::ImportSheet;
use crate::trail::Subject;

/// Rows kept for the summary, of each kind; more are only counted, since a file may have a million.
const KEPT: usize = 1000;

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

/// Observer of an import: progress, and each rejected row.
pub trait ImportObserver {
    /// Before the first row: the names of the file's columns, and how many rows there are.
    fn begins(&mut self, columns: &[String], rows: u64) -> io::Result<()>;

    /// Whether it takes rejected rows as they came; what nobody takes is not kept.
    fn wants_cells(&self) -> bool {
        true
    }

    /// A row was not taken; rows come in the file's order.
    fn rejects(&mut self, rejected: &Rejected, cells: &Cells) -> io::Result<()>;

    /// So many rows are done.
    fn reaches(&mut self, rows: u64);
}

/// What became of a file.
#[derive(Debug)]
pub struct Imported {
    pub sheet: ImportSheet,
    /// The first rejected rows.
    pub rejected: Vec<Rejected>,
    /// The first rows with a warning.
    pub warned: Vec<Warned>,
}

impl Imported {
    pub(super) fn of(source: &Source) -> Self {
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
            dry_run: false,
            elsewhere: Vec::new(),
            rejects: Vec::new(),
        };
        Self { sheet, rejected: Vec::new(), warned: Vec::new() }
    }

    /// What its entries are about.
    pub(super) fn subject(&self) -> Subject {
        Subject::Batch(self.sheet.batch.clone())
    }

    /// Counts rows, inside the transaction whose entry records the counts.
    pub(super) fn count<T>(&mut self, rows: &[Pending<T>], taken: &[Result<Taken, Refusal>]) {
        for (pending, taken) in rows.iter().zip(taken) {
            self.sheet.rows += 1;
            match taken {
                Ok(Taken::Accepted) => self.sheet.accepted += 1,
                Ok(Taken::Updated) => self.sheet.updated += 1,
                Ok(Taken::Already) => self.sheet.already += 1,
                Err(_) => self.sheet.rejected += 1,
            }
            if taken.is_ok() {
                self.sheet.warnings += u64::try_from(pending.warnings.len()).unwrap_or_default();
            }
        }
    }

    /// Reports rejected rows to the observer, and keeps the first of them for the summary.
    pub(super) fn report<T>(
        &mut self,
        rows: Vec<Pending<T>>,
        taken: Vec<Result<Taken, Refusal>>,
        observer: &mut dyn ImportObserver,
    ) -> io::Result<()> {
        for (pending, taken) in rows.into_iter().zip(taken) {
            let (row, line) = (pending.row, pending.line);
            if let Err(refusal) = taken {
                let rejected = Rejected { row, line, refusal };
                if let Some(cells) = &pending.cells {
                    observer.rejects(&rejected, cells)?;
                }
                if self.rejected.len() < KEPT {
                    self.rejected.push(rejected);
                }
                continue;
            }
            let room = KEPT.saturating_sub(self.warned.len());
            let warned = pending.warnings.into_iter().take(room).map(|warning| Warned { row, line, warning });
            self.warned.extend(warned);
        }
        observer.reaches(self.sheet.rows);
        Ok(())
    }

    /// Nothing was taken after all.
    pub(super) fn take_back(&mut self) {
        let sheet = &mut self.sheet;
        (sheet.accepted, sheet.updated, sheet.processed, sheet.warnings) = (0, 0, 0, 0);
        self.warned.clear();
    }

    /// For the trail: the file's digest and the counts so far.
    pub(super) fn details(&self) -> serde_json::Value {
        let sheet = &self.sheet;
        json!({
            "sha256": sheet.sha256,
            "rows": sheet.rows,
            "accepted": sheet.accepted,
            "updated": sheet.updated,
            "already": sheet.already,
            "rejected": sheet.rejected,
            "processed": sheet.processed,
        })
    }
}
