//! The outbox: letters frozen when queued, and where each stands.

use chrono::TimeDelta;

use crate::domain::{
    BranchCode, ContractId, Email, Letter, MailState, Moment, OperatorId, Particulars, ReceiptNo, Recipient, Refusal,
    Template, clock::BACK, effect::Table, quiet::Hour,
};
use crate::ledger::engine::{self, Row, params};
use crate::ledger::fault::Fault;
use crate::ledger::page::Page;
use crate::ledger::reader::Reader;
use crate::ledger::writer::Writer;

/// No rule puts off a letter further: the longest pause is 12 hours, and quiet hours end within a day.
const FURTHEST: TimeDelta = TimeDelta::days(2);

/// A letter as stored.
#[derive(Debug, Clone)]
pub struct MailRecord {
    pub id: i64,
    pub template: Template,
    pub state: MailState,
    /// The frozen recipient, or the address registered now.
    pub to: Option<Email>,
    pub contract_id: ContractId,
    pub branch: BranchCode,
    pub receipt_no: Option<ReceiptNo>,
    pub created_at: Moment,
    pub attempts: i64,
    pub next_attempt_at: Option<Moment>,
    pub sent_at: Option<Moment>,
    pub message_id: String,
    pub last_error: Option<String>,
    pub subject: String,
    pub body: String,
    pub urgent: bool,
    /// Who of the staff took it in hand last, when, and what they said.
    pub handled: Option<HandledMail>,
}

/// What staff did with a letter that was not simply sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandledMail {
    pub at: Moment,
    pub by: OperatorId,
    pub note: String,
}

/// Which letters a list shows.
#[derive(Debug, Clone, Default)]
pub struct MailFilter {
    pub state: Option<MailState>,
    pub branch: Option<BranchCode>,
}

/// How a conversation ended, and when the letter is tried again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Sent,
    Deferred { until: Moment, why: String },
    Failed { why: String },
    InDoubt { until: Moment, why: String },
}

impl Verdict {
    const fn parts(&self) -> (MailState, Option<Moment>, Option<&String>) {
        match self {
            Self::Sent => (MailState::Sent, None, None),
            Self::Deferred { until, why } => (MailState::Deferred, Some(*until), Some(why)),
            Self::Failed { why } => (MailState::Failed, None, Some(why)),
            Self::InDoubt { until, why } => (MailState::InDoubt, Some(*until), Some(why)),
        }
    }
}

impl Reader<'_> {
    pub fn mail(&self, id: i64) -> Result<MailRecord, Fault> {
        let mail = self.engine().one(include_str!("../../../sql/query/mail_one.sql"), params![id], from_row)?;
        mail.ok_or_else(|| Refusal::MailNotFound { mail: id }.into())
    }

    /// Gives each letter of a list, by number.
    pub fn each_mail<E: From<Fault>>(
        &self,
        filter: &MailFilter,
        page: &Page<i64>,
        show: impl FnMut(MailRecord) -> Result<(), E>,
    ) -> Result<(), E> {
        let bound = params![page.after.unwrap_or_default(), filter.state, filter.branch, engine::limit(page.limit)];
        self.engine().each(include_str!("../../../sql/query/mail_list.sql"), bound, from_row, show)
    }

    /// Letters held back by quiet hours, and all others that wait: due, or to be tried again.
    pub fn waiting_mail(&self, now: Moment, hour: Hour) -> Result<(u64, u64), Fault> {
        let counted = self.engine().one(
            "SELECT count(*) FILTER (WHERE held), count(*) FILTER (WHERE NOT held)
             FROM (SELECT state = 'queued' AND (next_attempt_at BETWEEN $1 AND $2 OR ($3 AND urgent = 0)) AS held
                 FROM mail WHERE state IN ('queued', 'deferred', 'in_doubt'))",
            params![now.plus(TimeDelta::seconds(1)), now.plus(FURTHEST), hour == Hour::Quiet],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let (held, left): (i64, i64) = counted.unwrap_or_default();
        Ok((u64::try_from(held).unwrap_or_default(), u64::try_from(left).unwrap_or_default()))
    }

    /// How many letters' time has come.
    pub fn count_due_mail(&self, now: Moment, hour: Hour) -> Result<u64, Fault> {
        let due: Option<i64> = self.engine().one(
            "SELECT count(*) FROM mail WHERE (next_attempt_at <= $1 OR next_attempt_at > $2) AND (urgent = 1 OR NOT $3)",
            params![now, now.plus(FURTHEST), hour == Hour::Quiet],
            |row| row.get(0),
        )?;
        Ok(due.and_then(|due| u64::try_from(due).ok()).unwrap_or_default())
    }

    /// The next letter whose time has come, or whose sender has died: claimed before `stale`. A time further ahead than
    /// any rule sets was written under a false clock, and has come.
    pub fn due_mail(&self, now: Moment, stale: Moment, hour: Hour) -> Result<Option<MailRecord>, Fault> {
        let bound = params![now, hour == Hour::Quiet, now.plus(FURTHEST), stale, now.plus(BACK)];
        let due = self.engine().one(include_str!("../../../sql/query/mail_due.sql"), bound, from_row)?;
        // The indexes may be older than the row.
        match due {
            Some(letter) if !letter.state.may_be_due() => Err(Refusal::IndexDamaged { table: Table::Mail }.into()),
            due => Ok(due),
        }
    }
}

