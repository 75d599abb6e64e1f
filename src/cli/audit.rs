//! `otpdesk audit`: the trail.

use super::app::{App, Served};
use super::words::{Exit, Failure};
use crate::domain::{ContractId, FormKey, Moment, OperatorId, day};
use crate::ops::{EntryFilter, Page, audit};
use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::value::{self, placeholder};

#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    #[command(about = both!("証跡の一覧", "List trail entries"))]
    List(ListArgs),
    #[command(about = both!(
        "証跡と署名を検証し、すべての行と照合する",
        "Verify the trail, its signatures and every row"
    ))]
    Verify(VerifyArgs),
}

#[derive(Debug, Args)]
pub struct ListArgs {
    #[arg(help = both!("この契約についての証跡だけ", "Only entries about this contract"))]
    #[arg(long, value_name = placeholder::CONTRACT, value_parser = value::of(ContractId::parse))]
    pub contract: Option<ContractId>,
    #[arg(help = both!(
        "この担当者の証跡だけ(操作する担当者は audit より前に指定)",
        "Only entries by this operator (to act as another operator, put --operator before audit)"
    ))]
    #[arg(id = "entries_of", long = "operator", value_name = placeholder::OPERATOR, value_parser = value::of(OperatorId::parse))]
    pub operator: Option<OperatorId>,
    #[arg(help = both!("この解約届についての証跡だけ", "Only entries about this form"))]
    #[arg(long, value_name = placeholder::NO, value_parser = value::of(FormKey::parse))]
    pub form: Option<FormKey>,
    #[arg(help = both!("この日以後の証跡だけ", "Only entries since this day"))]
    #[arg(long, value_name = placeholder::DATE, value_parser = value::of(day::parse))]
    pub since: Option<NaiveDate>,
    #[arg(help = both!("表示する件数の上限", "Show at most this many"))]
    #[arg(long, value_name = placeholder::N, value_parser = value::of(value::limit))]
    pub limit: Option<u64>,
    #[arg(help = both!("この番号の次から", "Start after this entry number"))]
    #[arg(long, value_name = both!("番号", "SEQ"), value_parser = value::of(value::number))]
    pub after: Option<i64>,
}

#[derive(Debug, Args)]
pub struct VerifyArgs {
    #[arg(help = both!("台帳の指紋(作成時に控えたもの)", "The ledger's fingerprint, as written down when it was created"))]
    #[arg(long, value_name = both!("指紋", "FINGERPRINT"), value_parser = value::of(value::fingerprint))]
    pub fingerprint: Option<String>,
}

pub(super) fn exec(command: AuditCommand, app: &mut App) -> Served {
    match command {
        AuditCommand::List(args) => list(args, app),
        AuditCommand::Verify(args) => verify(&args, app),
    }
}

fn list(args: ListArgs, app: &mut App) -> Served {
    let form = match &args.form {
        Some(key) => {
            let session = app.session()?;
            Some(app.form_no(&session, key)?)
        }
        None => None,
    };
    let filter =
        EntryFilter { contract: args.contract, operator: args.operator, form, since: args.since.map(Moment::start_of) };
    app.list(args.limit, |session, limit, show| {
        audit::list_entries(session, &filter, &Page { limit, after: args.after }, show)
    })
}

fn verify(args: &VerifyArgs, app: &mut App) -> Served {
    let verified = app.in_session(|session, _| Ok(audit::verify_ledger(session, args.fingerprint.as_deref())?));
    let sheet = match verified {
        Ok(sheet) => sheet,
        // The passphrase opened the keyring, but a page that every command reads first does not open with its key.
        Err(failure) if matches!(failure.exit, Exit::Unreadable | Exit::PromiseBroken) => {
            audit::unreadable(failure.to_string())
        }
        Err(failure) => return Err(failure),
    };
    app.ui.show(&sheet)?;
    if sheet.ok { Ok(()) } else { Err(Failure::promise_broken()) }
}
