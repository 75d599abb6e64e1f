//! A conversation with a mail server: a command, an answer, each within its time.

use std::fmt::Display;
use std::io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, TimedOut, UnexpectedEof, WouldBlock};
use std::io::{self, BufRead as _, BufReader, ErrorKind, Read as _, Write as _};
use std::time::Duration;

use lettre::transport::smtp::commands::{Quit, Starttls};
use lettre::transport::smtp::response::{Response, Severity};
use zeroize::Zeroizing;

use crate::mail::config::Limits;
use crate::mail::smtp::trust::Trust;
use crate::mail::smtp::wire::Wire;

/// Bytes of a line, and lines of an answer, at most. RFC 5321 4.5.3.1.5 asks for 512; servers say more.
const LINE_LIMIT: u64 = 2048;
const LINES_LIMIT: usize = 100;

/// A farewell is not worth waiting for.
const FAREWELL: Duration = Duration::from_secs(2);

/// A socket whose time is over says either.
const LATE: [ErrorKind; 2] = [TimedOut, WouldBlock];
const CLOSED: [ErrorKind; 4] = [UnexpectedEof, ConnectionReset, ConnectionAborted, BrokenPipe];

/// How a step ended when it did not end well.
pub(super) enum Trouble {
    /// No conversation came about.
    Unavailable(String),
    /// The server said no.
    Refused(Response),
    /// The connection is of no more use: closed, too slow, or not SMTP.
    Lost(String),
    /// Lost between a letter's final dot and the answer to it.
    Unanswered(String),
}

impl Trouble {
    /// The server's answer, or what happened, as it came: not yet fit to be shown.
    pub(super) fn cause(&self) -> String {
        match self {
            Self::Refused(answer) => said(answer),
            Self::Unavailable(cause) | Self::Lost(cause) | Self::Unanswered(cause) => cause.clone(),
        }
    }

    pub(super) fn lost(error: &io::Error) -> Self {
        let kind = error.kind();
        Self::Lost(if LATE.contains(&kind) {
            "timed out".to_owned()
        } else if CLOSED.contains(&kind) {
            "the connection was closed".to_owned()
        } else {
            error.to_string()
        })
    }

    fn after_the_dot(self) -> Self {
        match self {
            Self::Lost(cause) => Self::Unanswered(cause),
            Self::Unavailable(_) | Self::Refused(_) | Self::Unanswered(_) => self,
        }
    }
}

/// An open conversation.
pub(super) struct Dialogue {
    wire: BufReader<Wire>,
    limits: Limits,
}

impl Dialogue {
    /// Begins with the server's greeting.
    pub(super) fn begin(wire: Wire, limits: Limits) -> Result<Self, Trouble> {
        let mut dialogue = Self { wire: BufReader::new(wire), limits };
        dialogue.allow(limits.command);
        dialogue.answer().and_then(|answer| expected(answer, Severity::PositiveCompletion))?;
        Ok(dialogue)
    }

    /// Says a command and waits for the answer that it should have.
    pub(super) fn command(&mut self, command: impl Display, wanted: Severity) -> Result<Response, Trouble> {
        self.ask(command).and_then(|answer| expected(answer, wanted))
    }

    /// Says a command and waits for an answer that is no refusal.
    pub(super) fn ask(&mut self, command: impl Display) -> Result<Response, Trouble> {
        self.allow(self.limits.command);
        let command = Zeroizing::new(command.to_string());
        self.say(command.as_bytes())?;
        self.answer()
    }

    /// Hands a message over. Only what goes wrong from the final dot on leaves its arrival in doubt.
    pub(super) fn hand_over(&mut self, message: &[u8]) -> Result<(), Trouble> {
        self.allow(self.limits.command);
        self.say(&stuffed(message))?;
        self.allow(self.limits.acceptance);
        let answer = self.say(b".\r\n").and_then(|()| self.answer());
        let accepted = answer.and_then(|answer| expected(answer, Severity::PositiveCompletion));
        accepted.map(drop).map_err(Trouble::after_the_dot)
    }

