//! The ledger: one SQLCipher file, and the signed trail that every change leaves.
//!
//! The only room that names rusqlite. [`Ledger::read`] gives a snapshot; [`Ledger::write`] is the
//! one way to change anything: an IMMEDIATE transaction whose changed rows must all have been recorded in entries, and
//! whose last entry the operator signs.

pub mod actor;
mod batch;
mod branch;
mod contract;
mod entry;
mod form;
mod founding;
mod images;
mod migration;
mod opening;
mod operator;
mod outbox;
mod receipt;
mod secret;
mod self_service;
mod setting;
mod sql_types;
mod statements;
mod token;
mod verification;
mod wording;
mod writer;

use std::path::PathBuf;

pub use batch::BatchStanding;
pub use contract::{ContractFilter, ContractStanding};
pub use entry::EntryFilter;
pub use form::{CheckedForm, FileRow, FormFilter, NewForm, Papers, Told};
pub use founding::Founding;
pub use migration::Migrated;
pub use opening::{Ending, Identity, Ledger};
pub use operator::NewOperator;
pub use outbox::{MailFilter, MailRecord, Verdict};
pub use receipt::ReceiptSeries;
pub use setting::SettingRow;
pub use token::{Start, TokenFilter};
pub use wording::WordingOf;
pub use writer::{Reader, Writer};

use crate::domain::refusal::Refusal;
use crate::domain::text::BadValue;
use crate::keys;

/// A page of a list: at most so many rows, after a key.
#[derive(Debug, Clone, Default)]
pub struct Page<K> {
    pub limit: Option<u64>,
    pub after: Option<K>,
}

/// Why the ledger could not do what was asked, beside the rules' own refusals.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("refused: {}", .0.code())]
    Refused(Refusal),
    #[error("another command holds the ledger")]
    Busy,
    #[error("{path}: no otpdesk ledger, or damaged, or another ledger's keyring")]
    NotALedger { path: PathBuf },
    #[error("{path}: no keyring of this ledger: {what}")]
    BadKeyring { path: PathBuf, what: &'static str },
    #[error("the ledger's schema {found} is newer than this program's {known}")]
    NewerSchema { found: i64, known: i64 },
    #[error("the ledger's schema {found} is older than this program's {known}")]
    OlderSchema { found: i64, known: i64 },
    #[error("the ledger's schema is not the one this program makes")]
    SchemaDiffers,
    #[error("{path}: on a network file system")]
    NetworkFileSystem { path: PathBuf },
    #[error("{path}: {source}")]
    Io { path: PathBuf, source: std::io::Error },
    #[error("the disk is full")]
    DiskFull,
    #[error("the ledger holds what it cannot hold: {0}")]
    Damaged(String),
    /// A transaction changed a row that no entry tells of.
    #[error("a change without an entry in {0}")]
    Unrecorded(&'static str),
    #[error("no group of that name: {0}")]
    NoSuchGroup(String),
    #[error(transparent)]
    Sql(rusqlite::Error),
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<BadValue> for Fault {
    fn from(fault: BadValue) -> Self {
        Self::Damaged(format!("{fault:?}"))
    }
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{DatabaseBusy, DatabaseCorrupt, DatabaseLocked, DiskFull, NotADatabase};
        match error.sqlite_error_code() {
            Some(DatabaseBusy | DatabaseLocked) => Self::Busy,
            Some(DiskFull) => Self::DiskFull,
            Some(DatabaseCorrupt | NotADatabase) => Self::Damaged("a page fails its check".to_owned()),
            _ => Self::Sql(error),
        }
    }
}

impl From<keys::Fault> for Fault {
    fn from(fault: keys::Fault) -> Self {
        match fault {
            keys::Fault::Refused(refusal) => Self::Refused(refusal),
            keys::Fault::BadKeyring { path, what } => Self::BadKeyring { path, what },
            keys::Fault::NetworkFileSystem { path } => Self::NetworkFileSystem { path },
            keys::Fault::Io { path, source } => Self::Io { path, source },
            keys::Fault::DiskFull => Self::DiskFull,
            keys::Fault::NoSuchGroup(name) => Self::NoSuchGroup(name),
            keys::Fault::Damaged(what) => Self::Damaged(what),
        }
    }
}

#[cfg(test)]
mod tests;
