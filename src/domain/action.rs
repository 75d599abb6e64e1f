//! What operators do, and who may: the one matrix of commands and roles.

use crate::domain::operator::Role;

words! {
    /// A use case. Its code is the `action` of the trail's entries.
    pub enum Action {
        LedgerInit = "ledger.init" "台帳の作成",
        LedgerMigrate = "ledger.migrate" "台帳の移行",
        LedgerInfo = "ledger.info" "台帳の情報",
        LedgerCheck = "ledger.check" "台帳の点検",
        BranchAdd = "branch.add" "店番の登録",
        BranchList = "branch.list" "店番の一覧",
        OperatorAdd = "operator.add" "担当者の登録",
        OperatorList = "operator.list" "担当者の一覧",
        OperatorConfirm = "operator.confirm" "担当者の確認",
        OperatorDisable = "operator.disable" "担当者の停止",
        OperatorPasswd = "operator.passwd" "自分のパスフレーズ変更",
        OperatorReset = "operator.reset" "担当者の鍵の再作成",
        OperatorShare = "operator.share" "秘密鍵の引継ぎ",
        SettingSet = "setting.set" "設定の変更",
        SettingConfirm = "setting.confirm" "設定変更の確認",
        SettingList = "setting.list" "設定の一覧",
        ContractImport = "contract.import" "契約の取込",
        ContractList = "contract.list" "契約の一覧",
        ContractShow = "contract.show" "契約の表示",
        ContractSetEmail = "contract.set_email" "メールアドレスの変更",
        ContractClose = "contract.close" "契約の解約",
        ContractSetPasswords = "contract.set_passwords" "パスワードの変更",
        /// The first of the two officers asks for it.
        ContractAskClear = "contract.ask_clear" "パスワード消去の依頼",
        ContractClearPasswords = "contract.clear_passwords" "パスワードの消去",
        TokenImport = "token.import" "トークンの取込",
        TokenList = "token.list" "トークンの一覧",
        TokenShow = "token.show" "トークンの表示",
        FormReceive = "form.receive" "解約届の受付",
        /// A file of forms, or a step of it: its counts and digest.
        FormImport = "form.import" "解約届の取込",
        /// A row of that file.
        FormImportRow = "form.import_row" "取込による受付",
        /// A row of that file that takes effect with its import, where one person may.
        FormImportProcess = "form.import_process" "取込による受付・利用停止",
        FormAmend = "form.amend" "受付内容の訂正",
        FormSeal = "form.seal" "印鑑照合の記録",
        FormApprove = "form.approve" "検印・利用停止",
        FormReturn = "form.return" "返却",
        /// Returning a form that is already checked.
        FormReturnChecked = "form.return_checked" "照合済の返却",
        FormList = "form.list" "解約届の一覧",
        FormShow = "form.show" "解約届の表示",
        OtpStatus = "otp.status" "利用状況の照会",
        OtpHold = "otp.hold" "仮停止",
        OtpRelease = "otp.release" "仮停止の解除",
        OtpUnlock = "otp.unlock" "お客さま手続きのロック解除",
        /// An attempt at the customer's own steps is counted, before anything is compared.
        SelfAttempt = "self.attempt" "お客さま手続きの受付",
        /// The login password was right: two positions are asked.
        SelfChallenge = "self.challenge" "利用者認証",
        TokenStart = "token.start" "利用開始",
        TokenExchange = "token.exchange" "交換",
        TokenStop = "token.stop" "利用中止",
        TokenCheck = "token.check" "ワンタイムパスワードの確認",
        /// The menu of a customer terminal was opened or ended.
        TokenKiosk = "token.kiosk" "お客さま端末のメニュー",
        MailList = "mail.list" "お知らせの一覧",
        MailShow = "mail.show" "お知らせの表示",
        /// A letter is claimed for sending, before the conversation.
        MailClaim = "mail.claim" "お知らせの送信",
        /// How that conversation ended.
        MailResult = "mail.result" "お知らせの送信結果",
        MailRetry = "mail.retry" "お知らせの再送",
        MailCancel = "mail.cancel" "お知らせの取消",
        MailClose = "mail.close" "お知らせの完了",
        MailBounced = "mail.bounced" "不達の記録",
        MailTest = "mail.test" "試験送信",
        AuditList = "audit.list" "証跡の一覧",
        AuditVerify = "audit.verify" "証跡の検証",
        /// A person was looked up by name, reading or account.
        Lookup = "lookup" "名前等による照会",
        /// Masked values were shown in full, for a reason.
        Reveal = "reveal" "伏せ字の解除",
        /// Something was refused (rule 4).
        Refused = "refused" "謝絶",
    }
}

