//! Which rows an action may touch: the published table that `audit verify` holds every entry against.

mod customers;
mod letters;

use crate::domain::action::Action;
use letters::{MAIL_CANCEL, MAIL_CLAIM, MAIL_CLOSE, MAIL_RESULT, MAIL_RETRY};

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
pub struct Step {
    pub table: Table,
    pub from: Option<&'static str>,
    pub to: &'static str,
}

const fn new(table: Table, to: &'static str) -> Step {
    Step { table, from: None, to }
}

const fn step(table: Table, from: &'static str, to: &'static str) -> Step {
    Step { table, from: Some(from), to }
}

/// A receipt number was drawn.
const RECEIPT: [Step; 2] = [new(Table::ReceiptSeries, ""), step(Table::ReceiptSeries, "", "")];
/// A letter was queued, or became a task for want of an address; nothing may have said the same before.
const LETTER: [Step; 3] = [new(Table::Mail, "queued"), new(Table::Mail, "no_address"), new(Table::Wording, "")];

/// A file of contracts may bring passwords, sealed under a data key of their own.
const CONTRACT_IMPORT: &[Step] = &[
    new(Table::Contract, ""),
    step(Table::Contract, "", ""),
    new(Table::DataKey, ""),
    LETTER[0],
    LETTER[1],
    LETTER[2],
];

const LEDGER_INIT: &[Step] =
    &[new(Table::Ledger, ""), new(Table::Branch, ""), new(Table::Operator, "active"), new(Table::Setting, "")];

const OPERATOR_RESET: &[Step] = &[
    step(Table::Operator, "active", "pending"),
    step(Table::Operator, "pending", "pending"),
    step(Table::Operator, "disabled", "pending"),
    step(Table::Operator, "active", "active"),
    step(Table::Operator, "pending", "active"),
    step(Table::Operator, "disabled", "active"),
    step(Table::Ledger, "", ""),
];

/// A row of a file: a new form, with its seal if the file tells it, or the seal of one that was received before.
const FORM_IMPORT_ROW: &[Step] = &[
    new(Table::Form, "received"),
    new(Table::Form, "checked"),
    new(Table::Form, "returned"),
    step(Table::Form, "received", "checked"),
    step(Table::Form, "received", "received"),
    step(Table::Form, "received", "returned"),
];

/// A row of a file that takes effect with its import.
const FORM_IMPORT_PROCESS: &[Step] = &[
    new(Table::Form, "processed"),
    step(Table::Token, "active", "disabled"),
    step(Table::Token, "held", "disabled"),
    LETTER[0],
    LETTER[1],
    LETTER[2],
];

const FORM_SEAL: &[Step] = &[
    step(Table::Form, "received", "checked"),
    step(Table::Form, "received", "received"),
    step(Table::Form, "received", "returned"),
];

const FORM_APPROVE: &[Step] = &[
    step(Table::Form, "checked", "processed"),
    step(Table::Token, "active", "disabled"),
    step(Table::Token, "held", "disabled"),
    LETTER[0],
    LETTER[1],
    LETTER[2],
];

