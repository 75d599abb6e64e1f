//! What is read of the ledger itself.
//!
//! - `ledger info`: which ledger this is and how far its trail goes.
//! - `ledger check`: every page and every reference of the file, without the trail.

use crate::domain::{Action, SettingKey};
use crate::ledger::Ledger;
use crate::ops::{Error, Outcome, Session, audit};
use crate::report::ledger::{CheckSheet, LedgerSheet};
use crate::trail::Subject;

pub fn ledger_info(session: &mut Session) -> Outcome<LedgerSheet> {
    session.allow(Action::LedgerInfo, &Subject::Ledger)?;
    sheet(&session.ledger)
}

pub(in crate::ops) fn sheet(ledger: &Ledger) -> Outcome<LedgerSheet> {
    ledger.read(|reader| {
        let (entries, head) = reader.head()?;
        Ok::<_, Error>(LedgerSheet {
            ledger_id: ledger.ledger_id().to_owned(),
            institution: reader.setting(SettingKey::Institution)?.value,
            fingerprint: reader.fingerprint()?,
            schema: ledger.schema()?,
            entries,
            head,
            size: ledger.size()?,
        })
    })
}

pub fn check_ledger(session: &mut Session) -> Outcome<CheckSheet> {
    session.allow(Action::LedgerCheck, &Subject::Ledger)?;
    let problems: Vec<_> = session.ledger.check().iter().map(|finding| audit::line(finding, false)).collect();
    Ok(CheckSheet { ok: problems.is_empty(), problems })
}
