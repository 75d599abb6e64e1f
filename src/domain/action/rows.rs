//! The rows: a new action is one more.

use super::Row;
use crate::domain::{
    Role::{self, Admin, Auditor, Job, Officer, Site, Teller},
    Template::{
        EmailChanged, OtpDisabled, OtpHeld, OtpReleased, PasswordsChanged, TokenExchanged, TokenStarted, TokenStopped,
    },
    effect::{
        COUNTED, DISABLED, LETTER, RECEIPT, REGISTERED, SEALED, SETTLED,
        Table::{
            Batch, Branch, Contract, DataKey, Form, Ledger, Mail, Operator, ReceiptSeries, SelfService, Setting, Token,
        },
        new, one, step, within,
    },
};

const EVERYBODY: &[Role] = Role::ALL;
const ALL_BUT_SITE: &[Role] = &[Teller, Officer, Admin, Auditor, Job];
const LOOKING: &[Role] = &[Teller, Officer, Admin, Auditor];
const COUNTER: &[Role] = &[Teller, Officer];
const CLERKS: &[Role] = &[Teller, Officer, Job];
const SECOND: &[Role] = &[Officer, Admin];
const OFFICER: &[Role] = &[Officer];
const ADMIN: &[Role] = &[Admin];
const SITE: &[Role] = &[Site];

