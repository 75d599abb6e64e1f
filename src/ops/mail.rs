//! Letters (お知らせメール): queued with a change, sent after it, and what staff do with them.

pub mod handle;
pub mod letter;
pub mod read;
pub mod send;
pub mod test;
