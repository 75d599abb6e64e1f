//! The bank's nouns in the ledger: a file of questions and changes for each, whatever engine answers them.

pub(super) mod batch;
mod branch;
pub(super) mod contract;
pub(super) mod entry;
pub(super) mod form;
pub(super) mod operator;
pub(super) mod outbox;
pub(super) mod receipt;
mod secret;
mod self_service;
pub(super) mod setting;
pub(super) mod token;
mod wording;
