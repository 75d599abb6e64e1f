//! `token exchange` (交換): another token takes the place of the one in use, which ends for good.

use crate::domain::{Action, ContractId, Template, rule::registration};
use crate::intake::answers::Answers;
use crate::ops::customer::attempt::{self, AT_REGISTRATION, NOW};
use crate::ops::customer::start;
use crate::ops::{Outcome, Session, mail, token};
use crate::report::token::TokenSheet;
use crate::trail::Subject;
use crate::trail::details::TokenExchanged;

/// The second call: login password, serial, the old token's password, the new one's, the two digits, in this order.
pub fn exchange_token(session: &mut Session, id: &ContractId, answers: &Answers) -> Outcome<TokenSheet> {
    let (serial, digits) = (answers.serial()?, answers.transfer_digits()?);
    let (old_otp, otp) = (answers.old_otp()?, answers.otp()?);
    let customer = attempt::identify(session, Action::TokenExchange, id, answers)?;
    let subject = Subject::Contract(id.clone());
    let at = session.now;
    session.perform(Action::TokenExchange, &subject, |writer, context| {
        let contract = customer.still_stands(writer)?;
        let live = writer.live_token(id)?;
        let old = registration::must_be_active(id, live.as_ref())?;
        let new = start::usable(writer, id, &serial)?;
        let (old_step, _) = attempt::accepted(writer, &old.serial, (&old_otp, at), NOW)?;
        let (step, _) = attempt::accepted(writer, &new.serial, (&otp, at), AT_REGISTRATION)?;
        customer.must_know_digits(writer, &digits)?;
        writer.replace_token(&old.serial, old_step)?;
        // As the customer had it, unless they say otherwise.
        let login_otp = answers.login_otp().unwrap_or(old.login_otp);
        let receipt_no = start::register(writer, &contract, &new.serial, login_otp, step)?;
        mail::letter::queue_to_registered(writer, context, Template::TokenExchanged, &contract, Some(&receipt_no))?;
        attempt::complete(writer, id)?;
        let details = TokenExchanged {
            attempt: customer.attempt,
            serial: new.serial,
            old_serial: old.serial.clone(),
            receipt_no,
            time_step: step,
            old_time_step: old_step,
        };
        writer.record(Action::TokenExchange, &subject, &details)?;
        Ok(())
    })?;
    token::read_back(session, &serial)
}
