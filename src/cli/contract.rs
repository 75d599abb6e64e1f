//! `otpdesk contract`: internet-banking contracts.

use super::app::{App, CommandResult};
use super::import::{self, ImportModeArgs};
use super::json_input::JsonInputArgs;
use crate::domain::{AccountNo, BranchCode, ContractId, Email, HolderName, Kana, Line, name};
use crate::ops::contract::clear_passwords::ClearOutcome;
use crate::ops::{self, ClearRequest, ContractFilter, Page, contract, customer};
use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::reveal::RevealArgs;
use super::value::{self, placeholder};

const CONTRACT: &str = both!("契約者ID(利用者番号)", "Contract ID");

#[derive(Debug, Subcommand)]
pub enum ContractCommand {
    #[command(about = both!("CSVファイルから契約を取り込む", "Import contracts from a CSV file"))]
    #[command(after_help = examples!(
        "勘定系システムから出力した契約を取り込む",
        "Import the contracts exported from the core banking system",
        "otpdesk contract import contracts.csv"
    ))]
    Import(ImportArgs),
    #[command(about = both!(
        "契約の一覧(口座番号・フリガナ・氏名で照会)",
        "List contracts, or find by account, kana or name"
    ))]
    List(ListArgs),
    #[command(about = both!("契約を表示する", "Show a contract"))]
    Show(ShowArgs),
    #[command(about = both!(
        "登録メールアドレスを変更する(新旧両方にお知らせ)",
        "Change the registered e-mail address; both addresses are notified"
    ))]
    SetEmail(SetEmailArgs),
    #[command(about = both!("契約を解約済にする(以後は照会のみ)", "Close a contract (read-only from then on)"))]
    Close(CloseArgs),
    #[command(about = both!(
        "お客さまのパスワードを変更する(現在のログインパスワードが必要)",
        "Change a customer's passwords (current login password required)"
    ))]
    SetPasswords(SetPasswordsArgs),
    #[command(about = both!(
        "お客さまのパスワードを消去する(別の役席が同じコマンドで確認)",
        "Clear a customer's passwords; a second officer confirms with the same command"
    ))]
    ClearPasswords(ClearPasswordsArgs),
}

#[derive(Debug, Args)]
pub struct ImportArgs {
    #[arg(help = both!("契約のCSVファイル(- で標準入力)", "CSV file of contracts, or - for standard input"))]
    #[arg(value_name = placeholder::FILE)]
    pub file: PathBuf,
    #[command(flatten)]
    pub mode: ImportModeArgs,
}

#[derive(Debug, Args)]
pub struct ListArgs {
    #[arg(help = both!("この口座番号だけ", "Only this account number"))]
    #[arg(long, value_name = placeholder::ACCOUNT, value_parser = value::of(AccountNo::parse))]
    pub account: Option<AccountNo>,
    #[arg(help = both!("フリガナの先頭が一致する契約だけ", "Only holders whose kana name starts with this"))]
    #[arg(long, value_name = placeholder::KANA, value_parser = value::of(Kana::parse))]
    pub kana: Option<Kana>,
    #[arg(help = both!("氏名の先頭が一致する契約だけ", "Only holders whose name starts with this"))]
    #[arg(long, value_name = placeholder::NAME, value_parser = value::of(HolderName::parse))]
    pub name: Option<HolderName>,
    #[arg(help = both!("この店番だけ", "Only this branch"))]
    #[arg(long, value_name = placeholder::BRANCH, value_parser = value::of(BranchCode::parse))]
    pub branch: Option<BranchCode>,
    #[arg(help = both!("表示する件数の上限", "Show at most this many"))]
    #[arg(long, value_name = placeholder::N, value_parser = value::of(value::limit))]
    pub limit: Option<u64>,
    #[arg(help = both!("この契約の次から", "Start after this contract"))]
    #[arg(long, value_name = placeholder::CONTRACT, value_parser = value::of(ContractId::parse))]
    pub after: Option<ContractId>,
    #[command(flatten)]
    pub reveal: RevealArgs,
}

#[derive(Debug, Args)]
pub struct ShowArgs {
    #[arg(help = CONTRACT)]
    #[arg(value_name = placeholder::CONTRACT, value_parser = value::of(ContractId::parse))]
    pub contract: ContractId,
    #[command(flatten)]
    pub reveal: RevealArgs,
}

#[derive(Debug, Args)]
pub struct SetEmailArgs {
    #[arg(help = CONTRACT)]
    #[arg(value_name = placeholder::CONTRACT, value_parser = value::of(ContractId::parse))]
    pub contract: ContractId,
    #[arg(help = both!("新しいメールアドレス", "New e-mail address"))]
    #[arg(value_name = placeholder::ADDRESS, value_parser = value::of(Email::parse))]
    pub address: Email,
    #[arg(help = both!("変更の理由", "Reason for the change"))]
    #[arg(long, value_name = placeholder::TEXT, value_parser = value::of(Line::parse))]
    pub reason: Line,
}

