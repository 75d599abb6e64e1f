//! `token check`: does the password that the contract's token shows fit? Counted as an attempt; a right one is used up.

use crate::domain::{Action, ContractId, Obstacle, Refusal, rule::registration};
use crate::intake::answers::Answers;
use crate::ops::customer::attempt::{self, Counted, NOW};
use crate::ops::{Outcome, Session};
use crate::report::token::CheckSheet;
use crate::trail::Subject;
use crate::trail::details::TokenChecked;

pub fn check_token(session: &mut Session, id: &ContractId, answers: &Answers) -> Outcome<CheckSheet> {
    let typed = answers.otp()?;
    let subject = Subject::Contract(id.clone());
    attempt::may_begin(session, Action::TokenCheck)?;
    let counted = attempt::count(session, Action::TokenCheck, id)?;
    let Some(Counted { contract, attempt }) = counted else {
        // An unknown contract answers like a wrong password.
        let operator = attempt::operator(session);
        return session.note_refusal(Action::TokenCheck, &operator, Err(Refusal::from(Obstacle::OtpWrong).into()));
    };
    let at = session.now;
    session.perform(Action::TokenCheck, &subject, |writer, _| {
        writer.rest_on_contract(id)?;
        writer.rest_on_live_token(id)?;
        writer.rest_on_self_service(id)?;
        let live = writer.live_token(id)?;
        let token = registration::must_be_active(id, live.as_ref())?;
        let (step, drift) = attempt::accepted(writer, &token.serial, (&typed, at), NOW)?;
        writer.use_step(&token.serial, step)?;
        attempt::take_back(writer, id)?;
        let details = TokenChecked { attempt, serial: token.serial.clone(), time_step: step, drift };
        writer.record(Action::TokenCheck, &subject, &details)?;
        Ok(CheckSheet { serial: token.serial.clone(), contract_id: contract.id, drift })
    })
}
