//! A contract's passwords as its row holds them: sealed, and with the word of the officer who asks that they be cleared.

use crate::domain::{ContractId, Moment, OperatorId};
use crate::keys::DataKey;
use crate::ledger::engine::params;
use crate::ledger::fault::Fault;
use crate::ledger::reader::Reader;
use crate::ledger::writer::Writer;

/// An officer's request that a contract's passwords be cleared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClearRequest {
    pub by: OperatorId,
    /// The entry in which they asked, and its time.
    pub seq: i64,
    pub at: Moment,
}

impl Reader<'_> {
    /// The request that a contract's passwords be cleared, if one waits.
    pub fn clearing(&self, id: &ContractId) -> Result<Option<ClearRequest>, Fault> {
        let asked = self.engine().one(
            "SELECT clear_asked_by, clear_asked_seq, clear_asked_at FROM contract
             WHERE contract_id = $1 AND clear_asked_by IS NOT NULL",
            params![id],
            |row| Ok(ClearRequest { by: row.get(0)?, seq: row.get(1)?, at: row.get(2)? }),
        )?;
        Ok(asked)
    }

    /// Whether a contract has passwords, which an import then leaves alone (rule 8).
    pub fn has_passwords(&self, id: &ContractId) -> Result<bool, Fault> {
        Ok(self.count_passwords(id)? > 0)
    }

    /// How many of its two passwords a contract has: older files brought one alone.
    pub fn count_passwords(&self, id: &ContractId) -> Result<i64, Fault> {
        let counted = self.engine().one(
            "SELECT (login_password IS NOT NULL) + (transfer_password IS NOT NULL) FROM contract WHERE contract_id = $1",
            params![id],
            |row| row.get(0),
        )?;
        Ok(counted.unwrap_or_default())
    }
}

impl Writer<'_> {
    /// Notes the officer who asks that a contract's passwords be cleared.
    pub fn ask_to_clear(&mut self, contract: &ContractId) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK contract SET clear_asked_by = $1, clear_asked_seq = $2, clear_asked_at = $3, seq = $2
             WHERE contract_id = $4",
            params![self.actor().id(), self.next_seq(), self.now(), contract],
        )
    }

    /// Clears a contract's passwords: they must be imported anew.
    pub fn clear_passwords(&mut self, contract: &ContractId) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK contract SET data_key_id = NULL, login_password = NULL, transfer_password = NULL,
                 clear_asked_by = NULL, clear_asked_seq = NULL, clear_asked_at = NULL, seq = $1 WHERE contract_id = $2",
            params![self.next_seq(), contract],
        )
    }

    /// Stores a contract's passwords, sealed. A word to clear the ones before is void.
    pub fn put_passwords(
        &mut self,
        contract: &ContractId,
        data_key: &DataKey,
        login: Option<&[u8]>,
        transfer: Option<&[u8]>,
    ) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK contract SET data_key_id = $1, login_password = $2, transfer_password = $3,
                 clear_asked_by = NULL, clear_asked_seq = NULL, clear_asked_at = NULL, seq = $4 WHERE contract_id = $5",
            params![data_key.id(), login, transfer, self.next_seq(), contract],
        )
    }
}
