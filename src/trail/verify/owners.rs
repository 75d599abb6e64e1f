//! Whose a row is: an entry about a contract changes that contract's rows alone, one subject is one row for ever, and a row
//! of today belongs to the contract that its marks say.

use std::collections::HashMap;

use super::names::Subjects;
use super::paged::{Paged, Record};
use super::read::ReadEntry;
use super::{Findings, Kind};
use crate::domain::{Action, effect::Table};
use crate::trail::image::RowImage;
use crate::trail::mark::{RowMark, Told};

/// How the subject of an entry about a contract begins.
const CONTRACT: &str = "contract/";

/// The hash of a contract's ID.
#[derive(Clone, Copy, Default)]
struct Named(u64);

impl Record for Named {
    fn is_vacant(&self) -> bool {
        self.0 == 0
    }
}

/// The contracts that entries are about, by row and by ID.
#[derive(Default)]
pub(super) struct Owners {
    subjects: Subjects,
    named: Paged<Named>,
    rows: HashMap<u64, i64>,
}

/// An entry names what it is about: its contract, or its letter by number.
fn must_be_named(read: ReadEntry<'_>, findings: &mut Findings) {
    let subject = read.entry.subject.as_str();
    let is_of_letter = |mark: &RowMark| mark.table == Table::Mail && subject == format!("mail/{}", mark.id);
    let is_named = if is_about_a_contract(read.action) {
        subject.starts_with(CONTRACT)
    } else if is_about_a_letter(read.action) {
        read.marks.iter().any(is_of_letter)
    } else {
        true
    };
    if !is_named {
        let detail = format!("{} is not about {subject}", read.action);
        findings.add(Some(read.entry.seq), Kind::Subject, detail);
    }
}

const fn is_about_a_contract(action: Action) -> bool {
    matches!(
        action,
        Action::ContractSetEmail
            | Action::ContractClose
            | Action::ContractAskClear
            | Action::ContractClearPasswords
            | Action::ContractSetPasswords
            | Action::OtpHold
            | Action::OtpRelease
            | Action::OtpUnlock
            | Action::SelfAttempt
            | Action::SelfChallenge
            | Action::TokenStart
            | Action::TokenExchange
            | Action::TokenStop
            | Action::TokenCheck
    )
}

const fn is_about_a_letter(action: Action) -> bool {
    matches!(
        action,
        Action::MailClaim
            | Action::MailResult
            | Action::MailRetry
            | Action::MailCancel
            | Action::MailClose
            | Action::MailBounced
    )
}

impl Owners {
    /// Takes an entry: if it is about a contract, each row that it changes is that contract's, and a letter says what was
    /// done.
    pub(super) fn take(&mut self, read: ReadEntry<'_>, findings: &mut Findings) {
        must_be_named(read, findings);
        let Some(contract) = read.entry.subject.strip_prefix(CONTRACT) else { return };
        let hash = self.subjects.hash(contract);
        for mark in read.marks.iter().filter(|mark| mark.after().is_some() && has_owner(mark.table)) {
            let row = if mark.table == Table::Contract { mark.id } else { mark.of };
            let known_row = *self.rows.entry(hash).or_insert(row);
            let known_name = self.named.get(row).map_or(hash, |named| named.0);
            self.named.put(row, Named(known_name));
            if known_row != row || known_name != hash || !says_what_was_done(read, mark) {
                let detail = format!("{} {} does not belong to {}", mark.table, mark.id, read.entry.subject);
                findings.add_row(Some(read.entry.seq), Kind::Subject, (mark.table, mark.id), detail);
            }
        }
    }

    /// A contract of today against the ID by which entries named its row.
    pub(super) fn compare_contract(&self, row: &RowImage<'_>, findings: &mut Findings) {
        let id = row.id().unwrap_or_default();
        let contract = row.text("contract_id").unwrap_or_default();
        let hash = self.subjects.hash(contract);
        let other_name = self.named.get(id).is_some_and(|named| named.0 != hash);
        if other_name || self.rows.get(&hash).is_some_and(|row| *row != id) {
            let detail = format!("entries name contract {id} otherwise than {contract}");
            findings.add_row(None, Kind::Subject, (Table::Contract, id), detail);
        }
    }

    /// The hash of a contract's ID, for [`TodaysOwners`].
    fn hash(&self, contract: &str) -> u64 {
        self.subjects.hash(contract)
    }
}

/// Today's contracts by the hash of their ID.
#[derive(Default)]
pub(super) struct TodaysOwners(HashMap<u64, i64>);

impl TodaysOwners {
    pub(super) fn learn(&mut self, owners: &Owners, contract: &RowImage<'_>) {
        let hash = owners.hash(contract.text("contract_id").unwrap_or_default());
        self.0.insert(hash, contract.id().unwrap_or_default());
    }

    /// Whether a row belongs to the contract of that row; 0: to none.
    pub(super) fn is_of(&self, owners: &Owners, row: &RowImage<'_>, of: i64) -> bool {
        if !has_owner(row.table()) && row.table() != Table::Form || row.table() == Table::Contract {
            return true;
        }
        let owner = row.text("contract_id").map(|contract| self.0.get(&owners.hash(contract)).copied());
        owner.map_or(of == 0, |owner| owner == Some(of))
    }
}

/// The letter of an action says what it did.
fn says_what_was_done(read: ReadEntry<'_>, mark: &RowMark) -> bool {
    let Told::Made(letter) = &mark.told else { return true };
    if mark.table != Table::Mail {
        return true;
    }
    let template = letter.state.split(':').next();
    read.action.letter().is_none_or(|wanted| template == Some(wanted.code()))
}

/// Whether rows of this table belong to a contract, whose subject entries about them bear.
const fn has_owner(table: Table) -> bool {
    matches!(table, Table::Contract | Table::Token | Table::Mail | Table::SelfService)
}
