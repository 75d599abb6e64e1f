//! What was decided of a row is recorded: a form, its seal, its completion.

use serde::Serialize;

use super::decision::{Decision, Reception};
use super::{Completion, Forms};
use crate::domain::action::Action;
use crate::domain::batch::BatchId;
use crate::domain::contract::ContractId;
use crate::domain::effect::Table;
use crate::domain::form::{Beginning, Form, FormState, PaperNo};
use crate::domain::operator::OperatorId;
use crate::domain::reason::Reason;
use crate::domain::receipt::ReceiptNo;
use crate::domain::refusal::Refusal;
use crate::domain::seal::{Seal, SealCheck};
use crate::intake::forms::FormRow;
use crate::ledger::{Digest, FileRow, NewForm, Subject, Writer};
use crate::ops::approve_form::{self, Loaded};
use crate::ops::import::Taken;
use crate::ops::seal_form::Compared;
use crate::ops::{Error, Means, Outcome};

impl Forms {
    /// Does what was decided, or decides it now.
    pub(super) fn carry_out(
        &mut self,
        writer: &mut Writer<'_>,
        means: &mut Means,
        row: &FormRow,
        decided: Option<Decision>,
    ) -> Outcome<Result<Taken, Refusal>> {
        let decision = match decided {
            Some(decision) => decision,
            None => self.decide(writer, row)?,
        };
        let done = match decision {
            Decision::Reject(refusal) => return Ok(Err(refusal)),
            Decision::Record(reception) => self.record(writer, means, row, *reception).map(|()| Taken::Accepted),
            Decision::Seal(form) => self.seal(writer, means, row, &form).map(|()| Taken::Updated),
            Decision::Already(form) => self.meet_again(writer, means, &form).map(|()| Taken::Already),
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
        means: &mut Means,
        row: &FormRow,
        reception: Reception,
    ) -> Outcome<()> {
        let Reception { contract, token, replaces, no } = reception;
        let no = match no {
            Some(no) => no,
            None => self.series.next(writer, &contract.branch)?,
        };
        let compared = compared(writer, row, FormState::Received)?;
        let told = compared.as_ref().map(Compared::told);
        writer.add_form(&NewForm {
            receipt_no: &no,
            branch: &contract.branch,
            paper: &row.paper,
            replaces: replaces.as_ref(),
            paper_ref: None,
            row: Some(FileRow { batch: &self.batch, told }),
        })?;
        let seen = self.enter(writer, &no, row, replaces.as_ref())?;
        if self.completes(row.seal) {
            let form = self.as_recorded(writer, row, no, compared.map(|compared| compared.check));
            self.complete(writer, means, &Loaded { form, contract, token }, seen)?;
        }
        Ok(())
    }

    /// The form that a verified row has just become, without another look at the ledger.
    fn as_recorded(&self, writer: &Writer<'_>, row: &FormRow, no: ReceiptNo, seal: Option<SealCheck>) -> Form {
        let FormRow { paper, branch, .. } = row.clone();
        Form {
            paper_no: paper.paper_no.unwrap_or_else(|| PaperNo::of(&no)),
            receipt_no: no,
            state: FormState::Checked,
            contract_id: paper.contract_id,
            branch,
            account: paper.account,
            holder: paper.holder,
            kana: paper.kana,
            serial: paper.serial,
            reason: paper.reason,
            filed_on: paper.filed_on,
            received_at: writer.now(),
            received_by: writer.actor().id().clone(),
            seal,
            approval: None,
            returned: None,
            replaces: None,
            paper_ref: None,
            note: paper.note,
            mail_id: None,
            batch: Some(self.batch.clone()),
            beginning: Beginning { seal: row.seal, content: None },
        }
    }

    /// Tomorrow's file knows the seal: the form comes into its batch.
    fn seal(&mut self, writer: &mut Writer<'_>, means: &mut Means, row: &FormRow, form: &Form) -> Outcome<()> {
        let compared = compared(writer, row, form.state)?;
        let loaded = if self.completes(row.seal) { Some(Loaded::matching(writer, form)?) } else { None };
        if let Some(compared) = &compared {
            writer.seal_form(&form.receipt_no, compared.told(), Some(&self.batch))?;
        }
        let seen = self.enter(writer, &form.receipt_no, row, form.replaces.as_ref())?;
        if let Some(loaded) = loaded {
            let form = writer.form(&form.receipt_no)?;
            self.complete(writer, means, &Loaded { form, ..loaded }, seen)?;
        }
        Ok(())
    }

    fn meet_again(&mut self, writer: &mut Writer<'_>, means: &mut Means, form: &Form) -> Outcome<()> {
        match &form.batch {
            Some(batch) if *batch != self.batch => {
                self.elsewhere.insert(batch.clone());
            }
            Some(_) if form.state == FormState::Checked && self.completion == Completion::AtOnce => {
                let loaded = Loaded::of(writer, form.clone())?;
                let seen = writer.form_digest(&form.receipt_no)?;
                self.complete(writer, means, &loaded, seen)?;
            }
            Some(_) | None => {}
        }
        Ok(())
    }

    fn completes(&self, seal: Seal) -> bool {
        seal == Seal::Verified && self.completion == Completion::AtOnce
    }

    fn complete(&mut self, writer: &mut Writer<'_>, means: &mut Means, loaded: &Loaded, seen: Digest) -> Outcome<()> {
        approve_form::complete(writer, means, loaded, seen)?;
        self.processed += 1;
        Ok(())
    }

    /// The row's own entry, so that a form's story is found by its number. Gives the form's digest as it tells it.
    fn enter(
        &self,
        writer: &mut Writer<'_>,
        no: &ReceiptNo,
        row: &FormRow,
        replaces: Option<&ReceiptNo>,
    ) -> Outcome<Digest> {
        let details = RowDetails {
            contract: &row.paper.contract_id,
            reason: row.paper.reason,
            batch: &self.batch,
            replaces,
            result: row.seal,
            checked_by: row.seal_checked_by.as_ref().filter(|_| row.seal != Seal::Pending),
        };
        writer.record(Action::FormImportRow, &Subject::Form(no.clone()), &details)?;
        match writer.last_told(Table::Form) {
            Some(told) => Ok(told),
            None => Ok(writer.form_digest(no)?),
        }
    }
}

/// What the trail tells of a row beside its form's digest.
#[derive(Serialize)]
struct RowDetails<'r> {
    contract: &'r ContractId,
    reason: Reason,
    batch: &'r BatchId,
    replaces: Option<&'r ReceiptNo>,
    result: Seal,
    checked_by: Option<&'r OperatorId>,
}

/// The comparison that the row tells of, recorded by whoever imports it.
fn compared(writer: &Writer<'_>, row: &FormRow, state: FormState) -> Result<Option<Compared>, Refusal> {
    let checked_by = row.seal_checked_by.clone().filter(|_| row.seal != Seal::Pending);
    checked_by.map(|checked_by| Compared::of(writer, state, row.seal, checked_by)).transpose()
}
