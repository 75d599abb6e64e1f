//! `mail send`: drains the outbox.
//!
//! An exception to one transaction a use case: a letter is claimed and counted, then spoken of to the server with no
//! transaction open, then its result recorded. A sender that dies leaves its claim, which is taken over when stale.

use chrono::TimeDelta;
use serde_json::json;

use crate::domain::action::Action;
use crate::domain::letter::MailState;
use crate::domain::quiet::Hour;
use crate::domain::rule::outbox;
use crate::ledger::{MailRecord, Subject, Verdict};
use crate::mail::message::Outgoing;
use crate::mail::{Config, Delivery, Sender, Transport};
use crate::ops::{Desk, Error, Outcome};
use crate::report::mail::SendSheet;

/// After so long a claim is its sender's no more: longer than any conversation may last.
const STALE: TimeDelta = TimeDelta::minutes(30);

/// Sends what is due, at most `limit` letters.
pub fn send_mail(desk: &mut Desk, config: Config, limit: Option<u64>) -> Outcome<SendSheet> {
    let settings = desk.look(Action::MailClaim, &Subject::Search, |reader, _| Ok(reader.settings()?))?;
    let hour = settings.quiet_hours.map_or(Hour::Any, |quiet| quiet.hour(desk.now));
    let from = config.from.clone().or_named(&settings.institution);
    let mut transport = Transport::new(config)?;
    transport.connect()?;
    let mut sheet = SendSheet { sent: 0, deferred: 0, failed: 0, in_doubt: 0, held: 0, left: 0 };
    let mut tried = 0;
    while limit.is_none_or(|limit| tried < limit) {
        let Some(mail) = claim(desk, hour)? else { break };
        tried += 1;
        if let Some(outgoing) = outgoing(&mail, &from) {
            let delivery = transport.deliver(&outgoing);
            conclude(desk, &mail, delivery, &mut sheet)?;
        }
    }
    (sheet.held, sheet.left) = desk.ledger.read(|reader| reader.waiting_mail(desk.now, hour).map_err(Error::from))?;
    Ok(sheet)
}

/// Claims the next letter that is due; one without an address becomes a task instead.
fn claim(desk: &mut Desk, hour: Hour) -> Outcome<Option<MailRecord>> {
    let stale = desk.now.plus(-STALE);
    let now = desk.now;
    desk.perform(Action::MailClaim, &Subject::Search, |writer, _| {
        let Some(mail) = writer.due_mail(now, stale, hour)? else { return Ok(None) };
        if mail.to.is_some() {
            writer.claim_mail(mail.id)?;
        } else {
            writer.strand_mail(mail.id)?;
        }
        writer.record(Action::MailClaim, &Subject::Mail(mail.id), &json!({ "attempt": mail.attempts + 1 }))?;
        Ok(Some(mail))
    })
}

fn outgoing(mail: &MailRecord, from: &Sender) -> Option<Outgoing> {
    Some(Outgoing {
        from: from.clone(),
        to: mail.to.clone()?,
        subject: mail.subject.clone(),
        body: mail.body.clone(),
        message_id: mail.message_id.clone(),
        date: mail.created_at,
    })
}

fn conclude(desk: &mut Desk, mail: &MailRecord, delivery: Delivery, sheet: &mut SendSheet) -> Outcome<()> {
    let verdict = verdict(desk, mail, delivery)?;
    match &verdict {
        Verdict::Sent => sheet.sent += 1,
        Verdict::Deferred { .. } => sheet.deferred += 1,
        Verdict::Failed { .. } => sheet.failed += 1,
        Verdict::InDoubt { .. } => sheet.in_doubt += 1,
    }
    let subject = Subject::Mail(mail.id);
    desk.perform(Action::MailResult, &subject, |writer, _| {
        // Another sender took the claim over, and its word stands.
        let claimed = writer.mail(mail.id)?;
        if claimed.state != MailState::Sending || claimed.attempts != mail.attempts + 1 {
            return Ok(());
        }
        writer.conclude_mail(mail.id, &verdict)?;
        writer.record(Action::MailResult, &subject, &json!({ "state": writer.mail(mail.id)?.state }))?;
        Ok(())
    })
}

/// What a delivery means for the letter: tried again after a while, or given up after days.
fn verdict(desk: &Desk, mail: &MailRecord, delivery: Delivery) -> Outcome<Verdict> {
    let quiet = desk.ledger.read(|reader| reader.settings().map_err(Error::from))?.quiet_hours;
    let next = outbox::next_attempt(mail.created_at, desk.now, mail.attempts + 1);
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
