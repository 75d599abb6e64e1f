//! The letter of a use case: frozen in the transaction of the change that it tells of.

use crate::domain::contract::Contract;
use crate::domain::letter::{Letter, LetterFacts, MailState, Numbering, Recipient, Template};
use crate::domain::receipt::ReceiptNo;
use crate::ledger::Writer;
use crate::mail;
use crate::ops::{Means, Outcome};

/// What a letter is about.
pub(in crate::ops) struct Occasion<'o> {
    pub(in crate::ops) template: Template,
    pub(in crate::ops) contract: &'o Contract,
    pub(in crate::ops) receipt_no: Option<&'o ReceiptNo>,
    pub(in crate::ops) recipient: Recipient,
    pub(in crate::ops) urgent: bool,
}

/// Freezes what the letter says and queues it: due now, or after the quiet hours.
pub(in crate::ops) fn queue(writer: &mut Writer<'_>, means: &mut Means, occasion: Occasion<'_>) -> Outcome<i64> {
    let settings = writer.settings()?;
    let contract = occasion.contract;
    let letter = Letter {
        template: occasion.template,
        contract_id: contract.id.clone(),
        receipt_no: occasion.receipt_no.cloned(),
        recipient: occasion.recipient,
        urgent: occasion.urgent,
        wording: wording(writer, occasion.template, contract, occasion.receipt_no)?,
        message_id: mail::message::message_id(&means.random.token::<16>(), &means.mail_domain),
    };
    let due = match settings.quiet_hours {
        Some(quiet) if !letter.urgent => quiet.due(writer.now()),
        _ => writer.now(),
    };
    let (id, state) = writer.queue_letter(&letter, contract.email.as_ref(), due)?;
    if state == MailState::NoAddress {
        means.unreachable.push(letter.contract_id);
    }
    Ok(id)
}

fn wording(
    writer: &mut Writer<'_>,
    template: Template,
    contract: &Contract,
    receipt_no: Option<&ReceiptNo>,
) -> Outcome<i64> {
    let numbering = if receipt_no.is_some() { Numbering::Numbered } else { Numbering::Unnumbered };
    writer.wording((template, contract.branch.clone(), numbering), |writer| {
        let settings = writer.settings()?;
        let institution = settings.institution.clone();
        let facts = LetterFacts { template, institution, branch: writer.branch(&contract.branch)?, numbering };
        Ok(mail::letter::render(&facts, settings.mail_language)?)
    })
}
