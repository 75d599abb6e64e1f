//! A token as shown; never its seed.

use crate::domain::{
    BranchCode, ContractId, EndReason, Lang, Line, LoginOtp, Moment, Note, ReceiptNo, Serial, Token, TokenKind,
    TokenState,
};
use crate::report::Shown;

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
        end_reason: Option<EndReason>,
        receipt_no: Option<ReceiptNo>,
    }
    sometimes {
        /// What was said at the last hold; shown with the token alone.
        hold_note: Option<Note>,
    }
    listed [serial, kind, state, contract_id, started_at, ended_at, end_reason]
}

impl TokenSheet {
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

/// A time as the bank's letters write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct LetterTime(pub Moment);

impl Shown for LetterTime {
    fn plain(&self, out: &mut String) {
        self.0.plain(out);
    }

    fn worded(&self, lang: Lang, out: &mut String) {
        out.push_str(&match lang {
            Lang::Ja => self.0.japanese(),
            Lang::En => self.0.english(),
        });
    }
}

sheet! {
    /// Receipt on a customer's screen at the end of a step (step ⑧).
    pub struct ReceiptSheet {
        /// A registration has one.
        receipt_no: Option<ReceiptNo>,
        accepted_at: Option<LetterTime>,
        serial: Serial,
        /// Of a token in use.
        login_setting: Option<LoginOtp>,
    }
}

impl ReceiptSheet {
    pub fn of(token: &TokenSheet) -> Self {
        let is_in_use = token.state == TokenState::Active;
        let login_otp = if token.login_otp { LoginOtp::Yes } else { LoginOtp::No };
        Self {
            receipt_no: token.receipt_no.clone().filter(|_| is_in_use),
            accepted_at: if is_in_use { token.started_at } else { token.ended_at }.map(LetterTime),
            serial: token.serial.clone(),
            login_setting: is_in_use.then_some(login_otp),
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