impl Action {
    /// The steps that an entry of this action may tell of.
    pub fn effects(self) -> &'static [Step] {
        match self {
            Self::LedgerInit => LEDGER_INIT,
            Self::BranchAdd => const { &[new(Table::Branch, "")] },
            Self::OperatorAdd => {
                const { &[new(Table::Operator, "pending"), new(Table::Operator, "active"), step(Table::Ledger, "", "")] }
            }
            Self::OperatorConfirm => {
                const { &[step(Table::Operator, "pending", "active"), step(Table::Operator, "active", "active")] }
            }
            Self::OperatorDisable => {
                const { &[step(Table::Operator, "active", "disabled"), step(Table::Operator, "pending", "disabled")] }
            }
            Self::OperatorPasswd => const { &[step(Table::Operator, "active", "active")] },
            Self::OperatorReset => OPERATOR_RESET,
            Self::SettingSet | Self::SettingConfirm => {
                const { &[new(Table::Setting, ""), step(Table::Setting, "", "")] }
            }
            Self::ContractImport => CONTRACT_IMPORT,
            Self::ContractSetEmail | Self::ContractClearPasswords => {
                const { &[step(Table::Contract, "", ""), LETTER[0], LETTER[1], LETTER[2]] }
            }
            // Seeds of tokens that the customer had stopped go with it.
            Self::ContractClose => const { &[step(Table::Contract, "", ""), step(Table::Token, "stopped", "stopped")] },
            Self::ContractAskClear => const { &[step(Table::Contract, "", "")] },
            Self::TokenImport => {
                const { &[new(Table::DataKey, ""), new(Table::Token, "stock"), new(Table::Token, "active")] }
            }
            Self::FormImport => const { &[RECEIPT[0], RECEIPT[1], new(Table::Batch, "")] },
            Self::FormImportRow => FORM_IMPORT_ROW,
            Self::FormImportProcess => FORM_IMPORT_PROCESS,
            Self::FormReceive => const { &[RECEIPT[0], RECEIPT[1], new(Table::Form, "received")] },
            Self::FormAmend => const { &[step(Table::Form, "received", "received")] },
            Self::FormSeal => FORM_SEAL,
            Self::FormApprove => FORM_APPROVE,
            Self::FormReturn => const { &[step(Table::Form, "received", "returned")] },
            Self::FormReturnChecked => const { &[step(Table::Form, "checked", "returned")] },
            Self::OtpHold => const { &[step(Table::Token, "active", "held"), LETTER[0], LETTER[1], LETTER[2]] },
            Self::OtpRelease => const { &[step(Table::Token, "held", "active"), LETTER[0], LETTER[1], LETTER[2]] },
            Self::OtpUnlock
            | Self::SelfAttempt
            | Self::SelfChallenge
            | Self::TokenStart
            | Self::TokenExchange
            | Self::TokenStop
            | Self::TokenCheck
            | Self::ContractSetPasswords => customers::effects(self),
            Self::MailClaim => MAIL_CLAIM,
            Self::MailResult => MAIL_RESULT,
            Self::MailRetry => MAIL_RETRY,
            Self::MailCancel => MAIL_CANCEL,
            Self::MailClose => MAIL_CLOSE,
            Self::MailBounced => const { &[step(Table::Mail, "sent", "bounced")] },
            Self::LedgerMigrate
            | Self::LedgerInfo
            | Self::LedgerCheck
            | Self::BranchList
            | Self::OperatorList
            | Self::OperatorShare
            | Self::SettingList
            | Self::ContractList
            | Self::ContractShow
            | Self::TokenList
            | Self::TokenShow
            | Self::FormList
            | Self::FormShow
            | Self::OtpStatus
            | Self::TokenKiosk
            | Self::MailList
            | Self::MailShow
            | Self::MailTest
            | Self::AuditList
            | Self::AuditVerify
            | Self::Lookup
            | Self::Reveal
            | Self::Refused => &[],
        }
    }

    /// How many rows of a table an entry of this action changes, at least and at most, where that is known.
    pub fn extent(self) -> &'static [(Table, usize, usize)] {
        match self {
            Self::LedgerInit => {
                const { &[(Table::Ledger, 1, 1), (Table::Branch, 1, 1), (Table::Operator, 1, 1), (Table::Setting, 1, 1)] }
            }
            Self::BranchAdd => const { &[(Table::Branch, 1, 1)] },
            Self::OperatorAdd
            | Self::OperatorConfirm
            | Self::OperatorDisable
            | Self::OperatorPasswd
            | Self::OperatorReset => const { &[(Table::Operator, 1, 1)] },
            Self::SettingSet | Self::SettingConfirm => const { &[(Table::Setting, 1, 1)] },
            // The old address, if there was one, and the new one are told (rule 8).
            Self::ContractSetEmail => const { &[(Table::Contract, 1, 1), (Table::Mail, 1, 2)] },
            Self::ContractClose | Self::ContractAskClear => const { &[(Table::Contract, 1, 1)] },
            Self::FormReceive => const { &[(Table::ReceiptSeries, 1, 1), (Table::Form, 1, 1)] },
            Self::FormAmend | Self::FormImportRow | Self::FormSeal | Self::FormReturn | Self::FormReturnChecked => {
                const { &[(Table::Form, 1, 1)] }
            }
            Self::FormImport => const { &[(Table::Batch, 0, 1)] },
            Self::FormApprove | Self::FormImportProcess => {
                const { &[(Table::Form, 1, 1), (Table::Token, 1, 1), (Table::Mail, 1, 1)] }
            }
            Self::OtpHold | Self::OtpRelease => const { &[(Table::Token, 1, 1), (Table::Mail, 1, 1)] },
            Self::OtpUnlock
            | Self::SelfAttempt
            | Self::SelfChallenge
            | Self::TokenStart
            | Self::TokenExchange
            | Self::TokenStop
            | Self::TokenCheck
            | Self::ContractSetPasswords => customers::extent(self),
            Self::ContractClearPasswords => const { &[(Table::Contract, 1, 1), (Table::Mail, 1, 1)] },
            Self::MailClaim
            | Self::MailResult
            | Self::MailRetry
            | Self::MailCancel
            | Self::MailClose
            | Self::MailBounced => const { &[(Table::Mail, 1, 1)] },
            // An import may take any number of rows; what looks, refuses or migrates takes none, says `effects`.
            Self::ContractImport
            | Self::TokenImport
            | Self::LedgerMigrate
            | Self::LedgerInfo
            | Self::LedgerCheck
            | Self::BranchList
            | Self::OperatorList
            | Self::OperatorShare
            | Self::SettingList
            | Self::ContractList
            | Self::ContractShow
            | Self::TokenList
            | Self::TokenShow
            | Self::FormList
            | Self::FormShow
            | Self::OtpStatus
            | Self::TokenKiosk
            | Self::MailList
            | Self::MailShow
            | Self::MailTest
            | Self::AuditList
            | Self::AuditVerify
            | Self::Lookup
            | Self::Reveal
            | Self::Refused => &[],
        }
    }

    /// Whether this action may take a row of `table` from state `from` to state `to`.
    pub fn allows(self, table: Table, from: Option<&str>, to: &str) -> bool {
        self.effects().iter().any(|step| step.table == table && step.from == from && step.to == to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_disabled_by_a_form_that_takes_effect_alone() {
        for action in Action::ALL {
            let may = action.effects().iter().any(|step| step.table == Table::Token && step.to == "disabled");
            assert_eq!(may, matches!(action, Action::FormApprove | Action::FormImportProcess), "{action}");
        }
    }

    #[test]
    fn what_an_action_must_change_it_may_change() {
        for action in Action::ALL {
            for (table, least, most) in action.extent() {
                assert!(least <= most && action.effects().iter().any(|step| step.table == *table), "{action} {table}");
            }
        }
    }

    #[test]
    fn nothing_leaves_a_final_state() {
        for action in Action::ALL {
            for step in action.effects() {
                let gone = matches!(
                    (step.table, step.from),
                    (Table::Form, Some("processed" | "returned"))
                        | (Table::Token, Some("disabled" | "replaced"))
                        | (Table::Mail, Some("told" | "cancelled"))
                );
                assert!(!gone, "{action} {step:?}");
            }
        }
    }
}
