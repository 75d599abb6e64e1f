//! `contract show`.

use crate::domain::action::Action;
use crate::domain::contract::ContractId;
use crate::domain::refusal::Refusal;
use crate::ledger::{ContractStanding, Reader};
use crate::ops::reveal::{self, Reveal};
use crate::ops::{Desk, Outcome, list_contracts};
use crate::report::contract::ContractSheet;
use crate::trail::Subject;

pub fn show_contract(desk: &mut Desk, id: &ContractId, reveal: &Reveal) -> Outcome<ContractSheet> {
    let subject = Subject::Contract(id.clone());
    let (standing, clear_asked_by) = desk.look(Action::ContractShow, &subject, |reader, actor| {
        let standing = standing(reader, id)?;
        actor.must_cover(&standing.contract.branch)?;
        Ok((standing, reader.clear_asked_by(id)?))
    })?;
    let masking = reveal::masking(desk, &subject, std::slice::from_ref(id), reveal)?;
    Ok(ContractSheet { clear_asked_by, ..list_contracts::sheet(standing, masking) })
}

pub(in crate::ops) fn standing(reader: &Reader<'_>, id: &ContractId) -> Outcome<ContractStanding> {
    let found = reader.contract_standing(id)?;
    found.ok_or_else(|| Refusal::ContractNotFound { contract: id.clone() }.into())
}
