//! What becomes of a paper at the counter: a new form, the form that is there already, or a refusal (step ①).

use crate::domain::form::{Form, FormState, Paper};
use crate::domain::receipt::ReceiptNo;
use crate::domain::refusal::Refusal;

/// The forms that a paper may have met before.
#[derive(Debug, Clone, Copy)]
pub struct Earlier<'f> {
    /// The form not returned that bears the paper's number.
    pub same_number: Option<&'f Form>,
    /// The latest form of the contract; an open one if it has one.
    pub latest: Option<&'f Form>,
    /// The latest returned form that bears the paper's number.
    pub returned: Option<&'f Form>,
    /// Whether the contract has a live token.
    pub has_live_token: bool,
}

/// Decides before the contract is compared: the same paper again is no fault, even when its token has ended since.
pub fn recorded_before(paper: &Paper, earlier: Earlier<'_>) -> Result<Option<ReceiptNo>, Refusal> {
    if let Some(number) = &paper.paper_no {
        return match earlier.same_number {
            Some(form) if form.records(paper) => Ok(Some(form.receipt_no.clone())),
            Some(_) => Err(Refusal::PaperNoConflict { paper_no: number.clone() }),
            None => Ok(None),
        };
    }
    let again = earlier.latest.filter(|form| {
        // Without a number a processed paper can only be told from a new one by what it would stop.
        let stands = form.state.is_open() || (form.state == FormState::Processed && !earlier.has_live_token);
        stands && form.records(paper)
    });
    Ok(again.map(|form| form.receipt_no.clone()))
}

/// Decides after the contract was compared: one open form a contract. Gives the returned form that a paper which comes
/// again replaces.
pub fn admit(paper: &Paper, earlier: Earlier<'_>) -> Result<Option<ReceiptNo>, Refusal> {
    if let Some(open) = earlier.latest.filter(|form| form.state.is_open()) {
        return Err(Refusal::OpenFormExists { form: open.receipt_no.clone() });
    }
    let returned = if paper.paper_no.is_some() {
        earlier.returned.filter(|form| form.paper.contract_id == paper.contract_id)
    } else {
        let same_day = |form: &&Form| form.paper.filed_on == paper.filed_on;
        earlier.latest.filter(|form| form.state == FormState::Returned).filter(same_day)
    };
    Ok(returned.map(|form| form.receipt_no.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::form::PaperNo;
    use crate::domain::reason::Reason;
    use crate::domain::rule::tests_form;

    fn told(paper: &Paper, earlier: Earlier<'_>) -> String {
        match recorded_before(paper, earlier) {
            Ok(Some(_)) => "already".to_owned(),
            Err(refusal) => refusal.code().to_owned(),
            Ok(None) => match admit(paper, earlier) {
                Ok(None) => "new".to_owned(),
                Ok(Some(old)) => format!("replaces {old}"),
                Err(refusal) => refusal.code().to_owned(),
            },
        }
    }

    #[test]
    fn a_numbered_paper_is_recorded_once() {
        let mut form = tests_form();
        let paper = form.paper.clone();
        let mut other = paper.clone();
        other.reason = Reason::Stolen;
        let none = Earlier { same_number: None, latest: None, returned: None, has_live_token: true };
        assert_eq!(told(&paper, none), "new");
        let open = Earlier { same_number: Some(&form), latest: Some(&form), ..none };
        assert_eq!(told(&paper, open), "already");
        assert_eq!(told(&other, open), "paper_no_conflict");
        other.paper_no = Some(PaperNo::parse("K8-0002").unwrap());
        assert_eq!(told(&other, Earlier { same_number: None, ..open }), "open_form_exists");
        form.state = FormState::Processed;
        let done = Earlier { same_number: Some(&form), latest: Some(&form), has_live_token: false, ..none };
        assert_eq!(told(&paper, done), "already");
        form.state = FormState::Returned;
        let back = Earlier { latest: Some(&form), returned: Some(&form), ..none };
        assert_eq!(told(&paper, back), "replaces 001202611220001");
        assert_eq!(told(&other, Earlier { returned: None, ..back }), "new");
    }

    #[test]
    fn a_paper_without_a_number_is_known_by_its_content() {
        let mut form = tests_form();
        let paper = Paper { paper_no: None, ..form.paper.clone() };
        let none = Earlier { same_number: None, latest: None, returned: None, has_live_token: true };
        assert_eq!(told(&paper, Earlier { latest: Some(&form), ..none }), "already");
        form.state = FormState::Processed;
        assert_eq!(told(&paper, Earlier { latest: Some(&form), has_live_token: false, ..none }), "already");
        assert_eq!(told(&paper, Earlier { latest: Some(&form), ..none }), "new");
        form.state = FormState::Returned;
        assert_eq!(told(&paper, Earlier { latest: Some(&form), ..none }), "replaces 001202611220001");
    }
}
