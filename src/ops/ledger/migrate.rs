//! `ledger migrate`: an older ledger brought to this program's schema, after a copy was made beside it.

use std::path::{Path, PathBuf};

use crate::domain::{Action, Moment, OperatorId, Passphrase, Refusal};
use crate::keys::Keyring;
use crate::ledger::Ledger;
use crate::ops::ledger::read;
use crate::ops::{Desk, Means, Outcome};
use crate::report::ledger::LedgerSheet;
use crate::trail::Subject;

/// Gives the ledger as it is then, and the copy's path if anything was to be done.
pub fn migrate_ledger(
    path: &Path,
    operator: &OperatorId,
    passphrase: &Passphrase,
    now: Moment,
    means: Means,
) -> Outcome<(LedgerSheet, Option<PathBuf>)> {
    let opened = Keyring::read(path)?.unlock(operator, passphrase)?;
    let first = opened.first().ok_or(Refusal::WrongPassphrase)?;
    let ledger = Ledger::open_to_migrate(path, first)?;
    let actor = ledger.admit(opened)?;
    let mut desk = Desk::new(ledger, actor, now, means);
    desk.allow(Action::LedgerMigrate, &Subject::Ledger)?;
    let done = desk.ledger.migrate(&desk.actor, now)?;
    Ok((read::sheet(&desk.ledger)?, done.copy))
}
