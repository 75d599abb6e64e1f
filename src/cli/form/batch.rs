//! `form import`, `form approve --batch`: many forms at once.

use super::flags::{ApproveArgs, ImportArgs};
use crate::cli::app::{App, CommandResult};
use crate::cli::import::{self, Content, Import};
use crate::cli::words::Failure;
use crate::domain::BatchId;
use crate::ops::form::approve_batch::BatchReview;
use crate::ops::import::LockMode;
use crate::ops::import::forms::Completion;
use crate::ops::{self, Session, form};

pub(super) fn import(args: &ImportArgs, app: &mut App) -> CommandResult {
    let import =
        Import { file: &args.file, mode: args.mode, rejects: args.rejects.as_deref(), content: Content::Forms };
    // Letting forms take effect is an approval: its passphrase is taken freshly.
    let mut session = if args.process { app.fresh_session()? } else { app.session()? };
    let completion = if args.process { Completion::AtOnce } else { Completion::Waits };
    let mut batch = None;
    let served = import::exec(&import, &mut session, app, |session, source, options, observer| {
        let imported = ops::import::forms::import_forms(session, source, options, completion, observer)?;
        batch = Some(imported.sheet.batch.clone());
        Ok(imported)
    });
    if let Some(batch) = batch {
        next_step(&batch, &session, app)?;
    }
    served
}

/// Nothing is stopped yet by what waits for a second person: says who does what next.
fn next_step(batch: &BatchId, session: &Session, app: &mut App) -> CommandResult {
    let standing = form::approve_batch::standing(session, batch)?;
    if standing.checked > 0 {
        let (waiting, verified) = (standing.checked, standing.verified);
        app.ui.note(&phrase!(
            app.ui.lang(),
            "検印待ちは {waiting} 件です(未停止)。役席が otpdesk form approve --batch {batch} --expect-rows {verified} を実行すると停止します。",
            "Forms waiting for approval: {waiting}; no token is disabled yet. An officer runs: otpdesk form approve --batch {batch} --expect-rows {verified}"
        ));
    }
    Ok(())
}

/// Shows a batch, asks, and lets its checked forms take effect.
pub(super) fn approve(id: &BatchId, args: &ApproveArgs, session: &mut Session, app: &mut App) -> CommandResult {
    let expected = args.expect_rows.unwrap_or_default();
    let review = app.serve(session, |session, _| Ok(form::approve_batch::review(session, id, expected)?))?;
    show(&review, app);
    if review.standing.checked > 0 {
        let waiting = review.standing.checked;
        app.ui.confirm(&phrase!(
            app.ui.lang(),
            "取込番号 {id} の検印待ち {waiting} 件をすべて検印し、利用を停止します。よろしいですか",
            "Approve the {waiting} waiting forms of batch {id} and disable their tokens permanently?"
        ))?;
    }
    let lock = if args.exclusive { LockMode::Exclusive } else { LockMode::Steps };
    let mut progress = app.ui.progress();
    progress.begin(review.standing.checked);
    let approved = app.serve(session, |session, _| {
        Ok(form::approve_batch::approve_batch(session, &review.reviewed, lock, |n| progress.reach(n))?)
    });
    progress.finish();
    let sheet = approved?;
    app.ui.show(&sheet)?;
    match usize::try_from(sheet.refused) {
        Ok(0) => Ok(()),
        refused => Err(Failure::numbers_refused(refused.unwrap_or(usize::MAX))),
    }
}

/// What an officer should know of a file before stopping everything in it.
fn show(review: &BatchReview, app: &mut App) {
    let BatchReview { batch, standing, .. } = review;
    let lang = app.ui.lang();
    let urgent: Vec<String> = review
        .reasons
        .iter()
        .filter(|(reason, _)| reason.is_urgent())
        .map(|(reason, count)| {
            let word = lang.pick(reason.japanese(), reason.code());
            phrase!(lang, "{word} {count} 件", "{word} {count}")
        })
        .collect();
    let urgent = if urgent.is_empty() { lang.pick("なし", "none").to_owned() } else { urgent.join(", ") };
    let (id, file, imported_by, sha256) = (&batch.id, &batch.file, &batch.imported_by, &batch.sha256);
    let (verified, checked, processed) = (standing.verified, standing.checked, standing.processed);
    let (others, stated) = (standing.forms - verified, standing.stated);
    app.ui.note(&phrase!(
        lang,
        "取込番号: {id}\nファイル: {file}({imported_by} が取込)\nSHA-256: {sha256}\n一致: {verified} 件(検印待ち {checked} 件、処理済 {processed} 件)\n一致以外: {others} 件(検印の対象外)\n照合者を本人が入力していない届: {stated} 件\n盗難・不正利用の届: {urgent}",
        "Batch: {id}\nFile: {file} (imported by {imported_by})\nSHA-256: {sha256}\nVerified: {verified} (waiting {checked}, processed {processed})\nNot verified: {others} (not approved)\nSeal checker entered by someone else: {stated}\nTheft or fraud: {urgent}"
    ));
}
