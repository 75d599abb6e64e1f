//! How far a long import is: a bar on a terminal, nothing off it.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Work that is done sooner needs no bar.
const WAIT: Duration = Duration::from_secs(1);

/// See the module.
pub struct Progress {
    bar: ProgressBar,
    begun: Instant,
    shown: Shown,
}

/// Whether the bar may be, and is, on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    Never,
    NotYet,
    Now,
}

impl Progress {
    pub(super) fn new(shown: Shown) -> Self {
        Self { bar: ProgressBar::hidden(), begun: Instant::now(), shown }
    }

    pub fn begin(&mut self, rows: u64) {
        self.bar.set_length(rows);
        self.begun = Instant::now();
    }

    pub fn reach(&mut self, rows: u64) {
        if self.shown == Shown::NotYet && self.begun.elapsed() >= WAIT {
            self.shown = Shown::Now;
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
