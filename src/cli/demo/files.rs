//! The demo's folder: passphrases, configuration and sample data, readable by nobody else.

use std::fs::{DirBuilder, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::cli::words::Failure;
use crate::domain::{BadValue, Refusal, text};
use crate::ops::Random;

pub(super) const LEDGER: &str = "ledger.db";
pub(super) const CONFIG: &str = "otpdesk.toml";
pub(super) const CONTRACTS: &str = "contracts.csv";
pub(super) const TOKENS: &str = "tokens.csv";

/// Who works in the demo.
pub(super) const STAFF: [&str; 6] = ["admin01", "officer01", "officer02", "teller01", "teller02", "site01"];

/// Whose passphrase file holds what an admin gives to new operators.
pub(super) const INITIAL: &str = "first";

/// What the program carries, and the name under which it lies in the folder.
const SHIPPED: [(&str, &str); 3] = [
    (CONFIG, include_str!("otpdesk.toml")),
    (CONTRACTS, include_str!("contracts.csv")),
    (TOKENS, include_str!("tokens.csv")),
];

/// The folder; its path is one that every shown command can name.
pub(super) struct DemoFiles {
    folder: String,
}

impl DemoFiles {
    /// Makes the folder; one that exists is refused and not touched.
    pub(super) fn create(dir: &Path, random: &mut Random) -> Result<Self, Failure> {
        nameable(dir)?;
        match DirBuilder::new().mode(0o700).create(dir) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(Refusal::OutputExists { path: dir.display().to_string() }.into());
            }
            Err(error) => return Err(Failure::io(dir, &error)),
        }
        filled(dir, random).map_err(|error| Failure::demo_files(&format!("{error:#}")))
    }

    /// A file of the folder.
    pub(super) fn path(&self, name: &str) -> String {
        format!("{}/{name}", self.folder)
    }

    pub(super) fn passphrase_file(&self, operator: &str) -> String {
        self.path(&format!("{operator}.passphrase"))
    }

    pub(super) fn folder(&self) -> &str {
        &self.folder
    }
}

/// A name that can be shown and copied.
fn nameable(dir: &Path) -> Result<(), Refusal> {
    let named = dir.to_str().ok_or(BadValue::Shape("./otpdesk-demo")).and_then(text::line);
    named.map(|_| ()).map_err(|fault| Refusal::BadValue { field: "file", fault })
}

fn filled(dir: &Path, random: &mut Random) -> anyhow::Result<DemoFiles> {
    let folder = dir.canonicalize().with_context(|| dir.display().to_string())?;
    for (name, content) in SHIPPED {
        write(&folder.join(name), content)?;
    }
    let folder = folder.to_str().context("the path is not UTF-8")?.to_owned();
    let files = DemoFiles { folder };
    for operator in STAFF.into_iter().chain([INITIAL]) {
        write(&PathBuf::from(files.passphrase_file(operator)), &format!("{}\n", random.token::<12>()))?;
    }
    Ok(files)
}

fn write(path: &Path, content: &str) -> anyhow::Result<()> {
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    made.and_then(|mut file| file.write_all(content.as_bytes())).with_context(|| path.display().to_string())
}
