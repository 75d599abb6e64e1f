//! What sending letters, and what staff do with them, may touch.

use super::{Step, Table, step};
use crate::domain::action::Action;
use crate::domain::letter::Template;

/// What each change that is told to a contract's customer is told by.
const TOLD_BY: &[(Action, Template)] = &[
    (Action::ContractSetEmail, Template::EmailChanged),
    (Action::ContractSetPasswords, Template::PasswordsChanged),
    (Action::ContractClearPasswords, Template::PasswordsChanged),
    (Action::OtpHold, Template::OtpHeld),
    (Action::OtpRelease, Template::OtpReleased),
    (Action::TokenStart, Template::TokenStarted),
    (Action::TokenExchange, Template::TokenExchanged),
    (Action::TokenStop, Template::TokenStopped),
];

impl Action {
    /// The letter by which a contract's customer is told of this, where there is one.
    pub fn told_by(self) -> Option<Template> {
        TOLD_BY.iter().find(|(action, _)| *action == self).map(|(_, template)| *template)
    }
}

pub(super) const MAIL_CLAIM: &[Step] = &[
    step(Table::Mail, "queued", "sending"),
    step(Table::Mail, "deferred", "sending"),
    step(Table::Mail, "in_doubt", "sending"),
    step(Table::Mail, "sending", "sending"),
    step(Table::Mail, "queued", "no_address"),
    step(Table::Mail, "deferred", "no_address"),
    step(Table::Mail, "in_doubt", "no_address"),
    step(Table::Mail, "sending", "no_address"),
];

pub(super) const MAIL_RESULT: &[Step] = &[
    step(Table::Mail, "sending", "sent"),
    step(Table::Mail, "sending", "deferred"),
    step(Table::Mail, "sending", "failed"),
    step(Table::Mail, "sending", "in_doubt"),
];

pub(super) const MAIL_RETRY: &[Step] = &[
    step(Table::Mail, "failed", "queued"),
    step(Table::Mail, "no_address", "queued"),
    step(Table::Mail, "deferred", "queued"),
    step(Table::Mail, "in_doubt", "queued"),
    step(Table::Mail, "bounced", "queued"),
];

pub(super) const MAIL_CANCEL: &[Step] = &[
    step(Table::Mail, "queued", "cancelled"),
    step(Table::Mail, "deferred", "cancelled"),
    step(Table::Mail, "in_doubt", "cancelled"),
    step(Table::Mail, "failed", "cancelled"),
    step(Table::Mail, "no_address", "cancelled"),
];

pub(super) const MAIL_CLOSE: &[Step] = &[
    step(Table::Mail, "failed", "told"),
    step(Table::Mail, "no_address", "told"),
    step(Table::Mail, "bounced", "told"),
    step(Table::Mail, "deferred", "told"),
    step(Table::Mail, "in_doubt", "told"),
];
