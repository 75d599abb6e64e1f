//! How domain values stand in SQL: each type mapped once.

use rusqlite::Result;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::domain::account::{AccountNo, AccountType};
use crate::domain::batch::BatchId;
use crate::domain::branch::{BranchCode, Reach};
use crate::domain::contract::ContractId;
use crate::domain::email::Email;
use crate::domain::form::{FormState, PaperNo};
use crate::domain::letter::{MailState, Template};
use crate::domain::moment::Moment;
use crate::domain::name::{HolderName, Kana};
use crate::domain::operator::{OperatorId, OperatorState, Role};
use crate::domain::reason::Reason;
use crate::domain::receipt::ReceiptNo;
use crate::domain::seal::Seal;
use crate::domain::setting::SettingKey;
use crate::domain::text::{Line, Note};
use crate::domain::token::{Algorithm, EndReason, LoginOtp, Serial, TokenKind, TokenState};

/// A list's limit as SQLite has it: -1 is none.
pub(super) fn limit(rows: Option<u64>) -> i64 {
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
pub(super) fn day(row: &rusqlite::Row<'_>, index: usize) -> Result<chrono::NaiveDate> {
    let text: String = row.get(index)?;
    text.parse()
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(index, rusqlite::types::Type::Text, Box::new(error)))
}
