//! What letters say, each text once.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension as _, params};

use super::Fault;
use super::writer::Writer;
use crate::domain::branch::BranchCode;
use crate::domain::letter::{Numbering, Template};
use crate::domain::wording::Wording;

/// What wordings differ by within a transaction, in which no setting and no branch's name changes.
pub type WordingOf = (Template, BranchCode, Numbering);

/// The wordings met in one transaction.
pub(super) type KnownWordings = BTreeMap<WordingOf, i64>;

impl Writer<'_> {
    /// The number of a wording, made at most once a transaction, and stored unless it is there.
    pub fn wording<E: From<Fault>>(
        &mut self,
        of: WordingOf,
        make: impl FnOnce(&Self) -> Result<Wording, E>,
    ) -> Result<i64, E> {
        if let Some(id) = self.known_wordings().get(&of) {
            return Ok(*id);
        }
        let wording = make(self)?;
        let id = self.stored(&wording)?;
        self.known_wordings().insert(of, id);
        Ok(id)
    }

    fn stored(&mut self, wording: &Wording) -> Result<i64, Fault> {
        let Wording { subject, body } = wording;
        let mut same = self.connection().prepare_cached("SELECT id FROM wording WHERE body = $1 AND subject = $2")?;
        if let Some(id) = same.query_row(params![body, subject], |row| row.get(0)).optional()? {
            return Ok(id);
        }
        let mut insert =
            self.connection().prepare_cached("INSERT INTO wording (subject, body, seq) VALUES ($1, $2, $3)")?;
        Ok(insert.insert(params![subject, body, self.next_seq()])?)
    }
}
