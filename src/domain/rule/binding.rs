//! Rule 8: what an import may bind a token to, and what it must leave alone.

use crate::domain::{Contract, Refusal, Token, TokenRecord};

/// What is to be done with a row of a token file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    New,
    /// The serial is there with the same kind, model and contract; secrets are not compared.
    Already,
}

/// Compares a row with the token of the same serial, if there is one.
pub fn against_stock(record: &TokenRecord, there: Option<&Token>) -> Result<Entry, Refusal> {
    let Some(token) = there else { return Ok(Entry::New) };
    let contract = record.binding.as_ref().map(|binding| &binding.contract_id);
    let same = token.kind == record.kind && token.model == record.model && token.contract_id.as_ref() == contract;
    if same { Ok(Entry::Already) } else { Err(Refusal::SerialExists { serial: record.serial.clone() }) }
}

/// Checks that a token may be bound to this contract: open, and never had one.
pub fn may_bind(contract: &Contract, live: Option<&Token>, ever_had_token: bool) -> Result<(), Refusal> {
    contract.must_be_open()?;
    if live.is_some() {
        return Err(Refusal::LiveTokenExists { contract: contract.id.clone() });
    }
    if ever_had_token { Err(Refusal::ContractHadToken { contract: contract.id.clone() }) } else { Ok(()) }
}
