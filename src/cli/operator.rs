//! `otpdesk operator`: who may act.

use super::app::{App, CommandResult};
use crate::domain::rule::second_person::Advice;
use crate::domain::{Lang, Line, OperatorId, Reach, Role};
use crate::ops::{Error, operator};
use crate::report::{operator::OperatorSheet, say};
use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::value::{self, one_of, placeholder};

const NEW_PASSPHRASE_FILE: &str = "--new-passphrase-file";

#[derive(Debug, Subcommand)]
pub enum OperatorCommand {
    #[command(about = both!(
        "担当者を登録する(本人の passwd と二人目の確認で有効)",
        "Add an operator; active after their own passwd and a second person's confirmation"
    ))]
    Add(AddArgs),
    #[command(about = both!("担当者の一覧", "List the operators"))]
    List(ListArgs),
    #[command(about = both!(
        "担当者の名前・役割・店番を変更する(役割と店番は二人目の確認で有効)",
        "Change an operator's name, role or branch; role and branch after a second person's confirmation"
    ))]
    Set(SetArgs),
    #[command(about = both!(
        "確認を待つ担当者を二人目として確認する",
        "Confirm what waits of an operator, as the second person"
    ))]
    Confirm(OneArgs),
    #[command(about = both!("担当者を停止する", "Disable an operator"))]
    Disable(DisableArgs),
    #[command(about = both!("自分のパスフレーズと鍵を新しくする", "Make a new passphrase and keys of your own"))]
    Passwd(PasswdArgs),
    #[command(about = both!(
        "担当者の鍵を作り直す(本人の passwd と二人目の確認で有効)",
        "Reset an operator's keys; in force after their own passwd and a second person's confirmation"
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
    #[arg(help = both!(
        "確認できる人が誰もいないときに単独で登録する(7 日後から有効、証跡の検証に残り続ける)",
        "Add with nobody left to confirm it: active after 7 days, and named by audit verify for ever"
    ))]
    #[arg(long)]
    pub alone: bool,
    #[command(flatten)]
    pub new: NewPassphrase,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = true, id = "change", args = ["name", "role", "branch"])]
pub struct SetArgs {
    #[arg(help = both!("担当者のID", "ID of the operator"))]
    #[arg(value_name = placeholder::ID, value_parser = value::of(OperatorId::parse))]
    pub id: OperatorId,
    #[arg(help = both!("新しい名前", "New display name"))]
    #[arg(long, value_name = placeholder::NAME, value_parser = value::of(Line::parse))]
    pub name: Option<Line>,
    #[arg(help = both!("新しい役割", "New role"))]
    #[arg(long, value_name = both!("役割", "ROLE"), value_parser = one_of!(Role))]
    pub role: Option<Role>,
    #[arg(help = both!("新しい店番、または all", "New branch, or all"))]
    #[arg(long, value_name = both!("店番|all", "BRANCH|all"), value_parser = value::of(Reach::parse))]
    pub branch: Option<Reach>,
}

