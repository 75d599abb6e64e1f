//! What every import shares: its steps, its one transaction where all is wanted or nothing, and its summary.
//!
//! An exception to one transaction a use case: a long file is taken in steps, each signed, so that nobody waits for a
//! whole file. A run that was cut short is completed by the same command: what is recorded is `already`.

pub mod contracts;
pub mod forms;
mod summary;
pub mod tokens;

pub use summary::{ImportObserver, Imported, Rejected, Warned};

use std::iter::Peekable;

use serde_json::json;

use crate::domain::{Action, Refusal, Warning};
use crate::intake::{Cells, Parsed, Rows};
use crate::ledger::{Ending, Writer};
use crate::ops::{Context, Outcome, Session};
use crate::report::import::ImportSheet;

/// Rows of a step: a teller waits for it, and should wait well under a second. Builds with debug assertions take a tenth,
/// so that tests cross from step to step with short files.
const STEP: usize = if cfg!(debug_assertions) { 500 } else { 5_000 };

/// Rows that may be taken as a whole without holding the ledger for long.
const WHOLE: u64 = 10_000;

/// Rows that are read and taken together while the ledger is held for the whole file.
const CHUNK: usize = 50_000;

/// Whether others may work between the steps of a long file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LockMode {
    #[default]
    Steps,
    /// One transaction: the others wait for its end.
    Exclusive,
}

/// What an import keeps.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ImportMode {
    /// Every row that can be taken.
    #[default]
    Partial,
    AllOrNothing,
    /// Nothing: everything is done, then rolled back.
    DryRun,
}

/// How a file is to be taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportOptions {
    pub lock: LockMode,
    pub mode: ImportMode,
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ops) enum Taken {
    Accepted,
    Updated,
    Already,
}

/// A row ready for the ledger, or the reason why it is not. It has no `Debug`: it may hold secrets.
pub(in crate::ops) struct Pending<T> {
    pub(in crate::ops) row: u64,
    pub(in crate::ops) line: u64,
    pub(in crate::ops) value: Result<T, Refusal>,
    pub(in crate::ops) warnings: Vec<Warning>,
    /// Kept only where a rejected row is to be given back as it came.
    cells: Option<Cells>,
}

/// A kind of file: what becomes of its rows.
pub(in crate::ops) trait Kind {
    /// A row as it is read.
    type Row;
    /// A row as the ledger takes it.
    type Ready;

    const ACTION: Action;

    /// Rows that one entry may tell of: an entry about a thousand rows of the ledger is still quick to look up.
    const ROWS: usize;

    /// Prepares a row outside the transaction, where there is time.
    fn ready(&mut self, context: &mut Context, row: Self::Row) -> Outcome<Result<Self::Ready, Refusal>>;

    /// Takes rows in an open transaction. Returns what became of each, in their order.
    fn take(
        &mut self,
        writer: &mut Writer<'_>,
        context: &mut Context,
        rows: &mut [Pending<Self::Ready>],
    ) -> Outcome<Vec<Result<Taken, Refusal>>>;

    /// Stores what belongs to all rows of a transaction, before its last entry.
    fn close(&mut self, writer: &mut Writer<'_>, sheet: &mut ImportSheet) -> Outcome<()> {
        let _ = (writer, sheet);
        Ok(())
    }
}

/// A file of one kind, and its summary before the first row.
pub(in crate::ops) struct Import<'r, K: Kind> {
    pub(in crate::ops) imported: Imported,
    pub(in crate::ops) rows: Rows<'r, K::Row>,
    pub(in crate::ops) kind: &'r mut K,
}

/// Takes a file of one kind.
pub(in crate::ops) fn run<K: Kind>(
    session: &mut Session,
    import: Import<'_, K>,
    options: ImportOptions,
    observer: &mut dyn ImportObserver,
) -> Outcome<Imported> {
    let Import { mut imported, rows, kind } = import;
    if options.mode != ImportMode::Partial && options.lock == LockMode::Steps && rows.total() > WHOLE {
        return Err(Refusal::NeedsExclusive { rows: rows.total(), most: WHOLE }.into());
    }
    session.ledger.enlarge_cache()?;
    observer.begins(rows.names(), rows.total())?;
    let mut reading = Reading { rows: rows.peekable(), kind, wants_cells: observer.wants_cells() };
    if options == ImportOptions::default() {
        while reading.step(session, &mut imported, observer)? == RowsLeft::More {
            session.ledger.yield_lock();
        }
    } else {
        reading.whole(session, &mut imported, options.mode, observer)?;
    }
    Ok(imported)
}

/// Whether the file has rows after those taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RowsLeft {
    More,
    Nothing,
}

/// A file while it is taken.
struct Reading<'r, K: Kind> {
    rows: Peekable<Rows<'r, K::Row>>,
    kind: &'r mut K,
    wants_cells: bool,
}

