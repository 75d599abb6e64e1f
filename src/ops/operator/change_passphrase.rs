//! `operator passwd`: keys of one's own, under a passphrase that nobody else knows. Whoever was added or reset begins with
//! it.

use crate::domain::rule::second_person::{KeysUsed, with_own_keys};
use crate::domain::{Action, Operator, OperatorId, Passphrase, Refusal};
use crate::ledger::{NewPassphrase, Writer};
use crate::ops::{Outcome, Session};
use crate::report::operator::OperatorSheet;
use crate::trail::Subject;
use crate::trail::details::OperatorOwnKeys;

pub fn change_passphrase(session: &mut Session, passphrase: &Passphrase) -> Outcome<OperatorSheet> {
    let subject = Subject::Operator(session.actor.id().clone());
    session.perform(Action::OperatorPasswd, &subject, |writer, context| {
        let new = NewPassphrase { passphrase, cost: context.key_cost };
        let keys = writer.make_own_keys(new, &mut context.random)?;
        let own = known(writer, writer.actor().id())?;
        let (step, used) = (writer.step(), writer.actor().keys_used());
        let standing = with_own_keys(&writer.staff()?, &step, (&own.standing, used), keys.seat_ref(step.seq))?;
        let own = Operator { standing, ..own };
        writer.put_operator(&own)?;
        let fingerprint = keys.fingerprint();
        let details = OperatorOwnKeys { proposed: used == KeysUsed::Proposed, keys };
        writer.record(Action::OperatorPasswd, &subject, &details)?;
        Ok(OperatorSheet::with_keys(&own, fingerprint))
    })
}

fn known(writer: &Writer<'_>, id: &OperatorId) -> Outcome<Operator> {
    Ok(writer.operator(id)?.ok_or_else(|| Refusal::UnknownOperator { operator: id.clone() })?)
}
