//! `operator list`.

use crate::domain::Action;
use crate::ops::{Outcome, Session};
use crate::report::operator::OperatorSheet;
use crate::trail::Subject;

pub fn list_operators(session: &mut Session) -> Outcome<Vec<OperatorSheet>> {
    session.look(Action::OperatorList, &Subject::Search, |reader, _| {
        Ok(reader.operators()?.iter().map(OperatorSheet::new).collect())
    })
}
