//! `token stop` (利用中止): the customer ends the use of their token. One on a telephone may start again.

use crate::domain::{Action, ContractId, Template, rule::registration};
use crate::intake::answers::Answers;
use crate::ops::customer::attempt::{self, NOW};
use crate::ops::{Outcome, Session, mail, token};
use crate::report::token::TokenSheet;
use crate::trail::Subject;
use crate::trail::details::TokenStopped;

/// The second call: login password, the token's password, the two digits.
pub fn stop_token(session: &mut Session, id: &ContractId, answers: &Answers) -> Outcome<TokenSheet> {
    let (otp, digits) = (answers.otp()?, answers.transfer_digits()?);
    let customer = attempt::identify(session, Action::TokenStop, id, answers)?;
    let subject = Subject::Contract(id.clone());
    let at = session.now;
    let serial = session.perform(Action::TokenStop, &subject, |writer, context| {
        let contract = customer.still_stands(writer)?;
        let live = writer.live_token(id)?;
        let token = registration::must_be_active(id, live.as_ref())?;
        let (step, _) = attempt::accepted(writer, &token.serial, (&otp, at), NOW)?;
        customer.must_know_digits(writer, &digits)?;
        writer.stop_token(&token.serial, step)?;
        mail::letter::queue_to_registered(writer, context, Template::TokenStopped, &contract, None)?;
        attempt::complete(writer, id)?;
        let details = TokenStopped { attempt: customer.attempt, serial: token.serial.clone(), time_step: step };
        writer.record(Action::TokenStop, &subject, &details)?;
        Ok(token.serial.clone())
    })?;
    token::read_back(session, &serial)
}
