//! `operator add`: adds a pending operator with initial keys. Their `passwd` replaces these by keys of their own, which
//! come into force when a second person confirms them (rule 9).

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
    /// `--alone`: nobody is left who could confirm the operator. Their `passwd` works after seven days, without a
    /// confirmation.
    pub alone: bool,
}

impl AddOperatorOptions {
    const fn kind(&self) -> ProposalKind {
        if self.alone { ProposalKind::AddedAlone } else { ProposalKind::Added }
    }
}

/// Refuses an operator who cannot be added, so that nobody types a passphrase in vain.
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
        let keys = writer.make_initial_keys(id, new, &mut context.random)?;
        let step = writer.step();
        let standing = added(&step, options.kind(), (*role, reach.clone()), keys.seat_ref(step.seq));
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
