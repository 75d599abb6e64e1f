//! Contracts: what staff change of one, with the letters that it brings.

pub mod clear_passwords;
pub mod close;
pub mod read;
pub mod set_email;
