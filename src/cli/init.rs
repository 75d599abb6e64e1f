//! `otpdesk init`: a new ledger.

use super::app::{App, CommandResult};
use crate::domain::rule::second_person::Advice;
use crate::domain::{Branch, Line, Refusal};
use crate::ops::ledger::found::{FoundLedgerOptions, found_ledger};
use clap::Args;

use super::value::{self, placeholder};

#[derive(Debug, Args)]
pub struct InitArgs {
    #[arg(help = both!("金融機関名(お知らせメールに載る)", "Name of the institution, as shown in letters"))]
    #[arg(long, value_name = placeholder::NAME, value_parser = value::of(Line::parse))]
    pub institution: Line,
    #[arg(help = both!("最初の店番(= に続けて店名)", "First branch: code, optionally with =NAME"))]
    #[arg(long, value_name = both!("店番[=店名]", "CODE[=NAME]"), value_parser = value::of(value::branch))]
    pub branch: Branch,
    #[arg(help = both!(
        "最初のシステム管理者の名前(IDは --operator)",
        "Name of the first admin (the ID is given with --operator)"
    ))]
    #[arg(long, value_name = placeholder::NAME, value_parser = value::of(Line::parse))]
    pub name: Line,
    #[arg(help = both!(
        "台帳を開ける担当者アカウントのグループ",
        "Group of the user accounts that may open the ledger"
    ))]
    #[arg(long, value_name = both!("グループ", "GROUP"))]
    pub group: Option<String>,
}

pub(super) fn exec(args: InitArgs, app: &mut App) -> CommandResult {
    let admin = app.settings.operator.clone().ok_or(Refusal::MissingValue { field: "operator" })?;
    let file = app.settings.passphrase_file.clone();
    let passphrase = app.new_passphrase(file.as_deref(), "--passphrase-file", &admin)?;
    let InitArgs { institution, branch, name, group } = args;
    let options = FoundLedgerOptions { institution, branch, admin, name, group };
    let mut context = app.context();
    let made = found_ledger(&app.settings.ledger, &options, &passphrase, app.now, &mut context)?;
    app.ui.show(&made)?;
    app.ui.note(app.ui.lang().pick(
        "台帳の指紋を台帳とは別の場所(日締め表など)に控えてください。",
        "Write down the fingerprint somewhere outside the ledger, for example on the day-close sheet.",
    ));
    let next = super::operator::advised(app.ui.lang(), &Advice::AddSecondPerson);
    app.ui.note(&next);
    Ok(())
}
