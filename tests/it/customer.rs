//! A customer's own steps: as use cases, as the bank's site calls them, and at a terminal.

#[cfg(feature = "external")]
mod kill;
pub(crate) mod kiosk;
pub(crate) mod site;
pub(crate) mod steps;
