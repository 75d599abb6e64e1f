//! `otpdesk branch`: the institution's branches.

use super::app::{App, CommandResult};
use crate::domain::{Branch, BranchCode, Line};
use crate::ops::branch;
use crate::report::branch::BranchSheet;
use clap::{Args, Subcommand};

use super::value::{self, placeholder};

#[derive(Debug, Subcommand)]
pub enum BranchCommand {
    #[command(about = both!("店番を登録する", "Add a branch"))]
    Add(AddArgs),
    #[command(about = both!("店番の名称を変更する", "Rename a branch"))]
    Set(AddArgs),
    #[command(about = both!("店番の一覧", "List the branches"))]
    List(ListArgs),
}

#[derive(Debug, Args)]
pub struct AddArgs {
    #[arg(help = both!("店番(3桁)", "Code of the branch, three digits"))]
    #[arg(value_name = both!("店番", "CODE"), value_parser = value::of(BranchCode::parse))]
    pub code: BranchCode,
    #[arg(help = both!("店名", "Name of the branch"))]
    #[arg(long, value_name = placeholder::NAME, value_parser = value::of(Line::parse))]
    pub name: Line,
}

#[derive(Debug, Args)]
pub struct ListArgs {
    #[arg(help = both!("表示する件数の上限", "Show at most this many"))]
    #[arg(long, value_name = placeholder::N, value_parser = value::of(value::limit))]
    pub limit: Option<u64>,
    #[arg(help = both!("この店番の次から", "Start after this branch"))]
    #[arg(long, value_name = placeholder::BRANCH, value_parser = value::of(BranchCode::parse))]
    pub after: Option<BranchCode>,
}

pub(super) fn exec(command: BranchCommand, app: &mut App) -> CommandResult {
    match command {
        BranchCommand::Add(AddArgs { code, name }) => {
            app.run_and_show(|session| branch::add::add_branch(session, &Branch { code, name: Some(name) }))
        }
        BranchCommand::Set(AddArgs { code, name }) => {
            app.run_and_show(|session| branch::set::set_branch(session, &Branch { code, name: Some(name) }))
        }
        BranchCommand::List(args) => app.short_list(
            args.limit,
            |sheet: &BranchSheet| args.after.as_ref().is_none_or(|after| sheet.branch > *after),
            branch::read::list_branches,
        ),
    }
}
