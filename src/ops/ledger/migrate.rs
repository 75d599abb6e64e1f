//! `ledger migrate`: an older ledger brought to this program's schema, after a copy was made beside it.

use std::path::{Path, PathBuf};

use crate::domain::clock::Clock;
use crate::domain::{Action, OperatorId, Passphrase, Refusal};
use crate::keys::Keyring;
use crate::ledger::{Admission, Ledger};
use crate::ops::ledger::read;
use crate::ops::{Context, Outcome, Session};
use crate::report::ledger::LedgerSheet;
use crate::trail::Subject;

/// Migrates the ledger. Returns it, and the path of the copy made before, if anything was to be done.
pub fn migrate_ledger(
    path: &Path,
    operator: &OperatorId,
    passphrase: &Passphrase,
    clock: impl Into<Clock>,
    context: Context,
) -> Outcome<(LedgerSheet, Option<PathBuf>)> {
    let opened = Keyring::read(path)?.unlock(operator, passphrase)?;
    let first = opened.first().ok_or(Refusal::WrongPassphrase)?;
    let ledger = Ledger::open_to_migrate(path, first)?;
    let actor = ledger.admit(opened, Admission::Work)?;
    let mut session = Session::new(ledger, actor, clock, context);
    session.allow(Action::LedgerMigrate, &Subject::Ledger)?;
    let done = session.ledger.migrate(&session.actor, session.clock)?;
    Ok((read::sheet(&session.ledger)?, done.copy))
}
