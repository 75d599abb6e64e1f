//! `otpdesk token`: the vendor's one-time-password tokens.

use super::counter::{Counter, Served};
use super::import::{self, TakingArgs};
use super::private_file;
use crate::ops::{KeyText, Page, TokenFilter, import_tokens, list_tokens, show_token};
use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::value::{self, one_of};
use crate::domain::branch::BranchCode;
use crate::domain::contract::ContractId;
use crate::domain::token::{Serial, TokenKind, TokenState};

#[derive(Debug, Subcommand)]
pub enum TokenCommand {
    /// Import tokens from a CSV or PSKC file
    Import(ImportArgs),
    /// List tokens
    List(ListArgs),
    /// Show a token
    Show(ShowArgs),
}

#[derive(Debug, Args)]
pub struct ImportArgs {
    /// CSV or PSKC (RFC 6030) file of tokens, or - for standard input
    pub file: PathBuf,
    /// Private file whose first line is the key (32 hexadecimal digits or Base64) or the passphrase of an encrypted PSKC file
    #[arg(long, value_name = "PATH")]
    pub key_file: Option<PathBuf>,
    #[command(flatten)]
    pub taking: TakingArgs,
}

#[derive(Debug, Args)]
pub struct ListArgs {
    /// Only tokens of this contract
    #[arg(long, value_name = "CONTRACT", value_parser = value::of(ContractId::parse))]
    pub contract: Option<ContractId>,
    /// Only tokens in this state
    #[arg(long, value_parser = one_of!(TokenState))]
    pub state: Option<TokenState>,
    /// Only tokens of this kind
    #[arg(long, value_parser = one_of!(TokenKind))]
    pub kind: Option<TokenKind>,
    /// Only this branch
    #[arg(long, value_parser = value::of(BranchCode::parse))]
    pub branch: Option<BranchCode>,
    /// Show at most this many
    #[arg(long, value_name = "N", value_parser = value::of(value::limit))]
    pub limit: Option<u64>,
    /// Continue after this token
    #[arg(long, value_name = "SERIAL", value_parser = value::of(Serial::parse))]
    pub after: Option<Serial>,
}

#[derive(Debug, Args)]
pub struct ShowArgs {
    /// Serial number
    #[arg(value_parser = value::of(Serial::parse))]
    pub serial: Serial,
}

pub(super) fn exec(command: TokenCommand, counter: &mut Counter) -> Served {
    match command {
        TokenCommand::Import(args) => import(&args, counter),
        TokenCommand::List(args) => list(args, counter),
        TokenCommand::Show(args) => counter.answer(|desk| show_token::show_token(desk, &args.serial)),
    }
}

fn import(args: &ImportArgs, counter: &mut Counter) -> Served {
    let key = args.key_file.as_deref().map(private_file::first_line).transpose()?.map(KeyText::new);
    import::secrets(&args.file, args.taking, counter, |desk, source, options, witness| {
        import_tokens::import_tokens(desk, source, key.as_ref(), options, witness)
    })
}

fn list(args: ListArgs, counter: &mut Counter) -> Served {
    let ListArgs { contract, state, kind, branch, limit, after } = args;
    let filter = TokenFilter { contract, state, kind, branch };
    counter.list(limit, |desk, limit, show| list_tokens::list_tokens(desk, filter, &Page { limit, after }, show))
}
