//! Forms.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, Row, params};

use super::digest::Digest;
use super::writer::{Reader, Writer};
use super::{Fault, Page, sql_types};
use crate::domain::account::Account;
use crate::domain::branch::BranchCode;
use crate::domain::contract::ContractId;
use crate::domain::effect::Table;
use crate::domain::form::{Approval, Form, FormState, Paper, PaperNo, Return};
use crate::domain::moment::Moment;
use crate::domain::operator::OperatorId;
use crate::domain::receipt::ReceiptNo;
use crate::domain::refusal::Refusal;
use crate::domain::seal::{Seal, SealCheck};
use crate::domain::text::Line;

/// A paper that becomes a form.
pub struct NewForm<'p> {
    pub receipt_no: &'p ReceiptNo,
    pub branch: &'p BranchCode,
    pub paper: &'p Paper,
    pub replaces: Option<&'p ReceiptNo>,
    pub paper_ref: Option<&'p Line>,
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
    /// Not handled by this operator: what waits for their approval.
    pub not_handled_by: Option<OperatorId>,
}

impl Reader<'_> {
    pub fn form(&self, no: &ReceiptNo) -> Result<Form, Fault> {
        let mut one = self.connection().prepare_cached(include_str!("../../sql/query/form_one.sql"))?;
        let form = one.query_row([no], from_row).optional()?;
        form.ok_or_else(|| Refusal::FormNotFound { form: no.to_string() }.into())
    }

    /// The form's digest: what an approval names as seen.
    pub fn form_digest(&self, no: &ReceiptNo) -> Result<Digest, Fault> {
        let mut one = self.connection().prepare_cached("SELECT id FROM form WHERE receipt_no = $1")?;
        self.digest(Table::Form, one.query_row([no], |row| row.get(0))?)
    }

    /// The form not returned that bears a paper number.
    pub fn form_with_paper(&self, paper: &PaperNo) -> Result<Option<Form>, Fault> {
        let mut one = self.connection().prepare_cached(include_str!("../../sql/query/form_with_paper.sql"))?;
        Ok(one.query_row([paper], from_row).optional()?)
    }

    /// Whether a form not returned bears this receipt number as its paper's.
    pub fn is_paper_no(&self, no: &ReceiptNo) -> Result<bool, Fault> {
        let mut one =
            self.connection().prepare_cached("SELECT 1 FROM form WHERE paper_no = $1 AND state <> 'returned'")?;
        Ok(one.exists([no])?)
    }

    /// The latest returned form that bears a paper number.
    pub fn returned_form_with_paper(&self, paper: &PaperNo) -> Result<Option<Form>, Fault> {
        let mut one = self.connection().prepare_cached(include_str!("../../sql/query/form_returned_with_paper.sql"))?;
        Ok(one.query_row([paper], from_row).optional()?)
    }

    /// The contract's latest form; an open one if it has one.
    pub fn latest_form(&self, contract: &ContractId) -> Result<Option<Form>, Fault> {
        let mut one = self.connection().prepare_cached(include_str!("../../sql/query/form_latest.sql"))?;
        Ok(one.query_row([contract], from_row).optional()?)
    }

    /// The contract's open form.
    pub fn open_form(&self, contract: &ContractId) -> Result<Option<Form>, Fault> {
        Ok(self.latest_form(contract)?.filter(|form| form.state.is_open()))
    }

    /// Gives each form of a list, by receipt number.
    pub fn each_form<E: From<Fault>>(
        &self,
        filter: &FormFilter,
        page: &Page<ReceiptNo>,
        mut show: impl FnMut(Form) -> Result<(), E>,
    ) -> Result<(), E> {
        let query = match filter.contract {
            Some(_) => include_str!("../../sql/query/form_of_contract.sql"),
            None => include_str!("../../sql/query/form_list.sql"),
        };
        let mut list = self.connection().prepare_cached(query).map_err(Fault::from)?;
        let bound = params![
            page.after.as_ref().map_or("", ReceiptNo::as_str),
            filter.contract,
            filter.state,
            filter.branch,
            filter.since.map(|day| day.to_string()),
            filter.until.map(|day| day.to_string()),
            filter.not_handled_by,
            sql_types::limit(page.limit),
        ];
        let mut rows = list.query(bound).map_err(Fault::from)?;
        while let Some(row) = rows.next().map_err(Fault::from)? {
            show(from_row(row).map_err(Fault::from)?)?;
        }
        Ok(())
    }
}

