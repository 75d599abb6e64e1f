//! The help topics, made from the tables that the program itself obeys.

mod csv;
mod effects;

use crate::cli::help::Topic;
use crate::cli::words::Exit;
use crate::domain::{
    Action, FormState, Lang, MailState, OperatorState, OtpState, Role, Seal, TokenState, word::Written,
};
use crate::report::{Rule, grid};

/// A topic's text.
pub(super) fn text(topic: Topic, lang: Lang) -> String {
    match topic {
        Topic::ExitCodes => exit_codes(lang),
        Topic::Csv => csv::text(lang),
        Topic::States => states(lang),
        Topic::Roles => roles(lang),
        Topic::Effects => effects::text(lang),
    }
}

fn exit_codes(lang: Lang) -> String {
    let headings = lang.pick(["終了コード", "意味"], ["Exit code", "Meaning"]);
    let rows = Exit::ALL.iter().map(|exit| vec![exit.code().to_string(), exit.meaning(lang).to_owned()]);
    open(&headings, &rows.collect::<Vec<_>>())
}

fn states(lang: Lang) -> String {
    let contract = lang.pick("OTP の利用状況 (otp status)", "OTP of a contract (otp status)");
    let sections = [
        section(lang, lang.pick("解約届", "Forms"), FormState::ALL, FormState::meaning),
        section(lang, lang.pick("印鑑照合", "Seals"), Seal::ALL, Seal::meaning),
        section(lang, lang.pick("トークン", "Tokens"), TokenState::ALL, TokenState::meaning),
        section(lang, contract, OtpState::ALL, OtpState::meaning),
        section(lang, lang.pick("お知らせメール", "Letters"), MailState::ALL, MailState::meaning),
        section(lang, lang.pick("担当者", "Operators"), OperatorState::ALL, OperatorState::meaning),
    ];
    sections.join("\n")
}

/// A row a state: its code, its Japanese word where that is read, and what it means.
fn section<T: Written + Copy>(lang: Lang, title: &str, all: &[T], meaning: fn(T, Lang) -> &'static str) -> String {
    let row = |state: &T| {
        let word = (lang == Lang::Ja).then(|| state.worded(lang).into_owned());
        let cells = [Some(state.written().to_owned()), word, Some(meaning(*state, lang).to_owned())];
        cells.into_iter().flatten().collect()
    };
    let rows: Vec<Vec<String>> = all.iter().map(row).collect();
    format!("{title}\n{}", grid(&[], &rows, Rule::Open, None))
}

/// The matrix of use cases and roles.
fn roles(lang: Lang) -> String {
    let mut headings = vec![lang.pick("操作", "Step")];
    headings.extend(Role::ALL.iter().map(|role| lang.pick(initial(*role), role.code())));
    headings.extend(lang.pick(Some("内容"), None));
    // What one command records twice stands once; what everybody may do needs no row.
    let inner = [
        Action::ContractAskClear,
        Action::AuditAskAccept,
        Action::AuditAskClock,
        Action::FormImportRow,
        Action::SelfAttempt,
        Action::SelfChallenge,
        Action::MailResult,
        Action::Refused,
    ];
    let rows = Action::ALL.iter().filter(|action| !inner.contains(action));
    let matrix = open(&headings, &rows.map(|action| role_row(*action, lang)).collect::<Vec<_>>());
    match lang {
        Lang::Ja => {
            let legend: Vec<String> = Role::ALL.iter().map(|role| legend(*role)).collect();
            format!("{}\n\n{matrix}", legend.join("\n"))
        }
        Lang::En => matrix,
    }
}

fn role_row(action: Action, lang: Lang) -> Vec<String> {
    let marks = Role::ALL.iter().map(|role| if action.is_open_to(*role) { lang.pick("○", "x") } else { "-" });
    let word = lang.pick(Some(action.japanese()), None);
    std::iter::once(step(action)).chain(marks.chain(word).map(str::to_owned)).collect()
}

