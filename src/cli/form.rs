//! `otpdesk form`: cancellation forms, from the counter to the approval.

mod batch;
mod dictation;
mod flags;

pub use flags::{
    AmendArgs, ApproveArgs, FormCommand, ImportArgs, ListArgs, PaperArgs, ProcessArgs, ReceiveArgs, ReturnArgs,
    SealArgs, ShowArgs,
};

use super::counter::{Counter, Served};
use super::ui::{Confirmed, Question, Ui};
use super::words::Failure;
use crate::domain::{BadValue, FormKey, FormState, OperatorId, ReceiptNo, Refusal, Seal};
use crate::ops::form::amend::Amendment;
use crate::ops::form::approve::View;
use crate::ops::form::read::{FormChoice, Whose};
use crate::ops::{Desk, FormFilter, Page, form};
use crate::report::form::{ApprovalLine, FormSheet};

pub(super) fn exec(command: FormCommand, counter: &mut Counter) -> Served {
    match command {
        FormCommand::Receive(args) => receive(args, counter),
        FormCommand::Import(args) => batch::import(&args, counter),
        FormCommand::Amend(args) => amend(args, counter),
        FormCommand::Seal(args) => seal(&args, counter),
        FormCommand::Process(args) => process(&args, counter),
        FormCommand::Approve(args) => approve(&args, counter),
        FormCommand::Return(args) => hand_back(&args, counter),
        FormCommand::List(args) => list(args, counter),
        FormCommand::Show(args) => show(&args, counter),
    }
}

fn receive(args: ReceiveArgs, counter: &mut Counter) -> Served {
    let mut desk = counter.desk()?;
    let options = form::receive::Options {
        seal: args.seal.unwrap_or(Seal::Pending),
        checked_by: args.seal_checked_by,
        paper_ref: args.paper.paper_ref.clone(),
        paper: dictation::asked_paper(args.paper.into(), &mut desk, counter)?,
    };
    let sheet = counter.at(&mut desk, |desk, _| Ok(form::receive::receive_form(desk, &options)?))?;
    answer(&sheet, &mut desk, counter)
}

fn amend(args: AmendArgs, counter: &mut Counter) -> Served {
    let mut desk = counter.desk()?;
    let no = counter.form_no(&desk, &args.form)?;
    let amendment = Amendment { paper_ref: args.paper.paper_ref.clone(), paper: args.paper.into() };
    let sheet = counter.at(&mut desk, |desk, _| Ok(form::amend::amend_form(desk, &no, amendment)?))?;
    answer(&sheet, &mut desk, counter)
}

