//! What is understood, and what is said of the rest in both languages.

use super::*;
use crate::cli::Command as Noun;
use crate::cli::audit::AuditCommand;
use crate::cli::form::FormCommand;
use crate::cli::help::{self, Answer, Topic};
use crate::cli::otp::OtpCommand;
use crate::domain::{AccountType, FormKey, OperatorId, Reason, Seal};
use crate::ops::reveal::Reveal;

fn words(line: &str) -> Vec<OsString> {
    line.split_whitespace().map(OsString::from).collect()
}

fn understood(line: &str) -> Cli {
    parse(Lang::Ja, &words(line)).unwrap_or_else(|other| panic!("{line}: {other:?}"))
}

fn faulty(lang: Lang, line: &str) -> UsageFault {
    match parse(lang, &words(line)) {
        Err(Unparsed::Fault(fault)) => fault,
        other => panic!("{line}: {other:?}"),
    }
}

#[test]
fn the_counters_own_words_become_values() {
    let line = "otpdesk form receive --contract ２０００ --filed-on 令和8年11月20日 --account-type 普通 --account-no 70157 \
        --holder-name 加藤正 --reason 紛失 --seal ○ --seal-checked-by teller01";
    let Noun::Form(form) = understood(line).command else { panic!("a form") };
    let FormCommand::Receive(receive) = *form else { panic!("received") };
    let paper = receive.paper;
    assert_eq!(paper.contract.unwrap().as_str(), "2000");
    assert_eq!(paper.filed_on.unwrap().to_string(), "2026-11-20");
    assert_eq!((paper.account_type, paper.reason), (Some(AccountType::Ordinary), Some(Reason::Lost)));
    assert_eq!(paper.account_no.unwrap().as_str(), "0070157");
    assert_eq!((receive.seal, receive.seal_checked_by.unwrap().as_str()), (Some(Seal::Verified), "teller01"));
    assert!(paper.note.is_none() && paper.serial.is_none());
}

#[test]
fn several_forms_are_approved_at_once() {
    let Noun::Form(form) = understood("otpdesk form approve 3 001202611200004 --as officer01 -y").command else {
        panic!("a form")
    };
    let FormCommand::Approve(approve) = *form else { panic!("approved") };
    assert_eq!(approve.forms.first(), Some(&FormKey::Today(3)));
    assert_eq!((approve.forms.len(), approve.officer.unwrap().as_str()), (2, "officer01"));
}

#[test]
fn global_flags_stand_anywhere() {
    for line in [
        "otpdesk --format json --operator teller01 -y --ledger l.db otp status 2000",
        "otpdesk otp --format json --operator teller01 -y --ledger l.db status 2000",
        "otpdesk otp status 2000 --format json --operator teller01 -y --ledger l.db",
    ] {
        let cli = understood(line);
        assert_eq!(cli.globals.format, Some(Format::Json), "{line}");
        assert_eq!(cli.globals.operator.unwrap().as_str(), "teller01", "{line}");
        assert!(cli.globals.yes && cli.globals.ledger.is_some(), "{line}");
        assert!(matches!(cli.command, Noun::Otp(OtpCommand::Status(_))));
    }
}

fn listed_operator(command: &Noun) -> Option<OperatorId> {
    let Noun::Audit(AuditCommand::List(list)) = command else { return None };
    list.operator.clone()
}

#[test]
fn who_reads_the_trail_and_whose_entries_are_two_things() {
    for (line, acts, whose) in [
        ("otpdesk --operator auditor01 audit list --operator teller01", Some("auditor01"), Some("teller01")),
        ("otpdesk audit --operator auditor01 list", Some("auditor01"), None),
        ("otpdesk audit list --operator teller01", None, Some("teller01")),
        ("otpdesk audit verify --operator auditor01", Some("auditor01"), None),
    ] {
        let cli = understood(line);
        let listed = listed_operator(&cli.command);
        assert_eq!(cli.globals.operator.as_ref().map(OperatorId::as_str), acts, "{line}");
        assert_eq!(listed.as_ref().map(OperatorId::as_str), whose, "{line}");
    }
}

#[test]
fn masked_values_are_shown_for_a_reason_only() {
    for line in
        ["otpdesk contract show 2000 --reveal", "otpdesk form list --reason 照会", "otpdesk mail show 1 --reveal"]
    {
        assert!(faulty(Lang::Ja, line).message.starts_with("指定が足りません"), "{line}");
    }
    let Noun::Form(form) = understood("otpdesk form show 3 --reveal --reason 照会").command else { panic!("a form") };
    let FormCommand::Show(show) = *form else { panic!("shown") };
    assert!(matches!(show.reveal.wanted(), Reveal::Because(why) if why.as_str() == "照会"));
}

#[test]
fn a_seal_is_recorded_as_found() {
    assert!(faulty(Lang::En, "otpdesk form seal 3 --result pending").hint.contains("verified, mismatch, unclear"));
    assert!(faulty(Lang::En, "otpdesk form process 3 --seal 未").hint.contains("verified, mismatch, unclear"));
    understood("otpdesk form receive --seal pending");
}

