//! Letters (お知らせメール) to customers, and where one stands in the outbox.

use crate::domain::{Branch, ContractId, Email, Line, ReceiptNo};

/// One row a letter: its code (the folder of its templates), its Japanese word, and whether it has a receipt number.
/// For the list that follows, and for the texts that `mail` has of each.
macro_rules! letters {
    ($declare:ident) => {
        $declare! {
            OtpDisabled = "otp_disabled" "利用停止のお知らせ" [Numbered],
            OtpHeld = "otp_held" "仮停止のお知らせ" [Numbered, Unnumbered],
            OtpReleased = "otp_released" "仮停止解除のお知らせ" [Numbered, Unnumbered],
            TokenStarted = "token_started" "利用開始のお知らせ" [Numbered],
            TokenExchanged = "token_exchanged" "交換のお知らせ" [Numbered],
            TokenStopped = "token_stopped" "利用中止のお知らせ" [Numbered, Unnumbered],
            EmailChanged = "email_changed" "メールアドレス変更のお知らせ" [Numbered, Unnumbered],
            PasswordsChanged = "passwords_changed" "パスワード変更のお知らせ" [Numbered, Unnumbered],
        }
    };
}

macro_rules! templates {
    ($($variant:ident = $code:literal $japanese:literal [$($numbering:ident),+],)+) => {
        words! {
            /// What a letter is about.
            pub enum Template: Written { $($variant = $code $japanese),+ }
        }

        impl Template {
            /// Whether its letters have a receipt number: always, where they are about a form.
            pub const fn numberings(self) -> &'static [Numbering] {
                match self { $(Self::$variant => &[$(Numbering::$numbering),+]),+ }
            }
        }
    };
}
letters!(templates);

words! {
    /// Where a letter stands.
    pub enum MailState: Written {
        Queued = "queued" "送信待ち"
            means "送信を待っています" "waiting to be sent",
        Sending = "sending" "送信中"
            means "送信しています" "being sent",
        Sent = "sent" "送信済"
            means "メールサーバーに渡しました" "accepted by the mail server",
        /// A fault that may pass: tried again with the same Message-ID.
        Deferred = "deferred" "再送待ち"
            means "一時的に送信できませんでした。次の送信時に再送します" "temporarily failed; retried with the next mail send",
        /// Refused for good by the receiving side.
        Failed = "failed" "送信不可"
            means "相手のサーバーに断られました" "permanently rejected by the receiving server",
        /// The connection was lost after the final dot: it may have arrived, and is tried again.
        InDoubt = "in_doubt" "到達不明"
            means "送信の最後で接続が切れました。次の送信時に再送します" "connection lost at the end of sending; retried",
        NoAddress = "no_address" "アドレスなし"
            means "メールアドレスの登録がありません" "no address is registered",
        Bounced = "bounced" "不達"
            means "後から不達の連絡がありました" "returned as undeliverable",
        /// Closed: the customer was told by letter or telephone.
        Told = "told" "連絡済"
            means "郵送または電話で連絡しました" "customer informed by letter or telephone",
        Cancelled = "cancelled" "取消"
            means "送信を取り消しました" "cancelled; will not be sent",
    }
}

impl MailState {
    /// Whether a letter may be taken by a sender, or be taken over from one who has died.
    pub const fn may_be_due(self) -> bool {
        matches!(self, Self::Queued | Self::Sending | Self::Deferred | Self::InDoubt)
    }
}

words! {
    /// How staff told a customer whom no letter reached.
    pub enum ToldBy: Written {
        Letter = "letter" "郵送",
        Telephone = "telephone" "電話",
    }
}

/// Who a letter goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipient {
    /// The address registered when it is sent.
    Registered,
    /// This one, whatever is registered then: `email_changed` goes to the old address too.
    Frozen(Email),
}

/// What a letter's wording may say. There is no field for a serial or an account number, so no template can show one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterFacts {
    pub template: Template,
    pub institution: Line,
    pub branch: Branch,
    pub numbering: Numbering,
}

/// Whether a letter has a receipt number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Numbering {
    Numbered,
    Unnumbered,
}

/// A letter as its template made it, frozen with its Message-ID when queued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub template: Template,
    pub contract_id: ContractId,
    pub receipt_no: Option<ReceiptNo>,
    pub recipient: Recipient,
    /// Goes out in quiet hours too.
    pub urgent: bool,
    /// The number of its wording in the ledger.
    pub wording: i64,
    pub message_id: String,
}
