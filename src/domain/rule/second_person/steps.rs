//! What each step makes of an operator's standing.

use super::{ALONE_WAITS, Staff};
use crate::domain::{
    Moment, OperatorId, OperatorStanding, OperatorState, Proposal, ProposalKind, Reach, Refusal, Role, SeatRef,
};

/// Who takes a step, in which entry, and when.
#[derive(Debug, Clone, Copy)]
pub struct Step<'s> {
    pub by: &'s OperatorId,
    pub seq: i64,
    pub at: Moment,
}

impl Step<'_> {
    fn proposes(&self, kind: ProposalKind) -> Proposal {
        Proposal {
            kind,
            by: self.by.clone(),
            seq: self.seq,
            at: self.at,
            role: None,
            reach: None,
            keys: None,
            made_by_owner: false,
        }
    }
}

/// A new operator, pending, with initial keys: these sign their owner's first `passwd` and nothing else.
pub fn added(step: &Step<'_>, kind: ProposalKind, (role, reach): (Role, Reach), first: SeatRef) -> OperatorStanding {
    OperatorStanding {
        role,
        reach,
        state: OperatorState::Pending,
        added_by: step.by.clone(),
        keys: None,
        confirmed_by: None,
        proposal: Some(Proposal { keys: Some(first), ..step.proposes(kind) }),
        secrets_generation: None,
    }
}

/// Which of their keys an operator used: a reset leaves those in force as they are until it is confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeysUsed {
    InForce,
    /// Those of a proposal, which sign their owner's `passwd` and nothing else.
    Proposed,
}

impl OperatorStanding {
    /// The keys that were used.
    pub fn keys_by(&self, used: KeysUsed) -> Option<&SeatRef> {
        match used {
            KeysUsed::InForce => self.keys.as_ref(),
            KeysUsed::Proposed => self.proposal.as_ref().and_then(|proposal| proposal.keys.as_ref()),
        }
    }
}

/// An owner's new keys, in place of those that signed. Proposed keys come into force by that alone during the founding,
/// and of one who was added alone when the time has passed.
pub fn with_own_keys(
    staff: &Staff,
    step: &Step<'_>,
    (own, used): (&OperatorStanding, KeysUsed),
    new: SeatRef,
) -> Result<OperatorStanding, Refusal> {
    let Some(proposal) = own.proposal.as_ref().filter(|_| used == KeysUsed::Proposed) else {
        return Ok(OperatorStanding { keys: Some(new), ..own.clone() });
    };
    if proposal.kind == ProposalKind::AddedAlone && step.at < proposal.at.plus(ALONE_WAITS) {
        return Err(Refusal::AloneWaits { until: proposal.at.plus(ALONE_WAITS) });
    }
    let acts_now =
        proposal.kind == ProposalKind::AddedAlone || proposal.kind == ProposalKind::Added && staff.is_founding();
    Ok(if acts_now {
        OperatorStanding { state: OperatorState::Active, keys: Some(new), proposal: None, ..own.clone() }
    } else {
        let waits = Proposal { keys: Some(new), made_by_owner: true, seq: step.seq, at: step.at, ..proposal.clone() };
        OperatorStanding { proposal: Some(waits), ..own.clone() }
    })
}

/// Another role or reach is proposed.
pub fn changed(
    step: &Step<'_>,
    known: &OperatorStanding,
    (role, reach): (Option<Role>, Option<Reach>),
) -> OperatorStanding {
    let proposal = Proposal { role, reach, ..step.proposes(ProposalKind::Changed) };
    OperatorStanding { proposal: Some(proposal), ..known.clone() }
}

/// New initial keys are proposed. An operator who was added and not yet confirmed is added anew.
pub fn reset(step: &Step<'_>, known: &OperatorStanding, first: SeatRef) -> OperatorStanding {
    let pending = known.proposal.as_ref().filter(|_| known.state == OperatorState::Pending);
    let kind = pending.map_or(ProposalKind::Reset, |proposal| proposal.kind);
    let proposal = Proposal { keys: Some(first), ..step.proposes(kind) };
    OperatorStanding { proposal: Some(proposal), ..known.clone() }
}

/// Who has left: at once, or proposed where it waits.
pub fn disabled(step: &Step<'_>, known: &OperatorStanding, waits: bool) -> OperatorStanding {
    if waits {
        OperatorStanding { proposal: Some(step.proposes(ProposalKind::Disabling)), ..known.clone() }
    } else {
        OperatorStanding { state: OperatorState::Disabled, proposal: None, secrets_generation: None, ..known.clone() }
    }
}

/// What was proposed comes into force. With it a secrets key begins to count, if the keys brought one and it is wanted.
pub fn confirmed(by: &OperatorId, known: &OperatorStanding, begins: Option<i64>) -> OperatorStanding {
    let Some(proposal) = known.proposal.clone() else {
        return OperatorStanding {
            confirmed_by: Some(by.clone()),
            secrets_generation: begins.or(known.secrets_generation),
            ..known.clone()
        };
    };
    let gone = proposal.kind == ProposalKind::Disabling;
    let role = proposal.role.unwrap_or(known.role);
    let keeps_secrets = proposal.keys.is_none() && !gone && role == Role::Site;
    OperatorStanding {
        role,
        reach: proposal.reach.unwrap_or_else(|| known.reach.clone()),
        state: if gone { OperatorState::Disabled } else { OperatorState::Active },
        added_by: known.added_by.clone(),
        keys: proposal.keys.or_else(|| known.keys.clone()),
        confirmed_by: if gone { known.confirmed_by.clone() } else { Some(by.clone()) },
        proposal: None,
        secrets_generation: begins.or(known.secrets_generation.filter(|_| keeps_secrets)),
    }
}