#[test]
fn faults_of_usage_are_reported_in_both_languages() {
    for (line, ja, en, hint) in [
        ("otpdesk form list --stat received", "「--stat」という指定はありません", "unknown option '--stat'", "--state"),
        ("otpdesk form recieve", "「recieve」というコマンドはありません", "unknown command 'recieve'", "receive"),
        (
            "otpdesk otp hold 2000 --reason los --note x",
            "--reason <理由> に「los」は使えません",
            "invalid value 'los' for --reason <REASON>",
            "lost",
        ),
        (
            "otpdesk contract show 20-1",
            "<契約者ID>: 形式が正しくありません(例: 20000000003)",
            "<CONTRACT>: invalid format (expected e.g. 20000000003)",
            "--help",
        ),
        (
            "otpdesk form list --since 2026-02-30",
            "--since <日付>: 日付として読めません",
            "--since <DATE>: not a valid date",
            "--help",
        ),
        ("otpdesk form return 3", "指定が足りません: --reason <文>", "missing: --reason <TEXT>", "--help"),
        ("otpdesk form list --limit", "--limit <件数> に値がありません", "--limit <N> needs a value", "--help"),
        (
            "otpdesk form list -q -v",
            "--quiet と --verbose は同時に指定できません",
            "--quiet cannot be used with --verbose",
            "--help",
        ),
        ("otpdesk form list --mine --mine", "--mine は一度だけ指定できます", "--mine can be given only once", "--help"),
        ("otpdesk --lang ja", "コマンドが途中です", "incomplete command", "form"),
        ("otpdesk operator passwd hunter2hunter2", "余分な引数があります", "unexpected argument", "--help"),
    ] {
        let (japanese, english) = (faulty(Lang::Ja, line), faulty(Lang::En, line));
        assert!(japanese.message.starts_with(ja), "{line}: {japanese:?}");
        assert!(english.message.starts_with(en), "{line}: {english:?}");
        assert!(japanese.hint.contains(hint) && english.hint.contains(hint), "{line}: {japanese:?} {english:?}");
        let usage = japanese.usage.unwrap_or_default();
        assert!(!usage.contains("Usage") && !usage.contains("OPTIONS"), "{line}: {usage}");
    }
}

#[test]
fn what_is_typed_in_the_wrong_place_stays_off_the_screen() {
    for line in [
        "otpdesk operator passwd hunter2hunter2",
        "otpdesk login hunter2hunter2",
        "otpdesk contract show 1 hunter2hunter2",
    ] {
        assert!(!format!("{:?}", faulty(Lang::En, line)).contains("hunter2"), "{line}");
    }
    let escaped = faulty(Lang::En, "otpdesk \u{1b}[31mform");
    assert_eq!(escaped.message, "unknown command '\\u{1b}[31mform'");
}

#[test]
fn without_a_command_the_help_is_shown_as_a_fault() {
    for line in ["otpdesk", "otpdesk form"] {
        let outcome = faulty(Lang::Ja, line);
        assert!(outcome.usage.unwrap_or_default().contains("使い方: otpdesk"), "{line}");
    }
}

#[test]
fn help_knows_topics_and_commands() {
    let answered = |line: &str| {
        let Noun::Help(args) = understood(line).command else { panic!("{line}") };
        help::answer(Lang::Ja, &args)
    };
    assert_eq!(answered("otpdesk help exit-codes"), Ok(Answer::Topic(Topic::ExitCodes)));
    assert_eq!(answered("otpdesk help 役割"), Ok(Answer::Topic(Topic::Roles)));
    assert_eq!(answered("otpdesk help"), Ok(Answer::Screen(top_help(Lang::Ja))));
    for (line, same) in
        [("otpdesk help form", "otpdesk form --help"), ("otpdesk help form receive", "otpdesk form receive --help")]
    {
        let Err(Unparsed::Shown(screen)) = parse(Lang::Ja, &words(same)) else { panic!("{same}") };
        assert_eq!(answered(line), Ok(Answer::Screen(screen)));
    }
    assert!(answered("otpdesk help form recieve").unwrap_err().hint.contains("receive"));
    assert!(answered("otpdesk help formm").unwrap_err().hint.contains("form"));
}

#[test]
fn the_version_is_the_packages() {
    let shown = Unparsed::Shown(format!("otpdesk {}\n", env!("CARGO_PKG_VERSION")));
    assert_eq!(parse(Lang::Ja, &words("otpdesk --version")).unwrap_err(), shown);
    assert_eq!(parse(Lang::En, &words("otpdesk -V")).unwrap_err(), shown);
}

#[test]
fn the_format_is_known_though_the_arguments_are_not() {
    for (line, format) in [
        ("otpdesk form recieve --format json", Format::Json),
        ("otpdesk --format=csv nonsense", Format::Csv),
        ("otpdesk --format xml form list", Format::Table),
        ("otpdesk nonsense -- --format json", Format::Table),
    ] {
        assert_eq!(format_asked(&words(line)), format, "{line}");
    }
}

#[test]
fn the_tree_is_sound() {
    tree::command(Lang::En).debug_assert();
    tree::command(Lang::Ja).debug_assert();
}
