//! How far a long import is: a bar on a terminal, nothing off it.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Work that is done sooner needs no bar.
const WAIT: Duration = Duration::from_secs(1);

/// See the module.
pub struct Progress {
    bar: ProgressBar,
    begun: Instant,
    state: ProgressBarState,
}

/// Whether the bar may be, and is, on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ProgressBarState {
    Never,
    NotYet,
    Now,
}

impl Progress {
    pub(super) fn new(state: ProgressBarState) -> Self {
        Self { bar: ProgressBar::hidden(), begun: Instant::now(), state }
    }

    pub fn begin(&mut self, rows: u64) {
        self.bar.set_length(rows);
        self.begun = Instant::now();
    }

    pub fn reach(&mut self, rows: u64) {
        if self.state == ProgressBarState::NotYet && self.begun.elapsed() >= WAIT {
            self.state = ProgressBarState::Now;
            // A template that does not fit leaves the bar as the library draws it.
            if let Ok(style) = ProgressStyle::with_template("{wide_bar} {human_pos}/{human_len}  {eta}") {
                self.bar.set_style(style);
            }
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.set_position(rows);
    }

    /// Leaves nothing behind.
    pub fn finish(self) {
        self.bar.finish_and_clear();
    }
}
