//! `otpdesk token`: the vendor's one-time-password tokens.

use super::app::{App, CommandResult};
use super::customer::{self, CustomerStep};
use super::import::{self, ImportModeArgs};
use super::json_input::OptionalJsonInputArgs;
use super::{kiosk, private_file};
use crate::domain::{BranchCode, ContractId, Refusal, Serial, TokenKind, TokenState};
use crate::ops::{self, Answers, KeyText, Page, TokenFilter, token};
use crate::report::token::ChallengeSheet;
use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::value::{self, one_of, placeholder};

#[derive(Debug, Subcommand)]
pub enum TokenCommand {
    #[command(about = both!("CSVまたはPSKCのファイルからトークンを取り込む", "Import tokens from a CSV or PSKC file"))]
    Import(ImportArgs),
    #[command(about = both!("トークンの一覧", "List tokens"))]
    #[command(after_help = examples!(
        "一つの契約のトークン",
        "The tokens of one contract",
        "otpdesk token list --contract 20000000027";
        "店番002の利用中のソフトウェアトークンをCSVで",
        "Branch 002's software tokens in use, as CSV",
        "otpdesk token list --branch 002 --kind software --state active --format csv"
    ))]
    List(ListArgs),
    #[command(about = both!("トークンを表示する", "Show a token"))]
    Show(ShowArgs),
    #[command(about = both!("お客さまの新しいトークンの利用を開始する", "Activate a customer's new token"))]
    Start(StepArgs),
    #[command(about = both!("利用中のトークンを別のトークンに交換する", "Exchange a customer's token for another"))]
    Exchange(StepArgs),
    #[command(about = both!("トークンの利用を中止する", "Stop using a customer's token"))]
    Stop(StepArgs),
    #[command(about = both!(
        "表示されたワンタイムパスワードを確認する",
        "Check the one-time password shown by a contract's token"
    ))]
    Check(CheckArgs),
    #[command(about = both!(
        "お客さま用のメニューを表示する(終了は担当者だけ)",
        "Show the customer menu until an operator ends it"
    ))]
    Kiosk,
}

#[derive(Debug, Args)]
pub struct ImportArgs {
    #[arg(help = both!(
        "トークンのCSVまたはPSKC(RFC 6030)のファイル(- で標準入力)",
        "CSV or PSKC (RFC 6030) file of tokens, or - for standard input"
    ))]
    #[arg(value_name = placeholder::FILE)]
    pub file: PathBuf,
    #[arg(help = both!(
        "暗号化されたPSKCの鍵(16進数32桁かBase64)またはパスフレーズを1行目に書いたファイル",
        "Private file with the key (32 hexadecimal digits or Base64) or passphrase of an encrypted PSKC file on its first line"
    ))]
    #[arg(long, value_name = placeholder::PATH)]
    pub key_file: Option<PathBuf>,
    #[command(flatten)]
    pub mode: ImportModeArgs,
}

#[derive(Debug, Args)]
pub struct ListArgs {
    #[arg(help = both!("この契約のトークンだけ", "Only tokens of this contract"))]
    #[arg(long, value_name = placeholder::CONTRACT, value_parser = value::of(ContractId::parse))]
    pub contract: Option<ContractId>,
    #[arg(help = both!("この状態のトークンだけ", "Only tokens in this state"))]
    #[arg(long, value_name = placeholder::STATE, value_parser = one_of!(TokenState))]
    pub state: Option<TokenState>,
    #[arg(help = both!("この種別のトークンだけ", "Only tokens of this kind"))]
    #[arg(long, value_name = both!("種別", "KIND"), value_parser = one_of!(TokenKind))]
    pub kind: Option<TokenKind>,
    #[arg(help = both!("この店番だけ", "Only this branch"))]
    #[arg(long, value_name = placeholder::BRANCH, value_parser = value::of(BranchCode::parse))]
    pub branch: Option<BranchCode>,
    #[arg(help = both!("表示する件数の上限", "Show at most this many"))]
    #[arg(long, value_name = placeholder::N, value_parser = value::of(value::limit))]
    pub limit: Option<u64>,
    #[arg(help = both!("このトークンの次から", "Start after this token"))]
    #[arg(long, value_name = placeholder::SERIAL, value_parser = value::of(Serial::parse))]
    pub after: Option<Serial>,
}

