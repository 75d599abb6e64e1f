//! Transactions: a snapshot to read from, or the one writer's.

use rusqlite::TransactionBehavior;

use super::open::Connection;
use crate::ledger::fault::Fault;

/// An open transaction. What is dropped without a word is rolled back.
pub(in crate::ledger) struct Transaction<'c>(rusqlite::Transaction<'c>);

impl Connection {
    /// A snapshot: what is committed now, however long it is read.
    pub(in crate::ledger) fn snapshot(&self) -> Result<Transaction<'_>, Fault> {
        self.begin(TransactionBehavior::Deferred)
    }

    /// The write lock, waited for as long as a command may wait.
    pub(in crate::ledger) fn write_lock(&self) -> Result<Transaction<'_>, Fault> {
        self.begin(TransactionBehavior::Immediate)
    }

    fn begin(&self, behavior: TransactionBehavior) -> Result<Transaction<'_>, Fault> {
        Ok(Transaction(rusqlite::Transaction::new_unchecked(self.driver(), behavior)?))
    }
}

impl Transaction<'_> {
    pub(in crate::ledger) fn commit(self) -> Result<(), Fault> {
        Ok(self.0.commit()?)
    }

    pub(in crate::ledger) fn roll_back(self) -> Result<(), Fault> {
        Ok(self.0.rollback()?)
    }
}
