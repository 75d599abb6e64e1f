//! A customer's step under the eyes of the system: killed at each of its writes, whoever learned anything has spent an
//! attempt; and of all that it writes, to whatever file, nothing is a secret.

use std::fs::File;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

use crate::customer::site::{BASE32, CONTRACT, LOGIN, TRANSFER, code, right, shell};
use crate::shell::Shell;

/// What changes a file, or says something.
const WRITES: [&str; 6] = ["pwrite64", "write", "fsync", "fdatasync", "ftruncate", "unlink"];

/// Named whole, since the command under it gets none of this machine's environment.
const STRACE: &str = "/usr/bin/strace";

/// Asks for the positions with this login password, and is killed at a call.
fn killed_at(shell: &Shell, call: &str, number: usize, login: &str) -> Output {
    shell.file("answers.json", &json!({ "login_password": login }).to_string());
    let (trace, inject) = (format!("trace={call}"), format!("inject={call}:signal=KILL:when={number}"));
    let strace = [STRACE, "-f", "-qq", "-o", "/dev/null", "-e", &trace, "-e", &inject];
    let mut command =
        shell.process_under(&strace, "site01", &format!("token start {CONTRACT} --input - --format json"));
    command.stdin(File::open(shell.path("answers.json")).unwrap()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.output().expect("strace is needed")
}

/// The details of entries about the contract since its form: attempts, and what came of them.
fn since(shell: &Shell, action: &str) -> usize {
    let entries = shell.ask("admin01", &format!("audit list --contract {CONTRACT} --format json")).json();
    let is_one = |entry: &&Value| entry["action"] == action || entry["details"]["code"] == action;
    entries.as_array().unwrap().iter().filter(is_one).count()
}

/// Kills at the first call behind which so many attempts are counted. It lies near the one of the first attempt: a row that
/// is there already is written with fewer calls.
fn kill_behind_the_count(shell: &Shell, counted: usize, (call, near): (&str, usize)) {
    for number in near.saturating_sub(6).max(1).. {
        assert_eq!(killed_at(shell, call, number, "a guess").stdout, b"");
        if since(shell, "self.attempt") == counted {
            return;
        }
    }
}

#[test]
fn no_kill_gives_a_free_try() {
    assert!(Command::new(STRACE).arg("-V").output().is_ok_and(|outcome| outcome.status.success()), "strace is needed");
    let shell = shell();
    let kept = shell.snapshot();
    let (mut points, mut uncounted, mut between) = (0, 0, None);
    for call in WRITES {
        for number in 1.. {
            shell.restore(&kept);
            let output = killed_at(&shell, call, number, "a guess");
            if output.status.code() == Some(4) {
                break;
            }
            points += 1;
            let outcome = output.stdout.len() + output.stderr.len();
            let (counted, refused) = (since(&shell, "self.attempt"), since(&shell, "login_failed"));
            assert!(counted <= 1 && refused <= counted, "{call} {number}");
            assert!(outcome == 0 || counted == 1, "{call} {number}: an answer that cost nothing");
            if counted == 0 {
                uncounted += 1;
            } else if refused == 0 {
                between.get_or_insert((call, number));
            }
            assert_eq!(shell.ask("admin01", "audit verify --format json").json()["ok"], true, "{call} {number}");
        }
    }
    assert!(points > 20 && uncounted > 0, "killed at {points} points, at {uncounted} before anything was counted");

    // Killed behind the count and before the answer, as often as it locks.
    let (call, number) = between.expect("no kill fell between the count and the answer");
    shell.restore(&kept);
    for counted in 1..=5 {
        kill_behind_the_count(&shell, counted, (call, number));
    }
    assert_eq!((since(&shell, "self.attempt"), since(&shell, "login_failed")), (5, 0));
    let right = json!({ "login_password": LOGIN }).to_string();
    let said = format!("token start {CONTRACT} --input - --format json");
    shell.hand_in("site01", &said, right).refused(4, "self_service_locked");
}

#[test]
fn nothing_that_is_written_anywhere_is_a_secret() {
    let shell = shell();
    shell.file("answers.json", &right(&shell, "T1").to_string());
    let trace = shell.path("trace");
    let calls = "trace=write,writev,pwrite64,pwritev,sendto,sendmsg";
    let strace = [STRACE, "-f", "-s", "1000000", "-o", trace.to_str().unwrap(), "-e", calls];
    let mut command = shell.process_under(&strace, "site01", &format!("token start {CONTRACT} --input - -v"));
    let status = command.stdin(File::open(shell.path("answers.json")).unwrap()).status().expect("strace is needed");
    assert!(status.success());
    let written = String::from_utf8_lossy(&std::fs::read(&trace).unwrap()).into_owned();
    assert!(written.matches("pwrite64(").count() > 10 && written.contains("001202611240002"), "too little is seen");
    for secret in [LOGIN, TRANSFER, BASE32, "12345678901234567890", &code()] {
        assert!(!written.contains(secret), "{secret} was written");
    }
}
