//! The flags of `otpdesk form`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use crate::cli::import::TakingArgs;
use crate::cli::reveal::RevealArgs;
use crate::cli::value::{self, one_of};
use crate::domain::account::{AccountNo, AccountType};
use crate::domain::batch::BatchId;
use crate::domain::branch::BranchCode;
use crate::domain::contract::ContractId;
use crate::domain::day;
use crate::domain::form::{FormState, PaperNo};
use crate::domain::name::{HolderName, Kana};
use crate::domain::operator::OperatorId;
use crate::domain::reason::Reason;
use crate::domain::receipt::{FormKey, ReceiptNo};
use crate::domain::seal::Seal;
use crate::domain::text::{Line, Note};
use crate::domain::token::Serial;

/// What a comparison can find; `pending` is the absence of one.
const RESULTS: &[Seal] = &[Seal::Verified, Seal::Mismatch, Seal::Unclear];

#[derive(Debug, Subcommand)]
pub enum FormCommand {
    /// Receive a form; on a terminal, what is missing is asked
    Receive(ReceiveArgs),
    /// Import the forms of a file
    Import(ImportArgs),
    /// Correct a form that you received; its seal is compared again
    Amend(AmendArgs),
    /// Record the comparison of the seal
    Seal(SealArgs),
    /// Record the comparison, and complete the form where one person may
    Process(ProcessArgs),
    /// Approve forms as the second person: they take effect at once
    Approve(ApproveArgs),
    /// Hand a form back with a reason
    Return(ReturnArgs),
    /// List forms
    List(ListArgs),
    /// Show a form, on a terminal beside its contract
    Show(ShowArgs),
}

/// What the paper says. Each is asked for where it is needed, missing, and a terminal is there.
#[derive(Debug, Args)]
pub struct PaperArgs {
    /// Contract ID on the form
    #[arg(long, value_parser = value::of(ContractId::parse))]
    pub contract: Option<ContractId>,
    /// Date on the form, such as 2026-11-22 or R8.11.22
    #[arg(long, value_name = "DATE", value_parser = value::of(day::parse))]
    pub filed_on: Option<NaiveDate>,
    /// Type of the representative account
    #[arg(long, value_name = "TYPE", value_parser = one_of!(AccountType))]
    pub account_type: Option<AccountType>,
    /// Number of the representative account
    #[arg(long, value_name = "ACCOUNT", value_parser = value::of(AccountNo::parse))]
    pub account_no: Option<AccountNo>,
    /// Holder's name, as written
    #[arg(long, value_name = "NAME", value_parser = value::of(HolderName::parse))]
    pub holder_name: Option<HolderName>,
    /// Reading of the holder's name
    #[arg(long, value_name = "KANA", value_parser = value::of(Kana::parse))]
    pub holder_kana: Option<Kana>,
    /// Serial number of the token, if the form says it
    #[arg(long, value_parser = value::of(Serial::parse))]
    pub serial: Option<Serial>,
    /// Why the customer cancels
    #[arg(long, value_parser = one_of!(Reason))]
    pub reason: Option<Reason>,
    /// Number on the paper; the receipt number where it has none
    #[arg(long, value_name = "PAPER_NO", value_parser = value::of(PaperNo::parse))]
    pub paper_no: Option<PaperNo>,
    /// Where the paper is kept
    #[arg(long, value_name = "SHELF", value_parser = value::of(Line::parse))]
    pub paper_ref: Option<Line>,
    /// Remarks
    #[arg(long, value_name = "TEXT", value_parser = value::of(Note::parse))]
    pub note: Option<Note>,
}

#[derive(Debug, Args)]
pub struct ReceiveArgs {
    #[command(flatten)]
    pub paper: PaperArgs,
    /// Result of comparing the seal, if it was compared at once
    #[arg(long, value_name = "RESULT", value_parser = one_of!(Seal))]
    pub seal: Option<Seal>,
    /// Who compared the seal; you, unless named
    #[arg(long, value_name = "OPERATOR", requires = "seal", value_parser = value::of(OperatorId::parse))]
    pub seal_checked_by: Option<OperatorId>,
}

#[derive(Debug, Args)]
pub struct ImportArgs {
    /// CSV file of forms, or - for standard input
    pub file: PathBuf,
    #[command(flatten)]
    pub taking: TakingArgs,
    /// Write the rejected rows here, with the reason of each: mend them and import that file
    #[arg(long, value_name = "FILE")]
    pub rejects: Option<PathBuf>,
    /// Complete what is verified at once, where one person may
    #[arg(long)]
    pub process: bool,
}

