//! The ledger: one encrypted file, and what the bank's nouns ask of it.
//!
//! [`Ledger::read`] gives a snapshot; [`Ledger::write`] is the one way to change anything: an exclusive transaction whose
//! changed rows must all have been recorded in entries, and whose last entry the operator signs. Nouns and their
//! statements stand in `nouns`, once for every engine; what is an engine's own stands in `engine`.

pub mod actor;
mod admission;
mod book;
mod cache;
mod engine;
mod fault;
mod founding;
mod head;
mod images;
mod migration;
mod nouns;
mod page;
mod reader;
mod recorded;
mod row_seen;
mod verification;
mod writer;

pub use admission::Admission;
pub use book::{Ending, Ledger};
pub use cache::WordingOf;
pub use engine::Migrations;
pub use fault::Fault;
pub use founding::Founding;
pub use migration::Migrated;
pub use nouns::batch::BatchStanding;
pub use nouns::contract::passwords::ClearRequest;
pub use nouns::contract::{ContractFilter, ContractStanding};
pub use nouns::entry::EntryFilter;
pub use nouns::form::{CheckedForm, FileRow, FormFilter, NewForm, Papers, SealOutcome};
pub use nouns::operator::NewPassphrase;
pub use nouns::outbox::{MailFilter, MailRecord, Verdict};
pub use nouns::receipt::ReceiptSeries;
pub use nouns::setting::{SettingProposal, SettingRow};
pub use nouns::token::{Start, TokenFilter};
pub use page::Page;
pub use reader::{Identity, Reader};
pub use row_seen::RowSeen;
pub use writer::Writer;

#[cfg(test)]
#[cfg(debug_assertions)]
mod conformance;
