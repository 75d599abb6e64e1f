//! Where the tests' ledgers lie, and their files as they are at some moment, with everybody out of them.

use std::ffi::OsString;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::Path;

use tempfile::TempDir;

/// What a folder in memory must leave free, so that no test ends for want of room.
const ROOM: u64 = 4 << 30;

/// A folder of its own for a ledger: in memory where the machine has room for it, because tests end processes but never
/// the machine, so that nothing here needs a disk to have been waited for.
pub(crate) fn folder() -> TempDir {
    let room = rustix::fs::statvfs("/dev/shm").map_or(0, |space| space.f_bavail * space.f_frsize);
    if room < ROOM { tempfile::tempdir().unwrap() } else { tempfile::tempdir_in("/dev/shm").unwrap() }
}

/// Kept in memory, so that what is made once a process leaves nothing behind.
pub(crate) struct Snapshot(Vec<(OsString, Vec<u8>)>);

impl Snapshot {
    pub(crate) fn of(folder: &Path) -> Self {
        let files = fs::read_dir(folder).unwrap().map(Result::unwrap);
        Self(files.map(|file| (file.file_name(), fs::read(file.path()).unwrap())).collect())
    }

    /// Makes a folder hold these files and no others: what a killed command left beside them goes.
    pub(crate) fn restore(&self, folder: &Path) {
        DirBuilder::new().recursive(true).mode(0o700).create(folder).unwrap();
        for file in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if !self.0.iter().any(|(name, _)| *name == file.file_name()) {
                fs::remove_file(file.path()).unwrap();
            }
        }
        for (name, bytes) in &self.0 {
            let mut file = OpenOptions::new();
            let mut file = file.write(true).create(true).truncate(true).mode(0o600).open(folder.join(name)).unwrap();
            file.write_all(bytes).unwrap();
        }
    }
}

#[test]
fn a_folder_is_as_it_was() {
    let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::write(from.path().join("ledger.db"), "pages").unwrap();
    let snapshot = Snapshot::of(from.path());
    let folder = to.path().join("bank");
    snapshot.restore(&folder);
    fs::write(folder.join("ledger.db"), "other pages").unwrap();
    fs::write(folder.join("ledger.db-wal"), "more").unwrap();
    snapshot.restore(&folder);
    let left: Vec<_> = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(left, ["ledger.db"]);
    assert_eq!(fs::read_to_string(folder.join("ledger.db")).unwrap(), "pages");
}
