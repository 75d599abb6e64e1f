//! What is read of contracts.
//!
//! - `contract list`. Whoever looks a person up by name, reading or account leaves an entry.
//! - `contract show`.

use serde_json::json;

use crate::domain::{Action, BadValue, ContractId, Refusal};
use crate::ledger::{ContractFilter, ContractStanding, Page, Reader};
use crate::ops::reveal::{self, Reveal};
use crate::ops::{Error, Outcome, Session};
use crate::report::Masking;
use crate::report::contract::ContractSheet;
use crate::trail::Subject;

pub fn list_contracts(
    session: &mut Session,
    mut filter: ContractFilter,
    page: &Page<ContractId>,
    reveal: &Reveal,
    mut show: impl FnMut(ContractSheet) -> std::io::Result<()>,
) -> Outcome<()> {
    if filter.name.as_deref() == Some("") || filter.kana.as_deref() == Some("") {
        // What folds to nothing begins every name.
        return Err(Refusal::BadValue { field: "holder_name", fault: BadValue::Empty }.into());
    }
    let found = session.look(Action::ContractList, &Subject::Search, |reader, actor| {
        filter.branch = actor.confined(filter.branch.take())?;
        if filter.looks_up_persons() || reveal.is_wanted() { found(reader, &filter, page) } else { Ok(Vec::new()) }
    })?;
    if filter.looks_up_persons() {
        note_lookup(session, &filter, &found)?;
    }
    let masking = reveal::masking(session, &Subject::Search, &found, reveal)?;
    session.look(Action::ContractList, &Subject::Search, |reader, _| {
        reader.each_contract(&filter, page, |standing| Ok(show(sheet(standing, masking))?))
    })
}

/// Contracts that the list will show; the trail records them before the screen shows them.
fn found(reader: &Reader<'_>, filter: &ContractFilter, page: &Page<ContractId>) -> Outcome<Vec<ContractId>> {
    let mut found = Vec::new();
    reader.each_contract(filter, &reveal::named_page(page.clone()), |standing| {
        found.push(standing.contract.id);
        Ok::<_, Error>(())
    })?;
    Ok(found)
}

/// What was searched by, not for: the trail holds no personal data.
fn note_lookup(session: &mut Session, filter: &ContractFilter, found: &[ContractId]) -> Outcome<()> {
    let by: Vec<&str> =
        [("account", filter.account_no.is_some()), ("name", filter.name.is_some()), ("kana", filter.kana.is_some())]
            .into_iter()
            .filter_map(|(by, used)| used.then_some(by))
            .collect();
    session.perform(Action::Lookup, &Subject::Search, |writer, _| {
        writer.record(Action::Lookup, &Subject::Search, &reveal::named(json!({ "by": by }), found))?;
        Ok(())
    })
}

pub(in crate::ops) fn sheet(standing: ContractStanding, masking: Masking) -> ContractSheet {
    ContractSheet::new(&standing.contract, standing.otp, standing.open_form, masking)
}

pub fn show_contract(session: &mut Session, id: &ContractId, reveal: &Reveal) -> Outcome<ContractSheet> {
    let subject = Subject::Contract(id.clone());
    let (standing, clear_asked_by) = session.look(Action::ContractShow, &subject, |reader, actor| {
        let standing = standing(reader, id)?;
        actor.must_cover(&standing.contract.branch)?;
        Ok((standing, reader.clearing(id)?.map(|asked| asked.by)))
    })?;
    let masking = reveal::masking(session, &subject, std::slice::from_ref(id), reveal)?;
    Ok(ContractSheet { clear_asked_by, ..sheet(standing, masking) })
}

pub(in crate::ops) fn standing(reader: &Reader<'_>, id: &ContractId) -> Outcome<ContractStanding> {
    let found = reader.contract_standing(id)?;
    found.ok_or_else(|| Refusal::ContractNotFound { contract: id.clone() }.into())
}
