//! The head on which a writer begins: what comes next is chained to it, so it must be covered by a right signature. Else
//! an entry that nobody signed would be signed over by whoever works next.

use super::engine::params;
use super::fault::Fault;
use super::nouns::entry;
use super::reader::Reader;
use crate::domain::{Moment, OperatorId, Refusal, effect::Table};
use crate::trail::{Head, Range, WentBy};

/// Refuses a head that no signature covers, or a wrong one. Returns the latest time in the trail.
pub(super) fn must_be_signed(reader: &Reader<'_>, head: &Head) -> Result<Option<Moment>, Fault> {
    if *head == Head::NONE {
        return Ok(None);
    }
    let signed = entry::last_signature(reader)?.filter(|(last_seq, _)| *last_seq == head.seq);
    let (_, signature) = signed.ok_or(Refusal::HeadUnsigned { seq: head.seq })?;
    let before = entry::hash(reader, signature.first_seq - 1)?;
    let range = Range {
        ledger_id: &reader.identity().ledger_id,
        first_seq: signature.first_seq,
        before: &before,
        last_seq: head.seq,
        hash: &head.hash,
        operator: &signature.operator,
        keys_seq: signature.keys_seq,
        went_by: &signature.went_by,
        latest: &signature.latest,
    };
    let is_right = OperatorId::parse(&signature.operator)
        .ok()
        .and_then(|operator| reader.public_keys(&operator, signature.keys_seq).ok())
        .is_some_and(|keys| keys.verify(&range.message(), &signature.bytes));
    let latest = Moment::parse(&signature.latest).filter(|_| is_right);
    latest.map(Some).ok_or_else(|| Refusal::HeadSignature { seq: head.seq }.into())
}

/// What an operator goes by from now on: their own row and every setting, as they are.
pub(super) fn went_by(reader: &Reader<'_>, operator: &OperatorId) -> Result<WentBy, Fault> {
    let mut rows = reader.engine().all("SELECT * FROM operator WHERE operator = $1", params![operator], |row| {
        reader.seen(Table::Operator, row)
    })?;
    rows.extend(
        reader.engine().all("SELECT * FROM setting ORDER BY id", params![], |row| reader.seen(Table::Setting, row))?,
    );
    Ok(WentBy::rows(rows.into_iter().map(|row| (row.table, row.id, row.digest))))
}