impl Writer<'_> {
    /// Records a paper; it begins as `received`, its seal pending.
    pub fn add_form(&mut self, new: &NewForm<'_>) -> Result<(), Fault> {
        let mut insert = self.connection().prepare_cached(include_str!("../../sql/query/form_add.sql"))?;
        let paper = new.paper;
        insert.execute(params![
            new.receipt_no,
            paper.paper_no.as_ref().map_or(new.receipt_no.as_str(), PaperNo::as_str),
            paper.contract_id,
            new.branch,
            paper.account.kind,
            paper.account.no,
            paper.holder,
            paper.kana,
            paper.serial,
            paper.reason,
            paper.filed_on.to_string(),
            self.now(),
            self.actor().id(),
            new.replaces,
            new.paper_ref,
            paper.note,
            self.next_seq(),
        ])?;
        Ok(())
    }

    /// Stores what its receiver corrected; the seal falls back to pending.
    pub fn amend_form(&mut self, form: &Form) -> Result<(), Fault> {
        let mut update = self.connection().prepare_cached(include_str!("../../sql/query/form_amend.sql"))?;
        update.execute(params![
            form.paper_no,
            form.account.kind,
            form.account.no,
            form.holder,
            form.kana,
            form.serial,
            form.reason,
            form.filed_on.to_string(),
            form.paper_ref,
            form.note,
            self.next_seq(),
            form.receipt_no,
        ])?;
        Ok(())
    }

    /// Records a comparison of the seal, and the state that follows; a mismatch returns the form for that reason.
    pub fn seal_form(
        &mut self,
        no: &ReceiptNo,
        check: &SealCheck,
        state: FormState,
        returned_for: Option<&Line>,
    ) -> Result<(), Fault> {
        let mut update = self.connection().prepare_cached(include_str!("../../sql/query/form_seal.sql"))?;
        update.execute(params![
            state,
            check.result,
            check.checked_by,
            check.recorded_by,
            check.at,
            returned_for.map(|_| &check.recorded_by),
            returned_for.map(|_| check.at),
            returned_for,
            self.next_seq(),
            no,
        ])?;
        Ok(())
    }

    /// Lets a form take effect.
    pub fn process_form(&mut self, no: &ReceiptNo, mail_id: i64) -> Result<(), Fault> {
        let mut update = self.connection().prepare_cached(
            "UPDATE form SET state = 'processed', approved_by = $1, approved_at = $2, mail_id = $3, seq = $4
             WHERE receipt_no = $5",
        )?;
        update.execute(params![self.actor().id(), self.now(), mail_id, self.next_seq(), no])?;
        Ok(())
    }

    pub fn return_form(&mut self, no: &ReceiptNo, reason: &Line) -> Result<(), Fault> {
        let mut update = self.connection().prepare_cached(
            "UPDATE form SET state = 'returned', returned_by = $1, returned_at = $2, returned_reason = $3, seq = $4
             WHERE receipt_no = $5",
        )?;
        update.execute(params![self.actor().id(), self.now(), reason, self.next_seq(), no])?;
        Ok(())
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Form> {
    Ok(Form {
        receipt_no: row.get(0)?,
        paper_no: row.get(1)?,
        state: row.get(2)?,
        contract_id: row.get(3)?,
        branch: row.get(4)?,
        account: Account { kind: row.get(5)?, no: row.get(6)? },
        holder: row.get(7)?,
        kana: row.get(8)?,
        serial: row.get(9)?,
        reason: row.get(10)?,
        filed_on: sql_types::day(row, 11)?,
        received_at: row.get(12)?,
        received_by: row.get(13)?,
        seal: seal_check(row)?,
        approval: approval(row)?,
        returned: returned(row)?,
        replaces: row.get(23)?,
        paper_ref: row.get(24)?,
        note: row.get(25)?,
        mail_id: row.get(26)?,
    })
}

fn seal_check(row: &Row<'_>) -> rusqlite::Result<Option<SealCheck>> {
    let result: Seal = row.get(14)?;
    if result == Seal::Pending {
        return Ok(None);
    }
    Ok(Some(SealCheck { result, checked_by: row.get(15)?, recorded_by: row.get(16)?, at: row.get(17)? }))
}

fn approval(row: &Row<'_>) -> rusqlite::Result<Option<Approval>> {
    let (by, at): (Option<OperatorId>, Option<Moment>) = (row.get(18)?, row.get(19)?);
    Ok(by.zip(at).map(|(by, at)| Approval { by, at }))
}

fn returned(row: &Row<'_>) -> rusqlite::Result<Option<Return>> {
    let (by, at, reason): (Option<OperatorId>, Option<Moment>, Option<Line>) =
        (row.get(20)?, row.get(21)?, row.get(22)?);
    Ok(by.zip(at).zip(reason).map(|((by, at), reason)| Return { by, at, reason }))
}
