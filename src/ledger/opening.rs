//! Making and opening the file: the only place that names the engine's own words.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use zeroize::Zeroizing;

use super::actor::Actor;
use super::writer::{Changes, Reader, Writer};
use super::{Fault, migration};
use crate::domain::moment::Moment;
use crate::domain::refusal::Refusal;
use crate::keys::{self, Keyring, SecretBytes, Sharing, Unlocked, files};
use crate::trail::{DigestKey, Finding, FindingKind};

/// Bytes of a page as SQLCipher 4 makes them.
const PAGE_SIZE: i64 = 4096;

/// How long a command waits for another's write …
const BUSY: Duration = Duration::from_secs(10);

/// … looking so often whether it is over. SQLite's own waiting looks ever more seldom, and would miss the moment that a
/// long import leaves between its steps.
const LOOK: Duration = Duration::from_millis(5);

/// The moment that a step of many leaves to whoever waits.
const WAY: Duration = Duration::from_millis(20);

/// SQLite's page cache for thousands of rows, in KiB (negative: its own way to say that it is no count of pages).
const BULK_CACHE_KIB: i64 = -512 * 1024;

/// What becomes of a transaction whose work went well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    Commit,
    RollBack,
}

/// What makes a ledger itself.
pub struct Identity {
    pub(super) ledger_id: String,
    pub(super) digest_key: DigestKey,
    /// The key of the pages, which every operator's seat holds sealed.
    pub(super) ledger_key: SecretBytes,
    pub(super) path: PathBuf,
}

/// An open ledger.
pub struct Ledger {
    connection: Connection,
    identity: Identity,
    changes: Changes,
}

impl Ledger {
    /// Opens the ledger with the key that an operator's seat gave. Refuses a file that others may read, a network file
    /// system, another schema than this program's.
    pub fn open(path: &Path, unlocked: &Unlocked) -> Result<Self, Fault> {
        let connection = connect(path, &unlocked.ledger_key)?;
        migration::check_schema(&connection)?;
        Self::over(connection, path, unlocked)
    }

    /// Opens a ledger of an older schema, to migrate it.
    pub(super) fn open_older(path: &Path, unlocked: &Unlocked) -> Result<Self, Fault> {
        let connection = connect(path, &unlocked.ledger_key)?;
        Self::over(connection, path, unlocked)
    }

    fn over(connection: Connection, path: &Path, unlocked: &Unlocked) -> Result<Self, Fault> {
        let (ledger_id, digest_key) = connection.query_row("SELECT ledger_id, digest_key FROM ledger", [], |row| {
            Ok((row.get(0)?, DigestKey::new(&Zeroizing::new(row.get::<_, [u8; 32]>(1)?))))
        })?;
        let (ledger_key, path) = (unlocked.ledger_key.clone(), path.to_owned());
        Self::with_identity(connection, Identity { ledger_id, digest_key, ledger_key, path })
    }

    pub(super) fn with_identity(mut connection: Connection, identity: Identity) -> Result<Self, Fault> {
        let changes = Changes::watch(&mut connection)?;
        Ok(Self { connection, identity, changes })
    }

    pub fn path(&self) -> &Path {
        &self.identity.path
    }

    pub fn ledger_id(&self) -> &str {
        &self.identity.ledger_id
    }

    pub(super) const fn connection(&self) -> &Connection {
        &self.connection
    }

    pub(super) const fn ledger_key(&self) -> &SecretBytes {
        &self.identity.ledger_key
    }

