//! Each form as the entries record it, and rule 1 for each that took effect.

use std::collections::HashMap;

use super::accepted::Accepted;
use super::last::LastRows;
use super::read::ReadEntry;
use super::{Findings, Kind, Rows};
use crate::domain::{Action, FormState, Role, Seal, Template, TokenState, effect::Table};
use crate::trail::image::RowImage;

/// Who had a hand in a form.
#[derive(Default)]
struct Hands {
    row: Option<i64>,
    received_by: String,
    checked_by: Option<String>,
    recorded_by: Option<String>,
    is_verified: bool,
    approved_by: Option<String>,
    amended_by: Vec<String>,
}

/// The forms so far, by receipt number.
#[derive(Default)]
pub(super) struct Forms(HashMap<String, Hands>);

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
        if read.action == Action::FormApprove {
            approval(read, self.0.get(no), is_single, findings);
        }
        let row = read.form_row();
        let known = self.0.get(no).and_then(|hands| hands.row);
        // A row of a file begins a form, or brings the seal of one that was received before.
        let is_row_of_a_new = read.action == Action::FormImportRow && !self.0.contains_key(no);
        let begins = is_row_of_a_new || matches!(read.action, Action::FormReceive | Action::FormImportProcess);
        // Another form's row under a number that never was would be changed unseen.
        let is_new_row = row.is_some_and(|row| !rows.contains_key(&(Table::Form, row)));
        let is_idle = read.action == Action::FormImportRow && !begins && !read.has_seal_result();
        if row.is_none()
            || begins == self.0.contains_key(no)
            || begins != is_new_row
            || (!begins && known != row)
            || is_idle
        {
            let detail = format!("{} of form {no} concerns another row, or a form that is not open", read.action);
            findings.add(Some(entry.seq), Kind::Form, detail);
        }
        if begins {
            let received_by = entry.operator.clone();
            self.0.insert(no.to_owned(), Hands { row, received_by, ..Hands::default() });
        }
        if let Some(hands) = self.0.get_mut(no) {
            hands.follow(read, findings);
            if read.action == Action::FormImportProcess {
                hands.let_take_effect(read, is_single, findings);
            }
        }
    }

    /// A form's row against the hands that the trail knows.
    pub(super) fn compare(&self, row: &RowImage<'_>, findings: &mut Findings) {
        let no = row.text("receipt_no").unwrap_or_default();
        if !self.0.get(no).is_some_and(|hands| hands.are_of(row)) {
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
        let form = no.and_then(|no| self.0.get(no)).and_then(|hands| hands.row);
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
}

impl Hands {
    fn are_of(&self, row: &RowImage<'_>) -> bool {
        row.id() == self.row
            && row.holds("received_by", Some(&self.received_by))
            && row.holds("seal_checked_by", self.checked_by.as_deref())
            && row.holds("seal_recorded_by", self.recorded_by.as_deref())
            && row.holds("seal", Some(Seal::Verified.code())) == self.is_verified
            && row.holds("approved_by", self.approved_by.as_deref())
    }

    fn follow(&mut self, read: ReadEntry<'_>, findings: &mut Findings) {
        let by = &read.entry.operator;
        if read.action == Action::FormAmend {
            if *by != self.received_by && read.people.role(by) != Some(Role::Officer) {
                findings.add(Some(read.entry.seq), Kind::Form, format!("{by} amended a form received by someone else"));
            }
            (self.checked_by, self.recorded_by, self.is_verified) = (None, None, false);
            self.amended_by.push(by.clone());
        }
        if read.has_seal_result() && compares_seal(read.action) {
            self.checked_by = read.word("checked_by").map(ToOwned::to_owned);
            self.recorded_by = Some(by.clone());
            self.is_verified = read.word("result") == Some("verified");
        }
        if matches!(read.action, Action::FormApprove | Action::FormImportProcess) {
            self.approved_by = Some(by.clone());
        }
    }

    /// Rule 1, from the trail: an officer, a verified seal, and other hands than theirs unless one person may.
    fn let_take_effect(&self, read: ReadEntry<'_>, is_single: bool, findings: &mut Findings) {
        let entry = read.entry;
        let mut fault =
            |what: &str| findings.add(Some(entry.seq), Kind::Approval, format!("{}: {what}", entry.subject));
        if read.people.role(&entry.operator) != Some(Role::Officer) {
            fault("not approved by an officer");
        }
        if !self.is_verified {
            fault("the seal was not verified");
        }
        let by = Some(&entry.operator);
        let own = self.received_by == entry.operator
            || self.amended_by.contains(&entry.operator)
            || self.checked_by.as_ref() == by
            || self.recorded_by.as_ref() == by;
        if own && !is_single {
            fault("approved by an operator who handled the form");
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

/// Rule 1 for a form that was there.
fn approval(read: ReadEntry<'_>, hands: Option<&Hands>, is_single: bool, findings: &mut Findings) {
    let entry = read.entry;
    let Some(hands) = hands else {
        return findings.add(Some(entry.seq), Kind::Approval, format!("{}: no such form in the trail", entry.subject));
    };
    hands.let_take_effect(read, is_single, findings);
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
