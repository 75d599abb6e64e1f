//! A cancellation form as shown, alone, in a list, and beside its contract.

use std::fmt::Display;

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::{
    Account, BatchId, BranchCode, Contract, ContractId, Form, FormState, HolderName, Lang, Line, Moment, Note,
    OperatorId, PaperNo, Reason, ReceiptNo, Seal, Serial,
};
use crate::report::table::{self, Rule};
use crate::report::{Masking, Sheet, Shown, heading, say};

sheet! {
    /// A form.
    pub struct FormSheet {
        receipt_no: ReceiptNo,
        paper_no: PaperNo,
        state: FormState,
        contract_id: ContractId,
        branch: BranchCode,
        account: String,
        holder_name: HolderName,
        serial: Option<Serial>,
        reason: Reason,
        #[serde(serialize_with = "iso")]
        filed_on: NaiveDate,
        received_at: Moment,
        received_by: OperatorId,
        seal: Seal,
        seal_checked_by: Option<OperatorId>,
        seal_recorded_by: Option<OperatorId>,
        seal_checked_at: Option<Moment>,
        approved_by: Option<OperatorId>,
        approved_at: Option<Moment>,
        processed_at: Option<Moment>,
        returned_at: Option<Moment>,
        returned_by: Option<OperatorId>,
        returned_reason: Option<Line>,
        replaces: Option<ReceiptNo>,
        paper_ref: Option<Line>,
        note: Option<Note>,
        /// The file that brought it, or that brought its seal.
        batch: Option<BatchId>,
        mail_id: Option<i64>,
    }
    sometimes {
        /// Nothing was to be done: it was recorded, or approved, before.
        already: bool,
    }
    listed [receipt_no, state, contract_id, holder_name, reason, filed_on]
}

fn iso<S: serde::Serializer>(day: &impl Display, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(day)
}

impl FormSheet {
    pub fn new(form: &Form, masking: Masking) -> Self {
        let paper = &form.paper;
        let (seal, approval, returned) = (form.seal.as_ref(), form.approval.as_ref(), form.returned.as_ref());
        Self {
            receipt_no: form.receipt_no.clone(),
            paper_no: form.paper_no(),
            state: form.state,
            contract_id: paper.contract_id.clone(),
            branch: form.branch.clone(),
            account: masking.account(&paper.account),
            holder_name: paper.holder.clone(),
            serial: paper.serial.clone(),
            reason: paper.reason,
            filed_on: paper.filed_on,
            received_at: form.received_at,
            received_by: form.received_by.clone(),
            seal: form.seal_result(),
            seal_checked_by: seal.map(|check| check.checked_by.clone()),
            seal_recorded_by: seal.map(|check| check.recorded_by.clone()),
            seal_checked_at: seal.map(|check| check.at),
            approved_by: approval.map(|approval| approval.by.clone()),
            approved_at: approval.map(|approval| approval.at),
            // Taking effect is the approval's own transaction (rule 3), so it has the approval's time.
            processed_at: approval.filter(|_| form.state == FormState::Processed).map(|approval| approval.at),
            returned_at: returned.map(|back| back.at),
            returned_by: returned.map(|back| back.by.clone()),
            returned_reason: returned.map(|back| back.reason.clone()),
            replaces: form.replaces.clone(),
            paper_ref: form.paper_ref.clone(),
            note: paper.note.clone(),
            batch: form.batch.clone(),
            mail_id: form.mail_id,
            already: false,
        }
    }
}

sheet! {
    /// What became of one of several forms.
    pub struct ApprovalLine {
        receipt_no: String,
        /// Absent where there is no such form.
        state: Option<FormState>,
        already: bool,
        /// The refusal's code.
        error: Option<String>,
    }
}

sheet! {
    /// What became of a batch.
    pub struct BatchSheet {
        batch: BatchId,
        rows: u64,
        processed: u64,
        already: u64,
        refused: u64,
        skipped: u64,
        sha256: String,
    }
    sometimes {
        /// The forms that were refused, each with its reason.
        refusals: Vec<ApprovalLine>,
    }
}

impl Shown for ApprovalLine {
    fn plain(&self, out: &mut String) {
        out.push_str(&self.receipt_no);
        out.push_str(": ");
        self.error.plain(out);
    }
}

/// A form beside its contract, account and holder in full, for the comparison with the paper. Only a screen gets the
/// comparison; JSON and CSV get the form, masked as given.
#[derive(Debug, Clone, PartialEq)]
pub struct FormFacing {
    pub form: FormSheet,
    facing: Vec<Facing>,
}

/// One line of the comparison.
#[derive(Debug, Clone, PartialEq)]
struct Facing {
    key: &'static str,
    form: [String; 2],
    contract: [String; 2],
}

impl FormFacing {
    pub fn new(form: &Form, contract: &Contract, masking: Masking) -> Self {
        let paper = &form.paper;
        let facing = vec![
            Facing::both("contract_id", &paper.contract_id, &contract.id),
            Facing::both("branch", &form.branch, &contract.branch),
            Facing { key: "account", form: in_full(&paper.account), contract: in_full(&contract.account) },
            Facing::both("holder_name", &paper.holder, &contract.holder),
            Facing::both("holder_kana", &paper.kana, &contract.kana),
        ];
        Self { form: FormSheet::new(form, masking), facing }
    }
}

impl Facing {
    fn both(key: &'static str, form: &dyn Shown, contract: &dyn Shown) -> Self {
        let words = |value| [say(Lang::Ja, value), say(Lang::En, value)];
        Self { key, form: words(form), contract: words(contract) }
    }

    fn row(&self, lang: Lang) -> Vec<String> {
        let word = |[ja, en]: &[String; 2]| lang.pick(ja, en).clone();
        vec![heading::word(lang, self.key).to_owned(), word(&self.form), word(&self.contract)]
    }
}

fn in_full(account: &Account) -> [String; 2] {
    [account.in_full(), format!("{} {}", account.kind, account.no)]
}

impl Serialize for FormFacing {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.form.serialize(serializer)
    }
}

impl Sheet for FormFacing {
    const KEYS: &'static [&'static str] = FormSheet::KEYS;
    const COLUMNS: &'static [&'static str] = FormSheet::COLUMNS;

    fn values<'s>(&'s self, take: &mut dyn FnMut(&'s dyn Shown)) {
        self.form.values(take);
    }

    fn extras<'s>(&'s self, take: &mut dyn FnMut(&'static str, &'s dyn Shown)) {
        self.form.extras(take);
    }

    fn on_screen(&self, lang: Lang, width: Option<u16>) -> String {
        // In full for the comparison with the paper, so only before the eyes of whoever holds it.
        if width.is_none() {
            return table::single(&self.form, lang, width);
        }
        let headings = [lang.pick("照合", "Compare"), lang.pick("解約届", "Form"), lang.pick("契約", "Contract")];
        let rows: Vec<Vec<String>> = self.facing.iter().map(|line| line.row(lang)).collect();
        let compared = table::grid(&headings.map(str::to_owned), &rows, Rule::Ruled, width);
        format!("{compared}{}", table::single(&self.form, lang, width))
    }
}
