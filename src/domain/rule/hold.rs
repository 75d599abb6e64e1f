//! Rule 5: a hold needs one person and a reason; a release needs an officer and no open form.

use crate::domain::{Contract, ContractId, ReceiptNo, Refusal, Token, TokenState};

/// Checks that the contract's token can be held.
pub fn may_hold<'t>(contract: &Contract, live: Option<&'t Token>) -> Result<&'t Token, Refusal> {
    contract.must_be_open()?;
    match live {
        Some(token) if token.state == TokenState::Held => Err(Refusal::AlreadyHeld { serial: token.serial.clone() }),
        Some(token) => Ok(token),
        None => Err(Refusal::NoActiveToken { contract: contract.id.clone() }),
    }
}

/// Checks that the contract's token can be released.
pub fn may_release<'t>(
    contract: &ContractId,
    live: Option<&'t Token>,
    open_form: Option<&ReceiptNo>,
) -> Result<&'t Token, Refusal> {
    let token = live
        .filter(|token| token.state == TokenState::Held)
        .ok_or_else(|| Refusal::NotHeld { contract: contract.clone() })?;
    match open_form {
        Some(form) => Err(Refusal::OpenFormExists { form: form.clone() }),
        None => Ok(token),
    }
}
