//! What exists for tests only is gone from a build without debug assertions, as a bank installs it.
//!
//! `cargo test --config 'profile.dev.package.otpdesk.debug-assertions=false' --test it plain_build`

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A ledger with its first admin.
struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    fn new() -> Self {
        let office = Self { folder: tempfile::tempdir().unwrap() };
        let file = office.passphrase_file();
        fs::write(&file, "correct horse battery\n").unwrap();
        fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
        let init = ["init", "--institution", "みほん信用金庫", "--branch", "001", "--name", "管理 一郎"];
        let output = office.run(&init);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        office
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn passphrase_file(&self) -> PathBuf {
        self.path().join("admin01.passphrase")
    }

    fn keyring(&self) -> PathBuf {
        self.path().join("bank/ledger.db.keys")
    }

    fn seat(&self) -> Value {
        let keyring: Value = serde_json::from_slice(&fs::read(self.keyring()).unwrap()).unwrap();
        keyring["seats"][0].clone()
    }

    /// Runs a command with everything set that a test build would heed.
    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_otpdesk"));
        command.env_clear().env("HOME", self.path()).env("OTPDESK_LEDGER", self.path().join("bank/ledger.db"));
        command.env("OTPDESK_OPERATOR", "admin01").env("OTPDESK_PASSPHRASE_FILE", self.passphrase_file());
        command.env("OTPDESK_TEST_NOW", "2001-02-03T04:05:06+09:00").env("OTPDESK_TEST_KEY_COST", "low");
        command.args(args).output().unwrap()
    }
}

#[test]
fn the_clock_of_tests_is_ignored() {
    let output = Office::new().run(&["audit", "list", "--format", "json"]);
    let entries: Value = serde_json::from_slice(&output.stdout).unwrap();
    let at = entries[0]["at"].as_str().unwrap();
    assert!(at.ends_with("+09:00") && at > "2026-", "{at}");
}

#[test]
fn keys_are_never_cheap() {
    let seat = Office::new().seat();
    assert_eq!((seat["memory_kib"].as_u64(), seat["passes"].as_u64()), (Some(64 * 1024), Some(3)));
}

#[test]
fn a_keyring_whose_cost_was_lowered_is_refused() {
    let office = Office::new();
    assert!(office.run(&["ledger", "info"]).status.success());
    let text = fs::read_to_string(office.keyring()).unwrap();
    let cheap = text.replace("\"memory_kib\": 65536", "\"memory_kib\": 8");
    assert_ne!(text, cheap);
    fs::write(office.keyring(), cheap).unwrap();
    let output = office.run(&["ledger", "info", "--format", "json"]);
    let report: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!((output.status.code(), report["error"]["code"].as_str()), (Some(77), Some("key_cost_too_low")));
}
