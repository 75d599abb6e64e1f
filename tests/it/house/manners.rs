//! How the program behaves among other programs: exit codes, streams, settings, languages.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Command, Stdio};

use crate::shell::{BINARY, Shell, paper};

#[test]
fn nothing_is_asked_where_nobody_sits() {
    let shell = Shell::open();
    let form = shell.receive("teller01", "40000000011", "--seal verified");
    for (said, flag) in [
        (format!("--operator officer01 --passphrase-file officer01.pass form approve {form}"), "--yes"),
        (format!("--operator officer01 --passphrase-file officer01.pass form return {form} --reason '誤り'"), "--yes"),
        (
            format!("--operator teller01 --passphrase-file teller01.pass form approve {form} -y --as officer01"),
            "--operator",
        ),
        ("--operator teller01 token list".to_owned(), "--passphrase-file"),
        ("--operator teller01 --passphrase-file teller01.pass form receive".to_owned(), "--contract"),
        (
            "--operator admin01 --passphrase-file admin01.pass operator add x1 --name x --role job --branch all"
                .to_owned(),
            "--new-passphrase-file",
        ),
    ] {
        let error = shell.say(&format!("{said} --format json")).refused(2, "needs_terminal");
        assert!(error["hint"].as_str().unwrap().contains(flag), "{said}: {error}");
    }
    shell.ask("officer01", &format!("form approve {form} -y")).done();
}

#[test]
fn a_quiet_command_says_nothing_beside_its_data() {
    let shell = Shell::open();
    let said = format!("form receive {}", paper("40000000011"));
    assert!(!shell.ask("teller01", &said).err.is_empty());
    let quiet = shell.ask("teller01", &format!("{said} -q"));
    assert_eq!((quiet.code, quiet.err.as_str()), (0, ""));
}

/// Contracts `P0001` and on, behind those of the samples.
fn import_many(shell: &Shell, count: u32) {
    let rows: Vec<String> = (1..=count).map(|n| format!("P{n:04},001,普通,{n},見本 {n}")).collect();
    shell.file("many.csv", &format!("contract_id,branch,account_type,account_no,holder_name\n{}\n", rows.join("\n")));
    shell.ask("admin01", "contract import many.csv").done();
}

#[test]
fn a_table_is_a_page_and_says_what_it_left_out() {
    let shell = Shell::open();
    import_many(&shell, 60);
    let page = shell.ask("teller01", "contract list");
    assert_eq!(page.out.lines().filter(|line| line.starts_with("│ ")).count(), 51, "a heading and 50 rows");
    assert_eq!(page.err, "50 rows shown; there are more. Continue with --after P0044, or show more with --limit N.\n");
    let rest = shell.ask("teller01", "contract list --after P0044");
    assert_eq!((rest.out.matches("│ P00").count(), rest.err.as_str()), (16, ""));
    assert_eq!(shell.ask("teller01", "contract list --format json").json().as_array().unwrap().len(), 66);
    assert_eq!(shell.ask("teller01", "contract list --format csv --limit 3").done().lines().count(), 4);
    let none = shell.ask("teller01", "contract list --branch 002 --after ZZZ");
    assert_eq!(none.err, "No matching entries.\n");
}

fn process(shell: &Shell, said: &[&str]) -> Command {
    let mut command = Command::new(BINARY);
    command.env_clear().envs(shell.environment()).current_dir(shell.folder());
    command.args(["--operator", "teller01", "--passphrase-file", "teller01.pass"]).args(said).stdin(Stdio::null());
    command
}

#[test]
fn a_reader_that_goes_is_a_quiet_end() {
    let shell = Shell::open();
    import_many(&shell, 9_000);
    for format in ["csv", "json", "table"] {
        let mut command = process(&shell, &["contract", "list", "--limit", "10000", "--format", format]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""), "{format}");
    }
}

