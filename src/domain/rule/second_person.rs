//! Rule 9: whoever may act, and by which keys, takes two persons. What one proposes changes nothing until a second
//! confirms it; only before the ledger has ever had a second person does an operator act by their own `passwd` alone.
//!
//! The program decides by these functions, and the verifier asks the same ones again of the trail.

mod steps;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::TimeDelta;

use crate::domain::{
    Action, Moment, OperatorId, OperatorStanding, OperatorState, ProposalKind, Refusal, Role, SeatRef,
};

pub use steps::{KeysUsed, Step, added, changed, confirmed, disabled, reset, with_own_keys};

/// What was asked for lapses after so many days.
pub const LAPSES: TimeDelta = TimeDelta::days(30);

/// Who was added alone waits so long, in sight of everybody.
pub const ALONE_WAITS: TimeDelta = TimeDelta::days(7);

/// Leaders, of whom one proposes and another confirms.
const TWO: usize = 2;

/// The operators by ID, as a step finds them.
#[derive(Debug, Clone, Default)]
pub struct Staff(BTreeMap<OperatorId, OperatorStanding>);

/// What a second person is asked to confirm.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'s> {
    pub by: &'s OperatorId,
    /// The entry that last changed it.
    pub seq: i64,
    /// When; none of what is in force already, which does not lapse.
    pub at: Option<Moment>,
}

/// What a bank's people should do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Advice {
    /// Add an officer or a second admin: nobody can confirm anything yet.
    AddSecondPerson,
    /// This operator runs `passwd`, with the initial passphrase.
    OwnPassphrase(OperatorId),
    /// A second person confirms this operator.
    Confirm(OperatorId),
    /// Add another admin: the only one may be lost.
    AddAdmin,
}

impl FromIterator<(OperatorId, OperatorStanding)> for Staff {
    fn from_iter<I: IntoIterator<Item = (OperatorId, OperatorStanding)>>(operators: I) -> Self {
        Self(operators.into_iter().collect())
    }
}

impl Staff {
    pub fn get(&self, id: &OperatorId) -> Option<&OperatorStanding> {
        self.0.get(id)
    }

    pub fn put(&mut self, id: OperatorId, standing: OperatorStanding) {
        self.0.insert(id, standing);
    }

    fn known(&self, id: &OperatorId) -> Result<&OperatorStanding, Refusal> {
        self.get(id).ok_or_else(|| Refusal::OperatorNotFound { operator: id.clone() })
    }

    /// Active officers and admins, but for this one.
    fn leaders_beside(&self, id: &OperatorId) -> usize {
        self.0.iter().filter(|(known, standing)| leads(standing) && *known != id).count()
    }

    /// The only active admin.
    pub fn only_admin(&self) -> Option<&OperatorId> {
        let mut admins = self.0.iter().filter(|(_, s)| s.role == Role::Admin && s.state == OperatorState::Active);
        let first = admins.next().map(|(id, _)| id);
        first.filter(|_| admins.next().is_none())
    }

    /// Whether the ledger never had a second person: nobody was ever confirmed, and keys of nobody but the first admin are in
    /// force in a role that may confirm. A role is lost by a confirmation alone, so this never becomes true again.
    pub fn is_founding(&self) -> bool {
        let ends_it = |id: &OperatorId, s: &OperatorStanding| {
            s.confirmed_by.is_some() || (s.role.leads() && s.keys.is_some() && s.added_by != *id)
        };
        !self.0.iter().any(|(id, s)| ends_it(id, s))
    }

    /// An officer or admin on the way in, before the ledger has a second person.
    fn on_the_way_in(&self) -> Option<&OperatorId> {
        let waits = |s: &OperatorStanding| s.role.leads() && s.state == OperatorState::Pending;
        self.0.iter().find(|(_, standing)| waits(standing)).map(|(id, _)| id)
    }

