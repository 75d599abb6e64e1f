//! `mail send`: drains the outbox; and the letters of one command, at once where the configuration says so.
//!
//! An exception to one transaction a use case: a letter is claimed and counted, then spoken of to the server with no
//! transaction open, then its result recorded. A sender that dies leaves its claim, which is taken over when stale.

use chrono::TimeDelta;
use serde_json::json;

use crate::domain::{Action, MailState, Moment, quiet::Hour, rule::outbox};
use crate::ledger::{MailRecord, Reader, Verdict, Writer};
use crate::mail::message::Outgoing;
use crate::mail::{Delivery, Fault, Sender, Sending, Transport};
use crate::ops::{Error, Outcome, Session};
use crate::report::mail::SendSheet;
use crate::trail::Subject;

/// A claim expires after this; longer than any SMTP session may last.
const STALE: TimeDelta = TimeDelta::minutes(30);

/// Conversations broken off in a row that end a run: a server that hangs would hold it for
/// hours, and each of the others would lose a try. One letter that a server cannot bear does not keep the rest.
const BROKEN: u32 = 3;

/// Result of a run.
#[derive(Debug)]
pub struct Sent {
    pub sheet: SendSheet,
    /// Why it ended before the last letter that was due.
    pub cut_short: Option<String>,
}

/// How many letters are due.
pub fn due(session: &mut Session) -> Outcome<u64> {
    let now = session.now;
    session.look(Action::MailClaim, &Subject::Search, |reader, _| {
        let hour = reader.settings()?.quiet_hours.map_or(Hour::Any, |quiet| quiet.hour(now));
        Ok(reader.count_due_mail(now, hour)?)
    })
}

/// Sends what is due, at most `limit` letters; `reaches` gets the number tried so far.
pub fn send_mail(
    session: &mut Session,
    sending: Sending,
    limit: Option<u64>,
    mut reaches: impl FnMut(u64),
) -> Outcome<Sent> {
    let mut run = Run::begin(session, sending)?;
    let mut tried = 0;
    while limit.is_none_or(|limit| tried < limit) {
        let Some(letter) = run.next(session)? else { break };
        tried += 1;
        if let Some(outgoing) = run.outgoing(&letter) {
            run.deliver(session, &letter, &outgoing)?;
        }
        reaches(tried);
    }
    run.end(session)
}

/// Tries the letters that a command has just queued, each once: those that are due, until one cannot be handed over.
pub fn send_at_once(session: &mut Session, sending: Sending, letters: &[i64]) -> Outcome<Sent> {
    let mut run = Run::begin(session, sending)?;
    for id in letters {
        if !run.is_open()? {
            break;
        }
        let Some(letter) = Run::claim(session, |writer, now| due_alone(writer, *id, now))? else { continue };
        if let Some(outgoing) = run.outgoing(&letter) {
            run.deliver(session, &letter, &outgoing)?;
        }
    }
    run.end(session)
}

/// A letter if it is still as the command left it, and may go now.
fn due_alone(writer: &Writer<'_>, id: i64, now: Moment) -> Outcome<Option<MailRecord>> {
    let letter = writer.mail(id)?;
    let is_due = letter.state == MailState::Queued && letter.next_attempt_at.is_some_and(|at| at <= now);
    Ok(is_due.then_some(letter))
}

/// A run of sending.
struct Run {
    transport: Transport,
    from: Sender,
    hour: Hour,
    sheet: SendSheet,
    /// Conversations broken off in a row.
    broken: u32,
    cut_short: Option<String>,
}

impl Run {
    fn begin(session: &mut Session, sending: Sending) -> Outcome<Self> {
        let settings = session.look(Action::MailClaim, &Subject::Search, |reader, _| Ok(reader.settings()?))?;
        Ok(Self {
            hour: settings.quiet_hours.map_or(Hour::Any, |quiet| quiet.hour(session.now)),
            from: sending.from.clone().or_named(&settings.institution),
            transport: Transport::new(sending)?,
            sheet: SendSheet { sent: 0, deferred: 0, failed: 0, in_doubt: 0, held: 0, left: 0 },
            broken: 0,
            cut_short: None,
        })
    }

    /// The next letter that is due, claimed; `None` at the end. No connection is made where nothing is due.
    fn next(&mut self, session: &mut Session) -> Outcome<Option<MailRecord>> {
        let (hour, now) = (self.hour, session.clock.now());
        let next = |reader: &Reader<'_>| reader.due_mail(now, now.plus(-STALE), hour);
        if !self.transport.is_open() {
            let is_due = session.ledger.read(|reader| Ok::<_, Error>(next(reader)?.is_some()))?;
            if !is_due || !self.is_open()? {
                return Ok(None);
            }
        }
        Self::claim(session, |writer, now| Ok(writer.due_mail(now, now.plus(-STALE), hour)?))
    }

