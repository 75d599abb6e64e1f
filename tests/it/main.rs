//! The integration tests: one binary, a folder for each subject, and two builders: a [`world::World`] for the use cases
//! and a [`shell::Shell`] for the binary.
//!
//! Whatever needs cheap keys or a clock of its own exists only in builds with debug assertions, `house::plain_build` only
//! in builds without, and what needs neither (`mail`'s letters and conversations, `house::demo`, `house::commands`,
//! `house::tidy`) in both.

#![cfg(test)]

#[cfg(debug_assertions)]
mod contract;
#[cfg(debug_assertions)]
mod customer;
#[cfg(debug_assertions)]
mod draw;
#[cfg(debug_assertions)]
mod form;
mod house;
#[cfg(debug_assertions)]
mod import;
#[cfg(debug_assertions)]
mod insider;
#[cfg(debug_assertions)]
mod ledger;
mod mail;
#[cfg(debug_assertions)]
mod shell;
#[cfg(debug_assertions)]
mod snapshot;
#[cfg(debug_assertions)]
mod terminal;
#[cfg(debug_assertions)]
mod world;