    /// Whether an active `site` operator holds the secrets key of this generation.
    pub fn holds_secrets(&self, generation: i64) -> bool {
        self.holders(generation).next().is_some()
    }

    /// The generation that a new secrets key of this operator begins, after the one in force: of a `site` operator, where
    /// no other holds that one.
    pub fn next_generation(&self, maker: &OperatorId, in_force: i64) -> Option<i64> {
        let is_site = self.get(maker).is_some_and(|standing| standing.role == Role::Site);
        (is_site && self.holders(in_force).all(|holder| holder == maker)).then_some(in_force + 1)
    }

    fn holders(&self, generation: i64) -> impl Iterator<Item = &OperatorId> {
        let holds =
            move |s: &OperatorStanding| s.state == OperatorState::Active && s.secrets_generation == Some(generation);
        self.0.iter().filter(move |(_, standing)| holds(standing)).map(|(id, _)| id)
    }

    /// What is still to be done before the bank's people are complete, in its order.
    pub fn advice(&self) -> Vec<Advice> {
        let mut advice = Vec::new();
        if self.is_founding() && self.on_the_way_in().is_none() {
            advice.push(Advice::AddSecondPerson);
        }
        for (id, standing) in &self.0 {
            if standing.has_initial_passphrase() {
                advice.push(Advice::OwnPassphrase(id.clone()));
            } else if standing.asked().is_some() && !self.is_founding() {
                advice.push(Advice::Confirm(id.clone()));
            }
        }
        if !self.is_founding() && self.only_admin().is_some() {
            advice.push(Advice::AddAdmin);
        }
        advice
    }

    /// Checks that an operator may be added in this way. During the founding one officer or admin comes at a time.
    pub fn may_add(&self, id: &OperatorId, role: Role, kind: ProposalKind) -> Result<(), Refusal> {
        if self.get(id).is_some() {
            return Err(Refusal::OperatorExists { operator: id.clone() });
        }
        let alone = kind == ProposalKind::AddedAlone;
        if alone && (!role.leads() || self.is_founding() || self.0.values().filter(|s| leads(s)).count() > TWO) {
            return Err(Refusal::NotAlone);
        }
        match self.on_the_way_in().filter(|_| role.leads() && self.is_founding()) {
            Some(operator) => Err(Refusal::FoundingOpen { operator: operator.clone() }),
            None => Ok(()),
        }
    }

    /// Checks that role and reach may be proposed to be others, which takes an operator who is active.
    pub fn may_change(&self, id: &OperatorId, role: Option<Role>) -> Result<(), Refusal> {
        let known = self.known(id)?;
        must_be_active(id, known.state)?;
        if role.is_some_and(|role| role != Role::Admin) { self.keeps_an_admin(id) } else { Ok(()) }
    }

    /// Checks that somebody may make new initial keys for another: an admin, or an officer for the only admin.
    pub fn may_reset(&self, by: (&OperatorId, Role), id: &OperatorId) -> Result<(), Refusal> {
        self.known(id)?;
        let (operator, role) = by;
        if operator == id {
            return Err(Refusal::SamePerson { operator: operator.clone() });
        }
        if role == Role::Admin || self.only_admin() == Some(id) {
            Ok(())
        } else {
            Err(Refusal::RoleNotAllowed { role, action: Action::OperatorReset })
        }
    }

    /// Checks that an operator may be disabled: not the only admin, for nobody could ever add another.
    pub fn may_disable(&self, id: &OperatorId) -> Result<(), Refusal> {
        if self.known(id)?.state == OperatorState::Disabled {
            return Err(Refusal::OperatorDisabled { operator: id.clone() });
        }
        self.keeps_an_admin(id)
    }

    fn keeps_an_admin(&self, going: &OperatorId) -> Result<(), Refusal> {
        if self.only_admin() == Some(going) { Err(Refusal::LastAdmin) } else { Ok(()) }
    }

