//! The longer lists of effects, by the action that they belong to.

use super::{
    Effect,
    Group::{
        Address, Clearing, Confirmation, Delivery, Differs, Handling, Identity, Key, Name, Owner, Paper, Particulars,
        Passwords, Proposal, Registration, Return, Rights, Seal, Secrets, Seed, State, Value,
    },
    GroupChange, Kind,
    Table::{Branch, Contract, DataKey, Form, Ledger, Mail, Operator, Setting, Token},
    altered, change, cleared, groups, new, put, set, step,
};

pub(in crate::domain) const BRANCH: &[GroupChange] = &[set(Identity), set(Name).maybe()];
pub(in crate::domain) const OPERATOR: &[GroupChange] = &[set(Identity), set(Name), set(Rights), set(Proposal)];
const FIRST_ADMIN: &[GroupChange] = &[set(Identity), set(Name), set(Rights)];
pub(in crate::domain) const FORM: &[GroupChange] =
    &[set(Identity), set(Paper), set(Differs).maybe(), set(State), set(Seal)];
const DELIVERED: &[GroupChange] = &[altered(Delivery)];
/// The row itself demands who handled it and when; the same person may say the same again within a second.
pub(in crate::domain) const HANDLED: &[GroupChange] = &[altered(Delivery), put(Handling).maybe()];

/// A letter was taken by a sender, or had no address any more.
pub(in crate::domain) const CLAIMED: &[Effect] = &[
    step(Mail, "queued", "sending", DELIVERED),
    step(Mail, "deferred", "sending", DELIVERED),
    step(Mail, "in_doubt", "sending", DELIVERED),
    step(Mail, "sending", "sending", DELIVERED),
    step(Mail, "queued", "no_address", DELIVERED),
    step(Mail, "deferred", "no_address", DELIVERED),
    step(Mail, "in_doubt", "no_address", DELIVERED),
    step(Mail, "sending", "no_address", DELIVERED),
];

/// A conversation with the mail server ended.
pub(in crate::domain) const ANSWERED: &[Effect] = &[
    step(Mail, "sending", "sent", DELIVERED),
    step(Mail, "sending", "deferred", DELIVERED),
    step(Mail, "sending", "failed", DELIVERED),
    step(Mail, "sending", "in_doubt", DELIVERED),
];

/// A letter is to be sent again.
pub(in crate::domain) const RETRIED: &[Effect] = &[
    step(Mail, "failed", "queued", DELIVERED),
    step(Mail, "no_address", "queued", DELIVERED),
    step(Mail, "deferred", "queued", DELIVERED),
    step(Mail, "in_doubt", "queued", DELIVERED),
    step(Mail, "bounced", "queued", DELIVERED),
];

/// A letter is not to be sent.
pub(in crate::domain) const CANCELLED: &[Effect] = &[
    step(Mail, "queued", "cancelled", HANDLED),
    step(Mail, "deferred", "cancelled", HANDLED),
    step(Mail, "in_doubt", "cancelled", HANDLED),
    step(Mail, "failed", "cancelled", HANDLED),
    step(Mail, "no_address", "cancelled", HANDLED),
];

/// The customer was told in another way.
pub(in crate::domain) const SETTLED_BY_STAFF: &[Effect] = &[
    step(Mail, "failed", "told", HANDLED),
    step(Mail, "no_address", "told", HANDLED),
    step(Mail, "bounced", "told", HANDLED),
    step(Mail, "deferred", "told", HANDLED),
    step(Mail, "in_doubt", "told", HANDLED),
];

/// An operator made keys of their own: in place of those in force, or of those that wait; or came into force by them.
pub(in crate::domain) const OWN_KEYS: &[Effect] = &[
    step(Operator, "active", "active", groups![altered(Rights).maybe(), altered(Proposal).maybe()]),
    step(Operator, "pending", "pending", groups![altered(Proposal)]),
    step(Operator, "disabled", "disabled", groups![altered(Proposal)]),
    step(Operator, "pending", "active", groups![altered(Rights), cleared(Proposal)]),
];

/// New initial keys were proposed for an operator.
pub(in crate::domain) const RESET_OPERATOR: &[Effect] = &[
    step(Operator, "active", "active", groups![put(Proposal)]),
    step(Operator, "pending", "pending", groups![altered(Proposal)]),
    step(Operator, "disabled", "disabled", groups![put(Proposal)]),
];

