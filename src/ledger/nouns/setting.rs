//! The ledger's own settings.

use std::rc::Rc;

use crate::domain::{Moment, OperatorId, SettingKey, Settings};
use crate::ledger::engine::{self, Row, params};
use crate::ledger::fault::Fault;
use crate::ledger::reader::Reader;
use crate::ledger::writer::Writer;

/// A setting as stored: its value in force, and what of it a second person is to confirm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingRow {
    pub key: SettingKey,
    pub value: String,
    pub proposal: Option<SettingProposal>,
}

/// What of a setting waits for a second person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingProposal {
    /// The value asked for; none: the one in force, set while there was no second person.
    pub value: Option<String>,
    pub by: OperatorId,
    /// The entry in which it was asked for, and its time.
    pub seq: i64,
    pub at: Moment,
}

impl Reader<'_> {
    /// One setting: its default where nobody has set it.
    pub fn setting(&self, key: SettingKey) -> Result<SettingRow, Fault> {
        let stored = self.engine().one(
            "SELECT key, value, pending, proposed_by, proposed_seq, proposed_at FROM setting WHERE key = $1",
            params![key],
            from_row,
        )?;
        let by_default = || SettingRow { key, value: key.default_value().to_owned(), proposal: None };
        Ok(stored.unwrap_or_else(by_default))
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
    /// Stores a setting's row under the number of the next entry, which must record the change.
    pub fn put_setting(&mut self, row: &SettingRow) -> Result<(), Fault> {
        let SettingRow { key, value, proposal } = row;
        let proposal = proposal.as_ref();
        self.engine().execute(
            "INSERT INTO setting (key, value, pending, proposed_by, proposed_seq, proposed_at, seq)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value, pending = excluded.pending,
                 proposed_by = excluded.proposed_by, proposed_seq = excluded.proposed_seq,
                 proposed_at = excluded.proposed_at, seq = excluded.seq",
            params![
                key,
                value,
                proposal.and_then(|proposal| proposal.value.as_ref()),
                proposal.map(|proposal| &proposal.by),
                proposal.map(|proposal| proposal.seq),
                proposal.map(|proposal| proposal.at),
                self.next_seq(),
            ],
        )?;
        self.cache().borrow_mut().forget_settings();
        Ok(())
    }
}

fn from_row(row: &Row<'_>) -> engine::Result<SettingRow> {
    let by: Option<OperatorId> = row.get(3)?;
    let proposal = match by {
        Some(by) => Some(SettingProposal { value: row.get(2)?, by, seq: row.get(4)?, at: row.get(5)? }),
        None => None,
    };
    Ok(SettingRow { key: row.get(0)?, value: row.get(1)?, proposal })
}