use Role::{Admin, Auditor, Job, Officer, Site, Teller};

const EVERYBODY: &[Role] = Role::ALL;
const ALL_BUT_SITE: &[Role] = &[Teller, Officer, Admin, Auditor, Job];
const LOOKING: &[Role] = &[Teller, Officer, Admin, Auditor];
const COUNTER: &[Role] = &[Teller, Officer];
const CLERKS: &[Role] = &[Teller, Officer, Job];
const SECOND: &[Role] = &[Officer, Admin];

impl Action {
    /// The roles that may do it: the matrix of `product.md`, printed by `help roles`.
    pub const fn roles(self) -> &'static [Role] {
        match self {
            Self::LedgerInit
            | Self::LedgerMigrate
            | Self::BranchAdd
            | Self::OperatorAdd
            | Self::OperatorDisable
            | Self::OperatorReset
            | Self::SettingSet
            | Self::ContractImport
            | Self::TokenImport
            | Self::MailTest => &[Admin],
            Self::OperatorConfirm | Self::SettingConfirm => SECOND,
            Self::OperatorPasswd | Self::Refused => EVERYBODY,
            Self::OperatorShare
            | Self::SelfAttempt
            | Self::SelfChallenge
            | Self::TokenStart
            | Self::TokenExchange
            | Self::TokenStop
            | Self::TokenCheck
            | Self::TokenKiosk
            | Self::ContractSetPasswords => &[Site],
            Self::BranchList
            | Self::OperatorList
            | Self::SettingList
            | Self::ContractList
            | Self::ContractShow
            | Self::TokenList
            | Self::TokenShow
            | Self::FormList
            | Self::FormShow
            | Self::OtpStatus
            | Self::MailList
            | Self::MailShow
            | Self::Lookup
            | Self::Reveal => LOOKING,
            Self::FormReceive
            | Self::FormAmend
            | Self::FormSeal
            | Self::FormReturn
            | Self::OtpHold
            | Self::MailRetry
            | Self::MailBounced => COUNTER,
            Self::FormApprove
            | Self::FormImportProcess
            | Self::FormReturnChecked
            | Self::OtpRelease
            | Self::OtpUnlock
            | Self::ContractSetEmail
            | Self::ContractClose
            | Self::ContractAskClear
            | Self::ContractClearPasswords
            | Self::MailCancel
            | Self::MailClose => &[Officer],
            Self::FormImport | Self::FormImportRow | Self::MailClaim | Self::MailResult => CLERKS,
            Self::LedgerInfo | Self::LedgerCheck | Self::AuditList | Self::AuditVerify => ALL_BUT_SITE,
        }
    }

    pub fn is_open_to(self, role: Role) -> bool {
        self.roles().contains(&role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_matrix_is_the_banks() {
        for (action, roles) in [
            (Action::FormReceive, "teller officer"),
            (Action::FormImport, "teller officer job"),
            (Action::FormApprove, "officer"),
            (Action::FormReturn, "teller officer"),
            (Action::FormReturnChecked, "officer"),
            (Action::OtpHold, "teller officer"),
            (Action::OtpRelease, "officer"),
            (Action::ContractSetEmail, "officer"),
            (Action::ContractImport, "admin"),
            (Action::OperatorAdd, "admin"),
            (Action::OperatorConfirm, "officer admin"),
            (Action::OperatorShare, "site"),
            (Action::MailClaim, "teller officer job"),
            (Action::MailCancel, "officer"),
            (Action::AuditVerify, "teller officer admin auditor job"),
            (Action::TokenList, "teller officer admin auditor"),
        ] {
            let told: Vec<&str> = action.roles().iter().map(|role| role.code()).collect();
            assert_eq!(told.join(" "), roles, "{action}");
        }
    }

    #[test]
    fn nobody_but_an_officer_approves_and_a_terminal_of_customers_reads_nothing() {
        for role in Role::ALL {
            for action in [Action::FormApprove, Action::FormImportProcess] {
                assert_eq!(action.is_open_to(*role), *role == Role::Officer);
            }
        }
        for action in Action::ALL {
            let own = matches!(action, Action::OperatorPasswd | Action::OperatorShare | Action::Refused);
            let customers = action.roles() == [Role::Site];
            assert_eq!(action.is_open_to(Role::Site), own || customers, "{action}");
        }
    }
}
