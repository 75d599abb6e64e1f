//! The only file that prints or prompts.

mod keys;
mod progress;
mod raw_terminal;
mod streams;

pub use keys::Echo;
pub use progress::Progress;
pub use raw_terminal::{Interruption, RawTerminal};
pub use streams::{Attendance, Keyboard, Streams};

use std::io::{self, Read, Write};

use console::Style;
use zeroize::Zeroizing;

use crate::domain::{BadValue, Lang, Refusal, fold, text};
use crate::report::{self, Format, ListWriter, OutputOptions, Sheet, Shown, Tail, heading, say};

use super::settings::{Color, Verbosity};
use super::words::{Failure, Prose, bad_value_text};

/// Whether `--yes` has answered the confirmation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    Given,
    Asked,
}

/// Language, format, colour, verbosity and consent, as flags and configuration give them.
#[derive(Debug, Clone, Copy)]
pub struct Preferences {
    pub lang: Lang,
    pub format: Format,
    pub colour: Color,
    pub verbosity: Verbosity,
    pub consent: Consent,
}

impl Preferences {
    /// Before the settings are known.
    pub const fn plain(lang: Lang) -> Self {
        let (format, colour) = (Format::Table, Color::Auto);
        Self { lang, format, colour, verbosity: Verbosity::Normal, consent: Consent::Asked }
    }
}

/// Proof that the user confirmed: only [`Ui::confirm`] makes one, and what cannot be undone asks for it.
#[derive(Debug, PartialEq, Eq)]
pub struct Confirmed(());

/// What is asked, and the option that answers it where nobody can be asked.
#[derive(Debug, Clone, Copy)]
pub struct Question<'q> {
    /// A key of the dictionary.
    pub field: &'q str,
    pub flag: &'static str,
    /// Choices or an example; may be empty.
    pub example: &'q str,
}

/// The screen and the keyboard.
pub struct Ui {
    streams: Streams,
    preferences: Preferences,
}

impl Ui {
    pub fn new(streams: Streams, preferences: Preferences) -> Self {
        Self { streams, preferences }
    }

    pub fn lang(&self) -> Lang {
        self.preferences.lang
    }

    pub fn format(&self) -> Format {
        self.preferences.format
    }

    pub fn attendance(&self) -> Attendance {
        self.streams.attendance
    }

    /// Columns of the terminal to which data goes.
    pub fn width(&self) -> Option<u16> {
        self.streams.width
    }

    /// Whether a confirmation will be asked of somebody.
    pub fn is_asking(&self) -> bool {
        self.preferences.consent == Consent::Asked && self.attendance() == Attendance::Attended
    }

    fn options(&self) -> OutputOptions {
        OutputOptions { format: self.preferences.format, lang: self.preferences.lang, width: self.streams.width }
    }

    /// Notes what is good to know; `--quiet` drops it.
    pub fn note(&mut self, text: &str) {
        if self.preferences.verbosity > Verbosity::Quiet {
            self.print_on_stderr("", text);
        }
    }

    /// Shows what only `--verbose` asks for.
    pub fn detail(&mut self, text: &str) {
        if self.preferences.verbosity == Verbosity::Verbose {
            self.print_on_stderr("", text);
        }
    }

    pub fn warn(&mut self, text: &str) {
        let mark = self.marked(self.lang().pick("注意: ", "Warning: "), Style::new().yellow().bold());
        self.print_on_stderr(&mark, text);
    }

    pub fn error(&mut self, text: &str) {
        let mark = self.marked(self.lang().pick("エラー: ", "Error: "), Style::new().red().bold());
        self.print_on_stderr(&mark, text);
    }

    pub fn hint(&mut self, text: &str) {
        let mark = self.marked(self.lang().pick("ヒント: ", "Hint: "), Style::new().cyan());
        self.print_on_stderr(&mark, text);
    }

    /// Shows why a command failed, in the format asked for.
    pub fn fail(&mut self, failure: &Failure) {
        let lang = self.lang();
        if self.format() == Format::Json {
            self.print_on_stderr("", &failure.machine_line(lang));
            return;
        }
        let Prose { message, hint } = failure.said(lang);
        self.error(&message);
        self.hint(&hint);
        if let Some(usage) = &failure.usage {
            self.print_on_stderr("", usage);
        }
    }

    /// A bar for work that may take long; none where nobody looks.
    pub fn progress(&self) -> Progress {
        let looks = self.attendance() == Attendance::Attended && self.preferences.verbosity > Verbosity::Quiet;
        Progress::new(if looks { progress::ProgressBarState::NotYet } else { progress::ProgressBarState::Never })
    }

