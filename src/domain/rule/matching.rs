//! Rule 2: the form must match the contract, and the contract must have a live token of an allowed kind.

use crate::domain::{Account, BranchCode, Contract, FormKinds, HolderName, Paper, Refusal, Serial, Token};

/// What the paper claims. The branch is absent where the way in does not ask for it.
#[derive(Debug, Clone, Copy)]
pub struct Claim<'f> {
    pub branch: Option<&'f BranchCode>,
    pub account: &'f Account,
    pub holder: &'f HolderName,
    pub serial: Option<&'f Serial>,
}

impl<'f> Claim<'f> {
    pub const fn of(paper: &'f Paper, branch: Option<&'f BranchCode>) -> Self {
        Self { branch, account: &paper.account, holder: &paper.holder, serial: paper.serial.as_ref() }
    }
}

/// Checks a claim against the contract and its live token: contract, match, serial, token, in this order.
pub fn check(claim: Claim<'_>, contract: &Contract, live: Option<&Token>, kinds: FormKinds) -> Result<(), Refusal> {
    contract.must_be_open()?;
    let fields = differences(claim, contract);
    if !fields.is_empty() {
        return Err(Refusal::ContractMismatch { fields });
    }
    if let (Some(claimed), Some(token)) = (claim.serial, live)
        && *claimed != token.serial
    {
        return Err(Refusal::SerialMismatch);
    }
    let token = live.ok_or_else(|| Refusal::NoActiveToken { contract: contract.id.clone() })?;
    if kinds.include(token.kind) { Ok(()) } else { Err(Refusal::NotSoftwareToken { serial: token.serial.clone() }) }
}

/// The columns in which the paper and the contract differ.
pub fn differences(claim: Claim<'_>, contract: &Contract) -> Vec<&'static str> {
    let mut fields = Vec::new();
    if claim.branch.is_some_and(|branch| *branch != contract.branch) {
        fields.push("branch");
    }
    if claim.account.kind != contract.account.kind {
        fields.push("account_type");
    }
    if claim.account.no != contract.account.no {
        fields.push("account_no");
    }
    if !claim.holder.is_same_as(&contract.holder) {
        fields.push("holder_name");
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AccountNo, AccountType, ContractId, Moment, TokenKind, TokenState};

    fn contract() -> Contract {
        Contract {
            id: ContractId::parse("20000000003").unwrap(),
            branch: BranchCode::parse("001").unwrap(),
            account: account("普通", "7015764"),
            holder: HolderName::parse("山﨑 一郎").unwrap(),
            kana: None,
            email: None,
            closed_at: None,
        }
    }

    fn account(kind: &str, no: &str) -> Account {
        Account { kind: AccountType::parse(kind).unwrap(), no: AccountNo::parse(no).unwrap() }
    }

    fn token(kind: TokenKind) -> Token {
        Token::sample(Serial::parse("SPST1").unwrap(), kind, TokenState::Active)
    }

    #[test]
    fn a_form_matches_or_names_what_differs() {
        let soft = token(TokenKind::Software);
        let hard = token(TokenKind::Hardware);
        let cases = [
            ("001", "普通", "7015764", "山崎　一郎", None, Some(&soft), FormKinds::Software, "ok"),
            ("001", "普通", "7015764", "山﨑一郎", Some("SPST1"), Some(&soft), FormKinds::Software, "ok"),
            ("002", "当座", "7015765", "山田 一郎", None, Some(&soft), FormKinds::Software, "contract_mismatch"),
            ("001", "普通", "7015764", "山崎一郎", Some("SPST2"), Some(&soft), FormKinds::Software, "serial_mismatch"),
            ("001", "普通", "7015764", "山崎一郎", Some("SPST2"), None, FormKinds::Software, "no_active_token"),
            ("001", "普通", "7015764", "山崎一郎", None, None, FormKinds::All, "no_active_token"),
            ("001", "普通", "7015764", "山崎一郎", None, Some(&hard), FormKinds::Software, "not_software_token"),
            ("001", "普通", "7015764", "山崎一郎", None, Some(&hard), FormKinds::All, "ok"),
            ("002", "普通", "7015764", "山崎一郎", Some("X"), None, FormKinds::All, "contract_mismatch"),
        ];
        for (branch, kind, no, holder, serial, live, kinds, expected) in cases {
            let branch = BranchCode::parse(branch).unwrap();
            let account = account(kind, no);
            let holder = HolderName::parse(holder).unwrap();
            let serial = serial.map(|s| Serial::parse(s).unwrap());
            let claim = Claim { branch: Some(&branch), account: &account, holder: &holder, serial: serial.as_ref() };
            let outcome = check(claim, &contract(), live, kinds).map_or_else(|r| r.code(), |()| "ok");
            assert_eq!(outcome, expected, "{claim:?}");
        }
    }

    #[test]
    fn every_difference_is_named_and_a_closed_contract_takes_no_form() {
        let holder = HolderName::parse("山田 一郎").unwrap();
        let other = BranchCode::parse("002").unwrap();
        let account = account("当座", "7015765");
        let claim = Claim { branch: Some(&other), account: &account, holder: &holder, serial: None };
        assert_eq!(differences(claim, &contract()), ["branch", "account_type", "account_no", "holder_name"]);
        let mut closed = contract();
        closed.closed_at = Moment::parse("2026-11-22T10:00:00+09:00");
        assert_eq!(check(claim, &closed, None, FormKinds::All).unwrap_err().code(), "contract_closed");
    }
}
