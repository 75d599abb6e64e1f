//! Faults of usage in the user's language: exit 2, code `usage`.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::bad_value::bad_value_text;
use crate::cli::parsing::screen;
use crate::cli::value::NotOfKind;
use crate::domain::{Lang, text::visible};

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

/// What clap found, worded in this language. A value itself is shown only where it is one of few words: an account or
/// a passphrase typed in the wrong place stays off the screen.
pub(crate) fn fault(lang: Lang, found: &clap::Error) -> UsageFault {
    UsageFault { message: message(lang, found), hint: hint(lang, found), usage: usage(lang, found) }
}

fn message(lang: Lang, found: &clap::Error) -> String {
    let arg = noted(found, ContextKind::InvalidArg);
    let sub = noted(found, ContextKind::InvalidSubcommand);
    match found.kind() {
        ErrorKind::InvalidValue => match noted(found, ContextKind::InvalidValue) {
            value if value.is_empty() => phrase!(lang, "{arg} に値がありません", "{arg} needs a value"),
            value => phrase!(lang, "{arg} に「{value}」は使えません", "invalid value '{value}' for {arg}"),
        },
        ErrorKind::UnknownArgument if arg.starts_with('-') => {
            phrase!(lang, "「{arg}」という指定はありません", "unknown option '{arg}'")
        }
        ErrorKind::UnknownArgument | ErrorKind::TooManyValues => {
            phrase!(lang, "余分な引数があります", "unexpected argument")
        }
        ErrorKind::InvalidSubcommand => {
            phrase!(lang, "「{sub}」というコマンドはありません", "unknown command '{sub}'")
        }
        ErrorKind::NoEquals => {
            phrase!(lang, "{arg} の値は = に続けて指定してください", "give the value of {arg} after =")
        }
        ErrorKind::ValueValidation => format!("{arg}: {}", bad_value(lang, found)),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            phrase!(lang, "{arg} の値の数が違います", "{arg} has the wrong number of values")
        }
        ErrorKind::ArgumentConflict => match noted(found, ContextKind::PriorArg) {
            prior if prior == arg => {
                phrase!(lang, "{arg} は一度だけ指定できます", "{arg} can be given only once")
            }
            prior => {
                phrase!(lang, "{arg} と {prior} は同時に指定できません", "{arg} cannot be used with {prior}")
            }
        },
        ErrorKind::MissingRequiredArgument => {
            phrase!(lang, "指定が足りません: {arg}", "missing: {arg}")
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            phrase!(lang, "コマンドが途中です", "incomplete command")
        }
        ErrorKind::InvalidUtf8 => phrase!(lang, "UTF-8 でない引数があります", "an argument is not UTF-8"),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::Io | ErrorKind::Format | _ => {
            phrase!(lang, "引数を読めません", "the arguments cannot be read")
        }
    }
}

/// Why a value is none of its kind; clap carries the domain's own answer.
fn bad_value(lang: Lang, found: &clap::Error) -> String {
    let fault = found.source().and_then(|source| source.downcast_ref::<NotOfKind>());
    let unknown = || phrase!(lang, "値を読めません", "the value cannot be read");
    fault.map_or_else(unknown, |NotOfKind(fault)| bad_value_text(lang, fault))
}

/// What may have been meant, else what is possible, else where help is.
fn hint(lang: Lang, found: &clap::Error) -> String {
    let similar = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let possible = [ContextKind::ValidValue, ContextKind::ValidSubcommand];
    let first = |kinds: &[ContextKind]| kinds.iter().map(|kind| noted(found, *kind)).find(|text| !text.is_empty());
    if let Some(similar) = first(&similar) {
        return phrase!(lang, "{similar} ではありませんか", "did you mean: {similar}");
    }
    if let Some(possible) = first(&possible) {
        return phrase!(lang, "次から選んでください: {possible}", "choose from: {possible}");
    }
    phrase!(lang, "--help を付けると説明を表示します", "use --help for more information")
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
fn noted(found: &clap::Error, kind: ContextKind) -> String {
    match found.get(kind) {
        Some(ContextValue::String(text)) => visible(text).into_owned(),
        Some(ContextValue::Strings(texts)) => visible(&texts.join(", ")).into_owned(),
        _ => String::new(),
    }
}
