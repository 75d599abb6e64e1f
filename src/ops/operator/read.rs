//! `operator list`.

use crate::domain::rule::second_person::Advice;
use crate::domain::{Action, Operator, OperatorId, Refusal};
use crate::ledger::Reader;
use crate::ops::{Outcome, Session};
use crate::report::operator::OperatorSheet;
use crate::trail::Subject;

pub fn list_operators(session: &mut Session) -> Outcome<Vec<OperatorSheet>> {
    session.look(Action::OperatorList, &Subject::Search, |reader, _| {
        reader.operators()?.iter().map(|operator| sheet(reader, operator)).collect()
    })
}

/// What a bank's people should still do: the next steps of the founding, and a second admin.
pub fn advice(session: &Session) -> Outcome<Vec<Advice>> {
    session.ledger.read(|reader| Ok(reader.staff()?.advice()))
}

/// An operator with the fingerprint of their newest keys.
pub(in crate::ops) fn sheet(reader: &Reader<'_>, operator: &Operator) -> Outcome<OperatorSheet> {
    let Some(keys) = operator.standing.newest_keys() else { return Ok(OperatorSheet::new(operator)) };
    let fingerprint = reader.introduced_keys(&operator.id, keys.keys_seq)?.fingerprint();
    Ok(OperatorSheet::with_keys(operator, fingerprint))
}

pub(in crate::ops) fn known(reader: &Reader<'_>, id: &OperatorId) -> Outcome<Operator> {
    Ok(reader.operator(id)?.ok_or_else(|| Refusal::OperatorNotFound { operator: id.clone() })?)
}
