//! Steps of rows from state to state, of which [`Action`](crate::domain::Action) says who may make which.

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

/// A row's step from one state to another. `None` before: the row is new. Rows without a state have the state `""`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableStep {
    pub table: Table,
    pub from: Option<&'static str>,
    pub to: &'static str,
}

pub(super) const fn new(table: Table, to: &'static str) -> TableStep {
    TableStep { table, from: None, to }
}

pub(super) const fn step(table: Table, from: &'static str, to: &'static str) -> TableStep {
    TableStep { table, from: Some(from), to }
}

/// How many rows of a table an entry changes, at least and at most.
pub type Extent = (Table, usize, usize);

pub(super) const fn one(table: Table) -> Extent {
    (table, 1, 1)
}

pub(super) const fn within(least: usize, most: usize, table: Table) -> Extent {
    (table, least, most)
}

/// A receipt number was drawn.
pub(super) const RECEIPT: &[TableStep] = &[new(Table::ReceiptSeries, ""), step(Table::ReceiptSeries, "", "")];

/// A letter was queued, or became a task for want of an address; nothing may have said the same before.
pub(super) const LETTER: &[TableStep] =
    &[new(Table::Mail, "queued"), new(Table::Mail, "no_address"), new(Table::Wording, "")];

/// The seal of a form was compared.
pub(super) const SEALED: &[TableStep] = &[
    step(Table::Form, "received", "checked"),
    step(Table::Form, "received", "received"),
    step(Table::Form, "received", "returned"),
];

/// A form ended its token.
pub(super) const DISABLED: &[TableStep] =
    &[step(Table::Token, "active", "disabled"), step(Table::Token, "held", "disabled")];

/// A customer's attempt, counted before it is compared.
pub(super) const COUNTED: &[TableStep] = &[
    new(Table::SelfService, "open"),
    step(Table::SelfService, "open", "open"),
    step(Table::SelfService, "open", "locked"),
];

/// It came to a good end: the attempt is taken back, or all are forgotten.
pub(super) const SETTLED: &[TableStep] =
    &[step(Table::SelfService, "open", "open"), step(Table::SelfService, "locked", "open")];

/// A token went into use; the seed of another that the customer had stopped was destroyed.
pub(super) const REGISTERED: &[TableStep] = &[
    step(Table::Token, "stock", "active"),
    step(Table::Token, "stopped", "active"),
    step(Table::Token, "stopped", "stopped"),
];
