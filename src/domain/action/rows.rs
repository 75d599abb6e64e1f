//! The rows: a new action is one more.

use super::Row;
use crate::domain::{
    Role::{self, Admin, Auditor, Job, Officer, Site, Teller},
    Template::{
        EmailChanged, OtpDisabled, OtpHeld, OtpReleased, PasswordsChanged, TokenExchanged, TokenStarted, TokenStopped,
    },
    effect::{
        COUNTED, DISABLED,
        Group::{
            self, Address, Asked, Clearing, Closing, Count, Differs, Effect as TakenEffect, End, Hold, Identity, Key,
            Name, Paper, Passwords, Proposal, Return, Seal, Secrets, Seed, State, Step, Value,
        },
        LETTER, RECEIPT, REGISTERED, SEALED, SETTLED,
        Table::{
            Batch, Branch, Contract, DataKey, Form, Ledger, Mail, Operator, ReceiptSeries, SelfService, Setting, Token,
        },
        altered, change, cleared, groups,
        list::{
            AMENDED, ANSWERED, BRANCH, CANCELLED, CLAIMED, CONFIRMED_OPERATOR, DISABLED_OPERATOR, FORM, FOUNDED,
            FROM_A_ROW, HANDLED, IMPORTED_CONTRACTS, IMPORTED_TOKENS, OPERATOR, OWN_KEYS, RESET_OPERATOR, RETRIED,
            SETTINGS_SET, SETTLED_BY_STAFF,
        },
        new, one, put, set, step, within,
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
        effects: [FOUNDED],
        extent: [one(Ledger), one(Branch), one(Operator), one(Setting)],
    },
    LedgerMigrate = "ledger.migrate" "台帳の移行" { roles: ADMIN },
    LedgerInfo = "ledger.info" "台帳の情報" { roles: ALL_BUT_SITE },
    LedgerCheck = "ledger.check" "台帳の点検" { roles: ALL_BUT_SITE },
    BranchAdd = "branch.add" "店番の登録" { roles: ADMIN, effects: [&[new(Branch, "", BRANCH)]], extent: [one(Branch)] },
    BranchList = "branch.list" "店番の一覧" { roles: LOOKING },
    BranchSet = "branch.set" "店番の名称変更" {
        roles: ADMIN, effects: [&[change(Branch, groups![put(Name)])]], extent: [one(Branch)],
    },
    OperatorAdd = "operator.add" "担当者の登録" {
        roles: ADMIN, effects: [&[new(Operator, "pending", OPERATOR)]], extent: [one(Operator)],
    },
    OperatorList = "operator.list" "担当者の一覧" { roles: LOOKING },
    /// Name at once; role and reach when a second person confirms.
    OperatorSet = "operator.set" "担当者の変更" {
        roles: ADMIN,
        effects: [&[step(Operator, "active", "active", groups![altered(Name).maybe(), put(Proposal).maybe()])]],
        extent: [one(Operator)],
    },
    OperatorConfirm = "operator.confirm" "担当者の確認" {
        roles: SECOND, effects: [CONFIRMED_OPERATOR], extent: [one(Operator), within(0, 1, Ledger)],
    },
    OperatorDisable = "operator.disable" "担当者の停止" {
        roles: ADMIN, effects: [DISABLED_OPERATOR], extent: [one(Operator)],
    },
    OperatorPasswd = "operator.passwd" "自分のパスフレーズ変更" {
        roles: EVERYBODY, effects: [OWN_KEYS], extent: [one(Operator)],
    },
    /// Of the only admin an officer may ask for it.
    OperatorReset = "operator.reset" "担当者の鍵の再作成" {
        roles: SECOND, effects: [RESET_OPERATOR], extent: [one(Operator)],
    },
    OperatorShare = "operator.share" "秘密鍵の引継ぎ" {
        roles: SITE,
        effects: [&[step(Operator, "active", "active", groups![put(Secrets)])]],
        extent: [one(Operator)],
    },
    SettingSet = "setting.set" "設定の変更" {
        roles: ADMIN,
        effects: [SETTINGS_SET],
        extent: [one(Setting)],
    },
    SettingConfirm = "setting.confirm" "設定変更の確認" {
        roles: SECOND,
        effects: [&[change(
            Setting,
            groups![altered(Value).maybe(), cleared(Proposal)],
        )]],
        extent: [one(Setting)],
    },
    SettingList = "setting.list" "設定の一覧" { roles: LOOKING },
    /// A file may bring passwords, sealed under a data key of their own.
    ContractImport = "contract.import" "契約の取込" {
        roles: ADMIN,
        effects: [
            IMPORTED_CONTRACTS,
            LETTER,
        ],
        letter: EmailChanged,
    },
    ContractList = "contract.list" "契約の一覧" { roles: LOOKING },
    ContractShow = "contract.show" "契約の表示" { roles: LOOKING },
    /// The old address, if there was one, and the new one get the letter (rule 8).
    ContractSetEmail = "contract.set_email" "メールアドレスの変更" {
        roles: OFFICER,
        effects: [&[step(Contract, "open", "open", groups![put(Address)])], LETTER],
        extent: [one(Contract), within(1, 2, Mail)],
        letter: EmailChanged,
    },
    /// Seeds of tokens that the customer had stopped go with it.
    ContractClose = "contract.close" "契約の解約" {
        roles: OFFICER,
        effects: [&[
            step(Contract, "open", "closed", groups![
                cleared(Passwords).maybe(), cleared(Clearing).maybe(), set(Closing),
            ]),
            step(Token, "stopped", "stopped", groups![cleared(Seed)]),
        ]],
        extent: [one(Contract)],
    },
    ContractSetPasswords = "contract.set_passwords" "パスワードの変更" {
        roles: SITE,
        effects: [
            &[
                step(Contract, "open", "open", groups![altered(Passwords), cleared(Clearing).maybe()]),
                new(DataKey, "", groups![set(Key)]),
            ],
            SETTLED,
            LETTER,
        ],
        extent: [one(Contract), one(DataKey), one(SelfService), one(Mail)],
        letter: PasswordsChanged,
    },
    /// The first of the two officers asks for it.
    ContractAskClear = "contract.ask_clear" "パスワード消去の依頼" {
        roles: OFFICER, effects: [&[step(Contract, "open", "open", groups![put(Clearing)])]], extent: [one(Contract)],
    },
    ContractClearPasswords = "contract.clear_passwords" "パスワードの消去" {
        roles: OFFICER,
        effects: [&[step(Contract, "open", "open", groups![cleared(Passwords), cleared(Clearing)])], LETTER],
        extent: [one(Contract), one(Mail)],
        letter: PasswordsChanged,
    },
    TokenImport = "token.import" "トークンの取込" {
        roles: ADMIN, effects: [IMPORTED_TOKENS],
    },
    TokenList = "token.list" "トークンの一覧" { roles: LOOKING },
    TokenShow = "token.show" "トークンの表示" { roles: LOOKING },
    FormReceive = "form.receive" "解約届の受付" {
        roles: COUNTER, effects: [RECEIPT, &[new(Form, "received", FORM)]], extent: [one(ReceiptSeries), one(Form)],
    },
    /// A file of forms, or a step of it: its counts and digest.
    FormImport = "form.import" "解約届の取込" {
        roles: CLERKS, effects: [RECEIPT, &[new(Batch, "", groups![set(Group::Batch)])]], extent: [within(0, 1, Batch)],
    },
    /// A row of that file: a new form, with its seal if the file has it, or the seal of one that was received before.
    FormImportRow = "form.import_row" "取込による受付" {
        roles: CLERKS,
        effects: [
            FROM_A_ROW,
            SEALED,
        ],
        extent: [one(Form)],
    },
    /// A row of that file that takes effect with its import, where one person may.
    FormImportProcess = "form.import_process" "取込による受付・利用停止" {
        roles: OFFICER,
        effects: [
            &[new(Form, "processed", groups![set(Identity), set(Paper), set(Differs).maybe(), set(State), set(Seal), set(TakenEffect)])],
            DISABLED,
            LETTER,
        ],
        extent: [one(Form), one(Token), one(Mail)],
        letter: OtpDisabled,
    },
    FormAmend = "form.amend" "受付内容の訂正" {
        roles: COUNTER, effects: [&[step(Form, "received", "received", AMENDED)]], extent: [one(Form)],
    },
    FormSeal = "form.seal" "印鑑照合の記録" { roles: COUNTER, effects: [SEALED], extent: [one(Form)] },
    FormApprove = "form.approve" "検印・利用停止" {
        roles: OFFICER,
        effects: [&[step(Form, "checked", "processed", groups![altered(State), set(TakenEffect)])], DISABLED, LETTER],
        extent: [one(Form), one(Token), one(Mail)],
        letter: OtpDisabled,
    },
    FormReturn = "form.return" "返却" {
        roles: COUNTER, effects: [&[step(Form, "received", "returned", groups![altered(State), set(Return)])]], extent: [one(Form)],
    },
    /// Returning a form that is already checked.
    FormReturnChecked = "form.return_checked" "照合済の返却" {
        roles: OFFICER, effects: [&[step(Form, "checked", "returned", groups![altered(State), set(Return)])]], extent: [one(Form)],
    },
    FormList = "form.list" "解約届の一覧" { roles: LOOKING },
    FormShow = "form.show" "解約届の表示" { roles: LOOKING },
    OtpStatus = "otp.status" "利用状況の照会" { roles: LOOKING },
    OtpHold = "otp.hold" "仮停止" {
        roles: COUNTER,
        effects: [&[step(Token, "active", "held", groups![altered(State), set(Hold)])], LETTER],
        extent: [one(Token), one(Mail)],
        letter: OtpHeld,
    },
    OtpRelease = "otp.release" "仮停止の解除" {
        roles: OFFICER,
        effects: [&[step(Token, "held", "active", groups![altered(State), cleared(Hold)])], LETTER],
        extent: [one(Token), one(Mail)],
        letter: OtpReleased,
    },
    OtpUnlock = "otp.unlock" "お客さま手続きのロック解除" { roles: OFFICER, effects: [SETTLED], extent: [one(SelfService)] },
    /// An attempt at the customer's own steps is counted, before anything is compared.
    SelfAttempt = "self.attempt" "お客さま手続きの受付" { roles: SITE, effects: [COUNTED], extent: [one(SelfService)] },
    /// The login password was right: two positions are asked.
    SelfChallenge = "self.challenge" "利用者認証" {
        roles: SITE,
        effects: [&[change(SelfService, groups![altered(Count).maybe(), put(Asked).maybe()])]],
        extent: [one(SelfService)],
    },
    TokenStart = "token.start" "利用開始" {
        roles: SITE,
        effects: [REGISTERED, SETTLED, RECEIPT, LETTER],
        extent: [one(SelfService), one(Mail), one(ReceiptSeries), within(1, 99, Token)],
        letter: TokenStarted,
    },
    TokenExchange = "token.exchange" "交換" {
        roles: SITE,
        effects: [&[step(Token, "active", "replaced", groups![altered(State), cleared(Seed), set(End), put(Step)])], REGISTERED, SETTLED, RECEIPT, LETTER],
        extent: [one(SelfService), one(Mail), one(ReceiptSeries), within(2, 99, Token)],
        letter: TokenExchanged,
    },
    TokenStop = "token.stop" "利用中止" {
        roles: SITE,
        effects: [&[step(Token, "active", "stopped", groups![altered(State), cleared(Seed).maybe(), set(End), put(Step)])], SETTLED, LETTER],
        extent: [one(Token), one(SelfService), one(Mail)],
        letter: TokenStopped,
    },
    TokenCheck = "token.check" "ワンタイムパスワードの確認" {
        roles: SITE,
        effects: [&[step(Token, "active", "active", groups![put(Step)])], SETTLED],
        extent: [one(Token), one(SelfService)],
    },
    /// The menu of a customer terminal was opened or ended.
    TokenKiosk = "token.kiosk" "お客さま端末のメニュー" { roles: SITE },
    MailList = "mail.list" "お知らせの一覧" { roles: LOOKING },
    MailShow = "mail.show" "お知らせの表示" { roles: LOOKING },
    /// A letter is claimed for sending, before the conversation.
    MailClaim = "mail.claim" "お知らせの送信" {
        roles: CLERKS,
        effects: [CLAIMED],
        extent: [one(Mail)],
    },
    /// How that conversation ended.
    MailResult = "mail.result" "お知らせの送信結果" {
        roles: CLERKS,
        effects: [ANSWERED],
        extent: [one(Mail)],
    },
    MailRetry = "mail.retry" "お知らせの再送" {
        roles: COUNTER,
        effects: [RETRIED],
        extent: [one(Mail)],
    },
    MailCancel = "mail.cancel" "お知らせの取消" {
        roles: OFFICER,
        effects: [CANCELLED],
        extent: [one(Mail)],
    },
    MailClose = "mail.close" "お知らせの完了" {
        roles: OFFICER,
        effects: [SETTLED_BY_STAFF],
        extent: [one(Mail)],
    },
    MailBounced = "mail.bounced" "不達の記録" {
        roles: COUNTER, effects: [&[step(Mail, "sent", "bounced", HANDLED)]], extent: [one(Mail)],
    },
    MailTest = "mail.test" "試験送信" { roles: ADMIN },
    AuditList = "audit.list" "証跡の一覧" { roles: ALL_BUT_SITE },
    AuditVerify = "audit.verify" "証跡の検証" { roles: ALL_BUT_SITE },
    /// An admin says that times in the trail are false.
    AuditAskClock = "audit.ask_clock" "誤った時刻の届出" { roles: ADMIN },
    /// A second person says so too.
    AuditAcceptClock = "audit.accept_clock" "誤った時刻の確認" { roles: SECOND },
    /// An admin asks that findings be accepted.
    AuditAskAccept = "audit.ask_accept" "検証結果の受入れの届出" { roles: ADMIN },
    /// A second person accepts them: each row concerned is touched, as it is.
    AuditAccept = "audit.accept" "検証結果の受入れ" { roles: SECOND },
    /// A person was looked up by name, reading or account.
    Lookup = "lookup" "名前等による照会" { roles: LOOKING },
    /// Masked values were shown in full, for a reason.
    Reveal = "reveal" "伏せ字の解除" { roles: LOOKING },
    /// Something was refused (rule 4).
    Refused = "refused" "拒否" { roles: EVERYBODY },
}
