//! What the customer's own steps may touch.

use super::{LETTER, RECEIPT, Step, Table, new, step};
use crate::domain::action::Action;

/// An attempt, counted before it is compared.
const COUNTED: &[Step] = &[
    new(Table::SelfService, "open"),
    step(Table::SelfService, "open", "open"),
    step(Table::SelfService, "open", "locked"),
];

/// It came to a good end: the attempt is taken back, or all are forgotten.
const SETTLED: [Step; 2] = [step(Table::SelfService, "open", "open"), step(Table::SelfService, "locked", "open")];

/// A token goes into use; the seed of another that the customer had stopped is destroyed.
const REGISTERED: [Step; 3] = [
    step(Table::Token, "stock", "active"),
    step(Table::Token, "stopped", "active"),
    step(Table::Token, "stopped", "stopped"),
];

const START: &[Step] = &[
    REGISTERED[0],
    REGISTERED[1],
    REGISTERED[2],
    SETTLED[0],
    SETTLED[1],
    RECEIPT[0],
    RECEIPT[1],
    LETTER[0],
    LETTER[1],
    LETTER[2],
];

const EXCHANGE: &[Step] = &[
    step(Table::Token, "active", "replaced"),
    REGISTERED[0],
    REGISTERED[1],
    REGISTERED[2],
    SETTLED[0],
    SETTLED[1],
    RECEIPT[0],
    RECEIPT[1],
    LETTER[0],
    LETTER[1],
    LETTER[2],
];

const STOP: &[Step] =
    &[step(Table::Token, "active", "stopped"), SETTLED[0], SETTLED[1], LETTER[0], LETTER[1], LETTER[2]];

const CHECK: &[Step] = &[step(Table::Token, "active", "active"), SETTLED[0], SETTLED[1]];

const SET_PASSWORDS: &[Step] =
    &[step(Table::Contract, "", ""), new(Table::DataKey, ""), SETTLED[0], SETTLED[1], LETTER[0], LETTER[1], LETTER[2]];

/// How many rows of a table an entry changes, at least and at most.
type Extent = (Table, usize, usize);

const ONE_COUNT: &[Extent] = &[(Table::SelfService, 1, 1)];
const ONE_REGISTRATION: &[Extent] =
    &[(Table::SelfService, 1, 1), (Table::Mail, 1, 1), (Table::ReceiptSeries, 1, 1), (Table::Token, 1, 99)];
const ONE_EXCHANGE: &[Extent] =
    &[(Table::SelfService, 1, 1), (Table::Mail, 1, 1), (Table::ReceiptSeries, 1, 1), (Table::Token, 2, 99)];
const ONE_STOP: &[Extent] = &[(Table::Token, 1, 1), (Table::SelfService, 1, 1), (Table::Mail, 1, 1)];
const ONE_CHECK: &[Extent] = &[(Table::Token, 1, 1), (Table::SelfService, 1, 1)];
const ONE_CHANGE: &[Extent] =
    &[(Table::Contract, 1, 1), (Table::DataKey, 1, 1), (Table::SelfService, 1, 1), (Table::Mail, 1, 1)];

const ALL: &[(Action, &[Step], &[Extent])] = &[
    (Action::OtpUnlock, &SETTLED, ONE_COUNT),
    (Action::SelfAttempt, COUNTED, ONE_COUNT),
    (Action::SelfChallenge, &SETTLED, ONE_COUNT),
    (Action::TokenStart, START, ONE_REGISTRATION),
    (Action::TokenExchange, EXCHANGE, ONE_EXCHANGE),
    (Action::TokenStop, STOP, ONE_STOP),
    (Action::TokenCheck, CHECK, ONE_CHECK),
    (Action::ContractSetPasswords, SET_PASSWORDS, ONE_CHANGE),
];

pub(super) fn effects(action: Action) -> &'static [Step] {
    ALL.iter().find(|(known, ..)| *known == action).map_or(&[], |(_, steps, _)| steps)
}

pub(super) fn extent(action: Action) -> &'static [Extent] {
    ALL.iter().find(|(known, ..)| *known == action).map_or(&[], |(.., extent)| extent)
}
