//! A copy of the ledger's file beside it.

use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;
use std::time::Duration;

use rusqlite::backup::Backup;

use super::open;
use crate::keys::{self, SecretBytes, Sharing, files};
use crate::ledger::fault::Fault;

/// Pages copied at a time.
const PAGES: std::ffi::c_int = 1024;

/// Copies the ledger, page by page under the same key, with its file's group and mode. SQLite copies nothing out of a
/// connection that writes; another one reads what is committed.
pub(super) fn copy(path: &Path, key: &SecretBytes, copy: &Path) -> Result<(), Fault> {
    let old = std::fs::metadata(path).map_err(keys::Fault::io(path))?;
    files::create_file(copy, Sharing::Owner)?;
    {
        let from = open::keyed(path, key)?;
        let mut to = open::keyed(copy, key)?;
        Backup::new(&from, &mut to)?.run_to_completion(PAGES, Duration::ZERO, None)?;
    }
    std::os::unix::fs::chown(copy, None, Some(old.gid())).map_err(keys::Fault::io(copy))?;
    let mode = std::fs::Permissions::from_mode(old.mode() & 0o7777);
    std::fs::set_permissions(copy, mode).map_err(keys::Fault::io(copy))?;
    Ok(files::sync_folder(files::folder_of(copy))?)
}
