//! What entries may do to rows: steps from state to state with the column groups that change, of which
//! [`Action`](crate::domain::Action) says who may make which.

mod group;
pub(super) mod list;

pub use group::{Columns, Group, MOST_GROUPS};

use Group::{
    Asked, Count, Delivery, End, Frozen, Hold, Identity, Last, Owner, Registration, Return, Seal, Seed, State, Step,
    Text,
};

words! {
    /// A table of the ledger whose rows the trail keeps digests of.
    pub enum Table {
        Ledger = "ledger" "台帳",
        Branch = "branch" "店番",
        Operator = "operator" "担当者",
        Setting = "setting" "設定",
        DataKey = "data_key" "データ鍵",
        ReceiptSeries = "receipt_series" "受付番号",
        Contract = "contract" "契約",
        Token = "token" "トークン",
        Form = "form" "解約届",
        Mail = "mail" "お知らせ",
        Batch = "batch" "取込",
        Wording = "wording" "文面",
        SelfService = "self_service" "お客さま手続き",
    }
}

/// What may become of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It comes, with a new row or where there was none.
    Set,
    /// It becomes another.
    Altered,
    /// It goes.
    Cleared,
}

/// How a group of a row changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupChange {
    pub group: Group,
    /// In one of these ways …
    pub kinds: &'static [Kind],
    /// … and it must, or else may.
    pub must: bool,
}

impl GroupChange {
    /// The same, where it may be left out.
    pub(super) const fn maybe(self) -> Self {
        Self { must: false, ..self }
    }
}

pub(super) const fn set(group: Group) -> GroupChange {
    GroupChange { group, kinds: &[Kind::Set], must: true }
}

pub(super) const fn altered(group: Group) -> GroupChange {
    GroupChange { group, kinds: &[Kind::Altered], must: true }
}

pub(super) const fn cleared(group: Group) -> GroupChange {
    GroupChange { group, kinds: &[Kind::Cleared], must: true }
}

/// It comes or becomes another.
pub(super) const fn put(group: Group) -> GroupChange {
    GroupChange { group, kinds: &[Kind::Set, Kind::Altered], must: true }
}

/// What an entry may do to a row. `None` before: the row is new. Rows without a state have the state `""`; a contract is
/// `open` or `closed`. Groups that are not named stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effect {
    pub table: Table,
    pub from: Option<&'static str>,
    pub to: &'static str,
    pub groups: &'static [GroupChange],
}

pub(super) const fn new(table: Table, to: &'static str, groups: &'static [GroupChange]) -> Effect {
    Effect { table, from: None, to, groups }
}

pub(super) const fn step(table: Table, from: &'static str, to: &'static str, groups: &'static [GroupChange]) -> Effect {
    Effect { table, from: Some(from), to, groups }
}

/// A step of a row without states.
pub(super) const fn change(table: Table, groups: &'static [GroupChange]) -> Effect {
    step(table, "", "", groups)
}

/// The groups of an effect, in the place where it is written.
macro_rules! groups {
    ($($change:expr),+ $(,)?) => {
        const { &[$($change),+] }
    };
}
pub(super) use groups;

/// How many rows of a table an entry changes, at least and at most.
pub type Extent = (Table, usize, usize);

pub(super) const fn one(table: Table) -> Extent {
    (table, 1, 1)
}

pub(super) const fn within(least: usize, most: usize, table: Table) -> Extent {
    (table, least, most)
}

/// A receipt number was drawn.
pub(super) const RECEIPT: &[Effect] = &[
    new(Table::ReceiptSeries, "", groups![set(Identity), set(Last)]),
    change(Table::ReceiptSeries, groups![altered(Last)]),
];

/// A letter was queued, or became a task for want of an address; nothing may have said the same before.
pub(super) const LETTER: &[Effect] = &[
    new(Table::Mail, "queued", groups![set(Frozen), set(Delivery)]),
    new(Table::Mail, "no_address", groups![set(Frozen), set(Delivery)]),
    new(Table::Wording, "", groups![set(Text)]),
];

/// The seal of a form was compared.
pub(super) const SEALED: &[Effect] = &[
    step(Table::Form, "received", "checked", groups![altered(State), altered(Seal)]),
    step(Table::Form, "received", "received", groups![altered(Seal).maybe()]),
    step(Table::Form, "received", "returned", groups![altered(State), altered(Seal), set(Return)]),
];

/// A form ended its token.
pub(super) const DISABLED: &[Effect] = &[
    step(Table::Token, "active", "disabled", groups![altered(State), cleared(Seed), set(End)]),
    step(Table::Token, "held", "disabled", groups![altered(State), cleared(Seed), set(End), cleared(Hold)]),
];

/// A customer's attempt, counted before it is compared.
pub(super) const COUNTED: &[Effect] = &[
    new(Table::SelfService, "", groups![set(Identity), set(Count)]),
    change(Table::SelfService, groups![altered(Count)]),
];

/// It came to a good end: the attempt is taken back, or all are forgotten, and nothing is asked any more.
pub(super) const SETTLED: &[Effect] =
    &[change(Table::SelfService, groups![altered(Count).maybe(), cleared(Asked).maybe()])];

/// A token went into use; the seed of another that the customer had stopped was destroyed.
pub(super) const REGISTERED: &[Effect] = &[
    step(Table::Token, "stock", "active", groups![set(Owner), set(Registration), altered(State), set(Step)]),
    step(
        Table::Token,
        "stopped",
        "active",
        groups![altered(Registration), altered(State), cleared(End), altered(Step)],
    ),
    step(Table::Token, "stopped", "stopped", groups![cleared(Seed)]),
];
