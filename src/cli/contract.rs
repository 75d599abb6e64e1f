//! `otpdesk contract`: internet-banking contracts.

use super::counter::{Counter, Served};
use super::handed_in::HandedInArgs;
use super::import::{self, TakingArgs};
use crate::domain::name;
use crate::ops::clear_passwords::{self, Cleared};
use crate::ops::{
    ContractFilter, Page, close_contract, import_contracts, list_contracts, set_email, set_passwords, show_contract,
};
use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::reveal::RevealArgs;
use super::value;
use crate::domain::account::AccountNo;
use crate::domain::branch::BranchCode;
use crate::domain::contract::ContractId;
use crate::domain::email::Email;
use crate::domain::name::{HolderName, Kana};
use crate::domain::text::Line;

#[derive(Debug, Subcommand)]
pub enum ContractCommand {
    /// Import contracts from a CSV file
    Import(ImportArgs),
    /// List contracts, or find one by account, reading or name
    List(ListArgs),
    /// Show a contract
    Show(ShowArgs),
    /// Change the registered e-mail address; both addresses are told
    SetEmail(SetEmailArgs),
    /// Close a contract for good
    Close(CloseArgs),
    /// Change a customer's passwords, for one who knows the login password
    SetPasswords(SetPasswordsArgs),
    /// Clear a customer's passwords; a second officer confirms by the same command
    ClearPasswords(ClearPasswordsArgs),
}

#[derive(Debug, Args)]
pub struct ImportArgs {
    /// CSV file of contracts, or - for standard input
    pub file: PathBuf,
    #[command(flatten)]
    pub taking: TakingArgs,
}

#[derive(Debug, Args)]
pub struct ListArgs {
    /// Only this account number
    #[arg(long, value_name = "ACCOUNT", value_parser = value::of(AccountNo::parse))]
    pub account: Option<AccountNo>,
    /// Only holders whose reading begins so
    #[arg(long, value_parser = value::of(Kana::parse))]
    pub kana: Option<Kana>,
    /// Only holders whose name begins so
    #[arg(long, value_parser = value::of(HolderName::parse))]
    pub name: Option<HolderName>,
    /// Only this branch
    #[arg(long, value_parser = value::of(BranchCode::parse))]
    pub branch: Option<BranchCode>,
    /// Show at most this many
    #[arg(long, value_name = "N", value_parser = value::of(value::limit))]
    pub limit: Option<u64>,
    /// Continue after this contract
    #[arg(long, value_name = "CONTRACT", value_parser = value::of(ContractId::parse))]
    pub after: Option<ContractId>,
    #[command(flatten)]
    pub reveal: RevealArgs,
}

#[derive(Debug, Args)]
pub struct ShowArgs {
    /// Contract ID
    #[arg(value_name = "CONTRACT", value_parser = value::of(ContractId::parse))]
    pub contract: ContractId,
    #[command(flatten)]
    pub reveal: RevealArgs,
}

#[derive(Debug, Args)]
pub struct SetEmailArgs {
    /// Contract ID
    #[arg(value_name = "CONTRACT", value_parser = value::of(ContractId::parse))]
    pub contract: ContractId,
    /// The new address
    #[arg(value_parser = value::of(Email::parse))]
    pub address: Email,
    /// Why it is changed
    #[arg(long, value_name = "TEXT", value_parser = value::of(Line::parse))]
    pub reason: Line,
}

#[derive(Debug, Args)]
pub struct CloseArgs {
    /// Contract ID
    #[arg(value_name = "CONTRACT", value_parser = value::of(ContractId::parse))]
    pub contract: ContractId,
    /// Why it is closed
    #[arg(long, value_name = "TEXT", value_parser = value::of(Line::parse))]
    pub reason: Line,
}

#[derive(Debug, Args)]
pub struct SetPasswordsArgs {
    /// Contract ID
    #[arg(value_name = "CONTRACT", value_parser = value::of(ContractId::parse))]
    pub contract: ContractId,
    #[command(flatten)]
    pub handed_in: HandedInArgs,
}

