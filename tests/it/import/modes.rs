//! `form import`: dry runs, all or nothing, steps and the entries that a run leaves.

use std::io;

use otpdesk::ops::import::forms::Completion;
use otpdesk::ops::import::{ImportMode, ImportObserver, ImportOptions, LockMode, Rejected};
use otpdesk::ops::{self, Cells, EntryFilter, Page};
use serde_json::{Value, json};

use crate::import::form_files::{ALL_OR_NOTHING, DRY_RUN, EXCLUSIVE, Row, counts, differences, file_of, rejects};
use crate::world::{World, refusal};

/// A bank with a pending form of C1, and a file with a row of each outcome.
fn bank_and_file() -> (World, String) {
    let bank = World::open();
    bank.batch_of("teller02", &[Row::of("C1").seal("pending"), Row::of("C2")]);
    let rows = [
        Row::of("C1"),
        Row::of("C2"),
        Row::of("C3").with("branch", "1"),
        Row::of("C4").seal("mismatch"),
        Row::of("C4").number("K-9"),
        Row::of("C5").with("reason", "気分"),
        Row::of("C5").with("account_no", "1"),
    ];
    (bank, file_of(&rows))
}

/// The entries behind the first `skipped`, each as its action and details.
fn entries(bank: &World, skipped: usize) -> Vec<(String, Value)> {
    let mut recorded = Vec::new();
    let page = Page { limit: None, after: None };
    ops::audit::list_entries(&mut bank.session("auditor01"), &EntryFilter::default(), &page, |entry| {
        recorded.push((entry.action.code().to_owned(), entry.details));
        Ok(())
    })
    .unwrap();
    recorded.split_off(skipped)
}

#[test]
fn a_dry_run_shows_what_the_import_will_and_changes_nothing() {
    for lock in [LockMode::Steps, LockMode::Exclusive] {
        let (bank, text) = bank_and_file();
        let before = bank.dump();
        let mut tried = bank.import_forms_as("teller02", &text, ImportOptions { lock, ..DRY_RUN }).unwrap();
        assert!(before == bank.dump(), "not even an entry");
        assert!(std::mem::take(&mut tried.sheet.dry_run));
        let done = bank.import_forms("teller02", &text).unwrap();
        assert_eq!((counts(&done), done.sheet.warnings), ([3, 1, 1, 2], 1));
        assert_eq!(tried.sheet, done.sheet);
        assert_eq!((tried.rejected, tried.warned), (done.rejected, done.warned));
        bank.is_sound();
    }
}

#[test]
fn all_or_nothing_takes_nothing_for_one_bad_row() {
    for lock in [LockMode::Steps, LockMode::Exclusive] {
        let (bank, text) = bank_and_file();
        let before = bank.dump();
        let known = entries(&bank, 0).len();
        let refused = bank.import_forms_as("teller02", &text, ImportOptions { lock, ..ALL_OR_NOTHING }).unwrap();
        let sheet = &refused.sheet;
        assert_eq!([sheet.rows, sheet.accepted, sheet.updated, sheet.already, sheet.rejected], [7, 0, 0, 1, 2]);
        assert_eq!(rejects(&refused), [(6, "bad_value"), (7, "contract_mismatch")]);
        let more = [("entry".to_owned(), 1), ("signature".to_owned(), 1)];
        assert_eq!(differences(&before, &bank.dump()), more, "no form, no batch, no number drawn");
        let recorded = entries(&bank, known);
        let (action, details) = &recorded[0];
        assert_eq!((action.as_str(), &details["code"]), ("refused", &json!("rows_rejected")));
        let account = &details["account"];
        let sha256 = &json!(sheet.sha256);
        assert_eq!((&account["rows"], &account["rejected"], &account["sha256"]), (&json!(7), &json!(2), sha256));
        // Without the bad rows the file is taken whole, and so it is without the wish.
        let good: Vec<&str> = text.lines().take(6).collect();
        let taken = bank.import_forms_as("teller02", &(good.join("\n") + "\n"), ALL_OR_NOTHING).unwrap();
        assert_eq!(counts(&taken), [3, 1, 1, 0]);
        assert_eq!(counts(&bank.import_forms("teller02", &text).unwrap()), [0, 0, 5, 2]);
        bank.is_sound();
    }
}

#[test]
fn a_long_file_is_taken_as_a_whole_only_while_the_others_wait() {
    let bank = World::open();
    let before = bank.dump();
    for rows in [10_000, 10_001] {
        let rows: Vec<Row> = (0..rows).map(|n| Row::of("C1").number(&format!("K-{n}")).seal("?")).collect();
        let text = file_of(&rows);
        let most = if rows.len() > 10_000 { "needs_exclusive" } else { "done" };
        assert_eq!(refusal(bank.import_forms_as("teller02", &text, DRY_RUN)), most);
        let exclusive = ImportOptions { lock: LockMode::Exclusive, mode: ImportMode::DryRun };
        let tried = bank.import_forms_as("teller02", &text, exclusive).unwrap();
        assert_eq!(tried.sheet.rejected, u64::try_from(rows.len()).unwrap());
        assert_eq!(tried.rejected.len(), 1000, "more are only counted");
        if rows.len() > 10_000 {
            assert_eq!(refusal(bank.import_forms_as("teller02", &text, ALL_OR_NOTHING)), "needs_exclusive");
        }
    }
    assert!(before == bank.dump());
}

