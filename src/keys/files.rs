//! The ledger's files: who may read them, where they may lie, and how a file is replaced whole or not at all.

use std::fs::{self, File, Metadata, OpenOptions, Permissions};
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use super::Fault;
use crate::domain::Refusal;

/// Who shares the ledger on this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sharing {
    /// One account: files 0600 in a folder 0700.
    Owner,
    /// The tellers' group: files 0660 in a folder 2770.
    Group(u32),
}

impl Sharing {
    /// The group of that name.
    pub fn group_named(name: &str) -> Result<Self, Fault> {
        let found = nix::unistd::Group::from_name(name).ok().flatten();
        found.map(|group| Self::Group(group.gid.as_raw())).ok_or_else(|| Fault::NoSuchGroup(name.to_owned()))
    }

    const fn file_mode(self) -> u32 {
        match self {
            Self::Owner => 0o600,
            Self::Group(_) => 0o660,
        }
    }

    const fn folder_mode(self) -> u32 {
        match self {
            Self::Owner => 0o700,
            Self::Group(_) => 0o2770,
        }
    }
}

/// The keyring that lies beside a ledger.
pub(crate) fn keyring_path(ledger: &Path) -> PathBuf {
    beside(ledger, ".keys")
}

/// A path with something behind its file name.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// The folder of a path; a bare file name lies in the current one.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Makes the ledger's folder if there is none, with the modes that its sharing asks for.
pub(crate) fn make_folder(folder: &Path, sharing: Sharing) -> Result<(), Fault> {
    if folder.exists() {
        return Ok(());
    }
    fs::create_dir_all(folder).map_err(Fault::io(folder))?;
    share(folder, sharing, sharing.folder_mode())
}

/// Makes an empty file that did not exist, with the right mode whatever the umask.
pub(crate) fn create_file(path: &Path, sharing: Sharing) -> Result<File, Fault> {
    let made = OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(path);
    let file = made.map_err(|error| {
        let exists = error.kind() == std::io::ErrorKind::AlreadyExists;
        if exists { Refusal::LedgerExists { path: path.display().to_string() }.into() } else { Fault::io(path)(error) }
    })?;
    share(path, sharing, sharing.file_mode())?;
    Ok(file)
}

fn share(path: &Path, sharing: Sharing, mode: u32) -> Result<(), Fault> {
    if let Sharing::Group(gid) = sharing {
        std::os::unix::fs::chown(path, None, Some(gid)).map_err(Fault::io(path))?;
    }
    fs::set_permissions(path, Permissions::from_mode(mode)).map_err(Fault::io(path))
}

/// Replaces a file whole or not at all, keeping the old one's mode and group: temporary file, sync, rename, sync of
/// the folder.
pub(super) fn replace(path: &Path, content: &[u8]) -> Result<(), Fault> {
    let old = fs::metadata(path).map_err(Fault::io(path))?;
    let folder = folder_of(path);
    let mut new = tempfile::NamedTempFile::new_in(folder).map_err(Fault::io(folder))?;
    new.write_all(content).map_err(Fault::io(path))?;
    std::os::unix::fs::chown(new.path(), None, Some(old.gid())).map_err(Fault::io(path))?;
    new.as_file().set_permissions(Permissions::from_mode(old.mode() & 0o7777)).map_err(Fault::io(path))?;
    new.as_file().sync_all().map_err(Fault::io(path))?;
    new.persist(path).map_err(|error| Fault::io(path)(error.error))?;
    sync_folder(folder)
}

/// Takes away what a fault left of a new ledger; nothing of it was ever one.
pub(crate) fn remove_ledger(path: &Path) {
    for file in [path.to_owned(), beside(path, "-wal"), beside(path, "-shm"), keyring_path(path)] {
        let _ = fs::remove_file(file);
    }
}

pub(crate) fn sync_folder(folder: &Path) -> Result<(), Fault> {
    File::open(folder).and_then(|handle| handle.sync_all()).map_err(Fault::io(folder))
}

