//! The steps that customers take themselves, on a terminal that a `site` operator opened.

pub mod attempt;
pub mod check;
pub mod exchange;
pub mod kiosk;
pub mod set_passwords;
pub mod start;
pub mod stop;
