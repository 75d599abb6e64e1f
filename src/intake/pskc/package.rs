//! A `KeyPackage`: one token, its seed plain or sealed.

use zeroize::Zeroizing;

use super::element::{Element, PSKC, base64};
use super::fault::PskcFault;
use super::lock::{Lock, Sealed, supported};
use crate::domain::{
    Algorithm, BadValue, Line, Refusal, Scheme, Seed, Serial, TokenKind, TokenRecord,
    token::{parse_digits, parse_period},
};
use crate::intake::row_reader::value;
use crate::intake::tokens::TokenRow;

/// The only algorithm whose passwords this system knows.
const TOTP: &str = "urn:ietf:params:xml:ns:keyprov:pskc:totp";

/// What a package says of its token; values are judged later, since a bad one rejects only its row. It has no `Debug`.
pub(super) struct Package {
    serial: String,
    model: String,
    /// What may distinguish a device from an app: `CryptoModuleInfo` before the model.
    hints: [String; 2],
    suite: String,
    length: String,
    encoding: String,
    has_check_digit: bool,
    interval: String,
    secret: PskcSecret,
}

enum PskcSecret {
    Absent,
    Plain(Zeroizing<String>),
    Sealed(Sealed),
}

impl Package {
    /// Whatever would end the file is found here, before any row is taken.
    pub(super) fn of(package: &Element, lock: Option<&Lock>) -> Result<Self, PskcFault> {
        let key = package.needed(PSKC, "Key")?;
        supported(key, "Key", &[TOTP])?;
        let device = package.child(PSKC, "DeviceInfo")?;
        let text = |name| device.map_or(Ok(""), |device| device.text_of(PSKC, name));
        let (model, maker) = (text("Model")?, text("Manufacturer")?);
        let module = package.child(PSKC, "CryptoModuleInfo")?;
        let module = module.map_or(Ok(""), |module| module.text_of(PSKC, "Id"))?;
        let parameters = key.child(PSKC, "AlgorithmParameters")?;
        let suite = parameters.map_or(Ok(""), |parameters| parameters.text_of(PSKC, "Suite"))?;
        let format = parameters.map_or(Ok(None), |parameters| parameters.child(PSKC, "ResponseFormat"))?;
        let written = |name| format.and_then(|format| format.attribute(name)).unwrap_or_default().to_owned();
        let data = key.child(PSKC, "Data")?;
        let secret = data.map_or(Ok(None), |data| data.child(PSKC, "Secret"))?;
        let interval = data.map_or(Ok(None), |data| data.child(PSKC, "TimeInterval"))?;
        Ok(Self {
            serial: text("SerialNo")?.to_owned(),
            model: if model.is_empty() { maker } else { model }.to_owned(),
            hints: [module.to_owned(), model.to_owned()],
            suite: suite.to_owned(),
            length: written("Length"),
            encoding: written("Encoding"),
            has_check_digit: matches!(written("CheckDigits").trim(), "true" | "1"),
            interval: interval.map_or(Ok(String::new()), seconds)?,
            secret: secret.map_or(Ok(PskcSecret::Absent), |secret| PskcSecret::of(secret, lock))?,
        })
    }

    /// The MAC of its secret.
    pub(super) fn check(&self, lock: Option<&Lock>) -> Result<(), PskcFault> {
        match (&self.secret, lock) {
            (PskcSecret::Sealed(sealed), Some(lock)) => lock.check(sealed),
            (PskcSecret::Sealed(_) | PskcSecret::Plain(_) | PskcSecret::Absent, _) => Ok(()),
        }
    }

    /// The token, or why its row is rejected.
    pub(super) fn token(&self, lock: Option<&Lock>) -> Result<Result<TokenRow, Refusal>, PskcFault> {
        let seed = self.secret.open(lock)?;
        Ok(self.row(seed))
    }

