//! The cancellation form (ソフトウェアトークン解約届), a first-class record (step ① of the procedure).

use chrono::NaiveDate;

use crate::domain::account::Account;
use crate::domain::branch::BranchCode;
use crate::domain::contract::ContractId;
use crate::domain::fold;
use crate::domain::moment::Moment;
use crate::domain::name::{HolderName, Kana};
use crate::domain::operator::OperatorId;
use crate::domain::reason::Reason;
use crate::domain::receipt::ReceiptNo;
use crate::domain::seal::SealCheck;
use crate::domain::text::{self, BadValue, Line, Note};
use crate::domain::token::Serial;

words! {
    /// Where a form stands.
    pub enum FormState {
        Received = "received" "受付",
        Checked = "checked" "検印待ち(未停止)" ["照合済"],
        Processed = "processed" "処理済",
        Returned = "returned" "返却",
    }
}

impl FormState {
    /// An open form keeps its contract from having another.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::Checked)
    }
}

checked_text! {
    /// The number on the paper (届出番号): printable ASCII without spaces, unique among forms not returned.
    PaperNo, |written| {
        let folded = fold::code(written);
        if folded.is_empty() {
            return Err(BadValue::Empty);
        }
        text::bounded(&folded)?;
        let fits = folded.len() <= 40 && folded.bytes().all(|b| b.is_ascii_graphic());
        if fits { Ok(folded) } else { Err(BadValue::Shape("K261122-0001")) }
    }
}

/// What the paper says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Absent when the paper bears none: it then gets the receipt number.
    pub paper_no: Option<PaperNo>,
    pub filed_on: NaiveDate,
    pub contract_id: ContractId,
    pub account: Account,
    pub holder: HolderName,
    pub kana: Option<Kana>,
    pub serial: Option<Serial>,
    pub reason: Reason,
    pub note: Option<Note>,
}

/// An officer's approval (検印).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    pub by: OperatorId,
    pub at: Moment,
}

/// A form handed back, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Return {
    pub by: OperatorId,
    pub at: Moment,
    pub reason: Line,
}

/// A form as the ledger holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    pub receipt_no: ReceiptNo,
    pub paper_no: PaperNo,
    pub state: FormState,
    pub contract_id: ContractId,
    pub branch: BranchCode,
    pub account: Account,
    pub holder: HolderName,
    pub kana: Option<Kana>,
    pub serial: Option<Serial>,
    pub reason: Reason,
    pub filed_on: NaiveDate,
    pub received_at: Moment,
    pub received_by: OperatorId,
    /// Absent while the seal is pending.
    pub seal: Option<SealCheck>,
    pub approval: Option<Approval>,
    pub returned: Option<Return>,
    /// The returned form that this one replaces.
    pub replaces: Option<ReceiptNo>,
    /// Where the paper is kept (綴番号).
    pub paper_ref: Option<Line>,
    pub note: Option<Note>,
    /// The letter of step ②.
    pub mail_id: Option<i64>,
}

impl Form {
    /// Whether this form records the same paper with the same content (shelf marks aside).
    pub fn records(&self, paper: &Paper) -> bool {
        let same_number = paper.paper_no.as_ref().is_none_or(|no| *no == self.paper_no);
        same_number
            && self.filed_on == paper.filed_on
            && self.contract_id == paper.contract_id
            && self.account == paper.account
            && self.holder.is_same_as(&paper.holder)
            && self.serial == paper.serial
            && self.reason == paper.reason
    }
}
