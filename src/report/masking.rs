//! Whether what identifies a customer's account and mailbox is hidden.

use crate::domain::{Account, Email};

/// Whether account numbers and addresses are hidden. Revealing has a reason, and is in the trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Masking {
    Masked,
    Revealed,
}

impl Masking {
    pub fn account(self, account: &Account) -> String {
        match self {
            Self::Masked => account.masked(),
            Self::Revealed => account.no.to_string(),
        }
    }

    pub fn email(self, email: &Email) -> String {
        match self {
            Self::Masked => email.masked(),
            Self::Revealed => email.to_string(),
        }
    }
}