impl<K: Kind> Reading<'_, K> {
    /// One step: a transaction of its own.
    fn step(
        &mut self,
        session: &mut Session,
        imported: &mut Imported,
        observer: &mut dyn ImportObserver,
    ) -> Outcome<RowsLeft> {
        let subject = imported.subject();
        let mut rows = self.gather(&mut session.context, STEP)?;
        let left = self.left()?;
        let taken = session.perform(K::ACTION, &subject, |writer, context| {
            let taken = self.take(writer, context, imported, &mut rows)?;
            // A step that changes nothing leaves its counts to the last entry.
            if left == RowsLeft::Nothing || writer.has_written() {
                self.close(writer, imported, left)?;
            }
            Ok(taken)
        })?;
        imported.report(rows, taken, observer)?;
        Ok(left)
    }

    /// The whole file in one transaction, of which all stays, or nothing.
    fn whole(
        &mut self,
        session: &mut Session,
        imported: &mut Imported,
        mode: ImportMode,
        observer: &mut dyn ImportObserver,
    ) -> Outcome<()> {
        let subject = imported.subject();
        let ending = session.transact(K::ACTION, &subject, |writer, context| {
            loop {
                let mut rows = self.gather(context, CHUNK)?;
                let taken = self.take(writer, context, imported, &mut rows)?;
                imported.report(rows, taken, observer)?;
                if self.left()? == RowsLeft::Nothing {
                    break;
                }
                self.close_part(writer, imported)?;
            }
            self.close(writer, imported, RowsLeft::Nothing)?;
            let ending = ending(mode, imported);
            Ok((ending, ending))
        })?;
        if ending == Ending::RollBack {
            imported.sheet.dry_run = mode == ImportMode::DryRun;
        }
        if ending == Ending::RollBack && mode == ImportMode::AllOrNothing {
            imported.take_back();
            let details = json!({ "action": K::ACTION, "code": "rows_rejected", "account": imported.details() });
            session.note(&subject, &details);
        }
        Ok(())
    }

    /// Takes rows, with an entry behind each part that one may tell of but the last.
    fn take(
        &mut self,
        writer: &mut Writer<'_>,
        context: &mut Context,
        imported: &mut Imported,
        rows: &mut [Pending<K::Ready>],
    ) -> Outcome<Vec<Result<Taken, Refusal>>> {
        let mut taken = Vec::with_capacity(rows.len());
        let mut parts = rows.chunks_mut(K::ROWS).peekable();
        while let Some(part) = parts.next() {
            let some = self.kind.take(writer, context, part)?;
            imported.count(part, &some);
            taken.extend(some);
            if parts.peek().is_some() {
                self.close_part(writer, imported)?;
            }
        }
        Ok(taken)
    }

    /// The entry of what was changed so far, if anything waits for one.
    fn close_part(&mut self, writer: &mut Writer<'_>, imported: &mut Imported) -> Outcome<()> {
        if writer.has_changes() { self.close(writer, imported, RowsLeft::More) } else { Ok(()) }
    }

    fn gather(&mut self, context: &mut Context, most: usize) -> Outcome<Vec<Pending<K::Ready>>> {
        let mut rows = Vec::new();
        for parsed in self.rows.by_ref().take(most) {
            let Parsed { number, line, value, warnings, raw } = parsed?;
            let value = match value {
                Ok(row) => self.kind.ready(context, row)?,
                Err(refusal) => Err(refusal),
            };
            let cells = raw.filter(|_| self.wants_cells);
            rows.push(Pending { row: number, line, value, warnings, cells });
        }
        Ok(rows)
    }

    /// Whether rows are left; a fault after the rows in hand is returned before they are taken.
    fn left(&mut self) -> Outcome<RowsLeft> {
        match self.rows.next_if(Result::is_err) {
            Some(Err(fault)) => Err(fault.into()),
            Some(Ok(_)) | None if self.rows.peek().is_none() => Ok(RowsLeft::Nothing),
            Some(Ok(_)) | None => Ok(RowsLeft::More),
        }
    }

    /// The entry of a transaction: the file's digest, and the counts so far.
    fn close(&mut self, writer: &mut Writer<'_>, imported: &mut Imported, left: RowsLeft) -> Outcome<()> {
        self.kind.close(writer, &mut imported.sheet)?;
        let mut details = imported.details();
        if let Some(details) = details.as_object_mut() {
            details.insert("done".to_owned(), json!(left == RowsLeft::Nothing));
        }
        writer.record(K::ACTION, &imported.subject(), &details)?;
        Ok(())
    }
}

fn ending(mode: ImportMode, imported: &Imported) -> Ending {
    match mode {
        ImportMode::DryRun => Ending::RollBack,
        ImportMode::AllOrNothing if imported.sheet.rejected > 0 => Ending::RollBack,
        ImportMode::AllOrNothing | ImportMode::Partial => Ending::Commit,
    }
}
