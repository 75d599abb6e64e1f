//! What becomes of a paper at the counter: a new form, the form that is there already, or a refusal (step ①).

use crate::domain::{Form, FormState, Paper, ReceiptNo, Refusal};

/// The forms that a paper may be, or may follow: at the counter, or as a row of a file.
#[derive(Debug, Clone, Default)]
pub struct Earlier {
    /// Every form of the contract, in order of receipt.
    pub of_contract: Vec<Form>,
    /// The form not returned that bears the paper's number.
    pub same_number: Option<Form>,
    /// The latest returned form that bears the paper's number.
    pub returned: Option<Form>,
}

impl Earlier {
    pub(super) fn open(&self) -> Option<&Form> {
        self.of_contract.iter().find(|form| form.state.is_open())
    }

    /// The contract's latest form; the open one if it has one.
    fn latest(&self) -> Option<&Form> {
        self.open().or(self.of_contract.last())
    }

    /// The returned form of the same contract that bears the paper's number.
    pub(super) fn returned_of(&self, paper: &Paper) -> Option<&Form> {
        self.returned.as_ref().filter(|form| form.paper.contract_id == paper.contract_id)
    }
}

/// Decides before the contract is compared: the same paper again is no fault, even when its token has ended since.
pub fn recorded_before(paper: &Paper, earlier: &Earlier, has_live_token: bool) -> Result<Option<ReceiptNo>, Refusal> {
    if let Some(number) = &paper.paper_no {
        return match &earlier.same_number {
            Some(form) if form.records(paper) => Ok(Some(form.receipt_no.clone())),
            Some(_) => Err(Refusal::PaperNoConflict { paper_no: number.clone() }),
            None => Ok(None),
        };
    }
    let again = earlier.latest().filter(|form| {
        // Without a number a processed paper differs from a new one only by what it would stop.
        let stands = form.state.is_open() || (form.state == FormState::Processed && !has_live_token);
        stands && form.records(paper)
    });
    Ok(again.map(|form| form.receipt_no.clone()))
}

/// Decides after the contract was compared, for a row of a file too: one open form a contract. Returns the returned form
/// that a paper which comes again replaces.
pub fn admit(paper: &Paper, earlier: &Earlier) -> Result<Option<ReceiptNo>, Refusal> {
    if let Some(open) = earlier.open() {
        return Err(Refusal::OpenFormExists { form: open.receipt_no.clone() });
    }
    let returned = if paper.paper_no.is_some() {
        earlier.returned_of(paper)
    } else {
        let same_day = |form: &&Form| form.paper.filed_on == paper.filed_on;
        earlier.latest().filter(|form| form.state == FormState::Returned).filter(same_day)
    };
    Ok(returned.map(|form| form.receipt_no.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{PaperNo, Reason, rule::tests_form};

    fn outcome(paper: &Paper, earlier: &Earlier, has_live_token: bool) -> String {
        match recorded_before(paper, earlier, has_live_token) {
            Ok(Some(_)) => "already".to_owned(),
            Err(refusal) => refusal.code().to_owned(),
            Ok(None) => match admit(paper, earlier) {
                Ok(None) => "new".to_owned(),
                Ok(Some(old)) => format!("replaces {old}"),
                Err(refusal) => refusal.code().to_owned(),
            },
        }
    }

    fn met(of_contract: &Form, same_number: Option<&Form>, returned: Option<&Form>) -> Earlier {
        Earlier {
            of_contract: vec![of_contract.clone()],
            same_number: same_number.cloned(),
            returned: returned.cloned(),
        }
    }

    #[test]
    fn a_numbered_paper_is_recorded_once() {
        let mut form = tests_form();
        let paper = form.paper.clone();
        let mut other = paper.clone();
        other.reason = Reason::Stolen;
        assert_eq!(outcome(&paper, &Earlier::default(), true), "new");
        let open = met(&form, Some(&form), None);
        assert_eq!(outcome(&paper, &open, true), "already");
        assert_eq!(outcome(&other, &open, true), "paper_no_conflict");
        other.paper_no = Some(PaperNo::parse("K8-0002").unwrap());
        assert_eq!(outcome(&other, &met(&form, None, None), true), "open_form_exists");
        form.state = FormState::Processed;
        assert_eq!(outcome(&paper, &met(&form, Some(&form), None), false), "already");
        form.state = FormState::Returned;
        assert_eq!(outcome(&paper, &met(&form, None, Some(&form)), true), "replaces 001202611220001");
        assert_eq!(outcome(&other, &met(&form, None, None), true), "new");
    }

    #[test]
    fn a_paper_without_a_number_is_known_by_its_content() {
        let mut form = tests_form();
        let paper = Paper { paper_no: None, ..form.paper.clone() };
        assert_eq!(outcome(&paper, &met(&form, None, None), true), "already");
        form.state = FormState::Processed;
        assert_eq!(outcome(&paper, &met(&form, None, None), false), "already");
        assert_eq!(outcome(&paper, &met(&form, None, None), true), "new");
        form.state = FormState::Returned;
        assert_eq!(outcome(&paper, &met(&form, None, None), true), "replaces 001202611220001");
    }

    #[test]
    fn the_open_form_of_a_contract_is_met_before_a_later_one() {
        let open = tests_form();
        let mut later = open.clone();
        later.state = FormState::Returned;
        later.paper.reason = Reason::Stolen;
        let earlier = Earlier { of_contract: vec![open.clone(), later], ..Earlier::default() };
        let paper = Paper { paper_no: None, ..open.paper };
        assert_eq!(outcome(&paper, &earlier, true), "already");
        assert_eq!(outcome(&Paper { reason: Reason::Stolen, ..paper }, &earlier, true), "open_form_exists");
    }
}
