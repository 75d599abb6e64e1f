//! Messages parsed by an independent MIME parser, and their delivery into a folder.

use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;

use mail_parser::{HeaderName, Message, MessageParser};
use otpdesk::domain::{Email, Moment};
use otpdesk::mail::message::{MessageIds, Outgoing, build};
use otpdesk::mail::{Delivery, Fault, Sender, Transport};

const SUBJECT: &str = "【見本信用金庫】ワンタイムパスワード利用停止のお知らせ ／ [見本信用金庫] Your one-time password";
/// A lone dot (the end of SMTP data), a kanji with a variation selector, "From " (which mbox escapes), an empty line.
const BODY: &str = "停止しました。\n.\n髙木 葛\u{e0100}城\nFrom me\n\n終わり\n";

fn outgoing(from: &str, to: &str) -> Outgoing {
    Outgoing {
        from: Sender::parse(from).unwrap(),
        to: Email::parse(to).unwrap(),
        subject: SUBJECT.to_owned(),
        body: BODY.to_owned(),
        message_id: "<20261122.7@bank.example.jp>".to_owned(),
        date: Moment::parse("2026-11-22T10:05:00+09:00").unwrap(),
    }
}

fn parsed(message: &[u8]) -> Message<'_> {
    MessageParser::default().parse(message).unwrap()
}

#[test]
fn an_independent_parser_reads_back_every_field() {
    let bytes = build(&outgoing("見本信用金庫, \"本部\" <otp@bank.example.jp>", "hanako@example.jp")).unwrap();
    let message = parsed(&bytes);
    assert_eq!(message.subject(), Some(SUBJECT));
    assert_eq!(message.body_text(0).unwrap().replace("\r\n", "\n"), BODY);
    assert_eq!(message.message_id(), Some("20261122.7@bank.example.jp"));
    assert_eq!(message.date().unwrap().to_timestamp(), 1_795_309_500);
    assert_eq!(message.header_raw(HeaderName::MimeVersion).unwrap().trim(), "1.0");
    assert_eq!(message.header_raw("Auto-Submitted").unwrap().trim(), "auto-generated");
    assert_eq!(message.header_raw(HeaderName::ContentType).unwrap().trim(), "text/plain; charset=utf-8");
    let from = message.from().unwrap().first().unwrap();
    assert_eq!((from.name(), from.address()), (Some("見本信用金庫, \"本部\""), Some("otp@bank.example.jp")));
    let to: Vec<_> = message.to().unwrap().iter().map(|to| to.address().unwrap()).collect();
    assert_eq!(to, ["hanako@example.jp"]);
    assert_eq!((message.cc(), message.bcc(), message.attachment_count()), (None, None, 0));
}

#[test]
fn a_letter_always_builds_to_the_same_bytes_in_ascii_lines_of_at_most_78() {
    let letter = outgoing("見本信用金庫 <otp@bank.example.jp>", "hanako@example.jp");
    let bytes = build(&letter).unwrap();
    assert_eq!(bytes, build(&letter).unwrap());
    assert!(bytes.is_ascii() && bytes.ends_with(b"\r\n"));
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        assert!(line.ends_with(b"\r\n") && line.len() <= 78, "{}", line.escape_ascii());
    }
    let names: Vec<_> = parsed(&bytes).headers().iter().map(|header| header.name().to_owned()).collect();
    let expected = "From To Subject Date Message-ID Auto-Submitted MIME-Version Content-Type Content-Transfer-Encoding";
    assert_eq!(names.join(" "), expected);
}

#[test]
fn a_local_part_with_stray_dots_is_quoted() {
    for (written, sent) in [("a..b@docomo.ne.jp", "\"a..b\"@docomo.ne.jp"), ("x.@ezweb.ne.jp", "\"x.\"@ezweb.ne.jp")] {
        let bytes = build(&outgoing("otp@bank.example.jp", written)).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.contains(&format!("To: {sent}\r\n")), "{text}");
        assert!(text.contains("From: otp@bank.example.jp\r\n"), "{text}");
    }
}

#[test]
fn header_injection_and_invalid_parts_are_refused() {
    let injection = "x\r\nBcc: taro@example.jp";
    for (part, letter) in [
        ("subject", Outgoing { subject: injection.to_owned(), ..outgoing("a@b.jp", "c@d.jp") }),
        ("subject", Outgoing { subject: String::new(), ..outgoing("a@b.jp", "c@d.jp") }),
        ("body", Outgoing { body: "a\r\n.\r\nMAIL FROM:<>".to_owned(), ..outgoing("a@b.jp", "c@d.jp") }),
        ("Message-ID", Outgoing { message_id: format!("<{injection}@b>"), ..outgoing("a@b.jp", "c@d.jp") }),
        ("Message-ID", Outgoing { message_id: "<1@>".to_owned(), ..outgoing("a@b.jp", "c@d.jp") }),
        ("date", Outgoing { date: Moment::from_unix(-1).unwrap(), ..outgoing("a@b.jp", "c@d.jp") }),
    ] {
        assert_eq!(build(&letter), Err(Fault::Message(part)));
    }
}

#[test]
fn message_ids_keep_only_plain_characters() {
    let mut ids = MessageIds::new("b.jp\r\n");
    assert_eq!(ids.next(|| "x\r\nBcc: taro@example.jp".to_owned()), "<xBcctaroexample.jp00000001@b.jp>");
}

fn folder(path: &Path) -> Transport {
    Transport::new(crate::mail::smtp::to_folder(path)).unwrap()
}

fn mode(path: &Path) -> u32 {
    path.metadata().unwrap().permissions().mode() & 0o777
}

#[test]
fn each_message_becomes_one_private_file_and_a_symlink_there_is_replaced() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("out/letters");
    let mut transport = folder(&path);
    transport.connect().unwrap();
    let letter = outgoing("otp@bank.example.jp", "hanako@example.jp");
    let file = path.join("20261122.7@bank.example.jp.eml");
    let elsewhere = home.path().join("elsewhere");
    symlink(&elsewhere, &file).unwrap();
    for _ in 0..2 {
        assert_eq!(transport.deliver(&letter), Delivery::Sent);
    }
    assert_eq!(std::fs::read(&file).unwrap(), build(&letter).unwrap());
    assert!(!elsewhere.exists() && !file.is_symlink());
    assert_eq!((mode(&path), mode(&file)), (0o700, 0o600));
    assert_eq!(std::fs::read_dir(&path).unwrap().count(), 1);
}

#[test]
fn a_path_that_is_a_file_or_a_symlink_is_unavailable() {
    let home = tempfile::tempdir().unwrap();
    let (file, link) = (home.path().join("file"), home.path().join("link"));
    std::fs::write(&file, "").unwrap();
    symlink(home.path(), &link).unwrap();
    for path in [file.clone(), link, file.join("under")] {
        let mut transport = folder(&path);
        assert!(matches!(transport.connect(), Err(Fault::Unavailable(_))), "{}", path.display());
        let letter = outgoing("otp@bank.example.jp", "hanako@example.jp");
        assert!(matches!(transport.deliver(&letter), Delivery::Deferred(_)));
    }
}

#[test]
fn message_ids_of_one_command_count_up_from_one_random_prefix() {
    let mut ids = MessageIds::new("bank.example.jp");
    let first = ids.next(|| "5eed".to_owned());
    let second = ids.next(|| panic!("drawn twice"));
    assert_eq!(first, "<5eed00000001@bank.example.jp>");
    assert_eq!(second, "<5eed00000002@bank.example.jp>");
}
