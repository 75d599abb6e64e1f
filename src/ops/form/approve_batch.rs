//! `form approve --batch`: an officer lets all checked forms of a file take effect, after seeing counts, reasons and the
//! file's digest (rule 1 for each of them).
//!
//! An exception to one transaction a use case, as the import's steps: an entry a form, a signature a step. Stopped
//! half-way, the same command finishes the rest.

use serde_json::json;

use crate::domain::{Action, Batch, BatchId, Form, FormState, Reason, ReceiptNo, Refusal, rule::approval};
use crate::ledger::{BatchStanding, CheckedForm, Reader, Writer};
use crate::ops::form::approve::{self, Loaded};
use crate::ops::import::LockMode;
use crate::ops::{Context, Error, Outcome, Session};
use crate::report::form::{ApprovalLine, BatchSheet};
use crate::trail::Subject;

/// Forms of one transaction at most: an approval writes more than an import, and a teller should wait no longer for it. A
/// tenth in builds with debug assertions, as of an import.
const STEP: usize = if cfg!(debug_assertions) { 250 } else { 2_500 };

/// Refused forms listed in the answer; more are only counted.
const LISTED: usize = 1000;

/// A batch as the officer sees it before approving.
pub struct BatchReview {
    pub batch: Batch,
    pub standing: BatchStanding,
    /// Of the forms that wait for approval, with how many give each.
    pub reasons: Vec<(Reason, u64)>,
    pub reviewed: ReviewedBatch,
}

/// Proof that a batch was looked at, and what it was then. Only [`review`] makes one.
pub struct ReviewedBatch {
    batch: Batch,
    standing: BatchStanding,
    /// The trail's last entry then: as long as none follows it, nothing has changed.
    head: i64,
}

/// Shows a batch to the session's officer, who must know how many verified forms it has.
pub fn review(session: &mut Session, id: &BatchId, expected: u64) -> Outcome<BatchReview> {
    session.look(Action::FormApprove, &Subject::Batch(id.clone()), |reader, _| {
        let batch = reader.batch(id)?;
        let standing = standing_as_expected(reader, id, expected)?;
        let reasons = reader.batch_reasons(id)?;
        let (head, _) = reader.head()?;
        Ok(BatchReview { reviewed: ReviewedBatch { batch: batch.clone(), standing, head }, batch, standing, reasons })
    })
}

/// Where a batch's forms stand; all zero where it has none.
pub fn standing(session: &Session, id: &BatchId) -> Outcome<BatchStanding> {
    session.ledger.read(|reader| Ok(reader.batch_standing(id)?))
}

/// Approves the batch that was reviewed; `reaches` gets the number of forms done so far.
pub fn approve_batch(
    session: &mut Session,
    reviewed: &ReviewedBatch,
    lock: LockMode,
    mut reaches: impl FnMut(u64),
) -> Outcome<BatchSheet> {
    let ReviewedBatch { batch, standing, head } = reviewed;
    let subject = Subject::Batch(batch.id.clone());
    session.ledger.enlarge_cache()?;
    let mut approval = BatchApproval::of(batch, *standing);
    let mut is_first = true;
    loop {
        let more = session.perform(Action::FormApprove, &subject, |writer, context| {
            if std::mem::take(&mut is_first) {
                // What another did to the batch since it was seen is counted as it is now.
                let is_as_seen = writer.next_seq() == head + 1;
                let expected = standing.verified;
                approval.count(if is_as_seen { *standing } else { standing_as_expected(writer, &batch.id, expected)? });
            }
            approval.step(writer, context)?;
            while lock == LockMode::Exclusive && approval.left == FormsLeft::More {
                approval.step(writer, context)?;
            }
            Ok(approval.left)
        })?;
        reaches(approval.sheet.processed + approval.sheet.refused);
        if more == FormsLeft::Nothing {
            break;
        }
        session.ledger.yield_lock();
    }
    Ok(approval.sheet)
}

fn standing_as_expected(reader: &Reader<'_>, id: &BatchId, expected: u64) -> Outcome<BatchStanding> {
    let standing = reader.batch_standing(id)?;
    if standing.forms == 0 {
        return Err(Refusal::BatchElsewhere { batch: id.clone() }.into());
    }
    if standing.verified != expected {
        return Err(Refusal::BatchDiffers { expected, found: standing.verified }.into());
    }
    Ok(standing)
}

/// Whether forms wait after the last one handled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FormsLeft {
    More,
    Nothing,
}

/// A batch while it is approved.
struct BatchApproval {
    sheet: BatchSheet,
    batch: BatchId,
    /// The place, in the order of receipt, of the last form handled …
    after: i64,
    /// … and of the last that the officer saw.
    last: i64,
    left: FormsLeft,
}

impl BatchApproval {
    fn of(batch: &Batch, standing: BatchStanding) -> Self {
        let sheet = BatchSheet {
            batch: batch.id.clone(),
            rows: standing.verified,
            processed: 0,
            already: 0,
            refused: 0,
            skipped: 0,
            sha256: batch.sha256.clone(),
            refusals: Vec::new(),
        };
        Self { sheet, batch: batch.id.clone(), after: 0, last: standing.last, left: FormsLeft::More }
    }

    /// What needs nothing: processed before, or returned.
    const fn count(&mut self, standing: BatchStanding) {
        self.sheet.already = standing.processed;
        self.sheet.skipped = standing.verified - standing.checked - standing.processed;
    }

    fn step(&mut self, writer: &mut Writer<'_>, context: &mut Context) -> Outcome<()> {
        let forms = writer.checked_forms(&self.batch, self.after, self.last, STEP)?;
        self.left = if forms.len() < STEP { FormsLeft::Nothing } else { FormsLeft::More };
        // All looked up before anything is changed: so neighbours in the ledger are met one after the other. None of
        // them changes what another depends on, since a contract has one open form at most.
        let looked_up = |CheckedForm { place, form }| (place, form.receipt_no.clone(), load(writer, form));
        let waiting: Vec<_> = forms.into_iter().map(looked_up).collect();
        for (place, no, loaded) in waiting {
            self.after = place;
            match loaded.and_then(|loaded| approve::complete(writer, context, &loaded)) {
                Ok(()) => self.sheet.processed += 1,
                Err(Error::Refused(refusal)) => self.refuse(writer, &no, &refusal)?,
                Err(other) => return Err(other),
            }
        }
        Ok(())
    }

    /// A refused form does not hold up the others.
    fn refuse(&mut self, writer: &mut Writer<'_>, no: &ReceiptNo, refusal: &Refusal) -> Outcome<()> {
        let details = json!({ "action": Action::FormApprove, "code": refusal.code() });
        writer.record(Action::Refused, &Subject::Form(no.clone()), &details)?;
        self.sheet.refused += 1;
        if self.sheet.refusals.len() < LISTED {
            self.sheet.refusals.push(ApprovalLine {
                receipt_no: no.to_string(),
                state: Some(FormState::Checked),
                already: false,
                error: Some(refusal.code().to_owned()),
            });
        }
        Ok(())
    }
}

/// A form with what its effect depends on, or why it is refused.
fn load(writer: &Writer<'_>, form: Form) -> Outcome<Loaded> {
    writer.actor().must_cover(&form.branch)?;
    approval::decide(&form, writer.actor().id(), writer.settings()?.approval)?;
    Loaded::of(writer, form)
}
