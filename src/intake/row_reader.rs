//! A row read as values, column after column: the first fault names the row.

use crate::domain::{BadValue, Caution, Moment, Refusal, Warning, branch::zeros_were_lost, field::Field, text};
use crate::intake::fault::Fault;
use crate::intake::header::Column;
use crate::intake::source::Source;
use crate::intake::table::{Cells, Row, Table};

/// A row as read. It has no `Debug`: it may hold secrets.
pub struct Parsed<T> {
    /// The data row, from 1.
    pub number: u64,
    /// The line on which it begins, from 1.
    pub line: u64,
    pub value: Result<T, Refusal>,
    pub warnings: Vec<Warning>,
    /// The cells for a file of rejected rows, where the file has cells.
    pub raw: Option<Cells>,
}

/// The rows of a file, read as values of one kind, whatever the file looks like.
pub struct Rows<'s, T> {
    names: Vec<String>,
    total: u64,
    parsed: Box<dyn Iterator<Item = Result<Parsed<T>, Fault>> + 's>,
}

impl<'s, T> Rows<'s, T> {
    pub(in crate::intake) fn of(
        source: &'s mut Source,
        known: &'static [Column],
        reading: impl Fn(&mut RowReader<'_>) -> Result<T, Refusal> + 'static,
    ) -> Result<Self, Fault> {
        let table = Table::open(source, known)?;
        let (names, total) = (table.names().to_vec(), table.rows());
        Ok(Self::new(names, total, table.map(move |row| row.map(|row| parse(row, &reading)))))
    }

    /// `names` are those of the columns, where there are any.
    pub(in crate::intake) fn new(
        names: Vec<String>,
        total: u64,
        parsed: impl Iterator<Item = Result<Parsed<T>, Fault>> + 's,
    ) -> Self {
        Self { names, total, parsed: Box::new(parsed) }
    }

    /// The names of the file's own columns, as written, in the order of [`Parsed::raw`].
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// How many rows there are.
    pub fn total(&self) -> u64 {
        self.total
    }
}

fn parse<T>(row: Row, reading: impl Fn(&mut RowReader<'_>) -> Result<T, Refusal>) -> Parsed<T> {
    let mut reader = RowReader { cells: &row.cells, warnings: Vec::new() };
    let value = reading(&mut reader);
    let warnings = reader.warnings;
    Parsed { number: row.number, line: row.line, value, warnings, raw: Some(row.cells) }
}

impl<T> Iterator for Rows<'_, T> {
    type Item = Result<Parsed<T>, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        self.parsed.next()
    }
}

/// Reads the values of a row, and collects their warnings.
pub(in crate::intake) struct RowReader<'r> {
    cells: &'r Cells,
    warnings: Vec<Warning>,
}

impl RowReader<'_> {
    /// The value of a cell that must not be empty.
    pub(in crate::intake) fn required<T>(
        &self,
        field: &'static str,
        parse: impl Fn(&str) -> Result<T, BadValue>,
    ) -> Result<T, Refusal> {
        self.optional(field, parse)?.ok_or(Refusal::MissingValue { field })
    }

    /// The value of a cell that may be empty.
    pub(in crate::intake) fn optional<T>(
        &self,
        field: &'static str,
        parse: impl Fn(&str) -> Result<T, BadValue>,
    ) -> Result<Option<T>, Refusal> {
        value(field, self.cells.get(field), parse)
    }

    /// Reads the cell of a field, and gives whether there was anything in it.
    pub(in crate::intake) fn fill<D>(&mut self, field: &Field<D>, draft: &mut D, now: Moment) -> Result<bool, Refusal> {
        let cell = self.cells.get(field.key);
        let read = value(field.key, cell, |cell| (field.read)(draft, cell, now))?;
        if field.digits.is_some_and(|count| zeros_were_lost(cell, count)) {
            self.warnings.push(Warning { caution: Caution::ZerosRestored, field: field.key });
        }
        Ok(read.is_some())
    }

    /// A code of so many digits, whose leading zeros a spreadsheet may have taken.
    pub(in crate::intake) fn digits<T>(
        &mut self,
        field: &'static str,
        count: usize,
        parse: impl Fn(&str) -> Result<T, BadValue>,
    ) -> Result<T, Refusal> {
        let value = self.required(field, parse)?;
        if zeros_were_lost(self.cells.get(field), count) {
            self.warnings.push(Warning { caution: Caution::ZerosRestored, field });
        }
        Ok(value)
    }

    /// A secret that may be absent. The refusal does not say what is wrong with it.
    pub(in crate::intake) fn secret<T>(
        &self,
        field: &'static str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Refusal> {
        let read = self.optional(field, |cell| parse(cell).ok_or(BadValue::Shape("")));
        read.map_err(|_| Refusal::BadSecret)
    }
}

/// The value of a text that may be empty.
pub(in crate::intake) fn value<T>(
    field: &'static str,
    written: &str,
    parse: impl FnOnce(&str) -> Result<T, BadValue>,
) -> Result<Option<T>, Refusal> {
    if written.trim().is_empty() {
        return Ok(None);
    }
    let value = text::bounded(written).and_then(|()| parse(written));
    value.map(Some).map_err(|fault| refusal(field, fault))
}

fn refusal(field: &'static str, fault: BadValue) -> Refusal {
    if fault == BadValue::Empty {
        return Refusal::MissingValue { field };
    }
    if fault == BadValue::Future {
        return Refusal::DateInFuture { field };
    }
    Refusal::BadValue { field, fault }
}

/// What tests of the readers compare: each row's value or the name of its refusal, its column, and its warnings.
#[cfg(test)]
pub(in crate::intake) fn outcomes<T>(rows: Rows<'_, T>, describe: impl Fn(&T) -> String) -> Vec<String> {
    let line = |parsed: Parsed<T>| {
        let value = match &parsed.value {
            Ok(value) => describe(value),
            Err(Refusal::BadValue { field, fault }) => format!("bad_value {field} {fault:?}"),
            Err(refusal @ (Refusal::MissingValue { field } | Refusal::DateInFuture { field })) => {
                format!("{} {field}", refusal.code())
            }
            Err(refusal) => refusal.code().to_owned(),
        };
        parsed.warnings.iter().fold(value, |outcome, w| format!("{outcome} !{} {}", w.caution, w.field))
    };
    rows.map(|row| line(row.unwrap_or_else(|fault| panic!("{fault}")))).collect()
}
