//! What letters say (文面): frozen once for many, with places for what differs from letter to letter.

use crate::domain::{ContractId, Lang, Moment, ReceiptNo};

/// Stands before and behind the name of a place. U+001A, SUBSTITUTE: no text that enters the ledger can hold it.
const MARK: char = '\u{1a}';

words! {
    /// A place that a wording leaves open.
    pub enum Place {
        ReceiptNo = "receipt_no" "受付番号",
        /// The last three characters of the contract ID: no more of it is ever written.
        ContractTail = "contract_tail" "契約者IDの下3桁",
        AtInJapanese = "at.ja" "日時",
        AtInEnglish = "at.en" "日時(英語)",
    }
}

impl Place {
    /// A letter's date and time, as this language writes it.
    pub const fn at(lang: Lang) -> Self {
        match lang {
            Lang::Ja => Self::AtInJapanese,
            Lang::En => Self::AtInEnglish,
        }
    }

    /// How a wording says it.
    pub fn marked(self) -> String {
        format!("{MARK}{}{MARK}", self.code())
    }
}

/// A subject and a body, with places left open. Lines end with LF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    pub subject: String,
    pub body: String,
}

/// What one letter adds to its wording.
#[derive(Debug, Clone, Copy)]
pub struct Particulars<'l> {
    pub contract_id: &'l ContractId,
    pub receipt_no: Option<&'l ReceiptNo>,
    pub at: Moment,
}

impl Particulars<'_> {
    /// The text with its places filled in; `None` where it asks for what this letter has not.
    pub fn fill(&self, text: &str) -> Option<String> {
        let mut filled = String::with_capacity(text.len() + 16);
        let mut parts = text.split(MARK);
        filled.push_str(parts.next()?);
        while let Some(name) = parts.next() {
            filled.push_str(&self.at_place(Place::from_code(name)?)?);
            filled.push_str(parts.next()?);
        }
        Some(filled)
    }

    fn at_place(&self, place: Place) -> Option<String> {
        match place {
            Place::ReceiptNo => self.receipt_no.map(ToString::to_string),
            Place::ContractTail => Some(self.contract_id.tail().to_owned()),
            Place::AtInJapanese => Some(self.at.japanese()),
            Place::AtInEnglish => Some(self.at.english()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_fills_in_its_own_number_end_and_time() {
        let contract = ContractId::parse("20000000003").unwrap();
        let number = ReceiptNo::parse("001202611220001").unwrap();
        let at = Moment::parse("2026-11-22T10:05:00+09:00").unwrap();
        let letter = Particulars { contract_id: &contract, receipt_no: Some(&number), at };
        let text = format!(
            "{}、{}。{} / {}{}",
            Place::ReceiptNo.marked(),
            Place::ContractTail.marked(),
            Place::at(Lang::Ja).marked(),
            Place::at(Lang::En).marked(),
            Place::ReceiptNo.marked(),
        );
        let filled = "001202611220001、003。2026年11月22日 10時05分 / 22 November 2026, 10:05 JST001202611220001";
        assert_eq!(letter.fill(&text).as_deref(), Some(filled));
        assert_eq!(letter.fill("一つも\nない").as_deref(), Some("一つも\nない"));
        let without = Particulars { receipt_no: None, ..letter };
        for unfit in [text.as_str(), "\u{1a}serial\u{1a}", "\u{1a}receipt_no"] {
            assert_eq!(without.fill(unfit), None, "{unfit:?}");
        }
    }
}
