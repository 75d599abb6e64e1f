//! `otpdesk login|logout|whoami`: the session of this terminal.

use super::app::{App, CommandResult};
use super::ui::Question;
use super::words::Failure;
use crate::domain::{Moment, OperatorId, Refusal};
use crate::ops::{self, Error, Session};
use crate::report::ledger::WhoamiSheet;

pub(super) fn login(app: &mut App) -> CommandResult {
    ops::enter::check(&app.settings.ledger)?;
    if app.settings.runtime_folder.is_none() {
        return Err(Failure::no_runtime_folder());
    }
    let login_file = app.login_file().ok_or(Refusal::NeedsTerminal { flag: "--passphrase-file" })?;
    let operator = match app.settings.operator.clone() {
        Some(operator) => operator,
        None => app.ui.ask(Question { field: "operator", flag: "--operator", example: "" }, OperatorId::parse)?,
    };
    let passphrase = app.passphrase_of(&operator)?;
    let (path, context) = (&app.settings.ledger, app.context());
    let session = ops::enter::by_passphrase(path, &operator, &passphrase, app.now, context)?;
    let until = ops::enter::begin_login(&session, &login_file)?;
    Ok(app.ui.show(&sheet(&session, Some(until)))?)
}

pub(super) fn logout(app: &mut App) -> CommandResult {
    let ended = match app.login_file() {
        Some(login_file) => login_file.end().map_err(Error::from)?,
        None => false,
    };
    let lang = app.ui.lang();
    app.ui.note(if ended {
        lang.pick("ログアウトしました。", "Logged out.")
    } else {
        lang.pick("ログインしていません。", "Not logged in.")
    });
    Ok(())
}

pub(super) fn whoami(app: &mut App) -> CommandResult {
    let until = app.open_login()?.map(|(_, login)| login.until);
    let sheet = app.in_session(|session, _| Ok(sheet(session, until)))?;
    Ok(app.ui.show(&sheet)?)
}

fn sheet(session: &Session, until: Option<Moment>) -> WhoamiSheet {
    let operator = session.actor.operator();
    let standing = &operator.standing;
    WhoamiSheet {
        operator: operator.id.clone(),
        role: standing.role,
        branch: standing.reach.clone(),
        ledger: session.ledger.path().display().to_string(),
        session_until: until,
    }
}
