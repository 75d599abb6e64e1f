//! The ledger's own settings.

use rusqlite::{OptionalExtension as _, Row, params};

use super::Fault;
use super::writer::{Reader, Writer};
use crate::domain::operator::OperatorId;
use crate::domain::setting::{SettingKey, Settings};

/// A setting as stored: its value in force, and one that waits for a second person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingRow {
    pub key: SettingKey,
    pub value: String,
    pub pending: Option<String>,
    pub proposed_by: Option<OperatorId>,
    pub confirmed_by: Option<OperatorId>,
}

impl Reader<'_> {
    /// One setting: its default where nobody has set it.
    pub fn setting(&self, key: SettingKey) -> Result<SettingRow, Fault> {
        let mut one = self
            .connection()
            .prepare_cached("SELECT key, value, pending, proposed_by, confirmed_by FROM setting WHERE key = $1")?;
        let stored = one.query_row([key], from_row).optional()?;
        Ok(stored.unwrap_or_else(|| SettingRow {
            key,
            value: key.default_value().to_owned(),
            pending: None,
            proposed_by: None,
            confirmed_by: None,
        }))
    }

    pub(super) fn stored_settings(&self) -> Result<Settings, Fault> {
        Settings::from_texts(|key| Ok(self.setting(key)?.value))
    }
}

impl Writer<'_> {
    /// Stores a setting as it is to be from this entry on.
    pub fn put_setting(&mut self, row: &SettingRow) -> Result<(), Fault> {
        let mut put = self.connection().prepare_cached(
            "INSERT INTO setting (key, value, pending, proposed_by, confirmed_by, seq) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value, pending = excluded.pending,
                 proposed_by = excluded.proposed_by, confirmed_by = excluded.confirmed_by, seq = excluded.seq",
        )?;
        put.execute(params![row.key, row.value, row.pending, row.proposed_by, row.confirmed_by, self.next_seq()])?;
        drop(put);
        self.forget_settings();
        Ok(())
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<SettingRow> {
    Ok(SettingRow {
        key: row.get(0)?,
        value: row.get(1)?,
        pending: row.get(2)?,
        proposed_by: row.get(3)?,
        confirmed_by: row.get(4)?,
    })
}
