//! Files of forms for the tests of the use cases: rows of the bank's contracts, and what became of them.

use std::collections::BTreeMap;

use otpdesk::domain::{BatchId, Encoding};
use otpdesk::ops::import::forms::Completion;
use otpdesk::ops::import::{self, ImportMode, ImportObserver, ImportOptions, Imported, LockMode};
use otpdesk::ops::{self, FormFilter, Outcome, Source, form};
use otpdesk::report::audit::EntrySheet;
use otpdesk::report::form::{BatchSheet, FormSheet};
use rusqlite::types::Value;

use crate::insider;
use crate::world::{Silent, World, paper};

pub(crate) const COLUMNS: [&str; 13] = [
    "paper_no",
    "filed_on",
    "branch",
    "contract_id",
    "account_type",
    "account_no",
    "holder_name",
    "holder_kana",
    "serial",
    "reason",
    "seal",
    "seal_checked_by",
    "note",
];

/// A row of a file: the paper of a contract, filed today, its seal verified by teller01 unless changed.
#[derive(Clone)]
pub(crate) struct Row([String; 13]);

impl Row {
    pub(crate) fn of(contract: &str) -> Self {
        let paper = paper(contract);
        let number = paper.paper_no.map(|no| no.to_string()).unwrap_or_default();
        let (day, branch) = (paper.filed_on.to_string(), if contract == "C5" { "002" } else { "001" });
        let (kind, no, holder) = (paper.account.kind.code(), paper.account.no.to_string(), paper.holder.to_string());
        let cells = [&number, &day, branch, contract, kind, &no, &holder, "", "", "lost", "verified", "teller01", ""];
        Self(cells.map(ToOwned::to_owned))
    }

    pub(crate) fn with(mut self, column: &str, value: &str) -> Self {
        let place = COLUMNS.iter().position(|known| *known == column).unwrap();
        value.clone_into(&mut self.0[place]);
        self
    }

    pub(crate) fn number(self, paper_no: &str) -> Self {
        self.with("paper_no", paper_no)
    }

    pub(crate) fn seal(self, result: &str) -> Self {
        self.with("seal", result)
    }
}

/// The text of a file of these rows.
pub(crate) fn file_of(rows: &[Row]) -> String {
    let lines = rows.iter().map(|row| row.0.join(","));
    [COLUMNS.join(",")].into_iter().chain(lines).map(|line| line + "\n").collect()
}

/// What became of a file: rows accepted, updated, already known, rejected.
pub(crate) fn counts(imported: &Imported) -> [u64; 4] {
    let sheet = &imported.sheet;
    assert_eq!(sheet.rows, sheet.accepted + sheet.updated + sheet.already + sheet.rejected, "{sheet:?}");
    [sheet.accepted, sheet.updated, sheet.already, sheet.rejected]
}

/// The rejected rows, each with its code.
pub(crate) fn rejects(imported: &Imported) -> Vec<(u64, &'static str)> {
    imported.rejected.iter().map(|row| (row.row, row.refusal.code())).collect()
}

/// The code for which a file of one row is rejected; `taken` if it is not.
pub(crate) fn outcome(imported: &Imported) -> &'static str {
    imported.rejected.first().map_or("taken", |row| row.refusal.code())
}

pub(crate) const EXCLUSIVE: ImportOptions = ImportOptions { lock: LockMode::Exclusive, mode: ImportMode::Partial };
pub(crate) const DRY_RUN: ImportOptions = ImportOptions { lock: LockMode::Steps, mode: ImportMode::DryRun };
pub(crate) const ALL_OR_NOTHING: ImportOptions =
    ImportOptions { lock: LockMode::Steps, mode: ImportMode::AllOrNothing };

impl World {
    pub(crate) fn import_forms(&self, operator: &str, text: &str) -> Outcome<Imported> {
        self.import_forms_as(operator, text, ImportOptions::default())
    }

    pub(crate) fn import_forms_as(&self, operator: &str, text: &str, options: ImportOptions) -> Outcome<Imported> {
        self.import_forms_before(operator, text, (options, Completion::Waits), &mut Silent)
    }

    pub(crate) fn import_bytes(&self, operator: &str, bytes: &[u8], options: ImportOptions) -> Outcome<Imported> {
        let mut source = Source::read(bytes, "forms.csv", Encoding::Auto)?;
        let completion = Completion::Waits;
        import::forms::import_forms(&mut self.session(operator), &mut source, options, completion, &mut Silent)
    }

    /// Imports, and completes at once what is verified.
    pub(crate) fn process_forms(&self, operator: &str, text: &str) -> Outcome<Imported> {
        self.import_forms_before(operator, text, (ImportOptions::default(), Completion::AtOnce), &mut Silent)
    }

