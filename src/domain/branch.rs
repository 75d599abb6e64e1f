//! Branches of the institution, and how far an operator's reach goes.

use crate::domain::{BadValue, Line, fold};

checked_text! {
    /// A branch's code (店番): three digits; zeros that a spreadsheet lost are restored.
    BranchCode, |written| digits(written, 3, "001")
}

/// A branch and its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    pub code: BranchCode,
    pub name: Option<Line>,
}

/// Whose forms and contracts an operator deals with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// Every branch: `all`.
    All,
    One(BranchCode),
}

impl Reach {
    pub fn parse(text: &str) -> Result<Self, BadValue> {
        if fold::code(text) == "all" { Ok(Self::All) } else { BranchCode::parse(text).map(Self::One) }
    }

    pub fn covers(&self, branch: &BranchCode) -> bool {
        match self {
            Self::All => true,
            Self::One(own) => own == branch,
        }
    }

    /// The branch that confines a list, if any does.
    pub fn limit(&self) -> Option<&BranchCode> {
        match self {
            Self::All => None,
            Self::One(own) => Some(own),
        }
    }

    pub fn as_str(&self) -> &str {
        self.limit().map_or("all", BranchCode::as_str)
    }
}

impl serde::Serialize for Reach {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> serde::Deserialize<'de> for Reach {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::domain::text::deserialize(deserializer, Self::parse)
    }
}

/// Digits of a fixed count, with the leading zeros that a spreadsheet took away.
pub(in crate::domain) fn digits(written: &str, count: usize, shape: &'static str) -> Result<String, BadValue> {
    let folded = fold::code(written);
    if folded.is_empty() {
        return Err(BadValue::Empty);
    }
    if folded.len() > count || !folded.bytes().all(|b| b.is_ascii_digit()) {
        return Err(BadValue::Shape(shape));
    }
    Ok(format!("{folded:0>count$}"))
}

/// Whether reading it restored zeros, of which an import warns.
pub fn zeros_were_lost(written: &str, count: usize) -> bool {
    let folded = fold::code(written);
    !folded.is_empty() && folded.len() < count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_branch_is_three_digits() {
        assert_eq!(BranchCode::parse("２").unwrap().as_str(), "002");
        assert_eq!(BranchCode::parse("012").unwrap().as_str(), "012");
        assert_eq!(BranchCode::parse("0012"), Err(BadValue::Shape("001")));
        assert_eq!(BranchCode::parse("1a"), Err(BadValue::Shape("001")));
        assert_eq!(BranchCode::parse(" "), Err(BadValue::Empty));
        assert!(zeros_were_lost("2", 3) && !zeros_were_lost("002", 3));
    }

    #[test]
    fn a_reach_covers_its_own_branch_or_all() {
        let two = BranchCode::parse("002").unwrap();
        assert!(Reach::parse("all").unwrap().covers(&two));
        assert!(Reach::parse("2").unwrap().covers(&two));
        assert!(!Reach::parse("003").unwrap().covers(&two));
    }
}
