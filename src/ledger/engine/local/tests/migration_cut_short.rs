//! A process that ends in the middle of a migration leaves the ledger as it was.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use crate::domain::{Moment, OperatorId, Passphrase};
use crate::keys::{Keyring, Unlocked};
use crate::ledger::conformance::new_ledger;
use crate::ledger::migration::migrate;
use crate::ledger::*;

/// What an older schema lacks, and more pages than the cache then holds: SQLite writes them before the commit.
const MIGRATION: &str = "PRAGMA cache_size = 2;
    CREATE TABLE filler (id INTEGER PRIMARY KEY, page BLOB NOT NULL) STRICT;
    INSERT INTO filler (page) SELECT zeroblob(3000)
        FROM json_each('[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]'), json_each('[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]');
    DROP TABLE filler;
    CREATE TRIGGER data_key_is_not_deleted BEFORE DELETE ON data_key
BEGIN SELECT raise(ROLLBACK, 'data_key: no deletion'); END";

/// A ledger's files as they lie on the disk at this moment, in a folder of their own.
fn left_behind(ledger: &Path, folder: &Path) -> PathBuf {
    fs::create_dir(folder).unwrap();
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).unwrap();
    for file in ["ledger.db", "ledger.db-wal", "ledger.db.keys"] {
        fs::copy(ledger.with_file_name(file), folder.join(file)).unwrap();
    }
    folder.join("ledger.db")
}

fn unlocked(ledger: &Path) -> Vec<Unlocked> {
    let passphrase = Passphrase::given(zeroize::Zeroizing::new("a long passphrase".to_owned()));
    Keyring::read(ledger).unwrap().unlock(&OperatorId::parse("a1").unwrap(), &passphrase).unwrap()
}

fn entries(ledger: &Ledger) -> i64 {
    ledger.connection().driver().query_row("SELECT count(*) FROM entry", [], |row| row.get(0)).unwrap()
}

#[test]
fn a_process_that_ends_before_the_commit_leaves_the_older_schema() {
    let folder = tempfile::tempdir().unwrap();
    let (mut ledger, actor) = new_ledger(folder.path());
    let older = "DROP TRIGGER data_key_is_not_deleted; PRAGMA user_version = 0; PRAGMA wal_checkpoint(TRUNCATE)";
    ledger.connection().driver().execute_batch(older).unwrap();
    let now = Moment::parse("2026-11-24T12:01:00+09:00").unwrap();
    let migrations = Migrations::from_another_past(&[MIGRATION]);
    let path = ledger.path().to_owned();

    let cut_short: PathBuf = ledger
        .write(&actor, now, |writer| {
            migrate(writer, &migrations, 0)?;
            Ok::<_, Fault>(left_behind(&path, &folder.path().join("cut short")))
        })
        .unwrap();
    assert!(Ledger::open(&path, &unlocked(&path)[0]).is_ok(), "committed, it is done");
    assert_eq!(entries(&ledger), 2);

    let written = fs::metadata(cut_short.with_file_name("ledger.db-wal")).unwrap().len();
    assert!(written > 100 * 4096, "{written} bytes were on the disk");
    let found = Ledger::open(&cut_short, &unlocked(&cut_short)[0]).err();
    assert!(matches!(found, Some(Fault::OlderSchema { found: 0, known: 1 })));
    let mut again = Ledger::open_to_migrate(&cut_short, &unlocked(&cut_short)[0]).unwrap();
    assert_eq!(entries(&again), 1);
    assert!(again.check().is_empty() && again.verify(now, |_| {}).unwrap().findings.is_empty());
    let actor = again.admit(unlocked(&cut_short), Admission::Work).unwrap();
    assert!(again.migrate_by(&migrations, &actor, now).unwrap().copy.is_some());
    assert!(Ledger::open(&cut_short, &unlocked(&cut_short)[0]).is_ok());
    assert!(again.verify(now, |_| {}).unwrap().findings.is_empty());
}
