//! `form return`: the paper goes back with a reason; a checked form only by an officer.

use serde_json::json;

use crate::domain::{Action, FormState, Line, ReceiptNo, Refusal};
use crate::ledger::Reader;
use crate::ledger::actor::Actor;
use crate::ops::form::read;
use crate::ops::{Outcome, Session};
use crate::report::form::FormSheet;
use crate::trail::Subject;

pub fn return_form(session: &mut Session, no: &ReceiptNo, reason: &Line) -> Outcome<FormSheet> {
    let subject = Subject::Form(no.clone());
    session.perform(Action::FormReturn, &subject, |writer, _| {
        let action = decide(writer, writer.actor(), no)?;
        writer.return_form(no, reason)?;
        writer.record_remarked(action, &subject, &json!({}), Some(reason.as_str()))?;
        Ok(())
    })?;
    read::read_back(session, no)
}

/// Refuses before anybody is asked to confirm what cannot be.
pub fn may_return(session: &mut Session, no: &ReceiptNo) -> Outcome<()> {
    session.look(Action::FormReturn, &Subject::Form(no.clone()), |reader, actor| decide(reader, actor, no).map(drop))
}

/// Which kind of return this is, and whether this operator may do it.
fn decide(reader: &Reader<'_>, actor: &Actor, no: &ReceiptNo) -> Outcome<Action> {
    let form = reader.form(no)?;
    actor.must_cover(&form.branch)?;
    let action = match form.state {
        FormState::Received => Action::FormReturn,
        FormState::Checked => Action::FormReturnChecked,
        FormState::Processed | FormState::Returned => return Err(Refusal::FormFinal { state: form.state }.into()),
    };
    actor.must_be_allowed(action)?;
    Ok(action)
}
