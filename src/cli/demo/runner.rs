//! Commands run in this process as the shell would run them, each shown with what it answered.

use std::cell::RefCell;
use std::ffi::OsString;
use std::io::{self, Write};
use std::rc::Rc;

use super::files::{self, DemoFiles};
use super::shell;
use crate::cli::app::{App, Served};
use crate::cli::run::{World, run};
use crate::cli::settings::Environment;
use crate::cli::ui::{Attendance, Keyboard, Streams};
use crate::cli::words::{Exit, Failure};
use crate::domain::Lang;

/// Whether a command is shown with its answer, or only summed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Showing {
    Whole,
    SummedUp,
}

/// Runs the demo's commands; what is shown goes to the demo's own screen.
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

    /// The day on which the customer fills in the form.
    pub(super) fn today(&self) -> String {
        self.app.now.day().to_string()
    }

    /// A file of the demo's folder, as commands name it.
    pub(super) fn path(&self, name: &str) -> String {
        self.files.path(name)
    }

    /// A sentence between the commands.
    pub(super) fn narrate(&mut self, text: &str) -> Served {
        self.print(&format!("\n■ {text}\n"))
    }

    pub(super) fn print(&mut self, text: &str) -> Served {
        Ok(self.app.ui.data(text)?)
    }

    /// A command of an operator, which must be done. Gives what it answered.
    pub(super) fn act(&mut self, operator: &str, words: &[&str]) -> Result<String, Failure> {
        let file = self.files.passphrase_file(operator);
        self.perform((operator, &file), words, (Showing::Whole, Exit::Done))
    }

    /// A command that must be refused: the demo shows that it is.
    pub(super) fn refused(&mut self, operator: &str, words: &[&str]) -> Served {
        let file = self.files.passphrase_file(operator);
        self.perform((operator, &file), words, (Showing::Whole, Exit::NotPermitted)).map(|_| ())
    }

    /// A new operator's `passwd`, with the passphrase that an admin gave.
    pub(super) fn own_passphrase(&mut self, operator: &str, showing: Showing) -> Served {
        let new = self.files.passphrase_file(operator);
        let words = ["operator", "passwd", "--new-passphrase-file", &new];
        let given = self.files.passphrase_file(files::FIRST);
        self.perform((operator, &given), &words, (showing, Exit::Done)).map(|_| ())
    }

    /// As [`Runner::act`], shown or not.
    pub(super) fn act_as(&mut self, operator: &str, words: &[&str], showing: Showing) -> Served {
        let file = self.files.passphrase_file(operator);
        self.perform((operator, &file), words, (showing, Exit::Done)).map(|_| ())
    }

    fn perform(
        &mut self,
        (operator, file): (&str, &str),
        words: &[&str],
        (showing, expected): (Showing, Exit),
    ) -> Result<String, Failure> {
        let screen = Screen::default();
        let exit = run(self.world((operator, file), words, &screen));
        let answer = screen.text();
        if showing == Showing::Whole || exit != expected {
            let shown = shell::wrapped(&[&["otpdesk"], words].concat(), &operator_flags(operator, file));
            self.print(&format!("\n$ {shown}\n{answer}"))?;
        }
        if exit == expected { Ok(answer) } else { Err(Failure::demo_stopped(exit)) }
    }

    /// A command as it can be copied.
    pub(super) fn command(&self, operator: &str, words: &[&str]) -> String {
        let file = self.files.passphrase_file(operator);
        shell::wrapped(&[&["otpdesk"], words].concat(), &operator_flags(operator, &file))
    }

    fn world(&self, (operator, file): (&str, &str), words: &[&str], screen: &Screen) -> World {
        let args = ["otpdesk"].iter().chain(words).chain(&operator_flags(operator, file)).map(OsString::from).collect();
        World {
            args,
            environment: self.environment(),
            streams: Streams {
                input: Keyboard::Given(Box::new(io::empty())),
                out: Box::new(screen.clone()),
                err: Box::new(screen.clone()),
                attendance: Attendance::Alone,
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

/// Where a command's answers are caught, data and notes in the order in which they came.
#[derive(Clone, Default)]
struct Screen(Rc<RefCell<Vec<u8>>>);

impl Screen {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.borrow()).into_owned()
    }
}

impl Write for Screen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