fn seal(args: &SealArgs, counter: &mut Counter) -> Served {
    let mut desk = counter.desk()?;
    let no = counter.form_no(&desk, &args.form)?;
    let result = asked_result(args.result, &mut counter.ui)?;
    let sheet =
        counter.at(&mut desk, |desk, _| Ok(form::seal::seal_form(desk, &no, result, args.checked_by.as_ref())?))?;
    answer(&sheet, &mut desk, counter)
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

fn process(args: &ProcessArgs, counter: &mut Counter) -> Served {
    let mut desk = counter.desk()?;
    let no = counter.form_no(&desk, &args.form)?;
    // Letting a form take effect is an approval: its passphrase is taken freshly.
    if form::process::completes(&desk)? {
        desk = counter.fresh_desk()?;
    }
    let sheet = counter
        .at(&mut desk, |desk, _| Ok(form::process::process_form(desk, &no, args.seal, args.checked_by.as_ref())?))?;
    answer(&sheet, &mut desk, counter)
}

fn approve(args: &ApproveArgs, counter: &mut Counter) -> Served {
    let mut desk = match &args.officer {
        Some(officer) => counter.desk_of_officer(officer)?,
        None => counter.fresh_desk()?,
    };
    if let Some(id) = &args.batch {
        return batch::approve(id, args, &mut desk, counter);
    }
    if let [only] = args.forms.as_slice() {
        let no = counter.form_no(&desk, only)?;
        let sheet = approve_seen(&mut desk, &no, counter)?;
        return answer(&sheet, &mut desk, counter);
    }
    let approved = approve_each(&args.forms, &mut desk, counter);
    counter.post(&mut desk);
    approved
}

/// Shows a form beside its contract, asks, and lets it take effect.
pub(super) fn approve_seen(desk: &mut Desk, no: &ReceiptNo, counter: &mut Counter) -> Result<FormSheet, Failure> {
    let view = counter.at(desk, |desk, _| Ok(form::approve::view(desk, no)?))?;
    if view.facing.form.state == FormState::Checked {
        let _confirmed = ask_approval(&view, no, counter)?;
    }
    counter.at(desk, |desk, _| Ok(form::approve::approve_form(desk, &view.seen)?))
}

fn ask_approval(view: &View, no: &ReceiptNo, counter: &mut Counter) -> Result<Confirmed, Failure> {
    if counter.ui.is_asking() {
        counter.ui.show(&view.facing)?;
    }
    if let Some(checker) = &view.stated_checker {
        let recorder = view.facing.form.seal_recorded_by.as_ref().map_or("", OperatorId::as_str);
        counter.ui.note(&phrase!(
            counter.ui.lang(),
            "照合者 {checker} は、記録者 {recorder} の申告によります。",
            "That {checker} compared the seal is a statement of {recorder}, who recorded it."
        ));
    }
    let confirmed = counter.ui.confirm(&phrase!(
        counter.ui.lang(),
        "受付番号 {no} を検印し、ワンタイムパスワードの利用を停止します。よろしいですか",
        "Approve form {no} and stop the one-time password for good?"
    ))?;
    Ok(confirmed)
}

/// A transaction a number; what is refused does not keep the others.
fn approve_each(keys: &[FormKey], desk: &mut Desk, counter: &mut Counter) -> Served {
    // Every number is understood before the first takes effect.
    let numbers = keys.iter().map(|key| counter.form_no(desk, key)).collect::<Result<Vec<_>, _>>()?;
    let mut lines = Vec::new();
    let mut stopped = None;
    for no in &numbers {
        match approve_seen(desk, no, counter) {
            Ok(sheet) => lines.push(approved(no, &sheet)),
            Err(failure) if failure.is_refusal() => lines.push(refused(no, desk, &failure)),
            Err(failure) => {
                stopped = Some(failure);
                break;
            }
        }
    }
    // What took effect is told, whatever stopped the rest.
    let mut rows = counter.ui.list::<ApprovalLine>(Some(lines.len()));
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

fn refused(no: &ReceiptNo, desk: &Desk, failure: &Failure) -> ApprovalLine {
    let state = form::approve::state_of(desk, no);
    ApprovalLine { receipt_no: no.to_string(), state, already: false, error: Some(failure.code.to_owned()) }
}

fn hand_back(args: &ReturnArgs, counter: &mut Counter) -> Served {
    let mut desk = counter.desk()?;
    let no = counter.form_no(&desk, &args.form)?;
    counter.at(&mut desk, |desk, _| Ok(form::return_form::may_return(desk, &no)?))?;
    counter.ui.confirm(&phrase!(
        counter.ui.lang(),
        "受付番号 {no} の解約届を返却します。よろしいですか",
        "Hand form {no} back?"
    ))?;
    let sheet = counter.at(&mut desk, |desk, _| Ok(form::return_form::return_form(desk, &no, &args.reason)?))?;
    answer(&sheet, &mut desk, counter)
}

fn list(args: ListArgs, counter: &mut Counter) -> Served {
    let reveal = args.reveal.wanted();
    let ListArgs { state, branch, since, until, contract, batch, mine, limit, after, .. } = args;
    let filter = FormFilter { state, branch, since, until, contract, batch, not_handled_by: None };
    let choice = FormChoice { filter, whose: if mine { Whose::Mine } else { Whose::Everybodys } };
    counter.list(limit, |desk, limit, show| form::read::list_forms(desk, choice, &Page { limit, after }, &reveal, show))
}

fn show(args: &ShowArgs, counter: &mut Counter) -> Served {
    let mut desk = counter.desk()?;
    let no = counter.form_no(&desk, &args.form)?;
    let reveal = args.reveal.wanted();
    let facing = counter.at(&mut desk, |desk, _| Ok(form::read::show_form(desk, &no, &reveal)?))?;
    Ok(counter.ui.show(&facing)?)
}

/// Shows what became of a form, then sends its letter where that goes at once.
fn answer(sheet: &FormSheet, desk: &mut Desk, counter: &mut Counter) -> Served {
    show_standing(sheet, counter)?;
    counter.post(desk);
    Ok(())
}

/// Shows a form, where it stands in words that nobody can mistake, and the next step.
fn show_standing(sheet: &FormSheet, counter: &mut Counter) -> Served {
    counter.ui.show(sheet)?;
    let (no, lang) = (&sheet.receipt_no, counter.ui.lang());
    let standing = match sheet.state {
        FormState::Received => phrase!(
            lang,
            "受付済です(未停止)。お届印を照合したら otpdesk form seal {no} --result 一致 を実行してください。",
            "Received; nothing is stopped yet. Once the seal is compared: otpdesk form seal {no} --result verified"
        ),
        FormState::Checked => phrase!(
            lang,
            "検印待ちです(未停止)。役席が otpdesk form approve {no} を実行すると停止します。",
            "Waits for approval; nothing is stopped yet. An officer runs: otpdesk form approve {no}"
        ),
        FormState::Processed => phrase!(
            lang,
            "処理済です。ワンタイムパスワードの利用を停止しました。",
            "Processed: the one-time password is stopped."
        ),
        FormState::Returned => {
            phrase!(lang, "返却済です。お客さまへ返却してください。", "Returned: hand the paper back to the customer.")
        }
    };
    counter.ui.note(&standing);
    Ok(())
}
