//! The command tree in Japanese: clap speaks English only, so each text is put in from the dictionary.

mod dictionary;

use std::collections::HashMap;

use clap::{Arg, Command};

use super::GLOBAL_HEADING;
use dictionary::{ARGUMENTS, COMMANDS, VALUE_NAMES};

const TEMPLATE: &str = "{about-with-newline}\n使い方: {usage}\n\n{all-args}{after-help}";

/// Puts every text of the tree into Japanese.
pub(crate) fn translate(tree: Command) -> Command {
    Dictionary::open().command(tree, "")
}

/// clap's own words that no setting of it reaches.
pub(crate) fn usage_words(made: &str) -> String {
    made.replace("[OPTIONS]", "[オプション]").replace("Usage:", "使い方:")
}

struct Dictionary {
    commands: HashMap<&'static str, &'static str>,
    arguments: HashMap<&'static str, &'static str>,
    value_names: HashMap<&'static str, &'static str>,
}

impl Dictionary {
    fn open() -> Self {
        let of = |words: &[(&'static str, &'static str)]| words.iter().copied().collect();
        Self { commands: of(COMMANDS), arguments: of(ARGUMENTS), value_names: of(VALUE_NAMES) }
    }

    fn command(&self, command: Command, path: &str) -> Command {
        let about = self.commands.get(path).copied();
        let command = command
            .mut_args(|arg| self.arg(arg, path))
            .mut_subcommands(|inner| {
                let path = format!("{path} {}", inner.get_name());
                self.command(inner, path.trim_start())
            })
            .subcommand_value_name("コマンド")
            .subcommand_help_heading("コマンド")
            .help_template(TEMPLATE);
        match about {
            Some(about) => command.about(about),
            None => command,
        }
    }

    fn arg(&self, arg: Arg, path: &str) -> Arg {
        let heading = heading(&arg);
        let text = keys(&arg, path).iter().find_map(|key| self.arguments.get(key.as_str()).copied());
        let text = text.map(|text| format!("{text}{}{}", words(&arg), defaults(&arg)));
        let names = self.value_names(&arg);
        let takes_values = arg.get_action().takes_values();
        let arg = arg.help_heading(heading).hide_possible_values(takes_values).hide_default_value(takes_values);
        let arg = if names.is_empty() { arg } else { arg.value_names(names) };
        match text {
            Some(text) => arg.help(text),
            None => arg,
        }
    }

    fn value_names(&self, arg: &Arg) -> Vec<&'static str> {
        let names = arg.get_value_names().unwrap_or_default();
        names.iter().filter_map(|name| self.value_names.get(name.as_str()).copied()).collect()
    }
}

fn heading(arg: &Arg) -> &'static str {
    match arg.get_help_heading() {
        Some(GLOBAL_HEADING) => "共通オプション",
        _ if arg.is_positional() => "引数",
        _ => "オプション",
    }
}

/// Where the dictionary may tell of an argument: its command, its noun, anywhere.
fn keys(arg: &Arg, path: &str) -> [String; 3] {
    let noun = path.split(' ').next().unwrap_or_default();
    let name = spoken_name(arg);
    [format!("{path} {name}"), format!("{noun} * {name}"), format!("* {name}")]
}

/// `--filed-on`, `<NO>`.
fn spoken_name(arg: &Arg) -> String {
    match arg.get_long() {
        Some(long) => format!("--{long}"),
        None => format!("<{}>", arg.get_value_names().and_then(<[_]>::first).map_or("", |name| name.as_str())),
    }
}

/// The words to choose from, each with its Japanese, which the tree carries as an alias.
fn words(arg: &Arg) -> String {
    let values = arg.get_possible_values();
    if values.is_empty() || !arg.get_action().takes_values() {
        return String::new();
    }
    let told = |value: &clap::builder::PossibleValue| {
        let mut names = value.get_name_and_aliases();
        match (names.next(), names.next()) {
            (Some(code), Some(japanese)) if !japanese.eq_ignore_ascii_case(code) => format!("{code}({japanese})"),
            (Some(code), _) => code.to_owned(),
            (None, _) => String::new(),
        }
    };
    format!(" [値: {}]", values.iter().map(told).collect::<Vec<_>>().join(", "))
}

fn defaults(arg: &Arg) -> String {
    let told: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    if told.is_empty() || !arg.get_action().takes_values() {
        return String::new();
    }
    format!(" [既定値: {}]", told.join(" "))
}

#[cfg(test)]
mod tests;
