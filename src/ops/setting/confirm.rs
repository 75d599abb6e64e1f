//! `settings confirm`: the second person (rule 9).

use serde_json::json;

use crate::domain::{Action, Refusal, SettingKey, rule::second_person};
use crate::ledger::{SettingRow, Writer};
use crate::ops::setting::read;
use crate::ops::{Outcome, Session};
use crate::report::setting::SettingSheet;
use crate::trail::Subject;

pub fn confirm_setting(session: &mut Session, key: SettingKey) -> Outcome<SettingSheet> {
    let subject = Subject::Setting(key);
    session.perform(Action::SettingConfirm, &subject, |writer, _| {
        let row = decide(writer, key)?;
        writer.put_setting(&row)?;
        writer.record(Action::SettingConfirm, &subject, &json!({ "value": row.value }))?;
        Ok(read::sheet(row))
    })
}

/// What waits, or what took effect at once while there was no second person.
fn decide(writer: &Writer<'_>, key: SettingKey) -> Outcome<SettingRow> {
    let known = writer.setting(key)?;
    let unconfirmed = key.needs_second_person() && known.confirmed_by.is_none();
    let proposer = known.proposed_by.clone().filter(|_| unconfirmed).ok_or(Refusal::NothingToConfirm)?;
    second_person::may_confirm(writer.actor().operator(), &proposer, None)?;
    Ok(SettingRow {
        key,
        value: known.pending.unwrap_or(known.value),
        pending: None,
        proposed_by: Some(proposer),
        confirmed_by: Some(writer.actor().id().clone()),
    })
}
