//! The help topics, made from the tables that the program itself obeys.

mod csv;

use crate::cli::help::Topic;
use crate::cli::words::Exit;
use crate::domain::action::Action;
use crate::domain::form::FormState;
use crate::domain::lang::Lang;
use crate::domain::letter::MailState;
use crate::domain::operator::{OperatorState, Role};
use crate::domain::otp::OtpState;
use crate::domain::seal::Seal;
use crate::domain::token::TokenState;
use crate::report::{Rule, grid};

/// A topic's text.
pub(super) fn text(topic: Topic, lang: Lang) -> String {
    match topic {
        Topic::ExitCodes => exit_codes(lang),
        Topic::Csv => csv::text(lang),
        Topic::States => states(lang),
        Topic::Roles => roles(lang),
    }
}

fn exit_codes(lang: Lang) -> String {
    let headings = lang.pick(["終了コード", "意味"], ["Exit code", "Meaning"]);
    let rows = Exit::ALL.iter().map(|exit| vec![exit.code().to_string(), exit.meaning(lang).to_owned()]);
    open(&headings, &rows.collect::<Vec<_>>())
}

/// A state: its code, its Japanese word, and what it means in Japanese and English.
type State = (&'static str, &'static str, &'static str, &'static str);

fn states(lang: Lang) -> String {
    let kinds = [
        (lang.pick("解約届", "Forms"), of(FormState::ALL, form)),
        (lang.pick("印鑑照合", "Seals"), of(Seal::ALL, seal)),
        (lang.pick("トークン", "Tokens"), of(TokenState::ALL, token)),
        (lang.pick("OTP の利用状況 (otp status)", "OTP of a contract (otp status)"), of(OtpState::ALL, otp)),
        (lang.pick("お知らせメール", "Letters"), of(MailState::ALL, mail)),
        (lang.pick("担当者", "Operators"), of(OperatorState::ALL, operator)),
    ];
    let sections = kinds.map(|(title, states)| format!("{title}\n{}", state_table(lang, &states)));
    sections.join("\n")
}

fn of<T: Copy>(all: &[T], state: fn(T) -> State) -> Vec<State> {
    all.iter().map(|one| state(*one)).collect()
}

fn state_table(lang: Lang, states: &[State]) -> String {
    let rows = states.iter().map(|(code, word, ja, en)| {
        let told = lang.pick(vec![*code, *word, *ja].as_slice(), vec![*code, *en].as_slice()).to_vec();
        told.into_iter().map(str::to_owned).collect()
    });
    grid(&[], &rows.collect::<Vec<_>>(), Rule::Open, None)
}

fn form(state: FormState) -> State {
    let (ja, en) = match state {
        FormState::Received => ("受け付けました。印鑑照合を待っています", "received; its seal is to be compared"),
        FormState::Checked => (
            "照合済です。役席の検印を待っています(まだ停止していません)",
            "seal verified; waits for an officer (not stopped yet)",
        ),
        FormState::Processed => ("検印を受け、利用停止が済みました", "approved; the token is disabled"),
        FormState::Returned => ("不備のため返却しました", "handed back with a reason"),
    };
    (state.code(), state.japanese(), ja, en)
}

fn seal(seal: Seal) -> State {
    let (ja, en) = match seal {
        Seal::Pending => ("まだ照合していません", "not compared yet"),
        Seal::Verified => ("お届印と一致しました", "the imprint is the registered one"),
        Seal::Mismatch => ("お届印と異なります(解約届は返却されます)", "it is not (the form is returned)"),
        Seal::Unclear => {
            ("不鮮明で判断できません(受付のまま残ります)", "it cannot be judged (the form stays received)")
        }
    };
    (seal.code(), seal.japanese(), ja, en)
}

fn token(state: TokenState) -> State {
    let (ja, en) = match state {
        TokenState::Stock => ("まだ利用されていません", "not used yet"),
        TokenState::Active => ("お客さまが利用中です", "in use"),
        TokenState::Held => {
            ("電話の届け出などで一時的に停止しています", "stopped for the moment, as after a telephone report")
        }
        TokenState::Disabled => ("解約届により利用停止しました", "ended by the bank, by a form"),
        TokenState::Stopped => ("お客さまが利用を中止しました", "ended by the customer"),
        TokenState::Replaced => ("別のトークンに交換しました", "exchanged for another"),
    };
    (state.code(), state.japanese(), ja, en)
}

