//! Letters at the command line: at once, many senders, the institution's own templates.

use std::fs;
use std::process::{Child, Stdio};

use serde_json::Value;

use crate::mail::smtp::{self, Play, Security, Server, Step};
use crate::shell::Shell;

/// A shell whose letters go to this port of this machine, with these further lines of configuration.
fn shell(port: u16, more: &str) -> Shell {
    let shell = Shell::open();
    configure(&shell, port, more);
    shell
}

fn configure(shell: &Shell, port: u16, more: &str) {
    let smtp = format!("[mail.smtp]\nhost = \"localhost\"\nport = {port}\ntls = \"none\"\n");
    let mail = format!("[mail]\ntransport = \"smtp\"\nfrom = \"otp@mihon.example.jp\"\n{more}\n{smtp}");
    shell.file("config.toml", &mail);
}

fn hold(shell: &Shell, contract: &str) -> crate::shell::Answer {
    shell.ask("teller01", &format!("otp hold {contract} --reason 盗難 --note '10:00 お電話' --format json"))
}

fn states(shell: &Shell) -> Vec<String> {
    let letters = shell.ask("officer01", "mail list --format json").json();
    letters.as_array().unwrap().iter().map(|letter| letter["state"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_letter_of_a_command_goes_out_at_once_where_that_is_wanted() {
    let server = Server::start(Security::Plain);
    let shell = shell(server.port, "deliver = \"at-once\"");
    let held = hold(&shell, "40000000011");
    assert!(held.err.contains("The letter was sent."), "{held:?}");
    assert_eq!(held.json()["otp"], "held");
    assert_eq!(states(&shell), ["sent"]);
    assert_eq!(server.log().taken[0].to, ["sakura@example.jp"]);
    configure(&shell, server.port, "deliver = \"batch\"");
    hold(&shell, "40000000022").done();
    assert_eq!((states(&shell), server.log().taken.len()), (vec!["sent".into(), "queued".into()], 1));
}

#[test]
fn every_command_that_queues_a_letter_sends_it() {
    let server = Server::start(Security::Plain);
    let shell = shell(server.port, "deliver = \"at-once\"");
    let form = shell.receive("teller01", "40000000011", "--seal verified");
    shell.ask("officer01", &format!("form approve {form} --yes")).done();
    hold(&shell, "40000000022").done();
    shell.ask("officer01", "otp release 40000000022 --reason 発見 --yes").done();
    shell.ask("officer01", "contract set-email 40000000022 new@example.jp --reason 申出").done();
    let form = shell.receive("teller01", "40000000033", "--seal verified");
    shell.ask("officer01", &format!("otp disable 40000000033 --form {form} --yes")).done();
    assert_eq!(states(&shell), ["sent"; 6]);
    assert_eq!(server.log().taken.len(), 6);
}

/// What was done is done: the letter goes later.
#[test]
fn a_letter_that_cannot_go_at_once_is_a_warning() {
    let deserted = smtp::deserted_port();
    let shell = shell(deserted, "deliver = \"at-once\"");
    let held = hold(&shell, "40000000011");
    assert!(held.err.contains("The letter has not been sent yet"), "{held:?}");
    held.done();
    assert_eq!(states(&shell), ["queued"]);
    let server = Server::start(Security::Plain);
    server.play(Play::Answer(Step::Rcpt, "450 4.2.0 Greylisted"));
    configure(&shell, server.port, "deliver = \"at-once\"");
    let held = hold(&shell, "40000000022");
    assert!(held.err.contains("The letter could not be sent"), "{held:?}");
    held.done();
    assert_eq!(states(&shell), ["queued", "deferred"], "only its own letter is tried");
    // At night it waits, and nobody is warned.
    server.play(Play::Well);
    let shell = shell.at("2026-11-24T23:30:00+09:00");
    let held = shell.ask("teller01", "otp hold 40000000033 --reason 紛失 --note '23:30 お電話' --format json");
    assert_eq!(held.err, "");
    held.done();
    assert_eq!(states(&shell), ["queued", "deferred", "queued"]);
}

#[test]
fn exit_codes_say_whether_a_server_was_there() {
    let shell = shell(smtp::deserted_port(), "");
    shell.ask("teller01", "mail send").done();
    hold(&shell, "40000000011").done();
    shell.ask("teller01", "mail send --format json").refused(69, "mail_unavailable");
    let server = Server::start(Security::Plain);
    server.play(Play::Answer(Step::Dot, "452 4.3.1 Full"));
    configure(&shell, server.port, "");
    let answer = shell.ask("teller01", "mail send --format json");
    assert_eq!((answer.code, answer.error()["code"].as_str()), (75, Some("letters_deferred")), "{answer:?}");
    let sheet: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(sheet, serde_json::json!({"sent":0,"deferred":1,"failed":0,"in_doubt":0,"held":0,"left":1}));
    for contract in ["40000000022", "40000000033", "40000000044", "40000000055"] {
        shell.ask("teller01", &format!("otp hold {contract} --reason 盗難 --note x")).done();
    }
    server.play(Play::Drop(Step::Data));
    let answer = shell.ask("teller01", "mail send --format json");
    assert_eq!((answer.code, answer.error()["code"].as_str()), (75, Some("sending_cut_short")), "{answer:?}");
}

/// Eight processes on five hundred letters.
#[test]
fn many_senders_at_once_send_each_letter_once() {
    const LETTERS: usize = 500;
    let server = Server::start(Security::Plain);
    let shell = shell(server.port, "");
    shell.bring_forms(LETTERS);
    let batch = shell.ask("teller02", "form import forms.csv --format json").json();
    let batch = batch["batch"].as_str().unwrap().to_owned();
    shell.ask("officer01", &format!("form approve --batch {batch} --expect-rows {LETTERS} --yes")).done();

    let senders: Vec<Child> = (0..8).map(|_| sender(&shell)).collect();
    let sent: u64 = senders.into_iter().map(sent_by).sum();
    let log = server.log();
    let mut recipients: Vec<String> = log.taken.iter().map(|taken| taken.to.concat()).collect();
    recipients.sort();
    recipients.dedup();
    assert_eq!((sent, log.taken.len(), recipients.len()), (500, LETTERS, LETTERS));
    assert_eq!(shell.ask("admin01", "audit verify --format json").json()["ok"], true);
}

fn sender(shell: &Shell) -> Child {
    let mut command = shell.process("teller01", "mail send --format json");
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

fn sent_by(sender: Child) -> u64 {
    let output = sender.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice::<Value>(&output.stdout).unwrap()["sent"].as_u64().unwrap()
}

/// A folder of own templates beside the configuration.
fn own(shell: &Shell, name: &str, text: &str) {
    let path = shell.path("templates").join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

const OWN: &str = "{{ institution }}より 仮停止のお知らせ\n\n{% include \"facts/ja.txt\" %}\n\
    当金庫の言葉で。\n{% if receipt_no is defined %}受付 {{ receipt_no }}\n{% endif %}\n{% include \"closing/ja.txt\" %}";

#[test]
fn the_institutions_own_words_take_the_place_of_the_built_in_ones() {
    let server = Server::start(Security::Plain);
    let shell = shell(server.port, "templates = \"templates\"");
    own(&shell, "otp_held/ja.txt", OWN);
    own(&shell, ".hidden", "");
    hold(&shell, "40000000011").done();
    let letter = shell.ask("teller01", "mail show 1 --format json").json();
    assert_eq!(letter["subject"], "見本信用金庫より 仮停止のお知らせ");
    let body = letter["body"].as_str().unwrap();
    assert!(body.contains("当金庫の言葉で。") && body.contains("（下3桁）：011"), "{body}");
    // Others keep the built-in text, and what was queued keeps its own.
    shell.ask("officer01", "otp release 40000000011 --reason 発見 --yes").done();
    own(&shell, "otp_held/ja.txt", &OWN.replace("当金庫の言葉で。", "別の言葉で。"));
    let again = shell.ask("teller01", "mail show 1 --format json").json();
    assert_eq!(again["body"], letter["body"]);
    let released = shell.ask("teller01", "mail show 2 --format json").json();
    assert!(released["body"].as_str().unwrap().contains("仮停止を解除しました"));
}

#[test]
fn a_template_that_cannot_be_used_is_named_with_its_fault() {
    let shell = shell(smtp::deserted_port(), "templates = \"templates\"");
    for (name, text, reason) in [
        (
            "otp_held/ja.txt",
            OWN.replace("当金庫", "https://bank.example.jp 当金庫"),
            "line 4 contains https://bank.example.jp",
        ),
        ("otp_held/ja.txt", OWN.replace("当金庫", "bank.example.jp 当金庫"), "line 4 contains bank.example.jp"),
        ("otp_held/ja.txt", OWN.replace("当金庫", "{{ serial }}"), "unknown variable {{ serial }}"),
        (
            "facts/ja.txt",
            "{{ branch }} {{ at }} {{ contract_tail }} {{ account_no }}\n".to_owned(),
            "unknown variable {{ account_no }}",
        ),
        (
            "facts/ja.txt",
            "{{ branch }} {{ at }}\n".to_owned(),
            "the letter otp_disabled/ja.txt must contain {{ contract_tail }}",
        ),
        (
            "otp_held/ja.txt",
            OWN.replace("{{ receipt_no }}", ""),
            "the letter otp_held/ja.txt must contain {{ receipt_no }}",
        ),
        ("otp_held/ja.txt", OWN.replace("{% endif %}", ""), "syntax error"),
        ("otp_held/ja.txt", OWN.replace("{{ institution }}", "{{ institution | upper }}"), "upper"),
        ("otp_held/ja.txt", OWN.replace("facts/ja.txt", "fact/ja.txt"), "fact/ja.txt"),
        ("otp_held/ja.txt", format!("\n{OWN}"), "the first line must be the subject"),
        ("otp_held/ja.txt", OWN.replace("当金庫", "\u{202e}当金庫"), "line 4 contains the character U+202E"),
        ("otp_held/fr.txt", OWN.to_owned(), "unknown template name"),
        ("otp_hold/ja.txt", OWN.to_owned(), "unknown template name"),
        ("otp_held/ja.txt", "x".repeat(70_000), "larger than 64 KiB"),
    ] {
        let _ = fs::remove_dir_all(shell.path("templates"));
        own(&shell, name, &text);
        let answer = hold(&shell, "40000000011");
        let error = answer.refused(78, "template_unfit");
        let message = error["message"].as_str().unwrap();
        assert!(message.contains(reason) && message.contains("templates"), "{reason}: {message}");
    }
    fs::remove_dir_all(shell.path("templates")).unwrap();
    hold(&shell, "40000000011").refused(78, "template_unfit");
    // Nothing was half done, and what needs no letter goes on.
    assert_eq!(shell.ask("teller01", "otp status 40000000011 --format json").json()["otp"], "active");
    assert!(shell.ask("officer01", "mail list --format json").json().as_array().unwrap().is_empty());
    let japanese = shell.in_japanese().ask("teller01", "otp hold 40000000011 --reason 盗難 --note x");
    assert!(japanese.err.contains("お知らせの文面を使えません"), "{japanese:?}");
}
