//! Internet-banking contracts.

use crate::domain::{Account, BadValue, BranchCode, Email, HolderName, Kana, Moment, Refusal, fold};

/// Characters of a contract ID at most.
const ID_LIMIT: usize = 32;

checked_text! {
    /// A contract ID (契約者ID, 利用者番号): ASCII letters and digits, case-sensitive. What else holds at a bank is the
    /// setting `contract_id.pattern`.
    ContractId, |written| {
        let folded = fold::code(written);
        if folded.is_empty() {
            return Err(BadValue::Empty);
        }
        let fits = folded.len() <= ID_LIMIT && folded.bytes().all(|b| b.is_ascii_alphanumeric());
        if fits { Ok(folded) } else { Err(BadValue::Shape("20000000003")) }
    }
}

impl ContractId {
    /// The last three characters, the only part a letter shows.
    pub fn tail(&self) -> &str {
        let start = self.as_str().len().saturating_sub(3);
        self.as_str().get(start..).unwrap_or_default()
    }
}

/// A contract as the ledger holds it, without its secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contract {
    pub id: ContractId,
    pub branch: BranchCode,
    pub account: Account,
    pub holder: HolderName,
    pub kana: Option<Kana>,
    pub email: Option<Email>,
    pub closed_at: Option<Moment>,
}

impl Contract {
    /// A closed contract is only read.
    pub fn must_be_open(&self) -> Result<(), Refusal> {
        if self.is_closed() { Err(Refusal::ContractClosed { contract: self.id.clone() }) } else { Ok(()) }
    }

    pub fn is_closed(&self) -> bool {
        self.closed_at.is_some()
    }
}

/// What an import knows of a contract: an absent value leaves what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractRecord {
    pub id: ContractId,
    pub branch: BranchCode,
    pub account: Account,
    pub holder: HolderName,
    pub kana: Option<Kana>,
    pub email: Option<Email>,
}

impl ContractRecord {
    /// The contract after this record is taken over `old`.
    pub fn over(&self, old: Option<&Contract>) -> Contract {
        Contract {
            id: self.id.clone(),
            branch: self.branch.clone(),
            account: self.account.clone(),
            holder: self.holder.clone(),
            kana: self.kana.clone().or_else(|| old.and_then(|c| c.kana.clone())),
            email: self.email.clone().or_else(|| old.and_then(|c| c.email.clone())),
            closed_at: old.and_then(|c| c.closed_at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_ascii_and_case_sensitive() {
        assert_eq!(ContractId::parse("２０００").unwrap().as_str(), "2000");
        assert_ne!(ContractId::parse("Ab1").unwrap(), ContractId::parse("AB1").unwrap());
        assert!(ContractId::parse("20-1").is_err());
        assert!(ContractId::parse(&"1".repeat(33)).is_err());
        assert_eq!(ContractId::parse("20000000003").unwrap().tail(), "003");
        assert_eq!(ContractId::parse("12").unwrap().tail(), "12");
    }
}
