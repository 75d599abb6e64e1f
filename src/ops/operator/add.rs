//! `operator add`: first keys, of which the owner's own `passwd` makes others, in force when a second person confirms
//! those (rule 9).

use crate::domain::rule::second_person::{Staff, added};
use crate::domain::{Action, Line, Operator, OperatorId, Passphrase, ProposalKind, Reach, Refusal, Role};
use crate::ledger::NewPassphrase;
use crate::ops::{Outcome, Session};
use crate::report::operator::OperatorSheet;
use crate::trail::Subject;
use crate::trail::details::OperatorAdded;

/// Input of `operator add`.
pub struct AddOperatorOptions {
    pub id: OperatorId,
    pub name: Line,
    pub role: Role,
    pub reach: Reach,
    /// The bank has nobody left to confirm it.
    pub alone: bool,
}

impl AddOperatorOptions {
    const fn kind(&self) -> ProposalKind {
        if self.alone { ProposalKind::Alone } else { ProposalKind::Added }
    }
}

/// Refuses what cannot be added, before anybody is asked for a passphrase.
pub fn check(session: &mut Session, options: &AddOperatorOptions) -> Outcome<()> {
    session.look(Action::OperatorAdd, &Subject::Operator(options.id.clone()), |reader, _| {
        decide(&reader.staff()?, options)?;
        Ok(())
    })
}

pub fn add_operator(
    session: &mut Session,
    options: &AddOperatorOptions,
    passphrase: &Passphrase,
) -> Outcome<OperatorSheet> {
    let subject = Subject::Operator(options.id.clone());
    session.perform(Action::OperatorAdd, &subject, |writer, context| {
        decide(&writer.staff()?, options)?;
        if let Some(branch) = options.reach.limit() {
            writer.branch(branch)?;
        }
        let AddOperatorOptions { id, name, role, reach, alone } = options;
        let new = NewPassphrase { passphrase, cost: context.key_cost };
        let keys = writer.first_keys(id, new, &mut context.random)?;
        let step = writer.step();
        let standing = added(&step, options.kind(), (*role, reach.clone()), keys.seated(step.seq));
        let operator = Operator { id: id.clone(), name: name.clone(), standing };
        writer.put_operator(&operator)?;
        let details = OperatorAdded { role: *role, reach: reach.clone(), alone: *alone, keys };
        writer.record(Action::OperatorAdd, &subject, &details)?;
        Ok(OperatorSheet::new(&operator))
    })
}

fn decide(staff: &Staff, options: &AddOperatorOptions) -> Result<(), Refusal> {
    staff.may_add(&options.id, options.role, options.kind())
}
