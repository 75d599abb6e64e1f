//! What becomes of a row of a file of forms, over the several days of a paper's life: recorded, known already, a seal
//! that is known now, a returned paper handed in again, or a refusal.

use super::receipt::Earlier;
use crate::domain::{Form, FormState, Paper, PaperNo, Refusal, Seal};

/// What a row is that was recorded before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordedForm<'f> {
    /// Nothing is to be done.
    Already(&'f Form),
    /// The row differs from this open form only by a seal that is known now.
    Sealed(&'f Form),
}

/// Decides before the contract is compared: a row that was recorded is no fault, even when its token has ended since.
///
/// The counter asks otherwise ([`super::receipt::recorded_before`]): there a person brings a paper, here the same file
/// comes again, and a returned form is recorded for it too.
pub fn recorded_before<'f>(
    paper: &Paper,
    seal: Seal,
    earlier: &'f Earlier,
) -> Result<Option<RecordedForm<'f>>, Refusal> {
    let Earlier { of_contract, same_number, returned } = earlier;
    if of_contract.is_empty() && same_number.is_none() && returned.is_none() {
        return Ok(None);
    }
    let content = paper.content("");
    let same = || of_contract.iter().rev().filter(|form| form.began_as(&content));
    if let Some(form) = same().find(|form| has_recorded(form, seal)) {
        return Ok(Some(RecordedForm::Already(form)));
    }
    if let Some(form) = same().find(|form| form.state == FormState::Received && form.content() == content) {
        return Ok(Some(RecordedForm::Sealed(form)));
    }
    // Another seal for what is compared already, other content under a number in use, or a returned paper that comes
    // with neither another day nor another seal.
    let contradicts = same().any(|form| form.state != FormState::Returned);
    let came_back = earlier.returned_of(paper);
    let is_altered = came_back.is_some_and(|form| form.paper.filed_on == paper.filed_on && has_recorded(form, seal));
    match &paper.paper_no {
        Some(number) if contradicts || same_number.is_some() || is_altered => Err(conflict(number)),
        Some(_) | None => Ok(None),
    }
}

/// Whether a file, or staff, recorded this result of the seal before. A row without a result brings nothing new to a
/// form that was not handed back.
fn has_recorded(form: &Form, seal: Seal) -> bool {
    let says_nothing = seal == Seal::Pending && form.state != FormState::Returned;
    says_nothing || seal == form.beginning.seal || seal == form.seal_result()
}

