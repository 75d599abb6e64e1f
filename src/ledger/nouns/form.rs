//! Forms.

mod row;

use chrono::NaiveDate;

use crate::domain::{
    BatchId, BranchCode, ContractId, Form, FormState, Line, OperatorId, Paper, PaperNo, ReceiptNo, Refusal, SealCheck,
    effect::Table, rule::receipt::Earlier,
};
use crate::ledger::engine::{self, params};
use crate::ledger::fault::Fault;
use crate::ledger::page::Page;
use crate::ledger::reader::Reader;
use crate::ledger::writer::Writer;
use crate::trail::Digest;
use row::{form_columns, from_row, paper_columns, select_forms};

/// A paper that becomes a form.
pub struct NewForm<'p> {
    pub receipt_no: &'p ReceiptNo,
    pub branch: &'p BranchCode,
    pub paper: &'p Paper,
    pub replaces: Option<&'p ReceiptNo>,
    pub paper_ref: Option<&'p Line>,
    /// Absent for a paper received at the counter, which begins with its seal pending.
    pub row: Option<FileRow<'p>>,
}

/// What a file says of a form besides the paper.
#[derive(Clone, Copy)]
pub struct FileRow<'p> {
    pub batch: &'p BatchId,
    /// The seal's comparison, if it is known.
    pub outcome: Option<SealOutcome<'p>>,
    /// The letter of a form that takes effect with its row, by whoever imports it.
    pub letter: Option<i64>,
}

/// A comparison of the seal, and the state that follows; a mismatch returns the form for that reason.
#[derive(Clone, Copy)]
pub struct SealOutcome<'p> {
    pub check: &'p SealCheck,
    pub state: FormState,
    pub returned_for: Option<&'p Line>,
}

/// The forms that bear one paper number.
#[derive(Debug, Default)]
pub struct Papers {
    /// The one not returned.
    pub standing: Option<Form>,
    /// The latest returned.
    pub returned: Option<Form>,
}

/// A form that waits for approval, as it is read.
pub struct CheckedForm {
    /// In the order of receipt.
    pub place: i64,
    pub form: Form,
}

/// Which forms a list shows.
#[derive(Debug, Clone, Default)]
pub struct FormFilter {
    pub state: Option<FormState>,
    pub branch: Option<BranchCode>,
    /// Received on this day or later.
    pub since: Option<NaiveDate>,
    /// Received on this day or earlier.
    pub until: Option<NaiveDate>,
    pub contract: Option<ContractId>,
    pub batch: Option<BatchId>,
    /// Not handled by this operator: what waits for their approval.
    pub not_handled_by: Option<OperatorId>,
}

static ONE: &str = select_forms!(include_str!("../../../sql/query/form_one.sql"));
static LATEST: &str = select_forms!(include_str!("../../../sql/query/form_latest.sql"));
static HISTORY: &str = select_forms!(include_str!("../../../sql/query/form_history.sql"));
static CHECKED: &str = select_forms!(include_str!("../../../sql/query/form_checked.sql"));
static LIST: &str = select_forms!(include_str!("../../../sql/query/form_list.sql"));
static OF_CONTRACT: &str = select_forms!(include_str!("../../../sql/query/form_of_contract.sql"));
static OF_BATCH: &str = select_forms!(include_str!("../../../sql/query/form_of_batch.sql"));
static PAPERS: &str = concat!(
    select_forms!(include_str!("../../../sql/query/form_standing.sql")),
    "UNION ALL\nSELECT *\nFROM (\n",
    select_forms!(include_str!("../../../sql/query/form_returned.sql")),
    ")",
);

