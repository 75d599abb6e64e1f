//! The rows as the entries record them: permitted steps, and whole effects.

use serde_json::Value;

use super::customers::Customers;
use super::forms::Forms;
use super::last::{LastRows, LastWord};
use super::people::People;
use super::read::ReadEntry;
use super::settings::ReplayedSettings;
use super::{Findings, Kind};
use crate::domain::Action;
use crate::trail::entry::Entry;
use crate::trail::mark::{RowMark, read_marks};

/// The state that the entries so far add up to.
#[derive(Default)]
pub(super) struct Replay {
    rows: LastRows,
    forms: Forms,
    settings: ReplayedSettings,
    customers: Customers,
}

impl Replay {
    pub(super) const fn rows(&self) -> &LastRows {
        &self.rows
    }

    /// Takes an entry: each of its rows must make a step that its action allows.
    pub(super) fn take(&mut self, entry: &Entry, people: &People, findings: &mut Findings) {
        let Some(action) = entry.known_action() else { return };
        let Some(marks) = read_marks(&entry.rows) else {
            findings.add(Some(entry.seq), Kind::Rows, "the entry's rows cannot be read");
            return;
        };
        let details: Value = serde_json::from_str(&entry.details).unwrap_or_default();
        if !details.is_object() {
            findings.add(Some(entry.seq), Kind::Details, "the entry's details cannot be read");
        }
        let read = ReadEntry { entry, action, details: &details, marks: &marks, people };
        self.forms.take(read, &self.rows, self.settings.is_single(), findings);
        self.settings.take(read, findings);
        self.customers.take(read, findings);
        is_whole(entry, action, &marks, findings);
        for mark in &marks {
            self.step(entry, action, mark, findings);
        }
    }

    pub(super) const fn forms(&self) -> &Forms {
        &self.forms
    }

    pub(super) const fn settings(&self) -> &ReplayedSettings {
        &self.settings
    }

    pub(super) const fn customers(&self) -> &Customers {
        &self.customers
    }

    fn step(&mut self, entry: &Entry, action: Action, mark: &RowMark, findings: &mut Findings) {
        let key = (mark.table, mark.id);
        let before = self.rows.get(&key).map(|last| last.state);
        if !action.allows(mark.table, before, &mark.state) {
            let from = before.unwrap_or("nothing");
            let detail = format!("{action} took {} {} from {from} to {}", mark.table, mark.id, mark.state);
            findings.add(Some(entry.seq), Kind::Effect, detail);
        }
        let state = known_state(action, mark).or(before).unwrap_or_default();
        self.rows.insert(key, LastWord { seq: entry.seq, state, digest: mark.digest });
    }
}

/// No effect by halves: an action changes as many rows of each table as it must.
fn is_whole(entry: &Entry, action: Action, marks: &[RowMark], findings: &mut Findings) {
    for (table, least, most) in action.extent() {
        let count = marks.iter().filter(|mark| mark.table == *table).count();
        if count < *least || count > *most {
            let detail = format!("{action} changed {count} rows of {table}, not {least} to {most}");
            findings.add(Some(entry.seq), Kind::Effect, detail);
        }
    }
}

/// The state as the table of effects spells it, so that no text is kept a row.
fn known_state(action: Action, mark: &RowMark) -> Option<&'static str> {
    let step = action.steps().find(|step| step.table == mark.table && step.to == mark.state);
    step.map(|step| step.to).or_else(|| {
        let everywhere = Action::ALL.iter().flat_map(|action| action.steps());
        everywhere.into_iter().find(|step| step.table == mark.table && step.to == mark.state).map(|step| step.to)
    })
}