fn conflict(number: &PaperNo) -> Refusal {
    Refusal::PaperNoConflict { paper_no: number.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        ContractId, Moment, Reason, SealCheck,
        rule::{receipt::admit, tests_form},
    };

    /// The form of the tests: its seal was first recorded as `first`, and is `now` by now.
    fn form(state: FormState, first: Seal, now: Seal) -> Form {
        let mut form = tests_form();
        form.state = state;
        form.beginning.seal = first;
        let (by, at) = (form.received_by.clone(), form.received_at);
        form.seal =
            (now != Seal::Pending).then(|| SealCheck { result: now, checked_by: by.clone(), recorded_by: by, at });
        form
    }

    fn paper() -> Paper {
        tests_form().paper
    }

    /// What becomes of the row when these are the contract's forms.
    fn outcome(paper: &Paper, seal: Seal, forms: &[Form]) -> String {
        let numbered = || forms.iter().rev().filter(|form| Some(form.paper_no()) == paper.paper_no);
        let mine = forms.iter().filter(|form| form.paper.contract_id == paper.contract_id);
        let earlier = Earlier {
            of_contract: mine.cloned().collect(),
            same_number: numbered().find(|form| form.state != FormState::Returned).cloned(),
            returned: numbered().find(|form| form.state == FormState::Returned).cloned(),
        };
        match recorded_before(paper, seal, &earlier) {
            Ok(Some(RecordedForm::Already(_))) => "already".to_owned(),
            Ok(Some(RecordedForm::Sealed(_))) => "sealed".to_owned(),
            Ok(None) => match admit(paper, &earlier) {
                Ok(None) => "new".to_owned(),
                Ok(Some(_)) => "replaces".to_owned(),
                Err(refusal) => refusal.code().to_owned(),
            },
            Err(refusal) => refusal.code().to_owned(),
        }
    }

    #[test]
    fn the_same_row_over_the_days() {
        use FormState::{Checked, Processed, Received, Returned};
        use Seal::{Mismatch, Pending, Unclear, Verified};
        for (state, first, now, row, expected) in [
            // The same file again, whatever became of its form since.
            (Received, Pending, Pending, Pending, "already"),
            (Received, Unclear, Unclear, Unclear, "already"),
            (Checked, Verified, Verified, Verified, "already"),
            (Processed, Verified, Verified, Verified, "already"),
            (Returned, Mismatch, Mismatch, Mismatch, "already"),
            (Returned, Verified, Verified, Verified, "already"),
            (Returned, Pending, Pending, Pending, "already"),
            (Returned, Pending, Mismatch, Pending, "already"),
            (Checked, Pending, Verified, Pending, "already"),
            // Tomorrow's file knows the seal.
            (Received, Pending, Pending, Verified, "sealed"),
            (Received, Pending, Pending, Mismatch, "sealed"),
            (Received, Pending, Pending, Unclear, "sealed"),
            (Received, Unclear, Unclear, Verified, "sealed"),
            // Tomorrow's file again.
            (Checked, Pending, Verified, Verified, "already"),
            (Returned, Pending, Verified, Verified, "already"),
            // The seal fell back to pending at an amendment: the old file does not compare it anew.
            (Received, Verified, Pending, Verified, "already"),
            // A file that contradicts what is compared.
            (Checked, Verified, Verified, Mismatch, "paper_no_conflict"),
            (Processed, Verified, Verified, Unclear, "paper_no_conflict"),
            // A returned paper with another seal.
            (Returned, Mismatch, Mismatch, Verified, "replaces"),
            (Returned, Verified, Verified, Pending, "replaces"),
            (Returned, Pending, Pending, Verified, "replaces"),
        ] {
            let known = [form(state, first, now)];
            assert_eq!(outcome(&paper(), row, &known), expected, "{state} {first} {now} {row}");
        }
    }

    #[test]
    fn a_returned_paper_comes_again_by_another_day() {
        let returned = form(FormState::Returned, Seal::Verified, Seal::Verified);
        let mut later = paper();
        later.filed_on = Moment::parse("2026-11-24T10:00:00+09:00").unwrap().day();
        assert_eq!(outcome(&later, Seal::Verified, std::slice::from_ref(&returned)), "replaces");
        let mut other = paper();
        other.reason = Reason::Stolen;
        assert_eq!(outcome(&other, Seal::Verified, std::slice::from_ref(&returned)), "paper_no_conflict");
        assert_eq!(outcome(&other, Seal::Pending, std::slice::from_ref(&returned)), "replaces");
        // Both files again, once the second form stands beside the first.
        let mut again = form(FormState::Checked, Seal::Pending, Seal::Verified);
        again.paper.filed_on = later.filed_on;
        let forms = [returned, again];
        assert_eq!(outcome(&paper(), Seal::Verified, &forms), "already");
        assert_eq!(outcome(&later, Seal::Verified, &forms), "already");
    }

    #[test]
    fn an_amended_form_is_known_by_how_it_began() {
        let mut amended = form(FormState::Received, Seal::Verified, Seal::Pending);
        amended.beginning.content = Some(amended.content());
        amended.paper.reason = Reason::Stolen;
        assert_eq!(outcome(&paper(), Seal::Verified, std::slice::from_ref(&amended)), "already");
        assert_eq!(outcome(&paper(), Seal::Mismatch, std::slice::from_ref(&amended)), "paper_no_conflict");
        let mut as_amended = paper();
        as_amended.reason = Reason::Stolen;
        assert_eq!(outcome(&as_amended, Seal::Verified, &[amended]), "paper_no_conflict");
    }

    #[test]
    fn a_contract_has_one_open_form_and_a_number_one_paper() {
        let open = form(FormState::Checked, Seal::Verified, Seal::Verified);
        let mut other = paper();
        other.paper_no = Some(PaperNo::parse("K8-0002").unwrap());
        assert_eq!(outcome(&other, Seal::Verified, std::slice::from_ref(&open)), "open_form_exists");
        let mut another = paper();
        another.contract_id = ContractId::parse("20000000008").unwrap();
        assert_eq!(outcome(&another, Seal::Verified, &[open]), "paper_no_conflict");
        assert_eq!(outcome(&paper(), Seal::Verified, &[]), "new");
        // A number of another contract's returned paper is free again.
        let returned = form(FormState::Returned, Seal::Verified, Seal::Verified);
        assert_eq!(outcome(&another, Seal::Verified, &[returned]), "new");
    }
}
