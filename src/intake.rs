//! What comes in as a file: bytes → text → records → rows of known columns → values of the bank.
//!
//! [`source::Source`] fixes what was handed in (digest, encoding) before anything is taken from it;
//! [`table::Table`] checks the whole file's structure before it gives the first row. So a [`Fault`], which ends a file,
//! comes before any row is recorded; a [`crate::domain::Refusal`] ends only its row.

pub mod answers;
pub mod contracts;
mod decode;
mod fault;
pub mod forms;
mod header;
pub mod pskc;
mod records;
mod row_reader;
mod scan;
mod seen_keys;
pub mod source;
mod spool;
pub mod table;
pub mod tokens;

pub use fault::Fault;
pub use header::Column;
pub use row_reader::{Parsed, Rows};
pub use seen_keys::SeenKeys;
pub use table::Cells;
