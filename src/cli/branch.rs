//! `otpdesk branch`: the institution's branches.

use super::counter::{Counter, Served};
use crate::domain::branch::Branch;
use crate::ops::{add_branch, list_branches};
use crate::report::branch::BranchSheet;
use clap::{Args, Subcommand};

use super::value;
use crate::domain::branch::BranchCode;
use crate::domain::text::Line;

#[derive(Debug, Subcommand)]
pub enum BranchCommand {
    /// Add a branch
    Add(AddArgs),
    /// List the branches
    List(ListArgs),
}

#[derive(Debug, Args)]
pub struct AddArgs {
    /// Code of the new branch, three digits
    #[arg(value_name = "CODE", value_parser = value::of(BranchCode::parse))]
    pub code: BranchCode,
    /// Name of the branch
    #[arg(long, value_parser = value::of(Line::parse))]
    pub name: Line,
}

#[derive(Debug, Args)]
pub struct ListArgs {
    /// Show at most this many
    #[arg(long, value_name = "N", value_parser = value::of(value::limit))]
    pub limit: Option<u64>,
    /// Continue after this branch
    #[arg(long, value_name = "BRANCH", value_parser = value::of(BranchCode::parse))]
    pub after: Option<BranchCode>,
}

pub(super) fn exec(command: BranchCommand, counter: &mut Counter) -> Served {
    match command {
        BranchCommand::Add(AddArgs { code, name }) => {
            counter.answer(|desk| add_branch::add_branch(desk, &Branch { code, name: Some(name) }))
        }
        BranchCommand::List(args) => counter.short_list(
            args.limit,
            |sheet: &BranchSheet| args.after.as_ref().is_none_or(|after| sheet.branch > *after),
            list_branches::list_branches,
        ),
    }
}
