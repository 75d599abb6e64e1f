//! The letter of a use case: frozen in the transaction of the change that it reports.

use crate::domain::{
    BranchCode, Contract, ContractId, Email, Letter, LetterFacts, MailState, Numbering, ReceiptNo, Recipient, Template,
};
use crate::ledger::Writer;
use crate::ops::{Context, Outcome};

/// What a letter is about.
pub(in crate::ops) struct Occasion<'o> {
    pub(in crate::ops) template: Template,
    pub(in crate::ops) party: Party<'o>,
    pub(in crate::ops) receipt_no: Option<&'o ReceiptNo>,
    pub(in crate::ops) recipient: Recipient,
    pub(in crate::ops) urgent: bool,
}

/// Whom a letter is for: the contract, as far as it matters to one.
#[derive(Debug, Clone, Copy)]
pub(in crate::ops) struct Party<'o> {
    pub(in crate::ops) contract_id: &'o ContractId,
    pub(in crate::ops) branch: &'o BranchCode,
    pub(in crate::ops) email: Option<&'o Email>,
}

impl<'o> Party<'o> {
    pub(in crate::ops) const fn of(contract: &'o Contract) -> Self {
        Self { contract_id: &contract.id, branch: &contract.branch, email: contract.email.as_ref() }
    }
}

/// Freezes what the letter says and queues it: due now, or after the quiet hours.
pub(in crate::ops) fn queue(writer: &mut Writer<'_>, context: &mut Context, occasion: Occasion<'_>) -> Outcome<i64> {
    let settings = writer.settings()?;
    let party = occasion.party;
    let letter = Letter {
        template: occasion.template,
        contract_id: party.contract_id.clone(),
        receipt_no: occasion.receipt_no.cloned(),
        recipient: occasion.recipient,
        urgent: occasion.urgent,
        wording: wording(writer, context, occasion.template, party.branch, occasion.receipt_no)?,
        message_id: context.message_id(),
    };
    let due = match settings.quiet_hours {
        Some(quiet) if !letter.urgent => quiet.due(writer.now()),
        _ => writer.now(),
    };
    let (id, state) = writer.queue_letter(&letter, party.email, due)?;
    if state == MailState::NoAddress {
        context.queued.unreachable.push(letter.contract_id);
    } else {
        context.queued.waiting.push(id);
    }
    Ok(id)
}

/// Queues the letter about a change to the contract's registered address (step ⑧, rule 8).
pub(in crate::ops) fn queue_to_registered(
    writer: &mut Writer<'_>,
    context: &mut Context,
    template: Template,
    contract: &Contract,
    receipt_no: Option<&ReceiptNo>,
) -> Outcome<i64> {
    let party = Party::of(contract);
    queue(writer, context, Occasion { template, party, receipt_no, recipient: Recipient::Registered, urgent: false })
}

fn wording(
    writer: &mut Writer<'_>,
    context: &Context,
    template: Template,
    branch: &BranchCode,
    receipt_no: Option<&ReceiptNo>,
) -> Outcome<i64> {
    let numbering = if receipt_no.is_some() { Numbering::Numbered } else { Numbering::Unnumbered };
    writer.wording((template, branch.clone(), numbering), |writer| {
        let settings = writer.settings()?;
        let institution = settings.institution.clone();
        let facts = LetterFacts { template, institution, branch: writer.branch(branch)?, numbering };
        Ok(context.letters()?.wording(&facts, settings.mail_language)?)
    })
}
