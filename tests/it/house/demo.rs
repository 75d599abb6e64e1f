//! `otpdesk demo` through the binary: what it prints, which files it creates, and that the commands it prints at the end
//! run in a shell.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output};

/// The binary with an empty environment; `folder` is its home and working directory.
fn otpdesk(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_otpdesk"));
    command.env_clear().env("HOME", folder).env("OTPDESK_TEST_KEY_COST", "low").current_dir(folder);
    command
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn run_demo(lang: &str, folder: &Path) -> String {
    let output = otpdesk(folder).args(["demo", "--lang", lang]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}{}", stdout(&output), String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    stdout(&output)
}

/// Asserts that the passages appear in the text in this order.
fn assert_in_order(text: &str, passages: &[&str]) {
    let mut rest = text;
    for passage in passages {
        let found = rest.find(passage).unwrap_or_else(|| panic!("{passage:?} does not follow in\n{rest}"));
        rest = &rest[found + passage.len()..];
    }
}

#[test]
fn the_demo_shows_the_procedure_in_japanese() {
    let folder = tempfile::tempdir().unwrap();
    let text = run_demo("ja", folder.path());
    assert_in_order(
        &text,
        &[
            "$ otpdesk init --institution みほん信用金庫 --branch 001=本店",
            "台帳の指紋:",
            "$ otpdesk operator add officer01",
            "確認待ち",
            "$ otpdesk operator passwd",
            "有効",
            "$ otpdesk operator confirm officer02 --yes",
            "有効",
            "$ otpdesk branch add 002",
            "$ otpdesk contract import ",
            "受入件数:            8\n",
            "$ otpdesk token import ",
            "受入件数:            10\n",
            "手順①",
            "$ otpdesk form receive",
            "受付",
            "$ otpdesk form seal",
            "検印待ち(未停止)",
            "$ otpdesk form approve",
            "エラー: 「検印・利用停止」",
            "手順②",
            "$ otpdesk form approve",
            "処理しました。",
            "$ otpdesk otp status 70010000011",
            "利用停止\n",
            "$ otpdesk mail send",
            "送信済:      1\n",
            "$ otpdesk mail show 1",
            "利用停止のお知らせ",
            "$ otpdesk otp hold",
            "仮停止",
            "$ otpdesk otp release",
            "利用中",
            "エラー: 担当者 officer01 は",
            "$ otpdesk token list",
            "利用停止",
            "$ otpdesk audit verify",
            "結果:          異常なし",
            "export PATH=",
            "続けて試せること",
        ],
    );
}

#[test]
fn the_demo_shows_the_procedure_in_english_and_its_suggested_commands_run() {
    let folder = tempfile::tempdir().unwrap();
    let text = run_demo("en", folder.path());
    assert_in_order(
        &text,
        &["Step ①", "compares the seal", "Error: ", "Step ②", "disabled", "Error: ", "export PATH=", "What to try"],
    );
    assert!(!text.contains("エラー") && !text.contains("手順"), "{text}");
    let exports: Vec<&str> = text.lines().filter(|line| line.starts_with("export ")).collect();
    assert_eq!(exports.len(), 5, "{exports:?}");
    let (_, suggestions) = text.split_once("What to try next").unwrap();
    let (_, approval) = suggestions.split_once("otpdesk form approve").unwrap();
    // The command ends on its second line. Its output goes to stderr, so that stdout is the token list alone.
    let approval_args: Vec<&str> = approval.lines().take(2).collect();
    let script = format!(
        "{}\nset -e\notpdesk token list --format json\notpdesk form approve{} >&2",
        exports.join("\n"),
        approval_args.join("\n")
    );
    let mut shell = Command::new("sh");
    shell.args(["-c", &script]).env_clear().env("OTPDESK_TEST_KEY_COST", "low").env("LANG", "en_US.UTF-8");
    let output = shell.current_dir("/").output().unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{stderr}");
    let tokens: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(tokens.as_array().map(Vec::len), Some(10));
    assert!(stderr.contains("the token is disabled"), "{stderr}");
}

#[test]
fn the_demo_ignores_the_users_settings_and_refuses_an_existing_folder() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join(".config/otpdesk");
    fs::create_dir_all(&config).unwrap();
    fs::write(config.join("otpdesk.toml"), "nonsense").unwrap();
    let demo = || {
        let mut command = otpdesk(folder.path());
        command.args(["demo", "our demo's", "--ledger", "/nonsense", "--config", "/nonsense"]);
        command.env("OTPDESK_LEDGER", "/nonsense/ledger.db").env("OTPDESK_CONFIG", "/nonsense.toml");
        command.env("OTPDESK_OPERATOR", "!").env("OTPDESK_PASSPHRASE_FILE", "/nonsense").env("OTPDESK_LANG", "en");
        command.output().unwrap()
    };
    let output = demo();
    assert_eq!(output.status.code(), Some(0), "{}{}", stdout(&output), String::from_utf8_lossy(&output.stderr));
    assert!(stdout(&output).contains("手順①") && !stdout(&output).contains("nonsense"), "{}", stdout(&output));
    let dir = folder.path().join("our demo's");
    assert_eq!(mode(&dir), 0o700);
    for entry in fs::read_dir(&dir).unwrap() {
        let entry = entry.unwrap();
        let expected = if entry.file_type().unwrap().is_dir() { 0o700 } else { 0o600 };
        assert_eq!(mode(&entry.path()), expected, "{}", entry.path().display());
    }
    let mut entries: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    entries.sort();
    assert_eq!(entries, [".config", "our demo's"], "the demo creates nothing but its own folder");

    let before = fs::read(dir.join("ledger.db")).unwrap();
    let again = demo();
    assert_eq!(again.status.code(), Some(73));
    assert!(again.stdout.is_empty() && String::from_utf8_lossy(&again.stderr).contains("our demo's"));
    assert!(fs::read(dir.join("ledger.db")).unwrap() == before);
}

#[test]
fn an_invalid_or_impossible_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    for (dir, code) in [("no/such/parent", 74), ("line\nbreak", 2)] {
        let output = otpdesk(folder.path()).args(["demo", dir]).output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{dir}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}
