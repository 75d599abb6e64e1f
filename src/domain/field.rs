//! What a person or a file fills in, field by field: the name, the way to write it, the way to read it.

use chrono::NaiveDate;

use crate::domain::{BadValue, Moment, Refusal};

/// Whether a file must have a field's column, and a row its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// A value in every row.
    Value,
    /// The column; its cells may be empty.
    Column,
    /// A value in a row whose seal was compared; the column may be missing.
    WithSeal,
    Nothing,
}

impl Need {
    /// Whether a file without the column is refused.
    pub const fn is_column_required(self) -> bool {
        matches!(self, Self::Value | Self::Column)
    }
}

/// A field of what is collected in a `D`.
#[derive(Debug)]
pub struct Field<D: 'static> {
    /// The name that files and scripts rely on.
    pub key: &'static str,
    /// The bank's word, which is a file's Japanese header too.
    pub japanese: &'static str,
    pub english: &'static str,
    pub need: Need,
    /// How a value is written, in Japanese and English.
    pub written: [&'static str; 2],
    /// Digits of a code whose leading zeros a spreadsheet may take.
    pub digits: Option<usize>,
    /// Reads what was written; the moment is now.
    pub read: Read<D>,
    /// Absent where nobody is asked.
    pub question: Option<Question<D>>,
}

/// Puts what was written into a `D`.
pub type Read<D> = fn(&mut D, &str, Moment) -> Result<(), BadValue>;

/// How a field is asked for at a terminal.
#[derive(Debug)]
pub struct Question<D: 'static> {
    /// The option that answers it.
    pub flag: &'static str,
    /// Choices or an example, in Japanese and English; may be empty.
    pub example: [&'static str; 2],
    pub answer: Answer,
    /// The value as it was understood; absent while it is missing.
    pub value: fn(&D) -> Option<Value<'_>>,
}

/// What a question takes for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Needed,
    /// Nothing, too.
    IfAny,
}

/// A value to be shown as it was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'d> {
    Text(&'d str),
    Day(NaiveDate),
    /// One of a closed list of words.
    Word {
        code: &'static str,
        japanese: &'static str,
    },
}

impl<D> Field<D> {
    /// A field that is not asked for. `names` and `written` are Japanese and English.
    pub(in crate::domain) const fn new(
        key: &'static str,
        names: [&'static str; 2],
        need: Need,
        written: [&'static str; 2],
        read: Read<D>,
    ) -> Self {
        let [japanese, english] = names;
        Self { key, japanese, english, need, written, digits: None, read, question: None }
    }

    pub(in crate::domain) const fn of_digits(self, count: usize) -> Self {
        Self { digits: Some(count), ..self }
    }

    pub(in crate::domain) const fn asked(self, question: Question<D>) -> Self {
        Self { question: Some(question), ..self }
    }
}

/// Takes a value that was read.
pub(in crate::domain) fn put<T>(place: &mut Option<T>, read: Result<T, BadValue>) -> Result<(), BadValue> {
    *place = Some(read?);
    Ok(())
}

/// A value without which nothing can be made.
pub(in crate::domain) fn needed<T>(value: Option<T>, field: &'static str) -> Result<T, Refusal> {
    value.ok_or(Refusal::MissingValue { field })
}
