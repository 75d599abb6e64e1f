//! From arguments to a command, to help, or to a fault of usage.

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{Command, FromArgMatches as _};

use super::words::usage::{self, UsageFault};
use super::{Cli, bilingual, tree};
use crate::domain::Lang;
use crate::report::Format;

/// What came instead of a command to run.
#[derive(Debug, PartialEq, Eq)]
pub enum Unparsed {
    /// Help or the version was asked for: data, exit 0.
    Shown(String),
    /// Not understood: exit 2.
    Fault(UsageFault),
}

/// Reads the arguments, the program's own name first.
pub fn parse(lang: Lang, args: &[OsString]) -> Result<Cli, Unparsed> {
    // Most runs show no text of the tree, and do not pay for its language; one that asks for help need not be read twice.
    if !args.iter().any(|arg| arg == "--help" || arg == "-h")
        && let Ok(cli) = read(tree::bare(), args)
    {
        return Ok(cli);
    }
    read(tree::for_arguments(lang, args), args).map_err(|fault| unparsed(lang, &fault))
}

/// What `--format` asks for, for faults that stop the arguments from being read.
pub fn format_asked(args: &[OsString]) -> Format {
    flag_value(args, "--format").and_then(|text| Format::parse(text).ok()).unwrap_or(Format::Table)
}

fn read(tree: Command, args: &[OsString]) -> Result<Cli, clap::Error> {
    let matches = tree.try_get_matches_from(args)?;
    let mut cli = Cli::from_arg_matches(&matches)?;
    cli.globals.operator = tree::acting_operator(&matches);
    Ok(cli)
}

/// The help of the program as a whole.
pub fn top_help(lang: Lang) -> String {
    screen(lang, &tree::command(lang).render_help().to_string())
}

fn unparsed(lang: Lang, fault: &clap::Error) -> Unparsed {
    if matches!(fault.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        Unparsed::Shown(screen(lang, &fault.to_string()))
    } else {
        Unparsed::Fault(usage::fault(lang, fault))
    }
}

/// What clap made, with the words that it has in English only put into the language.
pub(crate) fn screen(lang: Lang, made: &str) -> String {
    match lang {
        Lang::En => made.to_owned(),
        Lang::Ja => bilingual::usage_words(made),
    }
}

/// The value of a long flag, wherever it stands before a bare `--`.
pub(crate) fn flag_value<'a>(args: &'a [OsString], flag: &str) -> Option<&'a str> {
    let mut words = args.iter().map(|word| word.to_str().unwrap_or_default()).take_while(|word| *word != "--");
    while let Some(word) = words.next() {
        if word == flag {
            return words.next();
        }
        if let Some(value) = word.strip_prefix(flag).and_then(|rest| rest.strip_prefix('=')) {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests;
