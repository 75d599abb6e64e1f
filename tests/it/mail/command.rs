//! Sending letters from the command line: right after the command, from several processes at a time, and with the
//! institution's templates.

use std::fs;
use std::process::{Child, Stdio};

use serde_json::Value;

use crate::mail::smtp::{self, Play, Security, Server, Step};
use crate::shell::Shell;

/// A shell that sends its letters to this port on localhost; `more` is added to `[mail]`.
fn shell_with_smtp(port: u16, more: &str) -> Shell {
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

fn letter_states(shell: &Shell) -> Vec<String> {
    let letters = shell.ask("officer01", "mail list --format json").json();
    letters.as_array().unwrap().iter().map(|letter| letter["state"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_command_sends_its_letter_if_deliver_is_at_once_and_queues_it_if_batch() {
    let server = Server::start(Security::Plain);
    let shell = shell_with_smtp(server.port, "deliver = \"at-once\"");
    let held = hold(&shell, "40000000011");
    assert!(held.err.contains("The letter was sent."), "{held:?}");
    assert_eq!(held.json()["otp"], "held");
    assert_eq!(letter_states(&shell), ["sent"]);
    assert_eq!(server.log().received[0].to, ["sakura@example.jp"]);
    configure(&shell, server.port, "deliver = \"batch\"");
    hold(&shell, "40000000022").done();
    assert_eq!((letter_states(&shell), server.log().received.len()), (vec!["sent".into(), "queued".into()], 1));
}

#[test]
fn the_counters_commands_send_every_letter_they_queue() {
    let server = Server::start(Security::Plain);
    let shell = shell_with_smtp(server.port, "deliver = \"at-once\"");
    let form = shell.receive("teller01", "40000000011", "--seal verified");
    shell.ask("officer01", &format!("form approve {form} --yes")).done();
    hold(&shell, "40000000022").done();
    shell.ask("officer01", "otp release 40000000022 --reason 発見 --yes").done();
    shell.ask("officer01", "contract set-email 40000000022 new@example.jp --reason 申出").done();
    let form = shell.receive("teller01", "40000000033", "--seal verified");
    shell.ask("officer01", &format!("otp disable 40000000033 --form {form} --yes")).done();
    // Six from five commands: set-email writes to the old and to the new address.
    assert_eq!(letter_states(&shell), ["sent"; 6]);
    assert_eq!(server.log().received.len(), 6);
}

/// The command succeeds all the same; its letter waits for the next `mail send`.
#[test]
fn a_command_that_cannot_send_its_letter_warns_and_succeeds() {
    let closed = smtp::closed_port();
    let shell = shell_with_smtp(closed, "deliver = \"at-once\"");
    let held = hold(&shell, "40000000011");
    assert!(held.err.contains("The letter has not been sent yet"), "{held:?}");
    held.done();
    assert_eq!(letter_states(&shell), ["queued"]);
    let server = Server::start(Security::Plain);
    server.play(Play::Answer(Step::Rcpt, "450 4.2.0 Greylisted"));
    configure(&shell, server.port, "deliver = \"at-once\"");
    let held = hold(&shell, "40000000022");
    assert!(held.err.contains("The letter could not be sent"), "{held:?}");
    held.done();
    assert_eq!(letter_states(&shell), ["queued", "deferred"], "a command tries only the letter that it queued itself");
    // During quiet hours the letter stays queued without a warning.
    server.play(Play::Normally);
    let shell = shell.at("2026-11-24T23:30:00+09:00");
    let held = shell.ask("teller01", "otp hold 40000000033 --reason 紛失 --note '23:30 お電話' --format json");
    assert_eq!(held.err, "");
    held.done();
    assert_eq!(letter_states(&shell), ["queued", "deferred", "queued"]);
}

#[test]
fn mail_send_exits_with_69_if_no_server_answers_and_75_if_letters_remain() {
    let shell = shell_with_smtp(smtp::closed_port(), "");
    shell.ask("teller01", "mail send").done();
    hold(&shell, "40000000011").done();
    shell.ask("teller01", "mail send --format json").refused(69, "mail_unavailable");
    let server = Server::start(Security::Plain);
    server.play(Play::Answer(Step::Dot, "452 4.3.1 Full"));
    configure(&shell, server.port, "");
    let answer = shell.ask("teller01", "mail send --format json");
    assert_eq!((answer.code, answer.error()["code"].as_str()), (75, Some("letters_deferred")), "{answer:?}");
    let summary: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(summary, serde_json::json!({"sent":0,"deferred":1,"failed":0,"in_doubt":0,"held":0,"left":1}));
    for contract in ["40000000022", "40000000033", "40000000044", "40000000055"] {
        shell.ask("teller01", &format!("otp hold {contract} --reason 盗難 --note x")).done();
    }
    server.play(Play::Drop(Step::Data));
    let answer = shell.ask("teller01", "mail send --format json");
    assert_eq!((answer.code, answer.error()["code"].as_str()), (75, Some("sending_interrupted")), "{answer:?}");
}

#[test]
fn concurrent_senders_send_each_letter_exactly_once() {
    const SENDERS: usize = 8;
    const LETTERS: usize = 500;
    let server = Server::start(Security::Plain);
    let shell = shell_with_smtp(server.port, "");
    shell.prepare_forms_file(LETTERS);
    let batch = shell.ask("teller02", "form import forms.csv --format json").json();
    let batch = batch["batch"].as_str().unwrap().to_owned();
    shell.ask("officer01", &format!("form approve --batch {batch} --expect-rows {LETTERS} --yes")).done();

    let senders: Vec<Child> = (0..SENDERS).map(|_| sender(&shell)).collect();
    let sent = usize::try_from(senders.into_iter().map(sent_by).sum::<u64>()).unwrap();
    let log = server.log();
    let mut recipients: Vec<String> = log.received.iter().map(|received| received.to.concat()).collect();
    recipients.sort();
    recipients.dedup();
    assert_eq!((sent, log.received.len(), recipients.len()), (LETTERS, LETTERS, LETTERS));
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

/// Writes one template of the institution into the folder `templates`, next to the configuration.
fn write_template(shell: &Shell, name: &str, text: &str) {
    let path = shell.path("templates").join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

const CUSTOM_TEMPLATE: &str = "{{ institution }}より 仮停止のお知らせ\n\n{% include \"facts/ja.txt\" %}\n\
    当金庫からのお知らせです。\n{% if receipt_no is defined %}受付 {{ receipt_no }}\n{% endif %}\n{% include \"closing/ja.txt\" %}";

#[test]
fn an_institutions_template_replaces_the_built_in_one() {
    let server = Server::start(Security::Plain);
    let shell = shell_with_smtp(server.port, "templates = \"templates\"");
    write_template(&shell, "otp_held/ja.txt", CUSTOM_TEMPLATE);
    // Hidden files are ignored: editors and file managers leave some.
    write_template(&shell, ".hidden", "");
    hold(&shell, "40000000011").done();
    let letter = shell.ask("teller01", "mail show 1 --format json").json();
    assert_eq!(letter["subject"], "見本信用金庫より 仮停止のお知らせ");
    let body = letter["body"].as_str().unwrap();
    assert!(body.contains("当金庫からのお知らせです。") && body.contains("（下3桁）：011"), "{body}");
    // Templates without a custom file stay built in, and a queued letter keeps the text it was queued with.
    shell.ask("officer01", "otp release 40000000011 --reason 発見 --yes").done();
    write_template(
        &shell,
        "otp_held/ja.txt",
        &CUSTOM_TEMPLATE.replace("当金庫からのお知らせです。", "文面を変更しました。"),
    );
    let queued = shell.ask("teller01", "mail show 1 --format json").json();
    assert_eq!(queued["body"], letter["body"]);
    let released = shell.ask("teller01", "mail show 2 --format json").json();
    assert!(released["body"].as_str().unwrap().contains("仮停止を解除しました"));
}

#[test]
fn an_invalid_template_is_reported_with_its_path_and_the_reason() {
    let shell = shell_with_smtp(smtp::closed_port(), "templates = \"templates\"");
    for (name, text, reason) in [
        (
            "otp_held/ja.txt",
            CUSTOM_TEMPLATE.replace("当金庫", "https://bank.example.jp 当金庫"),
            "line 4 contains https://bank.example.jp",
        ),
        (
            "otp_held/ja.txt",
            CUSTOM_TEMPLATE.replace("当金庫", "bank.example.jp 当金庫"),
            "line 4 contains bank.example.jp",
        ),
        ("otp_held/ja.txt", CUSTOM_TEMPLATE.replace("当金庫", "{{ serial }}"), "unknown variable {{ serial }}"),
        (
            "facts/ja.txt",
            "{{ branch }} {{ at }} {{ contract_tail }} {{ account_no }}\n".to_owned(),
            "unknown variable {{ account_no }}",
        ),
        // A shared part is reported by the first letter that includes it.
        (
            "facts/ja.txt",
            "{{ branch }} {{ at }}\n".to_owned(),
            "the letter otp_disabled/ja.txt must contain {{ contract_tail }}",
        ),
        (
            "otp_held/ja.txt",
            CUSTOM_TEMPLATE.replace("{{ receipt_no }}", ""),
            "the letter otp_held/ja.txt must contain {{ receipt_no }}",
        ),
        ("otp_held/ja.txt", CUSTOM_TEMPLATE.replace("{% endif %}", ""), "syntax error"),
        ("otp_held/ja.txt", CUSTOM_TEMPLATE.replace("{{ institution }}", "{{ institution | upper }}"), "upper"),
        ("otp_held/ja.txt", CUSTOM_TEMPLATE.replace("facts/ja.txt", "fact/ja.txt"), "fact/ja.txt"),
        ("otp_held/ja.txt", format!("\n{CUSTOM_TEMPLATE}"), "the first line must be the subject"),
        (
            "otp_held/ja.txt",
            CUSTOM_TEMPLATE.replace("当金庫", "\u{202e}当金庫"),
            "line 4 contains the character U+202E",
        ),
        ("otp_held/fr.txt", CUSTOM_TEMPLATE.to_owned(), "unknown template name"),
        // A misspelt name would silently leave the built-in text in use.
        ("otp_hold/ja.txt", CUSTOM_TEMPLATE.to_owned(), "unknown template name"),
        ("otp_held/ja.txt", "x".repeat(70_000), "larger than 64 KiB"),
    ] {
        let _ = fs::remove_dir_all(shell.path("templates"));
        write_template(&shell, name, &text);
        let answer = hold(&shell, "40000000011");
        let error = answer.refused(78, "template_unfit");
        let message = error["message"].as_str().unwrap();
        assert!(message.contains(reason) && message.contains("templates"), "{reason}: {message}");
    }
    // A missing folder is refused too: a wrong path must not bring back the built-in texts unnoticed.
    fs::remove_dir_all(shell.path("templates")).unwrap();
    hold(&shell, "40000000011").refused(78, "template_unfit");
    // The refused holds changed nothing, and commands that send no letter still work.
    assert_eq!(shell.ask("teller01", "otp status 40000000011 --format json").json()["otp"], "active");
    assert!(shell.ask("officer01", "mail list --format json").json().as_array().unwrap().is_empty());
    let japanese = shell.in_japanese().ask("teller01", "otp hold 40000000011 --reason 盗難 --note x");
    assert!(japanese.err.contains("お知らせの文面を使えません"), "{japanese:?}");
}
