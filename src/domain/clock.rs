//! The clock as a value: asked under the write lock for each transaction, and anew between the answers of a customer, who
//! may take minutes; and when what it says is not believed.

use chrono::TimeDelta;

use crate::domain::{Moment, Refusal};

/// A clock may be set back by so much, as time services do; an entry may be so much older than the latest.
pub const BACK: TimeDelta = TimeDelta::minutes(5);

/// So much ahead of the clock, the latest time in the trail is false rather than the clock.
pub const FALSE: TimeDelta = TimeDelta::days(1);

/// A ledger in which nobody worked for so long makes the clock doubtful.
pub const IDLE: TimeDelta = TimeDelta::days(35);

/// Where the time comes from.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    source: Source,
    /// Somebody said that it is right.
    vouched: bool,
}

#[derive(Debug, Clone, Copy)]
enum Source {
    System(fn() -> Moment),
    Fixed(Moment),
}

impl From<Moment> for Clock {
    fn from(moment: Moment) -> Self {
        Self { source: Source::Fixed(moment), vouched: false }
    }
}

impl Clock {
    pub const fn system(now: fn() -> Moment) -> Self {
        Self { source: Source::System(now), vouched: false }
    }

    /// The same clock, of which somebody said that it is right.
    #[must_use]
    pub const fn vouched(self) -> Self {
        Self { vouched: true, ..self }
    }

    pub fn now(self) -> Moment {
        match self.source {
            Source::System(now) => now(),
            Source::Fixed(now) => now,
        }
    }

    /// Whether the clock is doubtful beside a trail whose latest entry is of that time, and nobody has vouched for it.
    pub fn is_doubtful(self, latest: Moment) -> bool {
        !self.vouched && self.now() > latest.plus(IDLE)
    }

    /// The time for a transaction upon a trail whose latest entry is of that time.
    pub fn after(self, latest: Moment) -> Result<Moment, Refusal> {
        let now = self.now();
        if now < latest.plus(-BACK) {
            return Err(Refusal::ClockBehind { latest });
        }
        if self.is_doubtful(latest) { Err(Refusal::ClockDoubtful { latest }) } else { Ok(now) }
    }

    /// The time for saying that the latest time in the trail is false, which it must be by more than a day.
    pub fn before_false(self, latest: Moment) -> Result<Moment, Refusal> {
        let now = self.now();
        if is_false(latest, now) { Ok(now) } else { Err(Refusal::ClockNotBehind) }
    }
}

/// Whether a time in the trail is so far ahead that it, not the clock, is false.
pub fn is_false(time: Moment, now: Moment) -> bool {
    time > now.plus(FALSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_believed_a_little_back_and_a_month_ahead() {
        let latest = Moment::parse("2026-11-24T12:00:00+09:00").unwrap();
        let said = |seconds: i64, vouched: bool| {
            let clock = Clock::from(latest.plus(TimeDelta::seconds(seconds)));
            let clock = if vouched { clock.vouched() } else { clock };
            clock.after(latest).map_or_else(|refusal| refusal.code(), |_| "done")
        };
        let days = |days: i64| days * 86_400;
        for (seconds, vouched, expected) in [
            (0, false, "done"),
            (-300, false, "done"),
            (-301, false, "clock_behind"),
            (-301, true, "clock_behind"),
            (days(35), false, "done"),
            (days(35) + 1, false, "clock_doubtful"),
            (days(35) + 1, true, "done"),
        ] {
            assert_eq!(said(seconds, vouched), expected, "{seconds} {vouched}");
        }
        let behind = |hours: i64| Clock::from(latest.plus(TimeDelta::hours(-hours))).before_false(latest).is_ok();
        assert!(behind(25) && !behind(24));
    }
}
