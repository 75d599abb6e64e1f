//! `otpdesk mail`: the outbox of letters to customers.

use super::app::{App, CommandResult};
use super::send_queued;
use super::words::Failure;
use crate::ops::mail::handle::LetterStep;
use crate::ops::mail::send::Sent;
use crate::ops::{Delivery, MailFilter, Page, mail};
use clap::{Args, Subcommand};

use super::reveal::RevealArgs;
use super::value::{self, one_of, placeholder};
use crate::domain::{Email, Line, MailState, Note, ToldBy};

const LETTER: &str = both!("お知らせメールの番号", "Letter ID");

#[derive(Debug, Subcommand)]
pub enum MailCommand {
    #[command(about = both!("お知らせメールの一覧", "List letters"))]
    List(ListArgs),
    #[command(about = both!("お知らせメールを本文とともに表示する", "Show a letter and its text"))]
    Show(ShowArgs),
    #[command(about = both!("送信時刻になったお知らせを送信する", "Send the letters that are due"))]
    Send(SendArgs),
    #[command(about = both!("もう一度送信待ちにする", "Queue a letter again"))]
    Retry(RetryArgs),
    #[command(about = both!("未送信のお知らせメールを取り消す", "Cancel an unsent letter"))]
    Cancel(CancelArgs),
    #[command(about = both!(
        "郵送・電話で連絡済みとして完了にする",
        "Close a letter: the customer was informed by other means"
    ))]
    Close(CloseArgs),
    #[command(about = both!("不達で戻ったことを記録する", "Record that a letter bounced"))]
    Bounced(BouncedArgs),
    #[command(about = both!("試験メールを送信する", "Send a test message"))]
    Test(TestArgs),
}

#[derive(Debug, Args)]
pub struct ListArgs {
    #[arg(help = both!("この状態のお知らせメールだけ", "Only letters in this state"))]
    #[arg(long, value_name = placeholder::STATE, value_parser = one_of!(MailState))]
    pub state: Option<MailState>,
    #[arg(help = both!("表示する件数の上限", "Show at most this many"))]
    #[arg(long, value_name = placeholder::N, value_parser = value::of(value::limit))]
    pub limit: Option<u64>,
    #[arg(help = both!("この番号の次から", "Start after this letter"))]
    #[arg(long, value_name = placeholder::LETTER, value_parser = value::of(value::number))]
    pub after: Option<i64>,
    #[command(flatten)]
    pub reveal: RevealArgs,
}

#[derive(Debug, Args)]
pub struct ShowArgs {
    #[arg(help = LETTER)]
    #[arg(value_name = placeholder::LETTER, value_parser = value::of(value::number))]
    pub id: i64,
    #[command(flatten)]
    pub reveal: RevealArgs,
}

#[derive(Debug, Args)]
pub struct SendArgs {
    #[arg(help = both!("送信する件数の上限", "Send at most this many"))]
    #[arg(long, value_name = placeholder::N, value_parser = value::of(value::limit))]
    pub limit: Option<u64>,
}

#[derive(Debug, Args)]
pub struct RetryArgs {
    #[arg(help = LETTER)]
    #[arg(value_name = placeholder::LETTER, value_parser = value::of(value::number))]
    pub id: i64,
}

#[derive(Debug, Args)]
pub struct CancelArgs {
    #[arg(help = LETTER)]
    #[arg(value_name = placeholder::LETTER, value_parser = value::of(value::number))]
    pub id: i64,
    #[arg(help = both!("取消の理由", "Reason for the cancellation"))]
    #[arg(long, value_name = placeholder::TEXT, value_parser = value::of(Line::parse))]
    pub reason: Line,
}

