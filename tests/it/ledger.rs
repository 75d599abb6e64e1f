//! The ledger: its keyring, its people and settings, its schemas, and a long history that verifies.

mod acceptance;
mod clock;
mod histories;
pub(crate) mod history;
mod keyring;
mod migration;
mod people;
mod settings;
