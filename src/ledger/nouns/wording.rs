//! What letters say, each text once.

use crate::domain::Wording;
use crate::ledger::cache::WordingOf;
use crate::ledger::engine::params;
use crate::ledger::fault::Fault;
use crate::ledger::writer::Writer;

impl Writer<'_> {
    /// The number of a wording, made at most once a transaction, and stored unless it is there.
    pub fn wording<E: From<Fault>>(
        &mut self,
        of: WordingOf,
        make: impl FnOnce(&Self) -> Result<Wording, E>,
    ) -> Result<i64, E> {
        if let Some(id) = self.cache().borrow().wordings.get(&of) {
            return Ok(*id);
        }
        let wording = make(self)?;
        let id = self.stored(&wording)?;
        self.cache().borrow_mut().wordings.insert(of, id);
        Ok(id)
    }

    fn stored(&mut self, Wording { subject, body }: &Wording) -> Result<i64, Fault> {
        let same = "SELECT id FROM wording WHERE body = $1 AND subject = $2";
        if let Some(id) = self.engine().one(same, params![body, subject], |row| row.get(0))? {
            return Ok(id);
        }
        self.engine().insert(
            "INSERT INTO wording (subject, body, seq) VALUES ($1, $2, $3)",
            params![subject, body, self.next_seq()],
        )
    }
}
