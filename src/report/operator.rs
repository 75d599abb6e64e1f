//! An operator as shown.

use crate::domain::{Line, Operator, OperatorId, OperatorState, Reach, Role};

sheet! {
    /// An operator.
    pub struct OperatorSheet {
        id: OperatorId,
        name: Line,
        role: Role,
        /// A branch's code, or `all`.
        branch: Reach,
        state: OperatorState,
    }
    sometimes {
        /// Rule 9: acts, though no second person has confirmed it yet.
        unconfirmed: bool,
        passphrase_by_other: bool,
    }
}

impl OperatorSheet {
    pub fn new(operator: &Operator) -> Self {
        Self {
            id: operator.id.clone(),
            name: operator.name.clone(),
            role: operator.role,
            branch: operator.reach.clone(),
            state: operator.state,
            unconfirmed: operator.state == OperatorState::Active && operator.confirmed_by.is_none(),
            passphrase_by_other: operator.passphrase_by_other,
        }
    }
}
