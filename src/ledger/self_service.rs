//! How far customers are with their own steps.

use rusqlite::{OptionalExtension as _, Row, params};

use super::Fault;
use super::writer::{Reader, Writer};
use crate::domain::contract::ContractId;
use crate::domain::self_service::{Positions, SelfService};

impl Reader<'_> {
    /// How far the contract's customer is.
    pub fn self_service(&self, contract: &ContractId) -> Result<SelfService, Fault> {
        let mut one = self.connection().prepare_cached(
            "SELECT failures, first_position, second_position FROM self_service WHERE contract_id = $1",
        )?;
        Ok(one.query_row([contract], from_row).optional()?.unwrap_or(SelfService::NEW))
    }
}

impl Writer<'_> {
    /// Stores how far the contract's customer is from this entry on.
    pub fn put_self_service(&mut self, contract: &ContractId, to: SelfService) -> Result<(), Fault> {
        let state = if to.is_locked() { "locked" } else { "open" };
        let [first, second] = to.positions.map_or([None; 2], |positions| positions.both().map(Some));
        let mut put = self.connection().prepare_cached(include_str!("../../sql/query/self_service_put.sql"))?;
        put.execute(params![contract, state, to.failures, first, second, self.next_seq()])?;
        Ok(())
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<SelfService> {
    let both: Option<u8> = row.get(1)?;
    let positions = both.zip(row.get(2)?).and_then(|(first, second)| Positions::new(first, second));
    Ok(SelfService { failures: row.get(0)?, positions })
}
