//! The screen and the keyboard, with both given.

use std::cell::RefCell;
use std::io::Cursor;
use std::rc::Rc;

use super::*;
use crate::domain::{AccountNo, BranchCode};
use crate::report::branch::BranchSheet;

/// A writer whose text can be read back.
#[derive(Clone, Default)]
struct Paper(Rc<RefCell<Vec<u8>>>);

impl Paper {
    fn text(&self) -> String {
        String::from_utf8(self.0.borrow().clone()).unwrap()
    }
}

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A writer that cannot be written.
struct Gone(io::ErrorKind);

impl Write for Gone {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct Screen {
    ui: Ui,
    out: Paper,
    err: Paper,
}

fn preferences() -> Preferences {
    Preferences {
        lang: Lang::Ja,
        format: Format::Table,
        colour: Color::Auto,
        verbosity: Verbosity::Normal,
        consent: Consent::Asked,
    }
}

fn screen(typed: &str, attendance: Attendance, preferences: Preferences) -> Screen {
    let (out, err) = (Paper::default(), Paper::default());
    let streams = Streams {
        input: Keyboard::Given(Box::new(Cursor::new(typed.to_owned()))),
        out: Box::new(out.clone()),
        err: Box::new(err.clone()),
        attendance,
        width: Some(80),
        coloured: false,
    };
    Screen { ui: Ui::new(streams, preferences), out, err }
}

fn row() -> BranchSheet {
    BranchSheet { branch: BranchCode::parse("001").unwrap(), name: None }
}

#[test]
fn only_a_clear_yes_confirms() {
    for yes in ["y\n", "Y\n", "ｙ\n", "Ｙ\r\n", "yes\n", " はい \n"] {
        let mut screen = screen(yes, Attendance::Attended, preferences());
        assert!(screen.ui.confirm("よろしいですか").is_ok(), "{yes:?}");
        assert_eq!(screen.err.text(), "よろしいですか [y/N]: ");
        assert_eq!(screen.out.text(), "");
    }
    for no in ["n\n", "\n", "", "yy\n", "いいえ\n"] {
        let answer = screen(no, Attendance::Attended, preferences()).ui.confirm("よろしいですか");
        assert_eq!(answer, Err(Refusal::Declined), "{no:?}");
    }
}

#[test]
fn without_a_terminal_nothing_is_asked() {
    let mut alone = screen("y\n", Attendance::Unattended, preferences());
    assert_eq!(alone.ui.confirm("よろしいですか"), Err(Refusal::NeedsTerminal { flag: "--yes" }));
    let question = Question { field: "account_no", flag: "--account-no", example: "" };
    let asked = alone.ui.ask(question, AccountNo::parse);
    assert_eq!(asked, Err(Refusal::NeedsTerminal { flag: "--account-no" }));
    let hidden = alone.ui.passphrase("パスフレーズ").err();
    assert_eq!(hidden, Some(Refusal::NeedsTerminal { flag: "--passphrase-file" }));
    assert_eq!(alone.err.text(), "");

    let given = Preferences { consent: Consent::Given, ..preferences() };
    assert!(screen("", Attendance::Unattended, given).ui.confirm("よろしいですか").is_ok());
}

#[test]
fn a_value_is_asked_until_it_is_one() {
    let mut screen = screen("12a\n７０１５７\n", Attendance::Attended, preferences());
    let question = Question { field: "account_no", flag: "--account-no", example: "0123456" };
    assert_eq!(screen.ui.ask(question, AccountNo::parse).unwrap().as_str(), "0070157");
    let prompt = "口座番号 (0123456): ";
    assert_eq!(screen.err.text(), format!("{prompt}  形式が正しくありません(例: 0123456)\n{prompt}  → 0070157\n"));
    assert_eq!(screen.ui.ask(question, AccountNo::parse), Err(Refusal::Declined));
}

#[test]
fn data_and_remarks_go_their_own_ways() {
    let mut screen = screen("", Attendance::Unattended, preferences());
    screen.ui.data("data\n").unwrap();
    screen.ui.note("a\u{1b}[2J");
    screen.ui.detail("hidden");
    screen.ui.warn("w");
    screen.ui.error("e");
    assert_eq!(screen.out.text(), "data\n");
    assert_eq!(screen.err.text(), "a\\u{1b}[2J\n注意: w\nエラー: e\n");
}

#[test]
fn quiet_drops_notes_and_colour_is_as_asked() {
    let mut screen = screen(
        "",
        Attendance::Unattended,
        Preferences { verbosity: Verbosity::Quiet, colour: Color::Always, ..preferences() },
    );
    screen.ui.note("note");
    screen.ui.error("e");
    assert!(screen.err.text().starts_with("\u{1b}[") && screen.err.text().ends_with("e\n"));
    assert!(!screen.err.text().contains("note"));
}

#[test]
fn a_reader_that_has_gone_is_a_quiet_end_and_a_full_disk_is_not() {
    for (kind, is_quiet) in [(io::ErrorKind::BrokenPipe, true), (io::ErrorKind::StorageFull, false)] {
        for format in Format::ALL {
            let mut screen = screen("", Attendance::Unattended, Preferences { format: *format, ..preferences() });
            screen.ui.streams.out = Box::new(Gone(kind));
            assert_eq!(screen.ui.data("x").is_ok(), is_quiet);
            assert_eq!(screen.ui.show(&row()).is_ok(), is_quiet);
            let mut list = screen.ui.list::<BranchSheet>(None);
            let rows = (0..20_000).try_for_each(|_| list.row(&row()).map(|_| ()));
            let ended = rows.and_then(|()| list.finish());
            assert_eq!(ended.is_ok(), is_quiet, "{format}");
        }
    }
}

#[test]
fn a_failure_is_shown_with_its_way_out() {
    let failure = super::super::words::Failure::from(Refusal::LedgerNotFound);
    let mut human = screen("", Attendance::Unattended, preferences());
    human.ui.fail(&failure);
    assert!(human.err.text().starts_with("エラー: 台帳が見つかりません。\nヒント: --ledger"));
    let mut machine = screen("", Attendance::Unattended, Preferences { format: Format::Json, ..preferences() });
    machine.ui.fail(&failure);
    assert!(machine.err.text().starts_with(r#"{"error":{"code":"ledger_not_found","message":"#));
    assert_eq!(machine.err.text().lines().count(), 1);
}

#[test]
fn a_list_says_what_it_left_out() {
    let mut screen = screen("", Attendance::Unattended, preferences());
    let mut list = screen.ui.list::<BranchSheet>(Some(1));
    assert_eq!(list.row(&row()).unwrap(), report::Next::More);
    assert_eq!(list.row(&row()).unwrap(), report::Next::Enough);
    let tail = list.finish().unwrap();
    screen.ui.tail(&tail);
    assert!(
        screen.err.text().contains("--after 001") && screen.err.text().contains("--limit"),
        "{}",
        screen.err.text()
    );
}