#[test]
fn a_run_leaves_an_entry_with_its_counts_and_one_for_each_row_that_it_took() {
    for options in [ImportOptions::default(), EXCLUSIVE, ALL_OR_NOTHING] {
        let bank = World::open();
        let known = entries(&bank, 0).len();
        let text = file_of(&[Row::of("C1"), Row::of("C2").seal("pending")]);
        let sheet = bank.import_forms_as("teller02", &text, options).unwrap().sheet;
        let recorded = entries(&bank, known);
        let actions: Vec<&str> = recorded.iter().map(|(action, _)| action.as_str()).collect();
        assert_eq!(actions, ["form.import", "form.import_row", "form.import_row", "form.import"], "{options:?}");
        let row = json!({
            "contract": "C1", "reason": "lost", "batch": sheet.batch, "replaces": null, "result": "verified",
            "checked_by": "teller01",
        });
        assert_eq!((&recorded[0].1, &recorded[1].1), (&json!({ "sha256": sheet.sha256 }), &row));
        assert_eq!((&recorded[2].1["result"], &recorded[2].1["checked_by"]), (&json!("pending"), &Value::Null));
        let counted = json!({
            "sha256": sheet.sha256, "rows": 2, "accepted": 2, "updated": 0, "already": 0, "rejected": 0,
            "processed": 0, "done": true,
        });
        assert_eq!(recorded[3].1, counted);
        bank.is_sound();
    }
}

/// What an observer got.
#[derive(Default)]
struct Book {
    columns: Vec<String>,
    rows: u64,
    rejected: Vec<(u64, u64, &'static str, Vec<String>)>,
    reached: u64,
}

impl ImportObserver for Book {
    fn begins(&mut self, columns: &[String], rows: u64) -> io::Result<()> {
        (self.columns, self.rows) = (columns.to_owned(), rows);
        Ok(())
    }

    fn rejects(&mut self, rejected: &Rejected, cells: &Cells) -> io::Result<()> {
        let cells = cells.iter().map(ToOwned::to_owned).collect();
        self.rejected.push((rejected.row, rejected.line, rejected.refusal.code(), cells));
        Ok(())
    }

    fn reaches(&mut self, rows: u64) {
        self.reached = rows;
    }
}

#[test]
fn an_observer_gets_rejected_rows_in_the_files_order_and_words() {
    let text = "店番,reject_code,届出番号,届出日,契約者ID,科目,口座番号,氏名,解約理由,印鑑照合,照合者\n\
        １,x,K-2,R8.11.20,C3,当座,1000009,山崎　一郎,紛失,○,teller01\n\
        001,,K-1,R8.11.20,C1,普通,1000001,\"鈴木\n太郎\",紛失,○,teller01\n\n\
        001,,K-1,R8.11.20,C1,普通,1000001,鈴木 太郎,紛失,○,teller01\n";
    for options in [ImportOptions::default(), EXCLUSIVE, DRY_RUN, ALL_OR_NOTHING] {
        let mut book = Book::default();
        let bank = World::open();
        let imported = bank.import_forms_before("teller02", text, (options, Completion::Waits), &mut book).unwrap();
        assert_eq!(imported.sheet.rejected, 2);
        let columns = "店番 届出番号 届出日 契約者ID 科目 口座番号 氏名 解約理由 印鑑照合 照合者";
        assert_eq!((book.columns.join(" ").as_str(), book.rows, book.reached), (columns, 3, 3));
        let [far, broken] = &book.rejected[..] else { panic!("{:?}", book.rejected) };
        assert_eq!((far.0, far.1, far.2), (1, 2, "contract_mismatch"));
        assert_eq!(far.3.join("|"), "１|K-2|R8.11.20|C3|当座|1000009|山崎　一郎|紛失|○|teller01");
        assert_eq!((broken.0, broken.1, broken.2), (2, 3, "bad_value"));
    }
}

/// An observer that cannot write down what it gets.
struct Full;

impl ImportObserver for Full {
    fn begins(&mut self, _: &[String], _: u64) -> io::Result<()> {
        Ok(())
    }

    fn rejects(&mut self, _: &Rejected, _: &Cells) -> io::Result<()> {
        Err(io::ErrorKind::StorageFull.into())
    }

    fn reaches(&mut self, _: u64) {}
}

#[test]
fn what_was_committed_stays_when_the_rejects_cannot_be_written() {
    let rows = [Row::of("C1"), Row::of("C2").with("account_no", "1")];
    for (options, taken) in [(ImportOptions::default(), 1), (EXCLUSIVE, 0)] {
        let bank = World::open();
        let outcome = bank.import_forms_before("teller02", &file_of(&rows), (options, Completion::Waits), &mut Full);
        assert!(matches!(outcome, Err(ops::Error::Output(_))));
        assert_eq!(bank.forms("auditor01").len(), taken, "{options:?}");
        assert_eq!(counts(&bank.import_forms("teller02", &file_of(&rows)).unwrap())[3], 1);
        bank.is_sound();
    }
}
