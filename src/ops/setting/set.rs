//! `settings set`: what holds at this institution. A change of `policy.approval` waits for a second person (rule 9).

use serde_json::json;

use crate::domain::{Action, Refusal, SettingKey, rule::second_person};
use crate::ledger::{SettingRow, Writer};
use crate::ops::setting::read;
use crate::ops::{Outcome, Session};
use crate::report::setting::SettingSheet;
use crate::trail::Subject;

pub fn set_setting(session: &mut Session, key: SettingKey, value: &str) -> Outcome<SettingSheet> {
    let value = key.normalise(value).map_err(|fault| Refusal::BadValue { field: "value", fault })?;
    let subject = Subject::Setting(key);
    session.perform(Action::SettingSet, &subject, |writer, _| {
        let row = decide(writer, key, value)?;
        let details = match &row.pending {
            Some(pending) => json!({ "pending": pending }),
            None => json!({ "value": row.value }),
        };
        writer.put_setting(&row)?;
        writer.record(Action::SettingSet, &subject, &details)?;
        Ok(read::sheet(row))
    })
}

fn decide(writer: &Writer<'_>, key: SettingKey, value: String) -> Outcome<SettingRow> {
    let known = writer.setting(key)?;
    if known.value == value && known.pending.is_none() {
        return Err(Refusal::SettingNotChanged { key }.into());
    }
    let proposer = writer.actor().id().clone();
    let waits = key.needs_second_person()
        && known.value != value
        && second_person::exists(&writer.operators()?, &proposer, None);
    let (value, pending) = if waits { (known.value, Some(value)) } else { (value, None) };
    Ok(SettingRow { key, value, pending, proposed_by: Some(proposer), confirmed_by: None })
}
