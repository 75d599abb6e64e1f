//! A write transaction: changes, the entries that tell of them, the operator's signature.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::ops::Deref;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

use rusqlite::hooks::Action as Change;
use rusqlite::{Connection, params};
use serde::Serialize;

use super::actor::Actor;
use super::entry;
use super::images::Layouts;
use super::statements::Statements;
use super::wording::KnownWordings;
use super::{Fault, Identity};
use crate::domain::action::Action;
use crate::domain::branch::{Branch, BranchCode};
use crate::domain::effect::Table;
use crate::domain::moment::Moment;
use crate::domain::setting::Settings;
use crate::trail::{self, Entry, Head, Subject};

/// Bytes of the marks of an entry that tells of a handful of rows.
const MARKS: usize = 256;

/// A snapshot of the ledger.
pub struct Reader<'l> {
    connection: &'l Connection,
    identity: &'l Identity,
    settings: OnceCell<Rc<Settings>>,
    statements: Statements<'l>,
    layouts: Layouts,
    /// Those met so far: a branch stays as it was added.
    branches: RefCell<BTreeMap<BranchCode, Branch>>,
}

impl<'l> Reader<'l> {
    pub(super) fn new(connection: &'l Connection, identity: &'l Identity) -> Self {
        Self {
            connection,
            identity,
            settings: OnceCell::new(),
            statements: Statements::of(connection),
            layouts: Layouts::default(),
            branches: RefCell::default(),
        }
    }

    pub(super) fn known_branch(&self, code: &BranchCode) -> Option<Branch> {
        self.branches.borrow().get(code).cloned()
    }

    pub(super) fn know_branch(&self, branch: &Branch) {
        self.branches.borrow_mut().insert(branch.code.clone(), branch.clone());
    }

    /// The settings as values, read once a snapshot.
    pub fn settings(&self) -> Result<Rc<Settings>, Fault> {
        if let Some(settings) = self.settings.get() {
            return Ok(Rc::clone(settings));
        }
        let settings = Rc::new(self.stored_settings()?);
        Ok(Rc::clone(self.settings.get_or_init(|| settings)))
    }

    pub(super) const fn connection(&self) -> &'l Connection {
        self.connection
    }

    pub(super) const fn identity(&self) -> &'l Identity {
        self.identity
    }

    /// Those that are run for each of many forms; for the rest, the connection's own cache does.
    pub(super) const fn statements(&self) -> &Statements<'l> {
        &self.statements
    }

    pub(super) const fn layouts(&self) -> &Layouts {
        &self.layouts
    }
}

/// The rows changed since the last entry, told by SQLite itself so that none can be forgotten.
#[derive(Clone, Default)]
pub(super) struct Changes(Arc<Mutex<Vec<(Table, i64)>>>);

impl Changes {
    /// Watches a connection for as long as it is open.
    pub(super) fn watch(connection: &mut Connection) -> Result<Self, Fault> {
        let changes = Self::default();
        let seen = changes.clone();
        connection.update_hook(Some(move |_: Change, _: &str, table: &str, id: i64| {
            if let Some(table) = Table::from_code(table) {
                seen.note(table, id);
            }
        }))?;
        Ok(changes)
    }

    fn note(&self, table: Table, id: i64) {
        if let Ok(mut rows) = self.0.lock() {
            rows.push((table, id));
        }
    }

    fn is_empty(&self) -> bool {
        self.0.lock().is_ok_and(|rows| rows.is_empty())
    }

    /// The rows changed since the last call, each once.
    fn take(&self) -> Vec<(Table, i64)> {
        let mut rows = self.0.lock().map(|mut rows| std::mem::take(&mut *rows)).unwrap_or_default();
        rows.sort_unstable();
        rows.dedup();
        rows
    }
}

/// An open write transaction.
pub struct Writer<'l> {
    reader: Reader<'l>,
    actor: &'l Actor,
    now: Moment,
    stamp: String,
    changes: Changes,
    head: Head,
    unsigned: bool,
    supersedes_seats: bool,
    wordings: KnownWordings,
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
        changes: &Changes,
        now: Moment,
    ) -> Result<Self, Fault> {
        changes.take();
        let head = entry::read_head(connection)?;
        let reader = Reader::new(connection, identity);
        let changes = changes.clone();
        Ok(Self {
            reader,
            actor,
            now,
            stamp: now.to_string(),
            changes,
            head,
            unsigned: false,
            supersedes_seats: false,
            wordings: KnownWordings::default(),
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

    /// The number that the next entry will have: every row changed before it bears it.
    pub const fn next_seq(&self) -> i64 {
        self.head.seq + 1
    }

    /// A setting was changed: the next to ask reads them anew.
    pub(super) fn forget_settings(&mut self) {
        self.reader.settings.take();
        self.wordings.clear();
    }

    pub(super) const fn known_wordings(&mut self) -> &mut KnownWordings {
        &mut self.wordings
    }

    /// The keyring holds a seat that this transaction puts out of force.
    pub(super) const fn supersedes_seats(&mut self) {
        self.supersedes_seats = true;
    }

    /// Whether anything was changed or recorded in this transaction.
    pub fn has_written(&self) -> bool {
        self.unsigned || !self.changes.is_empty()
    }

    /// Appends the entry that tells of every row changed since the last one.
    pub fn record(&mut self, action: Action, subject: &Subject, details: &impl Serialize) -> Result<i64, Fault> {
        let mut rows = Vec::with_capacity(MARKS);
        for (table, id) in self.changes.take() {
            let key = &self.identity.digest_key;
            self.with_image(table, id, |row| trail::append_mark(&mut rows, table, id, row.state(), &key.digest(row)))?;
        }
        let mut entry = Entry {
            seq: self.next_seq(),
            at: self.stamp.clone(),
            operator: self.actor.id().to_string(),
            action: action.code().to_owned(),
            subject: subject.to_string(),
            details: serde_json::to_string(details).map_err(|error| Fault::Damaged(error.to_string()))?,
            rows,
            hash: [0; 32],
        };
        entry.hash = entry.computed_hash(&self.identity.ledger_id, &self.head.hash);
        self.append(&entry)?;
        self.head = Head { seq: entry.seq, hash: entry.hash };
        self.unsigned = true;
        Ok(entry.seq)
    }

    fn append(&self, entry: &Entry) -> Result<(), Fault> {
        let Entry { seq, at, operator, action, subject, details, rows, hash } = entry;
        self.statements.run(
            "INSERT OR ROLLBACK INTO entry (seq, at, operator, action, subject, details, rows, hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            |insert| {
                insert.execute(params![seq, at, operator, action, subject, details, rows, hash])?;
                Ok(())
            },
        )
    }

    /// Signs what was recorded. A change that no entry tells of is a fault of the program, and nothing of it stays.
    /// Gives whether the keyring holds seats that are out of force once this is committed.
    pub(super) fn finish(self) -> Result<bool, Fault> {
        if let Some((table, _)) = self.changes.take().first() {
            return Err(Fault::Unrecorded(table.code()));
        }
        if !self.unsigned {
            return Ok(self.supersedes_seats);
        }
        let message = trail::signed_message(&self.identity.ledger_id, self.head.seq, &self.head.hash);
        let signature = self.actor.sign(&message);
        let mut insert = self
            .connection
            .prepare_cached("INSERT INTO signature (last_seq, operator, signature) VALUES ($1, $2, $3)")?;
        insert.execute(params![self.head.seq, self.actor.id(), signature])?;
        Ok(self.supersedes_seats)
    }
}