    /// What the pages' own check finds: empty when every page is as it was written.
    pub(super) fn damaged_pages(&self) -> Result<Vec<String>, Fault> {
        let mut check = self.connection.prepare("PRAGMA cipher_integrity_check")?;
        let found = check.query_map([], |row| row.get::<_, String>(0))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// What SQLite and SQLCipher find wrong with the file: pages, indexes, references.
    pub fn check(&self) -> Result<Vec<Finding>, Fault> {
        let mut findings = Vec::new();
        let page = |detail| Finding { kind: FindingKind::Page, seq: None, detail };
        match self.damaged_pages() {
            Ok(found) => findings.extend(found.into_iter().map(page)),
            Err(fault) => findings.push(page(fault.to_string())),
        }
        match self.structure() {
            Ok(found) => findings.extend(found.into_iter().filter(|line| line != "ok").map(page)),
            Err(fault) => findings.push(page(fault.to_string())),
        }
        Ok(findings)
    }

    fn structure(&self) -> Result<Vec<String>, Fault> {
        let mut check = self.connection.prepare("PRAGMA integrity_check")?;
        let mut found: Vec<String> = check.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let mut references = self.connection.prepare("PRAGMA foreign_key_check")?;
        let strays = references.query_map([], |row| row.get::<_, String>(0))?;
        for table in strays {
            found.push(format!("{}: a reference to nothing", table?));
        }
        Ok(found)
    }

    /// The ledger's size in bytes, what is not yet in its main file included.
    pub fn size(&self) -> Result<u64, Fault> {
        let pages: i64 = self.connection.query_row("PRAGMA page_count", [], |row| row.get(0))?;
        Ok(u64::try_from(pages * PAGE_SIZE).unwrap_or_default())
    }

    /// Reads from one snapshot.
    pub fn read<T, E: From<Fault>>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let snapshot = Transaction::new_unchecked(&self.connection, TransactionBehavior::Deferred)
            .map_err(|error| E::from(error.into()))?;
        let answer = work(&Reader::new(&self.connection, &self.identity))?;
        snapshot.commit().map_err(|error| E::from(error.into()))?;
        Ok(answer)
    }

    /// Gives SQLite room for the pages that thousands of rows lie on. They are decrypted and checked as they are read,
    /// so each is to be read once.
    pub fn make_room(&self) -> Result<(), Fault> {
        Ok(self.connection.pragma_update(None, "cache_size", BULK_CACHE_KIB)?)
    }

    /// Lets whoever waits work between two steps of many.
    pub fn give_way(&self) {
        std::thread::sleep(WAY);
    }

    /// Changes the ledger: all of `work`, its entries and its signature, or nothing.
    pub fn write<T, E: From<Fault>>(
        &mut self,
        actor: &Actor,
        now: Moment,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.try_out(actor, now, |writer| Ok((work(writer)?, Ending::Commit)))
    }

