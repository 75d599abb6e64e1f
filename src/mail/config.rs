//! Where letters go and whom they come from, as checked values.

use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

use rustls::pki_types::ServerName;
use zeroize::Zeroizing;

use crate::domain::email::Email;
use crate::domain::text::{BadValue, Line};
use crate::mail::fault::Fault;

/// Everything that sending needs.
pub struct Config {
    pub from: Sender,
    pub transport: TransportConfig,
}

/// How letters leave.
pub enum TransportConfig {
    Folder(PathBuf),
    Smtp(SmtpConfig),
}

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

/// A mail server and how to speak with it.
pub struct SmtpConfig {
    host: String,
    port: u16,
    tls: Tls,
    pub login: Option<Login>,
    /// Certificates (PEM) that are trusted beside the platform's.
    pub ca_file: Option<PathBuf>,
    pub limits: Limits,
}

impl SmtpConfig {
    /// A server to which nothing private goes in the clear: [`Tls::None`] is refused for another machine.
    pub fn new(host: &str, port: u16, tls: Tls) -> Result<Self, Fault> {
        let host = host.trim().trim_start_matches('[').trim_end_matches(']');
        let name = ServerName::try_from(host).map_err(|_| Fault::Host(host.to_owned()))?;
        if tls == Tls::None && !is_this_machine(&name) {
            return Err(Fault::PlainText(host.to_owned()));
        }
        Ok(Self { host: host.to_owned(), port, tls, login: None, ca_file: None, limits: Limits::default() })
    }

    pub fn host(&self) -> &str {
        &self.host
    }

    pub const fn port(&self) -> u16 {
        self.port
    }

    pub const fn tls(&self) -> Tls {
        self.tls
    }
}

/// How the conversation is kept private.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    /// Plain greetings, then `STARTTLS`; without it nothing else is said.
    Starttls,
    /// From the first byte.
    Tls,
    /// Not at all: only on this machine.
    None,
}

impl Tls {
    /// The port that servers of this kind listen on (RFC 6409, RFC 8314, RFC 5321).
    pub const fn usual_port(self) -> u16 {
        match self {
            Self::Starttls => 587,
            Self::Tls => 465,
            Self::None => 25,
        }
    }
}

/// An account at the mail server.
pub struct Login {
    pub user: String,
    pub password: Secret,
}

/// A password. It has no `Debug`, and is wiped when dropped.
pub struct Secret(Zeroizing<String>);

impl Secret {
    pub fn new(text: Zeroizing<String>) -> Self {
        Self(text)
    }

    pub(in crate::mail) fn reveal(&self) -> &str {
        &self.0
    }
}

/// How long a server may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// To be reached, TLS included.
    pub connect: Duration,
    /// For the whole answer to a command, however slowly it drips.
    pub command: Duration,
    /// To accept a letter after its final dot. Shorter than RFC 5321's ten minutes (4.5.3.2.6) means second copies.
    pub acceptance: Duration,
}

impl Limits {
    /// While somebody waits for the letter of their command: it is tried again later anyway. The server still has half a
    /// minute to accept what it was handed, so that no second copy is soon made.
    pub const AT_ONCE: Self =
        Self { connect: Duration::from_secs(5), command: Duration::from_secs(5), acceptance: Duration::from_secs(30) };
}

impl Default for Limits {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { connect: seconds(30), command: seconds(60), acceptance: seconds(600) }
    }
}

fn unquoted(name: &str) -> &str {
    name.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(name)
}

fn is_this_machine(name: &ServerName<'_>) -> bool {
    match name {
        ServerName::DnsName(name) => name.as_ref().eq_ignore_ascii_case("localhost"),
        ServerName::IpAddress(address) => IpAddr::from(*address).is_loopback(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_spoken_to_in_the_clear() {
        for host in ["localhost", "LOCALHOST", "127.0.0.1", "::1", "[::1]"] {
            assert!(SmtpConfig::new(host, 25, Tls::None).is_ok(), "{host}");
        }
        for host in ["mail.example.jp", "localhost.example.jp", "192.0.2.1", "0.0.0.0"] {
            assert_eq!(SmtpConfig::new(host, 25, Tls::None).err(), Some(Fault::PlainText(host.into())), "{host}");
            assert!(SmtpConfig::new(host, 25, Tls::Starttls).is_ok(), "{host}");
        }
        for host in ["", "a b", "mail.example.jp\r\nX"] {
            assert!(matches!(SmtpConfig::new(host, 25, Tls::Tls), Err(Fault::Host(_))), "{host}");
        }
    }

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
