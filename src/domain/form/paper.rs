//! The paper (届出書): what it says.

use chrono::NaiveDate;

use crate::domain::account::Account;
use crate::domain::contract::ContractId;
use crate::domain::fold;
use crate::domain::name::{HolderName, Kana};
use crate::domain::reason::Reason;
use crate::domain::receipt::ReceiptNo;
use crate::domain::text::{self, BadValue, Note};
use crate::domain::token::Serial;

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
