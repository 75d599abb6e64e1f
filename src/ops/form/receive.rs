//! `form receive`: a paper becomes a form (step ①), with the result of the seal's comparison if that was done.

use serde_json::json;

use crate::domain::{
    Action, BranchCode, Contract, ContractId, Line, OperatorId, Paper, ReceiptNo, Refusal, Seal,
    rule::{
        matching::{self, Claim},
        receipt,
    },
};
use crate::ledger::actor::Actor;
use crate::ledger::{NewForm, Reader, Writer};
use crate::ops::form::{read, seal};
use crate::ops::{Outcome, Session, contract};
use crate::report::form::FormSheet;
use crate::trail::Subject;

/// Input of `form receive`.
pub struct ReceiveFormOptions {
    pub paper: Paper,
    pub seal: Seal,
    /// Who compared the seal, if not the operator who records it.
    pub checked_by: Option<OperatorId>,
    pub paper_ref: Option<Line>,
}

/// Returns the form, `already` when this paper is recorded as one.
pub fn receive_form(session: &mut Session, options: &ReceiveFormOptions) -> Outcome<FormSheet> {
    let subject = Subject::Contract(options.paper.contract_id.clone());
    let (no, already) = session.perform(Action::FormReceive, &subject, |writer, _| receive(writer, options))?;
    let mut sheet = read::read_back(session, &no)?;
    sheet.already = already;
    Ok(sheet)
}

/// Refuses what no paper of this contract could mend, before the rest of the paper is asked for.
pub fn may_receive(session: &mut Session, id: &ContractId) -> Outcome<()> {
    let subject = Subject::Contract(id.clone());
    session.look(Action::FormReceive, &subject, |reader, actor| {
        let contract = contract_of(reader, actor, id)?;
        Ok(contract.must_be_open()?)
    })
}

fn receive(writer: &mut Writer<'_>, options: &ReceiveFormOptions) -> Outcome<(ReceiptNo, bool)> {
    let paper = &options.paper;
    if paper.filed_on > writer.now().day() {
        return Err(Refusal::DateInFuture { field: "filed_on" }.into());
    }
    let contract = contract_of(writer, writer.actor(), &paper.contract_id)?;
    let live = writer.live_token(&paper.contract_id)?;
    let earlier = writer.earlier_forms(paper)?;
    if let Some(no) = receipt::recorded_before(paper, &earlier, live.is_some())? {
        return Ok((no, true));
    }
    matching::check(Claim::of(paper, None), &contract, live.as_ref(), writer.settings()?.form_kinds)?;
    let replaces = receipt::admit(paper, &earlier)?;
    let no = record(writer, options, &contract, replaces.as_ref())?;
    if options.seal != Seal::Pending {
        let form = writer.form(&no)?;
        seal::record(writer, &form, options.seal, options.checked_by.as_ref())?;
    }
    Ok((no, false))
}

/// The contract that the paper names, in the operator's reach and of the shape that the institution's IDs have.
fn contract_of(reader: &Reader<'_>, actor: &Actor, id: &ContractId) -> Outcome<Contract> {
    reader.settings()?.id_pattern.check(id).map_err(|fault| Refusal::BadValue { field: "contract_id", fault })?;
    let contract = contract::read::standing(reader, id)?.contract;
    actor.must_cover(&contract.branch)?;
    Ok(contract)
}

fn record(
    writer: &mut Writer<'_>,
    options: &ReceiveFormOptions,
    contract: &Contract,
    replaces: Option<&ReceiptNo>,
) -> Outcome<ReceiptNo> {
    let no = draw(writer, options, &contract.branch)?;
    let new = NewForm {
        receipt_no: &no,
        branch: &contract.branch,
        paper: &options.paper,
        replaces,
        paper_ref: options.paper_ref.as_ref(),
        row: None,
    };
    writer.add_form(&new)?;
    let details = json!({ "contract": contract.id, "reason": options.paper.reason, "replaces": replaces });
    writer.record(Action::FormReceive, &Subject::Form(no.clone()), &details)?;
    Ok(no)
}

/// The next receipt number. It becomes the paper's where that has none, so it must be no other paper's.
fn draw(writer: &mut Writer<'_>, options: &ReceiveFormOptions, branch: &BranchCode) -> Outcome<ReceiptNo> {
    loop {
        let no = writer.next_receipt_no(branch)?;
        if options.paper.paper_no.is_some() || !writer.is_paper_no(&no)? {
            return Ok(no);
        }
    }
}
