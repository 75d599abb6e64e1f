//! What an import did.

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
        already: u64,
        rejected: u64,
        warnings: u64,
        processed: u64,
    }
    sometimes {
        /// What would become of the file: nothing was changed.
        dry_run: bool,
        /// Batches of rows that other files recorded.
        elsewhere: Vec<BatchId>,
        rejects: Vec<RejectLine>,
    }
}

sheet! {
    /// A row that was rejected.
    pub struct RejectLine {
        row: u64,
        line: u64,
        code: String,
        text: String,
    }
}

impl Shown for RejectLine {
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
