//! How domain values stand in SQL: each type mapped once.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Type, ValueRef};
use rusqlite::{Error, Result, Row};

use crate::domain::{
    AccountNo, AccountType, Algorithm, BatchId, BranchCode, ContractId, Email, EndReason, FormState, HolderName, Kana,
    Line, LoginOtp, MailState, Moment, Note, OperatorId, OperatorState, PaperNo, ProposalKind, Reach, Reason,
    ReceiptNo, Role, Seal, Serial, SettingKey, Template, TokenKind, TokenState,
};

/// A list's limit as SQLite has it: -1 is none.
pub(in crate::ledger) fn limit(rows: Option<u64>) -> i64 {
    rows.map_or(-1, |rows| i64::try_from(rows).unwrap_or(i64::MAX))
}

macro_rules! as_text {
    ($($kind:ty),+) => {$(
        impl ToSql for $kind {
            fn to_sql(&self) -> Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.as_str()))
            }
        }

        impl FromSql for $kind {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Self::parse(value.as_str()?).map_err(|_| FromSqlError::InvalidType)
            }
        }
    )+};
}

macro_rules! as_code {
    ($($kind:ty),+) => {$(
        impl ToSql for $kind {
            fn to_sql(&self) -> Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.code()))
            }
        }

        impl FromSql for $kind {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Self::from_code(value.as_str()?).ok_or(FromSqlError::InvalidType)
            }
        }
    )+};
}

as_text!(
    AccountNo, BatchId, BranchCode, ContractId, Email, HolderName, Kana, Line, Note, OperatorId, PaperNo, Reach,
    ReceiptNo, Serial
);
as_code!(
    AccountType,
    Algorithm,
    EndReason,
    FormState,
    LoginOtp,
    MailState,
    OperatorState,
    ProposalKind,
    Reason,
    Role,
    Seal,
    SettingKey,
    Template,
    TokenKind,
    TokenState
);

impl ToSql for Moment {
    fn to_sql(&self) -> Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.to_string()))
    }
}

impl FromSql for Moment {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::parse(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

/// A day, stored as ISO text.
pub(in crate::ledger) fn day(row: &Row<'_>, column: usize) -> Result<chrono::NaiveDate> {
    text(row, column)?.parse().map_err(|error| Error::FromSqlConversionFailure(column, Type::Text, Box::new(error)))
}

/// A text, borrowed from the row.
pub(in crate::ledger) fn text<'r>(row: &'r Row<'_>, column: usize) -> Result<&'r str> {
    Ok(row.get_ref(column)?.as_str()?)
}

/// The fault of a column that does not hold this.
pub(in crate::ledger) fn unreadable(column: usize, what: &str) -> Error {
    Error::InvalidColumnType(column, what.to_owned(), Type::Text)
}
