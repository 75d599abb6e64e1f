//! Making and opening the file: the only place that sets the key and the pragmas.

use std::cell::OnceCell;
use std::path::Path;
use std::time::Duration;

use rusqlite::OpenFlags;
use zeroize::Zeroizing;

use super::statement::Statements;
use super::watch::Watch;
use crate::domain::Refusal;
use crate::keys::{self, SecretBytes, Sharing, files};
use crate::ledger::fault::Fault;
use crate::trail::{DigestKey, RowMark};

/// How long a command waits for another's write …
const BUSY: Duration = Duration::from_secs(10);

/// … looking so often whether it is over. SQLite's own waiting looks ever more seldom, and would miss the moment that a
/// long import leaves between its steps.
const LOOK: Duration = Duration::from_millis(5);

/// The moment that a step of many leaves to whoever waits.
const WAY: Duration = Duration::from_millis(20);

/// SQLite's page cache for thousands of rows, in KiB (negative: its own way to say that it is no count of pages).
const BULK_CACHE_KIB: i64 = -512 * 1024;

/// The same for a check of the whole file: it seeks in every index, and must stay small at any size.
const CHECK_CACHE_KIB: i64 = -128 * 1024;

/// Room for a scan of the whole file, in KiB as SQLite counts them: negative.
const SCAN_CACHE_KIB: i64 = -16 * 1024;

/// An open file, watched for changes as soon as somebody writes.
pub(in crate::ledger) struct Connection {
    driver: rusqlite::Connection,
    watch: OnceCell<Watch>,
}

impl Connection {
    /// Opens a ledger's file. SQLCipher takes any key; whether it fits shows at the first page.
    pub(in crate::ledger) fn open(path: &Path, key: &SecretBytes) -> Result<Self, Fault> {
        files::check_local(path)?;
        let driver = keyed(path, key)?;
        match driver.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)) {
            Ok(0) => Err(Fault::NotALedger { path: path.to_owned() }),
            Ok(_) => Ok(Self::over(driver)),
            Err(error) => Err(unreadable(path, error)),
        }
    }

    /// Makes the empty, encrypted file and an empty keyring beside it. Never touches one that is there.
    pub(in crate::ledger) fn create(path: &Path, key: &SecretBytes, sharing: Sharing) -> Result<Self, Fault> {
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
        in_wal(path, key).map(Self::over).inspect_err(|_| files::remove_ledger(path))
    }

    const fn over(driver: rusqlite::Connection) -> Self {
        Self { driver, watch: OnceCell::new() }
    }

    pub(super) const fn driver(&self) -> &rusqlite::Connection {
        &self.driver
    }

    /// Statements, held ready until they are dropped.
    pub(in crate::ledger) const fn statements(&self) -> Statements<'_> {
        Statements::of(&self.driver)
    }

    /// Watches every table from now on. What a transaction watches first is watched no more when that is rolled back: but
    /// for a new file and its migrations, a connection is watched before its first transaction.
    pub(in crate::ledger) fn watch(&self, key: &DigestKey) -> Result<(), Fault> {
        if self.watch.get().is_none() {
            let _ = self.watch.set(Watch::over(&self.driver, key)?);
        }
        Ok(())
    }

    /// Whether rows changed that were not taken yet.
    pub(in crate::ledger) fn has_changes(&self) -> bool {
        self.watch.get().is_some_and(|watch| watch.witness().has_marks())
    }

    /// The marks of the rows changed since the last call, each once, in the order of tables and row numbers.
    pub(in crate::ledger) fn take_changes(&self) -> Vec<RowMark> {
        self.watch.get().map(|watch| watch.witness().take()).unwrap_or_default()
    }

    /// How many rows changed since this connection was opened that nobody witnessed: those of the trail itself, and what
    /// was changed before it was watched.
    pub(in crate::ledger) fn unwitnessed(&self) -> u64 {
        let witnessed = self.watch.get().map_or(0, |watch| watch.witness().seen());
        self.driver.total_changes().saturating_sub(witnessed)
    }

    /// Gives SQLite room for the pages that thousands of rows lie on. They are decrypted and checked as they are read,
    /// so each is to be read once.
    pub(in crate::ledger) fn enlarge_cache(&self) -> Result<(), Fault> {
        Ok(self.driver.pragma_update(None, "cache_size", BULK_CACHE_KIB)?)
    }

    /// Gives SQLite room for a check of the whole file.
    pub(super) fn enlarge_cache_for_checks(&self) -> Result<(), Fault> {
        Ok(self.driver.pragma_update(None, "cache_size", CHECK_CACHE_KIB)?)
    }

    /// Gives back the room of a check, behind which what is read is read once.
    pub(in crate::ledger) fn shrink_cache(&self) -> Result<(), Fault> {
        self.driver.pragma_update(None, "cache_size", SCAN_CACHE_KIB)?;
        Ok(self.driver.execute_batch("PRAGMA shrink_memory")?)
    }

    /// Lets whoever waits for the write lock have it.
    #[expect(clippy::unused_self, reason = "another engine may have to ask its connection")]
    pub(in crate::ledger) fn yield_lock(&self) {
        std::thread::sleep(WAY);
    }
}

fn in_wal(path: &Path, key: &SecretBytes) -> Result<rusqlite::Connection, Fault> {
    files::check_private(path)?;
    let driver = keyed(path, key)?;
    driver.pragma_update(None, "journal_mode", "WAL")?;
    Ok(driver)
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
pub(super) fn keyed(path: &Path, key: &SecretBytes) -> Result<rusqlite::Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let real = path.canonicalize().map_err(keys::Fault::io(path))?;
    let mut driver = rusqlite::Connection::open_with_flags(real, flags)?;
    // What SQLCipher has to say comes back as errors; its own log would break the one line of a JSON error.
    driver.execute_batch("PRAGMA cipher_log_level = NONE")?;
    let hex = Zeroizing::new(data_encoding::HEXLOWER.encode(key.as_slice()));
    driver.execute_batch(&Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", hex.as_str())))?;
    // A build without SQLCipher would take the key and write plain pages.
    let cipher: Result<String, _> = driver.query_row("PRAGMA cipher_version", [], |row| row.get(0));
    if cipher.map_or(true, |version| version.is_empty()) {
        return Err(Fault::Damaged("this build has no SQLCipher".to_owned()));
    }
    driver.busy_handler(Some(wait))?;
    let every_connection = driver.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA recursive_triggers = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;",
    );
    every_connection.map_err(|error| unreadable(path, error))?;
    driver.set_prepared_statement_cache_capacity(128);
    Ok(driver)
}
