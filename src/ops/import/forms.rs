//! `form import`: a branch's forms of the day (step ①), each row recorded with its seal if the file has it; where one
//! person may, `--process` completes them at once (step ②).

mod decision;
mod recording;

use std::collections::BTreeSet;

use serde_json::json;

use crate::domain::{Action, ApprovalPolicy, Batch, BatchId, OperatorId, Refusal};
use crate::intake::SeenKeys;
use crate::intake::forms::{self, FormRow};
use crate::intake::source::Source;
use crate::ledger::{Reader, ReceiptSeries, Writer};
use crate::ops::import::{self, Import, ImportObserver, Imported, Kind, Pending, Taken};
use crate::ops::{Context, Outcome, Session};
use crate::report::import::ImportSheet;
use crate::trail::Subject;

/// What happens to a form whose seal is verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Completion {
    /// It waits for a second person.
    Waits,
    /// It takes effect with its import: `--process`.
    AtOnce,
}

pub fn import_forms(
    session: &mut Session,
    source: &mut Source,
    options: import::ImportOptions,
    completion: Completion,
    observer: &mut dyn ImportObserver,
) -> Outcome<Imported> {
    let imported = Imported::of(source);
    let subject = imported.subject();
    session.allow(Action::FormImport, &subject)?;
    if completion == Completion::AtOnce {
        may_complete(session, &subject)?;
    }
    let mut forms = Forms::of(&imported.sheet, completion);
    let rows = forms::read(source, session.now)?;
    let mut imported = import::run(session, Import { imported, rows, kind: &mut forms }, options, observer)?;
    imported.sheet.elsewhere = forms.elsewhere.into_iter().collect();
    Ok(imported)
}

/// Rule 1: an officer may complete what they record only under the policy of one person.
fn may_complete(session: &mut Session, subject: &Subject) -> Outcome<()> {
    session.look(Action::FormApprove, subject, |reader, actor| one_person_may(reader, actor.id()))
}

fn one_person_may(reader: &Reader<'_>, officer: &OperatorId) -> Outcome<()> {
    if reader.settings()?.approval == ApprovalPolicy::Dual {
        return Err(Refusal::SamePerson { operator: officer.clone() }.into());
    }
    Ok(())
}

/// The forms of a file while they are taken.
struct Forms {
    batch: BatchId,
    sha256: String,
    file: String,
    completion: Completion,
    is_registered: bool,
    seen_keys: SeenKeys,
    series: ReceiptSeries,
    processed: u64,
    /// Operators found so far.
    checkers: BTreeSet<OperatorId>,
    /// Batches of rows that other files recorded.
    elsewhere: BTreeSet<BatchId>,
}

impl Kind for Forms {
    type Row = FormRow;
    type Ready = FormRow;

    const ACTION: Action = Action::FormImport;
    /// Each has an entry of its own.
    const ROWS: usize = usize::MAX;

    fn ready(&mut self, _: &mut Context, row: FormRow) -> Outcome<Result<FormRow, Refusal>> {
        let is_first = row.paper.paper_no.as_ref().is_none_or(|no| self.seen_keys.is_first(no.as_str()));
        Ok(if is_first { Ok(row) } else { Err(Refusal::DuplicateInFile) })
    }

    fn take(
        &mut self,
        writer: &mut Writer<'_>,
        context: &mut Context,
        rows: &mut [Pending<FormRow>],
    ) -> Outcome<Vec<Result<Taken, Refusal>>> {
        self.may_still_complete(writer)?;
        self.register(writer)?;
        let rows: Vec<&Result<FormRow, Refusal>> = rows.iter().map(|pending| &pending.value).collect();
        let order = by_contract(&rows);
        let mut decisions = self.decide_all(writer, &rows, &order)?;
        self.number(writer, &rows, &mut decisions)?;
        let mut taken: Vec<Result<Taken, Refusal>> = vec![Ok(Taken::Already); rows.len()];
        for place in order {
            let (Some(row), Some(decision), Some(taken)) =
                (rows.get(place), decisions.get_mut(place), taken.get_mut(place))
            else {
                continue;
            };
            *taken = match row {
                Ok(row) => self.carry_out(writer, context, row, decision.take())?,
                Err(refusal) => Err(refusal.clone()),
            };
        }
        Ok(taken)
    }

    fn close(&mut self, writer: &mut Writer<'_>, sheet: &mut ImportSheet) -> Outcome<()> {
        sheet.processed = self.processed;
        Ok(writer.store_series(std::mem::take(&mut self.series))?)
    }
}

/// The rows' places in the order of their contracts, so that neighbours in the ledger are met one after the other; rows
/// of one contract in the file's order.
fn by_contract(rows: &[&Result<FormRow, Refusal>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by_key(|place| rows.get(*place).and_then(|row| row.as_ref().ok()).map(|row| &row.paper.contract_id));
    order
}

impl Forms {
    fn of(sheet: &ImportSheet, completion: Completion) -> Self {
        Self {
            batch: sheet.batch.clone(),
            sha256: sheet.sha256.clone(),
            file: sheet.file.clone(),
            completion,
            is_registered: false,
            seen_keys: SeenKeys::default(),
            series: ReceiptSeries::default(),
            processed: 0,
            checkers: BTreeSet::new(),
            elsewhere: BTreeSet::new(),
        }
    }

    /// The policy may have been changed since [`may_complete`] looked, or between two steps.
    fn may_still_complete(&self, writer: &Writer<'_>) -> Outcome<()> {
        match self.completion {
            Completion::AtOnce => one_person_may(writer, writer.actor().id()),
            Completion::Waits => Ok(()),
        }
    }

    /// The file itself, before the first of its forms names it.
    fn register(&mut self, writer: &mut Writer<'_>) -> Outcome<()> {
        if self.is_registered {
            return Ok(());
        }
        if let Some(known) = writer.find_batch(&self.batch)? {
            // Two files whose digests begin alike are soon made on purpose; an officer is shown only the first's.
            if known.sha256 != self.sha256 {
                return Err(Refusal::BatchTaken { batch: known.id }.into());
            }
            self.is_registered = true;
            return Ok(());
        }
        let batch = Batch {
            id: self.batch.clone(),
            sha256: self.sha256.clone(),
            file: self.file.clone(),
            imported_by: writer.actor().id().clone(),
            imported_at: writer.now(),
        };
        writer.add_batch(&batch)?;
        writer.record(Action::FormImport, &Subject::Batch(batch.id), &json!({ "sha256": batch.sha256 }))?;
        self.is_registered = true;
        Ok(())
    }
}
