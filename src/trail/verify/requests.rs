//! What one person asks for by an entry, and a second completes by another that says the same.

use super::people::People;
use crate::domain::rule::second_person::{Asked, Step};
use crate::domain::{Moment, OperatorId};
use crate::trail::entry::Entry;

/// A request that waits, for something.
pub(super) struct Request<T> {
    pub(super) seq: i64,
    by: OperatorId,
    at: Moment,
    pub(super) what: T,
}

impl<T> Request<T> {
    /// A request by an entry; `None` where nobody asks at no time.
    pub(super) fn of(entry: &Entry, what: T) -> Option<Self> {
        let (by, at) = (OperatorId::parse(&entry.operator).ok()?, Moment::parse(&entry.at)?);
        Some(Self { seq: entry.seq, by, at, what })
    }

    /// Whether this entry's operator may be the second person, in time.
    pub(super) fn may_be_completed(&self, entry: &Entry, people: &People) -> bool {
        let (Ok(by), Some(at)) = (OperatorId::parse(&entry.operator), Moment::parse(&entry.at)) else { return false };
        let step = Step { by: &by, seq: entry.seq, at };
        let asked = Asked { by: &self.by, seq: self.seq, at: Some(self.at) };
        people.staff().may_be_second(&step, asked).is_ok()
    }
}
