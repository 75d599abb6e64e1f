//! `contract close`: the end of a contract, refused while a token is live or a form open.

use serde_json::json;

use crate::domain::{Action, ContractId, Line, OtpState, Refusal};
use crate::ledger::Writer;
use crate::ops::contract::read;
use crate::ops::reveal::Reveal;
use crate::ops::{Outcome, Session};
use crate::report::contract::ContractSheet;
use crate::trail::Subject;

pub fn close_contract(session: &mut Session, id: &ContractId, reason: &Line) -> Outcome<ContractSheet> {
    let subject = Subject::Contract(id.clone());
    session.perform(Action::ContractClose, &subject, |writer, _| {
        decide(writer, id)?;
        writer.close_contract(id)?;
        // Nothing can start there again.
        writer.forget_stopped(id)?;
        writer.record_remarked(Action::ContractClose, &subject, &json!({}), Some(reason.as_str()))?;
        Ok(())
    })?;
    read::show_contract(session, id, &Reveal::No)
}

fn decide(writer: &Writer<'_>, id: &ContractId) -> Outcome<()> {
    let standing = read::standing(writer, id)?;
    writer.actor().must_cover(&standing.contract.branch)?;
    standing.contract.must_be_open()?;
    let is_live = matches!(standing.otp, OtpState::Active | OtpState::Held);
    if is_live || standing.open_form.is_some() {
        return Err(Refusal::ContractInUse { contract: id.clone() }.into());
    }
    Ok(())
}
