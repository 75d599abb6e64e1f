//! `contract clear-passwords`: for a customer who knows them no more. One officer asks, with a reason; another, by the
//! same command, confirms, and only then they are gone (rule 8).

use serde_json::json;

use crate::domain::action::Action;
use crate::domain::contract::ContractId;
use crate::domain::letter::Template;
use crate::domain::operator::OperatorId;
use crate::domain::refusal::Refusal;
use crate::domain::self_service::Obstacle;
use crate::domain::text::Line;
use crate::ledger::{Reader, Subject, Writer};
use crate::ops::reveal::Reveal;
use crate::ops::{Desk, Error, Means, Outcome, show_contract, start_token};
use crate::report::contract::ContractSheet;

/// Whether the passwords are gone, or wait for the second officer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cleared {
    Asked,
    Done,
}

pub fn clear_passwords(desk: &mut Desk, id: &ContractId, reason: &Line) -> Outcome<(ContractSheet, Cleared)> {
    let subject = Subject::Contract(id.clone());
    let first = desk.look(Action::ContractAskClear, &subject, |reader, actor| {
        let contract = show_contract::standing(reader, id)?.contract;
        actor.must_cover(&contract.branch)?;
        decide(reader, id, actor.id())
    })?;
    let cleared = match first {
        Cleared::Asked => desk.perform(Action::ContractAskClear, &subject, |writer, _| {
            writer.ask_to_clear(id)?;
            writer.record(Action::ContractAskClear, &subject, &json!({ "reason": reason }))?;
            Ok(Cleared::Asked)
        })?,
        Cleared::Done => {
            desk.perform(Action::ContractClearPasswords, &subject, |writer, means| clear(writer, means, id, reason))?
        }
    };
    let sheet = show_contract::show_contract(desk, id, &Reveal::No)?;
    Ok((sheet, cleared))
}

/// What this officer's word does: it asks, or it confirms another's.
fn decide(reader: &Reader<'_>, id: &ContractId, officer: &OperatorId) -> Outcome<Cleared> {
    if !reader.has_passwords(id)? {
        return Err(Refusal::from(Obstacle::NoPasswords).into());
    }
    match reader.clear_asked_by(id)? {
        None => Ok(Cleared::Asked),
        Some(asked) if asked == *officer => Err(Refusal::SamePerson { operator: asked }.into()),
        Some(_) => Ok(Cleared::Done),
    }
}

fn clear(writer: &mut Writer<'_>, means: &mut Means, id: &ContractId, reason: &Line) -> Outcome<Cleared> {
    let asked_by = writer.clear_asked_by(id)?;
    if decide(writer, id, writer.actor().id())? == Cleared::Asked {
        return Err(Error::from(Refusal::NothingToConfirm));
    }
    let contract = show_contract::standing(writer, id)?.contract;
    writer.clear_passwords(id)?;
    start_token::tell(writer, means, Template::PasswordsChanged, &contract, None)?;
    let details = json!({ "reason": reason, "asked_by": asked_by });
    writer.record(Action::ContractClearPasswords, &Subject::Contract(id.clone()), &details)?;
    Ok(Cleared::Done)
}
