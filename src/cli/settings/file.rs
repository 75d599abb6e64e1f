//! The configuration file: TOML in which every key is known.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use super::content::{self, Misfit};
use super::fault::{Fault, Position};
use crate::domain::{Lang, OperatorId};
use crate::ops::{MailConfig, MailFault};

/// What the file says; nothing, where there is none.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Configuration {
    pub(super) ledger: Option<PathBuf>,
    pub(super) operator: Option<OperatorId>,
    pub(super) lang: Option<Lang>,
    #[serde(default, deserialize_with = "complete")]
    pub(super) mail: Option<MailConfig>,
}

impl Configuration {
    fn paths(&mut self) -> impl Iterator<Item = &mut PathBuf> {
        let Self { ledger, operator: _, lang: _, mail } = self;
        ledger.iter_mut().chain(mail.iter_mut().flat_map(MailConfig::paths))
    }
}

/// `[mail]` with the key that its transport needs.
fn complete<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<MailConfig>, D::Error> {
    let mail = MailConfig::deserialize(deserializer)?;
    match mail.way() {
        Err(MailFault::Unset(key)) => Err(D::Error::missing_field(key)),
        _ => Ok(Some(mail)),
    }
}

/// Reads a file; relative paths in it are seen from its own folder.
pub(super) fn read(file: &Path) -> Result<Configuration, Fault> {
    let unreadable = |error| Fault::Unreadable { file: file.to_owned(), error };
    let text = fs::read_to_string(file).map_err(unreadable)?;
    let mut configuration: Configuration = content::read(&text).map_err(|misfit| located(file, &text, misfit))?;
    let here = file.parent().unwrap_or(Path::new(""));
    for path in configuration.paths() {
        *path = here.join(&*path);
    }
    Ok(configuration)
}

fn located(file: &Path, text: &str, misfit: Misfit) -> Fault {
    let before = text.get(..misfit.at.unwrap_or_default()).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    let column = before.get(line_start..).map_or(0, |line| line.chars().count()) + 1;
    let position = Position { line: before.matches('\n').count() + 1, column };
    Fault::Content { file: file.to_owned(), position, what: misfit.what }
}
