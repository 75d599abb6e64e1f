//! The entries' times: none much before the latest, none still to come, but for a stretch that two persons called false.

use super::people::People;
use super::requests::Request;
use super::{Findings, Kind};
use crate::domain::clock::{self, BACK};
use crate::domain::{Action, Moment};
use crate::trail::details::{ClockAccepted, ClockAsked, read};
use crate::trail::entry::Entry;

/// The times so far.
pub(super) struct Times {
    /// When it is now, by the clock of who verifies.
    now: Moment,
    latest: Option<Moment>,
    latest_text: String,
    /// The request to call a stretch false that waits.
    asked: Option<Request<(i64, i64)>>,
    /// Entries whose time is still to come, from the first of a run to its last.
    ahead: Vec<(i64, i64)>,
    accepted: Vec<(i64, i64)>,
}

impl Times {
    pub(super) const fn new(now: Moment) -> Self {
        let latest_text = String::new();
        Self { now, latest: None, latest_text, asked: None, ahead: Vec::new(), accepted: Vec::new() }
    }

    /// The latest time, as signatures bear it.
    pub(super) fn latest(&self) -> &str {
        &self.latest_text
    }

    pub(super) fn take(&mut self, entry: &Entry, people: &People, findings: &mut Findings) {
        let Some(at) = Moment::parse(&entry.at) else {
            findings.add(Some(entry.seq), Kind::Time, format!("no time: {}", entry.at));
            return;
        };
        let action = entry.known_action();
        let calls_false = matches!(action, Some(Action::AuditAskClock | Action::AuditAcceptClock));
        if calls_false {
            if !self.latest.is_some_and(|latest| clock::is_false(latest, at)) {
                findings.add(Some(entry.seq), Kind::Time, "no time before this entry is more than a day ahead of it");
            }
        } else if self.latest.is_some_and(|latest| at < latest.plus(-BACK)) {
            let detail = format!("{} is before the latest time, {}", entry.at, self.latest_text);
            findings.add(Some(entry.seq), Kind::Time, detail);
        }
        self.note_ahead(entry.seq, at);
        let begins_anew = match action {
            Some(Action::AuditAskClock) => self.ask(entry, findings),
            Some(Action::AuditAcceptClock) => self.accept(entry, people, findings),
            _ => false,
        };
        if begins_anew || self.latest.is_none_or(|latest| at > latest) {
            self.latest = Some(at);
            at.to_string().clone_into(&mut self.latest_text);
        }
    }

    fn note_ahead(&mut self, seq: i64, at: Moment) {
        if at <= self.now.plus(BACK) {
            return;
        }
        match self.ahead.last_mut() {
            Some((_, last)) if *last == seq - 1 => *last = seq,
            _ => self.ahead.push((seq, seq)),
        }
    }

    fn ask(&mut self, entry: &Entry, findings: &mut Findings) -> bool {
        let stretch = read::<ClockAsked>(&entry.details).map(|ClockAsked { from, to }| (from, to));
        self.asked = stretch.and_then(|stretch| Request::of(entry, stretch));
        if self.asked.is_none() {
            findings.add(Some(entry.seq), Kind::Details, "no stretch of entries is named");
        }
        false
    }

    /// A second person calls the same stretch false; from then on times are measured by theirs.
    fn accept(&mut self, entry: &Entry, people: &People, findings: &mut Findings) -> bool {
        let stands = self.asked.take().filter(|asked| {
            let (from, to) = asked.what;
            let same = read(&entry.details) == Some(ClockAccepted { confirms: asked.seq, from, to });
            let is_past = 1 < from && from <= to && to < asked.seq;
            same && is_past && asked.may_be_completed(entry, people)
        });
        if stands.is_none() {
            let detail = format!("{} called a time false, which nobody else had asked for so", entry.operator);
            findings.add(Some(entry.seq), Kind::SecondPerson, detail);
        }
        self.accepted.extend(stands.iter().map(|asked| asked.what));
        stands.is_some()
    }

    /// Times that are still to come, and that nobody called false.
    pub(super) fn end(&self, findings: &mut Findings) {
        let is_accepted =
            |(first, last): &(i64, i64)| self.accepted.iter().any(|(from, to)| from <= first && last <= to);
        for (first, last) in self.ahead.iter().filter(|run| !is_accepted(run)) {
            findings.add(Some(*first), Kind::Time, format!("the times of entries {first} to {last} are still to come"));
        }
    }
}
