//! The command line: everything that can be said to otpdesk, in two languages.
//!
//! Each noun's file declares its flags; [`tree`] joins them and puts them into the chosen language, [`parsing`] reads
//! the arguments, [`settings`] adds the environment and the configuration file.

pub mod audit;
mod bilingual;
pub mod branch;
pub mod clock;
pub mod completions;
pub mod contract;
mod counter;
mod customer;
pub mod demo;
mod example;
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

use crate::domain::lang::Lang;
use crate::domain::operator::OperatorId;
use crate::report::Format;
use settings::Color;
use value::one_of;

/// The heading of the flags that stand anywhere.
pub(crate) const GLOBAL_HEADING: &str = "Global options";

/// Run the back office of a bank's one-time-password tokens over one encrypted ledger
#[derive(Debug, Parser)]
#[command(name = "otpdesk", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, max_term_width = 100)]
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
    #[arg(long, global = true, value_name = "PATH", help = "Use this ledger; also OTPDESK_LEDGER")]
    pub ledger: Option<PathBuf>,
    #[arg(long, global = true, value_name = "PATH", help = "Read this configuration file; also OTPDESK_CONFIG")]
    pub config: Option<PathBuf>,
    /// Who acts. Declared in [`tree`], because `audit list` has another flag of this name.
    #[arg(skip)]
    pub operator: Option<OperatorId>,
    #[arg(long, global = true, value_name = "PATH")]
    #[arg(help = "Take the operator's passphrase from this file's first line; also OTPDESK_PASSPHRASE_FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Print results in this format (table unless given)
    #[arg(long, global = true, value_parser = one_of!(Format))]
    pub format: Option<Format>,
    #[arg(long, global = true, value_parser = one_of!(Lang), help = "Speak this language; also OTPDESK_LANG")]
    pub lang: Option<Lang>,
    #[arg(long, global = true, value_name = "WHEN", value_parser = one_of!(Color))]
    #[arg(help = "Color the output (auto unless given); NO_COLOR turns it off")]
    pub color: Option<Color>,
    /// Answer the confirmation with yes (never a seal's result)
    #[arg(short, long, global = true)]
    pub yes: bool,
    /// Say nothing but results and errors
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say more on standard error
    #[arg(short, long, global = true)]
    pub verbose: bool,
}

/// A noun of the bank, or a step that needs none.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Create a ledger, its keyring and its first admin
    Init(init::InitArgs),
    /// Try the whole procedure on sample data in a folder of its own
    Demo(demo::DemoArgs),
    /// Open a session of this terminal
    Login,
    /// Close the session of this terminal
    Logout,
    /// Show who acts here, and until when
    Whoami,
    /// Manage operators
    #[command(subcommand)]
    Operator(operator::OperatorCommand),
    /// Manage branches
    #[command(subcommand)]
    Branch(branch::BranchCommand),
    /// Manage the ledger's own settings
    #[command(subcommand)]
    Settings(setting::SettingsCommand),
    /// Import, look up and maintain contracts
    #[command(subcommand)]
    Contract(contract::ContractCommand),
    /// Import and look up tokens
    #[command(subcommand)]
    Token(token::TokenCommand),
    /// See, hold, release or stop a contract's one-time password
    #[command(subcommand)]
    Otp(otp::OtpCommand),
    /// Handle cancellation forms, from the counter to the approval
    #[command(subcommand)]
    Form(Box<form::FormCommand>),
    /// Send and follow the letters to customers
    #[command(subcommand)]
    Mail(mail::MailCommand),
    /// Read and verify the trail
    #[command(subcommand)]
    Audit(audit::AuditCommand),
    /// Look after the ledger file
    #[command(subcommand)]
    Ledger(ledger::LedgerCommand),
    /// Print the completion script of a shell
    Completions(completions::CompletionsArgs),
    /// Explain a topic (exit-codes, csv, states, roles) or a command
    Help(help::HelpArgs),
}
