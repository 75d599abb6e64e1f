//! `form approve`, `otp disable`: an officer lets a checked form take effect (step ②): the token is ended, the form
//! processed, the letter queued and the trail written in one transaction (rule 3).

use serde::Serialize;

use crate::domain::{
    Action, Contract, ContractId, Form, FormState, OperatorId, Reason, ReceiptNo, Recipient, Refusal, Serial, Template,
    Token,
    rule::{
        approval::{self, Decision},
        matching::{self, Claim},
    },
};
use crate::ledger::{RowSeen, Writer};
use crate::ops::form::read;
use crate::ops::mail::letter::{Occasion, Party};
use crate::ops::{Context, Error, Outcome, Session, contract, mail};
use crate::report::Masking;
use crate::report::form::{FormFacing, FormSheet};
use crate::trail::{Digest, Subject};

/// A form as the officer sees it before approving.
pub struct FormReview {
    pub facing: FormFacing,
    /// Who compared the seal, where another recorded it: that operator's word only.
    pub stated_checker: Option<OperatorId>,
    pub reviewed: ReviewedForm,
}

/// Proof that a form was looked at, and what it was then. Only [`review`] makes one.
pub struct ReviewedForm {
    form: ReceiptNo,
    digest: Digest,
}

/// Shows a form to the session's officer.
pub fn review(session: &mut Session, no: &ReceiptNo) -> Outcome<FormReview> {
    session.look(Action::FormApprove, &Subject::Form(no.clone()), |reader, actor| {
        let form = reader.form(no)?;
        actor.must_cover(&form.branch)?;
        // Refused before anybody is asked to confirm what cannot be.
        approval::decide(&form, actor.id(), reader.settings()?.approval)?;
        let contract = contract::read::standing(reader, &form.paper.contract_id)?.contract;
        let reviewed = ReviewedForm { form: no.clone(), digest: reader.form_digest(no)? };
        let stated = form.seal.as_ref().filter(|check| check.checked_by != check.recorded_by);
        let stated_checker = stated.map(|check| check.checked_by.clone());
        Ok(FormReview { facing: FormFacing::new(&form, &contract, Masking::Masked), stated_checker, reviewed })
    })
}

/// Approves the form that was seen. Again by the same officer: `already`, and nothing is changed.
pub fn approve_form(session: &mut Session, reviewed: &ReviewedForm) -> Outcome<FormSheet> {
    let subject = Subject::Form(reviewed.form.clone());
    let decision =
        session.perform(Action::FormApprove, &subject, |writer, context| approve(writer, context, reviewed))?;
    let mut sheet = read::read_back(session, &reviewed.form)?;
    sheet.already = decision == Decision::Already;
    Ok(sheet)
}

/// What `otp disable` completes: the form that is named, else the contract's open form, else the one by which it was
/// completed before (a repeat).
pub fn form_to_complete(
    session: &mut Session,
    contract: &ContractId,
    wanted: Option<&ReceiptNo>,
) -> Outcome<ReceiptNo> {
    session.look(Action::FormApprove, &Subject::Contract(contract.clone()), |reader, _| {
        contract::read::standing(reader, contract)?;
        let is_live = reader.live_token(contract)?.is_some();
        let form = match wanted {
            Some(no) => Some(reader.form(no)?).filter(|form| form.paper.contract_id == *contract),
            None => reader
                .latest_form(contract)?
                .filter(|form| form.state.is_open() || (form.state == FormState::Processed && !is_live)),
        };
        Ok(form.ok_or_else(|| Refusal::NoCheckedForm { contract: contract.clone() })?.receipt_no)
    })
}

/// Where a form stands, for the line of one that was refused.
pub fn state_of(session: &Session, no: &ReceiptNo) -> Option<FormState> {
    session.ledger.read(|reader| Ok::<_, Error>(reader.form(no)?.state)).ok()
}

fn approve(writer: &mut Writer<'_>, context: &mut Context, reviewed: &ReviewedForm) -> Outcome<Decision> {
    approve_unchanged(writer, context, &reviewed.form, Some(reviewed.digest))
}

