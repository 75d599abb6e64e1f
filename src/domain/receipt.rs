//! Receipt numbers: one series a branch and day, for forms and registrations alike.

use chrono::NaiveDate;

use crate::domain::{BadValue, BranchCode, fold};

checked_text! {
    /// Branch (3 digits), day (yyyymmdd) and that branch's sequence of the day (at least 4 digits).
    ReceiptNo, |written| {
        let folded = fold::code(written);
        let fits = (15..=20).contains(&folded.len()) && folded.bytes().all(|b| b.is_ascii_digit());
        if fits { Ok(folded) } else { Err(BadValue::Shape("001202611220001")) }
    }
}

impl ReceiptNo {
    pub fn new(branch: &BranchCode, day: NaiveDate, sequence: i64) -> Self {
        Self(format!("{branch}{}{sequence:04}", day.format("%Y%m%d")))
    }
}

/// How a form is named on the command line: in full, or by today's sequence number of one's own branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormKey {
    Full(ReceiptNo),
    Today(i64),
}

impl FormKey {
    pub fn parse(text: &str) -> Result<Self, BadValue> {
        let folded = fold::code(text);
        if let Ok(no) = ReceiptNo::parse(&folded) {
            return Ok(Self::Full(no));
        }
        let short = (1..=7).contains(&folded.len()) && folded.bytes().all(|b| b.is_ascii_digit());
        match folded.parse() {
            Ok(sequence) if short && sequence > 0 => Ok(Self::Today(sequence)),
            _ => Err(BadValue::Shape("001202611220001")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_number_holds_branch_day_and_sequence() {
        let branch = BranchCode::parse("003").unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        assert_eq!(ReceiptNo::new(&branch, day, 7).as_str(), "003202611220007");
        assert_eq!(ReceiptNo::new(&branch, day, 12345).as_str(), "0032026112212345");
    }

    #[test]
    fn a_form_may_be_named_by_todays_number() {
        assert_eq!(FormKey::parse("7"), Ok(FormKey::Today(7)));
        assert!(matches!(FormKey::parse("００３２０２６１１２２０００７"), Ok(FormKey::Full(_))));
        assert!(FormKey::parse("0").is_err() && FormKey::parse("K8-1").is_err());
    }
}
