//! `settings confirm`: the second person (rule 9), who was shown what waits.

use crate::domain::rule::second_person::{Asked, Step};
use crate::domain::{Action, Moment, OperatorId, Refusal, SettingKey};
use crate::ledger::{Reader, SettingProposal, SettingRow};
use crate::ops::setting::read;
use crate::ops::{Outcome, Session};
use crate::report::setting::SettingSheet;
use crate::trail::{Subject, details};

/// What waits, as it was shown.
pub struct SettingReview {
    /// The setting as it will be.
    pub sheet: SettingSheet,
    pub proposed_by: OperatorId,
    /// The entry in which it was asked for.
    confirms: i64,
}

/// What a second person would confirm. Refused where they may not.
pub fn review(session: &mut Session, key: SettingKey) -> Outcome<SettingReview> {
    let now = session.now;
    session.look(Action::SettingConfirm, &Subject::Setting(key), |reader, actor| {
        let (row, proposal) = decide(reader, key, &Step { by: actor.id(), seq: 0, at: now })?;
        Ok(SettingReview { sheet: read::sheet(row), proposed_by: proposal.by, confirms: proposal.seq })
    })
}

/// Puts in force what was shown.
pub fn confirm_setting(session: &mut Session, key: SettingKey, shown: &SettingReview) -> Outcome<SettingSheet> {
    let subject = Subject::Setting(key);
    session.perform(Action::SettingConfirm, &subject, |writer, _| {
        let (row, proposal) = decide(writer, key, &writer.step())?;
        if proposal.seq != shown.confirms {
            return Err(Refusal::RequestChanged.into());
        }
        writer.put_setting(&row)?;
        let details = details::SettingConfirmed { value: row.value.clone(), confirms: proposal.seq };
        writer.record(Action::SettingConfirm, &subject, &details)?;
        Ok(read::sheet(row))
    })
}

/// The setting as it will be: what waits, or what took effect at once while there was no second person.
fn decide(reader: &Reader<'_>, key: SettingKey, step: &Step<'_>) -> Outcome<(SettingRow, SettingProposal)> {
    let known = reader.setting(key)?;
    let proposal = known.proposal.ok_or(Refusal::NothingToConfirm)?;
    let at: Option<Moment> = proposal.value.as_ref().map(|_| proposal.at);
    reader.staff()?.may_be_second(step, Asked { by: &proposal.by, seq: proposal.seq, at })?;
    let value = proposal.value.clone().unwrap_or(known.value);
    Ok((SettingRow { key, value, proposal: None }, proposal))
}
