//! The representative account: the account whose registered seal counts.

use crate::domain::branch::digits;

words! {
    /// The account's type (科目), with the codes 1, 2 and 4 of the banks' own files.
    pub enum AccountType: Written {
        Ordinary = "ordinary" "普通" ["1", "01", "普通預金"],
        Current = "current" "当座" ["2", "02", "当座預金"],
        Savings = "savings" "貯蓄" ["4", "04", "貯蓄預金"],
    }
}

checked_text! {
    /// An account number: seven digits; zeros that a spreadsheet lost are restored.
    AccountNo, |written| digits(written, 7, "0123456")
}

/// A representative account within its branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub kind: AccountType,
    pub no: AccountNo,
}

impl Account {
    /// All but the last four digits hidden: `***4567`.
    pub fn masked(&self) -> String {
        let shown = self.no.as_str().get(3..).unwrap_or_default();
        format!("***{shown}")
    }

    /// The type's word and the whole number: `普通 0123456`.
    pub fn in_full(&self) -> String {
        format!("{} {}", self.kind.japanese(), self.no)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::BadValue;

    #[test]
    fn an_account_is_written_by_word_or_code() {
        assert_eq!(AccountType::parse("普通"), Ok(AccountType::Ordinary));
        assert_eq!(AccountType::parse("２"), Ok(AccountType::Current));
        assert_eq!(AccountType::parse("4"), Ok(AccountType::Savings));
        assert!(matches!(AccountType::parse("定期"), Err(BadValue::NotOneOf(_))));
    }

    #[test]
    fn a_masked_account_shows_four_digits() {
        let account = Account { kind: AccountType::Ordinary, no: AccountNo::parse("70157").unwrap() };
        assert_eq!(account.masked(), "***0157");
        assert_eq!(account.in_full(), "普通 0070157");
    }
}
