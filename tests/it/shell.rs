//! A bank at the command line: the real binary in a folder of its own, with nothing of this machine's environment.
//!
//! Hired there, each with the passphrase file `NAME.pass`, are admin01, officer01, officer02, site01, and the tellers
//! teller01 and teller02 of all branches and teller03 of 001; their roles may do what `world.rs` says. Passphrase files
//! without an operator wait for admin02, officer03 and site02; `first.pass` is what an admin gives.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::thread;

use serde_json::Value;

use crate::snapshot::{self, Snapshot};

pub(crate) const BINARY: &str = env!("CARGO_BIN_EXE_otpdesk");
pub(crate) const NOW: &str = "2026-11-24T10:00:00+09:00";

/// A ledger and its staff, who run commands with passphrase files.
pub(crate) struct Shell {
    folder: tempfile::TempDir,
    lang: &'static str,
    now: &'static str,
}

impl Shell {
    /// Nothing yet but the passphrase files.
    pub(crate) fn empty() -> Self {
        let shell = Self { folder: snapshot::folder(), lang: "en", now: NOW };
        fs::DirBuilder::new().mode(0o700).create(shell.path("run")).unwrap();
        for who in [
            "admin01",
            "admin02",
            "officer01",
            "officer02",
            "officer03",
            "teller01",
            "teller02",
            "teller03",
            "site01",
            "site02",
            "first",
        ] {
            shell.secret_file(&format!("{who}.pass"), &passphrase(who));
        }
        shell
    }

    /// A ledger with branches 001 and 002 and its first admin.
    pub(crate) fn founded() -> Self {
        let shell = Self::empty();
        shell.ask("admin01", "init --institution '見本信用金庫' --branch '001=本店' --name '管理 花子'").done();
        shell.ask("admin01", "branch add 002 --name '港支店'").done();
        shell
    }

    /// With an officer, two tellers of all branches, one of branch 001, and a customer terminal.
    pub(crate) fn staffed() -> Self {
        let shell = Self::founded();
        for (who, role, branch) in [
            ("officer01", "officer", "all"),
            ("officer02", "officer", "all"),
            ("teller01", "teller", "all"),
            ("teller02", "teller", "all"),
            ("teller03", "teller", "001"),
            ("site01", "site", "all"),
        ] {
            shell.hire(who, role, branch);
            // The first second person is active by their own passwd, and confirmed by the next.
            if who != "officer01" {
                shell.confirm("officer01", who);
            }
        }
        shell.confirm("officer02", "officer01");
        shell.confirm("officer02", "admin01");
        shell
    }

    /// With the contracts and tokens of `tests/data`.
    pub(crate) fn open() -> Self {
        static OPEN: OnceLock<Snapshot> = OnceLock::new();
        Self::made_once(&OPEN, || {
            let shell = Self::staffed();
            shell.ask("admin01", &format!("contract import {}", data("contracts.csv"))).done();
            shell.ask("admin01", &format!("token import {}", data("tokens.csv"))).done();
            shell
        })
    }

    /// A ledger as it is made, which is done once a process: each test works on a copy of its own.
    pub(crate) fn made_once(kept: &OnceLock<Snapshot>, make: impl FnOnce() -> Self) -> Self {
        let copy = Self::empty();
        copy.restore(kept.get_or_init(|| make().snapshot()));
        copy
    }

    /// The ledger as it is, to begin again from.
    pub(crate) fn snapshot(&self) -> Snapshot {
        Snapshot::of(&self.path("bank"))
    }

    pub(crate) fn restore(&self, snapshot: &Snapshot) {
        snapshot.restore(&self.path("bank"));
    }

    pub(crate) fn in_japanese(self) -> Self {
        Self { lang: "ja", ..self }
    }

