//! Days on which the bank is closed, from a list such as the Cabinet Office's of national holidays: a day in the first
//! column, whatever behind it.

use chrono::NaiveDate;

use crate::domain::day;
use crate::intake::fault::Fault;
use crate::intake::records::{Record, Records};
use crate::intake::source::Source;

/// Reads the days in the file's order. Its first row may be a header.
pub fn read(source: &mut Source) -> Result<Vec<NaiveDate>, Fault> {
    let mut records = Records::of(source)?;
    let first = records.next()?.ok_or(Fault::EmptyFile)?;
    let mut days: Vec<NaiveDate> = day_of(&first).into_iter().collect();
    while let Some(record) = records.next()? {
        days.push(day_of(&record).ok_or(Fault::NotADate { line: record.line })?);
    }
    Ok(days)
}

fn day_of(record: &Record) -> Option<NaiveDate> {
    record.cells.get(0).and_then(|cell| day::parse(cell).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::encoding::Encoding;

    fn told(text: &str) -> String {
        let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode(text);
        match Source::read(&bytes[..], "-", Encoding::Auto).and_then(|mut source| read(&mut source)) {
            Ok(days) => days.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
            Err(fault) => format!("{fault:?}"),
        }
    }

    #[test]
    fn days_are_read_with_or_without_a_header() {
        for (text, expected) in [
            (
                "国民の祝日・休日月日,国民の祝日・休日名称\r\n2026/1/1,元日\r\n2026/1/12,成人の日\r\n",
                "2026-01-01 2026-01-12",
            ),
            ("2026-12-31\n\n令和9年1月2日\n", "2026-12-31 2027-01-02"),
            ("日付\n", ""),
            ("", "EmptyFile"),
            ("2026-12-31\n大晦日\n", "NotADate { line: 2 }"),
        ] {
            assert_eq!(told(text), expected, "{text:?}");
        }
    }
}