/// Lets a form take effect: the one that was seen, where it was looked at before.
pub(super) fn approve_unchanged(
    writer: &mut Writer<'_>,
    context: &mut Context,
    no: &ReceiptNo,
    seen: Option<Digest>,
) -> Outcome<Decision> {
    let form = writer.form(no)?;
    writer.actor().must_cover(&form.branch)?;
    let policy = writer.settings()?.approval;
    if approval::decide(&form, writer.actor().id(), policy)? == Decision::Already {
        return Ok(Decision::Already);
    }
    if let Some(seen) = seen
        && writer.form_digest(no)? != seen
    {
        return Err(Refusal::FormChanged.into());
    }
    writer.rest_on_form(no)?;
    writer.rest_on_contract(&form.paper.contract_id)?;
    writer.rest_on_live_token(&form.paper.contract_id)?;
    let loaded = Loaded::of(writer, form)?;
    complete(writer, context, &loaded)?;
    Ok(Decision::Process)
}

/// A form with what its effect depends on, all of one transaction.
pub(in crate::ops) struct Loaded {
    pub(in crate::ops) form: Form,
    pub(in crate::ops) contract: Contract,
    /// The contract's row as it was read.
    pub(in crate::ops) seen: RowSeen,
    pub(in crate::ops) token: Option<Token>,
}

impl Loaded {
    pub(in crate::ops) fn of(writer: &Writer<'_>, form: Form) -> Outcome<Self> {
        let id = &form.paper.contract_id;
        let seen = writer.contract_as_seen(id)?;
        let (contract, seen) = seen.ok_or_else(|| Refusal::ContractNotFound { contract: id.clone() })?;
        let token = writer.live_token(&contract.id)?;
        Ok(Self { form, contract, seen, token })
    }

    /// As [`Loaded::of`], refused unless the form matches its contract.
    pub(in crate::ops) fn matching(writer: &Writer<'_>, form: &Form) -> Outcome<Self> {
        let loaded = Self::of(writer, form.clone())?;
        loaded.matching_token(writer)?;
        Ok(loaded)
    }

    /// Rule 2, again at approval: contract and token may have changed since receipt.
    fn matching_token(&self, writer: &Writer<'_>) -> Outcome<&Token> {
        let Self { form, contract, token, .. } = self;
        let claim = Claim::of(&form.paper, Some(&form.branch));
        matching::check(claim, contract, token.as_ref(), writer.settings()?.form_kinds)?;
        token.as_ref().ok_or_else(|| Refusal::NoActiveToken { contract: contract.id.clone() }.into())
    }
}

/// Lets a form take effect.
pub(in crate::ops) fn complete(writer: &mut Writer<'_>, context: &mut Context, loaded: &Loaded) -> Outcome<()> {
    let Loaded { form, contract, seen, .. } = loaded;
    let token = loaded.matching_token(writer)?;
    let reason = form.paper.reason;
    let mail_id = queue_letter(writer, context, &form.receipt_no, reason, Party::of(contract))?;
    writer.process_form(&form.receipt_no, mail_id)?;
    writer.disable_token(&contract.id, &form.receipt_no, reason)?;
    let details = ApprovalDetails { contract: &contract.id, serial: &token.serial };
    writer.go_by(seen);
    writer.record(Action::FormApprove, &Subject::Form(form.receipt_no.clone()), &details)?;
    Ok(())
}

/// Details of an approval in the trail, besides the digests of the rows that it changed.
#[derive(Serialize)]
struct ApprovalDetails<'a> {
    contract: &'a ContractId,
    serial: &'a Serial,
}

/// The letter of a form that takes effect (step ②).
pub(in crate::ops) fn queue_letter(
    writer: &mut Writer<'_>,
    context: &mut Context,
    form: &ReceiptNo,
    reason: Reason,
    party: Party<'_>,
) -> Outcome<i64> {
    let occasion = Occasion {
        template: Template::OtpDisabled,
        party,
        receipt_no: Some(form),
        recipient: Recipient::Registered,
        urgent: reason.is_urgent(),
    };
    mail::letter::queue(writer, context, occasion)
}
