//! Made-up environments and files.

use std::fs;
use std::num::NonZeroU16;

use super::*;
use crate::ops::{Deliver, Tls, Way};

fn environment(variables: &[(&str, &str)]) -> Environment {
    variables.iter().map(|(name, value)| (OsString::from(name), OsString::from(value))).collect()
}

fn gathered(globals: &Globals, variables: &[(&str, &str)]) -> Settings {
    Settings::gather(globals, &environment(variables)).unwrap()
}

/// What a configuration file of this text makes of the settings.
fn from_file(text: &str) -> Result<Settings, Fault> {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("otpdesk.toml");
    fs::write(&config, text).unwrap();
    let globals = Globals { config: Some(config), ..Globals::default() };
    Settings::gather(&globals, &environment(&[("HOME", "/home/hanako")]))
}

#[test]
fn without_a_word_the_usual_places_hold() {
    let usual = gathered(&Globals::default(), &[("HOME", "/home/hanako")]);
    assert_eq!(usual.ledger, Path::new("/home/hanako/.local/share/otpdesk/ledger.db"));
    assert_eq!((usual.format, usual.lang, usual.color), (Format::Table, Lang::Ja, Color::Auto));
    assert_eq!((usual.operator, usual.mail, usual.columns, usual.yes), (None, None, None, false));
    assert_eq!(usual.verbosity, Verbosity::Normal);
}

#[test]
fn the_users_folders_follow_xdg() {
    let moved = [("HOME", "/home/hanako"), ("XDG_DATA_HOME", "/data"), ("XDG_RUNTIME_DIR", "/run/user/1000")];
    let moved = gathered(&Globals::default(), &moved);
    assert_eq!(moved.ledger, Path::new("/data/otpdesk/ledger.db"));
    assert_eq!(moved.runtime_folder.as_deref(), Some(Path::new("/run/user/1000/otpdesk")));
    let relative = gathered(&Globals::default(), &[("HOME", "/home/hanako"), ("XDG_DATA_HOME", "relative")]);
    assert_eq!(relative.ledger, Path::new("/home/hanako/.local/share/otpdesk/ledger.db"));
}

#[test]
fn flags_come_before_the_environment_and_that_before_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("otpdesk/otpdesk.toml");
    fs::create_dir(folder.path().join("otpdesk")).unwrap();
    fs::write(&config, "ledger = 'bank.db'\noperator = 'file01'\nlang = 'en'\n").unwrap();
    let home = folder.path().to_str().unwrap();

    let file = gathered(&Globals::default(), &[("XDG_CONFIG_HOME", home), ("LANG", "ja_JP.UTF-8")]);
    assert_eq!(file.ledger, folder.path().join("otpdesk/bank.db"));
    assert_eq!((file.operator.unwrap().as_str(), file.lang), ("file01", Lang::En));

    let variables = [
        ("XDG_CONFIG_HOME", home),
        ("OTPDESK_LEDGER", "/srv/bank.db"),
        ("OTPDESK_OPERATOR", "env01"),
        ("OTPDESK_LANG", "ja"),
        ("OTPDESK_PASSPHRASE_FILE", "/srv/env.pass"),
    ];
    let env = gathered(&Globals::default(), &variables);
    assert_eq!((env.ledger.as_path(), env.lang), (Path::new("/srv/bank.db"), Lang::Ja));
    assert_eq!(env.operator.unwrap().as_str(), "env01");
    assert_eq!(env.passphrase_file.as_deref(), Some(Path::new("/srv/env.pass")));

    let globals = Globals {
        ledger: Some("flag.db".into()),
        operator: Some(OperatorId::parse("flag01").unwrap()),
        lang: Some(Lang::En),
        passphrase_file: Some("flag.pass".into()),
        ..Globals::default()
    };
    let flag = gathered(&globals, &variables);
    assert_eq!((flag.ledger.as_path(), flag.lang), (Path::new("flag.db"), Lang::En));
    assert_eq!(flag.operator.unwrap().as_str(), "flag01");
    assert_eq!(flag.passphrase_file.as_deref(), Some(Path::new("flag.pass")));
}

