//! Coming to the desk: a passphrase or an open session, and the ledger's admission.

use std::path::Path;

use crate::domain::{Moment, OperatorId, Passphrase, Refusal};
use crate::keys::{Keyring, LoginFile, OperatorLogin, Unlocked};
use crate::ledger::Ledger;
use crate::ops::{Desk, Error, Means, Outcome};

/// Refuses a ledger that is not there or open to others, before anybody is asked for a passphrase.
pub fn check(path: &Path) -> Outcome<()> {
    Ok(Keyring::read(path).map(|_| ())?)
}

/// By passphrase, taken freshly.
pub fn by_passphrase(
    path: &Path,
    operator: &OperatorId,
    passphrase: &Passphrase,
    now: Moment,
    means: Means,
) -> Outcome<Desk> {
    let opened = Keyring::read(path)?.unlock(operator, passphrase)?;
    admit(path, opened, now, means)
}

/// By the terminal's open session. One whose passphrase was changed elsewhere is over.
pub fn by_login(path: &Path, login_file: &LoginFile, login: OperatorLogin, now: Moment, means: Means) -> Outcome<Desk> {
    match admit(path, vec![login.opened], now, means) {
        Err(Error::Refused(Refusal::WrongPassphrase)) => {
            login_file.end()?;
            Err(Refusal::NotLoggedIn.into())
        }
        admitted => admitted,
    }
}

/// Opens a session of this terminal for the operator at the desk. Gives when it ends if it is not used.
pub fn begin_login(desk: &Desk, login_file: &LoginFile) -> Outcome<Moment> {
    Ok(login_file.begin(desk.actor.unlocked(), desk.now)?)
}

fn admit(path: &Path, opened: Vec<Unlocked>, now: Moment, means: Means) -> Outcome<Desk> {
    let ledger = open(path, &opened)?;
    let actor = ledger.admit(opened)?;
    Ok(Desk::new(ledger, actor, now, means))
}

fn open(path: &Path, opened: &[Unlocked]) -> Outcome<Ledger> {
    // Every seat of one ledger holds the same ledger key.
    let first = opened.first().ok_or(Refusal::WrongPassphrase)?;
    Ok(Ledger::open(path, first)?)
}