    /// What comes by standard input.
    pub fn piped(&mut self) -> impl Read + '_ {
        self.streams.input.stream()
    }

    /// What was left out of a list.
    pub fn tail(&mut self, tail: &Tail) {
        if self.format() == Format::Table
            && let Some(text) = tail.text(self.lang())
        {
            self.note(&text);
        }
    }

    /// Writes text to standard output as it is.
    pub fn data(&mut self, text: &str) -> io::Result<()> {
        let out = &mut self.streams.out;
        unless_closed(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
    }

    /// Shows a single thing.
    pub fn show(&mut self, sheet: &impl Sheet) -> io::Result<()> {
        let options = self.options();
        unless_closed(report::render_one(sheet, options, &mut *self.streams.out))
    }

    /// As [`Ui::show`], on the screen itself, in words: for a customer.
    pub fn show_on_stderr(&mut self, sheet: &impl Sheet) {
        let text = sheet.on_screen(self.lang(), self.streams.width);
        self.print_on_stderr("", &text);
    }

    /// Begins a list; [`Ui::tail`] notes what was left out.
    pub fn list<S: Sheet>(&mut self, limit: Option<usize>) -> ListWriter<'_, S> {
        let options = self.options();
        ListWriter::new(options, limit, &mut *self.streams.out)
    }

    /// Asks before what cannot be undone.
    pub fn confirm(&mut self, question: &str) -> Result<Confirmed, Refusal> {
        if self.preferences.consent == Consent::Given {
            return Ok(Confirmed(()));
        }
        self.must_be_attended("--yes")?;
        self.prompt(&format!("{question} [y/N]: "));
        let answer = self.streams.input.line().ok_or(Refusal::Declined)?;
        match fold::code(&answer).to_lowercase().as_str() {
            "y" | "yes" | "はい" => Ok(Confirmed(())),
            _ => Err(Refusal::Declined),
        }
    }

    /// Asks for a passphrase without showing it.
    pub fn passphrase(&mut self, prompt: &str) -> Result<Zeroizing<String>, Refusal> {
        self.hidden(prompt, "--passphrase-file")
    }

    /// Asks for a new passphrase, twice.
    pub fn new_passphrase(&mut self, prompt: &str, flag: &'static str) -> Result<Zeroizing<String>, Refusal> {
        let first = self.hidden(prompt, flag)?;
        let again = self.lang().pick("(もう一度)", " (again)");
        let second = self.hidden(&format!("{prompt}{again}"), flag)?;
        if first == second { Ok(first) } else { Err(Refusal::PassphrasesDiffer) }
    }

    fn hidden(&mut self, prompt: &str, flag: &'static str) -> Result<Zeroizing<String>, Refusal> {
        self.must_be_attended(flag)?;
        let shown = text::visible(prompt).into_owned();
        // An empty answer is allowed here, since dialoguer would ask a hung-up terminal for ever.
        let asked = dialoguer::Password::new().with_prompt(shown).report(false).allow_empty_password(true).interact();
        let typed = Zeroizing::new(asked.map_err(|_| Refusal::NeedsTerminal { flag })?);
        if typed.is_empty() { Err(Refusal::MissingValue { field: "passphrase" }) } else { Ok(typed) }
    }

    /// Asks until the value is valid, and shows it as it was understood.
    pub fn ask<T: Shown>(
        &mut self,
        question: Question<'_>,
        mut parse: impl FnMut(&str) -> Result<T, BadValue>,
    ) -> Result<T, Refusal> {
        self.must_be_attended(question.flag)?;
        let lang = self.lang();
        let label = heading::word(lang, question.field);
        let example = if question.example.is_empty() { String::new() } else { format!(" ({})", question.example) };
        loop {
            self.prompt(&format!("{label}{example}: "));
            let answer = self.streams.input.line().ok_or(Refusal::Declined)?;
            match parse(&answer) {
                Ok(value) => {
                    self.print_on_stderr("  → ", &say(lang, &value));
                    return Ok(value);
                }
                Err(fault) => self.print_on_stderr("  ", &bad_value_text(lang, &fault)),
            }
        }
    }

    pub fn must_be_attended(&self, flag: &'static str) -> Result<(), Refusal> {
        match self.streams.attendance {
            Attendance::Attended => Ok(()),
            Attendance::Unattended => Err(Refusal::NeedsTerminal { flag }),
        }
    }

    fn prompt(&mut self, text: &str) {
        let shown = text.split('\n').map(text::visible).collect::<Vec<_>>().join("\n");
        // A screen that cannot be written has nobody before it; the answer then fails to come.
        let _ = write!(self.streams.err, "{shown}").and_then(|()| self.streams.err.flush());
    }

    /// Lines on standard error. That it is gone cannot be reported anywhere.
    fn print_on_stderr(&mut self, mark: &str, text: &str) {
        let lines: Vec<_> = text.lines().map(text::visible).collect();
        let _ = writeln!(self.streams.err, "{mark}{}", lines.join("\n"));
    }

    fn marked(&self, mark: &str, style: Style) -> String {
        let coloured = match self.preferences.colour {
            Color::Auto => self.streams.coloured,
            Color::Always => true,
            Color::Never => false,
        };
        style.force_styling(coloured).apply_to(mark).to_string()
    }
}

/// A closed pipe (`| head`) ends the output quietly.
fn unless_closed(written: io::Result<()>) -> io::Result<()> {
    written.or_else(|error| if error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(error) })
}

#[cfg(test)]
mod tests;
