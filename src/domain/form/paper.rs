//! The paper (届出書): what it says, and the one table of its fields, from which files' columns, `help csv`, headings and
//! questions come.

use chrono::NaiveDate;

use crate::domain::field::{Answer, Field, Need, Question, Value, needed, put};
use crate::domain::{
    Account, AccountNo, AccountType, BadValue, BranchCode, ContractId, HolderName, Kana, Note, OperatorId, Reason,
    ReceiptNo, Refusal, Seal, Serial, day, fold, text,
};

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

impl PaperNo {
    /// A paper without a number of its own gets its form's receipt number.
    pub fn of(no: &ReceiptNo) -> Self {
        Self(no.as_str().to_owned())
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

/// A paper as far as it is known: while it is entered, or where it is corrected.
#[derive(Debug, Clone, Default)]
pub struct PaperDraft {
    pub paper_no: Option<PaperNo>,
    pub filed_on: Option<NaiveDate>,
    pub contract_id: Option<ContractId>,
    pub account_type: Option<AccountType>,
    pub account_no: Option<AccountNo>,
    pub holder: Option<HolderName>,
    pub kana: Option<Kana>,
    pub serial: Option<Serial>,
    pub reason: Option<Reason>,
    pub note: Option<Note>,
}

/// A paper with what its sender says beside it.
#[derive(Debug, Clone, Default)]
pub struct FormDraft {
    pub paper: PaperDraft,
    pub branch: Option<BranchCode>,
    pub seal: Option<Seal>,
    pub seal_checked_by: Option<OperatorId>,
}

pub type FormField = Field<FormDraft>;

/// The fields of a form as it is filled in, in the order of `help csv` and of the questions.
pub const FORM_FIELDS: &[FormField] = &[
    FormField::new(
        "paper_no",
        ["届出番号", "Paper number"],
        Need::Value,
        ["届出書の番号", "the number on the paper"],
        |form, text, _| put(&mut form.paper.paper_no, PaperNo::parse(text)),
    )
    .asked(Question {
        flag: "--paper-no",
        example: ["なければEnter", "Enter if there is none"],
        answer: Answer::IfAny,
        value: |form| form.paper.paper_no.as_ref().map(|no| Value::Text(no.as_str())),
    }),
    FormField::new(
        "filed_on",
        ["届出日", "Filed on"],
        Need::Value,
        ["2026-11-22、令和8年11月22日、R8.11.22 など", "a date such as 2026-11-22 or R8.11.22"],
        |form, text, now| put(&mut form.paper.filed_on, day::parse_past(text, now)),
    )
    .asked(Question {
        flag: "--filed-on",
        example: ["R8.11.22"; 2],
        answer: Answer::Needed,
        value: |form| form.paper.filed_on.map(Value::Day),
    }),
    FormField::new("branch", ["店番", "Branch"], Need::Value, ["3 桁", "3 digits"], |form, text, _| {
        put(&mut form.branch, BranchCode::parse(text))
    })
    .of_digits(3),
    FormField::new(
        "contract_id",
        ["契約者ID", "Contract ID"],
        Need::Value,
        ["英数字(大文字と小文字を区別)", "letters and digits, case-sensitive"],
        |form, text, _| put(&mut form.paper.contract_id, ContractId::parse(text)),
    )
    .asked(Question {
        flag: "--contract",
        example: ["20000000003"; 2],
        answer: Answer::Needed,
        value: |form| form.paper.contract_id.as_ref().map(|id| Value::Text(id.as_str())),
    }),
    FormField::new(
        "account_type",
        ["科目", "Account type"],
        Need::Value,
        ["普通(1)、当座(2)、貯蓄(4)", "ordinary (1), current (2), savings (4)"],
        |form, text, _| put(&mut form.paper.account_type, AccountType::parse(text)),
    )
    .asked(Question {
        flag: "--account-type",
        example: ["普通・当座・貯蓄", "ordinary, current, savings"],
        answer: Answer::Needed,
        value: |form| form.paper.account_type.map(|kind| Value::Word { code: kind.code(), japanese: kind.japanese() }),
    }),
    FormField::new(
        "account_no",
        ["口座番号", "Account number"],
        Need::Value,
        ["7 桁", "7 digits"],
        |form, text, _| put(&mut form.paper.account_no, AccountNo::parse(text)),
    )
    .of_digits(7)
    .asked(Question {
        flag: "--account-no",
        example: ["0123456"; 2],
        answer: Answer::Needed,
        value: |form| form.paper.account_no.as_ref().map(|no| Value::Text(no.as_str())),
    }),
    FormField::new(
        "holder_name",
        ["氏名", "Holder's name"],
        Need::Value,
        ["届のとおり(髙と高、﨑と崎などは同じとみなす)", "as written; variants of a character count as alike"],
        |form, text, _| put(&mut form.paper.holder, HolderName::parse(text)),
    )
    .asked(Question {
        flag: "--holder-name",
        example: [""; 2],
        answer: Answer::Needed,
        value: |form| form.paper.holder.as_ref().map(|name| Value::Text(name.as_str())),
    }),
    FormField::new(
        "holder_kana",
        ["フリガナ", "Name reading"],
        Need::Nothing,
        ["カタカナ(半角も可)", "katakana, half-width too"],
        |form, text, _| put(&mut form.paper.kana, Kana::parse(text)),
    ),
    FormField::new(
        "serial",
        ["シリアル番号", "Serial number"],
        Need::Nothing,
        ["届に書かれたシリアル番号", "the token's serial number, if the form says it"],
        |form, text, _| put(&mut form.paper.serial, Serial::parse(text)),
    ),
    FormField::new(
        "reason",
        ["解約理由", "Reason"],
        Need::Value,
        [
            "紛失、盗難、破損、機種変更、アプリ削除、不正利用、その他",
            "lost, stolen, broken, model_change, app_deleted, fraud, other",
        ],
        |form, text, _| put(&mut form.paper.reason, Reason::parse(text)),
    )
    .asked(Question {
        flag: "--reason",
        example: [
            "紛失・盗難・破損・機種変更・アプリ削除・不正利用・その他",
            "lost, stolen, broken, model_change, app_deleted, fraud, other",
        ],
        answer: Answer::Needed,
        value: |form| form.paper.reason.map(|why| Value::Word { code: why.code(), japanese: why.japanese() }),
    }),
    FormField::new(
        "seal",
        ["印鑑照合", "Seal"],
        Need::Column,
        ["一致(照合済・○)、不一致(×)、不鮮明、未照合(空欄)", "verified, mismatch, unclear, pending (or empty)"],
        |form, text, _| put(&mut form.seal, Seal::parse(text)),
    ),
    FormField::new(
        "seal_checked_by",
        ["照合者", "Seal checked by"],
        Need::WithSeal,
        ["照合者の担当者ID(未照合のほかは必須)", "who compared it; required unless pending"],
        |form, text, _| put(&mut form.seal_checked_by, OperatorId::parse(text)),
    ),
    FormField::new("note", ["備考", "Note"], Need::Nothing, ["備考", "remarks"], |form, text, _| {
        put(&mut form.paper.note, Note::parse(text))
    }),
];

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

impl PaperDraft {
    /// The paper, or the first field without which it is none.
    pub fn complete(self) -> Result<Paper, Refusal> {
        Ok(Paper {
            paper_no: self.paper_no,
            filed_on: needed(self.filed_on, "filed_on")?,
            contract_id: needed(self.contract_id, "contract_id")?,
            account: Account {
                kind: needed(self.account_type, "account_type")?,
                no: needed(self.account_no, "account_no")?,
            },
            holder: needed(self.holder, "holder_name")?,
            kana: self.kana,
            serial: self.serial,
            reason: needed(self.reason, "reason")?,
            note: self.note,
        })
    }

    /// The paper with what is known here in its place; the contract stays.
    #[must_use]
    pub fn over(self, paper: Paper) -> Paper {
        Paper {
            paper_no: self.paper_no.or(paper.paper_no),
            filed_on: self.filed_on.unwrap_or(paper.filed_on),
            contract_id: paper.contract_id,
            account: Account {
                kind: self.account_type.unwrap_or(paper.account.kind),
                no: self.account_no.unwrap_or(paper.account.no),
            },
            holder: self.holder.unwrap_or(paper.holder),
            kana: self.kana.or(paper.kana),
            serial: self.serial.or(paper.serial),
            reason: self.reason.unwrap_or(paper.reason),
            note: self.note.or(paper.note),
        }
    }
}

#[cfg(test)]
mod tests;
