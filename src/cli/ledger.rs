//! `otpdesk ledger`: the file itself.

use super::app::{App, CommandResult};
use super::words::Failure;
use crate::ops::ledger;
use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub enum LedgerCommand {
    #[command(about = both!("台帳の情報(証跡の末尾・大きさなど)を表示する", "Show the ledger's identity, head and size"))]
    Info,
    #[command(about = both!("台帳ファイルと内容を点検する", "Check the ledger file and its contents"))]
    Check,
    #[command(about = both!(
        "古い台帳をこのバージョンの構造に移行する",
        "Migrate an older ledger to the current schema"
    ))]
    Migrate,
}

pub(super) fn exec(command: &LedgerCommand, app: &mut App) -> CommandResult {
    match command {
        LedgerCommand::Info => app.run_and_show(ledger::read::ledger_info),
        LedgerCommand::Check => {
            let sheet = app.in_session(|session, _| Ok(ledger::read::check_ledger(session)?))?;
            app.ui.show(&sheet)?;
            if sheet.ok { Ok(()) } else { Err(Failure::promise_broken()) }
        }
        LedgerCommand::Migrate => migrate(app),
    }
}

fn migrate(app: &mut App) -> CommandResult {
    let operator = app.acting_operator()?;
    let passphrase = app.passphrase_of(&operator)?;
    let (path, context) = (&app.settings.ledger, app.context());
    let (sheet, copy) = ledger::migrate::migrate_ledger(path, &operator, &passphrase, app.now, context)?;
    app.ui.show(&sheet)?;
    let lang = app.ui.lang();
    app.ui.note(&match copy {
        Some(copy) => {
            let copy = copy.display();
            phrase!(lang, "移行前の控え: {copy}", "Copy of the ledger before the migration: {copy}")
        }
        None => phrase!(lang, "すでに最新です。", "Already up to date."),
    });
    Ok(())
}
