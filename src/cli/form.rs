//! `otpdesk form`: cancellation forms, from the counter to the approval.

mod batch;
mod dictation;
mod flags;

pub use flags::{
    AmendArgs, ApproveArgs, FormCommand, ImportArgs, ListArgs, PaperArgs, ProcessArgs, ReceiveArgs, ReturnArgs,
    SealArgs, ShowArgs,
};

use super::app::{App, CommandResult};
use super::ui::{Confirmed, Question, Ui};
use super::words::Failure;
use crate::domain::{BadValue, FormKey, FormState, OperatorId, ReceiptNo, Refusal, Seal};
use crate::ops::form::amend::Amendment;
use crate::ops::form::approve::FormReview;
use crate::ops::form::read::{FormChoice, Scope};
use crate::ops::{FormFilter, Page, Session, form};
use crate::report::form::{ApprovalLine, FormSheet};

pub(super) fn exec(command: FormCommand, app: &mut App) -> CommandResult {
    match command {
        FormCommand::Receive(args) => receive(args, app),
        FormCommand::Import(args) => batch::import(&args, app),
        FormCommand::Amend(args) => amend(args, app),
        FormCommand::Seal(args) => seal(&args, app),
        FormCommand::Process(args) => process(&args, app),
        FormCommand::Approve(args) => approve(&args, app),
        FormCommand::Return(args) => hand_back(&args, app),
        FormCommand::List(args) => list(args, app),
        FormCommand::Show(args) => show(&args, app),
    }
}

fn receive(args: ReceiveArgs, app: &mut App) -> CommandResult {
    let mut session = app.session()?;
    let options = form::receive::ReceiveFormOptions {
        seal: args.seal.unwrap_or(Seal::Pending),
        checked_by: args.seal_checked_by,
        paper_ref: args.paper.paper_ref.clone(),
        paper: dictation::asked_paper(args.paper.into(), &mut session, app)?,
    };
    let sheet = app.serve(&mut session, |session, _| Ok(form::receive::receive_form(session, &options)?))?;
    answer(&sheet, &mut session, app)
}

fn amend(args: AmendArgs, app: &mut App) -> CommandResult {
    let mut session = app.session()?;
    let no = app.form_no(&session, &args.form)?;
    let amendment = Amendment { paper_ref: args.paper.paper_ref.clone(), paper: args.paper.into() };
    let sheet = app.serve(&mut session, |session, _| Ok(form::amend::amend_form(session, &no, amendment)?))?;
    answer(&sheet, &mut session, app)
}

fn seal(args: &SealArgs, app: &mut App) -> CommandResult {
    let mut session = app.session()?;
    let no = app.form_no(&session, &args.form)?;
    let result = asked_result(args.result, &mut app.ui)?;
    let sheet = app
        .serve(&mut session, |session, _| Ok(form::seal::seal_form(session, &no, result, args.checked_by.as_ref())?))?;
    answer(&sheet, &mut session, app)
}

/// The comparison's result: staff's own word, which no flag for confirmations answers.
fn asked_result(given: Option<Seal>, ui: &mut Ui) -> Result<Seal, Refusal> {
    if let Some(result) = given {
        return Ok(result);
    }
    let example = ui.lang().pick("一致・不一致・不鮮明", "verified, mismatch, unclear");
    ui.ask(Question { field: "seal", flag: "--result", example }, |text| match Seal::parse(text)? {
        Seal::Pending => Err(BadValue::Empty),
        result @ (Seal::Verified | Seal::Mismatch | Seal::Unclear) => Ok(result),
    })
}

fn process(args: &ProcessArgs, app: &mut App) -> CommandResult {
    let mut session = app.session()?;
    let no = app.form_no(&session, &args.form)?;
    // Letting a form take effect is an approval: its passphrase is taken freshly.
    if form::process::completes(&session)? {
        session = app.fresh_session()?;
    }
    let sheet = app.serve(&mut session, |session, _| {
        Ok(form::process::process_form(session, &no, args.seal, args.checked_by.as_ref())?)
    })?;
    answer(&sheet, &mut session, app)
}

fn approve(args: &ApproveArgs, app: &mut App) -> CommandResult {
    let mut session = match &args.officer {
        Some(officer) => app.session_of_officer(officer)?,
        None => app.fresh_session()?,
    };
    if let Some(id) = &args.batch {
        return batch::approve(id, args, &mut session, app);
    }
    if let [only] = args.forms.as_slice() {
        let no = app.form_no(&session, only)?;
        let sheet = review_and_approve(&mut session, &no, app)?;
        return answer(&sheet, &mut session, app);
    }
    let approved = approve_each(&args.forms, &mut session, app);
    app.send_queued_letters(&mut session);
    approved
}

/// Shows a form beside its contract, asks, and lets it take effect.
pub(super) fn review_and_approve(session: &mut Session, no: &ReceiptNo, app: &mut App) -> Result<FormSheet, Failure> {
    let review = app.serve(session, |session, _| Ok(form::approve::review(session, no)?))?;
    if review.facing.form.state == FormState::Checked {
        let _confirmed = ask_approval(&review, no, app)?;
    }
    app.serve(session, |session, _| Ok(form::approve::approve_form(session, &review.reviewed)?))
}

