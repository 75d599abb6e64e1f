//! The ledger's own settings.

use std::rc::Rc;

use crate::domain::{OperatorId, SettingKey, Settings};
use crate::ledger::engine::{self, Row, params};
use crate::ledger::fault::Fault;
use crate::ledger::reader::Reader;
use crate::ledger::writer::Writer;

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
        let stored = self.engine().one(
            "SELECT key, value, pending, proposed_by, confirmed_by FROM setting WHERE key = $1",
            params![key],
            from_row,
        )?;
        Ok(stored.unwrap_or_else(|| SettingRow {
            key,
            value: key.default_value().to_owned(),
            pending: None,
            proposed_by: None,
            confirmed_by: None,
        }))
    }

    /// The settings as values, read once a snapshot.
    pub fn settings(&self) -> Result<Rc<Settings>, Fault> {
        if let Some(settings) = &self.cache().borrow().settings {
            return Ok(Rc::clone(settings));
        }
        let settings = Rc::new(Settings::from_texts(|key| Ok::<_, Fault>(self.setting(key)?.value))?);
        self.cache().borrow_mut().settings = Some(Rc::clone(&settings));
        Ok(settings)
    }
}

impl Writer<'_> {
    /// Stores a setting as it is to be from this entry on.
    pub fn put_setting(&mut self, row: &SettingRow) -> Result<(), Fault> {
        self.engine().execute(
            "INSERT INTO setting (key, value, pending, proposed_by, confirmed_by, seq) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value, pending = excluded.pending,
                 proposed_by = excluded.proposed_by, confirmed_by = excluded.confirmed_by, seq = excluded.seq",
            params![row.key, row.value, row.pending, row.proposed_by, row.confirmed_by, self.next_seq()],
        )?;
        self.cache().borrow_mut().forget_settings();
        Ok(())
    }
}

fn from_row(row: &Row<'_>) -> engine::Result<SettingRow> {
    Ok(SettingRow {
        key: row.get(0)?,
        value: row.get(1)?,
        pending: row.get(2)?,
        proposed_by: row.get(3)?,
        confirmed_by: row.get(4)?,
    })
}
