//! `operator passwd`: one's own passphrase.

use crate::domain::{Action, Passphrase};
use crate::ops::{Desk, Outcome};
use crate::report::operator::OperatorSheet;
use crate::trail::Subject;

pub fn change_passphrase(desk: &mut Desk, passphrase: &Passphrase) -> Outcome<OperatorSheet> {
    let mut own = desk.actor.operator().clone();
    own.passphrase_by_other = false;
    let subject = Subject::Operator(own.id.clone());
    desk.perform(Action::OperatorPasswd, &subject, |writer, means| {
        let details = writer.change_passphrase(passphrase, means.key_cost, &mut means.random)?;
        writer.record(Action::OperatorPasswd, &subject, &details)?;
        Ok(OperatorSheet::new(&own))
    })
}
