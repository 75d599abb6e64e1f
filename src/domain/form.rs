//! The cancellation form (ソフトウェアトークン解約届), a first-class record (step ① of the procedure).

mod paper;

pub use paper::{FORM_FIELDS, FormDraft, FormField, Paper, PaperDraft, PaperNo};

use crate::domain::{BatchId, BranchCode, Line, Moment, OperatorId, ReceiptNo, Seal, SealCheck};

words! {
    /// Where a form stands.
    pub enum FormState: Written {
        Received = "received" "受付"
            means "受け付けました。印鑑照合を待っています" "received; waiting for the seal comparison",
        Checked = "checked" "検印待ち(未停止)" ["照合済"]
            means "照合済です。役席の検印を待っています(まだ停止していません)" "seal verified; waiting for an officer (token not disabled yet)",
        Processed = "processed" "処理済"
            means "検印を受け、利用停止が済みました" "approved; the token is disabled",
        Returned = "returned" "返却"
            means "不備のため返却しました" "returned to the customer with a reason",
    }
}

impl FormState {
    /// An open form keeps its contract from having another.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::Checked)
    }
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
    pub paper: Paper,
    pub state: FormState,
    pub branch: BranchCode,
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
    /// The letter of step ②.
    pub mail_id: Option<i64>,
    /// The file that brought it, or that brought its seal.
    pub batch: Option<BatchId>,
    pub beginning: Beginning,
    /// Who amended it, each once.
    pub amended_by: Vec<OperatorId>,
    /// Why the holder's name on the paper is another writing of the contract's.
    pub name_differs: Option<Line>,
}

/// How a form was first recorded, by which the same row of a file is known again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginning {
    /// The result of the seal as the file first had it.
    pub seal: Seal,
    /// [`Form::content`] before the first amendment; absent while nothing was amended.
    pub content: Option<String>,
}

impl Beginning {
    /// Of a form whose seal came from no file.
    pub const COUNTER: Self = Self { seal: Seal::Pending, content: None };
}

impl Form {
    /// What the seal's comparison found so far.
    pub fn seal_result(&self) -> Seal {
        self.seal.as_ref().map_or(Seal::Pending, |check| check.result)
    }

    /// The number that the form goes by: the paper's, or the receipt number where it bears none.
    pub fn paper_no(&self) -> PaperNo {
        self.paper.paper_no.clone().unwrap_or_else(|| PaperNo::of(&self.receipt_no))
    }

    /// [`Paper::content`] of the paper as the form has it now.
    pub fn content(&self) -> String {
        self.paper.content(self.receipt_no.as_str())
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
        self.content() == paper.content(self.paper_no().as_str())
    }
}
