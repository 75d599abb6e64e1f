//! A customer before the screen: echo, line mode and the keys' signals are off, so that Ctrl-C gives no shell and
//! nothing that is typed ahead is seen.

use std::io::{self, Write as _};
use std::os::fd::AsFd as _;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec};
use rustix::io::Errno;
use rustix::termios::{InputModes, LocalModes, OptionalActions, QueueSelector, SpecialCodeIndex, Termios};
use zeroize::Zeroizing;

use super::Ui;
use super::keys::{Echo, Key, KeyDecoder, Typed};
use super::streams::Keyboard;
use crate::cli::words::{Failure, Prose};
use crate::domain::Refusal;

/// How long the bytes of one key may lie apart.
const KEY: Duration = Duration::from_millis(50);

/// Clears the screen and what was scrolled off it (ECMA-48 and xterm's `ED 3`).
const CLEAR: &str = "\u{1b}[H\u{1b}[2J\u{1b}[3J";

/// Why a line did not come to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interruption {
    /// The customer pressed Ctrl-C, or Ctrl-D on an empty line.
    Left,
    /// Nothing was typed for so long as the screen waits.
    Idle,
    /// The terminal is gone.
    Gone,
}

/// Proof that echo, line mode and signals are off. Dropping it restores the terminal and discards what was typed ahead.
pub struct RawTerminal {
    before: Option<Termios>,
}

impl RawTerminal {
    fn begin() -> io::Result<Self> {
        let before = rustix::termios::tcgetattr(io::stdin())?;
        let mut raw = before.clone();
        raw.local_modes -= LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG | LocalModes::IEXTEN;
        // Ctrl-S would hold the next customer's screen; a break would be a signal.
        raw.input_modes -= InputModes::IXON | InputModes::BRKINT;
        raw.special_codes[SpecialCodeIndex::VMIN] = 1;
        raw.special_codes[SpecialCodeIndex::VTIME] = 0;
        rustix::termios::tcsetattr(io::stdin(), OptionalActions::Flush, &raw)?;
        Ok(Self { before: Some(before) })
    }
}

impl Drop for RawTerminal {
    fn drop(&mut self) {
        if let Some(before) = &self.before {
            // A terminal that is gone needs nothing.
            let _ = rustix::termios::tcsetattr(io::stdin(), OptionalActions::Flush, before);
        }
    }
}

impl Ui {
    /// Turns echo, line mode and signals off. `flag` is what serves where there is no terminal.
    pub fn raw_terminal(&mut self, flag: &'static str) -> Result<RawTerminal, Refusal> {
        self.must_be_attended(flag)?;
        match self.streams.input {
            Keyboard::Process => RawTerminal::begin().map_err(|_| Refusal::NeedsTerminal { flag }),
            Keyboard::Given(_) => Ok(RawTerminal { before: None }),
        }
    }

    /// A line that somebody types; the screen waits as long as `patience` for each key.
    pub fn typed(
        &mut self,
        _: &RawTerminal,
        prompt: &str,
        echo: Echo,
        patience: Duration,
    ) -> Result<Zeroizing<String>, Interruption> {
        self.prompt(prompt);
        let (mut decoder, mut typed) = (KeyDecoder::default(), Typed::new());
        loop {
            let key = self.key(&mut decoder, patience)?;
            let echoed = match key {
                Key::Enter => break,
                Key::Leave => return Err(self.left()),
                Key::End if typed.is_empty() => return Err(self.left()),
                Key::End => String::new(),
                Key::Char(c) => typed.add(c, echo),
                Key::Erase => typed.erase(echo),
                Key::EraseAll => typed.erase_all(echo),
            };
            self.put(&echoed);
        }
        self.put("\n");
        Ok(typed.into_text())
    }

    /// Throws away what was typed while the program worked, so that it answers nothing that was not on the screen yet.
    pub fn flush_input(&mut self, _: &RawTerminal) {
        if matches!(self.streams.input, Keyboard::Process) {
            // A terminal that is gone has nothing typed ahead.
            let _ = rustix::termios::tcflush(io::stdin(), QueueSelector::IFlush);
        }
    }

    /// Shows a customer a failure in words, whatever the format.
    pub fn show_customer_failure(&mut self, failure: &Failure) {
        let Prose { message, hint } = failure.said(self.lang());
        self.error(&message);
        self.print_on_stderr("", &hint);
    }

    /// A line of a customer's screen, whatever `--quiet` says.
    pub fn say(&mut self, text: &str) {
        self.print_on_stderr("", text);
    }

    /// Wipes what the one before has left on the screen.
    pub fn clear(&mut self) {
        self.put(CLEAR);
    }

    fn key(&mut self, decoder: &mut KeyDecoder, patience: Duration) -> Result<Key, Interruption> {
        loop {
            let wait = if decoder.are_in_escape() { KEY } else { patience };
            match self.streams.input.byte(wait) {
                Ok(byte) => {
                    if let Some(key) = decoder.take(byte) {
                        return Ok(key);
                    }
                }
                Err(Interruption::Idle) if decoder.are_in_escape() => decoder.settle(),
                Err(interruption) => return Err(interruption),
            }
        }
    }

    fn left(&mut self) -> Interruption {
        self.put("\n");
        Interruption::Left
    }

    fn put(&mut self, text: &str) {
        // A screen that cannot be written has nobody before it; the next key then fails to come.
        let _ = self.streams.err.write_all(text.as_bytes()).and_then(|()| self.streams.err.flush());
    }
}

impl Keyboard {
    /// The next byte, past every buffer, so that one prompt never swallows what belongs to another.
    fn byte(&mut self, patience: Duration) -> Result<u8, Interruption> {
        let mut byte = [0];
        match self {
            Self::Process => {
                wait(patience)?;
                let read = rustix::io::retry_on_intr(|| rustix::io::read(io::stdin(), &mut byte));
                read.ok().filter(|read| *read == 1).ok_or(Interruption::Gone)?;
            }
            Self::Given(input) => io::Read::read_exact(input, &mut byte).map_err(|_| Interruption::Gone)?,
        }
        let [byte] = byte;
        Ok(byte)
    }
}

fn wait(patience: Duration) -> Result<(), Interruption> {
    let patience = Timespec::try_from(patience).ok();
    let input = io::stdin();
    loop {
        let mut waiting = [PollFd::from_borrowed_fd(input.as_fd(), PollFlags::IN)];
        match rustix::event::poll(&mut waiting, patience.as_ref()) {
            Ok(0) => return Err(Interruption::Idle),
            Ok(_) => return Ok(()),
            Err(Errno::INTR) => {}
            Err(_) => return Err(Interruption::Gone),
        }
    }
}
