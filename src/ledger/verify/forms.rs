//! Each form as the entries tell of it, and rule 1 for each that took effect.

use std::collections::HashMap;

use serde_json::Value;

use super::Findings;
use super::people::People;
use super::replay::LastRows;
use crate::domain::action::Action;
use crate::domain::effect::Table;
use crate::domain::operator::Role;
use crate::ledger::Fault;
use crate::ledger::trail::{Entry, RowMark};
use crate::ledger::writer::Reader;

/// Who had a hand in a form.
#[derive(Default, PartialEq, Eq)]
struct Hands {
    row: Option<i64>,
    received_by: String,
    checked_by: Option<String>,
    recorded_by: Option<String>,
    is_verified: bool,
    approved_by: Option<String>,
}

/// The forms so far, by receipt number.
#[derive(Default)]
pub(super) struct Forms(HashMap<String, Hands>);

/// An entry, with what it says.
#[derive(Clone, Copy)]
pub(super) struct Told<'e> {
    pub(super) entry: &'e Entry,
    pub(super) action: Action,
    pub(super) details: &'e Value,
    pub(super) marks: &'e [RowMark],
    pub(super) people: &'e People,
}

impl Told<'_> {
    pub(super) fn word(&self, name: &str) -> Option<&str> {
        self.details.get(name).and_then(Value::as_str)
    }

    fn tells_seal(&self) -> bool {
        self.word("result").is_some_and(|result| result != "pending")
    }

    fn form_row(&self) -> Option<i64> {
        self.marks.iter().find(|mark| mark.table == Table::Form).map(|mark| mark.id)
    }
}

impl Forms {
    /// Takes what an entry says of a form, before its rows are taken.
    pub(super) fn take(&mut self, told: Told<'_>, rows: &LastRows, is_single: bool, findings: &mut Findings) {
        if !is_of_a_form(told.action) {
            return;
        }
        let entry = told.entry;
        let no = entry.subject.strip_prefix("form/").unwrap_or_default();
        // A receipt number begins with its form's branch.
        if !told.people.covers(&entry.operator, no.get(..3).unwrap_or_default()) {
            findings.add(Some(entry.seq), "branch", format!("{} did {} of {no}", entry.operator, told.action));
        }
        if told.action == Action::FormApprove {
            approval(told, self.0.get(no), rows, is_single, findings);
        }
        let row = told.form_row();
        let known = self.0.get(no).and_then(|hands| hands.row);
        // A row of a file begins a form, or tells the seal of one that was received before.
        let is_row_of_a_new = told.action == Action::FormImportRow && !self.0.contains_key(no);
        let begins = is_row_of_a_new || matches!(told.action, Action::FormReceive | Action::FormImportProcess);
        // Another form's row under a number that never was would be changed unseen.
        let is_new_row = row.is_some_and(|row| !rows.contains_key(&(Table::Form, row)));
        let is_idle = told.action == Action::FormImportRow && !begins && !told.tells_seal();
        if row.is_none()
            || begins == self.0.contains_key(no)
            || begins != is_new_row
            || (!begins && known != row)
            || is_idle
        {
            let detail = format!("{} of form {no} is of another row, or of a form that is not open to it", told.action);
            findings.add(Some(entry.seq), "form", detail);
        }
        if begins {
            let received_by = entry.operator.clone();
            self.0.insert(no.to_owned(), Hands { row, received_by, ..Hands::default() });
        }
        if let Some(hands) = self.0.get_mut(no) {
            hands.follow(told, findings);
            if told.action == Action::FormImportProcess {
                hands.let_take_effect(told, is_single, findings);
            }
        }
    }

    /// The table of forms against the hands that the trail knows; each disabled token against its form.
    pub(super) fn compare(&self, reader: &Reader<'_>, findings: &mut Findings) -> Result<(), Fault> {
        let mut all = reader.connection().prepare(
            "SELECT receipt_no, id, received_by, seal_checked_by, seal_recorded_by, seal = 'verified', approved_by
             FROM form",
        )?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            let no: String = row.get(0)?;
            let hands = Hands {
                row: row.get(1)?,
                received_by: row.get(2)?,
                checked_by: row.get(3)?,
                recorded_by: row.get(4)?,
                is_verified: row.get(5)?,
                approved_by: row.get(6)?,
            };
            if self.0.get(&no) != Some(&hands) {
                findings.add(None, "form", format!("form {no} was in other hands than the trail tells"));
            }
        }
        effects(reader, findings)
    }
}