impl Reader<'_> {
    pub fn form(&self, no: &ReceiptNo) -> Result<Form, Fault> {
        let form = self.engine().one(ONE, params![no], from_row)?;
        form.ok_or_else(|| Refusal::FormNotFound { form: no.to_string() }.into())
    }

    /// The form's digest: what it was when an officer looked at it.
    pub fn form_digest(&self, no: &ReceiptNo) -> Result<Digest, Fault> {
        let id = self.engine().one("SELECT id FROM form WHERE receipt_no = $1", params![no], |row| row.get(0))?;
        self.digest(Table::Form, id.ok_or_else(|| Refusal::FormNotFound { form: no.to_string() })?)
    }

    /// Whether a form not returned bears this receipt number as its paper's.
    pub fn is_paper_no(&self, no: &ReceiptNo) -> Result<bool, Fault> {
        self.engine().exists("SELECT 1 FROM form WHERE paper_no = $1 AND state <> 'returned'", params![no])
    }

    /// The forms that bear a paper number.
    pub fn papers(&self, paper: &PaperNo) -> Result<Papers, Fault> {
        let mut papers = Papers::default();
        self.engine().each(PAPERS, params![paper], from_row, |form| {
            let place = if form.state == FormState::Returned { &mut papers.returned } else { &mut papers.standing };
            *place = Some(form);
            Ok::<_, Fault>(())
        })?;
        Ok(papers)
    }

    /// The contract's latest form; an open one if it has one.
    pub fn latest_form(&self, contract: &ContractId) -> Result<Option<Form>, Fault> {
        self.engine().one(LATEST, params![contract], from_row)
    }

    /// Every form of a contract, in order of receipt.
    pub fn forms_of(&self, contract: &ContractId) -> Result<Vec<Form>, Fault> {
        self.engine().all(HISTORY, params![contract], from_row)
    }

    /// The forms that a paper may be, or may follow.
    pub fn earlier_forms(&self, paper: &Paper) -> Result<Earlier, Fault> {
        let papers = paper.paper_no.as_ref().map(|no| self.papers(no)).transpose()?.unwrap_or_default();
        let of_contract = self.forms_of(&paper.contract_id)?;
        Ok(Earlier { of_contract, same_number: papers.standing, returned: papers.returned })
    }

    /// So many checked forms of a batch: those behind the place `after`, up to the place `last`.
    pub fn checked_forms(
        &self,
        batch: &BatchId,
        after: i64,
        last: i64,
        most: usize,
    ) -> Result<Vec<CheckedForm>, Fault> {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        self.engine().all(CHECKED, params![batch, after, last, most], |row| {
            Ok(CheckedForm { place: row.get("id")?, form: from_row(row)? })
        })
    }

    /// Gives each form of a list, by receipt number.
    pub fn each_form<E: From<Fault>>(
        &self,
        filter: &FormFilter,
        page: &Page<ReceiptNo>,
        show: impl FnMut(Form) -> Result<(), E>,
    ) -> Result<(), E> {
        let query = match (&filter.batch, &filter.contract) {
            (Some(_), _) => OF_BATCH,
            (None, Some(_)) => OF_CONTRACT,
            (None, None) => LIST,
        };
        let bound = params![
            page.after.as_ref().map_or("", ReceiptNo::as_str),
            filter.contract,
            filter.state,
            filter.branch,
            filter.since.map(|day| day.to_string()),
            filter.until.map(|day| day.to_string()),
            filter.not_handled_by,
            filter.batch,
            engine::limit(page.limit),
        ];
        self.engine().each(query, bound, from_row, show)
    }
}

impl Writer<'_> {
    /// Records a comparison of the seal. A file that brings it takes the form into its batch.
    pub fn seal_form(
        &mut self,
        no: &ReceiptNo,
        outcome: SealOutcome<'_>,
        batch: Option<&BatchId>,
    ) -> Result<(), Fault> {
        let SealOutcome { check, state, returned_for } = outcome;
        self.engine().execute(
            include_str!("../../../sql/query/form_seal.sql"),
            params![
                state,
                check.result,
                check.checked_by,
                check.recorded_by,
                check.at,
                returned_for.map(|_| &check.recorded_by),
                returned_for.map(|_| check.at),
                returned_for,
                self.next_seq(),
                batch,
                no,
            ],
        )
    }

    /// Lets a form take effect.
    pub fn process_form(&mut self, no: &ReceiptNo, mail_id: i64) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK form SET state = 'processed', approved_by = $1, approved_at = $2, mail_id = $3, seq = $4
             WHERE receipt_no = $5",
            params![self.actor().id(), self.stamp(), mail_id, self.next_seq(), no],
        )
    }

    pub fn return_form(&mut self, no: &ReceiptNo, reason: &Line) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK form SET state = 'returned', returned_by = $1, returned_at = $2, returned_reason = $3,
                 seq = $4 WHERE receipt_no = $5",
            params![self.actor().id(), self.stamp(), reason, self.next_seq(), no],
        )
    }
}
