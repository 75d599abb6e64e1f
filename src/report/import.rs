//! The summary of an import and its rejected rows.

use crate::domain::{BatchId, Lang};
use crate::report::Shown;

sheet! {
    /// The summary of an import.
    pub struct ImportSheet {
        batch: BatchId,
        file: String,
        sha256: String,
        encoding: String,
        rows: u64,
        accepted: u64,
        updated: u64,
        /// Rows recorded by an earlier import; unchanged.
        already: u64,
        rejected: u64,
        warnings: u64,
        /// Forms that took effect with this import (`--process`).
        processed: u64,
    }
    sometimes {
        /// The counts are those that an import would give; nothing was changed.
        dry_run: bool,
        /// Other batches, from earlier files, that already contain rows of this file; approve those instead.
        elsewhere: Vec<BatchId>,
        rejects: Vec<RejectedRow>,
    }
}

sheet! {
    /// A row that was rejected.
    pub struct RejectedRow {
        /// The data row, from 1; the header is not counted.
        row: u64,
        /// The line of the file on which the row begins.
        line: u64,
        code: String,
        text: String,
    }
}

impl Shown for RejectedRow {
    fn plain(&self, out: &mut String) {
        self.worded(Lang::En, out);
    }

    fn worded(&self, lang: Lang, out: &mut String) {
        let Self { row, line, code, text } = self;
        out.push_str(&phrase!(
            lang,
            "{row} 件目({line} 行目) {code}: {text}",
            "row {row} (line {line}) {code}: {text}"
        ));
    }
}
