//! `operator list`.

use crate::domain::Action;
use crate::ops::{Desk, Outcome};
use crate::report::operator::OperatorSheet;
use crate::trail::Subject;

pub fn list_operators(desk: &mut Desk) -> Outcome<Vec<OperatorSheet>> {
    desk.look(Action::OperatorList, &Subject::Search, |reader, _| {
        Ok(reader.operators()?.iter().map(OperatorSheet::new).collect())
    })
}