impl Writer<'_> {
    /// Queues a letter, due at a time; if neither it nor its contract has an address, it becomes a task at once. Returns
    /// its number and state.
    pub fn queue_letter(
        &mut self,
        letter: &Letter,
        registered: Option<&Email>,
        due: Moment,
    ) -> Result<(i64, MailState), Fault> {
        let frozen = match &letter.recipient {
            Recipient::Frozen(email) => Some(email.clone()),
            Recipient::Registered => None,
        };
        let reachable = frozen.is_some() || registered.is_some();
        let state = if reachable { MailState::Queued } else { MailState::NoAddress };
        let bound = params![
            letter.template,
            letter.contract_id,
            letter.receipt_no,
            frozen,
            letter.urgent,
            letter.wording,
            letter.message_id,
            state,
            self.stamp(),
            reachable.then_some(due),
            self.next_seq(),
        ];
        Ok((self.engine().insert(include_str!("../../../sql/query/mail_queue.sql"), bound)?, state))
    }

    /// Claims a letter for this process: counted as an attempt before the conversation begins.
    pub fn claim_mail(&mut self, id: i64) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK mail SET state = 'sending', attempts = attempts + 1, claimed_at = $1,
                 next_attempt_at = NULL, seq = $2 WHERE id = $3",
            params![self.stamp(), self.next_seq(), id],
        )
    }

    /// A letter whose contract has no address any more becomes a task.
    pub fn mark_no_address(&mut self, id: i64) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK mail SET state = 'no_address', next_attempt_at = NULL, claimed_at = NULL, seq = $1
             WHERE id = $2",
            params![self.next_seq(), id],
        )
    }

    /// Records how the conversation about a claimed letter ended.
    pub fn record_delivery(&mut self, id: i64, verdict: &Verdict) -> Result<(), Fault> {
        let (state, until, why) = verdict.parts();
        let sent = (state == MailState::Sent).then(|| self.stamp());
        self.engine().execute(
            "UPDATE OR ROLLBACK mail SET state = $1, next_attempt_at = $2, last_error = $3, sent_at = $4,
                 claimed_at = NULL, seq = $5 WHERE id = $6",
            params![state, until, why, sent, self.next_seq(), id],
        )
    }

    /// Puts a letter in the queue again, due now.
    pub fn requeue_mail(&mut self, id: i64) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK mail SET state = $1, next_attempt_at = $2, seq = $3 WHERE id = $4",
            params![MailState::Queued, self.stamp(), self.next_seq(), id],
        )
    }

    /// Moves a letter as staff decided, with what they said.
    pub fn handle_mail(&mut self, id: i64, state: MailState, note: &str) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE OR ROLLBACK mail SET state = $1, next_attempt_at = NULL, handled_at = $2, handled_by = $3,
                 handled_note = $4, seq = $5 WHERE id = $6",
            params![state, self.stamp(), self.actor().id(), note, self.next_seq(), id],
        )
    }
}

fn from_row(row: &Row<'_>) -> engine::Result<MailRecord> {
    let contract_id: ContractId = row.get(4)?;
    let receipt_no: Option<ReceiptNo> = row.get(6)?;
    let created_at = row.get(7)?;
    let own = Particulars { contract_id: &contract_id, receipt_no: receipt_no.as_ref(), at: created_at };
    let (subject, body) = (filled(own, row, 13)?, filled(own, row, 14)?);
    Ok(MailRecord {
        id: row.get(0)?,
        template: row.get(1)?,
        state: row.get(2)?,
        to: row.get(3)?,
        contract_id,
        branch: row.get(5)?,
        receipt_no,
        created_at,
        attempts: row.get(8)?,
        next_attempt_at: row.get(9)?,
        sent_at: row.get(10)?,
        message_id: row.get(11)?,
        last_error: row.get(12)?,
        subject,
        body,
        urgent: row.get(15)?,
        handled: handled_from_row(row)?,
    })
}

fn handled_from_row(row: &Row<'_>) -> engine::Result<Option<HandledMail>> {
    let Some(note) = row.get(18)? else { return Ok(None) };
    Ok(Some(HandledMail { at: row.get(16)?, by: row.get(17)?, note }))
}

/// A text whose open places are filled with the letter's own.
fn filled(own: Particulars<'_>, row: &Row<'_>, column: usize) -> engine::Result<String> {
    own.fill(engine::text(row, column)?).ok_or_else(|| engine::unreadable(column, "wording"))
}
