//! The command line: everything that can be said to otpdesk, in two languages.
//!
//! Each noun's file declares its flags; [`tree`] joins them and puts them into the chosen language, [`parsing`] reads
//! the arguments, [`settings`] adds the environment and the configuration file.

#[macro_use]
mod bilingual;

mod app;
pub mod audit;
pub mod branch;
pub mod completions;
pub mod contract;
mod customer;
pub mod demo;
pub mod form;
pub mod help;
mod import;
pub mod init;
pub mod json_input;
mod kiosk;
pub mod language;
pub mod ledger;
pub mod mail;
pub mod operator;
pub mod otp;
pub mod parsing;
mod privacy;
mod private_file;
pub mod reveal;
pub mod run;
mod send_queued;
mod session;
pub mod setting;
pub mod settings;
mod terminal;
pub mod token;
mod topic;
pub mod tree;
pub mod ui;
pub mod value;
pub mod words;

pub use crate::domain::clock::Clock;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::domain::{Lang, OperatorId};
use crate::report::Format;
use app::{App, CommandResult};
use settings::Color;
use value::{one_of, placeholder};

/// The heading of the flags that stand anywhere.
pub(crate) const GLOBAL_HEADING: &str = both!("共通オプション", "Global options");

/// Everything that can be said.
#[derive(Debug, Parser)]
#[command(name = "otpdesk", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, max_term_width = 100)]
#[command(about = both!(
    "ワンタイムパスワード(トークン)の解約届・検印・お知らせの事務を、暗号化した台帳で行います",
    "Back office for a bank's one-time-password tokens, on one encrypted ledger"
))]
pub struct Cli {
    #[command(flatten)]
    pub globals: Globals,
    #[command(subcommand)]
    pub command: Command,
}

/// The flags that stand anywhere, before what the environment and the configuration file add.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = GLOBAL_HEADING)]
#[expect(clippy::struct_excessive_bools, reason = "flags of a command line")]
pub struct Globals {
    #[arg(help = both!("台帳ファイル(または OTPDESK_LEDGER)", "Ledger file (or OTPDESK_LEDGER)"))]
    #[arg(long, global = true, value_name = placeholder::PATH)]
    pub ledger: Option<PathBuf>,
    #[arg(help = both!("設定ファイル(または OTPDESK_CONFIG)", "Configuration file (or OTPDESK_CONFIG)"))]
    #[arg(long, global = true, value_name = placeholder::PATH)]
    pub config: Option<PathBuf>,
    /// Who acts. Declared in [`tree`], because `audit list` has another flag of this name.
    #[arg(skip)]
    pub operator: Option<OperatorId>,
    #[arg(help = both!(
        "パスフレーズを1行目に書いたファイル(または OTPDESK_PASSPHRASE_FILE)",
        "File with the operator's passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)"
    ))]
    #[arg(long, global = true, value_name = placeholder::PATH)]
    pub passphrase_file: Option<PathBuf>,
    #[arg(help = both!("結果の形式(指定がなければ table)", "Output format (default: table)"))]
    #[arg(long, global = true, value_name = both!("形式", "FORMAT"), value_parser = one_of!(Format))]
    pub format: Option<Format>,
    #[arg(help = both!("表示の言語(または OTPDESK_LANG)", "Display language (or OTPDESK_LANG)"))]
    #[arg(long, global = true, value_name = both!("言語", "LANG"), value_parser = one_of!(Lang))]
    pub lang: Option<Lang>,
    #[arg(help = both!(
        "色付け(指定がなければ auto、NO_COLOR で無効)",
        "Colored output (default: auto; NO_COLOR turns it off)"
    ))]
    #[arg(long, global = true, value_name = both!("条件", "WHEN"), value_parser = one_of!(Color))]
    pub color: Option<Color>,
    #[arg(help = both!(
        "確認に「はい」と答える(印鑑照合の結果は除く)",
        "Answer yes to the confirmation (never to the seal result)"
    ))]
    #[arg(short, long, global = true)]
    pub yes: bool,
    #[arg(help = both!(
        "最後の記録から 35 日を過ぎていても、時計は正しいとする",
        "The clock is right, though the last entry is more than 35 days old"
    ))]
    #[arg(long, global = true)]
    pub clock_is_right: bool,
    #[arg(help = both!("結果とエラーのほかは表示しない", "Print only results and errors"))]
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    #[arg(help = both!("標準エラー出力に詳しく表示する", "Print more details to standard error"))]
    #[arg(short, long, global = true)]
    pub verbose: bool,
}

