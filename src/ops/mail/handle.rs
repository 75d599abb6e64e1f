//! `mail retry|cancel|close|bounced`: what staff do with a letter that is not simply sent.

use serde_json::json;

use crate::domain::{
    Action, Line, MailState, Note, Refusal, ToldBy,
    rule::outbox::{self, Handling},
};
use crate::ledger::Writer;
use crate::ops::mail::read;
use crate::ops::{Outcome, Session};
use crate::report::mail::MailSheet;
use crate::trail::Subject;

/// A step with a letter, and what is said with it.
#[derive(Debug, Clone)]
pub enum LetterStep {
    Retry,
    Cancel(Line),
    Close(ToldBy, Note),
    Bounced(Note),
}

impl LetterStep {
    const fn action(&self) -> Action {
        match self {
            Self::Retry => Action::MailRetry,
            Self::Cancel(_) => Action::MailCancel,
            Self::Close(..) => Action::MailClose,
            Self::Bounced(_) => Action::MailBounced,
        }
    }

    const fn handling(&self) -> Handling {
        match self {
            Self::Retry => Handling::Retry,
            Self::Cancel(_) => Handling::Cancel,
            Self::Close(..) => Handling::Close,
            Self::Bounced(_) => Handling::Bounced,
        }
    }

    /// What the letter's row keeps, and the trail as a remark.
    fn note(&self) -> Option<&str> {
        match self {
            Self::Retry => None,
            Self::Cancel(reason) => Some(reason.as_str()),
            Self::Close(_, note) | Self::Bounced(note) => Some(note.as_str()),
        }
    }
}

pub fn handle_mail(session: &mut Session, id: i64, step: &LetterStep) -> Outcome<MailSheet> {
    let subject = Subject::Mail(id);
    session.perform(step.action(), &subject, |writer, _| {
        let state = decide(writer, id, step)?;
        match step.note() {
            None => writer.requeue_mail(id)?,
            Some(note) => writer.handle_mail(id, state, note)?,
        }
        let details = match step {
            LetterStep::Close(by, _) => json!({ "state": state, "by": by }),
            LetterStep::Retry | LetterStep::Cancel(_) | LetterStep::Bounced(_) => json!({ "state": state }),
        };
        writer.record_remarked(step.action(), &subject, &details, step.note())?;
        Ok(())
    })?;
    read::read_back(session, id)
}

fn decide(writer: &Writer<'_>, id: i64, step: &LetterStep) -> Outcome<MailState> {
    let mail = writer.mail(id)?;
    writer.actor().must_cover(&mail.branch)?;
    let state = outbox::after(mail.state, step.handling())?;
    if state == MailState::Queued && mail.to.is_none() {
        return Err(Refusal::NoAddress.into());
    }
    Ok(state)
}
