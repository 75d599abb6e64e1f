//! A token as shown; never its seed.

use crate::domain::branch::BranchCode;
use crate::domain::contract::ContractId;
use crate::domain::moment::Moment;
use crate::domain::receipt::ReceiptNo;
use crate::domain::text::{Line, Note};
use crate::domain::token::{LoginOtp, Serial, Token, TokenKind, TokenState};

sheet! {
    /// A token.
    pub struct TokenSheet {
        serial: Serial,
        kind: TokenKind,
        model: Option<Line>,
        state: TokenState,
        contract_id: Option<ContractId>,
        /// The contract's.
        branch: Option<BranchCode>,
        login_otp: bool,
        started_at: Option<Moment>,
        ended_at: Option<Moment>,
        end_reason: Option<Line>,
        receipt_no: Option<ReceiptNo>,
    }
    sometimes {
        /// What was said at the last hold; shown with the token alone.
        hold_note: Option<Note>,
    }
    listed [serial, kind, state, contract_id, started_at]
}

impl TokenSheet {
    pub fn new(token: &Token, branch: Option<BranchCode>) -> Self {
        Self::of(token.clone(), branch)
    }

    /// Takes the token over, for long lists.
    pub fn of(token: Token, branch: Option<BranchCode>) -> Self {
        Self {
            serial: token.serial,
            kind: token.kind,
            model: token.model,
            state: token.state,
            contract_id: token.contract_id,
            branch,
            login_otp: token.login_otp == LoginOtp::Yes,
            started_at: token.started_at,
            ended_at: token.ended_at,
            end_reason: token.end_reason,
            receipt_no: token.receipt_no,
            hold_note: None,
        }
    }
}

sheet! {
    /// Whether the password that a token showed fits.
    pub struct CheckSheet {
        serial: Serial,
        contract_id: ContractId,
        /// Steps of the token's time between now and the password: 0, or -1 for the one before.
        drift: i64,
    }
}

sheet! {
    /// What the first of a customer's two calls answers.
    pub struct ChallengeSheet {
        /// The positions of the transfer password, from the left and from 1, whose digits the second call answers.
        challenge: Vec<i64>,
    }
}
