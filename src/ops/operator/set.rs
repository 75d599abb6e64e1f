//! `operator set`: another name at once, another role or branch when a second person confirms (rule 9).

use crate::domain::rule::second_person::changed;
use crate::domain::{Action, Line, Operator, OperatorId, Reach, Refusal, Role};
use crate::ledger::Writer;
use crate::ops::operator::read::known;
use crate::ops::{Outcome, Session};
use crate::report::operator::OperatorSheet;
use crate::trail::Subject;
use crate::trail::details::OperatorChanged;

/// What `operator set` is to change.
#[derive(Debug, Clone, Default)]
pub struct SetOperatorOptions {
    pub name: Option<Line>,
    pub role: Option<Role>,
    pub reach: Option<Reach>,
}

pub fn set_operator(session: &mut Session, id: &OperatorId, options: &SetOperatorOptions) -> Outcome<OperatorSheet> {
    let subject = Subject::Operator(id.clone());
    session.perform(Action::OperatorSet, &subject, |writer, _| {
        let was = known(writer, id)?;
        let now = decide(writer, &was, options)?;
        writer.put_operator(&now)?;
        let proposal = now.standing.proposal.as_ref().filter(|_| now.standing != was.standing);
        let details = OperatorChanged {
            name: now.name != was.name,
            role: proposal.and_then(|proposal| proposal.role),
            reach: proposal.and_then(|proposal| proposal.reach.clone()),
        };
        writer.record(Action::OperatorSet, &subject, &details)?;
        Ok(OperatorSheet::new(&now))
    })
}

fn decide(writer: &Writer<'_>, was: &Operator, options: &SetOperatorOptions) -> Outcome<Operator> {
    let role = options.role.filter(|role| *role != was.standing.role);
    let reach = options.reach.clone().filter(|reach| *reach != was.standing.reach);
    writer.staff()?.may_change(&was.id, role)?;
    if let Some(branch) = reach.as_ref().and_then(Reach::limit) {
        writer.branch(branch)?;
    }
    let name = options.name.clone().unwrap_or_else(|| was.name.clone());
    let standing = if role.is_some() || reach.is_some() {
        changed(&writer.step(), &was.standing, (role, reach))
    } else if name == was.name {
        return Err(Refusal::OperatorNotChanged { operator: was.id.clone() }.into());
    } else {
        was.standing.clone()
    };
    Ok(Operator { id: was.id.clone(), name, standing })
}