#[derive(Debug, Args)]
pub struct AmendArgs {
    /// Receipt number, or today's sequence number of your branch
    #[arg(value_name = "NO", value_parser = value::of(FormKey::parse))]
    pub form: FormKey,
    #[command(flatten)]
    pub paper: PaperArgs,
}

#[derive(Debug, Args)]
pub struct SealArgs {
    /// Receipt number, or today's sequence number of your branch
    #[arg(value_name = "NO", value_parser = value::of(FormKey::parse))]
    pub form: FormKey,
    /// Result of comparing the seal; on a terminal it is asked
    #[arg(long, value_parser = one_of!(Seal, RESULTS))]
    pub result: Option<Seal>,
    /// Who compared the seal; you, unless named
    #[arg(long, value_name = "OPERATOR", value_parser = value::of(OperatorId::parse))]
    pub checked_by: Option<OperatorId>,
}

#[derive(Debug, Args)]
pub struct ProcessArgs {
    /// Receipt number, or today's sequence number of your branch
    #[arg(value_name = "NO", value_parser = value::of(FormKey::parse))]
    pub form: FormKey,
    /// Result of comparing the seal
    #[arg(long, value_name = "RESULT", value_parser = one_of!(Seal, RESULTS))]
    pub seal: Seal,
    /// Who compared the seal; you, unless named
    #[arg(long, value_name = "OPERATOR", value_parser = value::of(OperatorId::parse))]
    pub checked_by: Option<OperatorId>,
}

#[derive(Debug, Args)]
pub struct ApproveArgs {
    /// Receipt numbers, or today's sequence numbers of your branch
    #[arg(value_name = "NO", required_unless_present = "batch", conflicts_with = "batch",
        value_parser = value::of(FormKey::parse))]
    pub forms: Vec<FormKey>,
    /// Approve every form of this batch that is checked
    #[arg(long, value_name = "BATCH", requires = "expect_rows", value_parser = value::of(BatchId::parse))]
    pub batch: Option<BatchId>,
    /// How many forms of the batch have a verified seal; another number is refused
    #[arg(long, value_name = "N", requires = "batch", value_parser = value::of(value::count))]
    pub expect_rows: Option<u64>,
    /// Approve the whole batch in one transaction; the others wait
    #[arg(long, requires = "batch")]
    pub exclusive: bool,
    /// Approve as this officer in another's session, on a terminal only
    #[arg(long = "as", value_name = "OFFICER", value_parser = value::of(OperatorId::parse))]
    pub officer: Option<OperatorId>,
}

#[derive(Debug, Args)]
pub struct ReturnArgs {
    /// Receipt number, or today's sequence number of your branch
    #[arg(value_name = "NO", value_parser = value::of(FormKey::parse))]
    pub form: FormKey,
    /// Why it is handed back
    #[arg(long, value_name = "TEXT", value_parser = value::of(Line::parse))]
    pub reason: Line,
}

#[derive(Debug, Args)]
pub struct ListArgs {
    /// Only forms in this state
    #[arg(long, value_parser = one_of!(FormState))]
    pub state: Option<FormState>,
    /// Only this branch
    #[arg(long, value_parser = value::of(BranchCode::parse))]
    pub branch: Option<BranchCode>,
    /// Only forms received on or after this day
    #[arg(long, value_name = "DATE", value_parser = value::of(day::parse))]
    pub since: Option<NaiveDate>,
    /// Only forms received on or before this day
    #[arg(long, value_name = "DATE", value_parser = value::of(day::parse))]
    pub until: Option<NaiveDate>,
    /// Only forms of this contract
    #[arg(long, value_parser = value::of(ContractId::parse))]
    pub contract: Option<ContractId>,
    /// Only forms of this batch
    #[arg(long, value_name = "BATCH", value_parser = value::of(BatchId::parse))]
    pub batch: Option<BatchId>,
    /// Only what waits for your own step
    #[arg(long)]
    pub mine: bool,
    /// Show at most this many
    #[arg(long, value_name = "N", value_parser = value::of(value::limit))]
    pub limit: Option<u64>,
    /// Continue after this form
    #[arg(long, value_name = "NO", value_parser = value::of(ReceiptNo::parse))]
    pub after: Option<ReceiptNo>,
    #[command(flatten)]
    pub reveal: RevealArgs,
}

#[derive(Debug, Args)]
pub struct ShowArgs {
    /// Receipt number, or today's sequence number of your branch
    #[arg(value_name = "NO", value_parser = value::of(FormKey::parse))]
    pub form: FormKey,
    #[command(flatten)]
    pub reveal: RevealArgs,
}
