//! Which rows changed, as SQLite itself reports it, so that none can be forgotten.

use std::sync::{Arc, Mutex};

use rusqlite::Connection;
use rusqlite::hooks::Action as Change;

use crate::domain::effect::Table;
use crate::ledger::fault::Fault;

/// The rows changed since they were last taken.
#[derive(Clone, Default)]
pub(super) struct Changes(Arc<Mutex<Vec<(Table, i64)>>>);

impl Changes {
    /// Watches a connection for as long as it is open.
    pub(super) fn watch(connection: &mut Connection) -> Result<Self, Fault> {
        let changes = Self::default();
        let seen = changes.clone();
        connection.update_hook(Some(move |_: Change, _: &str, table: &str, id: i64| {
            if let Some(table) = Table::from_code(table) {
                seen.note(table, id);
            }
        }))?;
        Ok(changes)
    }

    fn note(&self, table: Table, id: i64) {
        if let Ok(mut rows) = self.0.lock() {
            rows.push((table, id));
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.lock().is_ok_and(|rows| rows.is_empty())
    }

    /// The rows changed since the last call, each once, in the order of tables and row numbers.
    pub(super) fn take(&self) -> Vec<(Table, i64)> {
        let mut rows = self.0.lock().map(|mut rows| std::mem::take(&mut *rows)).unwrap_or_default();
        rows.sort_unstable();
        rows.dedup();
        rows
    }
}
