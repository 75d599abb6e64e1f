//! otpdesk: the back office of a shinkin bank's one-time-password tokens, over one encrypted, signed ledger.
//!
//! Whoever changes something starts here: which room it belongs in, what that room may know, and what is left out on
//! purpose. `docs/glossary.md` lists the words, `CONTRIBUTING.md` what a change touches, file by file.
//!
//! # The rooms
//!
//! | room | holds |
//! |---|---|
//! | `main` | arguments, the real clock and the real streams go in, an exit code comes out |
//! | [`cli`] | what can be said: a file for each noun, which turns flags into options, calls one use case and shows its answer. `cli::ui` alone prints and prompts, `cli::words` alone turns a reason into a sentence, a hint and an exit code, `cli::settings` alone reads the environment |
//! | [`ops`] | what can be done: a folder for each noun, a use case for each file (the read-only ones of a noun together), one write transaction each |
//! | [`domain`] | the bank's nouns as values that cannot be wrong; [`domain::refusal`], a variant for each reason to say no; [`domain::rule`], the bank's rules as pure functions |
//! | [`intake`] | files become rows, and rows become values: encodings, Japanese dates and digits, CSV, PSKC |
//! | [`ledger`] | the encrypted file; `nouns`, a file of questions and changes for each noun, once for every engine; `engine`, which alone names a driver |
//! | [`trail`] | entries, marks and digests of rows, signatures, verification: no SQL and no files, so that an outsider's verifier is this room alone |
//! | [`keys`] | the keyring, what a passphrase or a login opens, sealing, randomness; who may read the files in which keys and ledger lie |
//! | [`report`] | what is answered, as plain structs; their table, CSV and JSON |
//! | [`mail`] | letters: templates in two languages, messages, a folder or a mail server to carry them |
//!
//! # The way of one form
//!
//! ```text
//! otpdesk form approve 001202611240001
//!   main                arguments, clock, randomness, streams: all that the process brings
//!   cli::run            language, flags, environment and file: one Settings
//!   cli::form           asks for the officer's passphrase, shows the form, asks for the confirmation
//!   ops::form::approve  in one write transaction of the ledger:
//!     load              form, contract, token, policy
//!     decide            domain::rule: a verified seal, a second person, a form that matches; or a refusal
//!     record            token ended, form processed, letter rendered into the outbox, entry, signature
//!     return            what was read back
//!   report              the answer as table, CSV or JSON
//!   cli::ui             shows it
//! ```
//!
//! A refusal takes the same way back: a [`domain::Refusal`] from the rule, an entry in the trail written after
//! the rollback, a sentence and a hint in the user's language, an exit code.
//!
//! # The way of a customer's step
//!
//! ```text
//! otpdesk token kiosk
//!   cli::kiosk              the menu; cli::customer the screens; cli::ui in raw mode: no echo, no signals
//!   ops::customer::attempt  first call: the attempt counted and committed, then the login password compared,
//!                           the two positions drawn
//!   ops::customer::start    second call: counted again, compared again; then, in one write transaction,
//!                           the contract as it is now, the token, its password, the digits, the start, the letter, the
//!                           entry
//! ```
//!
//! # Allowed edges
//!
//! | room | may import |
//! |---|---|
//! | `main` | `cli` |
//! | `cli` | `ops`, `report`, `domain` |
//! | `ops` | `domain`, `ledger`, `trail`, `keys`, `intake`, `report`, `mail` |
//! | `ledger` | `domain`, `trail`, `keys` |
//! | `trail` | `domain`, `keys` |
//! | `keys`, `intake`, `report`, `mail` | `domain` |
//! | `domain` | nothing of ours |
//!
//! A test holds this table. Two consequences: how a value is read (a date of an era, folded digits, a lost leading
//! zero) lives in `domain`, because flags and files both need it; and `ops` names again what `cli` must name of the
//! rooms below it (a filter, a page, where a login lies), so that `cli` never reaches past the use cases.
//!
//! # One transaction a use case, and four exceptions
//!
//! - An import and the approval of a batch commit in steps, so that a teller never waits long ([`ops::import`],
//!   [`ops::form::approve_batch`]).
//! - A letter is claimed, then spoken of to the server with no transaction open, then its result is recorded
//!   ([`ops::mail::send`]).
//! - A customer's attempt at the steps of their own is counted and committed before it is compared, so that none is free.
//! - A refusal's entry outlives the rollback of what was refused ([`ops::Session`]).
//!
//! # Two languages
//!
//! Wherever a text is written, its Japanese and its English stand side by side: `phrase!` where values are in it,
//! [`domain::Lang::pick`] for words as they are. Each kind has one place: refusals and faults `cli::words`, the
//! words of columns and options [`report::heading`], those of a closed list the list itself (`words!`).
//!
//! # What holds however a command is reached
//!
//! The rules that matter most stand twice: in [`domain::rule`], where they say why, and in `sql/schema.sql` as
//! constraints and triggers, where they hold against a fault of this program too. The trail stands over both: every
//! changed row is digested in an entry, every transaction is signed by the operator who acts, and `audit verify` checks all of
//! it against one published table of what each action may change ([`domain::action`]).
//!
//! # Absent on purpose
//!
//! - Async and threads: one command does one thing, and its ledger has one writer.
//! - Traits with one implementation, and a fake ledger: tests use the real one in a temporary folder. ([`trail::Rows`] has
//!   two: the ledger, and the rows in memory with which the verifier is tested as an outsider would use it.)
//! - Plug-ins, hooks and configuration for later needs.
//! - A clock, an environment or a generator of randomness that anybody could ask: they come in as values. The clock is
//!   asked under the write lock for each transaction, and anew between the answers of a customer (`domain::clock`).
//! - The order of a hash map in anything shown: lists say how they are ordered.
//! - UPDATE or DELETE of history: a correction is a new entry.
//! - Strings for states, and numbers or truth values that mean something else: there are enums and newtypes.
//! - Seeds, passwords and passphrases in arguments, logs, errors or the trail: their types cannot be shown.

#[macro_use]
pub mod domain;
pub mod cli;
pub mod intake;
pub mod keys;
pub mod ledger;
pub mod mail;
pub mod ops;
pub mod report;
pub mod trail;
