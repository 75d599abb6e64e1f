//! `otpdesk login|logout|whoami`: the session of this terminal.

use super::counter::{Counter, Served};
use super::ui::Question;
use super::words::Failure;
use crate::domain::{Moment, OperatorId, Refusal};
use crate::ops::{self, Desk, Error};
use crate::report::ledger::WhoamiSheet;

pub(super) fn login(counter: &mut Counter) -> Served {
    ops::enter::check(&counter.settings.ledger)?;
    if counter.settings.runtime_folder.is_none() {
        return Err(Failure::no_runtime_folder());
    }
    let login_file = counter.login_file().ok_or(Refusal::NeedsTerminal { flag: "--passphrase-file" })?;
    let operator = match counter.settings.operator.clone() {
        Some(operator) => operator,
        None => counter.ui.ask(Question { field: "operator", flag: "--operator", example: "" }, OperatorId::parse)?,
    };
    let passphrase = counter.passphrase_of(&operator)?;
    let (path, means) = (&counter.settings.ledger, counter.means());
    let desk = ops::enter::by_passphrase(path, &operator, &passphrase, counter.now, means)?;
    let until = ops::enter::begin_login(&desk, &login_file)?;
    Ok(counter.ui.show(&sheet(&desk, Some(until)))?)
}

pub(super) fn logout(counter: &mut Counter) -> Served {
    let ended = match counter.login_file() {
        Some(login_file) => login_file.end().map_err(Error::from)?,
        None => false,
    };
    let lang = counter.ui.lang();
    counter.ui.note(if ended {
        lang.pick("ログアウトしました。", "The session is closed.")
    } else {
        lang.pick("ログインしていませんでした。", "No session was open.")
    });
    Ok(())
}

pub(super) fn whoami(counter: &mut Counter) -> Served {
    let until = counter.open_login()?.map(|(_, login)| login.until);
    let sheet = counter.at_desk(|desk, _| Ok(sheet(desk, until)))?;
    Ok(counter.ui.show(&sheet)?)
}

fn sheet(desk: &Desk, until: Option<Moment>) -> WhoamiSheet {
    let operator = desk.actor.operator();
    WhoamiSheet {
        operator: operator.id.clone(),
        role: operator.role,
        branch: operator.reach.clone(),
        ledger: desk.ledger.path().display().to_string(),
        session_until: until,
    }
}