#[derive(Debug, Args)]
pub struct CloseArgs {
    #[arg(help = LETTER)]
    #[arg(value_name = placeholder::LETTER, value_parser = value::of(value::number))]
    pub id: i64,
    #[arg(help = both!("連絡の方法", "How the customer was informed"))]
    #[arg(long, value_name = both!("方法", "MEANS"), value_parser = one_of!(ToldBy))]
    pub by: ToldBy,
    #[arg(help = both!("いつ、どなたに連絡したか", "When, and who was informed"))]
    #[arg(long, value_name = placeholder::TEXT, value_parser = value::of(Note::parse))]
    pub note: Note,
}

#[derive(Debug, Args)]
pub struct BouncedArgs {
    #[arg(help = LETTER)]
    #[arg(value_name = placeholder::LETTER, value_parser = value::of(value::number))]
    pub id: i64,
    #[arg(help = both!("戻ってきた内容", "Text of the bounce message"))]
    #[arg(long, value_name = placeholder::TEXT, value_parser = value::of(Note::parse))]
    pub note: Note,
}

#[derive(Debug, Args)]
pub struct TestArgs {
    #[arg(help = both!("送信先", "Recipient address"))]
    #[arg(value_name = placeholder::ADDRESS, value_parser = value::of(Email::parse))]
    pub address: Email,
}

pub(super) fn exec(command: MailCommand, app: &mut App) -> CommandResult {
    match command {
        MailCommand::List(args) => list(&args, app),
        MailCommand::Show(args) => {
            let reveal = args.reveal.wanted();
            app.run_and_show(|session| mail::read::show_mail(session, args.id, &reveal))
        }
        MailCommand::Send(args) => send(&args, app),
        MailCommand::Retry(args) => {
            app.run_and_show(|session| mail::handle::handle_mail(session, args.id, &LetterStep::Retry))
        }
        MailCommand::Cancel(CancelArgs { id, reason }) => {
            app.run_and_show(|session| mail::handle::handle_mail(session, id, &LetterStep::Cancel(reason)))
        }
        MailCommand::Close(CloseArgs { id, by, note }) => {
            app.run_and_show(|session| mail::handle::handle_mail(session, id, &LetterStep::Close(by, note)))
        }
        MailCommand::Bounced(BouncedArgs { id, note }) => {
            app.run_and_show(|session| mail::handle::handle_mail(session, id, &LetterStep::Bounced(note)))
        }
        MailCommand::Test(args) => test(&args, app),
    }
}

fn list(args: &ListArgs, app: &mut App) -> CommandResult {
    let reveal = args.reveal.wanted();
    let filter = MailFilter { state: args.state, branch: None };
    app.list(args.limit, |session, limit, show| {
        mail::read::list_mail(session, filter, &Page { limit, after: args.after }, &reveal, show)
    })
}

fn send(args: &SendArgs, app: &mut App) -> CommandResult {
    let sending = send_queued::sending(&app.settings)?;
    let mut progress = app.ui.progress();
    let sent = app.in_session(|session, _| {
        let due = mail::send::due(session)?;
        progress.begin(args.limit.map_or(due, |limit| limit.min(due)));
        Ok(mail::send::send_mail(session, sending, args.limit, |tried| progress.reach(tried))?)
    });
    progress.finish();
    let Sent { sheet, cut_short } = sent?;
    app.ui.show(&sheet)?;
    match cut_short {
        Some(why) => Err(Failure::sending_interrupted(&why)),
        None if sheet.deferred + sheet.in_doubt > 0 => Err(Failure::letters_deferred()),
        None => Ok(()),
    }
}

fn test(args: &TestArgs, app: &mut App) -> CommandResult {
    let (sending, lang) = (send_queued::sending(&app.settings)?, app.ui.lang());
    let delivery = app.in_session(|session, _| Ok(mail::test::test_mail(session, sending, &args.address, lang)?))?;
    match delivery {
        Delivery::Sent => {
            app.ui.note(lang.pick("試験送信しました。", "The test message was sent."));
            Ok(())
        }
        Delivery::Deferred(why) | Delivery::Failed(why) | Delivery::InDoubt(why) => {
            Err(Failure::mail_unavailable(&why))
        }
    }
}
