//! A point in time, always in Japan Standard Time, to the second.

use std::fmt;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, SubsecRound, TimeDelta, Timelike, Utc};

/// Japan's offset from UTC in seconds: fixed, without summer time.
const JST_SECONDS: i32 = 9 * 3600;

/// A point in time in JST. Its text is RFC 3339 (`2026-11-22T10:00:00+09:00`) and sorts as time does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(DateTime<FixedOffset>);

impl Moment {
    pub fn from_utc(time: DateTime<Utc>) -> Self {
        Self(time.with_timezone(&jst()).trunc_subsecs(0))
    }

    /// Reads RFC 3339 text of any offset.
    pub fn parse(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text).ok().map(|time| Self::from_utc(time.to_utc()))
    }

    /// Midnight in Japan at the beginning of a day.
    pub fn start_of(day: NaiveDate) -> Self {
        Self(day.and_time(NaiveTime::MIN).and_local_timezone(jst()).single().unwrap_or_default())
    }

    /// The day in Japan.
    pub fn day(self) -> NaiveDate {
        self.0.date_naive()
    }

    /// The time of day in Japan.
    pub fn time(self) -> NaiveTime {
        self.0.time()
    }

    #[must_use]
    pub fn plus(self, delta: TimeDelta) -> Self {
        Self(self.0.checked_add_signed(delta).unwrap_or(self.0))
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub fn unix(self) -> i64 {
        self.0.timestamp()
    }

    pub fn from_unix(seconds: i64) -> Option<Self> {
        DateTime::from_timestamp(seconds, 0).map(Self::from_utc)
    }

    /// This day at that time of day.
    #[must_use]
    pub fn at(self, time: NaiveTime) -> Self {
        self.0.with_time(time).single().map_or(self, Self)
    }

    /// As a Japanese letter writes it: `2026年11月22日 10時05分`.
    pub fn japanese(self) -> String {
        let day = self.day();
        format!("{}年{}月{}日 {}", day.year(), day.month(), day.day(), self.0.format("%H時%M分"))
    }

    /// As an English letter writes it: `22 November 2026, 10:05 JST`.
    pub fn english(self) -> String {
        self.0.format("%-d %B %Y, %H:%M JST").to_string()
    }
}

impl fmt::Display for Moment {
    // By hand: a list of a million rows spends a third of its time in chrono's format strings.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (date, time) = (self.0.date_naive(), self.0.time());
        let Ok(year @ 0..=9999) = u32::try_from(date.year()) else {
            return write!(f, "{date}T{time}+09:00");
        };
        let numbers = [year / 100, year % 100, date.month(), date.day(), time.hour(), time.minute(), time.second()];
        let mut text = *b"0000-00-00T00:00:00+09:00";
        for (number, place) in numbers.into_iter().zip([0, 2, 5, 8, 11, 14, 17]) {
            let digits = [number / 10, number % 10].map(|digit| b'0' + u8::try_from(digit).unwrap_or_default());
            text.iter_mut().skip(place).zip(digits).for_each(|(byte, digit)| *byte = digit);
        }
        f.write_str(std::str::from_utf8(&text).unwrap_or_default())
    }
}

impl serde::Serialize for Moment {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

fn jst() -> FixedOffset {
    FixedOffset::east_opt(JST_SECONDS).unwrap_or_else(|| unreachable!("nine hours are a valid offset"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_shown_in_japan() {
        let moment = Moment::parse("2026-11-21T23:30:15.9Z").unwrap();
        assert_eq!(moment.to_string(), "2026-11-22T08:30:15+09:00");
        assert_eq!(moment.day().to_string(), "2026-11-22");
        assert_eq!(moment.japanese(), "2026年11月22日 08時30分");
        assert_eq!(moment.english(), "22 November 2026, 08:30 JST");
        assert_eq!(Moment::from_unix(moment.unix()), Some(moment));
        assert_eq!(Moment::parse("2026-11-22"), None);
    }
}