fn otp(state: OtpState) -> State {
    let (ja, en) = match state {
        OtpState::Active => ("利用中のトークンがあります", "a token is in use"),
        OtpState::Held => ("仮停止中です", "the token is on hold"),
        OtpState::Disabled => ("利用停止しました(再登録はまだです)", "the token was disabled by a form"),
        OtpState::Stopped => ("お客さまが利用を中止しました", "the customer stopped it"),
        OtpState::None => ("トークンの登録がありません", "there never was a token"),
    };
    (state.code(), state.japanese(), ja, en)
}

fn mail(state: MailState) -> State {
    let (ja, en) = match state {
        MailState::Queued => ("送信を待っています", "waits to be sent"),
        MailState::Sending => ("送信しています", "is being sent"),
        MailState::Sent => ("メールサーバーに渡しました", "the mail server has taken it"),
        MailState::Deferred => {
            ("一時的に送れませんでした。自動で再送します", "could not be sent for now; is tried again")
        }
        MailState::Failed => ("相手のサーバーに断られました", "refused for good by the receiving side"),
        MailState::InDoubt => {
            ("送信の最後で接続が切れました。再送します", "the connection broke at the very end; is tried again")
        }
        MailState::NoAddress => ("メールアドレスの登録がありません", "no address is registered"),
        MailState::Bounced => ("後から不達の連絡がありました", "came back later"),
        MailState::Told => ("郵送または電話で連絡しました", "the customer was told by letter or telephone"),
        MailState::Cancelled => ("送信を取り消しました", "need not be sent"),
    };
    (state.code(), state.japanese(), ja, en)
}

fn operator(state: OperatorState) -> State {
    let (ja, en) = match state {
        OperatorState::Pending => ("二人目の確認を待っています", "waits for a second person's confirmation"),
        OperatorState::Active => ("操作できます", "may act"),
        OperatorState::Disabled => ("操作できません", "may not act"),
    };
    (state.code(), state.japanese(), ja, en)
}

/// The matrix of use cases and roles.
fn roles(lang: Lang) -> String {
    let mut headings = vec![lang.pick("操作", "Step")];
    headings.extend(Role::ALL.iter().map(|role| lang.pick(initial(*role), role.code())));
    headings.extend(lang.pick(Some("内容"), None));
    // What one command records twice stands once; what everybody may do needs no row.
    let inner = [Action::MailResult, Action::Refused];
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
        (Action::FormReturnChecked, "form return (checked)"),
        (Action::MailClaim, "mail send"),
        (Action::MailResult, "mail send"),
        (Action::Lookup, "contract list --name"),
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
    fn every_topic_is_told_in_both_languages() {
        for topic in Topic::ALL {
            assert!(text(*topic, Lang::En).is_ascii(), "{topic}");
            assert!(text(*topic, Lang::Ja).contains(|c| matches!(c, 'ぁ'..='ん')), "{topic}");
            for line in text(*topic, Lang::Ja).lines().chain(text(*topic, Lang::En).lines()) {
                assert!(unicode_width::UnicodeWidthStr::width(line) <= 100, "{line}");
            }
        }
    }

    #[test]
    fn the_matrix_is_the_domains() {
        let matrix = text(Topic::Roles, Lang::En);
        for action in Action::ALL.iter().filter(|action| **action != Action::Refused) {
            let typed = format!("{}  ", step(*action));
            let line = matrix.lines().find(|line| line.starts_with(&typed)).unwrap();
            let marks = line.trim_start_matches(&typed).split_whitespace();
            let marks: Vec<bool> = marks.map(|mark| mark == "x").collect();
            let told: Vec<bool> = Role::ALL.iter().map(|role| action.is_open_to(*role)).collect();
            assert_eq!(marks, told, "{line}");
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
