//! What a comparison of the seal does to a form: `mismatch` returns it, `unclear` keeps it, `verified` makes it ready.

use crate::domain::{FormState, Refusal, Seal};

/// The state after the comparison. Only a form that is `received` can be compared.
pub fn after(state: FormState, result: Seal) -> Result<FormState, Refusal> {
    match (state, result) {
        (FormState::Received, Seal::Verified) => Ok(FormState::Checked),
        (FormState::Received, Seal::Mismatch) => Ok(FormState::Returned),
        (FormState::Received, Seal::Unclear | Seal::Pending) => Ok(FormState::Received),
        (FormState::Checked | FormState::Processed | FormState::Returned, _) => Err(Refusal::FormNotReceived { state }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_received_form_is_compared() {
        for state in FormState::ALL {
            for seal in Seal::ALL {
                let expected = match (state, seal) {
                    (FormState::Received, Seal::Verified) => Some(FormState::Checked),
                    (FormState::Received, Seal::Mismatch) => Some(FormState::Returned),
                    (FormState::Received, Seal::Unclear | Seal::Pending) => Some(FormState::Received),
                    _ => None,
                };
                assert_eq!(after(*state, *seal).ok(), expected, "{state} {seal}");
            }
        }
    }
}
