//! `otpdesk audit`: the trail.

use super::counter::{Counter, Served};
use super::words::{Exit, Failure};
use crate::domain::moment::Moment;
use crate::ops::{EntryFilter, Page, list_entries, verify_ledger};
use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::value;
use crate::domain::contract::ContractId;
use crate::domain::day;
use crate::domain::operator::OperatorId;
use crate::domain::receipt::FormKey;

#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// List entries of the trail
    List(ListArgs),
    /// Verify the trail, its signatures and every row against it
    Verify(VerifyArgs),
}

#[derive(Debug, Args)]
pub struct ListArgs {
    /// Only entries about this contract
    #[arg(long, value_parser = value::of(ContractId::parse))]
    pub contract: Option<ContractId>,
    /// Only entries of this operator; who acts is named before the word audit
    #[arg(id = "entries_of", long = "operator", value_name = "OPERATOR", value_parser = value::of(OperatorId::parse))]
    pub operator: Option<OperatorId>,
    /// Only entries about this form
    #[arg(long, value_name = "NO", value_parser = value::of(FormKey::parse))]
    pub form: Option<FormKey>,
    /// Only entries since this day
    #[arg(long, value_name = "DATE", value_parser = value::of(day::parse))]
    pub since: Option<NaiveDate>,
    /// Show at most this many
    #[arg(long, value_name = "N", value_parser = value::of(value::limit))]
    pub limit: Option<u64>,
    /// Continue after this entry's number
    #[arg(long, value_name = "SEQ", value_parser = value::of(value::number))]
    pub after: Option<i64>,
}

#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// The ledger's fingerprint, as noted when it was created
    #[arg(long, value_parser = value::of(value::fingerprint))]
    pub fingerprint: Option<String>,
}

pub(super) fn exec(command: AuditCommand, counter: &mut Counter) -> Served {
    match command {
        AuditCommand::List(args) => list(args, counter),
        AuditCommand::Verify(args) => verify(&args, counter),
    }
}

fn list(args: ListArgs, counter: &mut Counter) -> Served {
    let form = match &args.form {
        Some(key) => {
            let desk = counter.desk()?;
            Some(counter.form_no(&desk, key)?)
        }
        None => None,
    };
    let filter =
        EntryFilter { contract: args.contract, operator: args.operator, form, since: args.since.map(Moment::start_of) };
    counter.list(args.limit, |desk, limit, show| {
        list_entries::list_entries(desk, &filter, &Page { limit, after: args.after }, show)
    })
}

fn verify(args: &VerifyArgs, counter: &mut Counter) -> Served {
    let verified = counter.at_desk(|desk, _| Ok(verify_ledger::verify_ledger(desk, args.fingerprint.as_deref())?));
    let sheet = match verified {
        Ok(sheet) => sheet,
        // The passphrase opened the keyring, but a page that every command reads first does not open with its key.
        Err(failure) if matches!(failure.exit, Exit::Unreadable | Exit::PromiseBroken) => {
            verify_ledger::unreadable(failure.to_string())
        }
        Err(failure) => return Err(failure),
    };
    counter.ui.show(&sheet)?;
    if sheet.ok { Ok(()) } else { Err(Failure::promise_broken()) }
}
