//! The integration tests: one binary, a module for each room or story.

#[cfg(test)]
#[path = "it/certificate.rs"]
mod certificate;
#[cfg(test)]
#[path = "it/letter.rs"]
mod letter;
#[cfg(test)]
#[path = "it/mail.rs"]
mod mail;
#[cfg(test)]
#[path = "it/message.rs"]
mod message;
#[cfg(test)]
#[path = "it/smtp.rs"]
mod smtp;
