//! `ledger check`: every page and every reference of the file, without the trail.

use crate::domain::action::Action;
use crate::ops::{Desk, Outcome, verify_ledger};
use crate::report::ledger::CheckSheet;
use crate::trail::Subject;

pub fn check_ledger(desk: &mut Desk) -> Outcome<CheckSheet> {
    desk.allow(Action::LedgerCheck, &Subject::Ledger)?;
    let problems: Vec<_> = desk.ledger.check().into_iter().map(verify_ledger::line).collect();
    Ok(CheckSheet { ok: problems.is_empty(), problems })
}
