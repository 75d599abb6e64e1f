//! `otpdesk ledger`: the file itself.

use super::counter::{Counter, Served};
use super::words::Failure;
use crate::ops::ledger;
use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub enum LedgerCommand {
    #[command(about = both!("台帳の情報(先頭・大きさなど)を表示する", "Show the ledger's identity, head and size"))]
    Info,
    #[command(about = both!("台帳ファイルと内容を点検する", "Check the ledger file and its contents"))]
    Check,
    #[command(about = both!(
        "古い台帳をこのプログラムの形に移行する",
        "Bring an older ledger to this program's schema"
    ))]
    Migrate,
}

pub(super) fn exec(command: &LedgerCommand, counter: &mut Counter) -> Served {
    match command {
        LedgerCommand::Info => counter.answer(ledger::read::ledger_info),
        LedgerCommand::Check => {
            let sheet = counter.at_desk(|desk, _| Ok(ledger::read::check_ledger(desk)?))?;
            counter.ui.show(&sheet)?;
            if sheet.ok { Ok(()) } else { Err(Failure::promise_broken()) }
        }
        LedgerCommand::Migrate => migrate(counter),
    }
}

fn migrate(counter: &mut Counter) -> Served {
    let operator = counter.acting_operator()?;
    let passphrase = counter.passphrase_of(&operator)?;
    let (path, means) = (&counter.settings.ledger, counter.means());
    let (sheet, copy) = ledger::migrate::migrate_ledger(path, &operator, &passphrase, counter.now, means)?;
    counter.ui.show(&sheet)?;
    let lang = counter.ui.lang();
    counter.ui.note(&match copy {
        Some(copy) => {
            let copy = copy.display();
            phrase!(lang, "移行前の控え: {copy}", "Copy of the ledger before: {copy}")
        }
        None => phrase!(lang, "すでに最新の構造です。", "The schema is the newest already."),
    });
    Ok(())
}