#[derive(Debug, Args)]
pub struct ShowArgs {
    #[arg(help = both!("シリアル番号", "Serial number"))]
    #[arg(value_name = placeholder::SERIAL, value_parser = value::of(Serial::parse))]
    pub serial: Serial,
}

#[derive(Debug, Args)]
pub struct StepArgs {
    #[arg(help = both!("契約者ID(指定がなければ画面で尋ねる)", "Contract ID (prompted for at a terminal)"))]
    #[arg(value_name = placeholder::CONTRACT, value_parser = value::of(ContractId::parse))]
    pub contract: Option<ContractId>,
    #[command(flatten)]
    pub input: OptionalJsonInputArgs,
}

#[derive(Debug, Args)]
pub struct CheckArgs {
    #[arg(help = both!("契約者ID(利用者番号)", "Contract ID"))]
    #[arg(value_name = placeholder::CONTRACT, value_parser = value::of(ContractId::parse))]
    pub contract: ContractId,
    #[command(flatten)]
    pub input: OptionalJsonInputArgs,
}

pub(super) fn exec(command: TokenCommand, app: &mut App) -> CommandResult {
    match command {
        TokenCommand::Import(args) => import(&args, app),
        TokenCommand::List(args) => list(args, app),
        TokenCommand::Show(args) => app.run_and_show(|session| token::show_token(session, &args.serial)),
        TokenCommand::Start(args) => step(args, CustomerStep::Start, app),
        TokenCommand::Exchange(args) => step(args, CustomerStep::Exchange, app),
        TokenCommand::Stop(args) => step(args, CustomerStep::Stop, app),
        TokenCommand::Check(args) => match args.input.read(app)? {
            Some(answers) => {
                app.run_and_show(|session| ops::customer::check::check_token(session, &args.contract, &answers))
            }
            None => customer::check(&args.contract, app),
        },
        TokenCommand::Kiosk => kiosk::exec(app),
    }
}

fn import(args: &ImportArgs, app: &mut App) -> CommandResult {
    let key = args.key_file.as_deref().map(private_file::first_line).transpose()?.map(KeyText::new);
    import::without_copies(&args.file, args.mode, app, |session, source, options, observer| {
        ops::import::tokens::import_tokens(session, source, key.as_ref(), options, observer)
    })
}

/// One of the customer's steps: at a terminal, or in the two calls of the bank's site.
fn step(args: StepArgs, step: CustomerStep, app: &mut App) -> CommandResult {
    let StepArgs { contract, input } = args;
    match input.read(app)? {
        Some(answers) => {
            let contract = contract.ok_or(Refusal::MissingValue { field: "contract_id" })?;
            call(&contract, step, &answers, app)
        }
        None => customer::serve(step, contract.as_ref(), app),
    }
}

/// The login password alone asks for the positions that the second call answers.
fn call(contract: &ContractId, step: CustomerStep, answers: &Answers, app: &mut App) -> CommandResult {
    if answers.is_first_call() {
        return app.run_and_show(|session| {
            let positions = ops::customer::attempt::challenge(session, step.action(), contract, answers)?;
            Ok(ChallengeSheet { challenge: positions.both().map(i64::from).to_vec() })
        });
    }
    app.run_and_show(|session| step.complete()(session, contract, answers))
}

fn list(args: ListArgs, app: &mut App) -> CommandResult {
    let ListArgs { contract, state, kind, branch, limit, after } = args;
    let filter = TokenFilter { contract, state, kind, branch };
    app.list(limit, |session, limit, show| token::list_tokens(session, filter, &Page { limit, after }, show))
}
