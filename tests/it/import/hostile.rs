//! Files that are no files of forms: refused within seconds, with an exit code that says why, and nothing is taken.

use std::fs::{self, File};
use std::io::Write as _;
use std::os::unix::fs::symlink;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use rustix::fs::{CWD, FileType, Mode, mknodat};
use serde_json::json;

use crate::house::refusal_cases::{FORM_HEADER, form_row};
use crate::import::form_files::{self, DRY_RUN, Row};
use crate::shell::{BINARY, Shell};
use crate::world::World;

/// A busy machine is slow, but nothing here needs more than a moment.
const SOON: Duration = Duration::from_secs(20);

fn good(column: &str, value: &str) -> String {
    let row = form_row("K-1", "40000000011", "一致,teller01").replacen(column, value, 1);
    format!("{FORM_HEADER}\n{row}\n")
}

fn refuses(shell: &Shell, said: &str, exit: i32, code: &str) {
    let begun = Instant::now();
    shell.ask("teller02", &format!("{said} --format json")).refused(exit, code);
    assert!(begun.elapsed() < SOON, "{said}: {:?}", begun.elapsed());
}

/// Nothing was recorded, and nothing lies about.
fn is_untouched(shell: &Shell, trail: &[String]) {
    assert_eq!(shell.ask("teller01", "form list --format json").json(), json!([]));
    assert_eq!(shell.trail(), trail);
    let left: Vec<_> = fs::read_dir(shell.folder()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().starts_with(".tmp")), "{left:?}");
}