#[test]
fn colors_widths_and_empty_variables() {
    let plain = gathered(&Globals::default(), &[("HOME", "/h"), ("NO_COLOR", "1"), ("COLUMNS", "132")]);
    assert_eq!((plain.color, plain.columns), (Color::Never, Some(132)));
    let globals = Globals { color: Some(Color::Always), quiet: true, ..Globals::default() };
    let forced = gathered(&globals, &[("HOME", "/h"), ("NO_COLOR", "1"), ("COLUMNS", "wide")]);
    assert_eq!((forced.color, forced.columns, forced.verbosity), (Color::Always, None, Verbosity::Quiet));
    let empty = gathered(&Globals::default(), &[("HOME", "/h"), ("NO_COLOR", ""), ("OTPDESK_LEDGER", "")]);
    assert_eq!((empty.color, empty.ledger.as_path()), (Color::Auto, Path::new("/h/.local/share/otpdesk/ledger.db")));
}

#[test]
fn letters_go_to_a_folder_or_a_server() {
    let to_folder = "[mail]\ntransport = 'folder'\nfolder = 'outbox'\nfrom = 'otp@example.jp'\n";
    let mail = from_file(to_folder).unwrap().mail.unwrap();
    assert_eq!((mail.from.as_str(), mail.deliver, &mail.templates), ("otp@example.jp", Deliver::Batch, &None));
    let Ok(Way::Folder(folder)) = mail.way() else { panic!("a folder was named") };
    assert!(folder.is_absolute() && folder.ends_with("outbox"));

    let to_server = "[mail]\ntransport = 'smtp'\nfrom = 'otp@example.jp'\ndeliver = 'at-once'\n\
        [mail.smtp]\nhost = 'mail.example.jp'\nport = 587\nuser = 'otp'\npassword_file = '/etc/otpdesk/smtp'\n";
    let mail = from_file(to_server).unwrap().mail.unwrap();
    let Ok(Way::Smtp(smtp)) = mail.way() else { panic!("a server was named") };
    assert_eq!(
        (smtp.host.as_str(), smtp.port.map(NonZeroU16::get), smtp.tls, mail.deliver),
        ("mail.example.jp", Some(587), Tls::Starttls, Deliver::AtOnce)
    );
    assert_eq!(smtp.password_file.as_deref(), Some(Path::new("/etc/otpdesk/smtp")));
}

#[test]
fn a_wrong_file_is_reported_with_file_and_key() {
    for (text, expected) in [
        ("colour = 'red'", "unknown key 'colour'"),
        (
            "[mail]\ntransport = 'folder'\nfolder = 'o'\nfrom = 'a@example.jp'\ndelivery = 'batch'",
            "unknown key 'mail.delivery'",
        ),
        ("[mail]\ntransport = 'folder'\nfrom = 'a@example.jp'", "'mail.folder' is missing"),
        ("[mail]\ntransport = 'smtp'\nfrom = 'a@example.jp'", "'mail.smtp' is missing"),
        ("[mail]", "'mail.transport' is missing"),
        ("[mail.smtp]\nport = 25", "'mail.smtp.host' is missing"),
        ("[mail.smtp]\nhost = 'h'\nport = 70000", "mail.smtp.port: invalid format (expected e.g. 587)"),
        ("[mail.smtp]\nhost = 'h'\ntls = 'ssl'", "mail.smtp.tls: must be one of: starttls, tls, none"),
        ("lang = 'fr'", "lang: must be one of: ja, en"),
        ("ledger = ''", "ledger: the value is empty"),
        ("operator = 1", "operator: invalid format"),
        ("mail = 'folder'", "mail: invalid format"),
        ("ledger = 'a'\nledger 'b'", "line 2, column 8: invalid TOML"),
    ] {
        let outcome = from_file(text).unwrap_err().text(Lang::En);
        assert!(outcome.contains("otpdesk.toml: ") && outcome.contains(expected), "{text}: {outcome}");
    }
    let ja = from_file("colour = 'red'").unwrap_err().text(Lang::Ja);
    assert!(ja.ends_with("「colour」という項目はありません"), "{ja}");
}

