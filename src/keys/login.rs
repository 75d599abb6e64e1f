//! An operator's login: their unlocked keys in a private run-time file of one terminal.
//!
//! The only place where keys lie on a disk unsealed; the folder is the user's own, on a file system that ends with the
//! login (XDG base directories, `$XDG_RUNTIME_DIR`).

use std::fs::{self, OpenOptions, Permissions};
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize, Zeroizing};

use super::Fault;
use super::pair::{Keys, SecretBytes, Unlocked};
use crate::domain::{Moment, OperatorId, Refusal};

/// A login ends after so long without a command, and after so long in all.
const IDLE: TimeDelta = TimeDelta::minutes(15);
const LONGEST: TimeDelta = TimeDelta::hours(8);

/// Where the login of one terminal lies: a file of the user's run-time folder, named for ledger and terminal.
#[derive(Debug, Clone)]
pub struct LoginFile {
    folder: PathBuf,
    file: PathBuf,
}

/// The keys of a login, in the file's own form. No `Debug`; wiped when dropped.
#[derive(Serialize, Deserialize, Zeroize)]
#[zeroize(drop)]
struct StoredLogin {
    operator: String,
    seat: String,
    keys: String,
    ledger_key: String,
    secrets: Option<String>,
    opened: i64,
    used: i64,
}

/// An open login.
pub struct OperatorLogin {
    pub opened: Unlocked,
    pub until: Moment,
}

impl LoginFile {
    /// The file of a ledger's login at a terminal. `terminal` names user, terminal and session leader.
    pub fn new(folder: PathBuf, ledger: &Path, terminal: &str) -> Self {
        let ledger = ledger.canonicalize().unwrap_or_else(|_| ledger.to_owned());
        let mut sha = Sha256::new();
        sha.update(ledger.as_os_str().as_encoded_bytes());
        sha.update([0]);
        sha.update(terminal);
        let file = folder.join(format!("session-{}", data_encoding::HEXLOWER.encode(&sha.finalize())));
        Self { folder, file }
    }

    /// The open login, its idle time begun anew. One that is over is wiped.
    pub fn resume(&self, now: Moment) -> Result<Option<OperatorLogin>, Fault> {
        let text = match fs::read(&self.file) {
            Ok(text) => Zeroizing::new(text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Fault::io(&self.file)(error)),
        };
        self.check_private()?;
        let resumed = serde_json::from_slice::<StoredLogin>(&text).ok().filter(|stored| stored.is_open(now));
        let Some((mut stored, opened)) = resumed.and_then(|stored| stored.unlocked().map(|opened| (stored, opened)))
        else {
            self.end()?;
            return Ok(None);
        };
        stored.used = now.unix();
        self.store(&stored)?;
        Ok(Some(OperatorLogin { opened, until: stored.until(now) }))
    }

    /// Stores a login, in place of one that may be there. Returns when it ends if it is not used.
    pub fn begin(&self, unlocked: &Unlocked, now: Moment) -> Result<Moment, Fault> {
        self.make_folder()?;
        let stored = StoredLogin {
            operator: unlocked.operator.to_string(),
            seat: unlocked.seat.clone(),
            keys: BASE64.encode(unlocked.keys.secret().as_slice()),
            ledger_key: BASE64.encode(unlocked.ledger_key.as_slice()),
            secrets: unlocked.secrets.as_ref().map(|key| BASE64.encode(key.as_slice())),
            opened: now.unix(),
            used: now.unix(),
        };
        self.store(&stored)?;
        Ok(stored.until(now))
    }

    /// Wipes the login's file. Returns whether there was one.
    pub fn end(&self) -> Result<bool, Fault> {
        for stray in self.strays() {
            wipe(&stray)?;
        }
        wipe(&self.file)
    }

    /// Files left by a command that was killed while it stored the login.
    fn strays(&self) -> Vec<PathBuf> {
        let beside = |path: &PathBuf| path != &self.file && path.file_stem() == self.file.file_name();
        let Ok(files) = fs::read_dir(&self.folder) else { return Vec::new() };
        files.filter_map(|file| file.ok().map(|file| file.path())).filter(beside).collect()
    }