#[derive(Debug, Args)]
pub struct ClearPasswordsArgs {
    /// Contract ID
    #[arg(value_name = "CONTRACT", value_parser = value::of(ContractId::parse))]
    pub contract: ContractId,
    /// Why they are cleared
    #[arg(long, value_name = "TEXT", value_parser = value::of(Line::parse))]
    pub reason: Line,
}

pub(super) fn exec(command: ContractCommand, counter: &mut Counter) -> Served {
    match command {
        ContractCommand::Import(args) => {
            import::secrets(&args.file, args.taking, counter, import_contracts::import_contracts)
        }
        ContractCommand::List(args) => list(args, counter),
        ContractCommand::Show(args) => {
            let reveal = args.reveal.wanted();
            counter.answer(|desk| show_contract::show_contract(desk, &args.contract, &reveal))
        }
        ContractCommand::SetEmail(args) => set_email(&args, counter),
        ContractCommand::Close(CloseArgs { contract, reason }) => {
            counter.answer(|desk| close_contract::close_contract(desk, &contract, &reason))
        }
        ContractCommand::SetPasswords(args) => {
            let answers = args.handed_in.answers(counter)?;
            counter.answer(|desk| set_passwords::set_passwords(desk, &args.contract, &answers))
        }
        ContractCommand::ClearPasswords(args) => clear(&args, counter),
    }
}

/// Says where it stands: nobody should tell a customer that the passwords are gone while they are not.
fn clear(args: &ClearPasswordsArgs, counter: &mut Counter) -> Served {
    let ClearPasswordsArgs { contract, reason } = args;
    let mut desk = counter.desk()?;
    let asked = counter.at(&mut desk, |desk, _| Ok(clear_passwords::asked_by(desk, contract)?))?;
    if let Some(officer) = asked.filter(|_| counter.ui.is_asking()) {
        counter.ui.confirm(&phrase!(counter.ui.lang(), "{officer} が、契約者ID {contract} のパスワードの消去を依頼しています。消去すると元に戻せません。よろしいですか", "{officer} has asked that the passwords of contract {contract} be cleared. Clear them for good?"))?;
    }
    let (sheet, cleared) =
        counter.at(&mut desk, |desk, _| Ok(clear_passwords::clear_passwords(desk, contract, reason)?))?;
    counter.ui.show(&sheet)?;
    counter.post(&mut desk);
    let lang = counter.ui.lang();
    counter.ui.note(&match cleared {
        Cleared::Asked => phrase!(
            lang,
            "パスワードはまだ消去していません。別の役席が同じコマンドを実行すると消去します。",
            "Nothing is cleared yet: another officer confirms it with the same command."
        ),
        Cleared::Done(asked_by) => phrase!(
            lang,
            "{asked_by} の依頼により、パスワードを消去しました。お客さまの手続きには、契約の取込で新しいパスワードを登録してください。",
            "The passwords are cleared, as {asked_by} had asked; for the customer's own steps, register new ones by a contract import."
        ),
    });
    Ok(())
}

/// Says who will be told: the customer may ask.
fn set_email(args: &SetEmailArgs, counter: &mut Counter) -> Served {
    let SetEmailArgs { contract, address, reason } = args;
    counter.answer(|desk| set_email::set_email(desk, contract, address, reason))?;
    counter.ui.note(counter.ui.lang().pick(
        "変更前(登録があれば)と変更後の両方のアドレスに、変更のお知らせを送ります。",
        "Both the address before, if there was one, and the new one are told of the change.",
    ));
    Ok(())
}

fn list(args: ListArgs, counter: &mut Counter) -> Served {
    let reveal = args.reveal.wanted();
    let filter = ContractFilter {
        branch: args.branch,
        account_no: args.account,
        name: args.name.map(|name| name.comparison_key()),
        kana: args.kana.map(|kana| name::kana_key(kana.as_str())),
    };
    counter.list(args.limit, |desk, limit, show| {
        list_contracts::list_contracts(desk, filter, &Page { limit, after: args.after }, &reveal, show)
    })
}
