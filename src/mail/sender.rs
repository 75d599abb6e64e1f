//! Whom letters come from, as a checked value.

use crate::domain::{BadValue, Email, Line};
use crate::mail::fault::Fault;

/// Whom letters come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    pub name: Option<Line>,
    pub address: Email,
}

impl Sender {
    /// Reads `otp@bank.example.jp` or `見本信用金庫 <otp@bank.example.jp>`. Stray dots, which customers' old addresses
    /// have, are refused in the bank's own.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let named = text.trim().strip_suffix('>').and_then(|rest| rest.rsplit_once('<'));
        let (name, address) = named.unwrap_or(("", text));
        let address = Email::parse(address).map_err(Fault::Sender)?;
        if address.parts().0.split('.').any(str::is_empty) {
            return Err(Fault::Sender(BadValue::Shape("otp@bank.example.jp")));
        }
        let name = Some(unquoted(name.trim())).filter(|name| !name.is_empty());
        Ok(Self { name: name.map(Line::parse).transpose().map_err(Fault::Sender)?, address })
    }

    /// This sender, under the institution's name where it has none of its own.
    #[must_use]
    pub fn or_named(self, institution: &Line) -> Self {
        Self { name: self.name.or_else(|| Some(institution.clone())), ..self }
    }
}

fn unquoted(name: &str) -> &str {
    name.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sender_is_an_address_with_or_without_a_name() {
        let institution = Line::parse("見本信用金庫").unwrap();
        for (text, name) in [
            ("otp@bank.example.jp", "見本信用金庫"),
            ("<otp@bank.example.jp>", "見本信用金庫"),
            ("事務 センター <otp@bank.example.jp>", "事務 センター"),
            ("\"Mihon Shinkin\" <otp@bank.example.jp>", "Mihon Shinkin"),
        ] {
            let sender = Sender::parse(text).unwrap().or_named(&institution);
            assert_eq!(sender.name.unwrap().as_str(), name);
            assert_eq!(sender.address.as_str(), "otp@bank.example.jp");
        }
        for bad in ["", "見本信用金庫", "a <b", "a..b@bank.example.jp", "a\r\nBcc: c@example.jp <b@example.jp>"] {
            assert!(matches!(Sender::parse(bad), Err(Fault::Sender(_))), "{bad}");
        }
    }
}
