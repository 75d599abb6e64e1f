//! The letter of a use case: rendered and frozen in the transaction of the change that it tells of.

use crate::domain::contract::Contract;
use crate::domain::letter::{Letter, LetterFacts, MailState, Recipient, Template};
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

/// Renders the letter and queues it: due now, or after the quiet hours.
pub(in crate::ops) fn queue(writer: &mut Writer<'_>, means: &mut Means, occasion: Occasion<'_>) -> Outcome<i64> {
    let settings = writer.settings()?;
    let facts = LetterFacts {
        template: occasion.template,
        institution: settings.institution.clone(),
        branch: writer.branch(&occasion.contract.branch)?,
        at: writer.now(),
        receipt_no: occasion.receipt_no.cloned(),
        contract_tail: occasion.contract.id.tail().to_owned(),
    };
    let rendered = mail::letter::render(&facts, settings.mail_language)?;
    let letter = Letter {
        template: occasion.template,
        contract_id: occasion.contract.id.clone(),
        receipt_no: occasion.receipt_no.cloned(),
        recipient: occasion.recipient,
        urgent: occasion.urgent,
        subject: rendered.subject,
        body: rendered.body,
        message_id: mail::message::message_id(&means.random.token::<16>(), &means.mail_domain),
    };
    let due = match settings.quiet_hours {
        Some(quiet) if !letter.urgent => quiet.due(writer.now()),
        _ => writer.now(),
    };
    let (id, state) = writer.queue_letter(&letter, occasion.contract.email.as_ref(), due)?;
    if state == MailState::NoAddress {
        means.unreachable.push(letter.contract_id);
    }
    Ok(id)
}
