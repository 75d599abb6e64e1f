//! The whole command tree in one language.

use std::ffi::OsString;

use clap::{Arg, ArgAction, ArgMatches, Command, CommandFactory as _};

use super::value::{self, placeholder};
use super::{Cli, GLOBAL_HEADING, bilingual};
use crate::domain::{Lang, OperatorId};

/// The `--operator` that says who acts.
const ACTING: &str = "acting_operator";

/// What comes between the other global flags.
const BEHIND_CONFIG: usize = 1;

/// The tree, its texts in this language.
pub fn command(lang: Lang) -> Command {
    bilingual::in_language(lang, bare(), &|_| true)
}

/// The tree as far as an answer to these arguments can show it: most of its texts are not worth their time.
pub(crate) fn for_arguments(lang: Lang, args: &[OsString]) -> Command {
    bilingual::in_language(lang, bare(), &|command| args.iter().any(|arg| arg == command.get_name()))
}

/// The tree for reading arguments, its texts in both languages at once.
pub(crate) fn bare() -> Command {
    spread_operator(with_standard_flags(Cli::command()))
}

/// Who the arguments say acts, at whatever level they say so.
pub(crate) fn acting_operator(matches: &ArgMatches) -> Option<OperatorId> {
    let deeper = matches.subcommand().and_then(|(_, deeper)| acting_operator(deeper));
    deeper.or_else(|| matches.try_get_one::<OperatorId>(ACTING).ok().flatten().cloned())
}

/// Help and version as arguments of our own, since clap's cannot be put into Japanese.
fn with_standard_flags(command: Command) -> Command {
    let help = Arg::new("help").short('h').long("help").help(both!("説明を表示する", "Print help")).global(true);
    let version =
        Arg::new("version").short('V').long("version").help(both!("バージョンを表示する", "Print the version"));
    command
        .arg(help.action(ArgAction::Help).help_heading(GLOBAL_HEADING))
        .arg(version.action(ArgAction::Version).help_heading(GLOBAL_HEADING))
}

/// Gives every command `--operator` but those with a flag of that name of their own (`audit list`). Not clap's
/// `global`, which would make one of the two.
fn spread_operator(command: Command) -> Command {
    let taken = command.get_arguments().any(|arg| arg.get_long() == Some("operator"));
    let command = command.mut_subcommands(spread_operator);
    if taken { command } else { command.arg(acting_flag()) }
}

fn acting_flag() -> Arg {
    Arg::new(ACTING)
        .long("operator")
        .value_name(placeholder::OPERATOR)
        .help(both!("操作する担当者のID(または OTPDESK_OPERATOR)", "Operator who acts (or OTPDESK_OPERATOR)"))
        .help_heading(GLOBAL_HEADING)
        .display_order(BEHIND_CONFIG)
        .value_parser(value::of(OperatorId::parse))
}
