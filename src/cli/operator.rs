//! `otpdesk operator`: who may act.

use super::app::{App, Served};
use crate::domain::{Line, OperatorId, OperatorState, Reach, Role};
use crate::ops::{Error, operator};
use crate::report::operator::OperatorSheet;
use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::value::{self, one_of, placeholder};

#[derive(Debug, Subcommand)]
pub enum OperatorCommand {
    #[command(about = both!("担当者を登録する(二人目の確認で有効)", "Add an operator; active after confirmation by a second person"))]
    Add(AddArgs),
    #[command(about = both!("担当者の一覧", "List the operators"))]
    List(ListArgs),
    #[command(about = both!(
        "登録・再作成された担当者を二人目として確認する",
        "Confirm a new or reset operator as the second person"
    ))]
    Confirm(OneArgs),
    #[command(about = both!("担当者を停止する", "Disable an operator"))]
    Disable(OneArgs),
    #[command(about = both!("自分のパスフレーズを変更する", "Change your own passphrase"))]
    Passwd(PasswdArgs),
    #[command(about = both!(
        "担当者の鍵とパスフレーズを作り直す",
        "Reset an operator's keys and passphrase"
    ))]
    Reset(ResetArgs),
    #[command(about = both!("別のお客さま端末に秘密鍵を引き継ぐ", "Share the secrets key with another customer terminal"))]
    Share(OneArgs),
}

#[derive(Debug, Args)]
pub struct AddArgs {
    #[arg(help = both!("担当者のID", "ID of the new operator"))]
    #[arg(value_name = placeholder::ID, value_parser = value::of(OperatorId::parse))]
    pub id: OperatorId,
    #[arg(help = both!("名前(画面に表示する)", "Display name"))]
    #[arg(long, value_name = placeholder::NAME, value_parser = value::of(Line::parse))]
    pub name: Line,
    #[arg(help = both!("役割", "Role"))]
    #[arg(long, value_name = both!("役割", "ROLE"), value_parser = one_of!(Role))]
    pub role: Role,
    #[arg(help = both!("所属する店番、または all", "Branch the operator belongs to, or all"))]
    #[arg(long, value_name = both!("店番|all", "BRANCH|all"), value_parser = value::of(Reach::parse))]
    pub branch: Reach,
    #[command(flatten)]
    pub new: NewPassphrase,
}

#[derive(Debug, Args)]
pub struct ListArgs {
    #[arg(help = both!("表示する件数の上限", "Show at most this many"))]
    #[arg(long, value_name = placeholder::N, value_parser = value::of(value::limit))]
    pub limit: Option<u64>,
    #[arg(help = both!("この担当者の次から", "Start after this operator"))]
    #[arg(long, value_name = placeholder::ID, value_parser = value::of(OperatorId::parse))]
    pub after: Option<OperatorId>,
}

#[derive(Debug, Args)]
pub struct OneArgs {
    #[arg(help = both!("担当者のID", "ID of the operator"))]
    #[arg(value_name = placeholder::ID, value_parser = value::of(OperatorId::parse))]
    pub id: OperatorId,
}

#[derive(Debug, Args)]
pub struct PasswdArgs {
    #[command(flatten)]
    pub new: NewPassphrase,
}

#[derive(Debug, Args)]
pub struct ResetArgs {
    #[arg(help = both!("担当者のID", "ID of the operator"))]
    #[arg(value_name = placeholder::ID, value_parser = value::of(OperatorId::parse))]
    pub id: OperatorId,
    #[command(flatten)]
    pub new: NewPassphrase,
}

/// A new passphrase never stands on the command line itself.
#[derive(Debug, Args)]
pub struct NewPassphrase {
    #[arg(help = both!(
        "新しいパスフレーズを1行目に書いたファイル",
        "File with the new passphrase on its first line"
    ))]
    #[arg(long = "new-passphrase-file", value_name = placeholder::PATH)]
    pub file: Option<PathBuf>,
}

