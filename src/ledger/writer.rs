//! A write transaction: changes, the entries that record them, the operator's signature.

use std::ops::Deref;

use serde::Serialize;

use super::actor::Actor;
use super::engine::Connection;
use super::fault::Fault;
use super::head;
use super::nouns::entry;
use super::reader::{Identity, Reader};
use super::row_seen::RowSeen;
use crate::domain::clock::Clock;
use crate::domain::rule::second_person::Step;
use crate::domain::{Action, Moment, Refusal};
use crate::trail::{Entry, Head, Range, RowMark, Subject, Told, WentBy};

/// Bytes of the marks of an entry about a handful of rows.
const MARKS: usize = 256;

/// What a transaction's signature rests on, as the transaction found it.
struct Grounds {
    /// The entry that introduced the operator's keys.
    keys_seq: i64,
    went_by: WentBy,
}

impl Grounds {
    /// The first entry of all brings its operator's keys itself, and finds nothing to go by.
    fn of(reader: &Reader<'_>, head: &Head, actor: &Actor) -> Result<Self, Fault> {
        if *head == Head::NONE {
            return Ok(Self { keys_seq: 1, went_by: WentBy::NOTHING });
        }
        let found = reader.operator(actor.id())?;
        let keys = found.as_ref().and_then(|operator| operator.standing.keys_by(actor.keys_used()));
        let keys = keys.ok_or_else(|| Refusal::UnknownOperator { operator: actor.id().clone() })?;
        Ok(Self { keys_seq: keys.keys_seq, went_by: head::went_by(reader, actor.id())? })
    }
}

/// By which clock a transaction is timed, and whether it may come before what the trail says.
#[derive(Debug, Clone, Copy)]
pub(super) enum Timing {
    After(Clock),
    BeforeFalse(Clock),
}

impl Timing {
    /// The time, under the write lock, beside the latest in the trail.
    fn now(self, latest: Option<Moment>) -> Result<Moment, Refusal> {
        match (self, latest) {
            (Self::After(clock), Some(latest)) => clock.after(latest),
            (Self::BeforeFalse(clock), Some(latest)) => clock.before_false(latest),
            (Self::After(clock) | Self::BeforeFalse(clock), None) => Ok(clock.now()),
        }
    }
}

/// An open write transaction.
pub struct Writer<'l> {
    reader: Reader<'l>,
    actor: &'l Actor,
    now: Moment,
    /// The latest time in the trail, this transaction's included.
    latest: Moment,
    stamp: String,
    /// The head on which it began.
    began: Head,
    head: Head,
    grounds: Grounds,
    supersedes_seats: bool,
    /// Rows of the trail that this transaction has written, above what nobody witnessed when it began.
    unwitnessed: u64,
    /// What the next entry goes by.
    seen: Vec<RowMark>,
}

impl<'l> Deref for Writer<'l> {
    type Target = Reader<'l>;

    fn deref(&self) -> &Self::Target {
        &self.reader
    }
}

impl<'l> Writer<'l> {
    /// Takes the trail's head inside the transaction, where no other writer can move it.
    pub(super) fn begin(
        connection: &'l Connection,
        identity: &'l Identity,
        actor: &'l Actor,
        timing: Timing,
    ) -> Result<Self, Fault> {
        connection.take_changes();
        let reader = Reader::new(connection, identity);
        let head = entry::head(&reader)?;
        let latest = head::must_be_signed(&reader, &head)?;
        let now = timing.now(latest)?;
        let grounds = Grounds::of(&reader, &head, actor)?;
        let stamp = now.to_string();
        Ok(Self {
            reader,
            actor,
            now,
            latest: latest.map_or(now, |latest| latest.max(now)),
            stamp,
            began: head,
            head,
            grounds,
            supersedes_seats: false,
            unwitnessed: connection.unwitnessed(),
            seen: Vec::new(),
        })
    }

    pub const fn actor(&self) -> &Actor {
        self.actor
    }

    pub const fn now(&self) -> Moment {
        self.now
    }

    /// [`Self::now`] as rows hold it, written once for all of them.
    pub(super) fn stamp(&self) -> &str {
        &self.stamp
    }

