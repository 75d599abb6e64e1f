//! The bank's nouns as values that cannot be wrong, and its rules as pure functions.
//!
//! Nothing here knows of files, SQL, terminals or clocks: every function gets what it needs as values.
//!
//! Its nouns are named here, at the door; functions and rules by their modules.

#[macro_use]
pub mod word;
#[macro_use]
mod code;
#[macro_use]
pub mod lang;

pub mod account;
pub mod action;
mod batch;
pub mod branch;
pub mod clock;
mod contract;
pub mod day;
pub mod effect;
mod email;
mod encoding;
pub mod field;
pub mod finding;
pub mod fold;
pub mod form;
#[macro_use]
pub mod letter;
mod moment;
pub mod name;
pub mod operator;
mod otp;
pub mod passphrase;
pub mod quiet;
pub mod reason;
mod receipt;
pub mod refusal;
pub mod rule;
pub mod seal;
pub mod self_service;
pub mod setting;
pub mod text;
pub mod token;
mod warning;
pub mod wording;

pub use account::{Account, AccountNo, AccountType};
pub use action::Action;
pub use batch::{Batch, BatchId};
pub use branch::{Branch, BranchCode, Reach};
pub use contract::{Contract, ContractId, ContractRecord};
pub use email::Email;
pub use encoding::{Encoding, SourceEncoding};
pub use finding::FindingId;
pub use form::{Approval, Beginning, Form, FormDraft, FormField, FormState, Paper, PaperDraft, PaperNo, Return};
pub use lang::Lang;
pub use letter::{Letter, LetterFacts, MailState, Numbering, Recipient, Template, ToldBy};
pub use moment::Moment;
pub use name::{HolderName, Kana};
pub use operator::{Operator, OperatorId, OperatorStanding, OperatorState, Proposal, ProposalKind, Role, SeatRef};
pub use otp::OtpState;
pub use passphrase::{Passphrase, Weakness};
pub use quiet::QuietHours;
pub use reason::Reason;
pub use receipt::{FormKey, ReceiptNo};
pub use refusal::{
    BatchRefusal, ContractRefusal, CustomerRefusal, EnteredRefusal, FormRefusal, LetterRefusal, MissingRefusal,
    OfficeRefusal, PersonRefusal, RecordRefusal, Refusal, SecondPersonRefusal, TimeRefusal,
};
pub use seal::{Seal, SealCheck};
pub use self_service::{Obstacle, Positions, SelfService};
pub use setting::{ApprovalPolicy, FormKinds, IdPattern, MailLanguage, SettingKey, Settings};
pub use text::{BadValue, Line, Note};
pub use token::{
    Algorithm, Binding, EndReason, LoginOtp, Scheme, Seed, Serial, Token, TokenKind, TokenRecord, TokenState,
};
pub use warning::{Caution, Warning};
pub use wording::{Particulars, Wording};
