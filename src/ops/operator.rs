//! Operators: added, confirmed, disabled, and their keys.

pub mod add;
pub mod change_passphrase;
pub mod confirm;
pub mod disable;
pub mod read;
pub mod reset;
pub mod set;
pub mod share;
