//! An operator as shown.

use crate::domain::{Line, Operator, OperatorId, OperatorState, ProposalKind, Reach, Role};

sheet! {
    /// An operator.
    pub struct OperatorSheet {
        id: OperatorId,
        name: Line,
        role: Role,
        /// A branch's code, or `all`.
        branch: Reach,
        state: OperatorState,
        /// Rule 9: acts, though no second person has confirmed it yet.
        unconfirmed: bool,
        /// Somebody else knows the passphrase of the newest keys.
        initial_passphrase: bool,
        /// What waits for a second person.
        waits: Option<ProposalKind>,
        /// The fingerprint of the newest keys, where it was looked up.
        keys: Option<String>,
    }
    listed [id, name, role, branch, state, waits, unconfirmed]
}

impl OperatorSheet {
    pub fn new(operator: &Operator) -> Self {
        Self::of(operator, None)
    }

    /// With the fingerprint of the newest keys.
    pub fn with_keys(operator: &Operator, keys: String) -> Self {
        Self::of(operator, Some(keys))
    }

    fn of(operator: &Operator, keys: Option<String>) -> Self {
        let standing = &operator.standing;
        Self {
            id: operator.id.clone(),
            name: operator.name.clone(),
            role: standing.role,
            branch: standing.reach.clone(),
            state: standing.state,
            waits: standing.proposal.as_ref().map(|proposal| proposal.kind),
            keys,
            unconfirmed: standing.is_unconfirmed(),
            initial_passphrase: standing.has_initial_passphrase(),
        }
    }
}
