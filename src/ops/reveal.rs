//! `--reveal --reason`: masked values in full, and an entry that says who saw them and why.

use serde_json::{Value, json};

use crate::domain::{Action, ContractId, Line};
use crate::ledger::Page;
use crate::ops::{Outcome, Session};
use crate::report::Masking;
use crate::trail::Subject;

/// Why masked values are to be shown in full, if they are.
#[derive(Debug, Clone)]
pub enum Reveal {
    No,
    Because(Line),
}

impl Reveal {
    pub(in crate::ops) const fn is_wanted(&self) -> bool {
        matches!(self, Self::Because(_))
    }
}

/// Contracts that the entry of a list names at most; of a longer one it says so.
pub(in crate::ops) const NAMED: usize = 200;

/// Records the reason, and whose values they are, before anything is shown.
pub(in crate::ops) fn masking(
    session: &mut Session,
    subject: &Subject,
    contracts: &[ContractId],
    reveal: &Reveal,
) -> Outcome<Masking> {
    let Reveal::Because(reason) = reveal else { return Ok(Masking::Masked) };
    session.perform(Action::Reveal, subject, |writer, _| {
        let details = named(json!({}), contracts);
        writer.record_remarked(Action::Reveal, subject, &details, Some(reason.as_str()))?;
        Ok(Masking::Revealed)
    })
}

/// Details that name the contracts whose holders were seen.
pub(in crate::ops) fn named(mut details: Value, contracts: &[ContractId]) -> Value {
    if let Some(object) = details.as_object_mut() {
        let shown: Vec<&str> = contracts.iter().take(NAMED).map(ContractId::as_str).collect();
        object.insert("contracts".to_owned(), json!(shown));
        object.insert("more".to_owned(), json!(contracts.len() > NAMED));
    }
    details
}

/// So many rows are read to name them: a page, or one more than an entry names.
pub(in crate::ops) fn named_page<K>(page: Page<K>) -> Page<K> {
    let most = u64::try_from(NAMED + 1).unwrap_or(u64::MAX);
    Page { limit: Some(page.limit.map_or(most, |limit| limit.min(most))), after: page.after }
}
