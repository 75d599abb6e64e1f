//! Where letters go: the configuration as it is read, and what sending checks of it.

use std::net::IpAddr;
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustls::pki_types::ServerName;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use zeroize::Zeroizing;

use crate::domain::{BadValue, Line};
use crate::mail::fault::Fault;
use crate::mail::sender::Sender;

words! {
    /// When letters leave.
    #[derive(Default)]
    pub enum Deliver {
        #[default]
        Batch = "batch" "まとめて",
        AtOnce = "at-once" "すぐに",
    }
}

words! {
    /// How the conversation with the mail server is kept private.
    #[derive(Default)]
    pub enum Tls {
        /// Plain greetings, then `STARTTLS`; without it nothing else is said.
        #[default]
        Starttls = "starttls" "STARTTLS",
        /// From the first byte.
        Tls = "tls" "TLS",
        /// Not at all: only on this machine.
        None = "none" "なし",
    }
}

words! {
    /// Where letters go.
    pub enum TransportKind {
        Folder = "folder" "フォルダ",
        Smtp = "smtp" "SMTP",
    }
}

/// `[mail]` of the configuration file, as it is read and as it is used.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    pub transport: TransportKind,
    pub folder: Option<PathBuf>,
    pub smtp: Option<SmtpConfig>,
    /// See [`Sender::parse`].
    pub from: Line,
    #[serde(default)]
    pub deliver: Deliver,
    /// Templates of the institution's own.
    pub templates: Option<PathBuf>,
}

/// `[mail.smtp]`: a mail server and how to speak with it. Not a way to it yet: see [`Sending::new`].
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmtpConfig {
    pub host: Line,
    #[serde(default, deserialize_with = "port")]
    pub port: Option<NonZeroU16>,
    #[serde(default)]
    pub tls: Tls,
    pub user: Option<Line>,
    /// Whose first line is the password; whoever sends reads it.
    pub password_file: Option<PathBuf>,
    /// Certificates (PEM) that are trusted beside the platform's.
    pub ca_file: Option<PathBuf>,
}

/// Where letters go, with what that needs.
pub enum Way<'c> {
    Folder(&'c Path),
    Smtp(&'c SmtpConfig),
}

impl Config {
    pub fn way(&self) -> Result<Way<'_>, Fault> {
        match (self.transport, &self.folder, &self.smtp) {
            (TransportKind::Folder, Some(folder), _) => Ok(Way::Folder(folder)),
            (TransportKind::Smtp, _, Some(smtp)) => Ok(Way::Smtp(smtp)),
            (TransportKind::Folder, None, _) => Err(Fault::Unset("folder")),
            (TransportKind::Smtp, _, None) => Err(Fault::Unset("smtp")),
        }
    }

    /// Every path that the file names.
    pub fn paths(&mut self) -> impl Iterator<Item = &mut PathBuf> {
        // Without `..`: a new key is not forgotten here.
        let Self { transport: _, folder, smtp, from: _, deliver: _, templates } = self;
        let of_smtp = smtp.iter_mut().flat_map(SmtpConfig::paths);
        [folder, templates].into_iter().flatten().chain(of_smtp)
    }
}

impl SmtpConfig {
    fn paths(&mut self) -> impl Iterator<Item = &mut PathBuf> {
        let Self { host: _, port: _, tls: _, user: _, password_file, ca_file } = self;
        [password_file, ca_file].into_iter().flatten()
    }

    /// The host as a resolver takes it: an IPv6 address without its brackets.
    pub fn host(&self) -> &str {
        bare(self.host.as_str())
    }

    pub fn port(&self) -> u16 {
        self.port.map_or(self.tls.usual_port(), NonZeroU16::get)
    }
}

fn port<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NonZeroU16>, D::Error> {
    NonZeroU16::deserialize(deserializer).map(Some).map_err(|_| D::Error::custom(BadValue::Shape("587")))
}

/// A configuration by which letters may leave, with what its file does not hold.
pub struct Sending {
    pub(in crate::mail) config: Config,
    pub from: Sender,
    pub(in crate::mail) password: Option<Secret>,
    pub limits: Limits,
}

impl Sending {
    /// Nothing private goes in the clear: [`Tls::None`] is refused for another machine.
    pub fn new(config: Config, password: Option<Secret>) -> Result<Self, Fault> {
        if let Way::Smtp(smtp) = config.way()? {
            check_host(smtp.host(), smtp.tls)?;
        }
        let from = Sender::parse(config.from.as_str())?;
        Ok(Self { config, from, password, limits: Limits::default() })
    }
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

fn bare(host: &str) -> &str {
    host.trim().trim_start_matches('[').trim_end_matches(']')
}

fn check_host(host: &str, tls: Tls) -> Result<(), Fault> {
    let name = ServerName::try_from(host).map_err(|_| Fault::Host(host.to_owned()))?;
    if tls == Tls::None && !is_this_machine(&name) {
        return Err(Fault::PlainText(host.to_owned()));
    }
    Ok(())
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
            assert!(check_host(bare(host), Tls::None).is_ok(), "{host}");
        }
        for host in ["mail.example.jp", "localhost.example.jp", "192.0.2.1", "0.0.0.0"] {
            assert_eq!(check_host(bare(host), Tls::None).err(), Some(Fault::PlainText(host.into())), "{host}");
            assert!(check_host(bare(host), Tls::Starttls).is_ok(), "{host}");
        }
        for host in ["", "a b", "mail.example.jp\r\nX"] {
            assert!(matches!(check_host(bare(host), Tls::Tls), Err(Fault::Host(_))), "{host}");
        }
    }

    #[test]
    fn no_letter_is_sent_by_an_unsafe_configuration() {
        let server = |host: &str, tls| {
            let host = Line::parse(host).unwrap();
            let smtp = SmtpConfig { host, port: None, tls, user: None, password_file: None, ca_file: None };
            let from = Line::parse("otp@bank.example.jp").unwrap();
            let (transport, deliver) = (TransportKind::Smtp, Deliver::Batch);
            Config { transport, folder: None, smtp: Some(smtp), from, deliver, templates: None }
        };
        let fault = |config| Sending::new(config, None).err();
        assert_eq!(fault(server("[::1]", Tls::None)), None);
        assert_eq!(fault(server("192.0.2.1", Tls::None)), Some(Fault::PlainText("192.0.2.1".into())));
        assert_eq!(fault(server("a b", Tls::Tls)), Some(Fault::Host("a b".into())));
        let nameless = Config { from: Line::parse("nobody").unwrap(), ..server("localhost", Tls::None) };
        assert!(matches!(fault(nameless), Some(Fault::Sender(_))));
        let nowhere = Config { smtp: None, ..server("localhost", Tls::None) };
        assert_eq!(fault(nowhere), Some(Fault::Unset("smtp")));
        let usual = server("localhost", Tls::Starttls).smtp.map(|smtp| smtp.port());
        assert_eq!(usual, Some(587));
    }
}
