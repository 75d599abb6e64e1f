//! `settings list`.

use crate::domain::{Action, SettingKey};
use crate::ledger::SettingRow;
use crate::ops::{Desk, Outcome};
use crate::report::setting::SettingSheet;
use crate::trail::Subject;

pub fn list_settings(desk: &mut Desk) -> Outcome<Vec<SettingSheet>> {
    desk.look(Action::SettingList, &Subject::Search, |reader, _| {
        SettingKey::ALL.iter().map(|key| Ok(sheet(reader.setting(*key)?))).collect()
    })
}

pub(in crate::ops) fn sheet(row: SettingRow) -> SettingSheet {
    SettingSheet { key: row.key, value: row.value, pending: row.pending }
}