actions! {
    LedgerInit = "ledger.init" "台帳の作成" {
        roles: ADMIN,
        steps: [&[new(Ledger, ""), new(Branch, ""), new(Operator, "active"), new(Setting, "")]],
        extent: [one(Ledger), one(Branch), one(Operator), one(Setting)],
    },
    LedgerMigrate = "ledger.migrate" "台帳の移行" { roles: ADMIN },
    LedgerInfo = "ledger.info" "台帳の情報" { roles: ALL_BUT_SITE },
    LedgerCheck = "ledger.check" "台帳の点検" { roles: ALL_BUT_SITE },
    BranchAdd = "branch.add" "店番の登録" { roles: ADMIN, steps: [&[new(Branch, "")]], extent: [one(Branch)] },
    BranchList = "branch.list" "店番の一覧" { roles: LOOKING },
    OperatorAdd = "operator.add" "担当者の登録" {
        roles: ADMIN,
        steps: [&[new(Operator, "pending"), new(Operator, "active"), step(Ledger, "", "")]],
        extent: [one(Operator)],
    },
    OperatorList = "operator.list" "担当者の一覧" { roles: LOOKING },
    OperatorConfirm = "operator.confirm" "担当者の確認" {
        roles: SECOND,
        steps: [&[step(Operator, "pending", "active"), step(Operator, "active", "active")]],
        extent: [one(Operator)],
    },
    OperatorDisable = "operator.disable" "担当者の停止" {
        roles: ADMIN,
        steps: [&[step(Operator, "active", "disabled"), step(Operator, "pending", "disabled")]],
        extent: [one(Operator)],
    },
    OperatorPasswd = "operator.passwd" "自分のパスフレーズ変更" {
        roles: EVERYBODY, steps: [&[step(Operator, "active", "active")]], extent: [one(Operator)],
    },
    OperatorReset = "operator.reset" "担当者の鍵の再作成" {
        roles: ADMIN,
        steps: [&[
            step(Operator, "active", "pending"), step(Operator, "pending", "pending"),
            step(Operator, "disabled", "pending"), step(Operator, "active", "active"),
            step(Operator, "pending", "active"), step(Operator, "disabled", "active"), step(Ledger, "", ""),
        ]],
        extent: [one(Operator)],
    },
    OperatorShare = "operator.share" "秘密鍵の引継ぎ" { roles: SITE },
    SettingSet = "setting.set" "設定の変更" {
        roles: ADMIN, steps: [&[new(Setting, ""), step(Setting, "", "")]], extent: [one(Setting)],
    },
    SettingConfirm = "setting.confirm" "設定変更の確認" {
        roles: SECOND, steps: [&[new(Setting, ""), step(Setting, "", "")]], extent: [one(Setting)],
    },
    SettingList = "setting.list" "設定の一覧" { roles: LOOKING },
    /// A file may bring passwords, sealed under a data key of their own.
    ContractImport = "contract.import" "契約の取込" {
        roles: ADMIN,
        steps: [&[new(Contract, ""), step(Contract, "", ""), new(DataKey, "")], LETTER],
        letter: EmailChanged,
    },
    ContractList = "contract.list" "契約の一覧" { roles: LOOKING },
    ContractShow = "contract.show" "契約の表示" { roles: LOOKING },
    /// The old address, if there was one, and the new one get the letter (rule 8).
    ContractSetEmail = "contract.set_email" "メールアドレスの変更" {
        roles: OFFICER,
        steps: [&[step(Contract, "", "")], LETTER],
        extent: [one(Contract), within(1, 2, Mail)],
        letter: EmailChanged,
    },
    /// Seeds of tokens that the customer had stopped go with it.
    ContractClose = "contract.close" "契約の解約" {
        roles: OFFICER,
        steps: [&[step(Contract, "", ""), step(Token, "stopped", "stopped")]],
        extent: [one(Contract)],
    },
    ContractSetPasswords = "contract.set_passwords" "パスワードの変更" {
        roles: SITE,
        steps: [&[step(Contract, "", ""), new(DataKey, "")], SETTLED, LETTER],
        extent: [one(Contract), one(DataKey), one(SelfService), one(Mail)],
        letter: PasswordsChanged,
    },
    /// The first of the two officers asks for it.
    ContractAskClear = "contract.ask_clear" "パスワード消去の依頼" {
        roles: OFFICER, steps: [&[step(Contract, "", "")]], extent: [one(Contract)],
    },
    ContractClearPasswords = "contract.clear_passwords" "パスワードの消去" {
        roles: OFFICER,
        steps: [&[step(Contract, "", "")], LETTER],
        extent: [one(Contract), one(Mail)],
        letter: PasswordsChanged,
    },
    TokenImport = "token.import" "トークンの取込" {
        roles: ADMIN, steps: [&[new(DataKey, ""), new(Token, "stock"), new(Token, "active")]],
    },
    TokenList = "token.list" "トークンの一覧" { roles: LOOKING },
    TokenShow = "token.show" "トークンの表示" { roles: LOOKING },
    FormReceive = "form.receive" "解約届の受付" {
        roles: COUNTER, steps: [RECEIPT, &[new(Form, "received")]], extent: [one(ReceiptSeries), one(Form)],
    },
    /// A file of forms, or a step of it: its counts and digest.
    FormImport = "form.import" "解約届の取込" {
        roles: CLERKS, steps: [RECEIPT, &[new(Batch, "")]], extent: [within(0, 1, Batch)],
    },
    /// A row of that file: a new form, with its seal if the file has it, or the seal of one that was received before.
    FormImportRow = "form.import_row" "取込による受付" {
        roles: CLERKS,
        steps: [&[new(Form, "received"), new(Form, "checked"), new(Form, "returned")], SEALED],
        extent: [one(Form)],
    },
    /// A row of that file that takes effect with its import, where one person may.
    FormImportProcess = "form.import_process" "取込による受付・利用停止" {
        roles: OFFICER,
        steps: [&[new(Form, "processed")], DISABLED, LETTER],
        extent: [one(Form), one(Token), one(Mail)],
        letter: OtpDisabled,
    },
    FormAmend = "form.amend" "受付内容の訂正" {
        roles: COUNTER, steps: [&[step(Form, "received", "received")]], extent: [one(Form)],
    },
    FormSeal = "form.seal" "印鑑照合の記録" { roles: COUNTER, steps: [SEALED], extent: [one(Form)] },
    FormApprove = "form.approve" "検印・利用停止" {
        roles: OFFICER,
        steps: [&[step(Form, "checked", "processed")], DISABLED, LETTER],
        extent: [one(Form), one(Token), one(Mail)],
        letter: OtpDisabled,
    },
    FormReturn = "form.return" "返却" {
        roles: COUNTER, steps: [&[step(Form, "received", "returned")]], extent: [one(Form)],
    },
    /// Returning a form that is already checked.
    FormReturnChecked = "form.return_checked" "照合済の返却" {
        roles: OFFICER, steps: [&[step(Form, "checked", "returned")]], extent: [one(Form)],
    },
    FormList = "form.list" "解約届の一覧" { roles: LOOKING },
    FormShow = "form.show" "解約届の表示" { roles: LOOKING },
    OtpStatus = "otp.status" "利用状況の照会" { roles: LOOKING },
    OtpHold = "otp.hold" "仮停止" {
        roles: COUNTER,
        steps: [&[step(Token, "active", "held")], LETTER],
        extent: [one(Token), one(Mail)],
        letter: OtpHeld,
    },
    OtpRelease = "otp.release" "仮停止の解除" {
        roles: OFFICER,
        steps: [&[step(Token, "held", "active")], LETTER],
        extent: [one(Token), one(Mail)],
        letter: OtpReleased,
    },
    OtpUnlock = "otp.unlock" "お客さま手続きのロック解除" { roles: OFFICER, steps: [SETTLED], extent: [one(SelfService)] },
    /// An attempt at the customer's own steps is counted, before anything is compared.
    SelfAttempt = "self.attempt" "お客さま手続きの受付" { roles: SITE, steps: [COUNTED], extent: [one(SelfService)] },
    /// The login password was right: two positions are asked.
    SelfChallenge = "self.challenge" "利用者認証" { roles: SITE, steps: [SETTLED], extent: [one(SelfService)] },
    TokenStart = "token.start" "利用開始" {
        roles: SITE,
        steps: [REGISTERED, SETTLED, RECEIPT, LETTER],
        extent: [one(SelfService), one(Mail), one(ReceiptSeries), within(1, 99, Token)],
        letter: TokenStarted,
    },
    TokenExchange = "token.exchange" "交換" {
        roles: SITE,
        steps: [&[step(Token, "active", "replaced")], REGISTERED, SETTLED, RECEIPT, LETTER],
        extent: [one(SelfService), one(Mail), one(ReceiptSeries), within(2, 99, Token)],
        letter: TokenExchanged,
    },
    TokenStop = "token.stop" "利用中止" {
        roles: SITE,
        steps: [&[step(Token, "active", "stopped")], SETTLED, LETTER],
        extent: [one(Token), one(SelfService), one(Mail)],
        letter: TokenStopped,
    },
    TokenCheck = "token.check" "ワンタイムパスワードの確認" {
        roles: SITE,
        steps: [&[step(Token, "active", "active")], SETTLED],
        extent: [one(Token), one(SelfService)],
    },
    /// The menu of a customer terminal was opened or ended.
    TokenKiosk = "token.kiosk" "お客さま端末のメニュー" { roles: SITE },
    MailList = "mail.list" "お知らせの一覧" { roles: LOOKING },
    MailShow = "mail.show" "お知らせの表示" { roles: LOOKING },
    /// A letter is claimed for sending, before the conversation.
    MailClaim = "mail.claim" "お知らせの送信" {
        roles: CLERKS,
        steps: [&[
            step(Mail, "queued", "sending"), step(Mail, "deferred", "sending"),
            step(Mail, "in_doubt", "sending"), step(Mail, "sending", "sending"),
            step(Mail, "queued", "no_address"), step(Mail, "deferred", "no_address"),
            step(Mail, "in_doubt", "no_address"), step(Mail, "sending", "no_address"),
        ]],
        extent: [one(Mail)],
    },
    /// How that conversation ended.
    MailResult = "mail.result" "お知らせの送信結果" {
        roles: CLERKS,
        steps: [&[
            step(Mail, "sending", "sent"), step(Mail, "sending", "deferred"),
            step(Mail, "sending", "failed"), step(Mail, "sending", "in_doubt"),
        ]],
        extent: [one(Mail)],
    },
    MailRetry = "mail.retry" "お知らせの再送" {
        roles: COUNTER,
        steps: [&[
            step(Mail, "failed", "queued"), step(Mail, "no_address", "queued"), step(Mail, "deferred", "queued"),
            step(Mail, "in_doubt", "queued"), step(Mail, "bounced", "queued"),
        ]],
        extent: [one(Mail)],
    },
    MailCancel = "mail.cancel" "お知らせの取消" {
        roles: OFFICER,
        steps: [&[
            step(Mail, "queued", "cancelled"), step(Mail, "deferred", "cancelled"), step(Mail, "in_doubt", "cancelled"),
            step(Mail, "failed", "cancelled"), step(Mail, "no_address", "cancelled"),
        ]],
        extent: [one(Mail)],
    },
    MailClose = "mail.close" "お知らせの完了" {
        roles: OFFICER,
        steps: [&[
            step(Mail, "failed", "told"), step(Mail, "no_address", "told"), step(Mail, "bounced", "told"),
            step(Mail, "deferred", "told"), step(Mail, "in_doubt", "told"),
        ]],
        extent: [one(Mail)],
    },
    MailBounced = "mail.bounced" "不達の記録" {
        roles: COUNTER, steps: [&[step(Mail, "sent", "bounced")]], extent: [one(Mail)],
    },
    MailTest = "mail.test" "試験送信" { roles: ADMIN },
    AuditList = "audit.list" "証跡の一覧" { roles: ALL_BUT_SITE },
    AuditVerify = "audit.verify" "証跡の検証" { roles: ALL_BUT_SITE },
    /// A person was looked up by name, reading or account.
    Lookup = "lookup" "名前等による照会" { roles: LOOKING },
    /// Masked values were shown in full, for a reason.
    Reveal = "reveal" "伏せ字の解除" { roles: LOOKING },
    /// Something was refused (rule 4).
    Refused = "refused" "拒否" { roles: EVERYBODY },
}
