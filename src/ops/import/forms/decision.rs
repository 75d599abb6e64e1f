//! What is to be done with each row of a step: looked up in the order of the ledger, before anything is changed.

use super::Forms;
use crate::domain::{
    Contract, Email, Form, OperatorId, ReceiptNo, Refusal, Serial, Token,
    rule::{
        form_row::{self, RecordedForm},
        matching::{self, Claim},
        receipt,
    },
};
use crate::intake::forms::FormRow;
use crate::ledger::{RowSeen, Writer};
use crate::ops::{Error, Outcome};

/// What is to be done with a row.
pub(super) enum RowDecision {
    Reject(Refusal),
    /// Recorded before.
    Already(Box<Form>),
    /// Recorded before, with a seal that is known now.
    Seal(Box<Form>),
    Record(Reception),
}

/// A paper that is to become a form: it matches its contract and the token. Thousands wait for their turn, so it holds
/// no more than the row lacks.
pub(super) struct Reception {
    /// The contract's address.
    pub(super) email: Option<Email>,
    /// The contract's row, where the form takes effect at once.
    pub(super) seen: Option<RowSeen>,
    /// The live token's.
    pub(super) serial: Serial,
    pub(super) replaces: Option<ReceiptNo>,
    /// Drawn once all rows of the step are decided, so that numbers follow the file.
    pub(super) no: Option<ReceiptNo>,
}

impl Forms {
    /// Decides every row but those whose contract a row before them in the step names too, and is taken: what becomes
    /// of that one must be recorded first.
    pub(super) fn decide_all(
        &mut self,
        writer: &Writer<'_>,
        rows: &[&Result<FormRow, Refusal>],
        order: &[usize],
    ) -> Outcome<Vec<Option<RowDecision>>> {
        let mut decisions: Vec<Option<RowDecision>> = rows.iter().map(|_| None).collect();
        let mut before = None;
        for place in order {
            let (Some(Ok(row)), Some(decision)) = (rows.get(*place), decisions.get_mut(*place)) else { continue };
            if before != Some(&row.paper.contract_id) {
                let decided = self.decide(writer, row)?;
                if !matches!(decided, RowDecision::Reject(_)) {
                    before = Some(&row.paper.contract_id);
                }
                *decision = Some(decided);
            }
        }
        Ok(decisions)
    }

    /// Draws receipt numbers in the file's order.
    pub(super) fn number(
        &mut self,
        writer: &Writer<'_>,
        rows: &[&Result<FormRow, Refusal>],
        decisions: &mut [Option<RowDecision>],
    ) -> Outcome<()> {
        for (row, decision) in rows.iter().zip(decisions) {
            if let (Ok(row), Some(RowDecision::Record(reception))) = (row, decision) {
                reception.no = Some(self.series.next(writer, &row.branch)?);
            }
        }
        Ok(())
    }

    pub(super) fn decide(&mut self, writer: &Writer<'_>, row: &FormRow) -> Outcome<RowDecision> {
        match self.judge(writer, row) {
            Err(Error::Refused(refusal)) => Ok(RowDecision::Reject(refusal)),
            decided => decided,
        }
    }

    /// Checker, contract, match, serial, token, open form, in this order: the first fault names the row.
    fn judge(&mut self, writer: &Writer<'_>, row: &FormRow) -> Outcome<RowDecision> {
        let paper = &row.paper;
        self.must_know(writer, row.seal_checked_by.as_ref())?;
        let (contract, seen) = contract_of(writer, row, self.completes(row.seal))?;
        let earlier = writer.earlier_forms(paper)?;
        match form_row::recorded_before(paper, row.seal, &earlier)? {
            Some(RecordedForm::Already(form)) => return Ok(RowDecision::Already(Box::new(form.clone()))),
            Some(RecordedForm::Sealed(form)) => {
                // The contract may have moved to another branch since the form was received.
                writer.actor().must_cover(&form.branch)?;
                return Ok(RowDecision::Seal(Box::new(form.clone())));
            }
            None => {}
        }
        let token = writer.live_token(&contract.id)?;
        let claim = Claim::of(paper, Some(&row.branch));
        matching::check(claim, &contract, token.as_ref(), writer.settings()?.form_kinds)?;
        let replaces = receipt::admit(paper, &earlier)?;
        let Some(Token { serial, .. }) = token else {
            return Err(Refusal::NoActiveToken { contract: contract.id }.into());
        };
        Ok(RowDecision::Record(Reception { email: contract.email, seen, serial, replaces, no: None }))
    }

    fn must_know(&mut self, writer: &Writer<'_>, checker: Option<&OperatorId>) -> Outcome<()> {
        let Some(checker) = checker else { return Ok(()) };
        if self.checkers.contains(checker) {
            return Ok(());
        }
        if writer.operator(checker)?.is_none() {
            return Err(Refusal::OperatorNotFound { operator: checker.clone() }.into());
        }
        self.checkers.insert(checker.clone());
        Ok(())
    }
}

/// The contract that the row names, in the operator's reach; as it was read, where the row takes effect. A malformed ID and an unknown one are different refusals.
fn contract_of(writer: &Writer<'_>, row: &FormRow, is_effect: bool) -> Outcome<(Contract, Option<RowSeen>)> {
    let id = &row.paper.contract_id;
    let found = if is_effect {
        writer.contract_as_seen(id)?.map(|(contract, seen)| (contract, Some(seen)))
    } else {
        writer.contract(id)?.map(|contract| (contract, None))
    };
    if let Some((contract, seen)) = found {
        writer.actor().must_cover(&contract.branch)?;
        return Ok((contract, seen));
    }
    let shaped = writer.settings()?.id_pattern.check(id);
    shaped.map_err(|fault| Refusal::BadValue { field: "contract_id", fault })?;
    Err(Refusal::ContractNotFound { contract: id.clone() }.into())
}
