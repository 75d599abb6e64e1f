//! One-time-password tokens (steps ③ to ⑦ of the procedure).

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::domain::{
    BadValue, ContractId, Lang, Line, Moment, Note, Reason, ReceiptNo, fold,
    word::{self, Written},
};

words! {
    /// An app on a phone, or a device.
    pub enum TokenKind: Written {
        Software = "software" "ソフトウェア",
        Hardware = "hardware" "ハードウェア",
    }
}

words! {
    /// Where a token stands. The last three never work again, save a software token that its customer stopped.
    pub enum TokenState: Written {
        Stock = "stock" "在庫"
            means "まだ利用されていません" "not used yet",
        Active = "active" "利用中"
            means "お客さまが利用中です" "in use",
        Held = "held" "仮停止"
            means "電話の届出などで一時的に停止しています" "temporarily suspended, e.g. after a telephone report",
        Disabled = "disabled" "利用停止" ["解約"]
            means "解約届により利用停止しました" "disabled by a cancellation form",
        Stopped = "stopped" "利用中止"
            means "お客さまが利用を中止しました" "stopped by the customer",
        Replaced = "replaced" "交換済"
            means "別のトークンに交換しました" "exchanged for another",
    }
}

impl TokenState {
    /// A live token keeps its contract from having another.
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Active | Self::Held)
    }
}

/// Why a token ended: its form's reason, or what its customer did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndReason {
    Form(Reason),
    Exchanged,
    Stopped,
}

impl EndReason {
    /// As stored, and as scripts read it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Form(reason) => reason.code(),
            Self::Exchanged => "exchanged",
            Self::Stopped => "stopped",
        }
    }

    pub const fn japanese(self) -> &'static str {
        match self {
            Self::Form(reason) => reason.japanese(),
            Self::Exchanged => "交換",
            Self::Stopped => "利用中止",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        let own = [Self::Exchanged, Self::Stopped].into_iter().find(|reason| reason.code() == code);
        own.or_else(|| Reason::from_code(code).map(Self::Form))
    }
}

impl Written for EndReason {
    fn written(&self) -> &str {
        self.code()
    }

    fn worded(&self, lang: Lang) -> Cow<'_, str> {
        match lang {
            Lang::Ja => self.japanese().into(),
            Lang::En => word::english(self.code()),
        }
    }
}

impl serde::Serialize for EndReason {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

words! {
    /// The hash of RFC 6238's HMAC.
    pub enum Algorithm {
        Sha1 = "SHA1" "SHA-1" ["sha1", "sha-1"],
        Sha256 = "SHA256" "SHA-256" ["sha256", "sha-256"],
        Sha512 = "SHA512" "SHA-512" ["sha512", "sha-512"],
    }
}

words! {
    /// Whether the password is also asked at login (step ⑦; the default is no).
    pub enum LoginOtp: Written {
        No = "no" "認証しない" ["false", "0", "無", "しない"],
        Yes = "yes" "認証する" ["true", "1", "有", "する"],
    }
}

checked_text! {
    /// The token's serial number: ASCII letters and digits, case-sensitive.
    Serial, |written| {
        let folded = fold::code(written);
        if folded.is_empty() {
            return Err(BadValue::Empty);
        }
        let fits = folded.len() <= 40 && folded.bytes().all(|b| b.is_ascii_alphanumeric());
        if fits { Ok(folded) } else { Err(BadValue::Shape("SPST100000003")) }
    }
}

/// How a token's passwords are computed (RFC 6238), without its seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scheme {
    pub algorithm: Algorithm,
    /// 6 or 8.
    pub digits: i64,
    /// Seconds of one step.
    pub period: i64,
}

/// A stop at once on a telephone report, reversible (rule 5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    pub at: Moment,
    pub reason: Reason,
}

