//! Faults of usage in the user's language: exit 2, code `usage`.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::bad_value::bad_value_text;
use crate::cli::parsing::screen;
use crate::cli::value::NotOfKind;
use crate::domain::lang::Lang;
use crate::domain::text::visible;

/// Arguments that make no command.
#[derive(Debug, PartialEq, Eq)]
pub struct UsageFault {
    pub message: String,
    pub hint: String,
    /// The usage line, or the whole help where no command was named at all.
    pub usage: Option<String>,
}

impl UsageFault {
    /// The name that scripts rely on.
    pub const CODE: &'static str = "usage";
}

/// What clap found, told in this language. A value itself is shown only where it is one of few words: an account or
/// a passphrase typed in the wrong place stays off the screen.
pub(crate) fn fault(lang: Lang, found: &clap::Error) -> UsageFault {
    let message = match lang {
        Lang::Ja => japanese(found),
        Lang::En => english(found),
    };
    UsageFault { message, hint: hint(lang, found), usage: usage(lang, found) }
}

fn japanese(found: &clap::Error) -> String {
    let arg = told(found, ContextKind::InvalidArg);
    let sub = told(found, ContextKind::InvalidSubcommand);
    match found.kind() {
        ErrorKind::InvalidValue => match told(found, ContextKind::InvalidValue) {
            value if value.is_empty() => format!("{arg} に値がありません"),
            value => format!("{arg} に「{value}」は使えません"),
        },
        ErrorKind::UnknownArgument if arg.starts_with('-') => format!("「{arg}」という指定はありません"),
        ErrorKind::UnknownArgument | ErrorKind::TooManyValues => "余分な引数があります".to_owned(),
        ErrorKind::InvalidSubcommand => format!("「{sub}」というコマンドはありません"),
        ErrorKind::NoEquals => format!("{arg} の値は = に続けて指定してください"),
        ErrorKind::ValueValidation => format!("{arg}: {}", bad_value(Lang::Ja, found)),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => format!("{arg} の値の数が違います"),
        ErrorKind::ArgumentConflict => match told(found, ContextKind::PriorArg) {
            prior if prior == arg => format!("{arg} は一度だけ指定できます"),
            prior => format!("{arg} と {prior} は同時に指定できません"),
        },
        ErrorKind::MissingRequiredArgument => format!("指定が足りません: {arg}"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "コマンドの続きがありません".to_owned()
        }
        ErrorKind::InvalidUtf8 => "UTF-8でない引数があります".to_owned(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::Io | ErrorKind::Format | _ => {
            "引数を読めません".to_owned()
        }
    }
}

fn english(found: &clap::Error) -> String {
    let arg = told(found, ContextKind::InvalidArg);
    let sub = told(found, ContextKind::InvalidSubcommand);
    match found.kind() {
        ErrorKind::InvalidValue => match told(found, ContextKind::InvalidValue) {
            value if value.is_empty() => format!("{arg} has no value"),
            value => format!("{arg} cannot be '{value}'"),
        },
        ErrorKind::UnknownArgument if arg.starts_with('-') => format!("there is no '{arg}' here"),
        ErrorKind::UnknownArgument | ErrorKind::TooManyValues => "an argument too many".to_owned(),
        ErrorKind::InvalidSubcommand => format!("there is no command '{sub}'"),
        ErrorKind::NoEquals => format!("the value of {arg} stands behind an equals sign"),
        ErrorKind::ValueValidation => format!("{arg}: {}", bad_value(Lang::En, found)),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => format!("{arg} has the wrong number of values"),
        ErrorKind::ArgumentConflict => match told(found, ContextKind::PriorArg) {
            prior if prior == arg => format!("{arg} can be given only once"),
            prior => format!("{arg} cannot be given together with {prior}"),
        },
        ErrorKind::MissingRequiredArgument => format!("something is missing: {arg}"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "the command is not complete".to_owned()
        }
        ErrorKind::InvalidUtf8 => "an argument is not UTF-8".to_owned(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::Io | ErrorKind::Format | _ => {
            "the arguments cannot be read".to_owned()
        }
    }
}

/// Why a value is none of its kind; clap carries the domain's own answer.
fn bad_value(lang: Lang, found: &clap::Error) -> String {
    match found.source().and_then(|source| source.downcast_ref::<NotOfKind>()) {
        Some(NotOfKind(fault)) => bad_value_text(lang, fault),
        None => lang.pick("値を読めません", "the value cannot be read").to_owned(),
    }
}

/// What may have been meant, else what is possible, else where help is.
fn hint(lang: Lang, found: &clap::Error) -> String {
    let similar = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let possible = [ContextKind::ValidValue, ContextKind::ValidSubcommand];
    let first = |kinds: &[ContextKind]| kinds.iter().map(|kind| told(found, *kind)).find(|text| !text.is_empty());
    if let Some(similar) = first(&similar) {
        return format!("{}: {similar}", lang.pick("もしかして", "did you mean"));
    }
    match first(&possible) {
        Some(possible) => format!("{}: {possible}", lang.pick("次から選んでください", "choose from")),
        None => lang.pick("--help を付けると説明を表示します", "add --help for an explanation").to_owned(),
    }
}

fn usage(lang: Lang, found: &clap::Error) -> Option<String> {
    if found.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        return Some(screen(lang, &found.to_string()));
    }
    match found.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => Some(screen(lang, &usage.to_string())),
        _ => None,
    }
}

/// What clap noted under this heading, safe to show.
fn told(found: &clap::Error, kind: ContextKind) -> String {
    match found.get(kind) {
        Some(ContextValue::String(text)) => visible(text).into_owned(),
        Some(ContextValue::Strings(texts)) => visible(&texts.join(", ")).into_owned(),
        _ => String::new(),
    }
}
