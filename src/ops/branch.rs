//! Branches of the bank.

pub mod add;
pub mod read;
pub mod set;
