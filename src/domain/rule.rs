//! The rules: pure functions from facts to a decision or a refusal. A file per rule of the procedure.

pub mod approval;
pub mod binding;
pub mod form_row;
pub mod hold;
pub mod matching;
pub mod outbox;
pub mod receipt;
pub mod registration;
pub mod seal;
pub mod second_person;

#[cfg(test)]
mod tests;
#[cfg(test)]
use tests::tests_form;