    /// As [`Ledger::write`], where `work` says itself whether what it did is to stay.
    pub fn try_out<T, E: From<Fault>>(
        &mut self,
        actor: &Actor,
        now: Moment,
        work: impl FnOnce(&mut Writer<'_>) -> Result<(T, Ending), E>,
    ) -> Result<T, E> {
        let admitted = |reader: &Reader<'_>| actor.must_still_be_admitted(reader);
        self.write_after(admitted, actor, now, work)
    }

    /// As [`Ledger::try_out`], with something else under the write lock first: in a new file, the tables.
    pub(super) fn write_after<T, E: From<Fault>>(
        &mut self,
        prepare: impl FnOnce(&Reader<'_>) -> Result<(), Fault>,
        actor: &Actor,
        now: Moment,
        work: impl FnOnce(&mut Writer<'_>) -> Result<(T, Ending), E>,
    ) -> Result<T, E> {
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)
            .map_err(|error| E::from(error.into()))?;
        prepare(&Reader::new(&self.connection, &self.identity))?;
        let mut writer = Writer::begin(&self.connection, &self.identity, actor, &self.changes, now)?;
        let (answer, ending) = work(&mut writer)?;
        let supersedes_seats = writer.finish()?;
        if ending == Ending::RollBack {
            transaction.rollback().map_err(|error| E::from(error.into()))?;
            return Ok(answer);
        }
        transaction.commit().map_err(|error| E::from(error.into()))?;
        if supersedes_seats {
            // What was to be done is done. A seat that stays opens nothing here, and goes with the next change.
            let _ = self.prune_keyring();
        }
        Ok(answer)
    }

    /// Takes seats out of the keyring that no operator holds any more, so that an old passphrase opens nothing.
    fn prune_keyring(&self) -> Result<(), Fault> {
        let lock = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        let in_force = Reader::new(&self.connection, &self.identity).seats_in_force()?;
        let mut keyring = Keyring::read(self.path())?;
        keyring.keep(&in_force);
        keyring.write(self.path())?;
        Ok(lock.rollback()?)
    }
}

/// Makes the empty, encrypted file. Never touches one that is there.
pub(super) fn create(path: &Path, key: &SecretBytes, sharing: Sharing) -> Result<Connection, Fault> {
    let folder = files::folder_of(path);
    files::make_folder(folder, sharing)?;
    files::check_local(path)?;
    files::check_folder(path)?;
    let keyring = files::keyring_path(path);
    if keyring.exists() {
        return Err(Refusal::LedgerExists { path: keyring.display().to_string() }.into());
    }
    files::create_file(path, sharing)?;
    files::create_file(&keyring, sharing).inspect_err(|_| {
        let _ = std::fs::remove_file(path);
    })?;
    in_wal(path, key).inspect_err(|_| remove(path))
}

fn in_wal(path: &Path, key: &SecretBytes) -> Result<Connection, Fault> {
    files::check_private(path)?;
    let connection = keyed(path, key)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    Ok(connection)
}

/// Takes away what a fault left of a new ledger; nothing of it was ever one.
pub(super) fn remove(path: &Path) {
    for file in [path.to_owned(), files::beside(path, "-wal"), files::beside(path, "-shm"), files::keyring_path(path)] {
        let _ = std::fs::remove_file(file);
    }
}

fn connect(path: &Path, key: &SecretBytes) -> Result<Connection, Fault> {
    files::check_local(path)?;
    let connection = keyed(path, key)?;
    // SQLCipher takes any key; whether it fits shows at the first page.
    match connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)) {
        Ok(0) => Err(Fault::NotALedger { path: path.to_owned() }),
        Ok(_) => Ok(connection),
        Err(error) => Err(unreadable(path, error)),
    }
}

/// A first page that fails its check: damage, or a key that does not fit.
fn unreadable(path: &Path, error: rusqlite::Error) -> Fault {
    let fault = Fault::from(error);
    if matches!(fault, Fault::Damaged(_)) { Fault::NotALedger { path: path.to_owned() } } else { fault }
}

fn wait(looks: i32) -> bool {
    let waited = LOOK.saturating_mul(u32::try_from(looks).unwrap_or(u32::MAX));
    std::thread::sleep(LOOK);
    waited < BUSY
}

/// A connection with the raw key and the pragmas of every connection.
pub(super) fn keyed(path: &Path, key: &SecretBytes) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let real = path.canonicalize().map_err(keys::Fault::io(path))?;
    let mut connection = Connection::open_with_flags(real, flags)?;
    // What SQLCipher has to say comes back as errors; its own log would break the one line of a JSON error.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    let hex = Zeroizing::new(data_encoding::HEXLOWER.encode(key.as_slice()));
    connection.execute_batch(&Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", hex.as_str())))?;
    // A build without SQLCipher would take the key and write plain pages.
    let cipher: Result<String, _> = connection.query_row("PRAGMA cipher_version", [], |row| row.get(0));
    if cipher.map_or(true, |version| version.is_empty()) {
        return Err(Fault::Damaged("this build has no SQLCipher".to_owned()));
    }
    connection.busy_handler(Some(wait))?;
    let every_connection = connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA recursive_triggers = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;",
    );
    every_connection.map_err(|error| unreadable(path, error))?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(connection)
}
