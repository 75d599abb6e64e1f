//! Why a key, the keyring or a file of the ledger could not be had.

use std::io::{self, ErrorKind};
use std::path::PathBuf;

use crate::domain::Refusal;

/// A fault of this room, beside the rules' own refusals.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("refused: {}", .0.code())]
    Refused(Refusal),
    #[error("{path}: no keyring of this ledger: {what}")]
    BadKeyring { path: PathBuf, what: &'static str },
    #[error("{path}: on a network file system")]
    NetworkFileSystem { path: PathBuf },
    #[error("{path}: {source}")]
    Io { path: PathBuf, source: io::Error },
    #[error("the disk is full")]
    DiskFull,
    #[error("group not found: {0}")]
    NoSuchGroup(String),
    #[error("{0}")]
    Damaged(String),
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Fault {
    /// The fault of a file or folder at this path.
    pub(crate) fn io(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| {
            if source.kind() == ErrorKind::StorageFull { Self::DiskFull } else { Self::Io { path, source } }
        }
    }
}
