//! The ledger itself: founded, migrated, looked at.

pub mod found;
pub mod migrate;
pub mod read;
