//! `contract set-email`: a changed address, confirmed to the old and the new one (rule 8).

use serde_json::json;

use crate::domain::{Action, Contract, ContractId, Email, Line, Recipient, Refusal, Template};
use crate::ledger::Writer;
use crate::ops::contract::read;
use crate::ops::mail::letter::{Occasion, Party};
use crate::ops::reveal::Reveal;
use crate::ops::{Context, Outcome, Session, mail};
use crate::report::contract::ContractSheet;
use crate::trail::Subject;

pub fn set_email(session: &mut Session, id: &ContractId, email: &Email, reason: &Line) -> Outcome<ContractSheet> {
    let subject = Subject::Contract(id.clone());
    session.perform(Action::ContractSetEmail, &subject, |writer, context| {
        writer.rest_on_contract(id)?;
        let contract = decide(writer, id, email)?;
        writer.set_contract_email(id, email)?;
        queue_to_both(writer, context, &contract, email)?;
        writer.record_remarked(Action::ContractSetEmail, &subject, &json!({}), Some(reason.as_str()))?;
        Ok(())
    })?;
    read::show_contract(session, id, &Reveal::No)
}

fn decide(writer: &Writer<'_>, id: &ContractId, email: &Email) -> Outcome<Contract> {
    let contract = read::standing(writer, id)?.contract;
    writer.actor().must_cover(&contract.branch)?;
    contract.must_be_open()?;
    if contract.email.as_ref() == Some(email) { Err(Refusal::EmailNotChanged.into()) } else { Ok(contract) }
}

/// Queues the letter to the address that was, if there was one, and to the one that is.
pub(in crate::ops) fn queue_to_both(
    writer: &mut Writer<'_>,
    context: &mut Context,
    before: &Contract,
    now: &Email,
) -> Outcome<()> {
    for email in before.email.iter().chain([now]) {
        let occasion = Occasion {
            template: Template::EmailChanged,
            party: Party::of(before),
            receipt_no: None,
            recipient: Recipient::Frozen(email.clone()),
            urgent: false,
        };
        mail::letter::queue(writer, context, occasion)?;
    }
    Ok(())
}
