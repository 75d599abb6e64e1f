//! `mail send` killed at each of its writes: no letter is lost, and none comes more often than once for each sender.

use std::collections::BTreeMap;
use std::process::Command;

use crate::mail::smtp::{Security, Server};
use crate::shell::Shell;

/// What changes a file, or says something to a server or a screen.
const WRITES: [&str; 7] = ["pwrite64", "write", "sendto", "fsync", "fdatasync", "ftruncate", "unlink"];

/// Named whole, since the command under it gets none of this machine's environment.
const STRACE: &str = "/usr/bin/strace";

/// When a claim that a dead sender left is taken over.
const LATER: &str = "2026-11-24T10:31:00+09:00";

fn shell(server: &Server) -> Shell {
    let shell = Shell::open();
    let smtp = format!("[mail.smtp]\nhost = \"localhost\"\nport = {}\ntls = \"none\"\n", server.port);
    shell.file("config.toml", &format!("[mail]\ntransport = \"smtp\"\nfrom = \"otp@mihon.example.jp\"\n{smtp}"));
    for contract in ["40000000011", "40000000022"] {
        shell.ask("teller01", &format!("otp hold {contract} --reason 盗難 --note x")).done();
    }
    shell
}

/// Copies that the server took, by recipient and Message-ID.
fn copies(server: &Server) -> BTreeMap<(String, String), usize> {
    let mut copies = BTreeMap::new();
    for received in &server.log().received {
        let message = mail_parser::MessageParser::default().parse(&received.message).unwrap();
        *copies.entry((received.to.concat(), message.message_id().unwrap().to_owned())).or_default() += 1;
    }
    copies
}

/// Whether the command came to its end before the call at which it was to be killed.
fn ends_before(shell: &Shell, call: &str, number: usize) -> bool {
    let (trace, inject) = (format!("trace={call}"), format!("inject={call}:signal=KILL:when={number}"));
    let strace = [STRACE, "-f", "-qq", "-o", "/dev/null", "-e", &trace, "-e", &inject];
    shell.process_under(&strace, "teller01", "mail send").status().expect("strace is needed").success()
}

#[test]
fn a_sender_that_is_killed_loses_no_letter() {
    assert!(Command::new(STRACE).arg("-V").output().is_ok_and(|outcome| outcome.status.success()), "strace is needed");
    let server = Server::start(Security::Plain);
    let mut shell = shell(&server);
    let kept = shell.snapshot();
    let (mut points, mut doubled_ever) = (0, false);
    for call in WRITES {
        for number in 1.. {
            shell.restore(&kept);
            server.log().received.clear();
            if ends_before(&shell, call, number) {
                break;
            }
            points += 1;
            shell = shell.at(LATER);
            shell.ask("teller02", "mail send").done();
            let copies = copies(&server);
            assert_eq!(copies.len(), 2, "{call} {number}: a Message-ID each: {copies:?}");
            let doubled = copies.values().filter(|count| **count == 2).count();
            assert!(copies.values().all(|count| *count <= 2) && doubled <= 1, "{call} {number}: {copies:?}");
            doubled_ever |= doubled > 0;
            assert_eq!(states(&shell), ["sent", "sent"], "{call} {number}");
            assert_eq!(shell.ask("admin01", "audit verify --format json").json()["ok"], true, "{call} {number}");
            shell = shell.at(crate::shell::NOW);
        }
    }
    assert!(points > 40, "killed at {points} points only");
    assert!(doubled_ever, "no kill fell between a final dot and the record of it");
}

fn states(shell: &Shell) -> Vec<String> {
    let letters = shell.ask("officer01", "mail list --format json").json();
    letters.as_array().unwrap().iter().map(|letter| letter["state"].as_str().unwrap().to_owned()).collect()
}
