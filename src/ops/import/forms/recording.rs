//! What was decided of a row is recorded: a form, its seal, its completion.

use serde::Serialize;

use super::decision::{Reception, RowDecision};
use super::{Completion, Forms};
use crate::domain::{
    Action, BatchId, ContractId, Form, FormState, OperatorId, Reason, ReceiptNo, Refusal, Seal, Serial,
};
use crate::intake::forms::FormRow;
use crate::ledger::{FileRow, NewForm, Writer};
use crate::ops::form::approve::Loaded;
use crate::ops::form::seal::Compared;
use crate::ops::import::Taken;
use crate::ops::mail::letter::Party;
use crate::ops::{Context, Error, Outcome, form};
use crate::trail::Subject;

impl Forms {
    /// Does what was decided, or decides it now.
    pub(super) fn carry_out(
        &mut self,
        writer: &mut Writer<'_>,
        context: &mut Context,
        row: &FormRow,
        decided: Option<RowDecision>,
    ) -> Outcome<Result<Taken, Refusal>> {
        let decision = match decided {
            Some(decision) => decision,
            None => self.decide(writer, row)?,
        };
        let done = match decision {
            RowDecision::Reject(refusal) => return Ok(Err(refusal)),
            RowDecision::Record(reception) => self.record(writer, context, row, reception).map(|()| Taken::Accepted),
            RowDecision::Seal(form) => self.seal(writer, context, row, &form).map(|()| Taken::Updated),
            RowDecision::Already(form) => self.meet_again(writer, context, &form).map(|()| Taken::Already),
        };
        match done {
            Ok(taken) => Ok(Ok(taken)),
            // Refused before anything of the row was changed.
            Err(Error::Refused(refusal)) => Ok(Err(refusal)),
            Err(other) => Err(other),
        }
    }

    fn record(
        &mut self,
        writer: &mut Writer<'_>,
        context: &mut Context,
        row: &FormRow,
        reception: Reception,
    ) -> Outcome<()> {
        let Reception { email, seen, serial, replaces, no } = reception;
        let no = match no {
            Some(no) => no,
            None => self.series.next(writer, &row.branch)?,
        };
        let compared = compared(writer, row, FormState::Received)?;
        let paper = &row.paper;
        let party = Party { contract_id: &paper.contract_id, branch: &row.branch, email: email.as_ref() };
        let mut letter = None;
        if self.completes(row.seal) {
            letter = Some(form::approve::queue_letter(writer, context, &no, paper.reason, party)?);
        }
        let outcome = compared.as_ref().map(Compared::outcome);
        writer.add_form(&NewForm {
            receipt_no: &no,
            branch: &row.branch,
            paper,
            replaces: replaces.as_ref(),
            paper_ref: None,
            row: Some(FileRow { batch: &self.batch, outcome, letter }),
        })?;
        let details = self.details(row, replaces.as_ref());
        if letter.is_none() {
            writer.record(Action::FormImportRow, &Subject::Form(no), &details)?;
            return Ok(());
        }
        if let Some(seen) = &seen {
            writer.go_by(seen);
        }
        writer.disable_token(&paper.contract_id, &no, paper.reason)?;
        let details = RowDetails { serial: Some(&serial), ..details };
        writer.record(Action::FormImportProcess, &Subject::Form(no), &details)?;
        self.processed += 1;
        Ok(())
    }

    /// Tomorrow's file knows the seal: the form comes into its batch.
    fn seal(&mut self, writer: &mut Writer<'_>, context: &mut Context, row: &FormRow, form: &Form) -> Outcome<()> {
        let compared = compared(writer, row, form.state)?;
        let loaded = if self.completes(row.seal) { Some(Loaded::matching(writer, form)?) } else { None };
        if let Some(compared) = &compared {
            writer.seal_form(&form.receipt_no, compared.outcome(), Some(&self.batch))?;
        }
        let no = &form.receipt_no;
        writer.record(Action::FormImportRow, &Subject::Form(no.clone()), &self.details(row, form.replaces.as_ref()))?;
        if let Some(loaded) = loaded {
            let form = writer.form(no)?;
            self.complete(writer, context, &Loaded { form, ..loaded })?;
        }
        Ok(())
    }

    fn meet_again(&mut self, writer: &mut Writer<'_>, context: &mut Context, form: &Form) -> Outcome<()> {
        match &form.batch {
            Some(batch) if *batch != self.batch => {
                self.elsewhere.insert(batch.clone());
            }
            Some(_) if form.state == FormState::Checked && self.completion == Completion::AtOnce => {
                let loaded = Loaded::of(writer, form.clone())?;
                self.complete(writer, context, &loaded)?;
            }
            Some(_) | None => {}
        }
        Ok(())
    }

    pub(super) fn completes(&self, seal: Seal) -> bool {
        seal == Seal::Verified && self.completion == Completion::AtOnce
    }

    fn complete(&mut self, writer: &mut Writer<'_>, context: &mut Context, loaded: &Loaded) -> Outcome<()> {
        form::approve::complete(writer, context, loaded)?;
        self.processed += 1;
        Ok(())
    }

    /// Details of the row's own entry, so that a form's history is found by its number.
    fn details<'r>(&'r self, row: &'r FormRow, replaces: Option<&'r ReceiptNo>) -> RowDetails<'r> {
        RowDetails {
            contract: &row.paper.contract_id,
            reason: row.paper.reason,
            batch: &self.batch,
            replaces,
            result: row.seal,
            checked_by: row.seal_checked_by.as_ref().filter(|_| row.seal != Seal::Pending),
            serial: None,
        }
    }
}

/// Details of a row in the trail, besides the digests of the rows it changed.
#[derive(Serialize)]
struct RowDetails<'r> {
    contract: &'r ContractId,
    reason: Reason,
    batch: &'r BatchId,
    replaces: Option<&'r ReceiptNo>,
    result: Seal,
    checked_by: Option<&'r OperatorId>,
    /// The token that it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    serial: Option<&'r Serial>,
}

/// The comparison that the row states, recorded by whoever imports it.
fn compared(writer: &Writer<'_>, row: &FormRow, state: FormState) -> Result<Option<Compared>, Refusal> {
    let checked_by = row.seal_checked_by.clone().filter(|_| row.seal != Seal::Pending);
    checked_by.map(|checked_by| Compared::of(writer, state, row.seal, checked_by)).transpose()
}
