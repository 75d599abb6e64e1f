//! Column groups: what changes together, by which the trail tells what of a row an entry changed.

use super::Table;
use Group::{
    Address, Asked, Batch, Clearing, Closing, Confirmation, Count, Delivery, Differs, Effect, End, Frozen, Handling,
    Hold, Identity, Key, Last, Name, Owner, Paper, Particulars, Passwords, Proposal, Registration, Return, Rights,
    Seal, Secrets, Seed, State, Step, Text, Value,
};

words! {
    /// Columns of a row that change together.
    pub enum Group {
        /// What the row is; made with it, never changed.
        Identity = "identity" "固有の内容",
        Name = "name" "名称",
        Rights = "rights" "権限と鍵",
        Confirmation = "confirmation" "確認",
        Proposal = "proposal" "確認待ちの変更",
        Value = "value" "値",
        Secrets = "secrets" "秘密鍵",
        Key = "key" "鍵",
        Last = "last" "最終番号",
        Particulars = "particulars" "契約内容",
        Address = "address" "メールアドレス",
        Passwords = "passwords" "パスワード",
        Clearing = "clearing" "消去の依頼",
        Closing = "closing" "解約",
        Owner = "owner" "契約との結び付き",
        Registration = "registration" "利用登録",
        Seed = "seed" "シード",
        State = "state" "状態",
        Hold = "hold" "仮停止",
        End = "end" "終了",
        Step = "step" "使用済みの時刻",
        Paper = "paper" "届の内容",
        Differs = "differs" "氏名の表記相違",
        Seal = "seal" "印鑑照合",
        Effect = "effect" "検印",
        Return = "return" "返却",
        Frozen = "frozen" "確定した内容",
        Delivery = "delivery" "送信",
        Handling = "handling" "処理の記録",
        Batch = "batch" "取込",
        Text = "text" "文面",
        Count = "count" "失敗回数",
        Asked = "asked" "照会した桁",
    }
}

/// A group with its columns, in the order of their names.
pub type Columns = (Group, &'static [&'static str]);

/// Groups of a table at most.
pub const MOST_GROUPS: usize = 8;

const CONTRACT: &[Columns] = &[
    (Identity, &["contract_id"]),
    (Particulars, &["account_no", "account_type", "branch", "holder_kana", "holder_key", "holder_name", "kana_key"]),
    (Address, &["email"]),
    (Passwords, &["data_key_id", "login_password", "transfer_password"]),
    (Clearing, &["clear_asked_at", "clear_asked_by", "clear_asked_seq"]),
    (Closing, &["closed_at"]),
];

const TOKEN: &[Columns] = &[
    (Identity, &["algorithm", "digits", "kind", "model", "period", "serial"]),
    (Owner, &["contract_id"]),
    (Registration, &["login_otp", "receipt_no", "started_at"]),
    (Seed, &["data_key_id", "secret"]),
    (State, &["state"]),
    (Hold, &["held_at", "held_note", "held_reason"]),
    (End, &["end_form", "end_reason", "ended_at"]),
    (Step, &["last_step"]),
];

const FORM: &[Columns] = &[
    (Identity, &["branch", "contract_id", "first_seal", "receipt_no", "received_at", "received_by", "replaces"]),
    (
        Paper,
        &[
            "account_no",
            "account_type",
            "amended_by",
            "filed_on",
            "first_content",
            "holder_kana",
            "holder_name",
            "note",
            "paper_no",
            "paper_ref",
            "reason",
            "serial",
        ],
    ),
    (Differs, &["name_differs"]),
    (State, &["state"]),
    (Seal, &["batch", "seal", "seal_checked_at", "seal_checked_by", "seal_recorded_by"]),
    (Effect, &["approved_at", "approved_by", "mail_id"]),
    (Return, &["returned_at", "returned_by", "returned_reason"]),
];

const MAIL: &[Columns] = &[
    (
        Frozen,
        &["contract_id", "created_at", "frozen_to", "message_id", "receipt_no", "template", "urgent", "wording_id"],
    ),
    (Delivery, &["attempts", "claimed_at", "last_error", "next_attempt_at", "sent_at", "state"]),
    (Handling, &["handled_at", "handled_by", "handled_note"]),
];

impl Table {
    /// The table's groups, at most [`MOST_GROUPS`], in the order in which marks give them. Every column stands in exactly
    /// one of them, but the row's number `id` and the number `seq` of its last entry, which marks tell beside.
    pub const fn groups(self) -> &'static [Columns] {
        match self {
            Self::Ledger => &[
                (Identity, &["created_at", "digest_key", "ledger_id"]),
                (Secrets, &["secrets_generation", "secrets_seq"]),
            ],
            Self::Branch => &[(Identity, &["branch"]), (Name, &["name"])],
            Self::Operator => &[
                (Identity, &["added_by", "operator"]),
                (Name, &["name"]),
                (Rights, &["keys_seq", "reach", "role", "seat", "state"]),
                (Confirmation, &["confirmed_by"]),
                (
                    Proposal,
                    &[
                        "proposed",
                        "proposed_at",
                        "proposed_by",
                        "proposed_keys_own",
                        "proposed_keys_seq",
                        "proposed_reach",
                        "proposed_role",
                        "proposed_seat",
                        "proposed_seq",
                    ],
                ),
                (Secrets, &["secrets_generation"]),
            ],
            Self::Setting => &[
                (Identity, &["key"]),
                (Value, &["value"]),
                (Proposal, &["pending", "proposed_at", "proposed_by", "proposed_seq"]),
            ],
            Self::DataKey => &[(Key, &["generation", "sealed"])],
            Self::ReceiptSeries => &[(Identity, &["branch", "day"]), (Last, &["last"])],
            Self::Contract => CONTRACT,
            Self::Token => TOKEN,
            Self::Form => FORM,
            Self::Mail => MAIL,
            Self::Batch => &[(Batch, &["batch", "file", "imported_at", "imported_by", "sha256"])],
            Self::Wording => &[(Text, &["body", "subject"])],
            Self::SelfService => &[
                (Identity, &["contract_id"]),
                (Count, &["failures", "state"]),
                (Asked, &["first_position", "second_position"]),
            ],
        }
    }

    /// The columns from which marks tell a row's state; empty where they tell none.
    pub const fn state_columns(self) -> [&'static str; 2] {
        match self {
            Self::Contract => ["branch", "closed_at"],
            Self::Token => ["kind", "state"],
            Self::Mail => ["template", "state"],
            Self::Setting => ["key", ""],
            Self::Form | Self::Operator => ["state", ""],
            Self::SelfService
            | Self::Ledger
            | Self::Branch
            | Self::DataKey
            | Self::ReceiptSeries
            | Self::Batch
            | Self::Wording => ["", ""],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_group_stands_once_and_its_columns_in_their_order() {
        for table in Table::ALL {
            let groups: Vec<Group> = table.groups().iter().map(|(group, _)| *group).collect();
            assert!(groups.len() <= MOST_GROUPS, "{table}");
            for (at, (group, columns)) in table.groups().iter().enumerate() {
                assert!(!groups.iter().take(at).any(|before| before == group), "{table}: {group}");
                assert!(columns.is_sorted() && !columns.is_empty(), "{table}: {group}");
            }
        }
    }
}
