//! A customer's answers, as the bank's site hands them in (one JSON object, read whole) or as they are typed; wiped when
//! used.

use std::collections::BTreeMap;
use std::io::Read;

use serde::Deserialize;
use zeroize::Zeroizing;

use crate::domain::{BadValue, LoginOtp, Refusal, Serial, fold};
use crate::intake::fault::Fault;

/// Bytes of an object at most.
const LIMIT: u64 = 64 * 1024;

/// What was answered, each by its key and as it was written. It has no `Debug`: these are secrets.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    pub login_password: Option<Zeroizing<String>>,
    pub serial: Option<String>,
    pub otp: Option<Zeroizing<String>>,
    pub old_otp: Option<Zeroizing<String>>,
    pub login_otp: Option<bool>,
    pub transfer_digits: Option<BTreeMap<u8, Zeroizing<String>>>,
    pub new_login_password: Option<Zeroizing<String>>,
    pub new_transfer_password: Option<Zeroizing<String>>,
}

impl Answers {
    /// A key that is not known, or twice there, is a fault of the whole: a misspelt one would be missed unseen.
    pub fn read(input: impl Read) -> Result<Self, Fault> {
        let mut text = Zeroizing::new(Vec::new());
        input.take(LIMIT + 1).read_to_end(&mut text).map_err(|error| Fault::from_io(error, "-"))?;
        if u64::try_from(text.len()).unwrap_or(u64::MAX) > LIMIT {
            return Err(Fault::RecordTooLong { line: 1 });
        }
        // What serde says of a value could repeat it.
        serde_json::from_slice(&text).map_err(|error| Fault::NotJson {
            line: u64::try_from(error.line()).unwrap_or_default(),
            column: u64::try_from(error.column()).unwrap_or_default(),
        })
    }

    /// Whether nothing but the login password is there: the first of the two calls.
    pub fn is_first_call(&self) -> bool {
        self.serial.is_none() && self.otp.is_none() && self.old_otp.is_none() && self.transfer_digits.is_none()
    }

    pub fn login_password(&self) -> Result<&str, Refusal> {
        needed(self.login_password.as_ref(), "login_password")
    }

    pub fn serial(&self) -> Result<Serial, Refusal> {
        let written = self.serial.as_ref().ok_or(Refusal::MissingValue { field: "serial" })?;
        Serial::parse(written).map_err(|fault| Refusal::BadValue { field: "serial", fault })
    }

    /// The password that the token to be used shows.
    pub fn otp(&self) -> Result<Zeroizing<String>, Refusal> {
        Ok(Zeroizing::new(fold::code(needed(self.otp.as_ref(), "otp")?)))
    }

    /// The password that the token in use shows, at an exchange.
    pub fn old_otp(&self) -> Result<Zeroizing<String>, Refusal> {
        Ok(Zeroizing::new(fold::code(needed(self.old_otp.as_ref(), "old_otp")?)))
    }

    /// Not asked at login unless the customer says so (step ⑦).
    pub fn login_otp(&self) -> Option<LoginOtp> {
        self.login_otp.map(|asked| if asked { LoginOtp::Yes } else { LoginOtp::No })
    }

    /// The digits by their positions from the left.
    pub fn transfer_digits(&self) -> Result<BTreeMap<u8, char>, Refusal> {
        let field = "transfer_digits";
        let written = self.transfer_digits.as_ref().ok_or(Refusal::MissingValue { field })?;
        let digit = |text: &Zeroizing<String>| {
            let folded = Zeroizing::new(fold::code(text));
            let mut signs = folded.chars();
            signs.next().filter(char::is_ascii_digit).filter(|_| signs.next().is_none())
        };
        let shape = || Refusal::BadValue { field, fault: BadValue::Shape("{\"8\":\"5\",\"9\":\"1\"}") };
        written.iter().map(|(at, text)| digit(text).map(|digit| (*at, digit)).ok_or_else(shape)).collect()
    }

    pub fn new_login_password(&self) -> Result<&str, Refusal> {
        needed(self.new_login_password.as_ref(), "new_login_password")
    }

    pub fn new_transfer_password(&self) -> Result<&str, Refusal> {
        needed(self.new_transfer_password.as_ref(), "new_transfer_password")
    }
}

fn needed<'a>(value: Option<&'a Zeroizing<String>>, field: &'static str) -> Result<&'a str, Refusal> {
    value.map(|text| text.as_str()).filter(|text| !text.is_empty()).ok_or(Refusal::MissingValue { field })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Answers, String> {
        Answers::read(text.as_bytes()).map_err(|fault| fault.to_string())
    }

    #[test]
    fn the_two_calls_are_distinguished() {
        let first = read(r#"{"login_password":"secret"}"#).unwrap();
        assert!(first.is_first_call());
        assert_eq!(first.login_password(), Ok("secret"));
        assert_eq!(first.serial(), Err(Refusal::MissingValue { field: "serial" }));
        let second = read(
            r#"{"login_password":"s","serial":"ＳＰ１","otp":"１２３456","login_otp":true,"transfer_digits":{"8":"5","10":"１"}}"#,
        )
        .unwrap();
        assert!(!second.is_first_call());
        assert_eq!(second.serial().unwrap().as_str(), "SP1");
        assert_eq!(second.otp().unwrap().as_str(), "123456");
        assert_eq!(second.login_otp(), Some(LoginOtp::Yes));
        assert_eq!(second.transfer_digits().unwrap(), BTreeMap::from([(8, '5'), (10, '1')]));
    }

    #[test]
    fn what_is_no_such_object_is_reported_without_its_content() {
        for (text, outcome) in [
            ("", "not the JSON that is wanted at line 1, column 0"),
            ("[]", "not the JSON that is wanted at line 1, column 2"),
            ("{\"login_password\":\n \"S3NTINEL", "not the JSON that is wanted at line 2, column 10"),
            (r#"{"pasword":"S3NTINEL"}"#, "not the JSON that is wanted at line 1, column 10"),
            (r#"{"otp":123456}"#, "not the JSON that is wanted at line 1, column 13"),
            (r#"{"otp":"1","otp":"2"}"#, "not the JSON that is wanted at line 1, column 16"),
        ] {
            assert_eq!(read(text).err().as_deref(), Some(outcome), "{text}");
        }
        let long = format!(r#"{{"otp":"{}"}}"#, "1".repeat(70_000));
        assert!(read(&long).err().unwrap().contains("too long"));
        for digits in [r#"{"8":"55"}"#, r#"{"8":""}"#, r#"{"8":"x"}"#] {
            let answers = read(&format!(r#"{{"transfer_digits":{digits}}}"#)).unwrap();
            assert!(matches!(answers.transfer_digits(), Err(Refusal::BadValue { field: "transfer_digits", .. })));
        }
    }
}
