//! `form list`; `--mine` lists what waits for this operator's step.

use crate::domain::action::Action;
use crate::domain::contract::ContractId;
use crate::domain::form::FormState;
use crate::domain::operator::{Operator, Role};
use crate::domain::receipt::ReceiptNo;
use crate::ledger::{FormFilter, Page, Reader};
use crate::ops::reveal::{self, Reveal};
use crate::ops::{Desk, Error, Outcome, show_form};
use crate::report::form::FormSheet;
use crate::trail::Subject;

/// Whose forms a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    Everybodys,
    /// Those that wait for the operator at the desk.
    Mine,
}

pub fn list_forms(
    desk: &mut Desk,
    mut filter: FormFilter,
    whose: Whose,
    page: &Page<ReceiptNo>,
    reveal: &Reveal,
    mut show: impl FnMut(FormSheet) -> std::io::Result<()>,
) -> Outcome<()> {
    let found = desk.look(Action::FormList, &Subject::Search, |reader, actor| {
        filter.branch = actor.confined(filter.branch.take())?;
        if whose == Whose::Mine {
            wait_for(actor.operator(), &mut filter);
        }
        if reveal.is_wanted() { found(reader, &filter, page) } else { Ok(Vec::new()) }
    })?;
    let masking = reveal::masking(desk, &Subject::Search, &found, reveal)?;
    desk.look(Action::FormList, &Subject::Search, |reader, _| {
        reader.each_form(&filter, page, |form| Ok(show(show_form::sheet(&form, masking))?))
    })
}

/// Whose forms the list will show in full.
fn found(reader: &Reader<'_>, filter: &FormFilter, page: &Page<ReceiptNo>) -> Outcome<Vec<ContractId>> {
    let mut found = Vec::new();
    reader.each_form(filter, &reveal::named_page(page.clone()), |form| {
        found.push(form.paper.contract_id);
        Ok::<_, Error>(())
    })?;
    Ok(found)
}

/// An officer's step is the approval of what others handled; a teller's is the seal of what is received.
fn wait_for(operator: &Operator, filter: &mut FormFilter) {
    if operator.role == Role::Officer {
        filter.state = Some(FormState::Checked);
        filter.not_handled_by = Some(operator.id.clone());
    } else {
        filter.state = Some(FormState::Received);
    }
}
