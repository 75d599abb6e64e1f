//! The cancellation form (ソフトウェアトークン解約届), a first-class record (step ① of the procedure).

use chrono::NaiveDate;

use crate::domain::account::Account;
use crate::domain::batch::BatchId;
use crate::domain::branch::BranchCode;
use crate::domain::contract::ContractId;
use crate::domain::fold;
use crate::domain::moment::Moment;
use crate::domain::name::{HolderName, Kana};
use crate::domain::operator::OperatorId;
use crate::domain::reason::Reason;
use crate::domain::receipt::ReceiptNo;
use crate::domain::seal::{Seal, SealCheck};
use crate::domain::text::{self, BadValue, Line, Note};
use crate::domain::token::Serial;

words! {
    /// Where a form stands.
    pub enum FormState: Written {
        Received = "received" "受付"
            means "受け付けました。印鑑照合を待っています" "received; its seal is to be compared",
        Checked = "checked" "検印待ち(未停止)" ["照合済"]
            means "照合済です。役席の検印を待っています(まだ停止していません)" "seal verified; waits for an officer (not stopped yet)",
        Processed = "processed" "処理済"
            means "検印を受け、利用停止が済みました" "approved; the token is disabled",
        Returned = "returned" "返却"
            means "不備のため返却しました" "handed back with a reason",
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
    /// The file that brought it, or that brought its seal.
    pub batch: Option<BatchId>,
    pub beginning: Beginning,
}

/// How a form was first recorded, by which the same row of a file is known again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginning {
    /// What the file first told of the seal.
    pub seal: Seal,
    /// [`Form::content`] before the first amendment; absent while nothing was amended.
    pub content: Option<String>,
}

impl Beginning {
    /// Of a form whose seal no file told.
    pub const COUNTER: Self = Self { seal: Seal::Pending, content: None };
}

impl Paper {
    /// What makes it this paper and no other (shelf marks aside), as one text. Its number is the one given where it has
    /// none of its own.
    pub fn content(&self, number: &str) -> String {
        let number = self.paper_no.as_ref().map_or(number, PaperNo::as_str);
        let serial = self.serial.as_ref().map_or("-", Serial::as_str);
        let Self { filed_on, contract_id, account, holder, reason, .. } = self;
        let (kind, no, holder) = (account.kind, &account.no, holder.comparison_key());
        [number, &filed_on.to_string(), contract_id.as_str(), kind.code(), no.as_str(), &holder, serial, reason.code()]
            .join("\n")
    }
}

impl Form {
    /// What the seal's comparison found so far.
    pub fn seal_result(&self) -> Seal {
        self.seal.as_ref().map_or(Seal::Pending, |check| check.result)
    }

    /// [`Paper::content`] of the paper as the form has it now.
    pub fn content(&self) -> String {
        let paper = Paper {
            paper_no: Some(self.paper_no.clone()),
            filed_on: self.filed_on,
            contract_id: self.contract_id.clone(),
            account: self.account.clone(),
            holder: self.holder.clone(),
            kana: None,
            serial: self.serial.clone(),
            reason: self.reason,
            note: None,
        };
        paper.content("")
    }

    /// Whether this form was first recorded from a paper with this content, amended since or not.
    pub fn began_as(&self, content: &str) -> bool {
        match &self.beginning.content {
            Some(first) => first == content,
            None => self.content() == content,
        }
    }

    /// Whether this form records the same paper with the same content (shelf marks aside).
    pub fn records(&self, paper: &Paper) -> bool {
        self.content() == paper.content(self.paper_no.as_str())
    }
}
