//! CSV (RFC 4180) for spreadsheets and scripts: a header of the JSON keys, no cell that a spreadsheet would run.

use std::io::{self, Write};

use crate::report::Sheet;
use crate::report::shown::visible_lines;

/// A spreadsheet takes a cell that begins with one of these for a formula (OWASP, CSV Injection; the full-width ones as
/// Japanese spreadsheets read them).
const FORMULA_STARTS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// Rows under a header.
pub(super) struct Rows<'w> {
    out: ::csv::Writer<&'w mut dyn Write>,
    /// Not yet written: a list that is refused leaves nothing behind, not even its header.
    header: Option<&'static [&'static str]>,
    /// One cell's text, kept between cells so that a row allocates nothing.
    cell: String,
}

impl<'w> Rows<'w> {
    pub(super) fn new(out: &'w mut dyn Write, keys: &'static [&'static str]) -> Self {
        let out =
            ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).buffer_capacity(1 << 16).from_writer(out);
        Self { out, header: Some(keys), cell: String::new() }
    }

    fn head(&mut self) -> io::Result<()> {
        match self.header.take() {
            Some(keys) => self.out.write_record(keys).map_err(plain),
            None => Ok(()),
        }
    }

    pub(super) fn row(&mut self, sheet: &impl Sheet) -> io::Result<()> {
        self.head()?;
        let Self { out, cell, .. } = self;
        let mut written = Ok(());
        sheet.values(&mut |value| {
            cell.clear();
            value.plain(cell);
            if written.is_ok() {
                written = field(out, cell);
            }
        });
        written?;
        end_row(out)
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.head()?;
        self.out.flush()
    }
}

/// Writes a cell that no spreadsheet runs and no screen obeys.
pub(super) fn field<W: Write>(out: &mut ::csv::Writer<W>, cell: &str) -> io::Result<()> {
    let shown = visible_lines(cell);
    let written = if cell.starts_with(FORMULA_STARTS) {
        out.write_field(format!("'{shown}"))
    } else {
        out.write_field(shown.as_bytes())
    };
    written.map_err(plain)
}

/// Ends a row whose cells were written one by one.
pub(super) fn end_row<W: Write>(out: &mut ::csv::Writer<W>) -> io::Result<()> {
    out.write_record(None::<&[u8]>).map_err(plain)
}

/// The writer's own error: csv's conversion hides its kind, by which a closed pipe and a full disk are known.
fn plain(error: ::csv::Error) -> io::Error {
    if let ::csv::ErrorKind::Io(error) = error.into_kind() { error } else { io::Error::other("csv") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(cell: &str) -> String {
        let mut bytes: Vec<u8> = Vec::new();
        let mut rows = Rows::new(&mut bytes, &["a"]);
        rows.head().unwrap();
        field(&mut rows.out, cell).unwrap();
        rows.out.write_record(None::<&[u8]>).unwrap();
        rows.finish().unwrap();
        let text = String::from_utf8(bytes).unwrap();
        text.strip_prefix("a\r\n").and_then(|row| row.strip_suffix("\r\n")).unwrap().to_owned()
    }

    #[test]
    fn no_cell_runs_as_a_formula() {
        for start in FORMULA_STARTS {
            assert!(written(&format!("{start}1")).trim_start_matches('"').starts_with('\''), "{start:?}");
        }
        assert_eq!(written("=1+2"), "'=1+2");
        assert_eq!(written("1-2"), "1-2");
    }

    #[test]
    fn quotes_commas_and_breaks_are_quoted_and_escapes_show() {
        assert_eq!(written("a,\"b\"\nc"), "\"a,\"\"b\"\"\nc\"");
        assert_eq!(written("a\u{1b}[2J"), "a\\u{1b}[2J");
    }
}
