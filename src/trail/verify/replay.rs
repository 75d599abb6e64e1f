//! The rows as the entries record them: permitted steps, and whole effects.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::accepted::{Accepted, AcceptedFinding};
use super::contracts::Contracts;
use super::customers::Customers;
use super::forms::Forms;
use super::last::{LastRows, LastWord};
use super::owners::Owners;
use super::people::People;
use super::read::ReadEntry;
use super::renewals::Renewals;
use super::settings::ReplayedSettings;
use super::{Findings, Kind, details, effects, grounds};
use crate::domain::{Action, Moment, OperatorStanding, effect::Table};
use crate::trail::entry::Entry;
use crate::trail::mark::{RowMark, Told};
use crate::trail::signature::WentBy;

/// Rows of which an entry tells at most: a row that decides is looked up in its entry.
const MOST_ROWS: usize = 1_000;

/// The state that the entries so far add up to.
#[derive(Default)]
pub(super) struct Replay {
    rows: LastRows,
    /// The rows by which transactions go: each operator's, and the settings' in their order.
    operators: BTreeMap<String, i64>,
    setting_rows: BTreeSet<i64>,
    forms: Forms,
    settings: ReplayedSettings,
    customers: Customers,
    contracts: Contracts,
    accepted: Accepted,
    owners: Owners,
    renewals: Renewals,
}

impl Replay {
    pub(super) const fn rows(&self) -> &LastRows {
        &self.rows
    }

    /// Takes an entry with its marks, if they can be read: each of its rows must make a step that its action allows.
    pub(super) fn take(
        &mut self,
        (entry, marks): (&Entry, Option<&[RowMark]>),
        people: &People,
        findings: &mut Findings,
    ) {
        let Some(action) = entry.known_action() else { return };
        let Some(marks) = marks else {
            findings.add(Some(entry.seq), Kind::Rows, "the entry's rows cannot be read");
            return;
        };
        if marks.len() > MOST_ROWS {
            findings.add(Some(entry.seq), Kind::Rows, format!("the entry tells of {} rows", marks.len()));
        }
        let details = details::read(&entry.details).unwrap_or_else(|| {
            findings.add(Some(entry.seq), Kind::Details, "the entry's details cannot be read, or say a thing twice");
            Value::Null
        });
        let Some(at) = Moment::parse(&entry.at) else { return };
        let read = ReadEntry { entry, action, details: &details, marks, people, at };
        must_be_confirmed(read, self.settings.is_single(), findings);
        self.forms.take(read, &self.rows, self.settings.is_single(), findings);
        self.settings.take(read, findings);
        self.customers.take(read, findings);
        self.contracts.take(read, findings);
        self.owners.take(read, findings);
        self.renewals.take(read, findings);
        grounds::must_be_seen(read, findings);
        is_whole(entry, action, marks, findings);
        self.accepted.take(entry, people, findings);
        for mark in marks {
            self.step(entry, action, mark, findings);
            self.keep_grounds(entry, mark);
        }
    }

    /// What an operator goes by from here on.
    pub(super) fn went_by(&self, operator: &str) -> WentBy {
        let own = self.operators.get(operator).map(|row| (Table::Operator, *row));
        let settings = self.setting_rows.iter().map(|row| (Table::Setting, *row));
        let known = |row: (Table, i64)| self.rows.get(row).map(|last| (row.0, row.1, last.digest));
        WentBy::rows(own.into_iter().chain(settings).filter_map(known))
    }

    /// Keeps where the rows lie by which transactions go.
    fn keep_grounds(&mut self, entry: &Entry, mark: &RowMark) {
        if mark.table == Table::Setting {
            self.setting_rows.insert(mark.id);
        } else if mark.table == Table::Operator && mark.is_made() {
            let subject = entry.subject.strip_prefix("operator/").unwrap_or(&entry.operator);
            self.operators.insert(subject.to_owned(), mark.id);
        }
    }

    pub(super) const fn forms(&self) -> &Forms {
        &self.forms
    }

    pub(super) const fn settings(&self) -> &ReplayedSettings {
        &self.settings
    }

    pub(super) const fn contracts(&self) -> &Contracts {
        &self.contracts
    }

    pub(super) const fn owners(&self) -> &Owners {
        &self.owners
    }

    pub(super) const fn accepted(&self) -> &Accepted {
        &self.accepted
    }

    pub(super) fn into_accepted(self) -> Vec<AcceptedFinding> {
        self.accepted.into_all()
    }

    pub(super) const fn customers(&self) -> &Customers {
        &self.customers
    }

    /// Takes a mark: what is said of the row before must be what the trail last said of it.
    fn step(&mut self, entry: &Entry, action: Action, mark: &RowMark, findings: &mut Findings) {
        let key = (mark.table, mark.id);
        if action == Action::AuditAccept {
            self.accepted.touch(entry, mark, findings);
            self.leave(entry, mark);
            return;
        }
        self.accepted.pass(mark);
        let known = self.rows.get(key);
        let (table, id) = key;
        let before = match &mark.told {
            Told::Made(_) => None,
            Told::Changed { before, .. } => Some(before.groups.row(table)),
            Told::Seen(digest) => Some(*digest),
        };
        let is_as_known = match (known, before) {
            (Some(last), Some(before)) => last.says(&before) && self.is_in_state(&last, mark),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        if !is_as_known {
            let detail = format!("{table} {id} had become another since its last entry when {action} told of it");
            findings.add_row(Some(entry.seq), Kind::Before, key, detail);
        }
        if mark.after().is_none() {
            return;
        }
        if let Some(fault) = effects::fault_of(action, mark) {
            findings.add_row(Some(entry.seq), Kind::Effect, key, fault);
        }
        if known.is_some_and(|last| last.of != 0 && last.of != mark.of) {
            let detail = format!("{table} {id} was taken to another contract");
            findings.add_row(Some(entry.seq), Kind::Subject, key, detail);
        }
        self.leave(entry, mark);
    }

    /// What the trail says last of a row, from this entry on.
    fn leave(&mut self, entry: &Entry, mark: &RowMark) {
        let Some(after) = mark.after() else { return };
        let state = self.rows.state(&after.state);
        let last = LastWord { seq: entry.seq, of: mark.of, digest: after.groups.row(mark.table), state };
        self.rows.put((mark.table, mark.id), last);
    }

    /// Whether a mark tells the state in which the row was left.
    fn is_in_state(&self, last: &LastWord, mark: &RowMark) -> bool {
        mark.before().is_none_or(|before| self.rows.is_in(last, &before.state))
    }
}

/// No effect by halves: an action changes as many rows of each table as it must.
fn is_whole(entry: &Entry, action: Action, marks: &[RowMark], findings: &mut Findings) {
    for (table, least, most) in action.extent() {
        let count = marks.iter().filter(|mark| mark.table == *table && mark.after().is_some()).count();
        if count < *least || count > *most {
            let detail = format!("{action} changed {count} rows of {table}, not {least} to {most}");
            findings.add(Some(entry.seq), Kind::Effect, detail);
        }
    }
}

/// Rule 9: what takes a confirmed officer was not done by one whom nobody had confirmed, unless one person may do all.
fn must_be_confirmed(read: ReadEntry<'_>, is_single: bool, findings: &mut Findings) {
    let unconfirmed = || read.people.standing(&read.entry.operator).is_some_and(OperatorStanding::is_unconfirmed);
    if read.action.takes_a_confirmed_officer() && !is_single && unconfirmed() {
        let detail = format!("{} did {} before a second person had confirmed them", read.entry.operator, read.action);
        findings.add(Some(read.entry.seq), Kind::SecondPerson, detail);
    }
}