pub(super) fn exec(command: OperatorCommand, app: &mut App) -> Served {
    match command {
        OperatorCommand::Add(args) => add(args, app),
        OperatorCommand::List(args) => app.short_list(
            args.limit,
            |sheet: &OperatorSheet| args.after.as_ref().is_none_or(|after| sheet.id > *after),
            operator::read::list_operators,
        ),
        OperatorCommand::Confirm(args) => confirm(&args, app),
        OperatorCommand::Disable(args) => disable(&args, app),
        OperatorCommand::Passwd(args) => passwd(&args, app),
        OperatorCommand::Reset(args) => reset(&args, app),
        OperatorCommand::Share(args) => app.answer(|session| operator::share::share_secrets(session, &args.id)),
    }
}

fn add(args: AddArgs, app: &mut App) -> Served {
    let mut session = app.session()?;
    let passphrase = app.new_passphrase(args.new.file.as_deref(), "--new-passphrase-file", &args.id)?;
    let AddArgs { id, name, role, branch, .. } = args;
    let options = operator::add::AddOperatorOptions { id, name, role, reach: branch };
    let added =
        app.serve(&mut session, |session, _| Ok(operator::add::add_operator(session, &options, &passphrase)?))?;
    show_standing(&added, app)
}

/// The second person's own passphrase, whatever session is open (rule 9).
fn confirm(args: &OneArgs, app: &mut App) -> Served {
    let mut session = app.fresh_session()?;
    let sheet = app.serve(&mut session, |session, _| Ok(operator::confirm::confirm_operator(session, &args.id)?))?;
    Ok(app.ui.show(&sheet)?)
}

fn disable(args: &OneArgs, app: &mut App) -> Served {
    let mut session = app.session()?;
    let id = &args.id;
    app.ui.confirm(&phrase!(app.ui.lang(), "担当者 {id} を停止します。よろしいですか", "Disable operator {id}?"))?;
    let sheet = app.serve(&mut session, |session, _| Ok(operator::disable::disable_operator(session, id)?))?;
    Ok(app.ui.show(&sheet)?)
}

fn passwd(args: &PasswdArgs, app: &mut App) -> Served {
    let mut session = app.fresh_session()?;
    let own = session.actor.id().clone();
    let passphrase = app.new_passphrase(args.new.file.as_deref(), "--new-passphrase-file", &own)?;
    let sheet = app
        .serve(&mut session, |session, _| Ok(operator::change_passphrase::change_passphrase(session, &passphrase)?))?;
    // The session was opened with the passphrase that is no more.
    if let Some(login_file) = app.login_file()
        && login_file.end().map_err(Error::from)?
    {
        app.ui.note(
            app.ui.lang().pick("ログインし直してください。", "Logged out; log in again with the new passphrase."),
        );
    }
    Ok(app.ui.show(&sheet)?)
}

fn reset(args: &ResetArgs, app: &mut App) -> Served {
    let mut session = app.session()?;
    let id = &args.id;
    app.ui.confirm(&phrase!(
        app.ui.lang(),
        "担当者 {id} の鍵を作り直します。よろしいですか",
        "Reset the keys of operator {id}?"
    ))?;
    let passphrase = app.new_passphrase(args.new.file.as_deref(), "--new-passphrase-file", id)?;
    let sheet = app.serve(&mut session, |session, _| Ok(operator::reset::reset_operator(session, id, &passphrase)?))?;
    show_standing(&sheet, app)
}

/// Shows an operator, and what has to happen before they can act.
fn show_standing(sheet: &OperatorSheet, app: &mut App) -> Served {
    app.ui.show(sheet)?;
    let (id, lang) = (&sheet.id, app.ui.lang());
    let next = match sheet.state {
        OperatorState::Pending => phrase!(
            lang,
            "{id} は確認待ちです。役席または別のシステム管理者が otpdesk operator confirm {id} を実行すると有効になります。",
            "{id} is pending: an officer or another admin runs otpdesk operator confirm {id}."
        ),
        OperatorState::Active | OperatorState::Disabled => phrase!(
            lang,
            "{id} は有効ですが、未確認です(確認できる人がまだいなかったため)。",
            "{id} is active but unconfirmed: nobody could confirm it yet."
        ),
    };
    app.ui.note(&next);
    Ok(())
}
