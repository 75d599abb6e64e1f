//! The time as a value: asked once a command, and anew between a customer's answers, who may take minutes.

use crate::domain::Moment;

#[derive(Debug, Clone, Copy)]
pub enum Clock {
    System(fn() -> Moment),
    Fixed(Moment),
}

impl Clock {
    pub fn now(self) -> Moment {
        match self {
            Self::System(now) => now(),
            Self::Fixed(now) => now,
        }
    }
}
