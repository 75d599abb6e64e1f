//! Records → rows of known columns. The whole file is checked before the first row is given.

use std::sync::Arc;

use csv::StringRecord;

use crate::intake::fault::Fault;
use crate::intake::header::{Column, Header};
use crate::intake::records::{Record, Records};
use crate::intake::source::Source;

/// Signs with which a spreadsheet begins a formula: our exports put a `'` before them. CR is LF here.
const FORMULA_SIGNS: &[char] = &['=', '+', '-', '@', '\t', '\n', '＝', '＋', '－', '＠'];

/// A file of rows.
pub struct Table<'s> {
    records: Records<'s>,
    header: Arc<Header>,
    rows: u64,
    given: u64,
}

/// A row. It has no `Debug`: cells hold personal data and secrets.
pub struct Row {
    /// The data row, from 1; blank ones are not counted.
    pub number: u64,
    /// The line on which it begins, from 1.
    pub line: u64,
    pub cells: Cells,
}

/// A row's cells as the file had them.
pub struct Cells {
    cells: StringRecord,
    header: Arc<Header>,
}

impl<'s> Table<'s> {
    pub fn open(source: &'s mut Source, known: &'static [Column]) -> Result<Self, Fault> {
        let rows = count(Records::of(source)?, known)?;
        let mut records = Records::of(source)?;
        let header = Arc::new(Header::read(&first(&mut records)?.cells, known)?);
        Ok(Self { records, header, rows, given: 0 })
    }

    /// How many rows there are.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// The names of the file's own columns, as written, in its order.
    pub fn names(&self) -> &[String] {
        self.header.names()
    }

    fn row(&mut self, record: Record) -> Result<Row, Fault> {
        self.header.check(&record)?;
        self.given += 1;
        let cells = Cells { cells: record.cells, header: Arc::clone(&self.header) };
        Ok(Row { number: self.given, line: record.line, cells })
    }
}

impl Iterator for Table<'_> {
    type Item = Result<Row, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        let record = self.records.next().transpose()?;
        Some(record.and_then(|record| self.row(record)))
    }
}

impl Cells {
    /// The cell of a column; empty where the file has no such column.
    pub fn get(&self, key: &str) -> &str {
        self.header.position(key).map_or("", |at| self.at(at))
    }

    /// The cells of the file's own columns, in the order of [`Table::names`].
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.header.own().iter().map(|at| self.at(*at))
    }

    fn at(&self, at: usize) -> &str {
        unguarded(self.cells.get(at).unwrap_or_default())
    }
}

fn count(mut records: Records<'_>, known: &'static [Column]) -> Result<u64, Fault> {
    let mut record = first(&mut records)?;
    let header = Header::read(&record.cells, known)?;
    let mut rows = 0;
    while records.read(&mut record)? {
        header.check(&record)?;
        rows += 1;
    }
    Ok(rows)
}

fn first(records: &mut Records<'_>) -> Result<Record, Fault> {
    records.next()?.ok_or(Fault::EmptyFile)
}

fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA_SIGNS)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Encoding, text::FIELD_LIMIT};

    const KNOWN: &[Column] = &[
        Column::required("serial", "シリアル番号"),
        Column::required("note", "備考"),
        Column::optional("kind", "種別"),
    ];

    fn read(text: &[u8]) -> Result<Vec<String>, Fault> {
        let mut source = Source::read(text, "-", Encoding::Auto)?;
        let table = Table::open(&mut source, KNOWN)?;
        let rows = table.rows();
        let outcomes: Vec<String> = table.map(|row| row.map(|row| describe(&row))).collect::<Result<_, _>>()?;
        assert_eq!(u64::try_from(outcomes.len()).unwrap(), rows);
        Ok(outcomes)
    }

    fn describe(row: &Row) -> String {
        format!(
            "{}@{} {}|{}|{}",
            row.number,
            row.line,
            row.cells.get("serial"),
            row.cells.get("note"),
            row.cells.get("kind")
        )
    }

    #[test]
    fn rows_are_read_by_column() {
        for (text, expected) in [
            ("serial,note\n", &[][..]),
            ("serial,note\na,b\n\n\nc,d", &["1@2 a|b|", "2@5 c|d|"]),
            ("備考,種別,シリアル番号\n\"x\ny\",k,s\nz,,s", &["1@2 s|x\ny|k", "2@4 s|z|"]),
            ("serial,note\n'=1+1,'-\n'a,'\n'＝x,'\"", &["1@2 =1+1|-|", "2@3 'a|'|", "3@4 ＝x|'\"|"]),
            ("serial,note\n,\"'\t\"\n ,\"'\r\n\"\n", &["1@2 |\t|", "2@3  |\n|"]),
        ] {
            assert_eq!(read(text.as_bytes()).unwrap(), expected, "{text:?}");
        }
    }

    #[test]
    fn a_rejected_row_is_given_back_in_its_own_columns() {
        let text = "reject_row,備考,reject_code,serial,reject_text\n3,x,bad_value,'+s,…\n";
        let mut source = Source::read(text.as_bytes(), "-", Encoding::Auto).unwrap();
        let mut table = Table::open(&mut source, KNOWN).unwrap();
        assert_eq!(table.names(), ["備考", "serial"]);
        let row = table.next().unwrap().unwrap_or_else(|fault| panic!("{fault}"));
        assert_eq!(row.cells.iter().collect::<Vec<_>>(), ["x", "+s"]);
    }

    #[test]
    fn a_fault_ends_the_file_before_its_first_row() {
        let long = format!("serial,note\na,b\nc,{}\n", "x".repeat(FIELD_LIMIT + 1));
        for (text, expected) in [
            ("", "EmptyFile"),
            ("\u{feff}", "EmptyFile"),
            (" \n,\n", "EmptyFile"),
            ("serial,note\na,b\nc\n", "WrongFieldCount { line: 3, expected: 2, found: 1 }"),
            ("serial,note\n\na,b,\n", "WrongFieldCount { line: 3, expected: 2, found: 3 }"),
            (&long, r#"FieldTooLong { line: 3, column: Column { key: "note", japanese: "備考", required: true } }"#),
        ] {
            let mut source = Source::read(text.as_bytes(), "-", Encoding::Auto).unwrap();
            let fault = Table::open(&mut source, KNOWN).err().unwrap();
            assert_eq!(format!("{fault:?}"), expected, "{text:?}");
        }
        let longest = format!("serial,note\nc,{}\n", "x".repeat(FIELD_LIMIT));
        assert_eq!(read(longest.as_bytes()).unwrap().len(), 1);
    }

    fn cell() -> impl Strategy<Value = String> {
        "[a-z0-9ｱ見髙,\"\n' ]{0,12}"
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(rows in prop::collection::vec((cell(), cell(), "[a-z]{1,3}"), 0..20)) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(["serial", "note", "kind"]).unwrap();
            for (serial, note, kind) in &rows {
                writer.write_record([serial, note, kind]).unwrap();
            }
            let mut source = Source::read(&writer.into_inner().unwrap()[..], "-", Encoding::Auto).unwrap();
            let mut line = 2;
            let mut given = 0;
            for (row, (serial, note, kind)) in Table::open(&mut source, KNOWN).unwrap().zip(&rows) {
                let Row { number, line: begins, cells } = row.unwrap_or_else(|fault| panic!("{fault}"));
                given += 1;
                prop_assert_eq!((number, begins), (given, line));
                line += 1 + u64::try_from((serial.clone() + note).matches('\n').count()).unwrap();
                let written = [serial, note, kind].map(|cell| unguarded(cell).to_owned());
                prop_assert_eq!(cells.iter().collect::<Vec<_>>(), written);
            }
            prop_assert_eq!(usize::try_from(given).unwrap(), rows.len());
        }

        #[test]
        fn no_bytes_bring_it_down(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            let _ = read(&bytes);
            let _ = read(&[b"serial,note\n", &bytes[..]].concat());
        }
    }
}