fn ask_approval(review: &FormReview, no: &ReceiptNo, app: &mut App) -> Result<Confirmed, Failure> {
    if app.ui.is_asking() {
        app.ui.show(&review.facing)?;
    }
    if let Some(checker) = &review.stated_checker {
        let recorder = review.facing.form.seal_recorded_by.as_ref().map_or("", OperatorId::as_str);
        app.ui.note(&phrase!(
            app.ui.lang(),
            "照合者 {checker} は、{recorder} が入力したものです(本人の入力ではありません)。",
            "Seal compared by {checker}, as entered by {recorder}."
        ));
    }
    let confirmed = app.ui.confirm(&phrase!(
        app.ui.lang(),
        "受付番号 {no} を検印し、ワンタイムパスワードの利用を停止します。よろしいですか",
        "Approve form {no} and disable the token permanently?"
    ))?;
    Ok(confirmed)
}

/// A transaction a number; what is refused does not keep the others.
fn approve_each(keys: &[FormKey], session: &mut Session, app: &mut App) -> CommandResult {
    // Every number is understood before the first takes effect.
    let numbers = keys.iter().map(|key| app.form_no(session, key)).collect::<Result<Vec<_>, _>>()?;
    let mut lines = Vec::new();
    let mut stopped = None;
    for no in &numbers {
        match review_and_approve(session, no, app) {
            Ok(sheet) => lines.push(approved(no, &sheet)),
            Err(failure) if failure.is_refusal() => lines.push(refused(no, session, &failure)),
            Err(failure) => {
                stopped = Some(failure);
                break;
            }
        }
    }
    // What took effect is shown, whatever stopped the rest.
    let mut rows = app.ui.list::<ApprovalLine>(Some(lines.len()));
    for line in &lines {
        rows.row(line)?;
    }
    rows.finish()?;
    let refused = lines.iter().filter(|line| line.error.is_some()).count();
    match (stopped, refused) {
        (Some(failure), _) => Err(failure),
        (None, 0) => Ok(()),
        (None, refused) => Err(Failure::numbers_refused(refused)),
    }
}

fn approved(no: &ReceiptNo, sheet: &FormSheet) -> ApprovalLine {
    ApprovalLine { receipt_no: no.to_string(), state: Some(sheet.state), already: sheet.already, error: None }
}

fn refused(no: &ReceiptNo, session: &Session, failure: &Failure) -> ApprovalLine {
    let state = form::approve::state_of(session, no);
    ApprovalLine { receipt_no: no.to_string(), state, already: false, error: Some(failure.code.to_owned()) }
}

fn hand_back(args: &ReturnArgs, app: &mut App) -> CommandResult {
    let mut session = app.session()?;
    let no = app.form_no(&session, &args.form)?;
    app.serve(&mut session, |session, _| Ok(form::return_form::may_return(session, &no)?))?;
    app.ui.confirm(&phrase!(
        app.ui.lang(),
        "受付番号 {no} の解約届を返却します。よろしいですか",
        "Return form {no}?"
    ))?;
    let sheet =
        app.serve(&mut session, |session, _| Ok(form::return_form::return_form(session, &no, &args.reason)?))?;
    answer(&sheet, &mut session, app)
}

fn list(args: ListArgs, app: &mut App) -> CommandResult {
    let reveal = args.reveal.wanted();
    let ListArgs { state, branch, since, until, contract, batch, mine, limit, after, .. } = args;
    let filter = FormFilter { state, branch, since, until, contract, batch, not_handled_by: None };
    let choice = FormChoice { filter, scope: if mine { Scope::Mine } else { Scope::All } };
    app.list(limit, |session, limit, show| {
        form::read::list_forms(session, choice, &Page { limit, after }, &reveal, show)
    })
}

fn show(args: &ShowArgs, app: &mut App) -> CommandResult {
    let mut session = app.session()?;
    let no = app.form_no(&session, &args.form)?;
    let reveal = args.reveal.wanted();
    let facing = app.serve(&mut session, |session, _| Ok(form::read::show_form(session, &no, &reveal)?))?;
    Ok(app.ui.show(&facing)?)
}

/// Shows what became of a form, then sends its letter where that goes at once.
fn answer(sheet: &FormSheet, session: &mut Session, app: &mut App) -> CommandResult {
    show_standing(sheet, app)?;
    app.send_queued_letters(session);
    Ok(())
}

/// Shows a form, where it stands in words that nobody can mistake, and the next step.
fn show_standing(sheet: &FormSheet, app: &mut App) -> CommandResult {
    app.ui.show(sheet)?;
    let (no, lang) = (&sheet.receipt_no, app.ui.lang());
    let standing = match sheet.state {
        FormState::Received => phrase!(
            lang,
            "受け付けました(未停止)。お届印を照合したら otpdesk form seal {no} --result 一致 を実行してください。",
            "Received; the token is not disabled yet. After comparing the seal, run: otpdesk form seal {no} --result verified"
        ),
        FormState::Checked => phrase!(
            lang,
            "検印待ちです(未停止)。役席が otpdesk form approve {no} を実行すると停止します。",
            "Waiting for approval; the token is not disabled yet. An officer runs: otpdesk form approve {no}"
        ),
        FormState::Processed => phrase!(
            lang,
            "処理しました。ワンタイムパスワードの利用を停止しました。",
            "Processed; the token is disabled."
        ),
        FormState::Returned => {
            phrase!(
                lang,
                "返却を記録しました。届出書をお客さまにお返しください。",
                "Returned; give the paper form back to the customer."
            )
        }
    };
    app.ui.note(&standing);
    Ok(())
}
