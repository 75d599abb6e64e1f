//! `contract clear-passwords`: for a customer who knows them no more. One officer asks, with a reason; another, by the
//! same command, confirms, and only then they are gone (rule 8).

use crate::domain::rule::second_person::LAPSES;
use crate::domain::{Action, Contract, ContractId, Line, Moment, Obstacle, OperatorId, Refusal, Template};
use crate::ledger::actor::Actor;
use crate::ledger::{ClearRequest, Reader};
use crate::ops::contract::read;
use crate::ops::reveal::Reveal;
use crate::ops::{Outcome, Session, mail};
use crate::report::contract::ContractSheet;
use crate::trail::Subject;
use crate::trail::details::{ClearingAsked, PasswordsCleared};

/// Whether the passwords are gone, or wait for the second officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClearOutcome {
    Requested,
    /// As another officer asked.
    Cleared(ClearRequest),
}

/// The other officer whose word this one's would complete, so that nobody clears who means to ask.
pub fn requested_by(session: &mut Session, id: &ContractId) -> Outcome<Option<OperatorId>> {
    let now = session.now;
    session.look(Action::ContractAskClear, &Subject::Contract(id.clone()), |reader, actor| {
        match decide(reader, actor, id, now)?.1 {
            ClearOutcome::Requested => Ok(None),
            ClearOutcome::Cleared(asked) => Ok(Some(asked.by)),
        }
    })
}

pub fn clear_passwords(
    session: &mut Session,
    id: &ContractId,
    reason: &Line,
) -> Outcome<(ContractSheet, ClearOutcome)> {
    let subject = Subject::Contract(id.clone());
    let cleared = session.perform(Action::ContractAskClear, &subject, |writer, context| {
        writer.rest_on_contract(id)?;
        let (contract, cleared) = decide(writer, writer.actor(), id, writer.now())?;
        match &cleared {
            ClearOutcome::Requested => {
                writer.ask_to_clear(id)?;
                // Whoever verifies the trail sees that asking has cleared none of them.
                let details = ClearingAsked { passwords: writer.count_passwords(id)? };
                writer.record_remarked(Action::ContractAskClear, &subject, &details, Some(reason.as_str()))?;
            }
            ClearOutcome::Cleared(asked) => {
                writer.clear_passwords(id)?;
                mail::letter::queue_to_registered(writer, context, Template::PasswordsChanged, &contract, None)?;
                let details = PasswordsCleared { confirms: asked.seq };
                writer.record_remarked(Action::ContractClearPasswords, &subject, &details, Some(reason.as_str()))?;
            }
        }
        Ok(cleared)
    })?;
    let sheet = read::show_contract(session, id, &Reveal::No)?;
    Ok((sheet, cleared))
}

/// What this officer's word does there: it asks, or it confirms another's.
fn decide(reader: &Reader<'_>, officer: &Actor, id: &ContractId, now: Moment) -> Outcome<(Contract, ClearOutcome)> {
    let contract = read::standing(reader, id)?.contract;
    officer.must_cover(&contract.branch)?;
    contract.must_be_open()?;
    if !reader.has_passwords(id)? {
        return Err(Refusal::from(Obstacle::NoPasswords).into());
    }
    // A request that has lapsed is made anew.
    let asked = reader.clearing(id)?.filter(|asked| now <= asked.at.plus(LAPSES));
    match asked {
        None => Ok((contract, ClearOutcome::Requested)),
        Some(asked) if asked.by == *officer.id() => Err(Refusal::SamePerson { operator: asked.by }.into()),
        Some(asked) => Ok((contract, ClearOutcome::Cleared(asked))),
    }
}
