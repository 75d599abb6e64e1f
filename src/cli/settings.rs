//! Flags, environment and configuration file as one value: flags before environment before file.
//!
//! The only file that reads the environment.

mod content;
mod fault;
mod file;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{Globals, language};
use crate::domain::{BadValue, Lang, Moment, OperatorId};
use crate::ops::MailConfig;
use crate::report::Format;

pub use fault::Fault;

words! {
    /// Whether output is colored.
    pub enum Color {
        Auto = "auto" "自動",
        Always = "always" "常に",
        Never = "never" "なし",
    }
}

words! {
    /// How much is said on standard error.
    pub enum Verbosity {
        Quiet = "quiet" "少なく",
        Normal = "normal" "普通",
        Verbose = "verbose" "詳しく",
    }
}

/// What the program goes by, whoever said it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    pub ledger: PathBuf,
    pub operator: Option<OperatorId>,
    pub passphrase_file: Option<PathBuf>,
    pub format: Format,
    pub lang: Lang,
    pub color: Color,
    /// Answers the confirmation.
    pub yes: bool,
    /// Whoever gives the command says so.
    pub clock_is_right: bool,
    pub verbosity: Verbosity,
    /// The width that tables fit into, where the environment says one.
    pub columns: Option<u16>,
    /// The user's private folder for sessions; without one there are none.
    pub runtime_folder: Option<PathBuf>,
    /// Absent: letters stay queued.
    pub mail: Option<MailConfig>,
    /// A fixed clock, only in builds with debug assertions.
    pub test_now: Option<Moment>,
    /// Cheap keys, only in builds with debug assertions.
    pub test_key_cost_low: bool,
    /// An idle time of the tests' own, only in builds with debug assertions.
    pub test_idle: Option<Duration>,
}

impl Settings {
    pub fn gather(globals: &Globals, environment: &Environment) -> Result<Self, Fault> {
        let file = configuration(globals, environment)?;
        let variable = |name: &str| environment.get(name);
        let chosen_lang = globals.lang.or_else(|| language::of_variable(variable)).or(file.lang);
        Ok(Self {
            ledger: ledger(globals, environment, file.ledger)?,
            operator: operator(globals, environment)?.or(file.operator),
            passphrase_file: globals.passphrase_file.clone().or_else(|| environment.path("OTPDESK_PASSPHRASE_FILE")),
            format: globals.format.unwrap_or(Format::Table),
            lang: chosen_lang.unwrap_or_else(|| language::of_locale(variable)),
            color: color(globals, environment),
            yes: globals.yes,
            clock_is_right: globals.clock_is_right,
            verbosity: verbosity(globals),
            columns: environment.text("COLUMNS").and_then(|text| text.parse().ok()).filter(|columns| *columns > 0),
            runtime_folder: runtime_folder(environment),
            mail: file.mail,
            test_now: test_now(environment)?,
            test_key_cost_low: is_test_build() && environment.text("OTPDESK_TEST_KEY_COST").as_deref() == Some("low"),
            test_idle: test_idle(environment),
        })
    }
}

/// The process's environment as a value; an empty variable says nothing.
#[derive(Debug, Clone, Default)]
pub struct Environment(BTreeMap<OsString, OsString>);

impl Environment {
    pub fn of_process() -> Self {
        std::env::vars_os().collect()
    }

    pub fn empty() -> Self {
        Self::default()
    }

    /// What a terminal says of itself (locale, width, colors) without what the user has told otpdesk and without the
    /// user's folders: how the demo runs. The tests' own variables stay.
    #[must_use]
    pub fn without_user_settings(&self) -> Self {
        let is_personal = |name: &str| {
            let ours = name.starts_with("OTPDESK_") && !name.starts_with("OTPDESK_TEST_");
            ours || name == "HOME" || name.starts_with("XDG_")
        };
        let kept = self.0.iter().filter(|(name, _)| !is_personal(&name.to_string_lossy()));
        kept.map(|(name, value)| (name.clone(), value.clone())).collect()
    }

    pub fn get(&self, name: &str) -> Option<OsString> {
        self.0.get(std::ffi::OsStr::new(name)).filter(|value| !value.is_empty()).cloned()
    }

    fn text(&self, name: &str) -> Option<String> {
        self.get(name).map(|value| value.to_string_lossy().into_owned())
    }

