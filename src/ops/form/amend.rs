//! `form amend`: its receiver, or an officer, corrects a form while it is `received`; the seal falls back to pending, and
//! whoever amends has handled it.

use serde_json::json;

use crate::domain::{
    Action, Beginning, Form, FormState, Line, OperatorId, PaperDraft, ReceiptNo, Refusal, Role,
    rule::matching::{self, Claim},
};
use crate::ledger::Writer;
use crate::ops::form::read;
use crate::ops::{Outcome, Session, contract};
use crate::report::form::FormSheet;
use crate::trail::Subject;

/// What is to be corrected; the rest stays.
#[derive(Debug, Clone, Default)]
pub struct Amendment {
    /// Its contract only says which is meant: a form of another contract is another form.
    pub paper: PaperDraft,
    pub paper_ref: Option<Line>,
}

pub fn amend_form(session: &mut Session, no: &ReceiptNo, amendment: Amendment) -> Outcome<FormSheet> {
    let subject = Subject::Form(no.clone());
    session.perform(Action::FormAmend, &subject, |writer, _| {
        let form = amendable(writer, no)?;
        if amendment.paper.contract_id.as_ref().is_some_and(|contract| *contract != form.paper.contract_id) {
            return Err(Refusal::ContractMismatch { fields: vec!["contract_id"] }.into());
        }
        let form = amendment.over(form, writer.actor().id());
        check(writer, &form)?;
        writer.amend_form(&form)?;
        let details = json!({ "contract": form.paper.contract_id, "reason": form.paper.reason });
        writer.record(Action::FormAmend, &subject, &details)?;
        Ok(())
    })?;
    read::read_back(session, no)
}

impl Amendment {
    fn over(self, form: Form, by: &OperatorId) -> Form {
        let first = form.beginning.content.clone().unwrap_or_else(|| form.content());
        let mut amended_by = form.amended_by.clone();
        if !amended_by.contains(by) {
            amended_by.push(by.clone());
        }
        Form {
            amended_by,
            paper: self.paper.over(form.paper),
            paper_ref: self.paper_ref.or(form.paper_ref),
            beginning: Beginning { content: Some(first), ..form.beginning },
            ..form
        }
    }
}

fn amendable(writer: &Writer<'_>, no: &ReceiptNo) -> Outcome<Form> {
    let form = writer.form(no)?;
    writer.actor().must_cover(&form.branch)?;
    if form.state != FormState::Received {
        return Err(Refusal::FormNotReceived { state: form.state }.into());
    }
    let actor = writer.actor();
    if form.received_by != *actor.id() && actor.operator().standing.role != Role::Officer {
        return Err(Refusal::NotReceiver { receiver: form.received_by }.into());
    }
    Ok(form)
}

fn check(writer: &Writer<'_>, form: &Form) -> Outcome<()> {
    let (paper, number) = (&form.paper, form.paper_no());
    if paper.filed_on > writer.now().day() {
        return Err(Refusal::DateInFuture { field: "filed_on" }.into());
    }
    if let Some(other) = writer.papers(&number)?.standing
        && other.receipt_no != form.receipt_no
    {
        return Err(Refusal::PaperNoConflict { paper_no: number }.into());
    }
    let contract = contract::read::standing(writer, &paper.contract_id)?.contract;
    let live = writer.live_token(&paper.contract_id)?;
    Ok(matching::check(Claim::of(paper, None), &contract, live.as_ref(), writer.settings()?.form_kinds)?)
}
