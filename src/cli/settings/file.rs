//! The configuration file: TOML in which every key is known.

use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

use super::fault::{Fault, Place};
use crate::domain::lang::Lang;
use crate::domain::operator::OperatorId;
use crate::domain::text::{BadValue, Line};

words! {
    /// When letters leave.
    pub enum Deliver {
        Batch = "batch" "まとめて",
        AtOnce = "at-once" "すぐに",
    }
}

words! {
    /// How the conversation with the mail server is protected.
    pub enum Tls {
        Starttls = "starttls" "STARTTLS",
        Tls = "tls" "TLS",
        /// Only to this machine.
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

/// What the file says; nothing, where there is none.
#[derive(Debug, Default)]
pub(super) struct Configuration {
    pub(super) ledger: Option<PathBuf>,
    pub(super) operator: Option<OperatorId>,
    pub(super) lang: Option<Lang>,
    pub(super) mail: Option<MailSection>,
}

/// `[mail]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailSection {
    pub transport: Transport,
    pub from: Line,
    pub deliver: Deliver,
    /// Templates of the institution's own.
    pub templates: Option<PathBuf>,
}

/// Where letters go, with what that needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Transport {
    Folder(PathBuf),
    Smtp(SmtpSection),
}

/// `[mail.smtp]`. The password itself is read when it is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmtpSection {
    pub host: Line,
    pub port: Option<u16>,
    pub tls: Tls,
    pub user: Option<Line>,
    pub password_file: Option<PathBuf>,
    pub ca_file: Option<PathBuf>,
}

pub(super) fn read(file: &Path) -> Result<Configuration, Fault> {
    let unreadable = |error| Fault::Unreadable { file: file.to_owned(), error };
    let text = fs::read_to_string(file).map_err(unreadable)?;
    let table = text.parse::<Table>().map_err(|error| syntax(file, &text, &error))?;
    let mut section = Section { file, name: String::new(), table };
    let configuration = Configuration {
        ledger: section.path("ledger")?,
        operator: section.read("operator", OperatorId::parse)?,
        lang: section.read("lang", Lang::parse)?,
        mail: section.inner("mail")?.map(mail).transpose()?,
    };
    section.end()?;
    Ok(configuration)
}

/// All keys are taken before any is missed: a misspelt one is told as what it is.
fn mail(mut section: Section<'_>) -> Result<MailSection, Fault> {
    let smtp = section.inner("smtp")?.map(smtp).transpose()?;
    let folder = section.path("folder")?;
    let transport = section.read("transport", TransportKind::parse)?;
    let from = section.read("from", Line::parse)?;
    let deliver = section.read("deliver", Deliver::parse)?;
    let templates = section.path("templates")?;
    section.end()?;
    let transport = match section.needed("transport", transport)? {
        TransportKind::Folder => Transport::Folder(section.needed("folder", folder)?),
        TransportKind::Smtp => Transport::Smtp(section.needed("smtp", smtp)?),
    };
    let from = section.needed("from", from)?;
    Ok(MailSection { transport, from, deliver: deliver.unwrap_or(Deliver::Batch), templates })
}

fn smtp(mut section: Section<'_>) -> Result<SmtpSection, Fault> {
    let host = section.read("host", Line::parse)?;
    let port = section.port("port")?;
    let tls = section.read("tls", Tls::parse)?.unwrap_or(Tls::Starttls);
    let user = section.read("user", Line::parse)?;
    let password_file = section.path("password_file")?;
    let ca_file = section.path("ca_file")?;
    section.end()?;
    Ok(SmtpSection { host: section.needed("host", host)?, port, tls, user, password_file, ca_file })
}

fn syntax(file: &Path, text: &str, error: &toml::de::Error) -> Fault {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    Fault::Syntax { file: file.to_owned(), line: before.matches('\n').count() + 1 }
}

/// A table whose keys are taken one by one; what is left at the end is unknown.
struct Section<'f> {
    file: &'f Path,
    name: String,
    table: Table,
}

impl Section<'_> {
    fn read<T>(&mut self, key: &str, parse: fn(&str) -> Result<T, BadValue>) -> Result<Option<T>, Fault> {
        match self.table.remove(key) {
            None => Ok(None),
            Some(Value::String(text)) => parse(&text).map(Some).map_err(|fault| self.bad(key, fault)),
            Some(_) => Err(self.bad(key, BadValue::Shape("\"text\""))),
        }
    }

    /// A path, relative ones from the file's own folder.
    fn path(&mut self, key: &str) -> Result<Option<PathBuf>, Fault> {
        let here = self.file.parent().unwrap_or(Path::new(""));
        let not_empty = |text: &str| if text.is_empty() { Err(BadValue::Empty) } else { Ok(PathBuf::from(text)) };
        Ok(self.read(key, not_empty)?.map(|path| here.join(path)))
    }

    fn port(&mut self, key: &str) -> Result<Option<u16>, Fault> {
        let port = match self.table.remove(key) {
            None => return Ok(None),
            Some(value) => value.as_integer().and_then(|port| u16::try_from(port).ok()).filter(|port| *port > 0),
        };
        port.map(Some).ok_or_else(|| self.bad(key, BadValue::Shape("587")))
    }

    fn inner(&mut self, key: &str) -> Result<Option<Self>, Fault> {
        match self.table.remove(key) {
            None => Ok(None),
            Some(Value::Table(table)) => Ok(Some(Section { file: self.file, name: self.full(key), table })),
            Some(_) => Err(self.bad(key, BadValue::Shape("[section]"))),
        }
    }

    fn needed<T>(&self, key: &str, value: Option<T>) -> Result<T, Fault> {
        value.ok_or_else(|| self.missing(key))
    }

    fn missing(&self, key: &str) -> Fault {
        Fault::MissingKey { file: self.file.to_owned(), key: self.full(key) }
    }

    fn bad(&self, key: &str, fault: BadValue) -> Fault {
        Fault::BadValue { place: Place::Key { file: self.file.to_owned(), key: self.full(key) }, fault }
    }

    fn end(&self) -> Result<(), Fault> {
        match self.table.keys().next() {
            None => Ok(()),
            Some(key) => Err(Fault::UnknownKey { file: self.file.to_owned(), key: self.full(key) }),
        }
    }

    /// `mail.smtp.port`.
    fn full(&self, key: &str) -> String {
        if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) }
    }
}
