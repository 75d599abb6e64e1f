//! The rules of the house, of its program among other programs, and of what its pages promise.

mod commands;
mod demo;
#[cfg(debug_assertions)]
mod formats;
#[cfg(debug_assertions)]
mod manners;
#[cfg(not(debug_assertions))]
mod plain_build;
#[cfg(debug_assertions)]
mod readme;
#[cfg(debug_assertions)]
mod refusal;
#[cfg(debug_assertions)]
pub(crate) mod refusal_cases;
#[cfg(debug_assertions)]
mod screens;
#[cfg(feature = "external")]
mod shells;
mod tidy;