#[test]
fn what_is_no_regular_file_is_not_waited_for() {
    let shell = Shell::open();
    let trail = shell.trail();
    fs::create_dir(shell.path("folder")).unwrap();
    mknodat(CWD, shell.path("pipe"), FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    symlink("/dev/zero", shell.path("zero")).unwrap();
    symlink("nowhere", shell.path("dangling")).unwrap();
    symlink("loop", shell.path("loop")).unwrap();
    for (file, exit, code) in [
        ("folder", 74, "not_a_file"),
        ("pipe", 74, "not_a_file"),
        ("/dev/zero", 74, "not_a_file"),
        ("zero", 74, "not_a_file"),
        ("/dev/null", 74, "not_a_file"),
        ("nothing.csv", 3, "file_not_found"),
        ("dangling", 3, "file_not_found"),
        ("loop", 74, "io"),
        ("config.toml/forms.csv", 3, "file_not_found"),
        ("teller01.pass/forms.csv", 74, "io"),
    ] {
        for more in ["", "--dry-run", "--rejects rejects.csv"] {
            refuses(&shell, &format!("form import {file} {more}"), exit, code);
        }
        assert!(!shell.path("rejects.csv").exists());
    }
    is_untouched(&shell, &trail);
}

#[test]
fn what_is_no_table_is_reported_with_its_line() {
    let shell = Shell::open();
    let trail = shell.trail();
    let sparse = File::create(shell.path("sparse.csv")).unwrap();
    sparse.set_len(1 << 30).unwrap();
    refuses(&shell, "form import sparse.csv", 65, "nul_byte");
    let zip = b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0".to_vec();
    let long = |bytes: usize| "x".repeat(bytes);
    let lines = "行\n".repeat(20_000);
    for (bytes, code, place) in [
        (Vec::new(), "empty_file", "whole file"),
        (b"\n\r\n,,,\n".to_vec(), "empty_file", "whole file"),
        (zip, "nul_byte", "line 1"),
        (b"\x89PNG\r\n\x1a\n".to_vec(), "unknown_column", "header"),
        (good("宮本", "宮\0本").into_bytes(), "nul_byte", "line 2, column 42"),
        (good("宮本", "\"宮本").into_bytes(), "unterminated_quote", "line 2"),
        (good("宮本", &format!("\"宮本{lines}\"")).into_bytes(), "record_too_long", "line 2"),
        (good("宮本", &long(65 * 1024)).into_bytes(), "record_too_long", "line 2"),
        (good("宮本 さくら", &long(1025)).into_bytes(), "field_too_long", "line 2"),
        (good("宮本", "宮,本").into_bytes(), "wrong_field_count", "line 2"),
        (good(",紛失", "").into_bytes(), "wrong_field_count", "line 2"),
        (format!("{FORM_HEADER}{}\n", ",reason".repeat(10_000)).into_bytes(), "record_too_long", "line 1"),
    ] {
        fs::write(shell.path("forms.csv"), &bytes).unwrap();
        let answer = shell.ask("teller02", "form import forms.csv --rejects rejects.csv --format json");
        let error = answer.refused(65, code);
        assert!(error["message"].as_str().unwrap().contains(place), "{code}: {error}");
        assert!(!shell.path("rejects.csv").exists(), "{code}");
    }
    is_untouched(&shell, &trail);
}

/// A structure that breaks far behind good rows ends the file before any of them is taken.
#[test]
fn nothing_is_half_taken() {
    let shell = Shell::open();
    let trail = shell.trail();
    let rows = |last: &str| {
        let rows: Vec<String> = (0..12_000).map(|n| form_row(&format!("K-{n}"), "40000000011", "未,")).collect();
        format!("{FORM_HEADER}\n{}\n{last}\n", rows.join("\n"))
    };
    for (last, code) in [("\"", "unterminated_quote"), ("a,b", "wrong_field_count"), ("\0", "nul_byte")] {
        shell.file("forms.csv", &rows(last));
        refuses(&shell, "form import forms.csv", 65, code);
        refuses(&shell, "form import forms.csv --exclusive", 65, code);
    }
    is_untouched(&shell, &trail);
}

/// A command whose standard input is something else than a short text.
fn command(shell: &Shell) -> Command {
    let mut command = Command::new(BINARY);
    command.env_clear().envs(shell.environment()).current_dir(shell.folder());
    command.args(["--operator", "teller02", "--passphrase-file", "teller02.pass"]);
    command.args(["form", "import", "-", "--format", "json"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn code_of(output: &std::process::Output) -> (Option<i32>, String) {
    let line = String::from_utf8_lossy(&output.stderr);
    let summary: serde_json::Value = serde_json::from_str(line.lines().last().unwrap()).unwrap();
    (output.status.code(), summary["error"]["code"].as_str().unwrap().to_owned())
}

#[test]
fn an_endless_stream_is_not_read_to_its_end() {
    let shell = Shell::open();
    let trail = shell.trail();
    let begun = Instant::now();
    let zero = command(&shell).stdin(File::open("/dev/zero").unwrap()).output().unwrap();
    assert_eq!(code_of(&zero), (Some(65), "nul_byte".to_owned()));
    // 200 MB on one line, or as much of it as is wanted.
    for (head, expected) in [("", "record_too_long"), (&good("宮本", "宮本")[..], "record_too_long")] {
        let mut child = command(&shell).stdin(Stdio::piped()).spawn().unwrap();
        let mut pipe = child.stdin.take().unwrap();
        let head = head.to_owned();
        let writer = std::thread::spawn(move || {
            let block = "見本".repeat(170_000);
            let _ = pipe.write_all(head.as_bytes());
            (0..200).take_while(|_| pipe.write_all(block.as_bytes()).is_ok()).count()
        });
        let output = child.wait_with_output().unwrap();
        assert_eq!(code_of(&output), (Some(65), expected.to_owned()));
        assert!(writer.join().unwrap() < 200, "the rest was not read");
    }
    let closed = command(&shell).stdin(Stdio::null()).output().unwrap();
    assert_eq!(code_of(&closed), (Some(65), "empty_file".to_owned()));
    assert!(begun.elapsed() < SOON, "{:?}", begun.elapsed());
    is_untouched(&shell, &trail);
}

#[test]
fn rejects_go_where_a_file_can_be_and_nowhere_else() {
    let shell = Shell::open();
    let trail = shell.trail();
    shell.file("forms.csv", &good("一致", "たぶん"));
    fs::create_dir(shell.path("folder")).unwrap();
    symlink("forms.csv", shell.path("itself")).unwrap();
    for (rejects, code) in [
        ("none/rejects.csv", "cannot_create"),
        ("folder", "cannot_create"),
        (".", "cannot_create"),
        ("teller01.pass/rejects.csv", "cannot_create"),
        ("forms.csv", "output_exists"),
        ("folder/../forms.csv", "output_exists"),
        ("itself", "output_exists"),
    ] {
        refuses(&shell, &format!("form import forms.csv --rejects {rejects}"), 73, code);
    }
    assert_eq!(fs::read_to_string(shell.path("forms.csv")).unwrap(), good("一致", "たぶん"));
    is_untouched(&shell, &trail);
    // A link is replaced, not followed; a file that was there gives way only to a whole one.
    shell.file("precious", "mine");
    symlink("precious", shell.path("rejects.csv")).unwrap();
    shell.ask("teller02", "form import nothing.csv --rejects rejects.csv --format json").refused(3, "file_not_found");
    assert!(fs::symlink_metadata(shell.path("rejects.csv")).unwrap().is_symlink());
    let answer = shell.ask("teller02", "form import forms.csv --rejects rejects.csv");
    assert_eq!(answer.code, 5, "{answer:?}");
    assert_eq!(fs::read_to_string(shell.path("precious")).unwrap(), "mine");
    assert!(fs::symlink_metadata(shell.path("rejects.csv")).unwrap().is_file());
    assert_eq!(fs::read_to_string(shell.path("rejects.csv")).unwrap().lines().count(), 2);
}

/// Bytes changed at random in a good file: rows are rejected or the file is, and nothing falls over.
#[test]
fn a_damaged_file_is_refused_by_row_or_as_a_whole() {
    let bank = World::open();
    let text = form_files::file_of(&["C1", "C2", "C3", "C4", "C5"].map(Row::of)).into_bytes();
    let edits = proptest::collection::vec((0..text.len(), any::<u8>()), 1..6);
    let config = Config { cases: 60, failure_persistence: None, ..Config::default() };
    let result = TestRunner::new(config).run(&edits, |edits| {
        let mut bytes = text.clone();
        for (at, byte) in edits {
            bytes[at] = byte;
        }
        match bank.import_bytes("teller02", &bytes, DRY_RUN) {
            Ok(imported) => prop_assert_eq!(imported.sheet.rows, imported.sheet.accepted + imported.sheet.rejected),
            Err(otpdesk::ops::Error::Intake(_)) => {}
            Err(other) => prop_assert!(false, "{other}"),
        }
        Ok(())
    });
    result.unwrap_or_else(|fault| panic!("{fault}"));
    assert!(bank.forms("auditor01").is_empty());
    bank.is_sound();
}
