//! `settings list`.

use crate::domain::{Action, SettingKey};
use crate::ledger::SettingRow;
use crate::ops::{Outcome, Session};
use crate::report::setting::SettingSheet;
use crate::trail::Subject;

pub fn list_settings(session: &mut Session) -> Outcome<Vec<SettingSheet>> {
    session.look(Action::SettingList, &Subject::Search, |reader, _| {
        SettingKey::ALL.iter().map(|key| Ok(sheet(reader.setting(*key)?))).collect()
    })
}

pub(in crate::ops) fn sheet(row: SettingRow) -> SettingSheet {
    SettingSheet { key: row.key, value: row.value, pending: row.proposal.and_then(|proposal| proposal.value) }
}
