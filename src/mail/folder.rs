//! A folder of messages: for a branch without a mail server, and for looking before sending.

use std::fs::{self, DirBuilder, File, Permissions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _};
use std::path::PathBuf;

use crate::mail::answer;
use crate::mail::fault::Fault;
use crate::mail::message::Outgoing;
use crate::mail::transport::Delivery;

/// The folder, which holds one file for each Message-ID.
pub struct Folder {
    path: PathBuf,
    /// It is there, and the last letter could be written into it.
    is_open: bool,
}

impl Folder {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path, is_open: false }
    }

    pub(super) fn make(&mut self) -> Result<(), Fault> {
        let made = self.made().map_err(|error| Fault::Unavailable(format!("{}: {error}", self.path.display())));
        self.is_open = made.is_ok();
        made
    }

    pub(super) const fn is_open(&self) -> bool {
        self.is_open
    }

    pub(super) fn deliver(&mut self, letter: &Outgoing, message: &[u8]) -> Delivery {
        let delivery = self.written(letter, message);
        self.is_open = delivery == Delivery::Sent;
        delivery
    }

    fn written(&self, letter: &Outgoing, message: &[u8]) -> Delivery {
        match self.made().and_then(|()| self.write(&file_name(&letter.message_id), message)) {
            Ok(()) => Delivery::Sent,
            Err(error) => Delivery::Deferred(answer::about(&error.to_string(), &letter.to)),
        }
    }

    fn made(&self) -> io::Result<()> {
        match fs::symlink_metadata(&self.path) {
            Ok(found) if found.is_dir() => Ok(()),
            Ok(_) => Err(io::Error::new(io::ErrorKind::NotADirectory, "not a folder, or a link to one")),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                DirBuilder::new().recursive(true).mode(0o700).create(&self.path)
            }
            Err(error) => Err(error),
        }
    }

    /// Whole or not at all; a link of that name is replaced, not followed.
    fn write(&self, name: &str, message: &[u8]) -> io::Result<()> {
        let mut part = tempfile::Builder::new()
            .prefix(".letter-")
            .suffix(".part")
            .permissions(Permissions::from_mode(0o600))
            .tempfile_in(&self.path)?;
        part.write_all(message)?;
        part.as_file().sync_all()?;
        part.persist(self.path.join(name)).map_err(|error| error.error)?;
        File::open(&self.path)?.sync_all()
    }
}

/// The Message-ID without its brackets, as a visible name of one file.
fn file_name(message_id: &str) -> String {
    let id = message_id.trim_matches(['<', '>']);
    let plain = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '@') { c } else { '_' };
    let name: String = id.chars().map(plain).collect();
    match name.strip_prefix('.') {
        Some(rest) => format!("_{rest}.eml"),
        None => format!("{name}.eml"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_for_its_message() {
        for (id, name) in [
            ("<1.a-b@bank.example.jp>", "1.a-b@bank.example.jp.eml"),
            ("<../../x@y>", "_._.._x@y.eml"),
            ("<a/b@c>", "a_b@c.eml"),
        ] {
            assert_eq!(file_name(id), name);
        }
    }
}
