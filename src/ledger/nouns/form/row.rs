//! A row of the table of forms as a form.

use crate::domain::account::Account;
use crate::domain::form::{Approval, Beginning, Form, Return};
use crate::domain::moment::Moment;
use crate::domain::operator::OperatorId;
use crate::domain::seal::{Seal, SealCheck};
use crate::domain::text::Line;
use crate::ledger::engine::{self, Row};

pub(super) fn from_row(row: &Row<'_>) -> engine::Result<Form> {
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
        filed_on: engine::day(row, 11)?,
        received_at: row.get(12)?,
        received_by: row.get(13)?,
        seal: seal_check(row)?,
        approval: approval(row)?,
        returned: returned(row)?,
        replaces: row.get(23)?,
        paper_ref: row.get(24)?,
        note: row.get(25)?,
        mail_id: row.get(26)?,
        batch: row.get(27)?,
        beginning: Beginning { seal: row.get::<_, Option<Seal>>(28)?.unwrap_or(Seal::Pending), content: row.get(29)? },
    })
}

fn seal_check(row: &Row<'_>) -> engine::Result<Option<SealCheck>> {
    let result: Seal = row.get(14)?;
    if result == Seal::Pending {
        return Ok(None);
    }
    Ok(Some(SealCheck { result, checked_by: row.get(15)?, recorded_by: row.get(16)?, at: row.get(17)? }))
}

fn approval(row: &Row<'_>) -> engine::Result<Option<Approval>> {
    let (by, at): (Option<OperatorId>, Option<Moment>) = (row.get(18)?, row.get(19)?);
    Ok(by.zip(at).map(|(by, at)| Approval { by, at }))
}

fn returned(row: &Row<'_>) -> engine::Result<Option<Return>> {
    let (by, at, reason): (Option<OperatorId>, Option<Moment>, Option<Line>) =
        (row.get(20)?, row.get(21)?, row.get(22)?);
    Ok(by.zip(at).zip(reason).map(|((by, at), reason)| Return { by, at, reason }))
}
