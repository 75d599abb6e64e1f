//! Quiet hours: when no letter wakes a customer.

use chrono::{NaiveTime, TimeDelta};

use crate::domain::{BadValue, Moment, fold};

/// From (inclusive) to (exclusive), across midnight where `from` is the later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietHours {
    from: NaiveTime,
    to: NaiveTime,
}

/// Which letters may go at an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hour {
    Any,
    /// Only those that do not wait for the morning.
    Quiet,
}

impl QuietHours {
    /// Reads `23:00-08:30`, or `off` as none.
    pub fn parse(text: &str) -> Result<Option<Self>, BadValue> {
        let folded = fold::code(text);
        if folded == "off" {
            return Ok(None);
        }
        let shape = || BadValue::Shape("23:00-08:30");
        let (from, to) = folded.split_once('-').ok_or_else(shape)?;
        let (from, to) = (clock_time(from).ok_or_else(shape)?, clock_time(to).ok_or_else(shape)?);
        if from == to { Err(shape()) } else { Ok(Some(Self { from, to })) }
    }

    pub fn hour(self, now: Moment) -> Hour {
        if self.due(now) > now { Hour::Quiet } else { Hour::Any }
    }

    /// When a letter that is due `now` may go: now, or at the end of the quiet hours.
    pub fn due(self, now: Moment) -> Moment {
        let time = now.time();
        let overnight = self.from > self.to;
        let quiet = if overnight { time >= self.from || time < self.to } else { (self.from..self.to).contains(&time) };
        match (quiet, overnight && time >= self.from) {
            (false, _) => now,
            (true, false) => now.at(self.to),
            (true, true) => now.plus(TimeDelta::days(1)).at(self.to),
        }
    }
}

/// `08:30`, hours and minutes.
fn clock_time(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    if text.len() == 5 { NaiveTime::parse_from_str(text, "%H:%M").ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_waits_for_the_morning() {
        let night = QuietHours::parse("23:00-08:30").unwrap().unwrap();
        let noon = QuietHours::parse("12:00-13:00").unwrap().unwrap();
        for (hours, now, due) in [
            (night, "2026-11-22T22:59:59+09:00", "2026-11-22T22:59:59+09:00"),
            (night, "2026-11-22T23:00:00+09:00", "2026-11-23T08:30:00+09:00"),
            (night, "2026-11-23T00:10:00+09:00", "2026-11-23T08:30:00+09:00"),
            (night, "2026-11-23T08:29:59+09:00", "2026-11-23T08:30:00+09:00"),
            (night, "2026-11-23T08:30:00+09:00", "2026-11-23T08:30:00+09:00"),
            (noon, "2026-11-23T12:30:00+09:00", "2026-11-23T13:00:00+09:00"),
            (noon, "2026-11-23T13:00:00+09:00", "2026-11-23T13:00:00+09:00"),
        ] {
            assert_eq!(hours.due(Moment::parse(now).unwrap()).to_string(), due, "{now}");
        }
    }

    #[test]
    fn quiet_hours_are_two_clock_times_or_off() {
        assert_eq!(QuietHours::parse("off"), Ok(None));
        for bad in ["", "23:00", "23:00-25:00", "8:00-9:00", "08:00-08:00"] {
            assert!(QuietHours::parse(bad).is_err(), "{bad}");
        }
    }
}
