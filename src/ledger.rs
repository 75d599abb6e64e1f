//! The ledger: one SQLCipher file, its sealed keyring, and the signed trail that every change leaves.
//!
//! The only room that names rusqlite and the cryptography. [`Ledger::read`] gives a snapshot; [`Ledger::write`] is the
//! one way to change anything: an IMMEDIATE transaction whose changed rows must all have been recorded in entries, and
//! whose last entry the operator signs.

pub mod actor;
mod batch;
mod branch;
mod contract;
mod digest;
mod files;
mod form;
mod founding;
mod keyring;
mod keys;
mod migration;
mod opening;
mod operator;
mod outbox;
mod random;
mod receipt;
mod secrets;
mod self_service;
mod session;
mod setting;
mod sql_types;
mod statements;
mod token;
mod trail;
mod verify;
mod wording;
mod writer;

use std::path::PathBuf;

pub use batch::BatchStanding;
pub use contract::{ContractFilter, ContractStanding};
pub use digest::Digest;
pub use files::Sharing;
pub use form::{CheckedForm, FileRow, FormFilter, NewForm, Papers, Told};
pub use founding::Founding;
pub use keyring::Keyring;
pub use keys::{KeyCost, Unlocked};
pub use migration::Migrated;
pub use opening::{Ending, Identity, Ledger};
pub use operator::NewOperator;
pub use outbox::{MailFilter, MailRecord, Verdict};
pub use random::Random;
pub use receipt::ReceiptSeries;
pub use secrets::{DataKey, LoginPassword, OneTime, Passwords, SealedSeed, Shown, compare_with_nothing};
pub use session::{Session, SessionPlace};
pub use setting::SettingRow;
pub use token::{Start, TokenFilter};
pub use trail::{Entry, EntryFilter, Subject};
pub use verify::{Problem, Verification};
pub use wording::WordingOf;
pub use writer::{Reader, Writer};

use crate::domain::refusal::Refusal;
use crate::domain::text::BadValue;

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

impl Fault {
    pub(crate) fn io(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| {
            if source.kind() == std::io::ErrorKind::StorageFull { Self::DiskFull } else { Self::Io { path, source } }
        }
    }
}

#[cfg(test)]
mod tests;
