//! A form as the tests of the rules begin with it.

use crate::domain::{Account, AccountNo, AccountType, branch, contract, form, moment, name, operator, reason, receipt};

pub(super) fn tests_form() -> crate::domain::Form {
    let at = moment::Moment::parse("2026-11-22T10:00:00+09:00").unwrap();
    form::Form {
        receipt_no: receipt::ReceiptNo::parse("001202611220001").unwrap(),
        paper: form::Paper {
            paper_no: Some(form::PaperNo::parse("K8-0001").unwrap()),
            filed_on: at.day(),
            contract_id: contract::ContractId::parse("20000000003").unwrap(),
            account: Account { kind: AccountType::Ordinary, no: AccountNo::parse("7015764").unwrap() },
            holder: name::HolderName::parse("鈴木 太郎").unwrap(),
            kana: None,
            serial: None,
            reason: reason::Reason::Lost,
            note: None,
        },
        state: form::FormState::Received,
        branch: branch::BranchCode::parse("001").unwrap(),
        received_at: at,
        received_by: operator::OperatorId::parse("t1").unwrap(),
        seal: None,
        approval: None,
        returned: None,
        replaces: None,
        paper_ref: None,
        mail_id: None,
        batch: None,
        beginning: form::Beginning::COUNTER,
        amended_by: Vec::new(),
        name_differs: None,
    }
}
