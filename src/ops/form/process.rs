//! `form process`: the seal's comparison, and the effect where the policy lets this officer act alone.

use crate::domain::{Action, ApprovalPolicy, FormState, OperatorId, ReceiptNo, Role, Seal};
use crate::ops::form::{approve, read, seal};
use crate::ops::{Error, Outcome, Session};
use crate::report::form::FormSheet;
use crate::trail::Subject;

/// Whether the session's operator may complete what they seal.
pub fn completes(session: &Session) -> Outcome<bool> {
    let single = session.ledger.read(|reader| Ok::<_, Error>(reader.settings()?.approval == ApprovalPolicy::Single))?;
    Ok(single && session.actor.operator().standing.role == Role::Officer)
}

/// Returns the form: `processed` where one person may, else `checked`, waiting for the second.
pub fn process_form(
    session: &mut Session,
    no: &ReceiptNo,
    result: Seal,
    checked_by: Option<&OperatorId>,
) -> Outcome<FormSheet> {
    let completes = completes(session)?;
    session.perform(Action::FormSeal, &Subject::Form(no.clone()), |writer, context| {
        let form = writer.form(no)?;
        writer.actor().must_cover(&form.branch)?;
        seal::record(writer, &form, result, checked_by)?;
        if completes && writer.form(no)?.state == FormState::Checked {
            approve::approve_unchanged(writer, context, no, None)?;
        }
        Ok(())
    })?;
    read::read_back(session, no)
}
