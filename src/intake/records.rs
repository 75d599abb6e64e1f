//! Text → records, by the rules of RFC 4180, each with the line on which it begins.

use std::io::{self, Read};

use csv::StringRecord;

use crate::intake::decode::Text;
use crate::intake::fault::Fault;
use crate::intake::scan::{Digesting, RECORD_LIMIT};
use crate::intake::source::Source;

/// Bytes that the CSV reader takes at a time.
const BUFFER: usize = 32 * 1024;

/// A record of its own behind the text. A quote that is never closed swallows it; otherwise the CSV reader would not
/// tell. No text holds a NUL.
const END: &str = "\n\0\n";

/// The records of a source that are not blank.
pub(in crate::intake) struct Records<'s> {
    reader: csv::Reader<Bounded<Text<Digesting<'s>>>>,
    name: String,
}

/// A record and its line.
pub(in crate::intake) struct Record {
    pub(in crate::intake) line: u64,
    pub(in crate::intake) cells: StringRecord,
}

impl<'s> Records<'s> {
    pub(in crate::intake) fn of(source: &'s mut Source) -> Result<Self, Fault> {
        let name = source.name().to_owned();
        let text = Bounded { text: source.text()?, end: END.as_bytes(), room: 0, line: 1 };
        let reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).buffer_capacity(BUFFER).from_reader(text);
        Ok(Self { reader, name })
    }

    /// The next record with something in it.
    pub(in crate::intake) fn next(&mut self) -> Result<Option<Record>, Fault> {
        let mut record = Record { line: 0, cells: StringRecord::with_capacity(256, 16) };
        Ok(self.read(&mut record)?.then_some(record))
    }

    /// As [`Self::next`], into a record that is there already; false at the end.
    pub(in crate::intake) fn read(&mut self, record: &mut Record) -> Result<bool, Fault> {
        while self.read_or_blank(record)? {
            if !record.is_blank() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn read_or_blank(&mut self, record: &mut Record) -> Result<bool, Fault> {
        let line = self.reader.position().line();
        self.reader.get_mut().begin(line);
        let is_read = self.reader.read_record(&mut record.cells).map_err(|error| self.fault(error))?;
        if !is_read || record.cells.get(0) == Some("\0") {
            return Ok(false);
        }
        record.line = record.first_line(self.reader.position().line());
        record.check()?;
        Ok(true)
    }

    fn fault(&self, error: csv::Error) -> Fault {
        let csv::ErrorKind::Io(error) = error.into_kind() else {
            return Fault::from_io(io::ErrorKind::InvalidData.into(), &self.name);
        };
        Fault::from_io(error, &self.name)
    }
}

impl Record {
    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    fn bytes(&self) -> &[u8] {
        self.cells.as_byte_record().as_slice()
    }

    /// Counted back from the line reached, since the reader skips blank lines before a record.
    fn first_line(&self, reached: u64) -> u64 {
        let lines = self.bytes().split(|b| *b == b'\n').count();
        let behind = if self.is_unterminated() { lines - 1 } else { lines };
        reached.saturating_sub(u64::try_from(behind).unwrap_or(u64::MAX))
    }

    fn is_unterminated(&self) -> bool {
        self.bytes().ends_with(END.as_bytes())
    }

    fn check(&self) -> Result<(), Fault> {
        if self.is_unterminated() {
            return Err(Fault::UnterminatedQuote { line: self.line });
        }
        if self.bytes().len() + self.cells.len() > RECORD_LIMIT {
            return Err(Fault::RecordTooLong { line: self.line });
        }
        Ok(())
    }
}

/// Keeps the CSV reader from collecting a record without end.
struct Bounded<R> {
    text: R,
    /// What is left of [`END`].
    end: &'static [u8],
    room: usize,
    line: u64,
}

impl<R> Bounded<R> {
    fn begin(&mut self, line: u64) {
        self.line = line;
        self.room = RECORD_LIMIT + BUFFER;
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.room == 0 {
            return Err(Fault::RecordTooLong { line: self.line }.into());
        }
        let count = match self.text.read(out)? {
            0 => self.end.read(out)?,
            count => count,
        };
        self.room = self.room.saturating_sub(count);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Encoding;

    fn outcomes(text: &str) -> Result<Vec<String>, Fault> {
        let mut source = Source::read(text.as_bytes(), "-", Encoding::Auto)?;
        let mut records = Records::of(&mut source)?;
        let mut outcomes = Vec::new();
        while let Some(Record { line, cells }) = records.next()? {
            outcomes.push(format!("{line}:{}", cells.iter().collect::<Vec<_>>().join("|")));
        }
        Ok(outcomes)
    }

    #[test]
    fn a_record_knows_its_line() {
        for (text, expected) in [
            ("", &[][..]),
            ("\n\r\n \n,,\n", &[]),
            ("a,b", &["1:a|b"]),
            ("a\nb\n", &["1:a", "2:b"]),
            ("a\r\n\r\n\r\nb\r\n", &["1:a", "4:b"]),
            ("a\rb\r\rc", &["1:a", "2:b", "4:c"]),
            ("\n\na,\"x\r\ny\rz\",c\nd", &["3:a|x\ny\nz|c", "6:d"]),
            ("\"a\n\n\"\n\"b\"", &["1:a\n\n", "4:b"]),
            ("a,\"b\"\"c,\",d\n", &["1:a|b\"c,|d"]),
            ("a,b\"c,d\n", &["1:a|b\"c|d"]),
            (",,\na,,\n", &["2:a||"]),
        ] {
            assert_eq!(outcomes(text).unwrap(), expected, "{text:?}");
        }
    }

    #[test]
    fn a_quote_must_be_closed() {
        for (text, expected) in [("a\nb,\"c\nd\n", 2), ("\"", 1), ("a\n\n\"\"\"", 3), ("a,\"b\"\"\n", 1)] {
            let fault = outcomes(text).unwrap_err();
            assert!(matches!(fault, Fault::UnterminatedQuote { line } if line == expected), "{text:?} {fault:?}");
        }
    }

    #[test]
    fn a_record_has_a_limit() {
        let fields = |count: usize| format!("a\n{}x\n", "y,".repeat(count));
        let lines = |count: usize| format!("a\nb\n\"{}\"\n", "line\n".repeat(count));
        let quote = format!("a\n\"{}", "line,\n".repeat(1_000_000));
        for (text, expected) in [
            (fields(RECORD_LIMIT / 2 - 1), None),
            (fields(RECORD_LIMIT / 2), Some(2)),
            (lines(13_000), None),
            (lines(14_000), Some(3)),
            (lines(1_000_000), Some(3)),
            (quote, Some(2)),
        ] {
            let found = match outcomes(&text) {
                Ok(_) => None,
                Err(Fault::RecordTooLong { line }) => Some(line),
                Err(fault) => panic!("{fault:?}"),
            };
            assert_eq!(found, expected);
        }
    }
}
