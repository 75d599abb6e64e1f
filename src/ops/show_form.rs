//! `form show`: a form, and on a screen beside its contract for the comparison with the paper.

use crate::domain::action::Action;
use crate::domain::form::Form;
use crate::domain::receipt::ReceiptNo;
use crate::ops::reveal::{self, Reveal};
use crate::ops::{Desk, Error, Outcome, show_contract};
use crate::report::Masking;
use crate::report::form::{FormFacing, FormSheet};
use crate::trail::Subject;

pub fn show_form(desk: &mut Desk, no: &ReceiptNo, reveal: &Reveal) -> Outcome<FormFacing> {
    let subject = Subject::Form(no.clone());
    let (form, contract) = desk.look(Action::FormShow, &subject, |reader, actor| {
        let form = reader.form(no)?;
        actor.must_cover(&form.branch)?;
        let contract = show_contract::standing(reader, &form.paper.contract_id)?.contract;
        Ok((form, contract))
    })?;
    let masking = reveal::masking(desk, &subject, std::slice::from_ref(&form.paper.contract_id), reveal)?;
    Ok(FormFacing::new(&form, &contract, masking))
}

/// The state as the ledger holds it after the transaction: what a command shows of what it has done.
pub(in crate::ops) fn read_back(desk: &Desk, no: &ReceiptNo) -> Outcome<FormSheet> {
    desk.ledger.read(|reader| Ok::<_, Error>(sheet(&reader.form(no)?, Masking::Masked)))
}

pub(in crate::ops) fn sheet(form: &Form, masking: Masking) -> FormSheet {
    FormSheet::new(form, masking)
}

/// The receipt number of today's form with that sequence number, of the operator's own branch; of any branch for one
/// who belongs to all, if only one has it.
pub fn todays_form(desk: &Desk, sequence: i64) -> Outcome<Option<ReceiptNo>> {
    let day = desk.now.day();
    let mut known = desk.ledger.read(|reader| {
        let own = reader.branches()?.into_iter().filter(|branch| desk.actor.operator().covers(&branch.code));
        let numbers = own.map(|branch| ReceiptNo::new(&branch.code, day, sequence));
        Ok::<_, Error>(numbers.filter(|no| reader.form(no).is_ok()).collect::<Vec<_>>())
    })?;
    Ok(known.pop().filter(|_| known.is_empty()))
}