/// An action as a user knows it: by its Japanese word, or by the command that does it.
pub(super) fn named_step(lang: Lang, action: Action) -> String {
    match lang {
        Lang::Ja => action.japanese().to_owned(),
        Lang::En => step(action),
    }
}

/// An action as the command that does it is typed.
fn step(action: Action) -> String {
    let typed = [
        (Action::LedgerInit, "init"),
        (Action::SettingSet, "settings set"),
        (Action::SettingConfirm, "settings confirm"),
        (Action::SettingList, "settings list"),
        (Action::ContractAskClear, "contract clear-passwords"),
        (Action::AuditAskAccept, "audit accept"),
        (Action::AuditAskClock, "audit accept-clock"),
        (Action::AuditAcceptClock, "audit accept-clock"),
        (Action::FormImportRow, "form import"),
        (Action::FormImportProcess, "form import FILE --process"),
        (Action::FormReturnChecked, "form return (checked)"),
        (Action::SelfAttempt, "token start"),
        (Action::SelfChallenge, "token start"),
        (Action::MailClaim, "mail send"),
        (Action::MailResult, "mail send"),
        (Action::Lookup, "contract list --name NAME"),
        (Action::Reveal, "--reveal"),
    ];
    let known = typed.iter().find(|(known, _)| *known == action).map(|(_, typed)| (*typed).to_owned());
    known.unwrap_or_else(|| action.code().replace('.', " ").replace('_', "-"))
}

/// One character for a narrow column.
const fn initial(role: Role) -> &'static str {
    match role {
        Role::Teller => "係",
        Role::Officer => "役",
        Role::Admin => "管",
        Role::Auditor => "監",
        Role::Job => "バ",
        Role::Site => "客",
    }
}

fn legend(role: Role) -> String {
    format!("{} = {} ({})", initial(role), role.japanese(), role.code())
}

fn open(headings: &[&str], rows: &[Vec<String>]) -> String {
    let headings: Vec<String> = headings.iter().map(|heading| (*heading).to_owned()).collect();
    grid(&headings, rows, Rule::Open, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_is_written_in_both_languages() {
        for topic in Topic::ALL {
            assert!(text(*topic, Lang::En).is_ascii(), "{topic}");
            assert!(text(*topic, Lang::Ja).contains(|c| matches!(c, 'ぁ'..='ん')), "{topic}");
            // The table of effects has long lines: it is for who verifies, not for a teller.
            let most = if *topic == Topic::Effects { 160 } else { 100 };
            for line in text(*topic, Lang::Ja).lines().chain(text(*topic, Lang::En).lines()) {
                assert!(unicode_width::UnicodeWidthStr::width(line) <= most, "{line}");
            }
        }
    }

    #[test]
    fn the_matrix_is_the_domains() {
        let matrix = text(Topic::Roles, Lang::En);
        // What an admin asks for stands under the command by which a second person agrees.
        let stands =
            |action: &&Action| !matches!(action, Action::Refused | Action::AuditAskClock | Action::AuditAskAccept);
        for action in Action::ALL.iter().filter(stands) {
            let typed = format!("{}  ", step(*action));
            let line = matrix.lines().find(|line| line.starts_with(&typed)).unwrap();
            let marks = line.trim_start_matches(&typed).split_whitespace();
            let marks: Vec<bool> = marks.map(|mark| mark == "x").collect();
            let outcome: Vec<bool> = Role::ALL.iter().map(|role| action.is_open_to(*role)).collect();
            assert_eq!(marks, outcome, "{line}");
        }
    }

    #[test]
    fn every_exit_code_is_listed() {
        let codes = text(Topic::ExitCodes, Lang::En);
        for exit in Exit::ALL {
            assert!(codes.lines().any(|line| line.split_whitespace().next() == Some(&exit.code().to_string())));
        }
    }
}
