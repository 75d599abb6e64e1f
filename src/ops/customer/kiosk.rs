//! `token kiosk`: the menu of a customer terminal, opened by its operator and ended by nobody else.

use serde_json::json;

use crate::domain::{Action, Passphrase, Refusal};
use crate::keys::Keyring;
use crate::ledger::Admission;
use crate::ops::customer::attempt;
use crate::ops::{Error, Outcome, Session};

/// Refused unless the operator may open it; leaves an entry. Returns the keyring by which they can end it even when they
/// were disabled meanwhile: a menu that nobody may end any more would be worse.
pub fn open_kiosk(session: &mut Session) -> Outcome<Keyring> {
    attempt::may_begin(session, Action::TokenKiosk)?;
    note(session, "opened")?;
    Ok(Keyring::read(session.ledger.path())?)
}

/// Whether this is the operator's passphrase as it is now. A wrong one leaves an entry: customers may have tried.
pub fn prove_operator(session: &mut Session, passphrase: &Passphrase, at_opening: &Keyring) -> Outcome<()> {
    let operator = session.actor.id();
    let opened = Keyring::read(session.ledger.path()).and_then(|keyring| keyring.unlock(operator, passphrase));
    let admitted = opened.map_err(Error::from).and_then(|opened| Ok(session.ledger.admit(opened, Admission::Work)?));
    let proven = match admitted {
        Ok(_) | Err(Error::Refused(Refusal::OperatorDisabled { .. })) => Ok(()),
        // The seat of who is disabled leaves the keyring.
        Err(Error::Refused(Refusal::UnknownOperator { .. })) => {
            at_opening.unlock(operator, passphrase).map(|_| ()).map_err(Error::from)
        }
        Err(other) => Err(other),
    };
    let subject = attempt::operator(session);
    session.note_refusal(Action::TokenKiosk, &subject, proven)
}

pub fn close_kiosk(session: &mut Session) -> Outcome<()> {
    note(session, "ended")
}

/// The terminal went away under it.
pub fn lose_kiosk(session: &mut Session) -> Outcome<()> {
    note(session, "lost")
}

fn note(session: &mut Session, menu: &str) -> Outcome<()> {
    let subject = attempt::operator(session);
    session.perform(Action::TokenKiosk, &subject, |writer, _| {
        writer.record(Action::TokenKiosk, &subject, &json!({ "menu": menu }))?;
        Ok(())
    })
}
