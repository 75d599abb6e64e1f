//! A teller's day at a terminal: passphrases typed, values asked for, the officer's approval in the teller's session.

use crate::shell::{Shell, passphrase};

fn wants(who: &str) -> String {
    format!("{who}: passphrase")
}

#[test]
fn a_teller_logs_in_receives_and_an_officer_approves_at_the_same_terminal() {
    let shell = Shell::open();
    let mut terminal = shell.terminal("teller01");
    terminal.types("login").answers(&wants("teller01"), &passphrase("teller01"));
    let shown = terminal.ends(0);
    assert!(!shown.contains(&passphrase("teller01")) && shown.contains("2026-11-24T10:15:00+09:00"), "{shown}");

    terminal.types("whoami --format json");
    let who = terminal.ends(0);
    assert!(who.contains("\"operator\": \"teller01\"") && who.contains("\"session_until\": \"2026-"), "{who}");

    // An unknown contract is refused before the paper is typed in vain.
    terminal.types("form receive").answers("Contract ID (", "49999999999");
    assert!(terminal.ends(3).contains("49999999999"));
    terminal.types("form receive --filed-on R8.11.20 --holder-name '宮本 さくら' --seal verified");
    terminal.answers("Contract ID (", "４００００００００１１");
    terminal.answers("Account type (", "なし");
    terminal.answers("Account type (", "普通");
    terminal.answers("Account number (", "3100456");
    terminal.answers("Reason (lost, stolen, ", "紛失");
    terminal.answers("Paper number (Enter if there is none)", "K261124-9");
    let received = terminal.ends(0);
    assert!(received.contains("Waiting for approval; the token is not disabled yet."), "{received}");
    assert!(received.contains("K261124-9"), "{received}");

    terminal.types("form approve 001202611240001 --as officer01");
    terminal.answers(&wants("officer01"), &passphrase("officer01"));
    let facing = terminal.sees("[y/N]: ");
    assert!(facing.contains("宮本 さくら") && facing.contains("3100456"), "{facing}");
    assert!(!facing.contains(&passphrase("officer01")), "{facing}");
    std::thread::sleep(std::time::Duration::from_millis(300));
    terminal.says("y");
    let done = terminal.ends(0);
    assert!(done.contains("Processed; the token is disabled."), "{done}");

    terminal.types("--operator teller02 otp status 40000000011 --format json");
    assert!(terminal.ends(77).contains("\"code\":\"other_session\""));
    terminal.types("otp status 40000000011 --format json");
    assert!(terminal.ends(0).contains("\"otp\": \"disabled\""));

    terminal.types("logout");
    assert!(terminal.ends(0).contains("Logged out."));
    assert_eq!(std::fs::read_dir(shell.path("run/otpdesk")).unwrap().count(), 0, "the session is wiped");
    terminal.types("whoami").answers(&wants("teller01"), "no such passphrase");
    assert!(terminal.ends(77).contains("passphrase"));

    let entries = shell.ask("admin01", "audit list --format json").json();
    let last = entries.as_array().unwrap().last().unwrap().clone();
    assert_eq!((last["action"].as_str(), last["operator"].as_str()), (Some("form.approve"), Some("officer01")));
}

#[test]
fn another_terminal_has_no_part_in_a_session() {
    let shell = Shell::open();
    let mut first = shell.terminal("teller01");
    first.types("login").answers(&wants("teller01"), &passphrase("teller01")).ends(0);
    let mut second = shell.terminal("teller01");
    second.types("token list --format json").answers(&wants("teller01"), &passphrase("teller01"));
    assert!(second.ends(0).contains("STORY0000001"));
    first.types("token list --format json");
    assert!(first.ends(0).contains("STORY0000001"));
}

#[test]
fn a_session_ends_after_fifteen_idle_minutes() {
    let shell = Shell::open();
    let mut terminal = shell.terminal("teller01");
    terminal.types("login").answers(&wants("teller01"), &passphrase("teller01")).ends(0);
    terminal.sets("OTPDESK_TEST_NOW=2026-11-24T10:14:59+09:00");
    terminal.types("whoami").ends(0);
    terminal.sets("OTPDESK_TEST_NOW=2026-11-24T10:30:00+09:00");
    terminal.types("whoami").answers(&wants("teller01"), &passphrase("teller01"));
    terminal.ends(0);
    assert_eq!(std::fs::read_dir(shell.path("run/otpdesk")).unwrap().count(), 0, "the session is wiped");
}

#[test]
fn todays_bare_number_is_shown_in_full_before_anything_is_asked() {
    let shell = Shell::open();
    let form = shell.receive("teller01", "40000000011", "");
    let mut terminal = shell.terminal("teller03");
    terminal.types("form seal 1 --result verified").answers(&wants("teller03"), &passphrase("teller03"));
    let shown = terminal.ends(0);
    assert!(shown.contains(&format!("Receipt number: {form}")), "{shown}");
    assert!(shown.contains("checked"), "{shown}");
}

#[test]
fn a_no_changes_nothing() {
    let shell = Shell::open();
    let form = shell.receive("teller01", "40000000011", "--seal verified");
    let mut terminal = shell.terminal("officer01");
    terminal.types(&format!("form approve {form}")).answers(&wants("officer01"), &passphrase("officer01"));
    terminal.answers("[y/N]: ", "");
    assert!(terminal.ends(2).contains("Cancelled; nothing was changed"));
    assert_eq!(shell.ask("teller01", "otp status 40000000011 --format json").json()["otp"], "active");
}
