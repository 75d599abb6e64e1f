//! What the entries about a customer's own steps say (steps ④ to ⑧, rule 6).

use serde::{Deserialize, Serialize};

use super::read;
use crate::domain::{Action, ReceiptNo, Serial};
use crate::trail::entry::Entry;
use crate::trail::mark::RowMark;

/// An attempt is counted, before anything is compared.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttemptCounted {
    pub step: Action,
}

/// The login password was right, and two positions of the transfer password are asked.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PositionsAsked {
    pub step: Action,
    /// The entry in which the attempt was counted, as in all that follow.
    pub attempt: i64,
    /// The smaller first, from 1.
    pub positions: [u8; 2],
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TokenStarted {
    pub attempt: i64,
    pub serial: Serial,
    pub receipt_no: ReceiptNo,
    /// The time step (RFC 6238, section 4.2) of the token's password, which is used up, as in all that follow.
    pub time_step: i64,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TokenExchanged {
    pub attempt: i64,
    pub serial: Serial,
    pub old_serial: Serial,
    pub receipt_no: ReceiptNo,
    pub time_step: i64,
    pub old_time_step: i64,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TokenStopped {
    pub attempt: i64,
    pub serial: Serial,
    pub time_step: i64,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TokenChecked {
    pub attempt: i64,
    pub serial: Serial,
    pub time_step: i64,
    /// By how many steps the token's clock is off.
    pub drift: i64,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasswordsChosen {
    pub attempt: i64,
}

/// What came of an attempt, as an entry says.
pub(crate) struct CameOf {
    pub(crate) attempt: i64,
    /// The time step that the token in use showed.
    time_step: Option<i64>,
    /// Of an exchange: the one that the token before showed.
    old_time_step: Option<i64>,
}

impl CameOf {
    /// The time step that this token showed.
    pub(crate) fn step_of(&self, token: &RowMark) -> Option<i64> {
        if token.was_active() { self.old_time_step.or(self.time_step) } else { self.time_step }
    }

    /// What an entry says; `None` where it is not one of these, or says it otherwise.
    pub(crate) fn read(action: Action, entry: &Entry) -> Option<Self> {
        let said = |attempt, time_step, old_time_step| Self { attempt, time_step, old_time_step };
        let details = entry.details.as_str();
        if action == Action::SelfChallenge {
            read::<PositionsAsked>(details).map(|asked| said(asked.attempt, None, None))
        } else if action == Action::TokenStart {
            read::<TokenStarted>(details).map(|it| said(it.attempt, Some(it.time_step), None))
        } else if action == Action::TokenExchange {
            read::<TokenExchanged>(details).map(|it| said(it.attempt, Some(it.time_step), Some(it.old_time_step)))
        } else if action == Action::TokenStop {
            read::<TokenStopped>(details).map(|it| said(it.attempt, Some(it.time_step), None))
        } else if action == Action::TokenCheck {
            read::<TokenChecked>(details).map(|it| said(it.attempt, Some(it.time_step), None))
        } else if action == Action::ContractSetPasswords {
            read::<PasswordsChosen>(details).map(|it| said(it.attempt, None, None))
        } else {
            None
        }
    }
}
