//! Each sheet in its three forms.

mod sample;

use serde_json::Value;

use super::*;
use crate::domain::{AccountNo, Action, Branch, BranchCode, FormState, Line, OtpState, Return, SettingKey};
use sample::{at, contract, contract_id, form, mail_sheet, operator, receipt, staff, token};

fn options(format: Format, lang: Lang) -> OutputOptions {
    OutputOptions { format, lang, width: Some(80) }
}

fn one(sheet: &impl Sheet, format: Format, lang: Lang) -> String {
    let mut out = Vec::new();
    render_one(sheet, options(format, lang), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn list<S: Sheet>(rows: &[S], format: Format, limit: Option<usize>) -> (String, Tail) {
    let mut out = Vec::new();
    let mut list = ListWriter::new(options(format, Lang::Ja), limit, &mut out);
    for row in rows {
        list.row(row).unwrap();
    }
    let tail = list.finish().unwrap();
    (String::from_utf8(out).unwrap(), tail)
}

/// Keys in JSON are the contract's, in its order, and CSV's header is the same.
fn check<S: Sheet>(sheet: &S, keys: &str) {
    let expected: Vec<&str> = keys.split(' ').collect();
    let object: Value = serde_json::from_str(&one(sheet, Format::Json, Lang::Ja)).unwrap();
    assert_eq!(object.as_object().unwrap().keys().collect::<Vec<_>>(), expected);
    let mut reader = ::csv::Reader::from_reader(std::io::Cursor::new(one(sheet, Format::Csv, Lang::Ja)));
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), expected);
    assert_eq!(reader.records().next().unwrap().unwrap().len(), expected.len());
    assert_eq!(S::KEYS, expected);
    assert!(S::COLUMNS.iter().all(|column| S::KEYS.contains(column)));
}

#[test]
fn the_keys_of_the_banks_things_are_the_contracts() {
    let forms = "receipt_no paper_no state contract_id branch account holder_name serial reason filed_on received_at \
                 received_by seal seal_checked_by seal_recorded_by seal_checked_at approved_by approved_at processed_at \
                 returned_at returned_by returned_reason replaces paper_ref note batch mail_id";
    check(&form::FormSheet::new(&form(), Masking::Masked), forms);
    check(&form::FormFacing::new(&form(), &contract(), Masking::Masked), forms);
    check(
        &contract::ContractSheet::new(&contract(), OtpState::Active, None, Masking::Masked),
        "contract_id branch account holder_name holder_kana email otp open_form closed",
    );
    check(
        &token::TokenSheet::of(token(), BranchCode::parse("001").ok()),
        "serial kind model state contract_id branch login_otp started_at ended_at end_reason receipt_no",
    );
    check(
        &otp::OtpSheet {
            contract_id: contract_id(),
            otp: OtpState::Disabled,
            serial: None,
            login_otp: None,
            since: Some(at()),
            form: Some(receipt()),
            open_form: None,
            registered_again: false,
            locked: false,
            already: false,
        },
        "contract_id otp serial login_otp since form open_form registered_again locked",
    );
    check(
        &audit::EntrySheet {
            seq: 1,
            at: at(),
            operator: staff("admin01"),
            action: Action::FormApprove,
            subject: "f".to_owned(),
            details: serde_json::json!({"n": 1}),
            remark: None,
            hash: "00".to_owned(),
        },
        "seq at operator action subject details remark hash",
    );
}

#[test]
fn the_keys_of_the_offices_things_are_the_contracts() {
    let mails = "id template state to contract_id receipt_no created_at attempts next_attempt_at sent_at message_id \
                 last_error";
    check(&mail_sheet(), mails);
    let letter = mail::LetterSheet { mail: mail_sheet(), subject: "件名".to_owned(), body: "本文\n".to_owned() };
    check(&letter, &format!("{mails} subject body"));
    check(
        &operator::OperatorSheet::new(&operator()),
        "id name role branch state unconfirmed initial_passphrase waits keys",
    );
    check(&branch::BranchSheet::new(&Branch { code: BranchCode::parse("001").unwrap(), name: None }), "branch name");
    check(
        &setting::SettingSheet { key: SettingKey::FormKinds, value: "all".to_owned(), pending: None },
        "key value pending",
    );
    check(
        &form::ApprovalLine { receipt_no: "7".to_owned(), state: None, already: false, error: None },
        "receipt_no state already error",
    );
    let broken = audit::Problem {
        id: "0123456789ab".to_owned(),
        seq: Some(3),
        kind: "hash".to_owned(),
        detail: "x".to_owned(),
        accepted: false,
    };
    check(
        &audit::VerifySheet {
            ok: false,
            anchored: false,
            entries: 3,
            signatures: 1,
            head: "00".to_owned(),
            fingerprint: "00".to_owned(),
            counts: audit::Counts([("hash", 1)].into()),
            problems: vec![broken],
        },
        "ok anchored entries signatures head fingerprint counts problems",
    );
}

