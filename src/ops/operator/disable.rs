//! `operator disable`: one who has left, at once; the last who can confirm or who holds the secrets key when a second
//! person confirms it (rule 9).

use crate::domain::rule::second_person::disabled;
use crate::domain::{Action, Line, Operator, OperatorId};
use crate::ops::operator::read::known;
use crate::ops::{Outcome, Session};
use crate::report::operator::OperatorSheet;
use crate::trail::Subject;
use crate::trail::details::OperatorDisabled;

/// Refuses what cannot be disabled, before it is asked about. Returns whom it is about.
pub fn check(session: &mut Session, id: &OperatorId) -> Outcome<OperatorSheet> {
    session.look(Action::OperatorDisable, &Subject::Operator(id.clone()), |reader, _| {
        reader.staff()?.may_disable(id)?;
        Ok(OperatorSheet::new(&known(reader, id)?))
    })
}

pub fn disable_operator(session: &mut Session, id: &OperatorId, reason: &Line) -> Outcome<OperatorSheet> {
    let subject = Subject::Operator(id.clone());
    session.perform(Action::OperatorDisable, &subject, |writer, _| {
        let staff = writer.staff()?;
        staff.may_disable(id)?;
        let waits = staff.disabling_waits(id, writer.secrets_generation()?);
        let was = known(writer, id)?;
        let operator = Operator { standing: disabled(&writer.step(), &was.standing, waits), ..was };
        writer.put_operator(&operator)?;
        if !waits {
            writer.mark_seats_superseded();
        }
        let details = OperatorDisabled { waits };
        writer.record_remarked(Action::OperatorDisable, &subject, &details, Some(reason.as_str()))?;
        Ok(OperatorSheet::new(&operator))
    })
}
