//! `form amend`: its receiver corrects a form while it is `received`; the seal falls back to pending.

use chrono::NaiveDate;
use serde_json::json;

use crate::domain::account::{AccountNo, AccountType};
use crate::domain::action::Action;
use crate::domain::contract::ContractId;
use crate::domain::form::{Beginning, Form, FormState, PaperNo};
use crate::domain::name::{HolderName, Kana};
use crate::domain::reason::Reason;
use crate::domain::receipt::ReceiptNo;
use crate::domain::refusal::Refusal;
use crate::domain::rule::matching::{self, Claim};
use crate::domain::text::{Line, Note};
use crate::domain::token::Serial;
use crate::ledger::Writer;
use crate::ops::{Desk, Outcome, show_contract, show_form};
use crate::report::form::FormSheet;
use crate::trail::Subject;

/// What is to be corrected; the rest stays.
#[derive(Debug, Clone, Default)]
pub struct Amendment {
    /// Only to say which contract is meant: a form of another contract is another form.
    pub contract_id: Option<ContractId>,
    pub filed_on: Option<NaiveDate>,
    pub account_type: Option<AccountType>,
    pub account_no: Option<AccountNo>,
    pub holder: Option<HolderName>,
    pub kana: Option<Kana>,
    pub serial: Option<Serial>,
    pub reason: Option<Reason>,
    pub paper_no: Option<PaperNo>,
    pub paper_ref: Option<Line>,
    pub note: Option<Note>,
}

pub fn amend_form(desk: &mut Desk, no: &ReceiptNo, amendment: Amendment) -> Outcome<FormSheet> {
    let subject = Subject::Form(no.clone());
    desk.perform(Action::FormAmend, &subject, |writer, _| {
        let form = amendable(writer, no)?;
        if amendment.contract_id.as_ref().is_some_and(|contract| *contract != form.contract_id) {
            return Err(Refusal::ContractMismatch { fields: vec!["contract_id"] }.into());
        }
        let form = amendment.over(form);
        check(writer, &form)?;
        writer.amend_form(&form)?;
        writer.record(Action::FormAmend, &subject, &json!({ "contract": form.contract_id, "reason": form.reason }))?;
        Ok(())
    })?;
    show_form::read_back(desk, no)
}

impl Amendment {
    fn over(self, form: Form) -> Form {
        let first = form.beginning.content.clone().unwrap_or_else(|| form.content());
        let mut account = form.account;
        account.kind = self.account_type.unwrap_or(account.kind);
        account.no = self.account_no.unwrap_or(account.no);
        Form {
            account,
            filed_on: self.filed_on.unwrap_or(form.filed_on),
            holder: self.holder.unwrap_or(form.holder),
            kana: self.kana.or(form.kana),
            serial: self.serial.or(form.serial),
            reason: self.reason.unwrap_or(form.reason),
            paper_no: self.paper_no.unwrap_or(form.paper_no),
            paper_ref: self.paper_ref.or(form.paper_ref),
            note: self.note.or(form.note),
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
    if form.received_by != *writer.actor().id() {
        return Err(Refusal::NotReceiver { receiver: form.received_by }.into());
    }
    Ok(form)
}

fn check(writer: &Writer<'_>, form: &Form) -> Outcome<()> {
    if form.filed_on > writer.now().day() {
        return Err(Refusal::DateInFuture { field: "filed_on" }.into());
    }
    if let Some(other) = writer.papers(&form.paper_no)?.standing
        && other.receipt_no != form.receipt_no
    {
        return Err(Refusal::PaperNoConflict { paper_no: form.paper_no.clone() }.into());
    }
    let contract = show_contract::standing(writer, &form.contract_id)?.contract;
    let live = writer.live_token(&form.contract_id)?;
    let claim = Claim { branch: None, account: &form.account, holder: &form.holder, serial: form.serial.as_ref() };
    Ok(matching::check(claim, &contract, live.as_ref(), writer.settings()?.form_kinds)?)
}
