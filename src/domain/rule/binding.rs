//! Rule 8: what an import may bind a token to, and what it must leave alone.

use crate::domain::{Contract, Refusal, Token, TokenRecord};

/// What is to be done with a row of a token file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    New,
    /// The serial is there with the same kind, model and contract; secrets are not compared.
    Already,
    /// The same, but its seed is lost: the row's is taken in its place.
    SeedAgain,
}

/// Compares a row with the token of the same serial, if there is one. `is_lost`: nobody can read the token's seed any more;
/// then the vendor's file brings it again, whoever has registered the token since.
pub fn against_stock(record: &TokenRecord, there: Option<&Token>, is_lost: bool) -> Result<Entry, Refusal> {
    let Some(token) = there else { return Ok(Entry::New) };
    let contract = record.binding.as_ref().map(|binding| &binding.contract_id);
    let is_model = token.kind == record.kind && token.model == record.model;
    let is_bound_so = token.contract_id.as_ref() == contract;
    if is_model && is_lost && token.scheme == record.scheme && (is_bound_so || contract.is_none()) {
        Ok(Entry::SeedAgain)
    } else if is_model && !is_lost && is_bound_so {
        Ok(Entry::Already)
    } else {
        Err(Refusal::SerialExists { serial: record.serial.clone() })
    }
}

/// Checks that a token may be bound to this contract: open, and never had one.
pub fn may_bind(contract: &Contract, live: Option<&Token>, ever_had_token: bool) -> Result<(), Refusal> {
    contract.must_be_open()?;
    if live.is_some() {
        return Err(Refusal::LiveTokenExists { contract: contract.id.clone() });
    }
    if ever_had_token { Err(Refusal::ContractHadToken { contract: contract.id.clone() }) } else { Ok(()) }
}
