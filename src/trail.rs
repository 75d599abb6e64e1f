//! The trail: entries, what each says of the rows it changed, their chain, their signatures, and its verification.
//!
//! No SQL and no files: entries come as an iterator, rows as [`RowImage`]s from a source of them ([`Rows`]). Whoever has
//! both, however they are stored, can verify a ledger with this room alone.

pub mod details;
mod digest;
mod entry;
mod finding;
mod frame;
mod image;
mod mark;
mod signature;
mod verify;
mod witness;

pub use digest::Digest;
pub(crate) use digest::DigestKey;
pub use entry::{Entry, Head, Subject};
pub(crate) use finding::Findings;
pub use finding::{Finding, FindingKind, ID_DIGITS};
pub(crate) use image::Layout;
pub(crate) use image::{RowImage, Value};
pub(crate) use mark::{RowMark, Told, read_marks};
pub(crate) use signature::{Range, WentBy};
pub use verify::{AcceptedFinding, Verification};
pub(crate) use verify::{LedgerSecrets, Rows, Signature, SignedEntry, verify};
pub(crate) use witness::Witness;