/// A noun of the bank, or a step that needs none.
#[derive(Debug, Subcommand)]
pub enum Command {
    #[command(about = both!(
        "台帳・鍵束・最初のシステム管理者を作る",
        "Create a ledger, its keyring and its first admin"
    ))]
    Init(init::InitArgs),
    #[command(about = both!(
        "見本データで一連の手続きを試す",
        "Try the whole procedure on sample data in a separate folder"
    ))]
    Demo(demo::DemoArgs),
    #[command(about = both!("この端末で業務を始める(ログイン)", "Log in at this terminal"))]
    Login,
    #[command(about = both!("この端末の業務を終える(ログアウト)", "Log out of this terminal"))]
    Logout,
    #[command(about = both!("この端末の担当者と有効期限を表示する", "Show the logged-in operator and the session expiry"))]
    Whoami,
    #[command(about = both!("担当者を管理する", "Manage operators"))]
    #[command(subcommand)]
    Operator(operator::OperatorCommand),
    #[command(about = both!("店番を管理する", "Manage branches"))]
    #[command(subcommand)]
    Branch(branch::BranchCommand),
    #[command(about = both!("台帳の設定を管理する", "Manage the ledger settings"))]
    #[command(subcommand)]
    Settings(setting::SettingsCommand),
    #[command(about = both!("契約を取り込み、照会し、変更する", "Import, look up and update contracts"))]
    #[command(subcommand)]
    Contract(contract::ContractCommand),
    #[command(about = both!("トークンを取り込み、照会する", "Import and look up tokens"))]
    #[command(subcommand)]
    Token(token::TokenCommand),
    #[command(about = both!(
        "契約のワンタイムパスワードを照会・仮停止・解除・利用停止する",
        "Show, hold, release or disable a contract's one-time password"
    ))]
    #[command(subcommand)]
    Otp(otp::OtpCommand),
    #[command(about = both!(
        "解約届を受付から検印まで扱う",
        "Process cancellation forms, from receipt to approval"
    ))]
    #[command(subcommand)]
    Form(Box<form::FormCommand>),
    #[command(about = both!("お客さまへのお知らせメールの送信と状況の確認", "Send letters to customers and track them"))]
    #[command(subcommand)]
    Mail(mail::MailCommand),
    #[command(about = both!("証跡を読み、検証する", "Read and verify the trail"))]
    #[command(subcommand)]
    Audit(audit::AuditCommand),
    #[command(about = both!("台帳ファイルを管理する", "Manage the ledger file"))]
    #[command(subcommand)]
    Ledger(ledger::LedgerCommand),
    #[command(about = both!("シェルの補完スクリプトを出力する", "Print a shell completion script"))]
    Completions(completions::CompletionsArgs),
    #[command(about = both!(
        "項目(exit-codes, csv, states, roles)またはコマンドを説明する",
        "Explain a topic (exit-codes, csv, states, roles) or a command"
    ))]
    Help(help::HelpArgs),
}

impl Command {
    fn exec(self, app: &mut App) -> CommandResult {
        match self {
            Self::Init(args) => init::exec(args, app),
            Self::Demo(args) => demo::exec(&args, app),
            Self::Login => session::login(app),
            Self::Logout => session::logout(app),
            Self::Whoami => session::whoami(app),
            Self::Operator(command) => operator::exec(command, app),
            Self::Branch(command) => branch::exec(command, app),
            Self::Settings(command) => setting::exec(command, app),
            Self::Contract(command) => contract::exec(command, app),
            Self::Token(command) => token::exec(command, app),
            Self::Otp(command) => otp::exec(command, app),
            Self::Form(command) => form::exec(*command, app),
            Self::Mail(command) => mail::exec(command, app),
            Self::Audit(command) => audit::exec(command, app),
            Self::Ledger(command) => ledger::exec(&command, app),
            Self::Completions(_) | Self::Help(_) => Ok(()),
        }
    }
}
