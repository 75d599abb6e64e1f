//! `otpdesk audit`: the trail.

use super::app::{App, CommandResult};
use super::words::{Exit, Failure};
use crate::domain::{ContractId, FindingId, FormKey, Line, Moment, OperatorId, day};
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
    #[command(about = both!(
        "検証で見つかったことを、承知のうえで受け入れる(二人で)",
        "Accept findings of the verification that the bank knows of (two persons)"
    ))]
    Accept(AcceptArgs),
    #[command(about = both!(
        "誤った時計で記録された時刻を誤りとして扱う(二人で)",
        "Call times false that were recorded under a wrong clock (two persons)"
    ))]
    AcceptClock(AcceptClockArgs),
}

#[derive(Debug, Args)]
pub struct AcceptArgs {
    #[arg(help = both!("検証結果の番号(audit verify の id)", "IDs of the findings, as audit verify shows them"))]
    #[arg(value_name = both!("番号", "FINDING"), required = true, value_parser = value::of(FindingId::parse))]
    pub findings: Vec<FindingId>,
    #[arg(help = both!("理由(何が起きたか、どう確かめたか)", "Reason: what happened, and how it was looked into"))]
    #[arg(long, value_name = placeholder::TEXT, value_parser = value::of(Line::parse))]
    pub reason: Line,
}

#[derive(Debug, Args)]
pub struct AcceptClockArgs {
    #[arg(help = both!("理由(時計がどう誤っていたか)", "Reason: how the clock was wrong"))]
    #[arg(long, value_name = placeholder::TEXT, value_parser = value::of(Line::parse))]
    pub reason: Line,
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

pub(super) fn exec(command: AuditCommand, app: &mut App) -> CommandResult {
    match command {
        AuditCommand::List(args) => list(args, app),
        AuditCommand::Verify(args) => verify(&args, app),
        AuditCommand::Accept(args) => accept(&args, app),
        AuditCommand::AcceptClock(args) => accept_clock(&args, app),
    }
}

fn list(args: ListArgs, app: &mut App) -> CommandResult {
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

fn verify(args: &VerifyArgs, app: &mut App) -> CommandResult {
    let mut progress = app.ui.progress();
    let verified = app.in_session(|session, _| {
        progress.begin(audit::count_entries(session)?);
        Ok(audit::verify_ledger(session, args.fingerprint.as_deref(), |read| progress.reach(read))?)
    });
    progress.finish();
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

/// The first of two asks, the second completes it, each with their own passphrase.
fn accept_clock(args: &AcceptClockArgs, app: &mut App) -> CommandResult {
    let mut session = app.fresh_session()?;
    let shown = app.serve(&mut session, |session, _| Ok(audit::accept_clock::review(session)?))?;
    let (from, to, lang) = (shown.first_entry, shown.last_entry, app.ui.lang());
    let question = match &shown.asked_by {
        Some(by) => phrase!(
            lang,
            "{by} の届出のとおり、証跡 {from} から {to} までの時刻を誤りとします。よろしいですか",
            "Call the times of entries {from} to {to} false, as {by} asked?"
        ),
        None => phrase!(
            lang,
            "証跡 {from} から {to} までの時刻が誤りであると届け出ます。よろしいですか",
            "Ask that the times of entries {from} to {to} be called false?"
        ),
    };
    app.ui.confirm(&question)?;
    let done =
        app.serve(&mut session, |session, _| Ok(audit::accept_clock::accept_clock(session, &shown, &args.reason)?))?;
    app.ui.show(&done)?;
    if done.asked_by.is_none() {
        app.ui.note(lang.pick(
            "もう一人(役席または別のシステム管理者)が同じコマンドを実行すると、時刻の扱いが改まります。",
            "It takes effect when a second person, an officer or another admin, runs the same command.",
        ));
    }
    Ok(())
}

/// The first of two asks, the second completes it, each with their own passphrase.
fn accept(args: &AcceptArgs, app: &mut App) -> CommandResult {
    let mut session = app.fresh_session()?;
    let shown = app.serve(&mut session, |session, _| Ok(audit::accept::review(session, &args.findings)?))?;
    let (count, lang) = (shown.sheet.findings.len(), app.ui.lang());
    let question = match &shown.sheet.asked_by {
        Some(by) => phrase!(
            lang,
            "{by} の届出のとおり、検証結果 {count} 件を受け入れます。よろしいですか",
            "Accept {count} finding(s), as {by} asked?"
        ),
        None => phrase!(
            lang,
            "検証結果 {count} 件の受入れを届け出ます。よろしいですか",
            "Ask that {count} finding(s) be accepted?"
        ),
    };
    for finding in shown.findings() {
        app.ui.note(&finding);
    }
    app.ui.confirm(&question)?;
    let done = app.serve(&mut session, |session, _| Ok(audit::accept::accept(session, shown, &args.reason)?))?;
    app.ui.show(&done)?;
    if done.asked_by.is_none() {
        app.ui.note(lang.pick(
            "もう一人(役席または別のシステム管理者)が同じコマンドを実行すると、受け入れられます。",
            "They are accepted when a second person, an officer or another admin, runs the same command.",
        ));
    }
    Ok(())
}