/// Refuses a folder that others than the owner (or the one group) could enter. Returns the group that shares it.
pub(crate) fn check_folder(ledger: &Path) -> Result<Option<u32>, Fault> {
    let folder = folder_of(ledger);
    let around = fs::metadata(folder).map_err(Fault::io(folder))?;
    let shared = shared_group(&around);
    if shared.is_none() && around.mode() & 0o077 != 0 { Err(exposed(folder)) } else { Ok(shared) }
}

/// Refuses files that others than the owner (or the one group) could read or write.
pub(crate) fn check_private(ledger: &Path) -> Result<(), Fault> {
    let shared = check_folder(ledger)?;
    for path in [ledger.to_owned(), keyring_path(ledger)] {
        let file = fs::metadata(&path).map_err(Fault::io(&path))?;
        let loose = if shared == Some(file.gid()) { 0o007 } else { 0o077 };
        if !file.is_file() || file.mode() & loose != 0 {
            return Err(exposed(&path));
        }
    }
    Ok(())
}

/// The group that shares a folder: 2770, nothing for others.
fn shared_group(folder: &Metadata) -> Option<u32> {
    (folder.mode() & 0o7777 == 0o2770).then(|| folder.gid())
}

fn exposed(path: &Path) -> Fault {
    Refusal::FilesExposed { path: path.display().to_string() }.into()
}

/// Refuses network file systems: they break SQLite's locks and shared memory.
pub(crate) fn check_local(ledger: &Path) -> Result<(), Fault> {
    let folder = folder_of(ledger);
    let stat = rustix::fs::statfs(folder).map_err(|errno| Fault::io(folder)(errno.into()))?;
    if is_network(u64::try_from(stat.f_type).unwrap_or_default()) {
        return Err(Fault::NetworkFileSystem { path: folder.to_owned() });
    }
    Ok(())
}

/// NFS, SMB, SMB2, CIFS and FUSE by their `statfs` magic (linux/magic.h and the file systems' own headers).
const fn is_network(magic: u64) -> bool {
    matches!(magic & 0xffff_ffff, 0x6969 | 0x517b | 0xfe53_4d42 | 0xff53_4d42 | 0x6573_5546)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn network_file_systems_are_known_by_their_magic() {
        for network in [0x6969, 0x517b, 0xfe53_4d42, 0xff53_4d42, 0x6573_5546] {
            assert!(is_network(network));
        }
        for local in [0xef53, 0x5846_5342, 0x9123_683e, 0x0102_1994] {
            assert!(!is_network(local));
        }
    }

    #[test]
    fn a_folder_open_to_others_is_refused() {
        let around = tempfile::tempdir().unwrap();
        let ledger = around.path().join("ledger.db");
        create_file(&ledger, Sharing::Owner).unwrap();
        create_file(&keyring_path(&ledger), Sharing::Owner).unwrap();
        for (folder, file, fits) in [
            (0o700, 0o600, true),
            (0o700, 0o640, false),
            (0o755, 0o600, false),
            (0o750, 0o600, false),
            (0o2770, 0o660, true),
            (0o2770, 0o664, false),
            (0o2775, 0o660, false),
        ] {
            fs::set_permissions(&ledger, Permissions::from_mode(file)).unwrap();
            fs::set_permissions(around.path(), Permissions::from_mode(folder)).unwrap();
            assert_eq!(check_private(&ledger).is_ok(), fits, "{folder:o} {file:o}");
        }
    }

    #[test]
    fn a_file_is_replaced_with_its_mode_kept() {
        let around = tempfile::tempdir().unwrap();
        let path = around.path().join("keys");
        create_file(&path, Sharing::Owner).unwrap();
        fs::set_permissions(&path, Permissions::from_mode(0o660)).unwrap();
        replace(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o7777, 0o660);
    }
}
