//! `otp unlock`: an officer lets a customer try again after five failures (rule 6).

use serde_json::json;

use crate::domain::{Action, ContractId, Obstacle, Refusal, SelfService};
use crate::ops::otp::read;
use crate::ops::{Outcome, Session, contract};
use crate::report::otp::OtpSheet;
use crate::trail::Subject;

pub fn unlock_otp(session: &mut Session, id: &ContractId) -> Outcome<OtpSheet> {
    let subject = Subject::Contract(id.clone());
    session.perform(Action::OtpUnlock, &subject, |writer, _| {
        let contract = contract::read::standing(writer, id)?.contract;
        writer.actor().must_cover(&contract.branch)?;
        contract.must_be_open()?;
        let standing = writer.self_service(id)?;
        if !standing.is_locked() {
            return Err(Refusal::from(Obstacle::NotLocked).into());
        }
        // The positions that were asked stay: a customer who fails does not get to choose others.
        writer.put_self_service(id, SelfService { failures: 0, ..standing })?;
        writer.record(Action::OtpUnlock, &subject, &json!({}))?;
        Ok(())
    })?;
    read::read_back(session, id)
}
