//! Which token a customer may put into use, exchange or stop (rules 5 and 6).

use crate::domain::{ContractId, Obstacle, Refusal, Token, TokenKind, TokenState};

/// One live token a contract, software and hardware never together; a held one is the bank's to release.
pub fn may_start(contract: &ContractId, live: Option<&Token>) -> Result<(), Refusal> {
    match live {
        None => Ok(()),
        Some(token) if token.state == TokenState::Held => Err(Refusal::from(Obstacle::TokenHeld)),
        Some(_) => Err(Refusal::LiveTokenExists { contract: contract.clone() }),
    }
}

/// From stock, or the customer's own software token that they had stopped.
pub fn may_use(contract: &ContractId, token: &Token) -> Result<(), Refusal> {
    let is_own = token.contract_id.as_ref() == Some(contract);
    match (token.state, token.kind) {
        (TokenState::Stock, _) => Ok(()),
        (TokenState::Stopped, TokenKind::Software) if is_own => Ok(()),
        (TokenState::Active | TokenState::Held, _) => Err(Refusal::from(Obstacle::SerialInUse)),
        (TokenState::Stopped | TokenState::Disabled | TokenState::Replaced, _) => {
            Err(Refusal::from(Obstacle::SerialEnded))
        }
    }
}

/// A held token can be neither exchanged nor stopped (rule 5).
pub fn must_be_active<'t>(contract: &ContractId, live: Option<&'t Token>) -> Result<&'t Token, Refusal> {
    match live {
        Some(token) if token.state == TokenState::Held => Err(Refusal::from(Obstacle::TokenHeld)),
        Some(token) => Ok(token),
        None => Err(Refusal::NoActiveToken { contract: contract.clone() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Serial;

    fn id(text: &str) -> ContractId {
        ContractId::parse(text).unwrap()
    }

    fn token(state: TokenState, kind: TokenKind) -> Token {
        let contract_id = (state != TokenState::Stock).then(|| id("C1"));
        Token { contract_id, ..Token::sample(Serial::parse("S1").unwrap(), kind, state) }
    }

    fn code(done: Result<(), Refusal>) -> &'static str {
        done.err().map_or("done", |refusal| refusal.code())
    }

    #[test]
    fn a_serial_is_used_from_stock_or_again_by_its_own_customer() {
        use TokenKind::{Hardware, Software};
        use TokenState::{Active, Disabled, Held, Replaced, Stock, Stopped};
        for (state, kind, contract, expected) in [
            (Stock, Software, "C1", "done"),
            (Stock, Hardware, "C1", "done"),
            (Stopped, Software, "C1", "done"),
            (Stopped, Software, "C2", "serial_ended"),
            (Stopped, Hardware, "C1", "serial_ended"),
            (Active, Software, "C1", "serial_in_use"),
            (Held, Hardware, "C2", "serial_in_use"),
            (Disabled, Software, "C1", "serial_ended"),
            (Replaced, Software, "C1", "serial_ended"),
        ] {
            assert_eq!(code(may_use(&id(contract), &token(state, kind))), expected, "{state} {kind} {contract}");
        }
    }

    #[test]
    fn what_the_bank_holds_the_customer_leaves_alone() {
        let of = |state| token(state, TokenKind::Software);
        for (live, start, change) in [
            (None, "done", "no_active_token"),
            (Some(of(TokenState::Active)), "live_token_exists", "done"),
            (Some(of(TokenState::Held)), "token_held", "token_held"),
        ] {
            assert_eq!(code(may_start(&id("C1"), live.as_ref())), start);
            assert_eq!(code(must_be_active(&id("C1"), live.as_ref()).map(drop)), change);
        }
    }
}