#[test]
fn a_fault_says_where_it_stands_in_both_languages() {
    let smtp = "[mail]\ntransport = 'smtp'\nfrom = 'a@example.jp'\n[mail.smtp]\nhost = 'h'\n";
    for (text, ja, en) in [
        (
            "lang = 'en'\n  colour = 'red'",
            "2 行目 3 文字目: 「colour」という項目はありません",
            "line 2, column 3: unknown key 'colour'",
        ),
        (
            &format!("{smtp}tls = 'ssl'"),
            "6 行目 7 文字目: mail.smtp.tls: 次の中から選んでください: STARTTLS(starttls)、TLS(tls)、なし(none)",
            "line 6, column 7: mail.smtp.tls: must be one of: starttls, tls, none",
        ),
        (
            &format!("{smtp}port = 0"),
            "6 行目 8 文字目: mail.smtp.port: 形式が正しくありません(例: 587)",
            "line 6, column 8: mail.smtp.port: invalid format (expected e.g. 587)",
        ),
        (
            "# 信金\n[mail]\ntransport = 'folder'\nfrom = 'a@example.jp'",
            "2 行目 1 文字目: 「mail.folder」がありません",
            "line 2, column 1: 'mail.folder' is missing",
        ),
        (
            "[mail]\nfrom = \"a\\u001b\"",
            "2 行目 8 文字目: mail.from: 使えない文字(U+001B)が含まれています",
            "line 2, column 8: mail.from: contains a character that is not allowed (U+001B)",
        ),
        ("ledger = 'a'\n帳 = 'b'", "2 行目が TOML として正しくありません(1 文字目)", "line 2, column 1: invalid TOML"),
    ] {
        let fault = from_file(text).unwrap_err();
        let (japanese, english) = (fault.text(Lang::Ja), fault.text(Lang::En));
        assert!(japanese.ends_with(&format!("otpdesk.toml: {ja}")), "{text}: {japanese}");
        assert!(english.ends_with(&format!("otpdesk.toml: {en}")), "{text}: {english}");
    }
}

#[test]
fn relative_paths_are_seen_from_the_files_own_folder() {
    let text = "ledger = 'l'\n[mail]\ntransport = 'smtp'\nfrom = 'a@example.jp'\nfolder = 'f'\ntemplates = 't'\n\
        [mail.smtp]\nhost = 'h'\npassword_file = 'p'\nca_file = '/etc/ca.pem'\n";
    let settings = from_file(text).unwrap();
    let mail = settings.mail.unwrap();
    let smtp = mail.smtp.unwrap();
    assert_eq!(smtp.ca_file.as_deref(), Some(Path::new("/etc/ca.pem")));
    let here = settings.ledger.parent().unwrap();
    assert!(here.is_absolute());
    for (path, name) in [(mail.folder, "f"), (mail.templates, "t"), (smtp.password_file, "p")] {
        assert_eq!(path, Some(here.join(name)));
    }
}

#[test]
fn a_named_file_must_be_there_and_readable() {
    let folder = tempfile::tempdir().unwrap();
    let named = |path: PathBuf| {
        let globals = Globals { config: Some(path), ..Globals::default() };
        Settings::gather(&globals, &environment(&[("HOME", "/h")])).unwrap_err().text(Lang::En)
    };
    assert!(named(folder.path().join("absent.toml")).contains("not found"));
    assert!(named(folder.path().to_owned()).contains("cannot be read"));
    fs::write(folder.path().join("cp932.toml"), b"ledger = '\x91\xe4\x92\xa0'").unwrap();
    assert!(named(folder.path().join("cp932.toml")).contains("not UTF-8"));
}

#[test]
fn a_bad_variable_is_named() {
    let outcome = |variables: &[(&str, &str)]| {
        Settings::gather(&Globals::default(), &environment(variables)).unwrap_err().text(Lang::Ja)
    };
    assert!(
        outcome(&[("HOME", "/h"), ("OTPDESK_OPERATOR", "花子")])
            .starts_with("OTPDESK_OPERATOR: 形式が正しくありません")
    );
    assert!(outcome(&[]).contains("--ledger"));
}

#[test]
fn the_test_clock_is_for_test_builds() {
    let variables =
        [("HOME", "/h"), ("OTPDESK_TEST_NOW", "2026-11-22T10:00:00+09:00"), ("OTPDESK_TEST_KEY_COST", "low")];
    let settings = gathered(&Globals::default(), &variables);
    assert_eq!(settings.test_now.is_some(), cfg!(debug_assertions));
    assert_eq!(settings.test_key_cost_low, cfg!(debug_assertions));
}
