//! Why a file is not what it claims to be. No fault carries a cell's content, which may be personal.

use std::io;

use crate::domain::SourceEncoding;
use crate::intake::header::Column;
use crate::intake::pskc::PskcFault;

/// A reason to take nothing from a file. Lines and columns count from 1, columns in characters.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("no such file: {path}")]
    FileNotFound { path: String },
    /// A directory, a pipe, a device.
    #[error("not a regular file: {path}")]
    NotAFile { path: String },
    #[error("cannot read {path}")]
    Unreadable { path: String, source: io::Error },
    /// Somebody wrote to the file between its digest and its rows.
    #[error("the file changed while it was read")]
    Changed,
    #[error("not {encoding} text at line {line}, column {column}")]
    NotText { line: u64, column: u64, encoding: SourceEncoding },
    #[error("NUL at line {line}, column {column}")]
    NulByte { line: u64, column: u64 },
    #[error("a quote is never closed in the record at line {line}")]
    UnterminatedQuote { line: u64 },
    #[error("the record at line {line} is too long")]
    RecordTooLong { line: u64 },
    #[error("{} is too long in the record at line {line}", column.key)]
    FieldTooLong { line: u64, column: Column },
    #[error("unknown column")]
    UnknownColumn { name: String, nearest: Option<&'static str> },
    /// No name of the first row is known: it is likely a row of data, so that it is not repeated here.
    #[error("the first row names no known column")]
    NoHeader,
    #[error("repeated column {}", column.key)]
    RepeatedColumn { column: Column },
    #[error("{} required columns are missing", columns.len())]
    MissingColumns { columns: Vec<Column> },
    #[error("{found} fields instead of {expected} at line {line}")]
    WrongFieldCount { line: u64, expected: usize, found: usize },
    #[error("the file is empty")]
    EmptyFile,
    /// A customer's answers. What stands there is not repeated.
    #[error("not the JSON that is wanted at line {line}, column {column}")]
    NotJson { line: u64, column: u64 },
    #[error(transparent)]
    Pskc(#[from] PskcFault),
}

impl Fault {
    /// The name that scripts rely on.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::FileNotFound { .. } => "file_not_found",
            Self::NotAFile { .. } => "not_a_file",
            Self::Unreadable { .. } => "unreadable",
            Self::Changed => "file_changed",
            Self::NotText { .. } => "not_text",
            Self::NulByte { .. } => "nul_byte",
            Self::UnterminatedQuote { .. } => "unterminated_quote",
            Self::RecordTooLong { .. } => "record_too_long",
            Self::FieldTooLong { .. } => "field_too_long",
            Self::UnknownColumn { .. } | Self::NoHeader => "unknown_column",
            Self::RepeatedColumn { .. } => "repeated_column",
            Self::MissingColumns { .. } => "missing_column",
            Self::WrongFieldCount { .. } => "wrong_field_count",
            Self::EmptyFile => "empty_file",
            Self::NotJson { .. } => "not_json",
            Self::Pskc(fault) => fault.code(),
        }
    }

    /// The fault that a reader of this room passed through `io::Error`, or the system's own error.
    pub(in crate::intake) fn from_io(error: io::Error, path: &str) -> Self {
        error.downcast().unwrap_or_else(|source| Self::on_path(source, path))
    }

    fn on_path(source: io::Error, path: &str) -> Self {
        let path = path.to_owned();
        if source.kind() == io::ErrorKind::NotFound {
            Self::FileNotFound { path }
        } else {
            Self::Unreadable { path, source }
        }
    }
}

impl From<Fault> for io::Error {
    fn from(fault: Fault) -> Self {
        Self::other(fault)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_survives_the_readers_between() {
        for (error, code) in [
            (Fault::NulByte { line: 1, column: 1 }.into(), "nul_byte"),
            (io::ErrorKind::NotFound.into(), "file_not_found"),
            (io::ErrorKind::PermissionDenied.into(), "unreadable"),
        ] {
            assert_eq!(Fault::from_io(error, "forms.csv").code(), code);
        }
    }
}
