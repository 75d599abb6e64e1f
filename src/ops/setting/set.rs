//! `settings set`: what holds at this institution. A change of `policy.approval` waits for a second person (rule 9).

use crate::domain::{Action, Refusal, SettingKey};
use crate::ledger::{SettingProposal, SettingRow, Writer};
use crate::ops::setting::read;
use crate::ops::{Outcome, Session};
use crate::report::setting::SettingSheet;
use crate::trail::{Subject, details};

pub fn set_setting(session: &mut Session, key: SettingKey, value: &str) -> Outcome<SettingSheet> {
    let value = key.normalise(value).map_err(|fault| Refusal::BadValue { field: "value", fault })?;
    let subject = Subject::Setting(key);
    session.perform(Action::SettingSet, &subject, |writer, _| {
        let row = decide(writer, key, value.clone())?;
        let waits = row.value != value;
        writer.put_setting(&row)?;
        writer.record(Action::SettingSet, &subject, &details::SettingSet { value, waits })?;
        Ok(read::sheet(row))
    })
}

/// The value at once, unless it takes two and there is, or ever was, a second person. One that took effect without is
/// still to be confirmed.
fn decide(writer: &Writer<'_>, key: SettingKey, value: String) -> Outcome<SettingRow> {
    let known = writer.setting(key)?;
    let waits = known.proposal.as_ref().is_some_and(|proposal| proposal.value.is_some());
    if known.value == value && !waits {
        return Err(Refusal::SettingNotChanged { key }.into());
    }
    let step = writer.step();
    let proposal = |value| SettingProposal { value, by: step.by.clone(), seq: step.seq, at: step.at };
    if !key.needs_second_person() || known.value == value {
        return Ok(SettingRow { key, value, proposal: None });
    }
    if writer.staff()?.is_founding() {
        return Ok(SettingRow { key, value, proposal: Some(proposal(None)) });
    }
    Ok(SettingRow { key, value: known.value, proposal: Some(proposal(Some(value))) })
}
