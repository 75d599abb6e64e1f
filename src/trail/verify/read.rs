//! An entry as the verifier reads it.

use serde_json::Value;

use super::people::People;
use crate::domain::{Action, Moment, effect::Table};
use crate::trail::entry::Entry;
use crate::trail::mark::RowMark;

/// An entry with its action, details and marks, and the operators as of it.
#[derive(Clone, Copy)]
pub(super) struct ReadEntry<'e> {
    pub(super) entry: &'e Entry,
    pub(super) action: Action,
    pub(super) details: &'e Value,
    pub(super) marks: &'e [RowMark],
    pub(super) people: &'e People,
    /// When it was written.
    pub(super) at: Moment,
}

impl ReadEntry<'_> {
    pub(super) fn word(&self, name: &str) -> Option<&str> {
        self.details.get(name).and_then(Value::as_str)
    }

    pub(super) fn has_seal_result(&self) -> bool {
        self.word("result").is_some_and(|result| result != "pending")
    }

    pub(super) fn form_row(&self) -> Option<i64> {
        self.marks.iter().find(|mark| mark.table == Table::Form).map(|mark| mark.id)
    }
}
