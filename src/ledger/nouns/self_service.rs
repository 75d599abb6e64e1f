//! How far customers are with their own steps.

use crate::domain::{ContractId, Positions, SelfService};
use crate::ledger::engine::{self, Row, params};
use crate::ledger::fault::Fault;
use crate::ledger::reader::Reader;
use crate::ledger::writer::Writer;

impl Reader<'_> {
    /// How far the contract's customer is.
    pub fn self_service(&self, contract: &ContractId) -> Result<SelfService, Fault> {
        let found = self.engine().one(
            "SELECT failures, first_position, second_position FROM self_service WHERE contract_id = $1",
            params![contract],
            from_row,
        )?;
        Ok(found.unwrap_or(SelfService::NEW))
    }
}

impl Writer<'_> {
    /// Stores how far the contract's customer is from this entry on.
    pub fn put_self_service(&mut self, contract: &ContractId, to: SelfService) -> Result<(), Fault> {
        let state = if to.is_locked() { "locked" } else { "open" };
        let [first, second] = to.positions.map_or([None; 2], |positions| positions.both().map(Some));
        self.engine().execute(
            include_str!("../../../sql/query/self_service_put.sql"),
            params![contract, state, to.failures, first, second, self.next_seq()],
        )
    }
}

fn from_row(row: &Row<'_>) -> engine::Result<SelfService> {
    let both: Option<u8> = row.get(1)?;
    let positions = both.zip(row.get(2)?).and_then(|(first, second)| Positions::new(first, second));
    Ok(SelfService { failures: row.get(0)?, positions })
}