    fn store(&self, stored: &StoredLogin) -> Result<(), Fault> {
        let text = Zeroizing::new(serde_json::to_vec(stored).map_err(|error| Fault::Damaged(error.to_string()))?);
        let new = self.file.with_extension(format!("{}", std::process::id()));
        wipe(&new)?;
        let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&new);
        made.and_then(|mut file| file.write_all(&text)).map_err(Fault::io(&new))?;
        fs::rename(&new, &self.file).map_err(Fault::io(&self.file))
    }

    fn make_folder(&self) -> Result<(), Fault> {
        if !self.folder.exists() {
            fs::create_dir(&self.folder).map_err(Fault::io(&self.folder))?;
            fs::set_permissions(&self.folder, Permissions::from_mode(0o700)).map_err(Fault::io(&self.folder))?;
        }
        self.check_private()
    }

    fn check_private(&self) -> Result<(), Fault> {
        let found = fs::symlink_metadata(&self.folder).map_err(Fault::io(&self.folder))?;
        let own = found.uid() == rustix::process::getuid().as_raw();
        if found.is_dir() && own && found.mode().trailing_zeros() >= 6 {
            return Ok(());
        }
        Err(Refusal::FilesExposed { path: self.folder.display().to_string() }.into())
    }
}

impl StoredLogin {
    fn is_open(&self, now: Moment) -> bool {
        let at = |seconds| Moment::from_unix(seconds);
        let (Some(opened), Some(used)) = (at(self.opened), at(self.used)) else { return false };
        now >= opened && now < used.plus(IDLE) && now < opened.plus(LONGEST)
    }

    fn until(&self, now: Moment) -> Moment {
        let longest = Moment::from_unix(self.opened).unwrap_or(now).plus(LONGEST);
        longest.min(now.plus(IDLE))
    }

    fn unlocked(&self) -> Option<Unlocked> {
        let secret = Zeroizing::new(BASE64.decode(self.keys.as_bytes()).ok()?);
        Some(Unlocked {
            operator: OperatorId::parse(&self.operator).ok()?,
            seat: self.seat.clone(),
            keys: Keys::from_secret(secret.as_slice().try_into().ok()?),
            ledger_key: key(&self.ledger_key)?,
            secrets: match &self.secrets {
                Some(secrets) => Some(key(secrets)?),
                None => None,
            },
        })
    }
}

/// Overwrites a file and takes it away. Returns whether there was one.
fn wipe(path: &Path) -> Result<bool, Fault> {
    let Ok(found) = fs::symlink_metadata(path) else { return Ok(false) };
    if found.is_file() {
        let zeros = vec![0; usize::try_from(found.len()).unwrap_or_default()];
        let mut file = OpenOptions::new().write(true).open(path).map_err(Fault::io(path))?;
        file.write_all(&zeros).and_then(|()| file.sync_all()).map_err(Fault::io(path))?;
    }
    fs::remove_file(path).map_err(Fault::io(path))?;
    Ok(true)
}

fn key(text: &str) -> Option<SecretBytes> {
    let bytes = Zeroizing::new(BASE64.decode(text.as_bytes()).ok()?);
    <[u8; 32]>::try_from(bytes.as_slice()).ok().map(Zeroizing::new)
}

#[cfg(test)]
#[cfg(debug_assertions)]
mod tests {
    use super::*;
    use crate::keys::Random;

    fn unlocked() -> Unlocked {
        let mut random = Random::seeded([9; 32]);
        Unlocked {
            operator: OperatorId::parse("teller01").unwrap(),
            seat: "seat".into(),
            keys: Keys::generate(&mut random),
            ledger_key: SecretBytes::new(random.bytes()),
            secrets: None,
        }
    }

    fn at(minutes: i64) -> Moment {
        Moment::parse("2026-11-22T09:00:00+09:00").unwrap().plus(TimeDelta::minutes(minutes))
    }