    /// The step that the actor takes with the next entry, as rule 9 knows it.
    pub const fn step(&self) -> Step<'_> {
        Step { by: self.actor.id(), seq: self.next_seq(), at: self.now }
    }

    /// The number that the next entry will have: every row changed before it bears it.
    pub const fn next_seq(&self) -> i64 {
        self.head.seq + 1
    }

    /// Notes that this transaction replaces a seat of the keyring, which is to be removed after the commit.
    pub const fn mark_seats_superseded(&mut self) {
        self.supersedes_seats = true;
    }

    /// Whether anything was changed or recorded in this transaction.
    pub fn has_written(&self) -> bool {
        self.is_unsigned() || self.has_changes()
    }

    /// Whether rows were changed since the last entry.
    pub fn has_changes(&self) -> bool {
        self.connection().has_changes()
    }

    /// Appends the entry that marks every row changed since the last one.
    pub fn record(&mut self, action: Action, subject: &Subject, details: &impl Serialize) -> Result<i64, Fault> {
        self.record_remarked(action, subject, details, None)
    }

    /// As [`Writer::record`], with what the operator typed: a reason or a note.
    pub fn record_remarked(
        &mut self,
        action: Action,
        subject: &Subject,
        details: &impl Serialize,
        remark: Option<&str>,
    ) -> Result<i64, Fault> {
        let mut entry = Entry {
            seq: self.next_seq(),
            at: self.stamp.clone(),
            operator: self.actor.id().to_string(),
            action: action.code().to_owned(),
            subject: subject.to_string(),
            details: serde_json::to_string(details).map_err(|error| Fault::Damaged(error.to_string()))?,
            remark: remark.map(ToOwned::to_owned),
            rows: self.take_marks(),
            hash: [0; 32],
        };
        entry.hash = entry.computed_hash(&self.identity().ledger_id, &self.head.hash, &self.identity().digest_key);
        entry::append(self, &entry)?;
        self.unwitnessed += 1;
        if self.connection().unwitnessed() != self.unwitnessed {
            return Err(Fault::Unwitnessed);
        }
        self.head = Head { seq: entry.seq, hash: entry.hash };
        Ok(entry.seq)
    }

    /// The tables are as they will be, and are watched from now on: what was done to them before has no entry.
    pub(super) fn watch_from_now(&mut self) -> Result<(), Fault> {
        self.connection().watch(&self.identity().digest_key)?;
        self.unwitnessed = self.connection().unwitnessed();
        Ok(())
    }

    /// The latest time in the trail, which is what this transaction's entry says is false.
    pub const fn latest(&self) -> Moment {
        self.latest
    }

    /// From this transaction on the latest time in the trail is its own.
    pub const fn begin_time_anew(&mut self) {
        self.latest = self.now;
    }

    /// The next entry goes by this row, whose digest it then bears.
    pub fn go_by(&mut self, seen: &RowSeen) {
        let RowSeen { table, id, digest, .. } = *seen;
        self.seen.push(RowMark { table, id, of: 0, told: Told::Seen(digest) });
    }

    /// The marks of every row changed since the last entry, behind those that it goes by.
    fn take_marks(&mut self) -> Vec<u8> {
        let mut marks = Vec::with_capacity(MARKS);
        let changed = self.connection().take_changes();
        let place = |mark: &RowMark| (mark.table, mark.id);
        self.seen.sort_by_key(place);
        self.seen.dedup();
        // Of a row that changed, its own mark says what it was before.
        self.seen.retain(|mark| changed.binary_search_by_key(&place(mark), place).is_err());
        self.seen.drain(..).chain(changed).for_each(|mark| mark.append_to(&mut marks));
        marks
    }

    /// Signs what was recorded. A change without an entry is a fault of the program and is rolled back.
    /// Returns whether the keyring holds seats that are out of force once this is committed.
    pub(super) fn finish(self) -> Result<bool, Fault> {
        if let Some(mark) = self.connection().take_changes().first() {
            return Err(Fault::Unrecorded(mark.table.code()));
        }
        if self.is_unsigned() {
            self.sign()?;
        }
        Ok(self.supersedes_seats)
    }

    /// Whether entries were recorded.
    fn is_unsigned(&self) -> bool {
        self.head != self.began
    }

    fn sign(&self) -> Result<(), Fault> {
        let latest = self.latest.to_string();
        let range = Range {
            ledger_id: &self.identity().ledger_id,
            first_seq: self.began.seq + 1,
            before: &self.began.hash,
            last_seq: self.head.seq,
            hash: &self.head.hash,
            operator: self.actor.id().as_str(),
            keys_seq: self.grounds.keys_seq,
            went_by: &self.grounds.went_by,
            latest: &latest,
        };
        entry::sign(self, &range, &self.actor.sign(&range.message()))
    }
}
