//! A form as a row of its table: which columns it has, how they are read, how they are written.

use super::NewForm;
use crate::domain::{
    Account, Approval, Beginning, Form, FormState, Line, Moment, OperatorId, Paper, PaperNo, ReceiptNo, Return, Seal,
    SealCheck,
};
use crate::ledger::engine::{self, FromSql, Null, Row, params};
use crate::ledger::fault::Fault;
use crate::ledger::writer::Writer;

/// The columns of a form, but `id`, `seq` and those of the paper.
macro_rules! form_columns {
    () => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/query/form_columns.sql"))
    };
}

/// The columns of the paper, which an amendment may correct.
macro_rules! paper_columns {
    () => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/query/form_paper_columns.sql"))
    };
}

/// The text of a query for whole forms; `$rest` is what follows its `FROM`.
macro_rules! select_forms {
    ($rest:expr) => {
        concat!("SELECT id, seq, ", form_columns!(), ", ", paper_columns!(), "FROM form\n", $rest)
    };
}
pub(super) use {form_columns, paper_columns, select_forms};

static ADD: &str = concat!(
    "INSERT OR ROLLBACK INTO form (seq, ",
    form_columns!(),
    ", ",
    paper_columns!(),
    ")
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
         $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33)"
);

static AMEND: &str = concat!(
    "UPDATE OR ROLLBACK form
     SET paper_ref = $1, seal = 'pending', seal_checked_by = NULL, seal_recorded_by = NULL, seal_checked_at = NULL,
         seq = $2, first_content = $3, amended_by = $4, (",
    paper_columns!(),
    ") = ($5, $6, $7, $8, $9, $10, $11, $12, $13)
     WHERE receipt_no = $14"
);

/// Reads a row's columns one after the other, in the order in which the query names them.
struct Columns<'r, 's> {
    row: &'r Row<'s>,
    next: usize,
}

impl Columns<'_, '_> {
    /// The place of the next column, which is the one of this name.
    fn place(&mut self, name: &str) -> usize {
        let place = self.next;
        self.next += 1;
        debug_assert_eq!(self.row.as_ref().column_name(place), Ok(name), "the columns of a form");
        place
    }

    fn get<T: FromSql>(&mut self, name: &str) -> engine::Result<T> {
        let place = self.place(name);
        self.row.get(place)
    }
}

/// The form of a row that [`select_forms`] asked for.
pub(super) fn from_row(row: &Row<'_>) -> engine::Result<Form> {
    // Behind `id` and `seq`.
    let mut columns = Columns { row, next: 2 };
    let receipt_no: ReceiptNo = columns.get("receipt_no")?;
    let contract_id = columns.get("contract_id")?;
    Ok(Form {
        branch: columns.get("branch")?,
        state: columns.get("state")?,
        received_at: columns.get("received_at")?,
        received_by: columns.get("received_by")?,
        seal: seal_check(&mut columns)?,
        approval: approval(&mut columns)?,
        returned: returned(&mut columns)?,
        replaces: columns.get("replaces")?,
        paper_ref: columns.get("paper_ref")?,
        mail_id: columns.get("mail_id")?,
        batch: columns.get("batch")?,
        beginning: Beginning {
            seal: columns.get::<Option<Seal>>("first_seal")?.unwrap_or(Seal::Pending),
            content: columns.get("first_content")?,
        },
        amended_by: amenders(&mut columns)?,
        name_differs: columns.get("name_differs")?,
        paper: Paper {
            paper_no: own_number(&mut columns, &receipt_no)?,
            contract_id,
            account: Account { kind: columns.get("account_type")?, no: columns.get("account_no")? },
            holder: columns.get("holder_name")?,
            kana: columns.get("holder_kana")?,
            serial: columns.get("serial")?,
            reason: columns.get("reason")?,
            filed_on: engine::day(row, columns.place("filed_on"))?,
            note: columns.get("note")?,
        },
        receipt_no,
    })
}

/// The paper's own number: where it bears none, the row has the receipt number.
fn own_number(columns: &mut Columns<'_, '_>, receipt_no: &ReceiptNo) -> engine::Result<Option<PaperNo>> {
    let number: PaperNo = columns.get("paper_no")?;
    Ok(Some(number).filter(|number| number.as_str() != receipt_no.as_str()))
}

/// Who amended it, parted by spaces.
fn amenders(columns: &mut Columns<'_, '_>) -> engine::Result<Vec<OperatorId>> {
    let place = columns.place("amended_by");
    let all: Option<String> = columns.row.get(place)?;
    let parsed = |id: &str| OperatorId::parse(id).map_err(|_| engine::unreadable(place, "amended_by"));
    all.unwrap_or_default().split_whitespace().map(parsed).collect()
}

fn seal_check(columns: &mut Columns<'_, '_>) -> engine::Result<Option<SealCheck>> {
    let result: Seal = columns.get("seal")?;
    let checked_by = columns.place("seal_checked_by");
    let recorded_by = columns.place("seal_recorded_by");
    let at = columns.place("seal_checked_at");
    if result == Seal::Pending {
        return Ok(None);
    }
    let row = columns.row;
    let (checked_by, recorded_by, at) = (row.get(checked_by)?, row.get(recorded_by)?, row.get(at)?);
    Ok(Some(SealCheck { result, checked_by, recorded_by, at }))
}

fn approval(columns: &mut Columns<'_, '_>) -> engine::Result<Option<Approval>> {
    let (by, at): (Option<OperatorId>, Option<Moment>) = (columns.get("approved_by")?, columns.get("approved_at")?);
    Ok(by.zip(at).map(|(by, at)| Approval { by, at }))
}

fn returned(columns: &mut Columns<'_, '_>) -> engine::Result<Option<Return>> {
    let by: Option<OperatorId> = columns.get("returned_by")?;
    let (at, reason): (Option<Moment>, Option<Line>) = (columns.get("returned_at")?, columns.get("returned_reason")?);
    Ok(by.zip(at).zip(reason).map(|((by, at), reason)| Return { by, at, reason }))
}

impl Writer<'_> {
    /// Records a paper. At the counter it begins as `received`, its seal pending; a row of a file may bring the result.
    pub fn add_form(&mut self, new: &NewForm<'_>) -> Result<(), Fault> {
        let paper = new.paper;
        let outcome = new.row.and_then(|row| row.outcome);
        let check = outcome.map(|outcome| outcome.check);
        let returned_for = outcome.and_then(|outcome| outcome.returned_for);
        let letter = new.row.and_then(|row| row.letter);
        let state = outcome.map_or(FormState::Received, |outcome| outcome.state);
        let bound = params![
            self.next_seq(),
            new.receipt_no,
            paper.contract_id,
            new.branch,
            letter.map_or(state, |_| FormState::Processed),
            self.stamp(),
            self.actor().id(),
            check.map_or(Seal::Pending, |check| check.result),
            check.map(|check| &check.checked_by),
            check.map(|check| &check.recorded_by),
            check.map(|check| check.at),
            letter.map(|_| self.actor().id()),
            letter.map(|_| self.stamp()),
            returned_for.map(|_| self.actor().id()),
            returned_for.map(|_| self.stamp()),
            returned_for,
            new.replaces,
            new.paper_ref,
            letter,
            new.row.map(|row| row.batch),
            check.map(|check| check.result),
            Null,
            Null,
            Null,
            paper.paper_no.as_ref().map_or(new.receipt_no.as_str(), PaperNo::as_str),
            paper.account.kind,
            paper.account.no,
            paper.holder,
            paper.kana,
            paper.serial,
            paper.reason,
            paper.filed_on.to_string(),
            paper.note,
        ];
        self.engine().execute(ADD, bound)
    }

    /// Stores what was corrected; the seal falls back to pending.
    pub fn amend_form(&mut self, form: &Form) -> Result<(), Fault> {
        let paper = &form.paper;
        let bound = params![
            form.paper_ref,
            self.next_seq(),
            form.beginning.content,
            form.amended_by.iter().map(OperatorId::as_str).collect::<Vec<_>>().join(" "),
            form.paper_no(),
            paper.account.kind,
            paper.account.no,
            paper.holder,
            paper.kana,
            paper.serial,
            paper.reason,
            paper.filed_on.to_string(),
            paper.note,
            form.receipt_no,
        ];
        self.engine().execute(AMEND, bound)
    }
}

#[cfg(test)]
#[cfg(debug_assertions)]
mod tests {
    use super::*;
    use crate::ledger::conformance::new_ledger;

    #[test]
    #[should_panic(expected = "the columns of a form")]
    fn a_column_read_out_of_its_order_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let (ledger, _) = new_ledger(folder.path());
        let read = |row: &Row<'_>| {
            let mut columns = Columns { row, next: 0 };
            let first: i64 = columns.get("id")?;
            assert_eq!(first, 7);
            columns.get::<i64>("note")
        };
        let _ = ledger.read(|reader| reader.engine().one("SELECT 7 AS id, 8 AS seq", params![], read));
    }
}
