//! Dates as a counter writes them: ISO, slashes, eight digits, and the Japanese eras.

use chrono::{Datelike, NaiveDate};

use crate::domain::{BadValue, Moment, fold};

/// An era: its names, its first day and the year before its year 1.
/// Source: the era-name edicts; each era begins on its first day (Meiji's calendar is Gregorian since 1873).
struct Era {
    names: [&'static str; 2],
    first: (i32, u32, u32),
    last: Option<(i32, u32, u32)>,
}

const ERAS: [Era; 5] = [
    Era { names: ["令和", "r"], first: (2019, 5, 1), last: None },
    Era { names: ["平成", "h"], first: (1989, 1, 8), last: Some((2019, 4, 30)) },
    Era { names: ["昭和", "s"], first: (1926, 12, 25), last: Some((1989, 1, 7)) },
    Era { names: ["大正", "t"], first: (1912, 7, 30), last: Some((1926, 12, 24)) },
    Era { names: ["明治", "m"], first: (1873, 1, 1), last: Some((1912, 7, 29)) },
];

/// The year before Meiji 1: the era began in 1868, its calendar only in 1873.
const BEFORE_MEIJI: i32 = 1867;

/// Reads `2026-11-22`, `2026/11/22`, `20261122`, `令和8年11月22日`, `R8.11.22`, `令和元年5月1日`.
pub fn parse(text: &str) -> Result<NaiveDate, BadValue> {
    let folded = fold::code(text).to_lowercase();
    if folded.is_empty() {
        return Err(BadValue::Empty);
    }
    let day = match ERAS.iter().find_map(|era| strip_era(era, &folded).map(|rest| (era, rest))) {
        Some((era, rest)) => in_era(era, rest),
        None => western(&folded),
    };
    day.ok_or(BadValue::NoDate)
}

/// Reads a date that must not lie after `now`.
pub fn parse_past(text: &str, now: Moment) -> Result<NaiveDate, BadValue> {
    let day = parse(text)?;
    if day > now.day() { Err(BadValue::Future) } else { Ok(day) }
}

fn strip_era<'t>(era: &Era, text: &'t str) -> Option<&'t str> {
    era.names.iter().find_map(|name| text.strip_prefix(name))
}

fn in_era(era: &Era, rest: &str) -> Option<NaiveDate> {
    let [year, month, day] = parts(rest)?;
    let year = if year == "元" { 1 } else { number(year, 2)? };
    if year == 0 {
        return None;
    }
    let first = date(era.first)?;
    let before = if era.names[0] == "明治" { BEFORE_MEIJI } else { first.year() - 1 };
    let found = NaiveDate::from_ymd_opt(before + i32::try_from(year).ok()?, number(month, 2)?, number(day, 2)?)?;
    let last = match era.last {
        Some(last) => date(last)?,
        None => NaiveDate::MAX,
    };
    (first..=last).contains(&found).then_some(found)
}

fn western(text: &str) -> Option<NaiveDate> {
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return NaiveDate::parse_from_str(text, "%Y%m%d").ok();
    }
    let [year, month, day] = parts(text)?;
    if year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(number(year, 4)?).ok()?, number(month, 2)?, number(day, 2)?)
}

/// Year, month and day between one kind of separator, or with 年月日 behind them.
fn parts(text: &str) -> Option<[&str; 3]> {
    let text = text.trim();
    let split: Vec<&str> = if let Some(kanji) = text.strip_suffix('日') {
        let (year, rest) = kanji.split_once('年')?;
        let (month, day) = rest.split_once('月')?;
        vec![year, month, day]
    } else {
        let separator = text.chars().find(|c| matches!(c, '-' | '/' | '.'))?;
        text.split(separator).collect()
    };
    let [year, month, day] = split.as_slice() else { return None };
    Some([year.trim(), month.trim(), day.trim()])
}

fn number(text: &str, longest: usize) -> Option<u32> {
    let digits = !text.is_empty() && text.len() <= longest && text.bytes().all(|b| b.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

fn date((year, month, day): (i32, u32, u32)) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_a_date_is_read() {
        for text in [
            "2026-11-22",
            "2026/11/22",
            "20261122",
            "令和8年11月22日",
            "R8.11.22",
            "r8/11/22",
            "２０２６／１１／２２",
            "令和８年１１月２２日",
            " 2026-11-22 ",
        ] {
            assert_eq!(parse(text).map(|d| d.to_string()).as_deref(), Ok("2026-11-22"), "{text}");
        }
    }

    #[test]
    fn eras_begin_and_end_on_their_day() {
        for (text, expected) in [
            ("令和元年5月1日", Some("2019-05-01")),
            ("令和1年4月30日", None),
            ("平成31年4月30日", Some("2019-04-30")),
            ("平成31年5月1日", None),
            ("平成元年1月8日", Some("1989-01-08")),
            ("昭和64年1月7日", Some("1989-01-07")),
            ("昭和64年1月8日", None),
            ("S1.12.25", Some("1926-12-25")),
            ("大正15年12月24日", Some("1926-12-24")),
            ("明治45年7月29日", Some("1912-07-29")),
            ("明治6年1月1日", Some("1873-01-01")),
            ("明治5年12月1日", None),
        ] {
            assert_eq!(parse(text).ok().map(|d| d.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn what_the_calendar_does_not_have_is_no_date() {
        for text in [
            "2026-02-29",
            "2026-13-01",
            "26-11-22",
            "20261322",
            "令和0年1月1日",
            "R8.11",
            "2026-11/22",
            "昨日",
            "2026-11-22x",
            "+2026-11-22",
        ] {
            assert_eq!(parse(text), Err(BadValue::NoDate), "{text}");
        }
        assert_eq!(parse("  "), Err(BadValue::Empty));
    }

    #[test]
    fn a_paper_cannot_be_filed_tomorrow() {
        let now = Moment::parse("2026-11-22T00:10:00+09:00").unwrap();
        assert!(parse_past("2026-11-22", now).is_ok());
        assert_eq!(parse_past("2026-11-23", now), Err(BadValue::Future));
    }
}
