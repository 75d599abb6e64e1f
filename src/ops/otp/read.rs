//! `otp status`: what the contract's one-time password is now, by which form, and what is pending.

use crate::domain::{Action, ContractId, LoginOtp, OtpState, Token};
use crate::ledger::Reader;
use crate::ops::{Outcome, Session, contract};
use crate::report::otp::OtpSheet;
use crate::trail::Subject;

pub fn otp_status(session: &mut Session, contract: &ContractId) -> Outcome<OtpSheet> {
    let subject = Subject::Contract(contract.clone());
    session.look(Action::OtpStatus, &subject, |reader, _| read(reader, contract))
}

pub(in crate::ops) fn read_back(session: &Session, contract: &ContractId) -> Outcome<OtpSheet> {
    session.ledger.read(|reader| read(reader, contract))
}

fn read(reader: &Reader<'_>, contract: &ContractId) -> Outcome<OtpSheet> {
    let standing = contract::read::standing(reader, contract)?;
    let live = reader.live_token(contract)?;
    let ended = reader.last_ended_token(contract)?;
    let disabled_by = ended.as_ref().and_then(|(_, form)| form.clone());
    let again = live.as_ref().zip(ended.as_ref()).is_some_and(|(live, (ended, _))| live.started_at >= ended.ended_at);
    let token = live.or_else(|| ended.map(|(token, _)| token));
    Ok(OtpSheet {
        contract_id: contract.clone(),
        otp: standing.otp,
        serial: token.as_ref().map(|token| token.serial.clone()),
        login_otp: token.as_ref().map(|token| token.login_otp == LoginOtp::Yes),
        since: token.as_ref().and_then(since),
        form: disabled_by.filter(|_| standing.otp == OtpState::Disabled),
        open_form: standing.open_form,
        registered_again: again,
        locked: reader.self_service(contract)?.is_locked(),
        already: false,
    })
}

fn since(token: &Token) -> Option<crate::domain::Moment> {
    let held = token.hold.as_ref().map(|hold| hold.at);
    token.ended_at.or(held).or(token.started_at)
}