impl Hands {
    fn follow(&mut self, told: Told<'_>, findings: &mut Findings) {
        let by = &told.entry.operator;
        if told.action == Action::FormAmend {
            if *by != self.received_by {
                findings.add(Some(told.entry.seq), "form", format!("{by} amended what another received"));
            }
            (self.checked_by, self.recorded_by, self.is_verified) = (None, None, false);
        }
        if told.tells_seal() && tells_of_a_seal(told.action) {
            self.checked_by = told.word("checked_by").map(ToOwned::to_owned);
            self.recorded_by = Some(by.clone());
            self.is_verified = told.word("result") == Some("verified");
        }
        if matches!(told.action, Action::FormApprove | Action::FormImportProcess) {
            self.approved_by = Some(by.clone());
        }
    }

    /// Rule 1, from the trail: an officer, a verified seal, and other hands than theirs unless one person may.
    fn let_take_effect(&self, told: Told<'_>, is_single: bool, findings: &mut Findings) {
        let entry = told.entry;
        let mut fault = |what: &str| findings.add(Some(entry.seq), "approval", format!("{}: {what}", entry.subject));
        if told.people.role(&entry.operator) != Some(Role::Officer) {
            fault("not approved by an officer");
        }
        if !self.is_verified {
            fault("the seal was not verified");
        }
        let by = Some(&entry.operator);
        let own =
            self.received_by == entry.operator || self.checked_by.as_ref() == by || self.recorded_by.as_ref() == by;
        if own && !is_single {
            fault("approved by one who handled it");
        }
    }
}

const fn tells_of_a_seal(action: Action) -> bool {
    matches!(action, Action::FormSeal | Action::FormImportRow | Action::FormImportProcess)
}

const fn is_of_a_form(action: Action) -> bool {
    matches!(
        action,
        Action::FormReceive
            | Action::FormImportRow
            | Action::FormImportProcess
            | Action::FormAmend
            | Action::FormSeal
            | Action::FormApprove
            | Action::FormReturn
            | Action::FormReturnChecked
    )
}

/// Rule 1 for a form that was there, which must be as the officer saw it.
fn approval(told: Told<'_>, hands: Option<&Hands>, rows: &LastRows, is_single: bool, findings: &mut Findings) {
    let entry = told.entry;
    let Some(hands) = hands else {
        return findings.add(Some(entry.seq), "approval", format!("{}: no such form was received", entry.subject));
    };
    hands.let_take_effect(told, is_single, findings);
    let was = hands.row.and_then(|row| rows.get(&(Table::Form, row))).map(|last| last.digest.hex());
    if was.is_none() || told.word("seen") != was.as_deref() {
        let detail = format!("{}: the form was not as the officer saw it", entry.subject);
        findings.add(Some(entry.seq), "approval", detail);
    }
}

/// Rule 3: a token is disabled in the entry that processed its own contract's form, and the letter tells of that form.
fn effects(reader: &Reader<'_>, findings: &mut Findings) -> Result<(), Fault> {
    for (query, what) in [
        (
            "SELECT seq, serial FROM token WHERE state = 'disabled' AND NOT EXISTS (SELECT 1 FROM form
                 WHERE receipt_no = token.end_form AND contract_id = token.contract_id
                     AND state = 'processed' AND seq = token.seq) ORDER BY seq",
            "this token was disabled by no form of its contract",
        ),
        (
            "SELECT seq, receipt_no FROM form WHERE state = 'processed' AND NOT EXISTS (SELECT 1 FROM mail
                 WHERE id = form.mail_id AND receipt_no = form.receipt_no AND contract_id = form.contract_id
                     AND template = 'otp_disabled') ORDER BY seq",
            "no letter tells of this form",
        ),
    ] {
        let mut strays = reader.connection().prepare(query)?;
        let mut rows = strays.query([])?;
        while let Some(row) = rows.next()? {
            findings.add(row.get(0)?, "approval", format!("{}: {what}", row.get::<_, String>(1)?));
        }
    }
    Ok(())
}
