//! Files that hold one secret on their first line: passphrases, the mail server's password.

use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use zeroize::Zeroizing;

use super::words::Failure;
use crate::domain::Refusal;

/// Bytes of such a line at most.
const LONGEST: u64 = 4096;

/// The first line of a file that nobody but its owner can read.
pub(super) fn first_line(path: &Path) -> Result<Zeroizing<String>, Failure> {
    let outcome = || path.display().to_string();
    let found = fs::metadata(path).map_err(|error| {
        let is_missing = error.kind() == io::ErrorKind::NotFound;
        if is_missing { Refusal::FileNotFound { path: outcome() }.into() } else { Failure::io(path, &error) }
    })?;
    if !found.is_file() {
        return Err(Failure::io(path, &io::ErrorKind::IsADirectory.into()));
    }
    if found.mode() & 0o077 != 0 {
        return Err(Refusal::PassphraseFileExposed { path: outcome() }.into());
    }
    let file = File::open(path).map_err(|error| Failure::io(path, &error))?;
    let mut line = Zeroizing::new(String::new());
    BufReader::new(file.take(LONGEST)).read_line(&mut line).map_err(|error| Failure::io(path, &error))?;
    Ok(Zeroizing::new(line.trim_end_matches(['\r', '\n']).to_owned()))
}