    pub(crate) fn import_forms_before(
        &self,
        operator: &str,
        text: &str,
        (options, completion): (ImportOptions, Completion),
        observer: &mut dyn ImportObserver,
    ) -> Outcome<Imported> {
        let mut source = Source::read(text.as_bytes(), "forms.csv", Encoding::Auto)?;
        import::forms::import_forms(&mut self.session(operator), &mut source, options, completion, observer)
    }

    /// Imports rows that are all new. Returns their batch.
    pub(crate) fn batch_of(&self, operator: &str, rows: &[Row]) -> BatchId {
        let imported = self.import_forms(operator, &file_of(rows)).unwrap();
        assert_eq!(imported.sheet.rows, imported.sheet.accepted, "{:?}", imported.rejected);
        imported.sheet.batch
    }

    pub(crate) fn approve_batch(&self, officer: &str, batch: &BatchId, expected: u64) -> Outcome<BatchSheet> {
        self.approve_batch_by(officer, batch, expected, LockMode::Steps)
    }

    pub(crate) fn approve_batch_by(
        &self,
        officer: &str,
        batch: &BatchId,
        expected: u64,
        lock: LockMode,
    ) -> Outcome<BatchSheet> {
        let mut session = self.session(officer);
        let review = form::approve_batch::review(&mut session, batch, expected)?;
        form::approve_batch::approve_batch(&mut session, &review.reviewed, lock, |_| ())
    }

    pub(crate) fn forms_in(&self, batch: &BatchId) -> Vec<FormSheet> {
        let mut forms = Vec::new();
        let filter = FormFilter { batch: Some(batch.clone()), ..FormFilter::default() };
        let (page, scope) = (ops::Page { limit: None, after: None }, ops::form::read::Scope::All);
        let (mut session, reveal) = (self.session("auditor01"), ops::reveal::Reveal::No);
        ops::form::read::list_forms(
            &mut session,
            ops::form::read::FormChoice { filter, scope },
            &page,
            &reveal,
            |form| {
                forms.push(form);
                Ok(())
            },
        )
        .unwrap();
        forms
    }

    /// The contract's forms in order of receipt, each as its sequence number, state and seal.
    pub(crate) fn history(&self, contract: &str) -> String {
        let forms = self.forms("auditor01");
        let own = forms.iter().filter(|form| form.contract_id.as_str() == contract);
        let outcome = own.map(|form| {
            let number = form.receipt_no.as_str();
            format!("{} {} {}", &number[number.len() - 2..], form.state.code(), form.seal.code())
        });
        outcome.collect::<Vec<_>>().join(", ")
    }

    /// Every row of every table.
    pub(crate) fn dump(&self) -> BTreeMap<String, Vec<String>> {
        let mut bank = self.clone();
        let key = insider::ledger_key(&mut bank, "auditor01");
        let connection = insider::raw(self.path(), &key);
        let mut tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
        let names = tables.query_map([], |row| row.get::<_, String>(0)).unwrap();
        let table = |name: String| {
            let mut all = connection.prepare(&format!("SELECT * FROM {name} ORDER BY 1")).unwrap();
            let width = all.column_count();
            let row =
                |row: &rusqlite::Row<'_>| (0..width).map(|at| row.get::<_, Value>(at)).collect::<Result<Vec<_>, _>>();
            let rows = all.query_map([], row).unwrap().map(|row| format!("{:?}", row.unwrap())).collect();
            (name, rows)
        };
        names.map(|name| table(name.unwrap())).collect()
    }

    /// The actions of the trail, each with how often it stands there.
    pub(crate) fn actions(&self) -> BTreeMap<String, usize> {
        let mut met = BTreeMap::new();
        for entry in self.entries() {
            *met.entry(entry.action.code().to_owned()).or_default() += 1;
        }
        met
    }

    /// The trail.
    pub(crate) fn entries(&self) -> Vec<EntrySheet> {
        let mut entries = Vec::new();
        let (page, filter) = (ops::Page { limit: None, after: None }, ops::EntryFilter::default());
        ops::audit::list_entries(&mut self.session("auditor01"), &filter, &page, |entry| {
            entries.push(entry);
            Ok(())
        })
        .unwrap();
        entries
    }
}

/// The tables in which two states of a ledger differ, each with how many rows there are more.
pub(crate) fn differences(
    before: &BTreeMap<String, Vec<String>>,
    after: &BTreeMap<String, Vec<String>>,
) -> Vec<(String, usize)> {
    let changed = after.iter().filter(|(name, rows)| before[*name] != **rows);
    changed.map(|(name, rows)| (name.clone(), rows.len() - before[name].len())).collect()
}
