//! A write transaction: changes, the entries that record them, the operator's signature.

use std::ops::Deref;

use serde::Serialize;

use super::actor::Actor;
use super::engine::Connection;
use super::fault::Fault;
use super::nouns::entry;
use super::reader::{Identity, Reader};
use crate::domain::{Action, Moment};
use crate::trail::{self, Entry, Head, Subject};

/// Bytes of the marks of an entry about a handful of rows.
const MARKS: usize = 256;

/// An open write transaction.
pub struct Writer<'l> {
    reader: Reader<'l>,
    actor: &'l Actor,
    now: Moment,
    stamp: String,
    head: Head,
    unsigned: bool,
    supersedes_seats: bool,
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
        now: Moment,
    ) -> Result<Self, Fault> {
        connection.take_changes();
        let reader = Reader::new(connection, identity);
        let head = entry::head(&reader)?;
        let stamp = now.to_string();
        Ok(Self { reader, actor, now, stamp, head, unsigned: false, supersedes_seats: false })
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

    /// The number that the next entry will have: every row changed before it bears it.
    pub const fn next_seq(&self) -> i64 {
        self.head.seq + 1
    }

    /// The keyring holds a seat that this transaction puts out of force.
    pub(super) const fn supersedes_seats(&mut self) {
        self.supersedes_seats = true;
    }

    /// Whether anything was changed or recorded in this transaction.
    pub fn has_written(&self) -> bool {
        self.unsigned || self.connection().has_changes()
    }

    /// Appends the entry that marks every row changed since the last one.
    pub fn record(&mut self, action: Action, subject: &Subject, details: &impl Serialize) -> Result<i64, Fault> {
        let mut entry = Entry {
            seq: self.next_seq(),
            at: self.stamp.clone(),
            operator: self.actor.id().to_string(),
            action: action.code().to_owned(),
            subject: subject.to_string(),
            details: serde_json::to_string(details).map_err(|error| Fault::Damaged(error.to_string()))?,
            rows: self.take_marks()?,
            hash: [0; 32],
        };
        entry.hash = entry.computed_hash(&self.identity().ledger_id, &self.head.hash);
        entry::append(self, &entry)?;
        self.head = Head { seq: entry.seq, hash: entry.hash };
        self.unsigned = true;
        Ok(entry.seq)
    }

    /// The marks of every row changed since the last entry.
    fn take_marks(&self) -> Result<Vec<u8>, Fault> {
        let key = &self.identity().digest_key;
        let mut marks = Vec::with_capacity(MARKS);
        for (table, id) in self.connection().take_changes() {
            self.with_image(table, id, |row| {
                trail::append_mark(&mut marks, table, id, row.state(), &key.digest(row));
            })?;
        }
        Ok(marks)
    }

    /// Signs what was recorded. A change without an entry is a fault of the program and is rolled back.
    /// Gives whether the keyring holds seats that are out of force once this is committed.
    pub(super) fn finish(self) -> Result<bool, Fault> {
        if let Some((table, _)) = self.connection().take_changes().first() {
            return Err(Fault::Unrecorded(table.code()));
        }
        if self.unsigned {
            let message = trail::signed_message(&self.identity().ledger_id, self.head.seq, &self.head.hash);
            entry::sign(&self, self.head.seq, self.actor.id(), &self.actor.sign(&message))?;
        }
        Ok(self.supersedes_seats)
    }
}
