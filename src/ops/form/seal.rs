//! `form seal`: the result of comparing the seal. Staff judge; this records who compared and who says so.

use serde_json::json;

use crate::domain::{Action, Form, FormState, Line, OperatorId, ReceiptNo, Refusal, Seal, SealCheck, rule::seal};
use crate::ledger::{SealOutcome, Writer};
use crate::ops::form::read;
use crate::ops::{Outcome, Session};
use crate::report::form::FormSheet;
use crate::trail::Subject;

pub fn seal_form(
    session: &mut Session,
    no: &ReceiptNo,
    result: Seal,
    checked_by: Option<&OperatorId>,
) -> Outcome<FormSheet> {
    session.perform(Action::FormSeal, &Subject::Form(no.clone()), |writer, _| {
        let form = writer.form(no)?;
        writer.actor().must_cover(&form.branch)?;
        record(writer, &form, result, checked_by)
    })?;
    read::read_back(session, no)
}

/// Records a comparison; a mismatch returns the form at once, for that reason.
pub(in crate::ops) fn record(
    writer: &mut Writer<'_>,
    form: &Form,
    result: Seal,
    checked_by: Option<&OperatorId>,
) -> Outcome<()> {
    let recorder = writer.actor().id();
    let checked_by = checked_by.unwrap_or(recorder).clone();
    let compared = Compared::of(writer, form.state, result, checked_by)?;
    let checked_by = &compared.check.checked_by;
    if writer.operator(checked_by)?.is_none() {
        return Err(Refusal::OperatorNotFound { operator: checked_by.clone() }.into());
    }
    let details = json!({ "contract": form.paper.contract_id, "result": result, "checked_by": checked_by });
    writer.seal_form(&form.receipt_no, compared.outcome(), None)?;
    writer.record(Action::FormSeal, &Subject::Form(form.receipt_no.clone()), &details)?;
    Ok(())
}

/// A comparison recorded by the session's operator, and what follows from it.
pub(in crate::ops) struct Compared {
    pub(in crate::ops) check: SealCheck,
    state: FormState,
    returned_for: Option<Line>,
}

impl Compared {
    pub(in crate::ops) fn of(
        writer: &Writer<'_>,
        state: FormState,
        result: Seal,
        checked_by: OperatorId,
    ) -> Result<Self, Refusal> {
        let state = seal::after(state, result)?;
        let check = SealCheck { result, checked_by, recorded_by: writer.actor().id().clone(), at: writer.now() };
        Ok(Self { check, state, returned_for: returned_for(result)? })
    }

    pub(in crate::ops) const fn outcome(&self) -> SealOutcome<'_> {
        SealOutcome { check: &self.check, state: self.state, returned_for: self.returned_for.as_ref() }
    }
}

/// The bank's words for why the paper goes back, if that is what the comparison says.
fn returned_for(result: Seal) -> Result<Option<Line>, Refusal> {
    if result != Seal::Mismatch {
        return Ok(None);
    }
    let words = format!("お届印{}", Seal::Mismatch.japanese());
    Line::parse(&words).map(Some).map_err(|fault| Refusal::BadValue { field: "returned_reason", fault })
}
