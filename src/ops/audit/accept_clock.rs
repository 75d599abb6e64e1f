//! `audit accept-clock`: times in the trail that a false clock wrote. An admin names the stretch of entries, a second
//! person says so too by the same command, and times are measured anew from then on.

use crate::domain::clock::FALSE;
use crate::domain::rule::second_person::{Asked, LAPSES};
use crate::domain::{Action, Line, Moment, OperatorId, Refusal};
use crate::ledger::Reader;
use crate::ops::{Outcome, Session};
use crate::report::clock::ClockSheet;
use crate::trail::Subject;
use crate::trail::details::{ClockAccepted, ClockAsked, read};

/// The stretch of entries, and who asked that it be called false, where somebody else did.
struct Stretch {
    from: i64,
    to: i64,
    asked: Option<Request>,
}

struct Request {
    by: OperatorId,
    seq: i64,
    at: Moment,
}

/// What would be called false, and by whom it was asked.
pub fn review(session: &mut Session) -> Outcome<ClockSheet> {
    let now = session.clock.now();
    session.look(Action::AuditAcceptClock, &Subject::Ledger, |reader, actor| {
        let stretch = stretch(reader, actor.id(), now)?;
        Ok(sheet(&stretch))
    })
}

/// Asks that what was shown be called false, or calls it so as the second person.
pub fn accept_clock(session: &mut Session, shown: &ClockSheet, reason: &Line) -> Outcome<ClockSheet> {
    let now = session.clock.now();
    let asks = session.ledger.read(|reader| stretch(reader, session.actor.id(), now))?.asked.is_none();
    let action = if asks { Action::AuditAskClock } else { Action::AuditAcceptClock };
    session.perform_before_false(action, &Subject::Ledger, |writer| {
        let stretch = stretch(writer, writer.actor().id(), writer.now())?;
        let Stretch { from, to, .. } = stretch;
        match &stretch.asked {
            None if asks => {
                let details = ClockAsked { from, to };
                writer.record_remarked(action, &Subject::Ledger, &details, Some(reason.as_str()))?;
            }
            Some(request) if !asks && sheet(&stretch) == *shown => {
                let asked = Asked { by: &request.by, seq: request.seq, at: Some(request.at) };
                writer.staff()?.may_be_second(&writer.step(), asked)?;
                writer.begin_time_anew();
                let details = ClockAccepted { confirms: request.seq, from, to };
                writer.record_remarked(action, &Subject::Ledger, &details, Some(reason.as_str()))?;
            }
            _ => return Err(Refusal::RequestChanged.into()),
        }
        Ok(sheet(&stretch))
    })
}

fn sheet(stretch: &Stretch) -> ClockSheet {
    ClockSheet {
        first_entry: stretch.from,
        last_entry: stretch.to,
        asked_by: stretch.asked.as_ref().map(|request| request.by.clone()),
    }
}

/// The stretch that another person named in time, or else from the first entry that is ahead of the clock to the last.
fn stretch(reader: &Reader<'_>, actor: &OperatorId, now: Moment) -> Outcome<Stretch> {
    let request = reader.last_request(Action::AuditAskClock, Action::AuditAcceptClock)?;
    if let Some(entry) = request {
        let at = Moment::parse(&entry.at).unwrap_or(now);
        let by = OperatorId::parse(&entry.operator).map_err(|_| Refusal::NothingToConfirm)?;
        let named = read::<ClockAsked>(&entry.details);
        if let Some(ClockAsked { from, to }) = named.filter(|_| by != *actor && now <= at.plus(LAPSES)) {
            if from > to || to >= entry.seq {
                return Err(Refusal::RequestChanged.into());
            }
            return Ok(Stretch { from, to, asked: Some(Request { by, seq: entry.seq, at }) });
        }
    }
    let from = reader.first_entry_after(now.plus(FALSE))?.ok_or(Refusal::ClockNotBehind)?;
    let (to, _) = reader.head()?;
    Ok(Stretch { from, to, asked: None })
}
