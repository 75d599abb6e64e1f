//! The bank's nouns as values that cannot be wrong, and its rules as pure functions.
//!
//! Nothing here knows of files, SQL, terminals or clocks: every function gets what it needs as values.

#[macro_use]
pub mod word;
#[macro_use]
mod code;
#[macro_use]
pub mod lang;

pub mod account;
pub mod action;
pub mod batch;
pub mod branch;
pub mod contract;
pub mod day;
pub mod effect;
pub mod email;
pub mod encoding;
pub mod field;
pub mod fold;
pub mod form;
pub mod letter;
pub mod moment;
pub mod name;
pub mod operator;
pub mod otp;
pub mod passphrase;
pub mod quiet;
pub mod reason;
pub mod receipt;
pub mod refusal;
pub mod rule;
pub mod seal;
pub mod self_service;
pub mod setting;
pub mod text;
pub mod token;
pub mod warning;
pub mod wording;
