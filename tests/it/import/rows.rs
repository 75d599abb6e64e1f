//! `form import`: which rows are taken, by whom, under which number, and why the others are not.

use std::sync::OnceLock;

use otpdesk::domain::{BatchId, Caution, FormState, Role, SettingKey};

use crate::import::form_files::{Row, counts, file_of, outcome, rejects};
use crate::snapshot::Snapshot;
use crate::world::{SEED, World, id, refusal};

/// The bank with contracts beside the others: C6 has a card, C7 no token, C8 is closed, C9's numbers begin with zeros.
fn bank() -> World {
    static KEPT: OnceLock<Snapshot> = OnceLock::new();
    World::made_once(&KEPT, with_other_contracts)
}

fn with_other_contracts() -> World {
    let bank = World::open();
    let contracts = "contract_id,branch,account_type,account_no,holder_name\n\
        C6,001,普通,1000006,見本 花子\nC7,001,普通,1000007,見本 花子\nC8,001,普通,1000008,見本 花子\n\
        C9,001,貯蓄,0000009,見本 花子\n";
    assert_eq!(bank.import_contracts(contracts).unwrap().sheet.accepted, 4);
    let tokens = format!(
        "serial,kind,secret,contract_id,started_on\nH6,hardware,{SEED},C6,2026-01-01\nT9,software,{SEED},C9,2026-01-01\n"
    );
    assert_eq!(bank.import_tokens(&tokens).unwrap().sheet.accepted, 2);
    bank.close("officer01", "C8").unwrap();
    bank
}

fn row(contract: &str, account: &str) -> Row {
    let row = Row::of("C1").number(&format!("K-{contract}")).with("contract_id", contract);
    row.with("account_no", account).with("holder_name", "見本 花子")
}

/// What a value in a column is rejected for, in a row that is right otherwise.
const VALUES: &[(&str, &str, &str)] = &[
    ("paper_no", "", "missing_value"),
    ("paper_no", "K 1", "bad_value"),
    ("paper_no", "届1", "bad_value"),
    ("filed_on", "", "missing_value"),
    ("filed_on", "2026-02-30", "bad_value"),
    ("filed_on", "平成8年11月20日X", "bad_value"),
    ("filed_on", "2026-11-25", "date_in_future"),
    ("filed_on", "2099/01/01", "date_in_future"),
    ("branch", "", "missing_value"),
    ("branch", "0001", "bad_value"),
    ("branch", "本店", "bad_value"),
    ("branch", "002", "contract_mismatch"),
    ("contract_id", "", "missing_value"),
    ("contract_id", "C-1", "bad_value"),
    ("contract_id", "***1", "bad_value"),
    ("contract_id", "c1", "contract_not_found"),
    ("contract_id", "C99", "contract_not_found"),
    ("account_type", "", "missing_value"),
    ("account_type", "定期", "bad_value"),
    ("account_type", "当座", "contract_mismatch"),
    ("account_no", "", "missing_value"),
    ("account_no", "12345678", "bad_value"),
    ("account_no", "***0001", "bad_value"),
    ("account_no", "1000002", "contract_mismatch"),
    ("holder_name", "", "missing_value"),
    ("holder_name", "鈴木\u{202e}太郎", "bad_value"),
    ("holder_name", "鈴木 次郎", "contract_mismatch"),
    ("holder_kana", "スズキ\u{7}", "bad_value"),
    ("serial", "S-1", "bad_value"),
    ("serial", "S2", "serial_mismatch"),
    ("reason", "", "missing_value"),
    ("reason", "気分", "bad_value"),
    ("seal", "たぶん", "bad_value"),
    ("seal_checked_by", "", "seal_checker_missing"),
    ("seal_checked_by", "係", "bad_value"),
    ("seal_checked_by", "teller99", "operator_not_found"),
    ("note", "\u{1b}[2J", "bad_value"),
    ("note", "***", "bad_value"),
];

#[test]
fn a_row_is_rejected_for_its_one_fault() {
    let bank = bank();
    for (column, value, expected) in VALUES {
        let imported = bank.import_forms("teller01", &file_of(&[Row::of("C1").with(column, value)])).unwrap();
        assert_eq!(outcome(&imported), *expected, "{column} {value:?}");
    }
    bank.hold("teller01", "C2", otpdesk::domain::Reason::Lost).unwrap();
    for (row, expected) in [
        (row("C6", "1000006"), "not_software_token"),
        (row("C7", "1000007"), "no_active_token"),
        (row("C8", "1000008"), "contract_closed"),
        (Row::of("C2"), "taken"),
        (Row::of("C2").number("K-2"), "open_form_exists"),
        (Row::of("C2").with("reason", "broken"), "paper_no_conflict"),
        (Row::of("C3").number("K-C2"), "paper_no_conflict"),
        (Row::of("C3").number("K-C3").seal("○").with("serial", "ｓ３"), "serial_mismatch"),
        (Row::of("C3").with("serial", "Ｓ３"), "taken"),
    ] {
        let imported = bank.import_forms("teller01", &file_of(&[row])).unwrap();
        assert_eq!(outcome(&imported), expected);
    }
    assert_eq!((bank.forms("auditor01").len(), bank.history("C1").as_str()), (2, ""));
    bank.set(SettingKey::FormKinds, "all").unwrap();
    bank.set(SettingKey::ContractIdPattern, "[0-9]{11}").unwrap();
    for (row, expected) in [(row("C6", "1000006"), "taken"), (row("C99", "1000006"), "bad_value")] {
        let imported = bank.import_forms("teller01", &file_of(&[row])).unwrap();
        assert_eq!(outcome(&imported), expected);
    }
    bank.is_sound();
}