#[test]
fn a_form_is_masked_and_shown_in_the_banks_words() {
    let sheet = form::FormSheet::new(&form(), Masking::Masked);
    let screen = one(&sheet, Format::Table, Lang::Ja);
    for part in ["受付番号:", "処理済", "紛失", "一致", "***5764", "二行目"] {
        assert!(screen.contains(part), "{part}\n{screen}");
    }
    assert!(!screen.contains("7015764") && !screen.contains("処理済み(変更なし)"));
    assert!(one(&sheet, Format::Table, Lang::En).contains("processed"));
    let revealed = form::FormSheet::new(&form(), Masking::Revealed);
    let json: Value = serde_json::from_str(&one(&revealed, Format::Json, Lang::En)).unwrap();
    assert_eq!(json["account"], "7015764");
    assert_eq!(json["received_at"], "2026-11-22T10:00:00+09:00");
    assert_eq!(json["filed_on"], "2026-11-22");
    assert_eq!(json["serial"], Value::Null);
}

#[test]
fn a_repeat_says_so() {
    let sheet = form::FormSheet { already: true, ..form::FormSheet::new(&form(), Masking::Masked) };
    let json: Value = serde_json::from_str(&one(&sheet, Format::Json, Lang::Ja)).unwrap();
    assert_eq!(json["already"], true);
    let screen = one(&sheet, Format::Table, Lang::Ja);
    assert!(screen.lines().any(|line| line.starts_with("処理済み(変更なし):") && line.ends_with("はい")), "{screen}");
}

#[test]
fn only_a_screen_shows_the_comparison_in_full() {
    let mut changed = contract();
    changed.account.no = AccountNo::parse("7015765").unwrap();
    let facing = form::FormFacing::new(&form(), &changed, Masking::Masked);
    let screen = one(&facing, Format::Table, Lang::Ja);
    assert!(screen.contains("普通 7015764") && screen.contains("普通 7015765"), "{screen}");
    for format in [Format::Json, Format::Csv] {
        let text = one(&facing, format, Lang::Ja);
        assert!(!text.contains("7015764") && text.contains("***5764"), "{text}");
    }
}

#[test]
fn a_returned_form_shows_why() {
    let mut back = form();
    back.state = FormState::Returned;
    back.approval = None;
    back.returned = Some(Return { by: staff("officer01"), at: at(), reason: Line::parse("印鑑相違").unwrap() });
    let sheet = form::FormSheet::new(&back, Masking::Masked);
    assert_eq!(sheet.returned_reason.map(|reason| reason.to_string()).as_deref(), Some("印鑑相違"));
    assert_eq!(sheet.processed_at, None);
}

#[test]
fn a_json_list_is_one_document_a_row_a_line() {
    let sheets = [token::TokenSheet::of(token(), None), token::TokenSheet::of(token(), None)];
    let (text, tail) = list(&sheets, Format::Json, None);
    assert_eq!(text.lines().count(), 4);
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap().as_array().map(Vec::len), Some(2));
    assert!(text.contains(r#""login_otp":true"#) && text.contains(r#""branch":null"#));
    assert_eq!(tail, Tail::Whole);
    assert_eq!(list::<token::TokenSheet>(&[], Format::Json, None), ("[]\n".to_owned(), Tail::Empty));
}

#[test]
fn a_csv_list_has_its_header_even_when_empty() {
    let (text, _) = list::<branch::BranchSheet>(&[], Format::Csv, None);
    assert_eq!(text, "branch,name\r\n");
    let named = Branch { code: BranchCode::parse("001").unwrap(), name: Line::parse("=本店").ok() };
    let (text, _) = list(&[branch::BranchSheet::new(&named)], Format::Csv, None);
    assert_eq!(text, "branch,name\r\n001,'=本店\r\n");
}

#[test]
fn a_table_is_a_page_and_machines_get_everything() {
    let sheets: Vec<_> = (0..60)
        .map(|n| branch::BranchSheet { branch: BranchCode::parse(&n.to_string()).unwrap(), name: None })
        .collect();
    let (text, tail) = list(&sheets, Format::Table, None);
    assert_eq!(text.lines().filter(|line| line.contains('0')).count(), 50);
    assert_eq!(tail, Tail::Cut { shown: 50, after: "049".to_owned() });
    assert_eq!(list(&sheets, Format::Table, Some(60)).1, Tail::Whole);
    assert_eq!(list(&sheets, Format::Csv, None).0.lines().count(), 61);
    assert_eq!(list(&sheets, Format::Csv, Some(3)).0.lines().count(), 4);
    for lang in Lang::ALL {
        assert!(tail.text(*lang).unwrap().contains("--after 049"));
    }
}

#[test]
fn a_table_of_operators_shows_what_is_unusual() {
    let mut new = operator();
    new.standing.confirmed_by = None;
    let sheets = [operator::OperatorSheet::new(&operator()), operator::OperatorSheet::new(&new)];
    let (text, _) = list(&sheets, Format::Table, None);
    assert!(text.contains("二人目の確認") && text.matches("未了").count() == 1, "{text}");
    assert!(text.contains("有効") && text.contains("係"), "{text}");
}
