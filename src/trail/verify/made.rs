//! A row's columns as the entries say that they are.

use crate::trail::image::{RowImage, Value};

/// A row's columns by name.
pub(super) type Made = Vec<(&'static str, Owned)>;

/// A value that owns its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Owned {
    Null,
    Integer(i64),
    Text(String),
}

impl Owned {
    pub(super) fn text(text: Option<&str>) -> Self {
        text.map_or(Self::Null, |text| Self::Text(text.to_owned()))
    }

    pub(super) fn integer(number: Option<i64>) -> Self {
        number.map_or(Self::Null, Self::Integer)
    }

    pub(super) const fn value(&self) -> Value<'_> {
        match self {
            Self::Null => Value::Null,
            Self::Integer(number) => Value::Integer(*number),
            Self::Text(text) => Value::Text(text.as_bytes()),
        }
    }
}

/// Whether a row of today holds these.
pub(super) fn is_as_made(row: &RowImage<'_>, made: &Made) -> bool {
    made.iter().all(|(name, value)| row.value(name) == value.value())
}