/// Values in the columns' order, then checker, contract, match, serial, token, open form.
#[test]
fn the_first_fault_names_the_row() {
    let bank = bank();
    let wrong = [
        ("paper_no", "K 1", "bad_value"),
        ("filed_on", "2026-11-25", "date_in_future"),
        ("branch", "", "missing_value"),
        ("reason", "気分", "bad_value"),
        ("seal_checked_by", "", "seal_checker_missing"),
        ("note", "***", "bad_value"),
        ("seal_checked_by", "teller99", "operator_not_found"),
        ("contract_id", "C99", "contract_not_found"),
        ("contract_id", "C7", "contract_mismatch"),
        ("account_no", "1000002", "contract_mismatch"),
        ("serial", "S2", "serial_mismatch"),
    ];
    bank.receive("teller01", crate::world::paper("C1"), otpdesk::domain::Seal::Pending).unwrap();
    let right = Row::of("C1").number("K-2");
    for from in 0..wrong.len() {
        // The last of a column stands; what comes before it in the table is right again.
        let mut bad = right.clone();
        for (column, value, _) in wrong[from..].iter().rev() {
            bad = bad.with(column, value);
        }
        let imported = bank.import_forms("teller01", &file_of(&[bad])).unwrap();
        assert_eq!(outcome(&imported), wrong[from].2, "{:?}", wrong[from]);
    }
    assert_eq!(outcome(&bank.import_forms("teller01", &file_of(&[right])).unwrap()), "open_form_exists");
    let no_token = row("C7", "1000007").with("serial", "S2");
    assert_eq!(outcome(&bank.import_forms("teller01", &file_of(&[no_token])).unwrap()), "no_active_token");
    bank.is_sound();
}

#[test]
fn a_number_counts_once_in_a_file_and_a_contract_has_one_open_form() {
    let bank = World::open();
    let mismatch = Row::of("C3").seal("mismatch");
    let rows = [
        Row::of("C1"),
        Row::of("C1"),
        Row::of("C2").number("k-c1"),
        Row::of("C4").number("Ｋ－Ｃ１"),
        Row::of("C2"),
        mismatch.clone(),
        Row::of("C3").number("K-9"),
        Row::of("C3").number("K-10"),
        Row::of("C4").with("account_no", "1"),
        Row::of("C4").number("K-11"),
    ];
    let imported = bank.import_forms("teller02", &file_of(&rows)).unwrap();
    let expected = [
        (2, "duplicate_in_file"),
        (4, "duplicate_in_file"),
        (5, "open_form_exists"),
        (8, "open_form_exists"),
        (9, "contract_mismatch"),
    ];
    assert_eq!((counts(&imported), rejects(&imported)), ([5, 0, 0, 5], expected.to_vec()));
    assert_eq!(bank.history("C3"), "03 returned mismatch, 05 checked verified");
    bank.is_sound();
}

#[test]
fn receipt_numbers_follow_the_file_without_gaps() {
    let bank = World::large(12);
    bank.checked_form("teller01", "C1");
    // Contracts in no order, with rows between that are not taken; C5 is of branch 002.
    let order = [19, 11, 2, 21, 5, 10, 15, 12, 20, 3, 13, 18];
    let rows: Vec<Row> = order
        .iter()
        .flat_map(|n| {
            let contract = format!("C{n}");
            let bad = Row::of(&contract).number(&format!("X-{n}")).with("account_no", "1");
            if n % 2 == 0 { vec![bad, Row::of(&contract)] } else { vec![Row::of(&contract), bad] }
        })
        .collect();
    let imported = bank.import_forms("teller02", &file_of(&rows)).unwrap();
    assert_eq!(counts(&imported), [12, 0, 0, 12]);
    let forms = bank.forms_in(&imported.sheet.batch);
    let outcome: Vec<String> = forms.iter().map(|form| format!("{} {}", form.receipt_no, form.contract_id)).collect();
    let expected = order.iter().filter(|n| **n != 5).zip(2..).map(|(n, at)| format!("00120261124{at:04} C{n}"));
    let expected: Vec<String> = expected.chain(["002202611240001 C5".to_owned()]).collect();
    assert_eq!(outcome, expected);
    // The counter goes on behind them.
    assert_eq!(bank.checked_form("teller01", "C4").as_str(), "001202611240013");
    bank.is_sound();
}

