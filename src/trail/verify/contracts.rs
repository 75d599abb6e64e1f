//! Each contract as the entries leave it: whether it ever had a token, its live tokens and open forms, whether it is closed,
//! and that a change of its address is written to each address (rules 2, 5 and 8).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::read::ReadEntry;
use super::{Findings, Kind};
use crate::domain::{
    Action,
    effect::{Group, Table},
};
use crate::trail::digest::GroupDigest;
use crate::trail::mark::{RowMark, Told, Version, plain_state};

/// A contract so far.
#[derive(Default)]
struct Contract {
    had_token: bool,
    live_tokens: u8,
    open_forms: u8,
    is_closed: bool,
}

/// The contracts so far, by row.
#[derive(Default)]
pub(super) struct Contracts(HashMap<i64, Contract>);

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
            let contract = self.0.get(&of);
            if contract.is_some_and(|contract| contract.live_tokens > 1 || contract.open_forms > 1) {
                fault(of, "a second live token, or a second open form");
            }
        }
        letters_of_addresses(read, &mut fault);
    }

    fn contract(&mut self, mark: &RowMark, after: &Version, fault: &mut impl FnMut(i64, &str)) {
        let contract = self.0.entry(mark.id).or_default();
        let closes = plain_state(Table::Contract, &after.state) == "closed";
        if closes && !contract.is_closed && (contract.live_tokens > 0 || contract.open_forms > 0) {
            fault(mark.id, "closed over a live token or an open form");
        }
        contract.is_closed = closes;
    }

    fn token(&mut self, action: Action, mark: &RowMark, after: &Version, fault: &mut impl FnMut(i64, &str)) {
        let contract = self.0.entry(mark.of).or_default();
        if action == Action::TokenImport && contract.had_token {
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
        let contract = self.0.entry(mark.of).or_default();
        let (was, is) = (before(mark).is_some_and(is_open), is_open(&after.state));
        contract.open_forms = contract.open_forms.saturating_sub(u8::from(was)).saturating_add(u8::from(is));
        if matches!(mark.told, Told::Made(_)) && is && contract.live_tokens == 0 {
            fault(mark.of, "a form for no live token");
        }
        if contract.is_closed {
            fault(mark.of, "a form, though it was closed");
        }
    }
}

fn before(mark: &RowMark) -> Option<&str> {
    if let Told::Changed { before, .. } = &mark.told { Some(&before.state) } else { None }
}

fn is_live(state: &str) -> bool {
    matches!(plain_state(Table::Token, state), "active" | "held")
}

fn is_open(state: &str) -> bool {
    matches!(state, "received" | "checked")
}

/// Rule 8: an address that changed is written to, and so is the one that was.
fn letters_of_addresses(read: ReadEntry<'_>, fault: &mut impl FnMut(i64, &str)) {
    let mut letters: BTreeMap<i64, usize> = BTreeMap::new();
    for mark in read.marks.iter().filter(|mark| mark.table == Table::Mail && matches!(mark.told, Told::Made(_))) {
        *letters.entry(mark.of).or_default() += 1;
    }
    for mark in read.marks.iter().filter(|mark| mark.table == Table::Contract) {
        let Told::Changed { before, after } = &mark.told else { continue };
        let (was, is) = (address(before), address(after));
        let wanted = usize::from(was != GroupDigest::NONE) + usize::from(is != GroupDigest::NONE);
        if was != is && letters.get(&mark.id).copied().unwrap_or_default() < wanted {
            fault(mark.id, "another address, and no letter to each that there was and is");
        }
    }
}

fn address(version: &Version) -> GroupDigest {
    let mut groups = version.groups.of(Table::Contract);
    groups.find(|(group, _)| *group == Group::Address).map(|(_, digest)| digest).unwrap_or_default()
}