    /// The first fault names the row, in the order of the columns of CSV. Every token goes to stock: a vendor knows
    /// nothing of contracts.
    fn row(&self, seed: Result<Seed, Refusal>) -> Result<TokenRow, Refusal> {
        let serial = value("serial", &self.serial, Serial::parse)?;
        let serial = serial.ok_or(Refusal::MissingValue { field: "serial" })?;
        let model = value("model", &self.model, Line::parse)?;
        let seed = seed?;
        let record = TokenRecord { serial, kind: self.kind(), model, scheme: self.scheme()?, binding: None };
        Ok(TokenRow { record, seed })
    }

    /// PSKC does not say what a token is. An app, as most are, unless the file calls it hardware.
    fn kind(&self) -> TokenKind {
        let kind = self.hints.iter().find_map(|hint| {
            let hint = hint.to_lowercase();
            let says = |words: [&str; 2]| words.iter().any(|word| hint.contains(word));
            match (says(["hardware", "ハードウェア"]), says(["software", "ソフトウェア"])) {
                (true, _) => Some(TokenKind::Hardware),
                (false, true) => Some(TokenKind::Software),
                (false, false) => None,
            }
        });
        kind.unwrap_or(TokenKind::Software)
    }

    fn scheme(&self) -> Result<Scheme, Refusal> {
        let algorithm = value("algorithm", &self.suite, hash)?.unwrap_or(Algorithm::Sha1);
        let digits = value("digits", &self.length, parse_digits)?.unwrap_or(6);
        let bad = |shape| Refusal::BadValue { field: "digits", fault: BadValue::Shape(shape) };
        if !matches!(self.encoding.trim(), "" | "DECIMAL") {
            return Err(bad("DECIMAL"));
        }
        if self.has_check_digit {
            return Err(bad("CheckDigits=\"false\""));
        }
        let period = value("period", &self.interval, parse_period)?.unwrap_or(30);
        Ok(Scheme { algorithm, digits, period })
    }
}

impl PskcSecret {
    fn of(secret: &Element, lock: Option<&Lock>) -> Result<Self, PskcFault> {
        let plain = secret.child(PSKC, "PlainValue")?;
        match (secret.child(PSKC, "EncryptedValue")?, plain, lock) {
            (Some(encrypted), None, Some(_)) => Sealed::of(secret, encrypted).map(Self::Sealed),
            (Some(encrypted), _, None) => Err(PskcFault::Missing { line: encrypted.line, element: "EncryptionKey" }),
            (_, Some(plain), Some(_)) => Err(PskcFault::Unprotected { line: plain.line }),
            (None, Some(plain), None) => Ok(Self::Plain(plain.text.clone())),
            (None, None, _) => Ok(Self::Absent),
        }
    }

    fn open(&self, lock: Option<&Lock>) -> Result<Result<Seed, Refusal>, PskcFault> {
        let bytes = match (self, lock) {
            (Self::Plain(text), _) if text.trim().is_empty() => None,
            (Self::Plain(text), _) => Some(base64(text).unwrap_or_default()),
            (Self::Sealed(sealed), Some(lock)) => Some(lock.open(sealed)?),
            (Self::Sealed(_), None) | (Self::Absent, _) => None,
        };
        Ok(match bytes {
            Some(bytes) => Seed::of(bytes).map_err(|_| Refusal::BadSecret),
            None => Err(Refusal::MissingValue { field: "secret" }),
        })
    }
}

/// The text of a time interval. An encrypted one is taken by nobody: how its number is written is not said anywhere.
fn seconds(interval: &Element) -> Result<String, PskcFault> {
    let encrypted = interval.child(PSKC, "EncryptedValue")?;
    let plain = interval.text_of(PSKC, "PlainValue")?;
    Ok(encrypted.map_or(plain, |encrypted| encrypted.name.as_str()).to_owned())
}

/// `HMAC-SHA256`, `HmacSHA256`, `SHA-256`.
fn hash(suite: &str) -> Result<Algorithm, BadValue> {
    let suite = suite.trim().to_ascii_uppercase();
    Algorithm::parse(suite.strip_prefix("HMAC").unwrap_or(&suite).trim_start_matches(['-', '_']))
}
