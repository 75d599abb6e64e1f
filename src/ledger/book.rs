//! The book itself: opened with an operator's key, read in snapshots, changed in one way.

use std::path::Path;

use zeroize::Zeroizing;

use super::actor::Actor;
use super::admission::{self, Admission};
use super::engine::{Connection, params};
use super::fault::Fault;
use super::reader::{Identity, Reader};
use super::writer::{Timing, Writer};
use crate::domain::clock::Clock;
use crate::keys::{Keyring, Unlocked};
use crate::trail::{DigestKey, Finding, FindingKind};

/// What becomes of a transaction whose work went well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    Commit,
    RollBack,
}

/// An open ledger.
pub struct Ledger {
    connection: Connection,
    identity: Identity,
}

impl Ledger {
    /// Opens the ledger with the key that an operator's seat gave. Refuses a file that others may read, a network file
    /// system, another schema than this program's.
    pub fn open(path: &Path, unlocked: &Unlocked) -> Result<Self, Fault> {
        let connection = Connection::open(path, &unlocked.ledger_key)?;
        connection.check_schema()?;
        Self::over(connection, path, unlocked)
    }

    /// Opens a ledger of an older schema, to migrate it.
    pub(super) fn open_older(path: &Path, unlocked: &Unlocked) -> Result<Self, Fault> {
        Self::over(Connection::open(path, &unlocked.ledger_key)?, path, unlocked)
    }

    fn over(connection: Connection, path: &Path, unlocked: &Unlocked) -> Result<Self, Fault> {
        let found = connection.statements().one("SELECT ledger_id, digest_key FROM ledger", params![], |row| {
            Ok((row.get(0)?, DigestKey::new(&Zeroizing::new(row.get::<_, [u8; 32]>(1)?))))
        })?;
        let (ledger_id, digest_key) = found.ok_or_else(|| Fault::NotALedger { path: path.to_owned() })?;
        let (ledger_key, path) = (unlocked.ledger_key.clone(), path.to_owned());
        Ok(Self::with_identity(connection, Identity { ledger_id, digest_key, ledger_key, path }))
    }

    pub(super) const fn with_identity(connection: Connection, identity: Identity) -> Self {
        Self { connection, identity }
    }

    /// Admits an operator whose seat was opened: known, active, by the seat in force, with the keys that the trail
    /// introduced.
    pub fn admit(&self, opened: Vec<Unlocked>, admission: Admission) -> Result<Actor, Fault> {
        self.read(|reader| admission::admit(reader, opened, admission))
    }

    pub fn path(&self) -> &Path {
        &self.identity.path
    }

    pub fn ledger_id(&self) -> &str {
        &self.identity.ledger_id
    }

    #[cfg(test)]
    pub(super) const fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The schema's number.
    pub fn schema(&self) -> Result<i64, Fault> {
        self.connection.schema()
    }

    /// The ledger's size in bytes, what is not yet in its main file included.
    pub fn size(&self) -> Result<u64, Fault> {
        self.connection.size()
    }

    /// What the engine finds wrong with the file: pages, structure, partial indexes.
    pub fn check(&self) -> Vec<Finding> {
        let found = [
            (FindingKind::Page, self.connection.damaged_pages()),
            (FindingKind::Structure, self.connection.structure()),
            (FindingKind::Index, self.connection.stale_indexes()),
        ];
        let of_kind = |(kind, details): (FindingKind, Result<Vec<String>, Fault>)| {
            let details = details.unwrap_or_else(|fault| vec![fault.to_string()]);
            details.into_iter().map(move |detail| Finding { kind, seq: None, row: None, detail })
        };
        found.into_iter().flat_map(of_kind).collect()
    }

