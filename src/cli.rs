//! The command line: everything that can be said to otpdesk, in two languages.
//!
//! Each noun's file declares its flags; [`tree`] joins them and puts them into the chosen language, [`parsing`] reads
//! the arguments, [`settings`] adds the environment and the configuration file.

#[macro_use]
mod bilingual;

mod app;
pub mod audit;
pub mod branch;
pub mod clock;
pub mod completions;
pub mod contract;
mod customer;
pub mod demo;
pub mod form;
pub mod handed_in;
pub mod help;
mod import;
pub mod init;
mod kiosk;
pub mod language;
pub mod ledger;
pub mod mail;
pub mod operator;
pub mod otp;
pub mod parsing;
mod post;
mod privacy;
mod private_file;
pub mod reveal;
pub mod run;
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

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::domain::{Lang, OperatorId};
use crate::report::Format;
use app::{App, Served};
use settings::Color;
use value::{one_of, placeholder};

/// The heading of the flags that stand anywhere.
pub(crate) const GLOBAL_HEADING: &str = both!("共通オプション", "Global options");

/// Everything that can be said.
#[derive(Debug, Parser)]
#[command(name = "otpdesk", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, max_term_width = 100)]
#[command(about = both!(
    "ワンタイムパスワード(トークン)の解約届・検印・お知らせを、暗号化した一つの台帳で扱う",
    "Run the back office of a bank's one-time-password tokens over one encrypted ledger"
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
pub struct Globals {
    #[arg(help = both!("台帳ファイル(または OTPDESK_LEDGER)", "Use this ledger; also OTPDESK_LEDGER"))]
    #[arg(long, global = true, value_name = placeholder::PATH)]
    pub ledger: Option<PathBuf>,
    #[arg(help = both!("設定ファイル(または OTPDESK_CONFIG)", "Read this configuration file; also OTPDESK_CONFIG"))]
    #[arg(long, global = true, value_name = placeholder::PATH)]
    pub config: Option<PathBuf>,
    /// Who acts. Declared in [`tree`], because `audit list` has another flag of this name.
    #[arg(skip)]
    pub operator: Option<OperatorId>,
    #[arg(help = both!(
        "パスフレーズを1行目に書いたファイル(または OTPDESK_PASSPHRASE_FILE)",
        "Take the operator's passphrase from this file's first line; also OTPDESK_PASSPHRASE_FILE"
    ))]
    #[arg(long, global = true, value_name = placeholder::PATH)]
    pub passphrase_file: Option<PathBuf>,
    #[arg(help = both!("結果の形式(指定がなければ table)", "Print results in this format (table unless given)"))]
    #[arg(long, global = true, value_name = both!("形式", "FORMAT"), value_parser = one_of!(Format))]
    pub format: Option<Format>,
    #[arg(help = both!("表示の言語(または OTPDESK_LANG)", "Speak this language; also OTPDESK_LANG"))]
    #[arg(long, global = true, value_name = both!("言語", "LANG"), value_parser = one_of!(Lang))]
    pub lang: Option<Lang>,
    #[arg(help = both!(
        "色付け(指定がなければ auto、NO_COLOR で無効)",
        "Color the output (auto unless given); NO_COLOR turns it off"
    ))]
    #[arg(long, global = true, value_name = both!("場合", "WHEN"), value_parser = one_of!(Color))]
    pub color: Option<Color>,
    #[arg(help = both!(
        "確認に「はい」と答える(印鑑照合の結果は除く)",
        "Answer the confirmation with yes (never a seal's result)"
    ))]
    #[arg(short, long, global = true)]
    pub yes: bool,
    #[arg(help = both!("結果とエラーのほかは表示しない", "Say nothing but results and errors"))]
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    #[arg(help = both!("標準エラー出力に詳しく表示する", "Say more on standard error"))]
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
        "見本データで一連の手続を試す",
        "Try the whole procedure on sample data in a folder of its own"
    ))]
    Demo(demo::DemoArgs),
    #[command(about = both!("この端末で業務を始める(ログイン)", "Open a session of this terminal"))]
    Login,
    #[command(about = both!("この端末の業務を終える(ログアウト)", "Close the session of this terminal"))]
    Logout,
    #[command(about = both!("この端末の担当者と有効期限を表示する", "Show who acts here, and until when"))]
    Whoami,
    #[command(about = both!("担当者を管理する", "Manage operators"))]
    #[command(subcommand)]
    Operator(operator::OperatorCommand),
    #[command(about = both!("店番を管理する", "Manage branches"))]
    #[command(subcommand)]
    Branch(branch::BranchCommand),
    #[command(about = both!("台帳の設定を管理する", "Manage the ledger's own settings"))]
    #[command(subcommand)]
    Settings(setting::SettingsCommand),
    #[command(about = both!("契約を取り込み、照会し、変更する", "Import, look up and maintain contracts"))]
    #[command(subcommand)]
    Contract(contract::ContractCommand),
    #[command(about = both!("トークンを取り込み、照会する", "Import and look up tokens"))]
    #[command(subcommand)]
    Token(token::TokenCommand),
    #[command(about = both!(
        "契約のワンタイムパスワードを照会・仮停止・解除・利用停止する",
        "See, hold, release or stop a contract's one-time password"
    ))]
    #[command(subcommand)]
    Otp(otp::OtpCommand),
    #[command(about = both!(
        "解約届を受付から検印まで扱う",
        "Handle cancellation forms, from the counter to the approval"
    ))]
    #[command(subcommand)]
    Form(Box<form::FormCommand>),
    #[command(about = both!("お客さまへのお知らせメールを送り、追う", "Send and follow the letters to customers"))]
    #[command(subcommand)]
    Mail(mail::MailCommand),
    #[command(about = both!("証跡を読み、検証する", "Read and verify the trail"))]
    #[command(subcommand)]
    Audit(audit::AuditCommand),
    #[command(about = both!("台帳ファイルを管理する", "Look after the ledger file"))]
    #[command(subcommand)]
    Ledger(ledger::LedgerCommand),
    #[command(about = both!("シェルの補完スクリプトを出力する", "Print the completion script of a shell"))]
    Completions(completions::CompletionsArgs),
    #[command(about = both!(
        "項目(exit-codes, csv, states, roles)またはコマンドを説明する",
        "Explain a topic (exit-codes, csv, states, roles) or a command"
    ))]
    Help(help::HelpArgs),
}

impl Command {
    fn exec(self, app: &mut App) -> Served {
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
