//! Runs the demo's commands in this process, as a shell would, and prints them with their output.

use std::cell::RefCell;
use std::ffi::OsString;
use std::io::{self, Write};
use std::rc::Rc;

use super::files::{self, DemoFiles};
use super::shell;
use crate::cli::app::{App, CommandResult};
use crate::cli::run::{World, run};
use crate::cli::settings::Environment;
use crate::cli::ui::{Attendance, Keyboard, Streams};
use crate::cli::words::{Exit, Failure};
use crate::domain::Lang;

/// Whether a command and its output are printed. A hidden one is printed all the same if it does not end as expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Visibility {
    Shown,
    Hidden,
}

/// Runs commands on behalf of the demo's operators; their output is captured, and printed by the demo.
pub(super) struct Runner<'c> {
    app: &'c mut App,
    files: &'c DemoFiles,
}

impl<'c> Runner<'c> {
    pub(super) fn new(app: &'c mut App, files: &'c DemoFiles) -> Self {
        Self { app, files }
    }

    pub(super) fn lang(&self) -> Lang {
        self.app.ui.lang()
    }

    /// Today's date, which the demo writes on the paper forms.
    pub(super) fn today(&self) -> String {
        self.app.now.day().to_string()
    }

    /// Path of a file in the demo's folder, as given on the command line.
    pub(super) fn path(&self, name: &str) -> String {
        self.files.path(name)
    }

    /// A sentence between the commands.
    pub(super) fn narrate(&mut self, text: &str) -> CommandResult {
        self.print(&format!("\n■ {text}\n"))
    }

    pub(super) fn print(&mut self, text: &str) -> CommandResult {
        Ok(self.app.ui.data(text)?)
    }

    /// Runs a command as this operator, which must succeed. Returns its output.
    pub(super) fn act(&mut self, operator: &str, args: &[&str]) -> Result<String, Failure> {
        let file = self.files.passphrase_file(operator);
        self.perform((operator, &file), args, (Visibility::Shown, Exit::Done))
    }

    /// Runs a command that the operator's role must refuse, and prints the refusal.
    pub(super) fn act_refused(&mut self, operator: &str, args: &[&str]) -> CommandResult {
        let file = self.files.passphrase_file(operator);
        self.perform((operator, &file), args, (Visibility::Shown, Exit::NotPermitted)).map(|_| ())
    }

    /// Runs a new operator's `passwd`, entered with the initial passphrase that an admin handed over.
    pub(super) fn set_own_passphrase(&mut self, operator: &str, visibility: Visibility) -> CommandResult {
        let new = self.files.passphrase_file(operator);
        let args = ["operator", "passwd", "--new-passphrase-file", &new];
        let initial = self.files.passphrase_file(files::INITIAL);
        self.perform((operator, &initial), &args, (visibility, Exit::Done)).map(|_| ())
    }

    /// As [`Runner::act`], printed or hidden.
    pub(super) fn act_with_visibility(
        &mut self,
        operator: &str,
        args: &[&str],
        visibility: Visibility,
    ) -> CommandResult {
        let file = self.files.passphrase_file(operator);
        self.perform((operator, &file), args, (visibility, Exit::Done)).map(|_| ())
    }

    fn perform(
        &mut self,
        (operator, file): (&str, &str),
        args: &[&str],
        (visibility, expected): (Visibility, Exit),
    ) -> Result<String, Failure> {
        let captured = CapturedOutput::default();
        let exit = run(self.world((operator, file), args, &captured));
        let output = captured.text();
        if visibility == Visibility::Shown || exit != expected {
            let shown = shell::wrapped(&[&["otpdesk"], args].concat(), &operator_flags(operator, file));
            self.print(&format!("\n$ {shown}\n{output}"))?;
        }
        if exit == expected { Ok(output) } else { Err(Failure::demo_stopped(exit)) }
    }

    /// The command line to be printed, which the reader can paste into a shell.
    pub(super) fn command_line(&self, operator: &str, args: &[&str]) -> String {
        let file = self.files.passphrase_file(operator);
        shell::wrapped(&[&["otpdesk"], args].concat(), &operator_flags(operator, &file))
    }

    fn world(&self, (operator, file): (&str, &str), command: &[&str], captured: &CapturedOutput) -> World {
        let args =
            ["otpdesk"].iter().chain(command).chain(&operator_flags(operator, file)).map(OsString::from).collect();
        World {
            args,
            environment: self.environment(),
            streams: Streams {
                input: Keyboard::Given(Box::new(io::empty())),
                out: Box::new(captured.clone()),
                err: Box::new(captured.clone()),
                attendance: Attendance::Unattended,
                width: self.app.ui.width(),
                coloured: false,
            },
            clock: self.app.clock,
            random: self.app.random,
        }
    }

    /// The demo's own variables; none of the user's.
    fn environment(&self) -> Environment {
        let mut variables = vec![
            ("OTPDESK_LEDGER", self.path(files::LEDGER)),
            ("OTPDESK_CONFIG", self.path(files::CONFIG)),
            ("OTPDESK_LANG", self.lang().code().to_owned()),
        ];
        if self.app.settings.test_key_cost_low {
            variables.push(("OTPDESK_TEST_KEY_COST", "low".to_owned()));
        }
        variables.into_iter().map(|(name, value)| (OsString::from(name), OsString::from(value))).collect()
    }
}

/// The flags that name the operator.
fn operator_flags<'a>(operator: &'a str, file: &'a str) -> [&'a str; 4] {
    ["--operator", operator, "--passphrase-file", file]
}

/// Captures a command's stdout and stderr in one buffer, so that their order is kept.
#[derive(Clone, Default)]
struct CapturedOutput(Rc<RefCell<Vec<u8>>>);

impl CapturedOutput {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.borrow()).into_owned()
    }
}

impl Write for CapturedOutput {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