#[derive(Debug, Args)]
pub struct DisableArgs {
    #[arg(help = both!("担当者のID", "ID of the operator"))]
    #[arg(value_name = placeholder::ID, value_parser = value::of(OperatorId::parse))]
    pub id: OperatorId,
    #[arg(help = both!("停止する理由", "Why the operator is disabled"))]
    #[arg(long, value_name = placeholder::TEXT, value_parser = value::of(Line::parse))]
    pub reason: Line,
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

pub(super) fn exec(command: OperatorCommand, app: &mut App) -> CommandResult {
    match command {
        OperatorCommand::Add(args) => add(args, app),
        OperatorCommand::List(args) => list(&args, app),
        OperatorCommand::Set(args) => set(args, app),
        OperatorCommand::Confirm(args) => confirm(&args, app),
        OperatorCommand::Disable(args) => disable(&args, app),
        OperatorCommand::Passwd(args) => passwd(&args, app),
        OperatorCommand::Reset(args) => reset(&args, app),
        OperatorCommand::Share(args) => app.run_and_show(|session| operator::share::share_secrets(session, &args.id)),
    }
}

fn add(args: AddArgs, app: &mut App) -> CommandResult {
    let mut session = app.session()?;
    let AddArgs { id, name, role, branch, alone, new } = args;
    let options = operator::add::AddOperatorOptions { id, name, role, reach: branch, alone };
    app.serve(&mut session, |session, _| Ok(operator::add::check(session, &options)?))?;
    let passphrase = app.new_passphrase(new.file.as_deref(), NEW_PASSPHRASE_FILE, &options.id)?;
    let added =
        app.serve(&mut session, |session, _| Ok(operator::add::add_operator(session, &options, &passphrase)?))?;
    show_standing(&added, app)
}

/// The operators, and what the bank's people should do next.
fn list(args: &ListArgs, app: &mut App) -> CommandResult {
    let mut advice = Vec::new();
    app.short_list(
        args.limit,
        |sheet: &OperatorSheet| args.after.as_ref().is_none_or(|after| sheet.id > *after),
        |session| {
            advice = operator::read::advice(session)?;
            operator::read::list_operators(session)
        },
    )?;
    for next in advice {
        app.ui.note(&advised(app.ui.lang(), &next));
    }
    Ok(())
}

fn set(args: SetArgs, app: &mut App) -> CommandResult {
    let SetArgs { id, name, role, branch } = args;
    let options = operator::set::SetOperatorOptions { name, role, reach: branch };
    let sheet = app.in_session(|session, _| Ok(operator::set::set_operator(session, &id, &options)?))?;
    show_standing(&sheet, app)
}

/// The second person's own passphrase, whatever session is open (rule 9), after they were shown what waits.
fn confirm(args: &OneArgs, app: &mut App) -> CommandResult {
    let mut session = app.fresh_session()?;
    let id = &args.id;
    let shown = app.serve(&mut session, |session, _| Ok(operator::confirm::review(session, id)?))?;
    let question = confirmation(app.ui.lang(), &shown.sheet);
    app.ui.confirm(&question)?;
    let sheet = app.serve(&mut session, |session, _| Ok(operator::confirm::confirm_operator(session, id, &shown)?))?;
    Ok(app.ui.show(&sheet)?)
}

/// What a second person is asked: of the operator as they will be.
fn confirmation(lang: Lang, sheet: &OperatorSheet) -> String {
    let OperatorSheet { id, name, .. } = sheet;
    let branch = sheet.branch.as_str();
    let (role, state) = (say(lang, &sheet.role), say(lang, &sheet.state));
    let keys = sheet.keys.as_deref().unwrap_or("-");
    phrase!(
        lang,
        "担当者 {id}({name})\n役割 {role}、店番 {branch}、{state}\n鍵の照合文字 {keys}(本人の passwd の表示と同じか確かめてください)\n確認しますか",
        "Operator {id} ({name})\nrole {role}, branch {branch}, {state}\nkey characters {keys} (compare with what the operator's own passwd showed)\nConfirm?"
    )
}

fn disable(args: &DisableArgs, app: &mut App) -> CommandResult {
    let mut session = app.session()?;
    let DisableArgs { id, reason } = args;
    let sheet = app.serve(&mut session, |session, _| Ok(operator::disable::check(session, id)?))?;
    let name = &sheet.name;
    app.ui.confirm(&phrase!(
        app.ui.lang(),
        "担当者 {id}({name})を停止します。よろしいですか",
        "Disable operator {id} ({name})?"
    ))?;
    let sheet = app.serve(&mut session, |session, _| Ok(operator::disable::disable_operator(session, id, reason)?))?;
    show_standing(&sheet, app)
}

fn passwd(args: &PasswdArgs, app: &mut App) -> CommandResult {
    let mut session = app.session_for_own_keys()?;
    let own = session.actor.id().clone();
    let passphrase = app.new_passphrase(args.new.file.as_deref(), NEW_PASSPHRASE_FILE, &own)?;
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
    show_standing(&sheet, app)
}

fn reset(args: &ResetArgs, app: &mut App) -> CommandResult {
    let mut session = app.session()?;
    let id = &args.id;
    let sheet = app.serve(&mut session, |session, _| Ok(operator::reset::check(session, id)?))?;
    let name = &sheet.name;
    app.ui.confirm(&phrase!(
        app.ui.lang(),
        "担当者 {id}({name})の鍵を作り直します。よろしいですか",
        "Reset the keys of operator {id} ({name})?"
    ))?;
    let passphrase = app.new_passphrase(args.new.file.as_deref(), NEW_PASSPHRASE_FILE, id)?;
    let sheet = app.serve(&mut session, |session, _| Ok(operator::reset::reset_operator(session, id, &passphrase)?))?;
    show_standing(&sheet, app)
}

/// Shows an operator, and what has to happen next.
fn show_standing(sheet: &OperatorSheet, app: &mut App) -> CommandResult {
    app.ui.show(sheet)?;
    let (id, lang) = (sheet.id.clone(), app.ui.lang());
    let next = if sheet.initial_passphrase {
        Advice::OwnPassphrase(id)
    } else if sheet.waits.is_some() || sheet.unconfirmed {
        Advice::Confirm(id)
    } else {
        return Ok(());
    };
    app.ui.note(&advised(lang, &next));
    Ok(())
}

/// What a bank's people should do next, in words.
pub(super) fn advised(lang: Lang, advice: &Advice) -> String {
    match advice {
        Advice::AddSecondPerson => phrase!(
            lang,
            "次に、二人目になる役席を otpdesk operator add officer01 --name 名前 --role officer --branch all で登録してください。",
            "Next, add the first second person: otpdesk operator add officer01 --name NAME --role officer --branch all"
        ),
        Advice::OwnPassphrase(id) => phrase!(
            lang,
            "{id} は、本人が otpdesk operator passwd で自分のパスフレーズと鍵を作ると先へ進みます。",
            "{id} must next run otpdesk operator passwd to make a passphrase and keys of their own."
        ),
        Advice::Confirm(id) => phrase!(
            lang,
            "{id} は確認待ちです。依頼した人とは別の役席またはシステム管理者が otpdesk operator confirm {id} を実行してください。",
            "{id} waits for confirmation: an officer or admin who did not ask for it runs otpdesk operator confirm {id}."
        ),
        Advice::AddAdmin => phrase!(
            lang,
            "システム管理の担当者が一人だけです。もう一人を otpdesk operator add admin02 --name 名前 --role admin --branch all で登録してください。",
            "There is only one admin. Add another: otpdesk operator add admin02 --name NAME --role admin --branch all"
        ),
    }
}
