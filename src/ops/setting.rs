//! The ledger's own settings.

pub mod confirm;
pub mod read;
pub mod set;
