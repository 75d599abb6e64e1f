//! A teller's terminal: a shell on a pseudo-terminal, in which a session of otpdesk lives.

use std::process::Command;
use std::thread;
use std::time::Duration;

use expectrl::session::OsSession;
use expectrl::{Expect as _, Session};

use crate::desk::{BINARY, Desk};

const PATIENCE: Duration = Duration::from_secs(20);
/// Between a prompt and its answer: a hidden prompt drops what was typed before it turned the echo off.
const BREATH: Duration = Duration::from_millis(300);
const READY: &str = "%ready%";

/// A shell at a terminal.
pub(crate) struct Terminal(OsSession);

impl Desk {
    /// A terminal at which an operator sits; who acts is said once.
    pub(crate) fn terminal(&self, who: &str) -> Terminal {
        let mut shell = Command::new("/bin/sh");
        shell.env_clear().envs(self.environment()).current_dir(self.folder());
        // The marker is never in what is echoed: the shell puts it together.
        shell.envs([("PS1", "%"), ("PS2", ""), ("TERM", "dumb"), ("OTPDESK_OPERATOR", who), ("OTPDESK", BINARY)]);
        shell.args(["-c", "stty cols 120 2>/dev/null; while printf '%s%s\\n' '%ready' '%' && IFS= read -r line; do eval \"$line\"; echo \"[exit $?]\"; done"]);
        let mut session = Session::spawn(shell).unwrap();
        session.set_expect_timeout(Some(PATIENCE));
        let mut terminal = Terminal(session);
        terminal.sees(READY);
        terminal
    }
}

impl Terminal {
    /// Begins a command.
    pub(crate) fn types(&mut self, said: &str) -> &mut Self {
        self.0.send_line(format!("$OTPDESK {said}")).unwrap();
        self
    }

    /// Waits for a text. Gives what stood before it.
    pub(crate) fn sees(&mut self, text: &str) -> String {
        let seen = self.0.expect(text).unwrap_or_else(|error| panic!("waiting for {text}: {error}"));
        String::from_utf8_lossy(seen.before()).into_owned()
    }

    /// Waits for a prompt and answers it.
    pub(crate) fn answers(&mut self, prompt: &str, answer: &str) -> &mut Self {
        self.sees(prompt);
        thread::sleep(BREATH);
        self.0.send_line(answer).unwrap();
        self
    }

    /// Answers what is on the screen already.
    pub(crate) fn says(&mut self, answer: &str) {
        self.0.send_line(answer).unwrap();
    }

    /// Sets a variable of the terminal's environment.
    pub(crate) fn sets(&mut self, variable: &str) {
        self.0.send_line(format!("export {variable}")).unwrap();
        self.ends(0);
    }

    /// Waits for the end of the command. Gives what it showed since the last prompt.
    pub(crate) fn ends(&mut self, exit: i32) -> String {
        let shown = self.sees("[exit ");
        let code = self.sees("]");
        assert_eq!(code, exit.to_string(), "{shown}");
        self.sees(READY);
        shown
    }
}