/// A token as the ledger holds it, without its seed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub serial: Serial,
    pub kind: TokenKind,
    pub model: Option<Line>,
    pub state: TokenState,
    pub contract_id: Option<ContractId>,
    pub scheme: Scheme,
    pub login_otp: LoginOtp,
    pub started_at: Option<Moment>,
    pub hold: Option<Hold>,
    /// What was said at the last hold; it stays when the hold ends.
    pub hold_note: Option<Note>,
    pub ended_at: Option<Moment>,
    pub end_reason: Option<EndReason>,
    /// The registration's receipt (step ⑧).
    pub receipt_no: Option<ReceiptNo>,
}

#[cfg(test)]
impl Token {
    /// For the rules' tests: of nobody yet.
    pub(crate) const fn sample(serial: Serial, kind: TokenKind, state: TokenState) -> Self {
        Self {
            serial,
            kind,
            model: None,
            state,
            contract_id: None,
            scheme: Scheme { algorithm: Algorithm::Sha1, digits: 6, period: 30 },
            login_otp: LoginOtp::No,
            started_at: None,
            hold: None,
            hold_note: None,
            ended_at: None,
            end_reason: None,
            receipt_no: None,
        }
    }
}

/// What an import knows of a token; its seed travels apart, as a [`Seed`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenRecord {
    pub serial: Serial,
    pub kind: TokenKind,
    pub model: Option<Line>,
    pub scheme: Scheme,
    pub binding: Option<Binding>,
}

/// The contract to which an import binds a token already in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    pub contract_id: ContractId,
    pub started_on: Option<NaiveDate>,
    pub login_otp: LoginOtp,
}

/// A token's shared secret (RFC 4226 section 4, R6: 128 bits at least). It has no `Debug`, is wiped when dropped, and
/// leaves this type only to be sealed.
pub struct Seed(zeroize::Zeroizing<Vec<u8>>);

impl Seed {
    /// Bytes of a seed: from RFC 4226's minimum to the block of SHA-512.
    const SIZES: std::ops::RangeInclusive<usize> = 16..=128;

    /// Reads Base32 (RFC 4648 section 6), padding, spaces and hyphens aside.
    pub fn parse_base32(text: &str) -> Result<Self, BadValue> {
        let compact: zeroize::Zeroizing<String> = zeroize::Zeroizing::new(
            fold::code(text).chars().filter(|c| !matches!(c, ' ' | '-' | '=')).collect::<String>().to_ascii_uppercase(),
        );
        if compact.is_empty() {
            return Err(BadValue::Empty);
        }
        let bytes = data_encoding::BASE32_NOPAD.decode(compact.as_bytes()).map_err(|_| BadValue::Shape("Base32"))?;
        Self::of(zeroize::Zeroizing::new(bytes))
    }

    /// Bytes that are one, if there are enough of them and not too many.
    pub fn of(bytes: zeroize::Zeroizing<Vec<u8>>) -> Result<Self, BadValue> {
        if Self::SIZES.contains(&bytes.len()) { Ok(Self(bytes)) } else { Err(BadValue::Shape("Base32")) }
    }

    pub fn reveal(&self) -> &[u8] {
        &self.0
    }
}

/// Digits of one password.
pub fn parse_digits(text: &str) -> Result<i64, BadValue> {
    match fold::code(text).as_str() {
        "6" => Ok(6),
        "8" => Ok(8),
        _ => Err(BadValue::NotOneOf(&[("6", "6"), ("8", "8")])),
    }
}

/// Seconds of one step: 1 to 300.
pub fn parse_period(text: &str) -> Result<i64, BadValue> {
    match fold::code(text).parse() {
        Ok(seconds @ 1..=300) => Ok(seconds),
        _ => Err(BadValue::Shape("30")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_is_base32_of_at_least_128_bits() {
        assert_eq!(
            Seed::parse_base32("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ").map(|s| s.reveal().to_vec()),
            Ok(b"12345678901234567890".to_vec())
        );
        assert!(Seed::parse_base32("gezdgnbvgy3tqojqgezdgnbvgy3tqojq====").is_ok());
        for bad in ["", "GEZDGNBV", "not base32!", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1"] {
            assert!(Seed::parse_base32(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_serial_is_ascii() {
        assert_eq!(Serial::parse("ＳＰＳＴ１").unwrap().as_str(), "SPST1");
        assert!(Serial::parse("SP-1").is_err());
    }
}