#[test]
fn a_full_disk_is_reported_and_the_ledger_stays_whole() {
    let shell = Shell::open();
    for said in [&["token", "list"][..], &["token", "list", "--format", "csv"], &["help", "roles"], &["--version"]] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = process(&shell, said).stdout(full).output().unwrap();
        let said_so = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(74), "{said:?}: {said_so}");
        assert!(said_so.contains("The disk is full"), "{said:?}: {said_so}");
    }
    assert_eq!(shell.ask("admin01", "audit verify --format json").json()["ok"], true);
}

#[test]
fn what_cannot_be_read_says_how() {
    let shell = Shell::open();
    std::fs::create_dir(shell.path("folder")).unwrap();
    shell.file("no-header.csv", "");
    shell.file("stray.csv", "serial,kind,secret,colour\nS1,software,GEZDGNBVGY3TQOJQ,red\n");
    shell.file("quote.csv", "serial,kind,secret\n\"S1,software,GEZDGNBVGY3TQOJQ\n");
    for (said, exit) in [
        ("token import nothing.csv", 3),
        ("token import folder", 74),
        ("token import no-header.csv", 65),
        ("token import stray.csv", 65),
        ("token import quote.csv", 65),
        ("--ledger no-header.csv token list", 77),
        ("--passphrase-file folder token list", 74),
        ("--passphrase-file nothing.pass token list", 3),
        ("token list --colour", 2),
        ("frobnicate", 2),
    ] {
        let said = said.to_owned();
        let whole = if said.contains("--passphrase-file") {
            format!("--operator admin01 {said}")
        } else {
            format!("--operator admin01 --passphrase-file admin01.pass {said}")
        };
        let answer = shell.say(&format!("{whole} --format json"));
        assert_eq!((answer.code, answer.out.as_str()), (exit, ""), "{said}: {answer:?}");
        assert_eq!(answer.err.lines().count(), 1, "{said}: {}", answer.err);
        answer.error();
    }
}

#[test]
fn a_configuration_is_read_or_refused() {
    let shell = Shell::open();
    shell.ask("teller01", "mail send --format json").refused(78, "mail_not_configured");
    shell.file("bad.toml", "[mail]\ntransprot = \"folder\"\n");
    let error = shell.ask("teller01", "--config bad.toml token list --format json").refused(78, "config_invalid");
    assert!(error["message"].as_str().unwrap().contains("transprot"), "{error}");
    shell.ask("teller01", "--config nothing.toml token list --format json").refused(78, "config_invalid");
    shell.file("good.toml", "operator = \"teller01\"\nlang = \"en\"\n");
    shell.say("--config good.toml --passphrase-file teller01.pass whoami").done();
}

#[test]
fn help_speaks_both_languages_and_completions_are_the_files() {
    let shell = Shell::empty();
    assert!(shell.say("form approve --help --lang ja").done().contains("検印"));
    assert!(shell.say("form approve --help --lang en").done().contains("Approve forms as the second person"));
    for topic in ["exit-codes", "csv", "states", "roles"] {
        let (ja, en) = (shell.say(&format!("help {topic} --lang ja")), shell.say(&format!("help {topic} --lang en")));
        assert!(en.done().is_ascii() && !ja.done().is_ascii(), "{topic}");
    }
    for (name, file) in
        [("bash", "otpdesk.bash"), ("zsh", "_otpdesk"), ("fish", "otpdesk.fish"), ("powershell", "_otpdesk.ps1")]
    {
        let kept = std::fs::read_to_string(format!("{}/completions/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        assert_eq!(shell.say(&format!("completions {name} --lang ja")).done(), kept, "{name}");
    }
}

#[test]
fn the_screen_speaks_japanese_unless_told_otherwise() {
    let shell = Shell::open().in_japanese();
    let shown = shell.ask("teller01", &format!("form receive {}", paper("40000000011")));
    assert!(shown.out.contains("受付番号:") && shown.err.contains("受け付けました(未停止)"), "{shown:?}");
    let refused = shell.ask("teller01", "form show 001202611240099");
    assert!(refused.err.starts_with("エラー: ") && refused.err.contains("\nヒント: "), "{}", refused.err);
}
