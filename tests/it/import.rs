//! Imports: files of forms in all their modes, what imports have in common, files that are none.

mod alike;
mod answers;
mod as_received;
pub(crate) mod form_files;
mod forms;
mod hostile;
mod kill;
mod model;
mod modes;
mod process;
mod pskc;
mod rows;
mod steps;
