//! Opening a session: a passphrase or this terminal's login, and the ledger's admission.

use std::path::Path;

use crate::domain::clock::Clock;
use crate::domain::{Moment, OperatorId, Passphrase, Refusal};
use crate::keys::{Keyring, LoginFile, OperatorLogin, Unlocked};
use crate::ledger::{Admission, Ledger};
use crate::ops::{Context, Error, Outcome, Session};

/// Refuses a ledger that is not there or open to others, before anybody is asked for a passphrase.
pub fn check(path: &Path) -> Outcome<()> {
    Ok(Keyring::read(path).map(|_| ())?)
}

/// By passphrase, taken freshly.
pub fn by_passphrase(
    path: &Path,
    operator: &OperatorId,
    passphrase: &Passphrase,
    clock: impl Into<Clock>,
    context: Context,
) -> Outcome<Session> {
    let opened = Keyring::read(path)?.unlock(operator, passphrase)?;
    admit(path, (opened, Admission::Work), clock, context)
}

/// By passphrase, to make keys of one's own: with those that wait, too.
pub fn to_make_keys(
    path: &Path,
    operator: &OperatorId,
    passphrase: &Passphrase,
    clock: impl Into<Clock>,
    context: Context,
) -> Outcome<Session> {
    let opened = Keyring::read(path)?.unlock(operator, passphrase)?;
    admit(path, (opened, Admission::OwnKeys), clock, context)
}

/// By the terminal's login. It is over once the passphrase was changed elsewhere.
pub fn by_login(
    path: &Path,
    login_file: &LoginFile,
    login: OperatorLogin,
    clock: impl Into<Clock>,
    context: Context,
) -> Outcome<Session> {
    match admit(path, (vec![login.opened], Admission::Work), clock, context) {
        Err(Error::Refused(Refusal::WrongPassphrase)) => {
            login_file.end()?;
            Err(Refusal::NotLoggedIn.into())
        }
        admitted => admitted,
    }
}

/// Logs the session's operator in at this terminal. Returns when the login ends if it is not used.
pub fn begin_login(session: &Session, login_file: &LoginFile) -> Outcome<Moment> {
    Ok(login_file.begin(session.actor.unlocked(), session.now)?)
}

fn admit(
    path: &Path,
    (opened, admission): (Vec<Unlocked>, Admission),
    clock: impl Into<Clock>,
    context: Context,
) -> Outcome<Session> {
    let ledger = open(path, &opened)?;
    let actor = ledger.admit(opened, admission)?;
    Ok(Session::new(ledger, actor, clock, context))
}

fn open(path: &Path, opened: &[Unlocked]) -> Outcome<Ledger> {
    // Every seat of one ledger holds the same ledger key.
    let first = opened.first().ok_or(Refusal::WrongPassphrase)?;
    Ok(Ledger::open(path, first)?)
}
