//! What letters say, each text once.

use crate::domain::{Wording, effect::Table};
use crate::ledger::cache::WordingOf;
use crate::ledger::engine::params;
use crate::ledger::fault::Fault;
use crate::ledger::writer::Writer;

impl Writer<'_> {
    /// The number of a wording, made at most once a transaction, and stored unless it is there. The next entry goes by it.
    pub fn wording<E: From<Fault>>(
        &mut self,
        of: WordingOf,
        make: impl FnOnce(&Self) -> Result<Wording, E>,
    ) -> Result<i64, E> {
        let known = self.cache().borrow().wordings.get(&of).copied();
        let seen = if let Some(seen) = known {
            seen
        } else {
            let wording = make(self)?;
            let id = self.stored(&wording)?;
            let seen = self.row_seen(Table::Wording, id)?;
            self.cache().borrow_mut().wordings.insert(of, seen);
            seen
        };
        self.go_by(&seen);
        Ok(seen.id)
    }

    fn stored(&mut self, Wording { subject, body }: &Wording) -> Result<i64, Fault> {
        let same = "SELECT id FROM wording WHERE body = $1 AND subject = $2";
        if let Some(id) = self.engine().one(same, params![body, subject], |row| row.get(0))? {
            return Ok(id);
        }
        self.engine().insert(
            "INSERT OR ROLLBACK INTO wording (subject, body, seq) VALUES ($1, $2, $3)",
            params![subject, body, self.next_seq()],
        )
    }
}
