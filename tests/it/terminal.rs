//! A teller's terminal: a shell on a pseudo-terminal, in which a session of otpdesk lives.

mod session;

use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use expectrl::session::OsSession;
use expectrl::{Expect as _, Session};

use crate::shell::{BINARY, Shell};

const PATIENCE: Duration = Duration::from_secs(20);
/// Between a prompt and its answer: a hidden prompt drops what was typed before it turned the echo off.
const BREATH: Duration = Duration::from_millis(300);
/// Between two looks at the screen: expectrl's own waiting keeps a processor busy.
const GLANCE: Duration = Duration::from_millis(5);
const READY: &str = "%ready%";

/// A shell at a terminal.
pub(crate) struct Terminal {
    session: OsSession,
    /// All that has been on the screen.
    pub(crate) shown: String,
}

impl Shell {
    /// A terminal at which an operator sits; who acts is said once.
    pub(crate) fn terminal(&self, who: &str) -> Terminal {
        let mut shell = Command::new("/bin/sh");
        shell.env_clear().envs(self.environment()).current_dir(self.folder());
        // The marker is never in what is echoed: the shell puts it together.
        shell.envs([("PS1", "%"), ("PS2", ""), ("TERM", "dumb"), ("OTPDESK_OPERATOR", who), ("OTPDESK", BINARY)]);
        shell.args(["-c", "stty cols 120 2>/dev/null; while printf '%s%s\\n' '%ready' '%' && IFS= read -r line; do eval \"$line\"; echo \"[exit $?]\"; done"]);
        let session = Session::spawn(shell).unwrap();
        let mut terminal = Terminal { session, shown: String::new() };
        terminal.sees(READY);
        terminal
    }
}

impl Terminal {
    /// Begins a command.
    pub(crate) fn types(&mut self, said: &str) -> &mut Self {
        self.session.send_line(format!("$OTPDESK {said}")).unwrap();
        self
    }

    /// Waits for a text. Returns what stood before it.
    pub(crate) fn sees(&mut self, text: &str) -> String {
        let begun = Instant::now();
        let seen = loop {
            let seen = self.session.check(text).unwrap_or_else(|error| panic!("waiting for {text}: {error}"));
            if !seen.is_empty() {
                break seen;
            }
            assert!(begun.elapsed() < PATIENCE, "waiting for {text}");
            thread::sleep(GLANCE);
        };
        let before = String::from_utf8_lossy(seen.before()).into_owned();
        self.shown.push_str(&before);
        self.shown.push_str(text);
        before
    }

    /// Waits for a prompt and answers it.
    pub(crate) fn answers(&mut self, prompt: &str, answer: &str) -> &mut Self {
        self.sees(prompt);
        thread::sleep(BREATH);
        self.session.send_line(answer).unwrap();
        self
    }

    /// Answers what is on the screen already.
    pub(crate) fn says(&mut self, answer: &str) {
        self.session.send_line(answer).unwrap();
    }

    /// Presses keys as they are, without Enter.
    pub(crate) fn presses(&mut self, keys: &str) {
        self.session.send(keys).unwrap();
    }

    /// Says something to the shell itself, which must succeed. Returns what it showed.
    pub(crate) fn shell(&mut self, said: &str) -> String {
        self.session.send_line(said).unwrap();
        self.ends(0)
    }

    /// Sets a variable of the terminal's environment.
    pub(crate) fn sets(&mut self, variable: &str) {
        self.shell(&format!("export {variable}"));
    }

    /// Waits for the end of the command. Returns what it showed since the last prompt.
    pub(crate) fn ends(&mut self, exit: i32) -> String {
        let shown = self.sees("[exit ");
        let code = self.sees("]");
        assert_eq!(code, exit.to_string(), "{shown}");
        self.sees(READY);
        shown
    }
}