/// An operator was disabled, or it was proposed where that takes two.
pub(in crate::domain) const DISABLED_OPERATOR: &[Effect] = &[
    step(Operator, "active", "disabled", groups![altered(Rights), cleared(Proposal).maybe(), cleared(Secrets).maybe()]),
    step(Operator, "pending", "disabled", groups![altered(Rights), cleared(Proposal)]),
    step(Operator, "active", "active", groups![put(Proposal)]),
];

const MAY_CHANGE_SECRETS: GroupChange =
    GroupChange { group: Secrets, kinds: &[Kind::Set, Kind::Altered, Kind::Cleared], must: false };

/// What waited came into force, with it perhaps a new secrets key.
pub(in crate::domain) const CONFIRMED_OPERATOR: &[Effect] = &[
    step(
        Operator,
        "pending",
        "active",
        groups![altered(Rights), set(Confirmation), cleared(Proposal), set(Secrets).maybe()],
    ),
    step(
        Operator,
        "active",
        "active",
        groups![altered(Rights).maybe(), put(Confirmation).maybe(), cleared(Proposal).maybe(), MAY_CHANGE_SECRETS,],
    ),
    step(
        Operator,
        "disabled",
        "active",
        groups![altered(Rights), put(Confirmation).maybe(), cleared(Proposal), set(Secrets).maybe()],
    ),
    step(Operator, "active", "disabled", groups![altered(Rights), cleared(Proposal), cleared(Secrets).maybe()]),
    change(Ledger, groups![put(Secrets)]),
];

/// Its seed was sealed under a secrets key that is lost (rule 8).
const SEED_AGAIN: &[GroupChange] = &[altered(Seed)];

/// A file brought contracts, perhaps with passwords: where there were none, or in place of lost ones (rule 8).
pub(in crate::domain) const IMPORTED_CONTRACTS: &[Effect] = &[
    new(Contract, "open", groups![set(Identity), set(Particulars), set(Address).maybe(), set(Passwords).maybe(),]),
    step(
        Contract,
        "open",
        "open",
        groups![altered(Particulars).maybe(), put(Address).maybe(), put(Passwords).maybe(), cleared(Clearing).maybe(),],
    ),
    new(DataKey, "", groups![set(Key)]),
];

/// A file brought tokens, into stock or bound to contracts, or seeds in place of lost ones (rule 8).
pub(in crate::domain) const IMPORTED_TOKENS: &[Effect] = &[
    new(DataKey, "", groups![set(Key)]),
    new(Token, "stock", groups![set(Identity), set(Seed), set(State)]),
    new(Token, "active", groups![set(Identity), set(Owner), set(Registration), set(Seed), set(State)]),
    step(Token, "stock", "stock", SEED_AGAIN),
    step(Token, "active", "active", SEED_AGAIN),
    step(Token, "held", "held", SEED_AGAIN),
    step(Token, "stopped", "stopped", SEED_AGAIN),
];

/// A row of a file became a form, perhaps with its seal.
pub(in crate::domain) const FROM_A_ROW: &[Effect] = &[
    new(Form, "received", FORM),
    new(Form, "checked", FORM),
    new(Form, "returned", groups![set(Identity), set(Paper), set(Differs).maybe(), set(State), set(Seal), set(Return)]),
];

/// A ledger was made.
pub(in crate::domain) const FOUNDED: &[Effect] = &[
    new(Ledger, "", groups![set(Identity)]),
    new(Branch, "", BRANCH),
    new(Operator, "active", FIRST_ADMIN),
    new(Setting, "", groups![set(Identity), set(Value)]),
];

/// A setting was set, or its change proposed.
pub(in crate::domain) const SETTINGS_SET: &[Effect] = &[
    new(Setting, "", groups![set(Identity), set(Value), set(Proposal).maybe()]),
    change(Setting, groups![altered(Value).maybe(), MAY_PROPOSE]),
];

/// A paper was corrected, perhaps to what it said already.
pub(in crate::domain) const AMENDED: &[GroupChange] = &[
    altered(Paper).maybe(),
    GroupChange { group: Differs, kinds: &[Kind::Set, Kind::Altered, Kind::Cleared], must: false },
    altered(Seal).maybe(),
];

/// A proposal that comes, goes, or becomes another.
const MAY_PROPOSE: GroupChange =
    GroupChange { group: Proposal, kinds: &[Kind::Set, Kind::Altered, Kind::Cleared], must: false };
