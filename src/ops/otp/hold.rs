//! `otp hold`: the bank stops a token at once on a telephone report, reversible (rule 5).

use crate::domain::{Action, ContractId, Note, Reason, Recipient, Template, rule::hold};
use crate::ledger::Writer;
use crate::ops::mail::letter::{Occasion, Party};
use crate::ops::otp::read;
use crate::ops::{Context, Outcome, Session, contract, mail};
use crate::report::otp::OtpSheet;
use crate::trail::Subject;
use crate::trail::details::TokenHeld;

pub fn hold_otp(session: &mut Session, id: &ContractId, reason: Reason, note: &Note) -> Outcome<OtpSheet> {
    let subject = Subject::Contract(id.clone());
    session.perform(Action::OtpHold, &subject, |writer, context| hold_token(writer, context, id, reason, note))?;
    read::read_back(session, id)
}

fn hold_token(
    writer: &mut Writer<'_>,
    context: &mut Context,
    id: &ContractId,
    reason: Reason,
    note: &Note,
) -> Outcome<()> {
    writer.rest_on_contract(id)?;
    writer.rest_on_live_token(id)?;
    let contract = contract::read::standing(writer, id)?.contract;
    let live = writer.live_token(id)?;
    let token = hold::may_hold(&contract, live.as_ref())?;
    let occasion = Occasion {
        template: Template::OtpHeld,
        party: Party::of(&contract),
        receipt_no: None,
        recipient: Recipient::Registered,
        urgent: reason.is_urgent(),
    };
    mail::letter::queue(writer, context, occasion)?;
    writer.hold_token(&token.serial, reason, note)?;
    let details = TokenHeld { serial: token.serial.clone(), reason };
    writer.record_remarked(Action::OtpHold, &Subject::Contract(id.clone()), &details, Some(note.as_str()))?;
    Ok(())
}
