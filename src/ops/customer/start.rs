//! `token start` (利用開始, steps ⑥ to ⑧): the customer's new token goes into use.

use crate::domain::{
    Action, Contract, ContractId, LoginOtp, Obstacle, ReceiptNo, Refusal, Serial, Template, Token, rule::registration,
};
use crate::intake::answers::Answers;
use crate::ledger::{Start, Writer};
use crate::ops::customer::attempt::{self, AT_REGISTRATION};
use crate::ops::{Outcome, Session, mail, token};
use crate::report::token::TokenSheet;
use crate::trail::Subject;
use crate::trail::details::TokenStarted;

/// The second call: login password, serial, the token's password and the two digits, in this order.
pub fn start_token(session: &mut Session, id: &ContractId, answers: &Answers) -> Outcome<TokenSheet> {
    let (serial, otp, digits) = (answers.serial()?, answers.otp()?, answers.transfer_digits()?);
    let customer = attempt::identify(session, Action::TokenStart, id, answers)?;
    let subject = Subject::Contract(id.clone());
    let at = session.now;
    session.perform(Action::TokenStart, &subject, |writer, context| {
        let contract = customer.still_stands(writer)?;
        registration::may_start(id, writer.live_token(id)?.as_ref())?;
        let token = usable(writer, id, &serial)?;
        let (step, _) = attempt::accepted(writer, &token.serial, (&otp, at), AT_REGISTRATION)?;
        customer.must_know_digits(writer, &digits)?;
        let login_otp = answers.login_otp().unwrap_or(LoginOtp::No);
        let receipt_no = register(writer, &contract, &token.serial, login_otp, step)?;
        mail::letter::queue_to_registered(writer, context, Template::TokenStarted, &contract, Some(&receipt_no))?;
        attempt::complete(writer, id)?;
        let details = TokenStarted { attempt: customer.attempt, serial: token.serial, receipt_no, time_step: step };
        writer.record(Action::TokenStart, &subject, &details)?;
        Ok(())
    })?;
    token::read_back(session, &serial)
}

/// A token that this customer may register.
pub(super) fn usable(writer: &Writer<'_>, id: &ContractId, serial: &Serial) -> Outcome<Token> {
    let found = writer.token(serial)?;
    let (token, _) = found.ok_or_else(|| Refusal::from(Obstacle::SerialUnknown))?;
    registration::may_use(id, &token)?;
    Ok(token)
}

/// Puts a token into use under a receipt number; the seeds of others that the customer had stopped go.
pub(super) fn register(
    writer: &mut Writer<'_>,
    contract: &Contract,
    serial: &Serial,
    login_otp: LoginOtp,
    step: i64,
) -> Outcome<ReceiptNo> {
    let receipt_no = writer.next_receipt_no(&contract.branch)?;
    let start = Start { contract: &contract.id, login_otp, receipt_no: &receipt_no, step };
    writer.start_token(serial, &start)?;
    writer.forget_stopped(&contract.id)?;
    Ok(receipt_no)
}
