//! `otpdesk token`: the vendor's one-time-password tokens.

use super::counter::{Counter, Served};
use super::customer::{self, Step};
use super::handed_in::MayHandInArgs;
use super::import::{self, TakingArgs};
use super::{kiosk, private_file};
use crate::domain::refusal::Refusal;
use crate::ops::{
    Answers, KeyText, Page, TokenFilter, check_token, import_tokens, list_tokens, self_service, show_token,
};
use crate::report::token::ChallengeSheet;
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
    /// Put a customer's new token into use
    Start(StepArgs),
    /// Exchange the token in use for another
    Exchange(StepArgs),
    /// End the use of a token
    Stop(StepArgs),
    /// Check the password that a contract's token shows
    Check(CheckArgs),
    /// Show the customers' menu of the three, until the operator ends it
    Kiosk,
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

#[derive(Debug, Args)]
pub struct StepArgs {
    /// Contract ID (asked at a terminal)
    #[arg(value_name = "CONTRACT", value_parser = value::of(ContractId::parse))]
    pub contract: Option<ContractId>,
    #[command(flatten)]
    pub handed_in: MayHandInArgs,
}

#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Contract ID
    #[arg(value_name = "CONTRACT", value_parser = value::of(ContractId::parse))]
    pub contract: ContractId,
    #[command(flatten)]
    pub handed_in: MayHandInArgs,
}

pub(super) fn exec(command: TokenCommand, counter: &mut Counter) -> Served {
    match command {
        TokenCommand::Import(args) => import(&args, counter),
        TokenCommand::List(args) => list(args, counter),
        TokenCommand::Show(args) => counter.answer(|desk| show_token::show_token(desk, &args.serial)),
        TokenCommand::Start(args) => step(args, Step::Start, counter),
        TokenCommand::Exchange(args) => step(args, Step::Exchange, counter),
        TokenCommand::Stop(args) => step(args, Step::Stop, counter),
        TokenCommand::Check(args) => match args.handed_in.answers(counter)? {
            Some(answers) => counter.answer(|desk| check_token::check_token(desk, &args.contract, &answers)),
            None => customer::check(&args.contract, counter),
        },
        TokenCommand::Kiosk => kiosk::exec(counter),
    }
}

fn import(args: &ImportArgs, counter: &mut Counter) -> Served {
    let key = args.key_file.as_deref().map(private_file::first_line).transpose()?.map(KeyText::new);
    import::secrets(&args.file, args.taking, counter, |desk, source, options, witness| {
        import_tokens::import_tokens(desk, source, key.as_ref(), options, witness)
    })
}

/// One of the customer's steps: at a terminal, or in the two calls of the bank's site.
fn step(args: StepArgs, step: Step, counter: &mut Counter) -> Served {
    let StepArgs { contract, handed_in } = args;
    match handed_in.answers(counter)? {
        Some(answers) => {
            let contract = contract.ok_or(Refusal::MissingValue { field: "contract_id" })?;
            call(&contract, step, &answers, counter)
        }
        None => customer::serve(step, contract.as_ref(), counter),
    }
}

/// The login password alone asks for the positions that the second call answers.
fn call(contract: &ContractId, step: Step, answers: &Answers, counter: &mut Counter) -> Served {
    if answers.is_first_call() {
        return counter.answer(|desk| {
            let positions = self_service::challenge(desk, step.action(), contract, answers)?;
            Ok(ChallengeSheet { challenge: positions.both().map(i64::from).to_vec() })
        });
    }
    counter.answer(|desk| step.complete()(desk, contract, answers))
}

fn list(args: ListArgs, counter: &mut Counter) -> Served {
    let ListArgs { contract, state, kind, branch, limit, after } = args;
    let filter = TokenFilter { contract, state, kind, branch };
    counter.list(limit, |desk, limit, show| list_tokens::list_tokens(desk, filter, &Page { limit, after }, show))
}
