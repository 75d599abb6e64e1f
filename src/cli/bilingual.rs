//! The command tree in one language. clap holds one text for each place, so a text stands at its flag in both languages,
//! joined by [`both!`], and is parted here when the language is known.

use clap::builder::{PossibleValue, Resettable, StyledStr};
use clap::{Arg, Command};

use crate::domain::Lang;

/// Stands between the Japanese and the English of a text: U+001F, UNIT SEPARATOR, which no text itself may hold.
macro_rules! separator {
    () => {
        '\u{1f}'
    };
}

/// A text of the command tree, Japanese before English.
macro_rules! both {
    ($japanese:expr, $english:expr $(,)?) => {
        concat!($japanese, separator!(), $english)
    };
}

/// Examples in both languages: what each shows in Japanese and in English, and the lines to type.
macro_rules! examples {
    ($japanese:literal, $english:literal, $lines:literal
        $(; $more_japanese:literal, $more_english:literal, $more_lines:literal)* $(;)?) => {
        both!(
            concat!(
                "例:\n  ", $japanese, ":\n  $ ", $lines
                $(, "\n\n  ", $more_japanese, ":\n  $ ", $more_lines)*
            ),
            concat!(
                "Examples:\n  ", $english, ":\n  $ ", $lines
                $(, "\n\n  ", $more_english, ":\n  $ ", $more_lines)*
            )
        )
    };
}

const TEMPLATE: &str = "{about-with-newline}\n使い方: {usage}\n\n{all-args}{after-help}";

/// Puts the texts of a command into one language, and those of the commands below that are wanted; of the others only
/// the line that a list shows.
pub(crate) fn in_language(lang: Lang, command: Command, is_wanted: &dyn Fn(&Command) -> bool) -> Command {
    let about = text(lang, command.get_about());
    let after_help = text(lang, command.get_after_help());
    let command = command.about(about).after_help(after_help).mut_args(|arg| argument(lang, arg));
    let command = command.mut_subcommands(|inner| {
        if is_wanted(&inner) {
            return in_language(lang, inner, is_wanted);
        }
        let about = text(lang, inner.get_about());
        inner.about(about)
    });
    match lang {
        Lang::Ja => {
            command.subcommand_value_name("コマンド").subcommand_help_heading("コマンド").help_template(TEMPLATE)
        }
        Lang::En => command,
    }
}

/// clap's own words that no setting of it reaches.
pub(crate) fn usage_words(made: &str) -> String {
    made.replace("[OPTIONS]", "[オプション]").replace("Usage:", "使い方:")
}

/// The half of a text that is of this language.
pub(super) fn half(lang: Lang, text: &str) -> &str {
    let (japanese, english) = text.split_once(separator!()).unwrap_or((text, text));
    lang.pick(japanese, english)
}

fn text(lang: Lang, text: Option<&StyledStr>) -> Resettable<StyledStr> {
    text.map(|text| half(lang, &text.ansi().to_string()).to_owned().into()).into()
}

fn argument(lang: Lang, arg: Arg) -> Arg {
    let help = text(lang, arg.get_help());
    let names = arg.get_value_names().unwrap_or_default().iter().map(|name| half(lang, name).to_owned());
    let names: Vec<String> = names.collect();
    let heading = arg.get_help_heading().map(|heading| half(lang, heading).to_owned());
    let arg = arg.help(help).value_names(names);
    let arg = if let Some(heading) = heading { arg.help_heading(heading) } else { arg };
    match lang {
        Lang::Ja => japanese(arg),
        Lang::En => arg,
    }
}

/// What clap would add in English, in Japanese: headings, words to choose from, defaults.
fn japanese(arg: Arg) -> Arg {
    let takes_values = arg.get_action().takes_values();
    let help = arg.get_help().map(|help| format!("{}{}{}", help.ansi(), words(&arg), defaults(&arg)));
    let help: Resettable<StyledStr> = help.map(StyledStr::from).into();
    let arg = match arg.get_help_heading() {
        Some(_) => arg,
        None if arg.is_positional() => arg.help_heading("引数"),
        None => arg.help_heading("オプション"),
    };
    arg.help(help).hide_possible_values(takes_values).hide_default_value(takes_values)
}

/// The words to choose from, each with its Japanese, which the tree carries as an alias.
fn words(arg: &Arg) -> String {
    let values = arg.get_possible_values();
    if values.is_empty() || !arg.get_action().takes_values() {
        return String::new();
    }
    format!(" [値: {}]", values.iter().map(word).collect::<Vec<_>>().join(", "))
}

fn word(value: &PossibleValue) -> String {
    let mut names = value.get_name_and_aliases();
    match (names.next(), names.next()) {
        (Some(code), Some(japanese)) if !japanese.eq_ignore_ascii_case(code) => format!("{code}({japanese})"),
        (Some(code), _) => code.to_owned(),
        (None, _) => String::new(),
    }
}

fn defaults(arg: &Arg) -> String {
    let values: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    if values.is_empty() || !arg.get_action().takes_values() {
        return String::new();
    }
    format!(" [既定値: {}]", values.join(" "))
}

#[cfg(test)]
mod tests;
