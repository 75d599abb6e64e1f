//! Where answers come from and go to, and whether somebody is there.

use std::io::{self, BufRead, IsTerminal, Read, Write};

/// Whether somebody sits at a terminal who can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attendance {
    /// Standard input and standard error are terminals.
    Attended,
    Unattended,
}

/// Where a line that answers a prompt is read.
pub enum Keyboard {
    /// Standard input, never locked for longer than a line: the hidden prompt reads it too.
    Process,
    Given(Box<dyn BufRead>),
}

/// Where answers come from and go to.
pub struct Streams {
    pub input: Keyboard,
    pub out: Box<dyn Write>,
    pub err: Box<dyn Write>,
    pub attendance: Attendance,
    /// Columns of the terminal to which data goes.
    pub width: Option<u16>,
    /// Whether standard error is a terminal that shows colours.
    pub coloured: bool,
}

impl Streams {
    pub fn of_process() -> Self {
        let attended = io::stdin().is_terminal() && io::stderr().is_terminal();
        let columns = console::Term::stdout().size_checked().map(|(_, columns)| columns);
        Self {
            input: Keyboard::Process,
            out: Box::new(io::stdout()),
            err: Box::new(io::stderr()),
            attendance: if attended { Attendance::Attended } else { Attendance::Unattended },
            width: columns.filter(|_| io::stdout().is_terminal()),
            coloured: console::colors_enabled_stderr(),
        }
    }
}

impl Keyboard {
    /// All that is still to come.
    pub(super) fn stream(&mut self) -> Box<dyn Read + '_> {
        match self {
            Self::Process => Box::new(io::stdin().lock()),
            Self::Given(input) => Box::new(input),
        }
    }

    /// One line as it was typed, in the terminal's own line mode, which leaves kana and kanji to the input method.
    pub(super) fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        let read = match self {
            Self::Process => io::stdin().read_line(&mut line),
            Self::Given(input) => input.read_line(&mut line),
        };
        match read {
            Ok(read) if read > 0 => Some(line.trim_end_matches(['\r', '\n']).to_owned()),
            Ok(_) | Err(_) => None,
        }
    }
}