    /// Whether a letter can be handed over now. A run in which none could be begins no conversation in vain: its first
    /// failure to reach the server is the run's own.
    fn is_open(&mut self) -> Outcome<bool> {
        if self.broken >= BROKEN {
            return Ok(false);
        }
        match self.transport.connect() {
            Ok(()) => Ok(true),
            Err(Fault::Unavailable(why)) if self.has_tried() => {
                self.cut_short = Some(why);
                Ok(false)
            }
            Err(fault) => Err(fault.into()),
        }
    }

    const fn has_tried(&self) -> bool {
        let SendSheet { sent, deferred, failed, in_doubt, .. } = self.sheet;
        sent + deferred + failed + in_doubt > 0
    }

    /// Claims a letter; one without an address becomes a task instead.
    fn claim(
        session: &mut Session,
        choose: impl FnOnce(&Writer<'_>, Moment) -> Outcome<Option<MailRecord>>,
    ) -> Outcome<Option<MailRecord>> {
        session.now = session.clock.now();
        session.perform(Action::MailClaim, &Subject::Search, |writer, _| {
            let Some(mail) = choose(writer, writer.now())? else { return Ok(None) };
            writer.rest_on_letter(mail.id)?;
            writer.rest_on_contract(&mail.contract_id)?;
            if mail.to.is_some() {
                writer.claim_mail(mail.id)?;
            } else {
                writer.mark_no_address(mail.id)?;
            }
            writer.record(Action::MailClaim, &Subject::Mail(mail.id), &json!({ "attempt": mail.attempts + 1 }))?;
            Ok(Some(mail))
        })
    }

    fn outgoing(&self, mail: &MailRecord) -> Option<Outgoing> {
        Some(Outgoing {
            from: self.from.clone(),
            to: mail.to.clone()?,
            subject: mail.subject.clone(),
            body: mail.body.clone(),
            message_id: mail.message_id.clone(),
            date: mail.created_at,
        })
    }

    fn deliver(&mut self, session: &mut Session, mail: &MailRecord, outgoing: &Outgoing) -> Outcome<()> {
        let delivery = self.transport.deliver(outgoing);
        self.broken = if self.transport.is_open() { 0 } else { self.broken + 1 };
        if self.broken >= BROKEN {
            self.cut_short = delivery.why().map(ToOwned::to_owned);
        }
        session.now = session.clock.now();
        self.conclude(session, mail, delivery)
    }

    fn conclude(&mut self, session: &mut Session, mail: &MailRecord, delivery: Delivery) -> Outcome<()> {
        let verdict = verdict(session, mail, delivery)?;
        match &verdict {
            Verdict::Sent => self.sheet.sent += 1,
            Verdict::Deferred { .. } => self.sheet.deferred += 1,
            Verdict::Failed { .. } => self.sheet.failed += 1,
            Verdict::InDoubt { .. } => self.sheet.in_doubt += 1,
        }
        let subject = Subject::Mail(mail.id);
        session.perform(Action::MailResult, &subject, |writer, _| {
            // Another sender took the claim over, and its result stands.
            let claimed = writer.mail(mail.id)?;
            if claimed.state != MailState::Sending || claimed.attempts != mail.attempts + 1 {
                return Ok(());
            }
            writer.record_delivery(mail.id, &verdict)?;
            writer.record(Action::MailResult, &subject, &json!({ "state": writer.mail(mail.id)?.state }))?;
            Ok(())
        })
    }

    fn end(mut self, session: &Session) -> Outcome<Sent> {
        let (hour, now) = (self.hour, session.now);
        (self.sheet.held, self.sheet.left) =
            session.ledger.read(|reader| reader.waiting_mail(now, hour).map_err(Error::from))?;
        Ok(Sent { sheet: self.sheet, cut_short: self.cut_short })
    }
}

/// What a delivery means for the letter: tried again after a while, or given up after days.
fn verdict(session: &Session, mail: &MailRecord, delivery: Delivery) -> Outcome<Verdict> {
    let quiet = session.ledger.read(|reader| reader.settings().map_err(Error::from))?.quiet_hours;
    let next = outbox::next_attempt(mail.created_at, session.now, mail.attempts + 1);
    let until = next.map(|at| quiet.filter(|_| !mail.urgent).map_or(at, |quiet| quiet.due(at)));
    Ok(match (delivery, until) {
        (Delivery::Sent, _) => Verdict::Sent,
        (Delivery::Failed(why), _) | (Delivery::Deferred(why) | Delivery::InDoubt(why), None) => {
            Verdict::Failed { why }
        }
        (Delivery::Deferred(why), Some(until)) => Verdict::Deferred { until, why },
        (Delivery::InDoubt(why), Some(until)) => Verdict::InDoubt { until, why },
    })
}
