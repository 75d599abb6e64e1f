//! `otpdesk otp`: what a contract's one-time password is, and stopping it.

use super::app::{App, CommandResult};
use super::form;
use crate::ops::{self, otp};
use clap::{Args, Subcommand};

use super::value::{self, one_of, placeholder};
use crate::domain::{ContractId, FormKey, Line, Note, Reason};

const CONTRACT: &str = both!("契約者ID(利用者番号)", "Contract ID");

#[derive(Debug, Subcommand)]
pub enum OtpCommand {
    #[command(about = both!("今の利用状況を表示する", "Show the contract's current OTP status"))]
    Status(StatusArgs),
    #[command(about = both!(
        "照合済の解約届を検印し、利用停止する",
        "Approve the contract's checked form and disable the token permanently"
    ))]
    Disable(DisableArgs),
    #[command(about = both!(
        "電話などの届出により直ちに仮停止する(解除可能)",
        "Suspend it at once, e.g. after a telephone report (can be released)"
    ))]
    Hold(HoldArgs),
    #[command(about = both!("仮停止を解除する", "Release a hold"))]
    Release(ReleaseArgs),
    #[command(about = both!(
        "5 回の誤りで停止したお客さま手続きを再開する",
        "Unlock customer self-service after five failures"
    ))]
    Unlock(UnlockArgs),
}

#[derive(Debug, Args)]
pub struct StatusArgs {
    #[arg(help = CONTRACT)]
    #[arg(value_name = placeholder::CONTRACT, value_parser = value::of(ContractId::parse))]
    pub contract: ContractId,
}

#[derive(Debug, Args)]
pub struct DisableArgs {
    #[arg(help = CONTRACT)]
    #[arg(value_name = placeholder::CONTRACT, value_parser = value::of(ContractId::parse))]
    pub contract: ContractId,
    #[arg(help = both!(
        "処理する解約届(その契約の検印待ちの届に限る)",
        "The form to complete; must be the contract's checked form"
    ))]
    #[arg(long, value_name = placeholder::NO, value_parser = value::of(FormKey::parse))]
    pub form: Option<FormKey>,
}

#[derive(Debug, Args)]
pub struct HoldArgs {
    #[arg(help = CONTRACT)]
    #[arg(value_name = placeholder::CONTRACT, value_parser = value::of(ContractId::parse))]
    pub contract: ContractId,
    #[arg(help = both!("仮停止の理由", "Reason for the hold"))]
    #[arg(long, value_name = placeholder::REASON, value_parser = one_of!(Reason))]
    pub reason: Reason,
    #[arg(help = both!("届出をした方と、その内容", "Who reported it, and the details"))]
    #[arg(long, value_name = placeholder::TEXT, value_parser = value::of(Note::parse))]
    pub note: Note,
}

#[derive(Debug, Args)]
pub struct UnlockArgs {
    #[arg(help = CONTRACT)]
    #[arg(value_name = placeholder::CONTRACT, value_parser = value::of(ContractId::parse))]
    pub contract: ContractId,
}

#[derive(Debug, Args)]
pub struct ReleaseArgs {
    #[arg(help = CONTRACT)]
    #[arg(value_name = placeholder::CONTRACT, value_parser = value::of(ContractId::parse))]
    pub contract: ContractId,
    #[arg(help = both!("解除の理由", "Reason for the release"))]
    #[arg(long, value_name = placeholder::TEXT, value_parser = value::of(Line::parse))]
    pub reason: Line,
}

pub(super) fn exec(command: OtpCommand, app: &mut App) -> CommandResult {
    match command {
        OtpCommand::Status(args) => app.run_and_show(|session| otp::read::otp_status(session, &args.contract)),
        OtpCommand::Disable(args) => disable(&args, app),
        OtpCommand::Hold(HoldArgs { contract, reason, note }) => {
            app.run_and_show(|session| otp::hold::hold_otp(session, &contract, reason, &note))
        }
        OtpCommand::Release(args) => release(&args, app),
        OtpCommand::Unlock(args) => app.run_and_show(|session| otp::unlock::unlock_otp(session, &args.contract)),
    }
}

/// The same use case as `form approve`, found by the contract.
fn disable(args: &DisableArgs, app: &mut App) -> CommandResult {
    let mut session = app.fresh_session()?;
    let contract = &args.contract;
    let wanted = args.form.as_ref().map(|key| app.form_no(&session, key)).transpose()?;
    let form = app.serve(&mut session, |session, _| {
        Ok(ops::form::approve::form_to_complete(session, contract, wanted.as_ref())?)
    })?;
    let already = form::review_and_approve(&mut session, &form, app)?.already;
    let mut status = app.serve(&mut session, |session, _| Ok(otp::read::otp_status(session, contract)?))?;
    status.already = already;
    app.ui.show(&status)?;
    app.send_queued_letters(&mut session);
    Ok(())
}

fn release(args: &ReleaseArgs, app: &mut App) -> CommandResult {
    let mut session = app.session()?;
    let contract = &args.contract;
    app.serve(&mut session, |session, _| Ok(otp::release::may_release(session, contract)?))?;
    app.ui.confirm(&phrase!(
        app.ui.lang(),
        "契約者ID {contract} の仮停止を解除します。よろしいですか",
        "Release the hold on contract {contract}?"
    ))?;
    let sheet =
        app.serve(&mut session, |session, _| Ok(otp::release::release_otp(session, contract, &args.reason)?))?;
    app.ui.show(&sheet)?;
    app.send_queued_letters(&mut session);
    Ok(())
}
