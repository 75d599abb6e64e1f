//! What is read of forms.
//!
//! - `form list`; `--mine` lists what waits for this operator's step.
//! - `form show`: a form, and on a screen beside its contract for the comparison with the paper.

use crate::domain::{Action, ContractId, Form, FormState, Operator, ReceiptNo, Role};
use crate::ledger::{FormFilter, Page, Reader};
use crate::ops::reveal::{self, Reveal};
use crate::ops::{Error, Outcome, Session, contract};
use crate::report::Masking;
use crate::report::form::{FormFacing, FormSheet};
use crate::trail::Subject;

/// Whose forms a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    All,
    /// Those that wait for the session's operator.
    Mine,
}

/// Which forms a list shows.
pub struct FormChoice {
    pub filter: FormFilter,
    pub scope: Scope,
}

pub fn list_forms(
    session: &mut Session,
    FormChoice { mut filter, scope }: FormChoice,
    page: &Page<ReceiptNo>,
    reveal: &Reveal,
    mut show: impl FnMut(FormSheet) -> std::io::Result<()>,
) -> Outcome<()> {
    let found = session.look(Action::FormList, &Subject::Search, |reader, actor| {
        filter.branch = actor.confined(filter.branch.take())?;
        if scope == Scope::Mine {
            wait_for(actor.operator(), &mut filter);
        }
        if reveal.is_wanted() { found(reader, &filter, page) } else { Ok(Vec::new()) }
    })?;
    let masking = reveal::masking(session, &Subject::Search, &found, reveal)?;
    session.look(Action::FormList, &Subject::Search, |reader, _| {
        reader.each_form(&filter, page, |form| Ok(show(sheet(&form, masking))?))
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
    if operator.standing.role == Role::Officer {
        filter.state = Some(FormState::Checked);
        filter.not_handled_by = Some(operator.id.clone());
    } else {
        filter.state = Some(FormState::Received);
    }
}

pub fn show_form(session: &mut Session, no: &ReceiptNo, reveal: &Reveal) -> Outcome<FormFacing> {
    let subject = Subject::Form(no.clone());
    let (form, contract) = session.look(Action::FormShow, &subject, |reader, actor| {
        let form = reader.form(no)?;
        actor.must_cover(&form.branch)?;
        let contract = contract::read::standing(reader, &form.paper.contract_id)?.contract;
        Ok((form, contract))
    })?;
    let masking = reveal::masking(session, &subject, std::slice::from_ref(&form.paper.contract_id), reveal)?;
    Ok(FormFacing::new(&form, &contract, masking))
}

/// The state as the ledger holds it after the transaction: what a command shows of what it has done.
pub(in crate::ops) fn read_back(session: &Session, no: &ReceiptNo) -> Outcome<FormSheet> {
    session.ledger.read(|reader| Ok::<_, Error>(sheet(&reader.form(no)?, Masking::Masked)))
}

pub(in crate::ops) fn sheet(form: &Form, masking: Masking) -> FormSheet {
    FormSheet::new(form, masking)
}

/// The receipt number of today's form with that sequence number, of the operator's own branch; of any branch for one
/// who belongs to all, if only one has it.
pub fn todays_form(session: &Session, sequence: i64) -> Outcome<Option<ReceiptNo>> {
    let day = session.now.day();
    let mut known = session.ledger.read(|reader| {
        let own =
            reader.branches()?.into_iter().filter(|branch| session.actor.operator().standing.covers(&branch.code));
        let numbers = own.map(|branch| ReceiptNo::new(&branch.code, day, sequence));
        Ok::<_, Error>(numbers.filter(|no| reader.form(no).is_ok()).collect::<Vec<_>>())
    })?;
    Ok(known.pop().filter(|_| known.is_empty()))
}
