//! Each form as the entries record it, and rule 1 for each that took effect.

use std::collections::HashMap;

use super::accepted::Accepted;
use super::last::LastRows;
use super::names::{Names, Subjects};
use super::paged::{Paged, Record};
use super::read::ReadEntry;
use super::{Findings, Kind, Rows};
use crate::domain::{Action, FormState, Role, Seal, Template, TokenState, effect::Table};
use crate::trail::image::RowImage;

/// Who had a hand in a form, by number; 0 is nobody.
#[derive(Clone, Copy, Default)]
struct Hands {
    /// The hash of its receipt number.
    no: u64,
    received_by: u16,
    checked_by: u16,
    recorded_by: u16,
    approved_by: u16,
    is_verified: bool,
}

impl Record for Hands {
    fn is_vacant(&self) -> bool {
        self.no == 0
    }
}

/// The forms so far, by row.
#[derive(Default)]
pub(super) struct Forms {
    subjects: Subjects,
    names: Names,
    hands: Paged<Hands>,
    /// The row of each receipt number.
    rows: HashMap<u64, i64>,
    /// Who amended a form.
    amended_by: HashMap<i64, Vec<u16>>,
}

impl Forms {
    /// Takes what an entry says of a form, before its rows are taken.
    pub(super) fn take(&mut self, read: ReadEntry<'_>, rows: &LastRows, is_single: bool, findings: &mut Findings) {
        if !is_of_a_form(read.action) {
            return;
        }
        let entry = read.entry;
        let no = entry.subject.strip_prefix("form/").unwrap_or_default();
        // A receipt number begins with its form's branch.
        if !read.people.covers(&entry.operator, no.get(..3).unwrap_or_default()) {
            findings.add(Some(entry.seq), Kind::Branch, format!("{} did {} of {no}", entry.operator, read.action));
        }
        let row = read.form_row();
        let hash = self.subjects.hash(no);
        let known = self.rows.get(&hash).copied();
        if read.action == Action::FormApprove {
            self.approval(read, known, is_single, findings);
        }
        // A row of a file begins a form, or brings the seal of one that was received before.
        let is_row_of_a_new = read.action == Action::FormImportRow && known.is_none();
        let begins = is_row_of_a_new || matches!(read.action, Action::FormReceive | Action::FormImportProcess);
        // Another form's row under a number that never was would be changed unseen.
        let is_new_row = row.is_some_and(|row| rows.get((Table::Form, row)).is_none());
        let is_idle = read.action == Action::FormImportRow && !begins && !read.has_seal_result();
        if row.is_none() || begins == known.is_some() || begins != is_new_row || (!begins && known != row) || is_idle {
            let detail = format!("{} of form {no} concerns another row, or a form that is not open", read.action);
            findings.add(Some(entry.seq), Kind::Form, detail);
        }
        if let Some(row) = row.filter(|_| begins) {
            let received_by = self.names.number(&entry.operator);
            self.hands.put(row, Hands { no: hash, received_by, ..Hands::default() });
            self.rows.insert(hash, row);
        }
        if let Some(row) = self.rows.get(&hash).copied() {
            self.follow(read, row, findings);
            if read.action == Action::FormImportProcess {
                self.let_take_effect(read, row, is_single, findings);
            }
        }
    }

    /// A form's row against the hands that the trail knows.
    pub(super) fn compare(&self, row: &RowImage<'_>, findings: &mut Findings) {
        let no = row.text("receipt_no").unwrap_or_default();
        if !self.are_hands_of(no, row) {
            let at = (Table::Form, row.id().unwrap_or_default());
            findings.add_row(None, Kind::Form, at, format!("form {no} names other operators than the trail records"));
        }
    }

    /// Rule 3: a token is disabled in the entry that processed its own contract's form.
    pub(super) fn compare_token<R: Rows>(
        &self,
        token: &RowImage<'_>,
        (rows, accepted): (&R, &Accepted),
        findings: &mut Findings,
    ) -> Result<(), R::Fault> {
        if token.state() != TokenState::Disabled.code() {
            return Ok(());
        }
        let no = token.text("end_form");
        let form = no.and_then(|no| self.rows.get(&self.subjects.hash(no)).copied());
        // Whoever accepted a finding has touched the row since.
        let is_touched = |row: &RowImage<'_>| accepted.is_last_word(row.table(), row.id().unwrap_or_default());
        let mut is_ended_by = false;
        if let Some(form) = form {
            rows.one(Table::Form, form, &mut |form| {
                is_ended_by = form.state() == FormState::Processed.code()
                    && form.holds("receipt_no", no)
                    && form.text("contract_id") == token.text("contract_id")
                    && (form.seq() == token.seq() || is_touched(form) || is_touched(token));
            })?;
        }
        if !is_ended_by {
            let serial = token.text("serial").unwrap_or_default();
            let detail = format!("{serial}: disabled without a form of its contract");
            findings.add_row(None, Kind::Approval, (Table::Token, token.id().unwrap_or_default()), detail);
        }
        Ok(())
    }

