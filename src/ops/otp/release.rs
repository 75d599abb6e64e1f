//! `otp release`: an officer lifts a hold, unless a form is open (rule 5).

use serde_json::json;

use crate::domain::{Action, ContractId, Line, Recipient, Template, rule::hold};
use crate::ledger::Writer;
use crate::ops::mail::letter::{Occasion, Party};
use crate::ops::otp::read;
use crate::ops::{Context, Outcome, Session, contract, mail};
use crate::report::otp::OtpSheet;
use crate::trail::Subject;

pub fn release_otp(session: &mut Session, id: &ContractId, reason: &Line) -> Outcome<OtpSheet> {
    let subject = Subject::Contract(id.clone());
    session.perform(Action::OtpRelease, &subject, |writer, context| release(writer, context, id, reason))?;
    read::read_back(session, id)
}

/// Refuses before anybody is asked to confirm what cannot be.
pub fn may_release(session: &mut Session, id: &ContractId) -> Outcome<()> {
    session.look(Action::OtpRelease, &Subject::Contract(id.clone()), |reader, actor| {
        let standing = contract::read::standing(reader, id)?;
        actor.must_cover(&standing.contract.branch)?;
        hold::may_release(id, reader.live_token(id)?.as_ref(), standing.open_form.as_ref())?;
        Ok(())
    })
}

fn release(writer: &mut Writer<'_>, context: &mut Context, id: &ContractId, reason: &Line) -> Outcome<()> {
    writer.rest_on_contract(id)?;
    writer.rest_on_live_token(id)?;
    let standing = contract::read::standing(writer, id)?;
    writer.actor().must_cover(&standing.contract.branch)?;
    let live = writer.live_token(id)?;
    let token = hold::may_release(id, live.as_ref(), standing.open_form.as_ref())?;
    let urgent = token.hold.as_ref().is_some_and(|hold| hold.reason.is_urgent());
    let occasion = Occasion {
        template: Template::OtpReleased,
        party: Party::of(&standing.contract),
        receipt_no: None,
        recipient: Recipient::Registered,
        urgent,
    };
    mail::letter::queue(writer, context, occasion)?;
    writer.release_token(&token.serial)?;
    let details = json!({ "serial": token.serial });
    writer.record_remarked(Action::OtpRelease, &Subject::Contract(id.clone()), &details, Some(reason.as_str()))?;
    Ok(())
}