    /// Goes on within TLS. Whatever was sent along with the answer in the clear did not come from the server that the
    /// certificate names, and must not be taken for its next answer.
    pub(super) fn starttls(mut self, trust: &Trust) -> Result<Self, Trouble> {
        self.command(Starttls, Severity::PositiveCompletion)?;
        if !self.wire.buffer().is_empty() {
            return Err(Trouble::Lost("unexpected data after the STARTTLS reply".to_owned()));
        }
        let mut wire = self.wire.into_inner();
        wire.allow(self.limits.connect);
        let wire = wire.encrypt(trust).map_err(|error| Trouble::lost(&error))?;
        Ok(Self { wire: BufReader::new(wire), limits: self.limits })
    }

    pub(super) fn quit(mut self) {
        self.limits.command = self.limits.command.min(FAREWELL);
        // The letters' fates are known: nothing depends on the answer.
        let _ = self.ask(Quit);
    }

    fn allow(&mut self, limit: Duration) {
        self.wire.get_mut().allow(limit);
    }

    fn say(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        let wire = self.wire.get_mut();
        wire.write_all(bytes).and_then(|()| wire.flush()).map_err(|error| Trouble::lost(&error))
    }

    fn answer(&mut self) -> Result<Response, Trouble> {
        let mut text = String::new();
        for _ in 0..LINES_LIMIT {
            let line = self.line()?;
            let more = line.as_bytes().get(3) == Some(&b'-');
            text.push_str(&line);
            text.push_str("\r\n");
            if !more {
                let answer: Response = text.parse().map_err(|_| Trouble::Lost(format!("not an SMTP reply: {text}")))?;
                return if answer.is_positive() { Ok(answer) } else { Err(Trouble::Refused(answer)) };
            }
        }
        Err(Trouble::Lost("SMTP reply too long".to_owned()))
    }

    /// A line of an answer without its end; a bare code has its space, which lettre's reader asks for.
    fn line(&mut self) -> Result<String, Trouble> {
        let mut line = Vec::new();
        let read = self.wire.by_ref().take(LINE_LIMIT).read_until(b'\n', &mut line);
        read.map_err(|error| Trouble::lost(&error))?;
        if !line.ends_with(b"\n") {
            return Err(Trouble::lost(&UnexpectedEof.into()));
        }
        let line = String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).to_owned();
        Ok(if line.len() == 3 { line + " " } else { line })
    }
}

fn expected(answer: Response, wanted: Severity) -> Result<Response, Trouble> {
    if answer.code().severity == wanted {
        Ok(answer)
    } else {
        Err(Trouble::Lost(format!("unexpected SMTP reply: {}", said(&answer))))
    }
}

fn said(answer: &Response) -> String {
    let lines: Vec<&str> = answer.message().collect();
    format!("{} {}", answer.code(), lines.join(" "))
}

/// RFC 5321 4.5.2: a line that begins with a dot gets another, and the last line its end.
fn stuffed(message: &[u8]) -> Vec<u8> {
    let mut stuffed = Vec::with_capacity(message.len() + 2);
    for line in message.split_inclusive(|byte| *byte == b'\n') {
        if line.starts_with(b".") {
            stuffed.push(b'.');
        }
        stuffed.extend_from_slice(line);
    }
    if !stuffed.ends_with(b"\r\n") {
        stuffed.extend_from_slice(b"\r\n");
    }
    stuffed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_of_a_message_is_taken_for_its_end() {
        for (message, sent) in [
            ("a\r\nb\r\n", "a\r\nb\r\n"),
            ("a", "a\r\n"),
            (".\r\n..\r\na.\r\n", "..\r\n...\r\na.\r\n"),
            ("a\r\n.", "a\r\n..\r\n"),
        ] {
            assert_eq!(stuffed(message.as_bytes()), sent.as_bytes());
        }
    }
}
