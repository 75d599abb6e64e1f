//! Each contract as the entries leave it: its branch, whether it ever had a token, its live tokens and open forms, whether it
//! is closed, and that its own branch deals with it (rules 2 and 5).

use std::collections::{BTreeSet, HashMap};

use super::addresses::Addresses;
use super::read::ReadEntry;
use super::{Findings, Kind};
use crate::domain::{Action, effect::Table};
use crate::trail::mark::{RowMark, Version, plain_state};

/// A contract so far.
#[derive(Default)]
struct Contract {
    had_token: bool,
    live_tokens: u8,
    open_forms: u8,
    is_closed: bool,
    /// The three digits.
    branch: [u8; 3],
}

/// The contracts so far, by row, and what is to be looked up in the ledger's letters.
#[derive(Default)]
pub(super) struct Contracts {
    known: HashMap<i64, Contract>,
    addresses: Addresses,
}

impl Contracts {
    /// Takes the marks of an entry.
    pub(super) fn take(&mut self, read: ReadEntry<'_>, findings: &mut Findings) {
        let mut fault =
            |of: i64, what: &str| findings.add(Some(read.entry.seq), Kind::Contract, format!("contract {of}: {what}"));
        for mark in read.marks {
            let Some(after) = mark.after() else { continue };
            if mark.table == Table::Contract {
                self.contract(mark, after, &mut fault);
            } else if mark.table == Table::Token && mark.of != 0 {
                self.token(read.action, mark, after, &mut fault);
            } else if mark.table == Table::Form {
                self.form(mark, after, &mut fault);
            }
        }
        for of in read.marks.iter().map(|mark| mark.of).collect::<BTreeSet<_>>() {
            let contract = self.known.get(&of);
            if contract.is_some_and(|contract| contract.live_tokens > 1 || contract.open_forms > 1) {
                fault(of, "a second live token, or a second open form");
            }
        }
        self.addresses.take(read, findings);
        if is_of_a_branch(read.action) {
            self.reach(read, findings);
        }
    }

    /// Whoever acts deals with the contract's branch, as it is at this entry.
    fn reach(&self, read: ReadEntry<'_>, findings: &mut Findings) {
        for mark in read.marks {
            let row = if mark.table == Table::Contract { mark.id } else { mark.of };
            let branch = self.known.get(&row).and_then(|contract| std::str::from_utf8(&contract.branch).ok());
            if branch.is_some_and(|branch| !read.people.covers(&read.entry.operator, branch)) {
                let detail = format!("{} did {} at contract {row}", read.entry.operator, read.action);
                findings.add(Some(read.entry.seq), Kind::Branch, detail);
            }
        }
    }

    pub(super) const fn addresses(&self) -> &Addresses {
        &self.addresses
    }

    fn contract(&mut self, mark: &RowMark, after: &Version, fault: &mut impl FnMut(i64, &str)) {
        let contract = self.known.entry(mark.id).or_default();
        let closes = plain_state(Table::Contract, &after.state) == "closed";
        if closes && !contract.is_closed && (contract.live_tokens > 0 || contract.open_forms > 0) {
            fault(mark.id, "closed over a live token or an open form");
        }
        contract.is_closed = closes;
        if let Some(branch) = after.state.as_bytes().first_chunk() {
            contract.branch = *branch;
        }
    }

    fn token(&mut self, action: Action, mark: &RowMark, after: &Version, fault: &mut impl FnMut(i64, &str)) {
        let contract = self.known.entry(mark.of).or_default();
        // A seed that comes again binds nothing.
        let is_new = mark.is_made();
        if action == Action::TokenImport && is_new && contract.had_token {
            fault(mark.of, "a file bound a token to it, though it had one before");
        }
        contract.had_token = true;
        let (was, is) = (before(mark).is_some_and(is_live), is_live(&after.state));
        contract.live_tokens = contract.live_tokens.saturating_sub(u8::from(was)).saturating_add(u8::from(is));
        if contract.is_closed && is && !was {
            fault(mark.of, "a token began to work, though it was closed");
        }
    }

    fn form(&mut self, mark: &RowMark, after: &Version, fault: &mut impl FnMut(i64, &str)) {
        let contract = self.known.entry(mark.of).or_default();
        let (was, is) = (before(mark).is_some_and(is_open), is_open(&after.state));
        contract.open_forms = contract.open_forms.saturating_sub(u8::from(was)).saturating_add(u8::from(is));
        if mark.is_made() && is && contract.live_tokens == 0 {
            fault(mark.of, "a form for no live token");
        }
        if contract.is_closed {
            fault(mark.of, "a form, though it was closed");
        }
    }
}

/// What only the contract's own branch does; forms have their own.
const fn is_of_a_branch(action: Action) -> bool {
    matches!(
        action,
        Action::ContractSetEmail
            | Action::ContractClose
            | Action::ContractAskClear
            | Action::ContractClearPasswords
            | Action::OtpRelease
            | Action::OtpUnlock
            | Action::MailCancel
            | Action::MailClose
            | Action::MailBounced
    )
}

fn before(mark: &RowMark) -> Option<&str> {
    mark.before().map(|before| before.state.as_str())
}

fn is_live(state: &str) -> bool {
    matches!(plain_state(Table::Token, state), "active" | "held")
}

fn is_open(state: &str) -> bool {
    matches!(state, "received" | "checked")
}