    #[test]
    fn a_session_is_over_when_idle_or_long() {
        let around = tempfile::tempdir().unwrap();
        let login_file = LoginFile::new(around.path().join("otpdesk"), Path::new("l.db"), "1 pts/1 77");
        for (uses, expected) in [
            (vec![14, 28], true),
            (vec![15], false),
            (vec![14, 29], false),
            ((1..=34).map(|n| n * 14).collect(), true),
            ((1..=35).map(|n| n * 14).collect(), false),
            (vec![-1], false),
        ] {
            login_file.begin(&unlocked(), at(0)).unwrap();
            let mut open = true;
            for minutes in &uses {
                open = login_file.resume(at(*minutes)).unwrap().is_some();
            }
            assert_eq!(open, expected, "{uses:?}");
            assert_eq!(login_file.file.exists(), expected, "{uses:?}");
            login_file.end().unwrap();
        }
    }

    #[test]
    fn another_terminal_has_another_session() {
        let around = tempfile::tempdir().unwrap();
        let folder = around.path().join("otpdesk");
        let here = LoginFile::new(folder.clone(), Path::new("l.db"), "1 pts/1 77");
        let there = LoginFile::new(folder, Path::new("l.db"), "1 pts/2 78");
        here.begin(&unlocked(), at(0)).unwrap();
        assert!(there.resume(at(1)).unwrap().is_none());
        let session = here.resume(at(1)).unwrap().unwrap();
        assert_eq!(session.opened.operator().as_str(), "teller01");
        assert_eq!(session.until, at(16));
        assert_eq!(fs::metadata(&here.file).unwrap().mode() & 0o777, 0o600);
        assert!(here.end().unwrap() && !here.end().unwrap());
    }

    #[test]
    fn a_folder_open_to_others_holds_no_session() {
        let around = tempfile::tempdir().unwrap();
        let login_file = LoginFile::new(around.path().join("otpdesk"), Path::new("l.db"), "1 pts/1 77");
        login_file.begin(&unlocked(), at(0)).unwrap();
        fs::set_permissions(&login_file.folder, Permissions::from_mode(0o755)).unwrap();
        assert!(login_file.resume(at(1)).is_err());
    }

    #[test]
    fn a_session_that_ends_is_wiped_with_what_was_left_beside_it() {
        let around = tempfile::tempdir().unwrap();
        let login_file = LoginFile::new(around.path().join("otpdesk"), Path::new("l.db"), "1 pts/1 77");
        let other = LoginFile::new(around.path().join("otpdesk"), Path::new("l.db"), "1 pts/2 78");
        other.begin(&unlocked(), at(0)).unwrap();
        login_file.begin(&unlocked(), at(0)).unwrap();
        let stray = login_file.file.with_extension("4711");
        fs::copy(&login_file.file, &stray).unwrap();
        let (kept, kept_stray) = (around.path().join("kept"), around.path().join("kept stray"));
        fs::hard_link(&login_file.file, &kept).unwrap();
        fs::hard_link(&stray, &kept_stray).unwrap();
        assert!(login_file.end().unwrap());
        assert!(!login_file.file.exists() && !stray.exists() && other.file.exists());
        for wiped in [kept, kept_stray] {
            let content = fs::read(wiped).unwrap();
            assert!(!content.is_empty() && content.iter().all(|byte| *byte == 0));
        }
    }

    #[test]
    fn a_session_that_cannot_be_read_is_none_and_is_wiped() {
        let around = tempfile::tempdir().unwrap();
        let login_file = LoginFile::new(around.path().join("otpdesk"), Path::new("l.db"), "1 pts/1 77");
        for broken in ["", "{}", "no JSON"] {
            login_file.begin(&unlocked(), at(0)).unwrap();
            fs::write(&login_file.file, broken).unwrap();
            assert!(login_file.resume(at(1)).unwrap().is_none() && !login_file.file.exists(), "{broken}");
        }
        login_file.begin(&unlocked(), at(0)).unwrap();
        let text = fs::read_to_string(&login_file.file).unwrap().replace("teller01", "?");
        fs::write(&login_file.file, text).unwrap();
        assert!(login_file.resume(at(1)).unwrap().is_none() && !login_file.file.exists());
    }
}
