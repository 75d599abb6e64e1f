//! `form seal`: the result of comparing the seal. Staff judge; this records who compared and who says so.

use serde_json::json;

use crate::domain::action::Action;
use crate::domain::form::Form;
use crate::domain::operator::OperatorId;
use crate::domain::receipt::ReceiptNo;
use crate::domain::refusal::Refusal;
use crate::domain::rule::seal;
use crate::domain::seal::{Seal, SealCheck};
use crate::domain::text::Line;
use crate::ledger::{Subject, Told, Writer};
use crate::ops::{Desk, Outcome, show_form};
use crate::report::form::FormSheet;

pub fn seal_form(desk: &mut Desk, no: &ReceiptNo, result: Seal, checked_by: Option<&OperatorId>) -> Outcome<FormSheet> {
    desk.perform(Action::FormSeal, &Subject::Form(no.clone()), |writer, _| {
        let form = writer.form(no)?;
        writer.actor().must_cover(&form.branch)?;
        record(writer, &form, result, checked_by)
    })?;
    show_form::read_back(desk, no)
}

/// Records a comparison; a mismatch returns the form at once, for that reason.
pub(in crate::ops) fn record(
    writer: &mut Writer<'_>,
    form: &Form,
    result: Seal,
    checked_by: Option<&OperatorId>,
) -> Outcome<()> {
    let state = seal::after(form.state, result)?;
    let recorder = writer.actor().id().clone();
    let checked_by = checked_by.unwrap_or(&recorder).clone();
    if writer.operator(&checked_by)?.is_none() {
        return Err(Refusal::OperatorNotFound { operator: checked_by }.into());
    }
    let returned_for = returned_for(result)?;
    let details = json!({ "contract": form.contract_id, "result": result, "checked_by": checked_by });
    let check = SealCheck { result, checked_by, recorded_by: recorder, at: writer.now() };
    writer.seal_form(&form.receipt_no, Told { check: &check, state, returned_for: returned_for.as_ref() }, None)?;
    writer.record(Action::FormSeal, &Subject::Form(form.receipt_no.clone()), &details)?;
    Ok(())
}

/// The bank's words for why the paper goes back, if that is what the comparison says.
pub(in crate::ops) fn returned_for(result: Seal) -> Result<Option<Line>, Refusal> {
    if result != Seal::Mismatch {
        return Ok(None);
    }
    let words = format!("お届印{}", Seal::Mismatch.japanese());
    Line::parse(&words).map(Some).map_err(|fault| Refusal::BadValue { field: "returned_reason", fault })
}
