//! Why the ledger could not do what was asked.

use std::path::PathBuf;

use crate::domain::{BadValue, Refusal};
use crate::keys;

/// A fault of the ledger, beside the rules' own refusals.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("refused: {}", .0.code())]
    Refused(Refusal),
    #[error("the ledger is in use by another command")]
    Busy,
    #[error("{path}: not an otpdesk ledger, damaged, or the keyring of another ledger")]
    NotALedger { path: PathBuf },
    #[error("{path}: no keyring of this ledger: {what}")]
    BadKeyring { path: PathBuf, what: &'static str },
    #[error("the ledger's schema {found} is newer than this program's {known}")]
    NewerSchema { found: i64, known: i64 },
    #[error("the ledger's schema {found} is older than this program's {known}")]
    OlderSchema { found: i64, known: i64 },
    #[error("the ledger's schema differs from this program's")]
    SchemaDiffers,
    #[error("{path}: on a network file system")]
    NetworkFileSystem { path: PathBuf },
    #[error("{path}: {source}")]
    Io { path: PathBuf, source: std::io::Error },
    #[error("the disk is full")]
    DiskFull,
    #[error("invalid data in the ledger: {0}")]
    Damaged(String),
    /// A transaction changed a row without an entry.
    #[error("change without a trail entry in {0}")]
    Unrecorded(&'static str),
    /// Rows changed past the connection's own watch.
    #[error("a change that was not witnessed")]
    Unwitnessed,
    #[error("group not found: {0}")]
    NoSuchGroup(String),
    /// What the engine says of a statement that it could not run.
    #[error("{0}")]
    Engine(String),
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
