//! The first row: which columns a file has, in which order, under which names.

use csv::StringRecord;

use crate::domain::{field::Field, fold, text::FIELD_LIMIT};
use crate::intake::fault::Fault;
use crate::intake::records::Record;

/// What a file of rejected rows has besides its own columns: an import ignores them.
const REJECT_COLUMNS: &[&str] = &["reject_row", "reject_code", "reject_text"];

/// Characters of an unknown name that are shown.
const NAME_SHOWN: usize = 40;

/// Below this likeness (0 to 1) a known name is no help.
const LIKENESS: f64 = 0.4;

/// A column that a kind of file may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    pub key: &'static str,
    pub japanese: &'static str,
    pub required: bool,
}

impl Column {
    pub(in crate::intake) const fn required(key: &'static str, japanese: &'static str) -> Self {
        Self { key, japanese, required: true }
    }

    pub(in crate::intake) const fn optional(key: &'static str, japanese: &'static str) -> Self {
        Self { key, japanese, required: false }
    }

    /// A field's column.
    pub(in crate::intake) const fn of<D>(field: &Field<D>) -> Self {
        Self { key: field.key, japanese: field.japanese, required: field.need.is_column_required() }
    }

    fn is_named(&self, folded: &str) -> bool {
        folded == self.key || folded == folded_name(self.japanese)
    }
}

/// Where each column stands in one file.
#[derive(Debug)]
pub(in crate::intake) struct Header {
    columns: Vec<(Column, usize)>,
    names: Vec<String>,
    /// The file's own cells: all but those of [`REJECT_COLUMNS`].
    own: Vec<usize>,
    width: usize,
}

impl Header {
    pub(in crate::intake) fn read(first: &StringRecord, known: &'static [Column]) -> Result<Self, Fault> {
        let mut header = Self { columns: Vec::new(), names: Vec::new(), own: Vec::new(), width: first.len() };
        let mut unknown = None;
        for (at, name) in first.iter().enumerate() {
            let folded = folded_name(name);
            if REJECT_COLUMNS.contains(&folded.as_str()) {
                continue;
            }
            match known.iter().find(|column| column.is_named(&folded)) {
                Some(column) => header.add(*column, name, at)?,
                None => unknown = unknown.or(Some(name.trim())),
            }
        }
        if let Some(name) = unknown {
            return Err(header.unknown(name, known));
        }
        header.has_all(known).map(|()| header)
    }

    fn add(&mut self, column: Column, name: &str, at: usize) -> Result<(), Fault> {
        if self.position(column.key).is_some() {
            return Err(Fault::RepeatedColumn { column });
        }
        self.columns.push((column, at));
        self.names.push(name.trim().to_owned());
        self.own.push(at);
        Ok(())
    }

    fn unknown(&self, name: &str, known: &[Column]) -> Fault {
        let nearest = nearest(&folded_name(name), known);
        if self.columns.is_empty() && nearest.is_none() {
            return Fault::NoHeader;
        }
        Fault::UnknownColumn { name: name.chars().take(NAME_SHOWN).collect(), nearest }
    }

    fn has_all(&self, known: &[Column]) -> Result<(), Fault> {
        let is_missing = |column: &&Column| column.required && self.position(column.key).is_none();
        let columns: Vec<Column> = known.iter().filter(is_missing).copied().collect();
        if columns.is_empty() { Ok(()) } else { Err(Fault::MissingColumns { columns }) }
    }

    pub(in crate::intake) fn position(&self, key: &str) -> Option<usize> {
        self.columns.iter().find(|(column, _)| column.key == key).map(|(_, at)| *at)
    }

    pub(in crate::intake) fn names(&self) -> &[String] {
        &self.names
    }

    pub(in crate::intake) fn own(&self) -> &[usize] {
        &self.own
    }

    /// Refuses a row that does not have the header's columns.
    pub(in crate::intake) fn check(&self, record: &Record) -> Result<(), Fault> {
        let (line, found) = (record.line, record.cells.len());
        if found != self.width {
            return Err(Fault::WrongFieldCount { line, expected: self.width, found });
        }
        let is_long = |at: usize| record.cells.get(at).is_some_and(|cell| cell.len() > FIELD_LIMIT);
        match self.columns.iter().find(|(_, at)| is_long(*at)) {
            Some((column, _)) => Err(Fault::FieldTooLong { line, column: *column }),
            None => Ok(()),
        }
    }
}

/// Half-width kana widened, full-width letters narrowed, small letters.
fn folded_name(name: &str) -> String {
    fold::kana(&fold::code(name)).to_lowercase()
}

fn nearest(name: &str, known: &[Column]) -> Option<&'static str> {
    known
        .iter()
        .flat_map(|column| [column.key, column.japanese])
        .map(|candidate| (strsim::normalized_levenshtein(name, &folded_name(candidate)), candidate))
        .filter(|(likeness, _)| *likeness >= LIKENESS)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::forms;

    const KNOWN: &[Column] = &[
        Column::required("contract_id", "契約者ID"),
        Column::required("branch", "店番"),
        Column::optional("holder_kana", "フリガナ"),
    ];

    fn outcome(names: &[&str]) -> String {
        match Header::read(&StringRecord::from(names), KNOWN) {
            Ok(header) => KNOWN
                .iter()
                .map(|column| header.position(column.key).map_or_else(|| "-".to_owned(), |at| at.to_string()))
                .collect::<Vec<_>>()
                .join(" "),
            Err(Fault::UnknownColumn { name, nearest }) => format!("unknown {name} → {}", nearest.unwrap_or("?")),
            Err(Fault::RepeatedColumn { column }) => format!("repeated {}", column.key),
            Err(Fault::MissingColumns { columns }) => {
                format!("missing {}", columns.iter().map(|column| column.key).collect::<Vec<_>>().join(" "))
            }
            Err(fault) => format!("{fault:?}"),
        }
    }

    #[test]
    fn names_stand_in_any_order_and_either_language() {
        for (names, expected) in [
            (&["contract_id", "branch"][..], "0 1 -"),
            (&["店番", "フリガナ", "契約者ID"], "2 0 1"),
            (&[" Branch ", "ﾌﾘｶﾞﾅ", "契約者ＩＤ"], "2 0 1"),
            (&["reject_row", "contract_id", "branch", "reject_code", "reject_text"], "1 2 -"),
            (&["contract_id", "brunch"], "unknown brunch → branch"),
            (&["contract_id", "店番", "フリカナ"], "unknown フリカナ → フリガナ"),
            (&["契約ID", "店番"], "unknown 契約ID → 契約者ID"),
            (&["contract_id", "branch", "weather"], "unknown weather → ?"),
            (&["contract_id", "branch", ""], "unknown  → ?"),
            (&["contract_id", "branch", "店番"], "repeated branch"),
            (&["holder_kana"], "missing contract_id branch"),
            (&["20000000003", "001", "見本 太郎"], "NoHeader"),
        ] {
            assert_eq!(outcome(names), expected, "{names:?}");
        }
    }

    #[test]
    fn every_column_of_a_form_is_nearest_to_itself() {
        for column in forms::COLUMNS.iter() {
            assert_eq!(nearest(&format!("{}s", column.key), &forms::COLUMNS), Some(column.key));
            assert_eq!(nearest(&format!("{}*", column.japanese), &forms::COLUMNS), Some(column.japanese));
        }
    }
}