    /// Whether disabling waits for a second person: of the last of these, or of the last who holds the secrets key.
    pub fn disabling_waits(&self, id: &OperatorId, generation: i64) -> bool {
        let leaves_one = self.get(id).is_some_and(leads) && self.leaders_beside(id) < TWO;
        let mut holders = self.holders(generation);
        leaves_one || (holders.next() == Some(id) && holders.next().is_none())
    }

    /// Checks that this person may confirm what is asked of an operator, and gives what that is.
    pub fn may_confirm(&self, step: &Step<'_>, id: &OperatorId) -> Result<Asked<'_>, Refusal> {
        let known = self.known(id)?;
        let asked = known.asked().ok_or(Refusal::NothingToConfirm)?;
        let kind = known.proposal.as_ref().map(|proposal| proposal.kind);
        // Whom it disables loses by it: they may be the second person.
        if *step.by == *id && kind != Some(ProposalKind::Disabling) {
            return Err(Refusal::SamePerson { operator: id.clone() });
        }
        // Else a change that the newcomer asked for would vouch for them by the word of whoever added them.
        if *step.by == known.added_by && known.is_unconfirmed() && kind == Some(ProposalKind::Changed) {
            return Err(Refusal::SamePerson { operator: id.clone() });
        }
        self.may_be_second(step, asked)?;
        if known.has_initial_passphrase() {
            return Err(Refusal::OwnPassphraseFirst { operator: id.clone() });
        }
        if matches!(kind, Some(ProposalKind::Disabling)) || known.loses_admin() {
            self.keeps_an_admin(id)?;
        }
        Ok(asked)
    }

    /// Checks that this person may confirm what another asked for, in time.
    pub fn may_be_second(&self, step: &Step<'_>, asked: Asked<'_>) -> Result<(), Refusal> {
        if step.by == asked.by || !self.get(step.by).is_some_and(leads) {
            return Err(Refusal::SamePerson { operator: step.by.clone() });
        }
        if asked.at.is_some_and(|at| step.at > at.plus(LAPSES)) { Err(Refusal::RequestLapsed) } else { Ok(()) }
    }
}

/// Whether they may be the second person now.
fn leads(standing: &OperatorStanding) -> bool {
    standing.state == OperatorState::Active && standing.role.leads()
}

/// Refuses an operator who is pending or disabled.
pub fn must_be_active(id: &OperatorId, state: OperatorState) -> Result<(), Refusal> {
    match state {
        OperatorState::Active => Ok(()),
        OperatorState::Pending => Err(Refusal::OperatorPending { operator: id.clone() }),
        OperatorState::Disabled => Err(Refusal::OperatorDisabled { operator: id.clone() }),
    }
}

impl OperatorStanding {
    /// What a second person is asked to confirm: a proposal, or an operator who is active and was never confirmed; of
    /// the latter the entry of their keys is named.
    pub fn asked(&self) -> Option<Asked<'_>> {
        if let Some(proposal) = &self.proposal {
            return Some(Asked { by: &proposal.by, seq: proposal.seq, at: Some(proposal.at) });
        }
        let keys = self.keys.as_ref().filter(|_| self.is_unconfirmed())?;
        Some(Asked { by: &self.added_by, seq: keys.keys_seq, at: None })
    }

    /// The keys that a confirmation would bring into force or, of one who acts unconfirmed, vouch for.
    pub fn keys_to_confirm(&self) -> Option<&SeatRef> {
        match &self.proposal {
            Some(proposal) => proposal.keys.as_ref(),
            None => self.keys.as_ref().filter(|_| self.is_unconfirmed()),
        }
    }

    /// Whether they are an admin, and would be none any more.
    fn loses_admin(&self) -> bool {
        let to = self.proposal.as_ref().and_then(|proposal| proposal.role);
        self.role == Role::Admin && to.is_some_and(|role| role != Role::Admin)
    }
}