#[derive(Debug, Args)]
pub struct CloseArgs {
    #[arg(help = CONTRACT)]
    #[arg(value_name = placeholder::CONTRACT, value_parser = value::of(ContractId::parse))]
    pub contract: ContractId,
    #[arg(help = both!("解約の理由", "Reason for closing"))]
    #[arg(long, value_name = placeholder::TEXT, value_parser = value::of(Line::parse))]
    pub reason: Line,
}

#[derive(Debug, Args)]
pub struct SetPasswordsArgs {
    #[arg(help = CONTRACT)]
    #[arg(value_name = placeholder::CONTRACT, value_parser = value::of(ContractId::parse))]
    pub contract: ContractId,
    #[command(flatten)]
    pub input: JsonInputArgs,
}

#[derive(Debug, Args)]
pub struct ClearPasswordsArgs {
    #[arg(help = CONTRACT)]
    #[arg(value_name = placeholder::CONTRACT, value_parser = value::of(ContractId::parse))]
    pub contract: ContractId,
    #[arg(help = both!("消去の理由", "Reason for clearing"))]
    #[arg(long, value_name = placeholder::TEXT, value_parser = value::of(Line::parse))]
    pub reason: Line,
}

pub(super) fn exec(command: ContractCommand, app: &mut App) -> CommandResult {
    match command {
        ContractCommand::Import(args) => {
            import::without_copies(&args.file, args.mode, app, ops::import::contracts::import_contracts)
        }
        ContractCommand::List(args) => list(args, app),
        ContractCommand::Show(args) => {
            let reveal = args.reveal.wanted();
            app.run_and_show(|session| contract::read::show_contract(session, &args.contract, &reveal))
        }
        ContractCommand::SetEmail(args) => set_email(&args, app),
        ContractCommand::Close(CloseArgs { contract, reason }) => {
            app.run_and_show(|session| contract::close::close_contract(session, &contract, &reason))
        }
        ContractCommand::SetPasswords(args) => {
            let input = args.input.read(app)?;
            app.run_and_show(|session| customer::set_passwords::set_passwords(session, &args.contract, &input))
        }
        ContractCommand::ClearPasswords(args) => clear(&args, app),
    }
}

/// Asks before the second officer clears, and says whether the passwords are cleared or still wait: staff tell the customer.
fn clear(args: &ClearPasswordsArgs, app: &mut App) -> CommandResult {
    let ClearPasswordsArgs { contract, reason } = args;
    let mut session = app.session()?;
    let requested_by =
        app.serve(&mut session, |session, _| Ok(contract::clear_passwords::requested_by(session, contract)?))?;
    if let Some(officer) = requested_by.filter(|_| app.ui.is_asking()) {
        app.ui.confirm(&phrase!(app.ui.lang(), "{officer} の依頼により、契約者ID {contract} のパスワードを消去します。元に戻せません。よろしいですか", "{officer} has requested that the passwords of contract {contract} be cleared. This cannot be undone. Clear them?"))?;
    }
    let (sheet, cleared) = app
        .serve(&mut session, |session, _| Ok(contract::clear_passwords::clear_passwords(session, contract, reason)?))?;
    app.ui.show(&sheet)?;
    app.send_queued_letters(&mut session);
    let lang = app.ui.lang();
    app.ui.note(&match cleared {
        ClearOutcome::Requested => phrase!(
            lang,
            "パスワードはまだ消去していません。別の役席が同じコマンドを実行すると消去します。",
            "Nothing is cleared yet; another officer must confirm with the same command."
        ),
        ClearOutcome::Cleared(ClearRequest { by, .. }) => phrase!(
            lang,
            "{by} の依頼により、パスワードを消去しました。お客さまが手続きを再開される前に、新しいパスワードを契約の取込(otpdesk contract import)で登録してください。",
            "The passwords are cleared, as requested by {by}. Register new ones with a contract import before the customer uses self-service."
        ),
    });
    Ok(())
}

/// Names the addresses that are notified, so that staff can answer the customer's question.
fn set_email(args: &SetEmailArgs, app: &mut App) -> CommandResult {
    let SetEmailArgs { contract, address, reason } = args;
    app.run_and_show(|session| contract::set_email::set_email(session, contract, address, reason))?;
    app.ui.note(app.ui.lang().pick(
        "変更前(登録があれば)と変更後の両方のアドレスに、変更のお知らせを送ります。",
        "A notice of the change is sent to both the previous address (if any) and the new one.",
    ));
    Ok(())
}

fn list(args: ListArgs, app: &mut App) -> CommandResult {
    let reveal = args.reveal.wanted();
    let filter = ContractFilter {
        branch: args.branch,
        account_no: args.account,
        name: args.name.map(|name| name.comparison_key()),
        kana: args.kana.map(|kana| name::kana_key(kana.as_str())),
    };
    app.list(args.limit, |session, limit, show| {
        contract::read::list_contracts(session, filter, &Page { limit, after: args.after }, &reveal, show)
    })
}
