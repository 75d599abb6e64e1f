//! Rule 1: a form takes effect only with a verified seal and the approval of an officer who neither received nor amended
//! it, nor compared the seal, nor recorded the comparison.

use crate::domain::{ApprovalPolicy, Form, FormState, OperatorId, Refusal};

/// What an approval does to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// The form takes effect now.
    Process,
    /// This officer has approved it before: nothing is to be done.
    Already,
}

/// Decides whether this officer's approval lets the form take effect. That the operator is an officer is checked
/// before, by the matrix of roles.
pub fn decide(form: &Form, officer: &OperatorId, policy: ApprovalPolicy) -> Result<Decision, Refusal> {
    match form.state {
        FormState::Processed if form.approval.as_ref().is_some_and(|a| a.by == *officer) => {
            return Ok(Decision::Already);
        }
        FormState::Processed | FormState::Returned => return Err(Refusal::FormFinal { state: form.state }),
        FormState::Received => {
            return Err(Refusal::SealNotVerified { seal: form.seal_result() });
        }
        FormState::Checked => {}
    }
    if policy == ApprovalPolicy::Dual && handled_by(form, officer) {
        return Err(Refusal::SamePerson { operator: officer.clone() });
    }
    Ok(Decision::Process)
}

/// Whether this operator received or amended the form, compared its seal, or recorded the comparison.
pub fn handled_by(form: &Form, operator: &OperatorId) -> bool {
    let compared =
        form.seal.as_ref().is_some_and(|check| check.checked_by == *operator || check.recorded_by == *operator);
    form.received_by == *operator || form.amended_by.contains(operator) || compared
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Approval, Seal, SealCheck, rule::tests_form};

    fn id(text: &str) -> OperatorId {
        OperatorId::parse(text).unwrap()
    }

    #[test]
    fn who_amended_has_handled_it() {
        let mut form = tests_form();
        assert!(!handled_by(&form, &id("o2")));
        form.amended_by = vec![id("o1"), id("o2")];
        assert!(handled_by(&form, &id("o2")) && handled_by(&form, &id("o1")) && !handled_by(&form, &id("o3")));
    }

    #[test]
    fn four_eyes_or_no_effect() {
        use ApprovalPolicy::{Dual, Single};
        for (state, received, compared, recorded, approved, officer, policy, expected) in [
            ("checked", "t1", "t1", "t1", None, "o1", Dual, "process"),
            ("checked", "t1", "t2", "t1", None, "o1", Dual, "process"),
            ("checked", "o1", "t1", "t1", None, "o1", Dual, "same_person"),
            ("checked", "t1", "o1", "t1", None, "o1", Dual, "same_person"),
            ("checked", "t1", "t1", "o1", None, "o1", Dual, "same_person"),
            ("checked", "o1", "o1", "o1", None, "o1", Single, "process"),
            ("checked", "o1", "o1", "o1", None, "o2", Dual, "process"),
            ("received", "t1", "t1", "t1", None, "o1", Single, "seal_not_verified"),
            ("returned", "t1", "t1", "t1", None, "o1", Dual, "form_final"),
            ("processed", "t1", "t1", "t1", Some("o1"), "o1", Dual, "already"),
            ("processed", "t1", "t1", "t1", Some("o2"), "o1", Dual, "form_final"),
        ] {
            let mut form = tests_form();
            form.state = FormState::from_code(state).unwrap();
            form.received_by = id(received);
            let at = form.received_at;
            form.seal =
                Some(SealCheck { result: Seal::Verified, checked_by: id(compared), recorded_by: id(recorded), at });
            form.approval = approved.map(|by| Approval { by: id(by), at });
            let outcome = match decide(&form, &id(officer), policy) {
                Ok(Decision::Process) => "process",
                Ok(Decision::Already) => "already",
                Err(refusal) => refusal.code(),
            };
            assert_eq!(outcome, expected, "{state} {received} {compared} {recorded} {officer} {policy}");
        }
    }
}
