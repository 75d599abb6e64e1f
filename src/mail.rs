//! Letters to customers: rendered from templates, built as messages, sent by SMTP or written into a folder.
//!
//! What this room knows of a customer is what [`LetterFacts`](crate::domain::LetterFacts) holds. Nothing here
//! asks the clock for a letter's date, names this host, or speaks to a server that it did not verify.

mod address;
mod answer;
pub mod config;
mod fault;
mod folder;
pub mod letter;
pub mod message;
mod sender;
mod smtp;
pub mod transport;

pub use config::{Config, Deliver, Limits, Secret, Sending, SmtpConfig, Tls, TransportKind, Way};
pub use fault::{Fault, Unfit};
pub use sender::Sender;
pub use transport::{Delivery, Transport};
