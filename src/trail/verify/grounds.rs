//! What an entry must have gone by: the rows that decided, as they were when they decided.

use std::collections::BTreeSet;

use super::read::ReadEntry;
use super::{Findings, Kind};
use crate::domain::{Action, effect::Table};
use crate::trail::mark::RowMark;

/// Each contract whose token, letter or count the entry concerns, and the wording of each letter, must be among its marks:
/// changed, or as it was seen.
pub(super) fn must_be_seen(read: ReadEntry<'_>, findings: &mut Findings) {
    let mut missing = |what: String| {
        let detail = format!("{} does not say what {what} was when it went by it", read.action);
        findings.add(Some(read.entry.seq), Kind::NotSeen, detail);
    };
    let makes_letter = read.marks.iter().any(|mark| mark.table == Table::Mail && mark.is_made());
    let rests = makes_letter || rests_on_contracts(read.action);
    let contracts: BTreeSet<i64> = rows_of(read, Table::Contract).collect();
    for mark in read.marks.iter().filter(|mark| mark.of != 0 && (rests || is_bound(read.action, mark))) {
        if mark.table != Table::Form && !contracts.contains(&mark.of) {
            missing(format!("contract {}", mark.of));
        }
    }
    if (makes_letter || read.action == Action::MailClaim) && rows_of(read, Table::Wording).next().is_none() {
        missing("the letter's wording".to_owned());
    }
}

const fn rests_on_contracts(action: Action) -> bool {
    matches!(
        action,
        Action::FormApprove
            | Action::FormImportProcess
            | Action::OtpHold
            | Action::OtpRelease
            | Action::MailClaim
            | Action::SelfAttempt
            | Action::SelfChallenge
            | Action::TokenStart
            | Action::TokenExchange
            | Action::TokenStop
            | Action::TokenCheck
            | Action::ContractSetPasswords
    )
}

/// A token that a file bound to a contract.
fn is_bound(action: Action, mark: &RowMark) -> bool {
    action == Action::TokenImport && mark.table == Table::Token && mark.is_made()
}

/// The rows of a table that the entry marks.
fn rows_of(read: ReadEntry<'_>, table: Table) -> impl Iterator<Item = i64> {
    read.marks.iter().filter(move |mark| mark.table == table).map(|mark| mark.id)
}