#[test]
fn who_may_import_and_for_which_branch() {
    for (operator, expected) in [
        ("teller01", [1, 0, 0, 1]),
        ("teller02", [2, 0, 0, 0]),
        ("officer01", [2, 0, 0, 0]),
        ("job01", [2, 0, 0, 0]),
        ("admin01", [0; 4]),
        ("auditor01", [0; 4]),
        ("site01", [0; 4]),
    ] {
        let bank = World::open();
        let outcome = bank.import_forms(operator, &file_of(&["C1", "C5"].map(Row::of)));
        if expected == [0; 4] {
            assert_eq!(refusal(outcome), "role_not_allowed", "{operator}");
            assert_eq!((bank.actions().get("refused"), bank.forms("auditor01").len()), (Some(&1), 0));
        } else {
            let imported = outcome.unwrap();
            assert_eq!(counts(&imported), expected, "{operator}");
            let far = if operator == "teller01" { vec![(2, "other_branch")] } else { Vec::new() };
            assert_eq!(rejects(&imported), far, "{operator}");
        }
        bank.is_sound();
    }
}

/// A form stays where it was received, though its contract moves to another branch.
#[test]
fn the_seal_of_a_form_is_recorded_by_its_own_branch() {
    let bank = World::open();
    bank.add("teller03", Role::Teller, "002").unwrap();
    bank.confirm("officer01", "teller03").unwrap();
    bank.batch_of("teller01", &[Row::of("C1").seal("pending")]);
    bank.import_contracts("contract_id,branch,account_type,account_no,holder_name\nC1,002,普通,1000001,鈴木 太郎\n")
        .unwrap();
    for row in [Row::of("C1"), Row::of("C1").with("branch", "002")] {
        let imported = bank.import_forms("teller03", &file_of(&[row])).unwrap();
        assert_eq!((outcome(&imported), bank.history("C1").as_str()), ("other_branch", "01 received pending"));
    }
    bank.is_sound();
}

#[test]
fn lost_zeros_are_restored_with_a_warning() {
    let bank = bank();
    let lost = row("C9", "9").with("account_type", "貯蓄").with("branch", "1");
    let rejected = Row::of("C2").with("branch", "1").with("account_no", "2");
    let imported = bank.import_forms("teller01", &file_of(&[lost, rejected, Row::of("C1")])).unwrap();
    assert_eq!((counts(&imported), imported.sheet.warnings), ([2, 0, 0, 1], 2));
    let warned: Vec<_> = imported.warned.iter().map(|w| (w.row, w.line, w.warning.field, w.warning.caution)).collect();
    let expected = ["branch", "account_no"].map(|field| (1, 2, field, Caution::ZerosRestored));
    assert_eq!(warned, expected, "a row that is not taken is not warned of");
    bank.is_sound();
}

/// Rule 1: the one who imports has received the form and recorded its seal; the one whom the file names compared it.
#[test]
fn who_brought_a_form_or_compared_its_seal_does_not_approve_it() {
    let bank = World::open();
    let compared = Row::of("C1").with("seal_checked_by", "officer02");
    let batch = bank.batch_of("officer01", &[compared]);
    let form = &bank.forms_in(&batch)[0];
    assert_eq!((form.state, &form.batch), (FormState::Checked, &Some(batch.clone())));
    let hands = [&form.seal_checked_by, &form.seal_recorded_by].map(|who| who.clone().unwrap());
    assert_eq!((form.received_by.clone(), hands), (id("officer01"), [id("officer02"), id("officer01")]));
    for officer in ["officer01", "officer02"] {
        assert_eq!(refusal(bank.approve(officer, &form.receipt_no)), "same_person", "{officer}");
    }
    bank.add("officer03", Role::Officer, "all").unwrap();
    bank.confirm("officer01", "officer03").unwrap();
    assert_eq!(refusal(bank.approve("officer03", &form.receipt_no)), "done");
    bank.is_sound();
}

#[test]
fn a_batch_is_its_file_and_names_who_first_brought_it() {
    let bank = World::open();
    let text = file_of(&[Row::of("C1")]);
    let first = bank.import_forms("teller02", &text).unwrap().sheet;
    assert_eq!(first.batch.as_str(), format!("B{}", &first.sha256[..12]));
    assert_eq!(BatchId::parse(first.batch.as_str()), Ok(first.batch.clone()));
    bank.import_forms("job01", &text).unwrap();
    let mut session = bank.session("officer01");
    let review = otpdesk::ops::form::approve_batch::review(&mut session, &first.batch, 1).unwrap();
    assert_eq!((review.batch.imported_by, review.batch.imported_at), (id("teller02"), bank.now));
    assert_eq!((review.batch.file.as_str(), review.batch.sha256), ("forms.csv", first.sha256));
    let other = bank.import_forms("teller02", &(text + "\n")).unwrap().sheet;
    assert_eq!((other.elsewhere, other.already), (vec![first.batch], 1));
    bank.is_sound();
}