    fn are_hands_of(&self, no: &str, row: &RowImage<'_>) -> bool {
        let id = row.id().unwrap_or_default();
        let Some(hands) = self.hands.get(id) else { return false };
        let is = |column: &str, number: u16| row.holds(column, self.names.name(number));
        hands.no == self.subjects.hash(no)
            && is("received_by", hands.received_by)
            && is("seal_checked_by", hands.checked_by)
            && is("seal_recorded_by", hands.recorded_by)
            && is("approved_by", hands.approved_by)
            && row.holds("seal", Some(Seal::Verified.code())) == hands.is_verified
            && row.holds("amended_by", self.amenders(id).as_deref())
    }

    /// Who amended a form, each once, as its row has them.
    fn amenders(&self, row: i64) -> Option<String> {
        let amended_by = self.amended_by.get(&row)?;
        Some(amended_by.iter().filter_map(|number| self.names.name(*number)).collect::<Vec<_>>().join(" "))
    }

    fn follow(&mut self, read: ReadEntry<'_>, row: i64, findings: &mut Findings) {
        let by = &read.entry.operator;
        let number = self.names.number(by);
        let mut hands = self.hands.get(row).unwrap_or_default();
        if read.action == Action::FormAmend {
            if number != hands.received_by && read.people.role(by) != Some(Role::Officer) {
                findings.add(Some(read.entry.seq), Kind::Form, format!("{by} amended a form received by someone else"));
            }
            (hands.checked_by, hands.recorded_by, hands.is_verified) = (0, 0, false);
            let amended_by = self.amended_by.entry(row).or_default();
            if !amended_by.contains(&number) {
                amended_by.push(number);
            }
        }
        if read.has_seal_result() && compares_seal(read.action) {
            hands.checked_by = read.word("checked_by").map_or(0, |name| self.names.number(name));
            hands.recorded_by = number;
            hands.is_verified = read.word("result") == Some("verified");
        }
        if matches!(read.action, Action::FormApprove | Action::FormImportProcess) {
            hands.approved_by = number;
        }
        self.hands.put(row, hands);
    }

    /// Rule 1, from the trail: an officer, a verified seal, and other hands than theirs unless one person may.
    fn let_take_effect(&mut self, read: ReadEntry<'_>, row: i64, is_single: bool, findings: &mut Findings) {
        let entry = read.entry;
        let by = self.names.number(&entry.operator);
        let hands = self.hands.get(row).unwrap_or_default();
        let mut fault =
            |what: &str| findings.add(Some(entry.seq), Kind::Approval, format!("{}: {what}", entry.subject));
        if read.people.role(&entry.operator) != Some(Role::Officer) {
            fault("not approved by an officer");
        }
        if !hands.is_verified {
            fault("the seal was not verified");
        }
        let amended = self.amended_by.get(&row).is_some_and(|amended_by| amended_by.contains(&by));
        let handled = [hands.received_by, hands.checked_by, hands.recorded_by].contains(&by);
        if (amended || handled) && !is_single {
            fault("approved by an operator who handled the form");
        }
    }

    /// Rule 1 for a form that was there.
    fn approval(&mut self, read: ReadEntry<'_>, known: Option<i64>, is_single: bool, findings: &mut Findings) {
        if let Some(row) = known {
            self.let_take_effect(read, row, is_single, findings);
        } else {
            let detail = format!("{}: no such form in the trail", read.entry.subject);
            findings.add(Some(read.entry.seq), Kind::Approval, detail);
        }
    }
}

const fn compares_seal(action: Action) -> bool {
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

/// Rule 3: each form that took effect has a letter.
pub(super) fn compare_letter<R: Rows>(form: &RowImage<'_>, rows: &R, findings: &mut Findings) -> Result<(), R::Fault> {
    if form.state() != FormState::Processed.code() {
        return Ok(());
    }
    let no = form.text("receipt_no");
    let mut has_letter = false;
    if let Some(letter) = form.integer("mail_id") {
        rows.one(Table::Mail, letter, &mut |letter| {
            has_letter = letter.text("receipt_no") == no
                && letter.text("contract_id") == form.text("contract_id")
                && letter.text("template") == Some(Template::OtpDisabled.code());
        })?;
    }
    if !has_letter {
        let detail = format!("{}: no letter for this form", no.unwrap_or_default());
        findings.add_row(None, Kind::Approval, (Table::Form, form.id().unwrap_or_default()), detail);
    }
    Ok(())
}