    fn path(&self, name: &str) -> Option<PathBuf> {
        self.get(name).map(PathBuf::from)
    }

    /// otpdesk's own folder of one kind. The XDG rules want a relative path there ignored.
    fn user_folder(&self, variable: &str, below_home: &str) -> Option<PathBuf> {
        let named = self.path(variable).filter(|folder| folder.is_absolute());
        let base = named.or_else(|| self.path("HOME").map(|home| home.join(below_home)));
        base.map(|folder| folder.join("otpdesk"))
    }
}

impl FromIterator<(OsString, OsString)> for Environment {
    fn from_iter<I: IntoIterator<Item = (OsString, OsString)>>(variables: I) -> Self {
        Self(variables.into_iter().collect())
    }
}

/// A file that was named must be there; the usual one need not.
fn configuration(globals: &Globals, environment: &Environment) -> Result<file::Configuration, Fault> {
    let named = globals.config.clone().or_else(|| environment.path("OTPDESK_CONFIG"));
    let usual = environment.user_folder("XDG_CONFIG_HOME", ".config").map(|folder| folder.join("otpdesk.toml"));
    match (named, usual) {
        (Some(named), _) => file::read(&named),
        (None, Some(usual)) if is_there(&usual) => file::read(&usual),
        (None, _) => Ok(file::Configuration::default()),
    }
}

/// Anything that could not be looked at counts as there, so that reading it says why.
fn is_there(path: &Path) -> bool {
    path.try_exists().unwrap_or(true)
}

fn ledger(globals: &Globals, environment: &Environment, from_file: Option<PathBuf>) -> Result<PathBuf, Fault> {
    let named = globals.ledger.clone().or_else(|| environment.path("OTPDESK_LEDGER")).or(from_file);
    let usual = || environment.user_folder("XDG_DATA_HOME", ".local/share").map(|folder| folder.join("ledger.db"));
    named.or_else(usual).ok_or(Fault::NoHome)
}

fn operator(globals: &Globals, environment: &Environment) -> Result<Option<OperatorId>, Fault> {
    if let Some(named) = &globals.operator {
        return Ok(Some(named.clone()));
    }
    let bad = |fault| Fault::Variable { name: "OTPDESK_OPERATOR", fault };
    environment.text("OTPDESK_OPERATOR").map(|id| OperatorId::parse(&id).map_err(bad)).transpose()
}

/// `NO_COLOR` (no-color.org) speaks where no flag does.
fn color(globals: &Globals, environment: &Environment) -> Color {
    let quiet = environment.get("NO_COLOR").map_or(Color::Auto, |_| Color::Never);
    globals.color.unwrap_or(quiet)
}

fn verbosity(globals: &Globals) -> Verbosity {
    match (globals.quiet, globals.verbose) {
        (true, _) => Verbosity::Quiet,
        (false, true) => Verbosity::Verbose,
        (false, false) => Verbosity::Normal,
    }
}

/// Without the variable (cron, su) the system's own folder of this user, where there is one.
fn runtime_folder(environment: &Environment) -> Option<PathBuf> {
    let named = environment.path("XDG_RUNTIME_DIR").filter(|folder| folder.is_absolute());
    let systems = PathBuf::from(format!("/run/user/{}", rustix::process::getuid().as_raw()));
    named.or_else(|| Some(systems).filter(|folder| folder.is_dir())).map(|folder| folder.join("otpdesk"))
}

const fn is_test_build() -> bool {
    cfg!(debug_assertions)
}

fn test_idle(environment: &Environment) -> Option<Duration> {
    let seconds = environment.text("OTPDESK_TEST_IDLE").filter(|_| is_test_build());
    seconds.and_then(|text| text.parse().ok()).map(Duration::from_secs)
}

fn test_now(environment: &Environment) -> Result<Option<Moment>, Fault> {
    let text = environment.text("OTPDESK_TEST_NOW").filter(|_| is_test_build());
    let bad = || Fault::Variable { name: "OTPDESK_TEST_NOW", fault: BadValue::Shape("2026-11-22T10:00:00+09:00") };
    text.map(|text| Moment::parse(&text).ok_or_else(bad)).transpose()
}

#[cfg(test)]
mod tests;
