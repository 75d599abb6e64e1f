//! `operator passwd`: one's own passphrase.

use crate::domain::{Action, Passphrase};
use crate::ops::{Outcome, Session};
use crate::report::operator::OperatorSheet;
use crate::trail::Subject;

pub fn change_passphrase(session: &mut Session, passphrase: &Passphrase) -> Outcome<OperatorSheet> {
    let mut own = session.actor.operator().clone();
    own.passphrase_by_other = false;
    let subject = Subject::Operator(own.id.clone());
    session.perform(Action::OperatorPasswd, &subject, |writer, context| {
        let details = writer.change_passphrase(passphrase, context.key_cost, &mut context.random)?;
        writer.record(Action::OperatorPasswd, &subject, &details)?;
        Ok(OperatorSheet::new(&own))
    })
}