    /// The same at another time.
    pub(crate) fn at(self, now: &'static str) -> Self {
        Self { now, ..self }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A file that others cannot read.
    pub(crate) fn secret_file(&self, name: &str, text: &str) {
        use std::io::Write as _;
        let mut file = fs::OpenOptions::new();
        let mut file = file.write(true).create(true).truncate(true).mode(0o600).open(self.path(name)).unwrap();
        writeln!(file, "{text}").unwrap();
    }

    pub(crate) fn file(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    pub(crate) fn set_mode(&self, name: &str, mode: u32) {
        fs::set_permissions(self.path(name), fs::Permissions::from_mode(mode)).unwrap();
    }

    /// Imports so many more contracts, each with its token, and writes `forms.csv` with a verified form of each.
    pub(crate) fn prepare_forms_file(&self, count: usize) {
        let rows = |row: fn(usize) -> String| (1..=count).map(row).collect::<Vec<_>>().concat();
        let contracts = rows(|n| format!("P{n:05},001,普通,{n},見本 花子,p{n}@example.jp\n"));
        self.file("c.csv", &format!("contract_id,branch,account_type,account_no,holder_name,email\n{contracts}"));
        let tokens = rows(|n| format!("T{n:05},software,GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ,P{n:05},2026-01-01\n"));
        self.file("t.csv", &format!("serial,kind,secret,contract_id,started_on\n{tokens}"));
        self.ask("admin01", "contract import c.csv -q").done();
        self.ask("admin01", "token import t.csv -q").done();
        let forms = rows(|n| format!("K-{n},R8.11.20,001,P{n:05},普通,{n:07},見本 花子,紛失,一致,teller01\n"));
        self.file("forms.csv", &format!("{}\n{forms}", crate::house::refusal_cases::FORM_HEADER));
    }

    /// Letters go into the folder `letters`.
    pub(crate) fn with_mail(self) -> Self {
        let folder = self.path("letters");
        self.file(
            "config.toml",
            &format!(
                "[mail]\ntransport = \"folder\"\nfolder = {folder:?}\nfrom = \"見本信用金庫 <otp@mihon.example.jp>\"\n"
            ),
        );
        self
    }

    /// Adds an operator, who then makes a passphrase of their own.
    pub(crate) fn hire(&self, who: &str, role: &str, branch: &str) {
        let add = format!("operator add {who} --name '見本 職員' --role {role} --branch {branch}");
        self.ask("admin01", &format!("{add} --new-passphrase-file first.pass")).done();
        self.own_passphrase(who);
    }

    /// Somebody who was added or reset with `first.pass` makes a passphrase of their own.
    pub(crate) fn own_passphrase(&self, who: &str) {
        let passwd = format!("operator passwd --new-passphrase-file {who}.pass");
        self.say(&format!("--operator {who} --passphrase-file first.pass {passwd}")).done();
    }

    pub(crate) fn confirm(&self, by: &str, who: &str) {
        self.ask(by, &format!("operator confirm {who} --yes")).done();
    }

    /// Runs a command as an operator, with a passphrase file and no terminal.
    pub(crate) fn ask(&self, who: &str, said: &str) -> Answer {
        self.say(&format!("--operator {who} --passphrase-file {who}.pass {said}"))
    }

    /// As [`Shell::ask`], with this on standard input.
    pub(crate) fn hand_in(&self, who: &str, said: &str, input: impl Into<Vec<u8>>) -> Answer {
        self.answer(&format!("--operator {who} --passphrase-file {who}.pass {said}"), input.into())
    }

    /// Runs a command line that names its operator itself, if any.
    pub(crate) fn say(&self, said: &str) -> Answer {
        self.answer(said, Vec::new())
    }

    fn answer(&self, said: &str, input: Vec<u8>) -> Answer {
        let mut command = Command::new(BINARY);
        command.args(words(said)).env_clear().envs(self.environment()).current_dir(self.folder());
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut stdin = process.stdin.take().unwrap();
        // Beside the reading of the answer: neither pipe holds all that may be in it. A command may end without reading.
        let writer = (!input.is_empty()).then(|| thread::spawn(move || drop(stdin.write_all(&input))));
        let output = process.wait_with_output().unwrap();
        writer.map(thread::JoinHandle::join).transpose().unwrap();
        Answer {
            said: said.to_owned(),
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The bare process of a command, with nothing on its streams, for tests that kill it.
    pub(crate) fn process(&self, who: &str, said: &str) -> Command {
        self.process_under(&[], who, said)
    }

    /// As [`Shell::process`], run by another program.
    pub(crate) fn process_under(&self, runner: &[&str], who: &str, said: &str) -> Command {
        let passphrase = format!("{who}.pass");
        let words = words(said);
        let otpdesk = [BINARY, "--operator", who, "--passphrase-file", &passphrase];
        let mut all = runner.iter().copied().chain(otpdesk).chain(words.iter().map(String::as_str));
        let mut command = Command::new(all.next().unwrap());
        command.env_clear().envs(self.environment()).current_dir(self.folder()).args(all);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    pub(crate) fn environment(&self) -> Vec<(&'static str, String)> {
        let at = |name: &str| self.path(name).display().to_string();
        let mut all = vec![
            ("HOME", at("home")),
            ("XDG_RUNTIME_DIR", at("run")),
            ("OTPDESK_LEDGER", at("bank/ledger.db")),
            ("OTPDESK_LANG", self.lang.to_owned()),
            ("OTPDESK_TEST_NOW", self.now.to_owned()),
            ("OTPDESK_TEST_KEY_COST", "low".to_owned()),
            ("COLUMNS", "100".to_owned()),
        ];
        if self.path("config.toml").exists() {
            all.push(("OTPDESK_CONFIG", at("config.toml")));
        }
        all
    }

    /// Receives a form of one of the sample contracts. Returns its receipt number.
    pub(crate) fn receive(&self, who: &str, contract: &str, more: &str) -> String {
        let received = self.ask(who, &format!("form receive {} {more} --format json", paper(contract))).json();
        received["receipt_no"].as_str().unwrap().to_owned()
    }

    /// The actions in the trail, the newest last.
    pub(crate) fn trail(&self) -> Vec<String> {
        let entries = self.ask("admin01", "audit list --format json").json();
        entries.as_array().unwrap().iter().map(|entry| entry["action"].as_str().unwrap().to_owned()).collect()
    }
}

/// The options that say what the paper of one of the sample contracts says.
pub(crate) fn paper(contract: &str) -> String {
    let (kind, no, holder) = match contract {
        "40000000011" => ("普通", "3100456", "宮本 さくら"),
        "40000000022" => ("普通", "3100789", "高梨 誠"),
        "40000000033" => ("当座", "220015", "山崎 実"),
        "40000000044" => ("普通", "0230418", "渡邊 澪"),
        "40000000055" => ("貯蓄", "3300912", "小泉 陽太"),
        _ => ("普通", "3101234", "野口 千尋"),
    };
    format!(
        "--contract {contract} --filed-on R8.11.20 --account-type {kind} --account-no {no} --holder-name '{holder}' --reason 紛失"
    )
}

pub(crate) fn passphrase(who: &str) -> String {
    format!("pass phrase of {who}")
}

/// A sample file's path.
pub(crate) fn data(name: &str) -> String {
    format!("{}/tests/data/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// Splits as a shell would; quotes are single.
fn words(said: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in said.split('\'').enumerate() {
        if at % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// What a command answered.
#[derive(Debug)]
pub(crate) struct Answer {
    said: String,
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Answer {
    /// The data of a command that must have succeeded.
    pub(crate) fn done(self) -> String {
        assert_eq!(self.code, 0, "{self:#?}");
        self.out
    }

    pub(crate) fn json(self) -> Value {
        serde_json::from_str(&self.done()).unwrap()
    }

    /// The error of a command run with `--format json`: one line on stderr (behind notes), nothing on stdout.
    pub(crate) fn refused(&self, exit: i32, code: &str) -> Value {
        let error = self.error();
        assert_eq!((self.code, error["code"].as_str()), (exit, Some(code)), "{self:#?}");
        assert_eq!(self.out, "", "{}", self.said);
        error
    }

    pub(crate) fn error(&self) -> Value {
        let line = self.err.lines().last().unwrap_or_else(|| panic!("no error line: {self:#?}"));
        let summary: Value = serde_json::from_str(line).unwrap_or_else(|_| panic!("no JSON line: {self:#?}"));
        summary["error"].clone()
    }
}
