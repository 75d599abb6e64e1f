//! One sample of each of the bank's things.

use crate::domain::{
    Account, AccountNo, AccountType, Algorithm, Approval, Beginning, BranchCode, Contract, ContractId, Email, Form,
    FormState, HolderName, Line, LoginOtp, MailState, Moment, Note, Operator, OperatorId, OperatorStanding,
    OperatorState, Paper, PaperNo, Reach, Reason, ReceiptNo, Role, Scheme, Seal, SealCheck, Serial, Template, Token,
    TokenKind, TokenState,
};
use crate::report::mail;

pub(super) fn at() -> Moment {
    Moment::parse("2026-11-22T10:00:00+09:00").unwrap()
}

pub(super) fn contract_id() -> ContractId {
    ContractId::parse("20000000003").unwrap()
}

pub(super) fn staff(id: &str) -> OperatorId {
    OperatorId::parse(id).unwrap()
}

pub(super) fn receipt() -> ReceiptNo {
    ReceiptNo::parse("001202611220001").unwrap()
}

pub(super) fn account() -> Account {
    Account { kind: AccountType::Ordinary, no: AccountNo::parse("7015764").unwrap() }
}

pub(super) fn form() -> Form {
    Form {
        receipt_no: receipt(),
        paper: Paper {
            paper_no: Some(PaperNo::parse("K8-0001").unwrap()),
            filed_on: at().day(),
            contract_id: contract_id(),
            account: account(),
            holder: HolderName::parse("鈴木 太郎").unwrap(),
            kana: None,
            serial: None,
            reason: Reason::Lost,
            note: Some(Note::parse("一行目\n二行目").unwrap()),
        },
        state: FormState::Processed,
        branch: BranchCode::parse("001").unwrap(),
        received_at: at(),
        received_by: staff("teller01"),
        seal: Some(SealCheck {
            result: Seal::Verified,
            checked_by: staff("teller02"),
            recorded_by: staff("teller01"),
            at: at(),
        }),
        approval: Some(Approval { by: staff("officer01"), at: at() }),
        returned: None,
        replaces: None,
        paper_ref: None,
        mail_id: Some(7),
        batch: None,
        beginning: Beginning::COUNTER,
        amended_by: Vec::new(),
        name_differs: None,
    }
}

pub(super) fn contract() -> Contract {
    Contract {
        id: contract_id(),
        branch: BranchCode::parse("001").unwrap(),
        account: account(),
        holder: HolderName::parse("鈴木 太郎").unwrap(),
        kana: None,
        email: Some(Email::parse("hanako@example.jp").unwrap()),
        closed_at: None,
    }
}

pub(super) fn token() -> Token {
    Token {
        serial: Serial::parse("SPST100000003").unwrap(),
        kind: TokenKind::Software,
        model: Some(Line::parse("soft-1").unwrap()),
        state: TokenState::Active,
        contract_id: Some(contract_id()),
        scheme: Scheme { algorithm: Algorithm::Sha1, digits: 6, period: 30 },
        login_otp: LoginOtp::Yes,
        started_at: Some(at()),
        hold: None,
        hold_note: None,
        ended_at: None,
        end_reason: None,
        receipt_no: Some(receipt()),
    }
}

pub(super) fn operator() -> Operator {
    let standing = OperatorStanding {
        role: Role::Teller,
        reach: Reach::parse("001").unwrap(),
        state: OperatorState::Active,
        added_by: staff("admin01"),
        keys: None,
        confirmed_by: Some(staff("officer01")),
        proposal: None,
        secrets_generation: None,
    };
    Operator { id: staff("teller01"), name: Line::parse("見本 花子").unwrap(), standing }
}

pub(super) fn mail_sheet() -> mail::MailSheet {
    mail::MailSheet {
        id: 7,
        template: Template::OtpDisabled,
        state: MailState::Queued,
        to: Some("h***@example.jp".to_owned()),
        contract_id: contract_id(),
        receipt_no: Some(receipt()),
        created_at: at(),
        attempts: 0,
        next_attempt_at: None,
        sent_at: None,
        message_id: "<7@example.jp>".to_owned(),
        last_error: None,
        handled_at: None,
        handled_by: None,
        handled_note: None,
    }
}
