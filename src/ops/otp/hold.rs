//! `otp hold`: the bank stops a token at once on a telephone report, reversible (rule 5).

use serde_json::json;

use crate::domain::{Action, ContractId, Note, Reason, Recipient, Template, rule::hold};
use crate::ledger::Writer;
use crate::ops::mail::letter::{Occasion, Party};
use crate::ops::otp::read;
use crate::ops::{Desk, Means, Outcome, contract, mail};
use crate::report::otp::OtpSheet;
use crate::trail::Subject;

pub fn hold_otp(desk: &mut Desk, id: &ContractId, reason: Reason, note: &Note) -> Outcome<OtpSheet> {
    let subject = Subject::Contract(id.clone());
    desk.perform(Action::OtpHold, &subject, |writer, means| hold_token(writer, means, id, reason, note))?;
    read::read_back(desk, id)
}

fn hold_token(writer: &mut Writer<'_>, means: &mut Means, id: &ContractId, reason: Reason, note: &Note) -> Outcome<()> {
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
    mail::letter::queue(writer, means, occasion)?;
    writer.hold_token(&token.serial, reason, note)?;
    let details = json!({ "serial": token.serial, "reason": reason });
    writer.record(Action::OtpHold, &Subject::Contract(id.clone()), &details)?;
    Ok(())
}
