//! The one-time password of a contract: its state, held, released, unlocked.

pub mod hold;
pub mod read;
pub mod release;
pub mod unlock;
