//! `audit list`.

use crate::domain::action::Action;
use crate::domain::moment::Moment;
use crate::domain::operator::OperatorId;
use crate::ledger::{EntryFilter, Fault, Page};
use crate::ops::{Desk, Outcome};
use crate::report::audit::EntrySheet;
use crate::trail::{Entry, Subject};

pub fn list_entries(
    desk: &mut Desk,
    filter: &EntryFilter,
    page: &Page<i64>,
    mut show: impl FnMut(EntrySheet) -> std::io::Result<()>,
) -> Outcome<()> {
    desk.look(Action::AuditList, &Subject::Search, |reader, _| {
        reader.each_entry(filter, page, |entry| Ok(show(sheet(&entry)?)?))
    })
}

fn sheet(entry: &Entry) -> Result<EntrySheet, Fault> {
    let damaged = || Fault::Damaged(format!("entry {}", entry.seq));
    Ok(EntrySheet {
        seq: entry.seq,
        at: Moment::parse(&entry.at).ok_or_else(damaged)?,
        operator: OperatorId::parse(&entry.operator)?,
        action: Action::from_code(&entry.action).ok_or_else(damaged)?,
        subject: entry.subject.clone(),
        details: serde_json::from_str(&entry.details).map_err(|_| damaged())?,
        hash: entry.hash_hex(),
    })
}