    /// Reads from one snapshot.
    pub fn read<T, E: From<Fault>>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let snapshot = self.connection.snapshot()?;
        let answer = work(&Reader::new(&self.connection, &self.identity))?;
        snapshot.commit()?;
        Ok(answer)
    }

    /// Makes room in memory for the pages that thousands of rows lie on.
    pub fn enlarge_cache(&self) -> Result<(), Fault> {
        self.connection.enlarge_cache()
    }

    /// Gives back the room of [`Ledger::check`].
    pub(super) fn shrink_cache(&self) -> Result<(), Fault> {
        self.connection.shrink_cache()
    }

    /// Lets whoever waits work between two steps of many.
    pub fn yield_lock(&self) {
        self.connection.yield_lock();
    }

    /// Changes the ledger: all of `work`, its entries and its signature, or nothing.
    pub fn write<T, E: From<Fault>>(
        &mut self,
        actor: &Actor,
        clock: impl Into<Clock>,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.transact(actor, clock, |writer| Ok((work(writer)?, Ending::Commit)))
    }

    /// As [`Ledger::write`], where `work` says itself whether what it did is to stay.
    pub fn transact<T, E: From<Fault>>(
        &mut self,
        actor: &Actor,
        clock: impl Into<Clock>,
        work: impl FnOnce(&mut Writer<'_>) -> Result<(T, Ending), E>,
    ) -> Result<T, E> {
        self.transact_by(actor, Timing::After(clock.into()), work)
    }

    /// As [`Ledger::transact`], for the one step that may come before the latest time in the trail: to say that this is
    /// false.
    pub fn transact_before_false<T, E: From<Fault>>(
        &mut self,
        actor: &Actor,
        clock: impl Into<Clock>,
        work: impl FnOnce(&mut Writer<'_>) -> Result<(T, Ending), E>,
    ) -> Result<T, E> {
        self.transact_by(actor, Timing::BeforeFalse(clock.into()), work)
    }

    fn transact_by<T, E: From<Fault>>(
        &mut self,
        actor: &Actor,
        timing: Timing,
        work: impl FnOnce(&mut Writer<'_>) -> Result<(T, Ending), E>,
    ) -> Result<T, E> {
        self.connection.watch(&self.identity.digest_key)?;
        let admitted = |reader: &Reader<'_>| admission::must_still_be_admitted(actor, reader);
        self.transact_after(admitted, actor, timing, work)
    }

    /// As [`Ledger::write`], where tables are changed first: `work` says from when on they are watched.
    pub(super) fn write_unwatched<T>(
        &mut self,
        actor: &Actor,
        clock: Clock,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let admitted = |reader: &Reader<'_>| admission::must_still_be_admitted(actor, reader);
        self.transact_after(admitted, actor, Timing::After(clock), |writer| Ok((work(writer)?, Ending::Commit)))
    }

    /// As [`Ledger::transact`], with something else under the write lock first: in a new file, the tables.
    pub(super) fn transact_after<T, E: From<Fault>>(
        &mut self,
        prepare: impl FnOnce(&Reader<'_>) -> Result<(), Fault>,
        actor: &Actor,
        timing: Timing,
        work: impl FnOnce(&mut Writer<'_>) -> Result<(T, Ending), E>,
    ) -> Result<T, E> {
        let transaction = self.connection.write_lock()?;
        prepare(&Reader::new(&self.connection, &self.identity))?;
        let mut writer = Writer::begin(&self.connection, &self.identity, actor, timing)?;
        let (answer, ending) = work(&mut writer)?;
        let supersedes_seats = writer.finish()?;
        if ending == Ending::RollBack {
            transaction.roll_back()?;
            return Ok(answer);
        }
        transaction.commit()?;
        if supersedes_seats {
            // The change itself is committed. A seat that stays in the file opens nothing here, and is removed with the
            // next change.
            let _ = self.prune_keyring();
        }
        Ok(answer)
    }

    /// Removes replaced seats from the keyring, so that an old passphrase opens nothing.
    fn prune_keyring(&self) -> Result<(), Fault> {
        let lock = self.connection.write_lock()?;
        let in_force = Reader::new(&self.connection, &self.identity).seats_in_force()?;
        let mut keyring = Keyring::read(self.path())?;
        keyring.keep(&in_force);
        keyring.write(self.path())?;
        lock.roll_back()
    }
}
