//! The commands that the program's texts and pages name are commands of the program, with the arguments they are named
//! with.
//!
//! A command in a line to type (`$ otpdesk …`, or a block of a shell's lines) or with anything behind its verb must be one
//! that the program would read: what it requires is there, words of closed lists are in them, options that exclude each
//! other stand apart, nothing is too much. In a sentence and between backticks a verb with nothing behind it only mentions
//! the command. A sentence's command ends before the first word that can be no argument. What stands for a value (`NO`,
//! `{no}`, `$1`, `…`, `受付番号`) is read as a value that its place accepts.

use std::collections::BTreeSet;
use std::process;

use clap::error::ErrorKind;
use clap::{Arg, Command};
use otpdesk::cli::tree;
use otpdesk::domain::Lang;
use regex_lite::Regex;

use super::tidy::{Text, files, holds, none, pages};

/// Where a command stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Sentence,
    Backticks,
    LineToType,
}

/// A command as a text names it: where, and all that follows the program's name there.
struct Named<'t> {
    place: Place,
    rest: &'t str,
}

/// What a text says with the program's name before it.
#[derive(Debug, PartialEq, Eq)]
enum Meaning {
    /// The program, or a command without its arguments.
    Mention,
    /// A noun with a verb that it does not have.
    NoVerb(String),
    /// Arguments, the program's name first.
    Arguments(Vec<String>),
}

/// The command tree, to look things up in and to read arguments with.
struct Commands {
    tree: Command,
    reader: Command,
    /// What stands for a value in Japanese.
    japanese_placeholders: BTreeSet<String>,
}

impl Commands {
    fn new() -> Self {
        let mut japanese_placeholders = BTreeSet::new();
        each_command(&tree::command(Lang::Ja), &mut |command| {
            let names = command.get_arguments().flat_map(|arg| arg.get_value_names().unwrap_or_default());
            japanese_placeholders.extend(names.map(ToString::to_string));
        });
        Self { tree: tree::command(Lang::En), reader: tree::command(Lang::En), japanese_placeholders }
    }

    /// Why the program would not read a command.
    fn fault(&mut self, named: &Named) -> Option<String> {
        let arguments = match self.meaning(named) {
            Meaning::Mention => return None,
            Meaning::NoVerb(verb) => return Some(format!("otpdesk {}: no verb {verb}", named.rest)),
            Meaning::Arguments(arguments) => arguments,
        };
        let fault = self.reader.try_get_matches_from_mut(&arguments).err()?;
        let is_shown = matches!(fault.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
        let why = fault.to_string().lines().take(2).collect::<Vec<_>>().join(" ");
        (!is_shown).then(|| format!("{}: {why}", arguments.join(" ")))
    }

    fn meaning(&self, named: &Named) -> Meaning {
        let mut command = &self.tree;
        let mut arguments = vec!["otpdesk".to_owned()];
        // How many arguments stand behind the verb, and how many of them are no options.
        let (mut behind, mut given) = (0, 0);
        let mut words = words(named);
        while let Some(word) = words.next() {
            if word.starts_with('-') && word != "-" {
                behind += 1;
                self.option(command, &word, &mut words, &mut arguments);
                continue;
            }
            if !command.has_subcommands() {
                let place = command.get_positionals().nth(given).or_else(|| command.get_positionals().last());
                if named.place == Place::Sentence && !self.may_be_argument(command, given, &word) {
                    break;
                }
                arguments.push(place.map_or(word.clone(), |arg| self.value(arg, &word)));
                (behind, given) = (behind + 1, given + 1);
                continue;
            }
            match command.find_subcommand(&word) {
                Some(inner) => (command, behind) = (inner, 0),
                None if self.is_placeholder(&word) => return Meaning::Mention,
                None if named.place == Place::Sentence => {
                    let is_verb = arguments.len() > 1 && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
                    return if is_verb { Meaning::NoVerb(word) } else { Meaning::Mention };
                }
                None => behind += 1,
            }
            arguments.push(word);
        }
        let is_mention = behind == 0 && named.place != Place::LineToType;
        if is_mention { Meaning::Mention } else { Meaning::Arguments(arguments) }
    }

    /// Takes an option with its value.
    fn option(
        &self,
        command: &Command,
        word: &str,
        words: &mut impl Iterator<Item = String>,
        arguments: &mut Vec<String>,
    ) {
        let (name, joined) = word.split_once('=').map_or((word, None), |(name, value)| (name, Some(value)));
        let is_it = |arg: &&Arg| {
            let short = arg.get_short().is_some_and(|short| name == format!("-{short}"));
            short || arg.get_long().is_some_and(|long| name.strip_prefix("--") == Some(long))
        };
        let arg = command.get_arguments().chain(self.tree.get_arguments()).find(is_it);
        match (arg.filter(|arg| arg.get_action().takes_values()), joined) {
            (Some(arg), Some(value)) => arguments.push(format!("{name}={}", self.value(arg, value))),
            (Some(arg), None) => {
                arguments.push(word.to_owned());
                arguments.extend(words.next().map(|value| self.value(arg, &value)));
            }
            (None, _) => arguments.push(word.to_owned()),
        }
    }

    /// Whether a word of a sentence goes on with the command before it, of which so many values are given.
    fn may_be_argument(&self, command: &Command, given: usize, word: &str) -> bool {
        let Some(arg) = command.get_positionals().nth(given).or_else(|| command.get_positionals().last()) else {
            return self.is_placeholder(word) || is_value(word);
        };
        let is_offered = arg.get_possible_values().iter().any(|value| value.matches(word, false));
        // Whoever has begun with the values goes on until all are there.
        let is_owed = given > 0 && command.get_positionals().nth(given).is_some_and(Arg::is_required_set);
        is_offered || is_owed || self.is_placeholder(word) || is_value(word)
    }

    fn is_placeholder(&self, word: &str) -> bool {
        let is_capitals = word.bytes().all(|b| b.is_ascii_uppercase() || b == b'_');
        let is_marked = word.starts_with(['$', '<']) || word.contains('{') || word == "…" || word == "[..]";
        is_capitals || is_marked || self.japanese_placeholders.contains(word)
    }

    /// A word as it stands, or what its place accepts where it only stands for a value.
    fn value(&self, arg: &Arg, word: &str) -> String {
        if self.is_placeholder(word) { sample(arg) } else { word.to_owned() }
    }
}

/// Whether a word of a sentence is rather a value than a word: a number, a path, an address.
fn is_value(word: &str) -> bool {
    word.is_ascii() && word.contains(|c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | '@' | '='))
}

/// A value of an argument's kind.
fn sample(arg: &Arg) -> String {
    if let Some(word) = arg.get_possible_values().first() {
        return word.get_name().to_owned();
    }
    let kind = arg.get_value_names().and_then(<[_]>::first).map_or("", |name| name.as_str());
    let value = match kind {
        "ACCOUNT" => "3100456",
        "ADDRESS" => "hanako@example.jp",
        "BATCH" => "B0123456789ab",
        "BRANCH" | "BRANCH|all" | "CODE" | "CODE[=NAME]" => "001",
        "CONTRACT" => "40000000011",
        "DATE" => "2026-11-24",
        "FINGERPRINT" => return "0123456789abcdef".repeat(4),
        "ID" | "OFFICER" | "OPERATOR" => "officer01",
        "KANA" => "ミホン ハナコ",
        "LETTER" | "N" | "SEQ" => "12",
        "NO" => "001202611240001",
        "PAPER_NO" => "K-1",
        "SERIAL" => "STORY0000001",
        _ => "見本",
    };
    value.to_owned()
}

/// The words that follow the program's name, up to where the command ends.
fn words(named: &Named) -> impl Iterator<Item = String> {
    let (mut rest, place) = (named.rest, named.place);
    std::iter::from_fn(move || {
        loop {
            rest = rest.trim_start_matches(' ');
            let (word, behind) = if place == Place::Sentence { spoken(rest) } else { typed(rest) }?;
            rest = behind;
            if !word.contains('>') {
                return Some(word);
            }
            // Where output goes is the shell's affair.
            rest = if word.ends_with('>') { typed(rest.trim_start_matches(' '))?.1 } else { rest };
        }
    })
}

/// The first word of a sentence with what follows it, of which nothing is left behind a comma or a full stop.
fn spoken(rest: &str) -> Option<(String, &str)> {
    if let Some(quoted) = rest.strip_prefix('\'') {
        return quoted.split_once('\'').map(|(word, behind)| (word.to_owned(), behind));
    }
    let mark = |c: char| matches!(c, ',' | ';' | '(' | ')' | '。' | '、' | '\u{ff08}' | '\u{ff09}' | '"' | '`' | '|');
    let end = rest.find(|c: char| c == ' ' || mark(c)).unwrap_or(rest.len());
    let word = rest[..end].trim_end_matches(['.', ':', '?']);
    let is_end = rest[end..].starts_with(mark) || word.len() < end;
    (!word.is_empty()).then(|| (word.to_owned(), if is_end { "" } else { &rest[end..] }))
}

/// The first word of a shell's line with what follows it, of which nothing is left behind a pipe or a semicolon.
fn typed(rest: &str) -> Option<(String, &str)> {
    let mut word = String::new();
    let mut quote = None;
    for (at, c) in rest.char_indices() {
        match c {
            _ if quote == Some(c) => quote = None,
            _ if quote.is_some() => word.push(c),
            '\'' | '"' => quote = Some(c),
            ' ' => return Some((word, &rest[at..])),
            ';' | '|' | ')' | '&' | '`' => return (!word.is_empty()).then_some((word, "")),
            _ => word.push(c),
        }
    }
    (!rest.is_empty()).then_some((word, ""))
}

/// A text line by line, a line that goes on in the next one joined with it, with how each line is read.
fn lines(text: &Text) -> Vec<(Place, String)> {
    let whole =
        if text.is_page() { text.text.clone() } else { text.program().replace("\\\\\n", " ").replace("\\\"", "'") };
    // From a checkout the program is run by cargo.
    let whole = Regex::new(r"cargo run(?: -q| --locked)* -- ").unwrap().replace_all(&whole, "otpdesk ").into_owned();
    let mut block = None;
    let mut lines = Vec::new();
    for line in whole.replace("\\\n", " ").lines() {
        if let Some(kind) = line.strip_prefix("```").filter(|_| text.is_page()) {
            block = if block.is_some() { None } else { Some(kind.to_owned()) };
            continue;
        }
        let is_script = block.as_deref() == Some("sh") && !line.starts_with('#');
        let is_typed = is_script || line.trim_start().starts_with("$ ");
        lines.push((if is_typed { Place::LineToType } else { Place::Sentence }, line.to_owned()));
    }
    lines
}

/// The commands that a line names. Between the backticks of a page a noun with its verb is one without the program's name.
fn named<'l>(tree: &Command, is_page: bool, place: Place, line: &'l str) -> Vec<Named<'l>> {
    let program = Regex::new(r"\botpdesk ").unwrap();
    let bare = Regex::new(r"`([a-z]+) ([a-z][a-z-]+)").unwrap();
    let is_between = |at: usize| !line[..at].matches('`').count().is_multiple_of(2);
    let by_program = program.find_iter(line).map(|found| found.end());
    let is_command =
        |noun: &str, verb: &str| tree.find_subcommand(noun).is_some_and(|n| n.find_subcommand(verb).is_some());
    let bare = bare.captures_iter(line).filter(|found| is_page && is_command(&found[1], &found[2]));
    let bare = bare.map(|found| found.get(1).unwrap().start()).filter(|at| is_between(*at));
    let named = |at: usize| {
        let place = if place == Place::Sentence && is_between(at) { Place::Backticks } else { place };
        Named { place, rest: &line[at..] }
    };
    by_program.chain(bare).map(named).collect()
}

/// Commands of texts that the program would not read.
fn unreadable_commands(texts: &[Text]) -> Vec<String> {
    let mut commands = Commands::new();
    let mut faults = Vec::new();
    for text in texts {
        for (place, line) in lines(text) {
            let named = named(&commands.tree, text.is_page(), place, &line);
            faults.extend(
                named.iter().filter_map(|named| commands.fault(named)).map(|why| format!("{}: {why}", text.path)),
            );
        }
    }
    faults
}

fn each_command(command: &Command, visit: &mut impl FnMut(&Command)) {
    visit(command);
    command.get_subcommands().for_each(|inner| each_command(inner, visit));
}

/// The long help of every command in both languages, without the usage line, which is made from the tree.
fn helps() -> Vec<Text> {
    let mut helps = Vec::new();
    for lang in [Lang::Ja, Lang::En] {
        let mut tree = tree::command(lang).term_width(0);
        tree.build();
        each_command(&tree, &mut |command| {
            let help = command.clone().render_long_help().to_string();
            let lines = help.lines().filter(|line| !line.contains("Usage: ") && !line.contains("使い方: "));
            let path = format!("help of {}, {}", command.get_bin_name().unwrap_or_default(), lang.code());
            helps.push(Text { path, text: lines.collect::<Vec<_>>().join("\n") });
        });
    }
    assert!(helps.len() > 100, "{} commands", helps.len());
    helps
}

#[test]
fn every_command_that_is_named_would_be_read() {
    let mut all = files("src", ".rs");
    all.extend(pages());
    all.extend(helps());
    all.extend(screens());
    let broken = [
        ("src/cli/x.rs", "\"Run otpdesk ledger restore.\""),
        ("README.md", "`otpdesk form recieve 1`"),
        ("docs/x.md", "`otpdesk audit forgive`"),
        ("docs/x.md", "`otpdesk frobnicate`"),
        ("docs/x.md", "$ otpdesk -q form recieve 1"),
        ("docs/x.md", "`otpdesk form list --shelf 3`"),
        ("src/cli/x.rs", "\"Run otpdesk form approve {no} --sure, or otpdesk login.\""),
        // What is required is missing.
        ("src/cli/x.rs", "\"Run otpdesk form return {no}.\""),
        ("src/cli/x.rs", "\"otpdesk form process 受付番号 で処理します。\""),
        ("src/cli/x.rs", "\"Add another with otpdesk operator add --role admin, and have it confirmed.\""),
        ("src/cli/x.rs", "\"otpdesk form approve --batch {batch} を実行してください。\""),
        ("docs/x.md", "```console\n$ otpdesk form approve\n```"),
        ("docs/x.md", "```sh\notpdesk otp hold 40000000011 \\\n    --note '電話' | cat\n```"),
        ("help of otpdesk form", "Examples:\n  Show:\n  $ otpdesk form"),
        // A word that is not of the list, a value that is not of its kind.
        ("docs/x.md", "`otpdesk form seal NO --result maybe`"),
        ("src/cli/x.rs", "\"Run otpdesk settings set form.kind all.\""),
        ("docs/x.md", "`otpdesk mail show first`"),
        ("CONTRIBUTING.md", "```sh\ncargo run -q -- completions tcsh > completions/otpdesk.tcsh\n```"),
        // What excludes each other, and what is too much.
        ("docs/x.md", "`otpdesk form approve NO --batch ID --expect-rows 2`"),
        ("src/cli/x.rs", "\"See otpdesk form show {no} 2.\""),
        ("README.md", "`form list NO`"),
    ];
    holds(unreadable_commands, &all, &broken);
}

/// The screens that are kept as files, which the tests' own rules would take for tests.
fn screens() -> impl Iterator<Item = Text> {
    let files = files("tests/screens", ".txt").into_iter();
    files.map(|file| Text { path: file.path.replace("tests/", ""), text: file.text })
}

/// The steps of `help roles` and of the refusal of a role, but for a flag that many commands have.
fn steps() -> Vec<Text> {
    let output = process::Command::new(env!("CARGO_BIN_EXE_otpdesk")).args(["help", "roles", "--lang", "en"]).output();
    let matrix = String::from_utf8(output.unwrap().stdout).unwrap();
    let steps = matrix.lines().skip(1).filter_map(|line| line.split("  ").next());
    // `form return (checked)` is one of two steps of a command.
    let steps = steps.filter(|step| !step.starts_with("--")).filter_map(|step| step.split(" (").next());
    steps.map(|step| Text { path: "help roles".to_owned(), text: format!("`otpdesk {step}`") }).collect()
}

#[test]
fn every_step_of_a_role_is_a_command() {
    let steps = steps();
    assert!(steps.len() > 40, "{} steps", steps.len());
    let broken = [("help roles", "`otpdesk contract ask-clear`"), ("help roles", "`otpdesk contract list --name`")];
    holds(unreadable_commands, &steps, &broken);
}

#[test]
fn a_mention_and_what_stands_for_a_value_are_no_faults() {
    let fine = [
        ("docs/x.md", "otpdesk form approve needs an officer; `form seal` and `otpdesk mail` do not. otpdesk says so."),
        (
            "docs/x.md",
            "`otpdesk form approve …`, `otpdesk token show <SERIAL>`, `otpdesk --version`, `otpdesk form NOUN`",
        ),
        (
            "docs/x.md",
            "```console\n$ for no in 1 2; do otpdesk -q form show \"$no\" --format json 2>/dev/null; done\n```",
        ),
        ("src/cli/x.rs", "\"See otpdesk token list --contract ID, the contract's tokens, or otpdesk form show {no}.\""),
        ("src/cli/x.rs", "\"otpdesk form seal 受付番号 --result 一致(照合者は teller01)\""),
        ("src/cli/x.rs", "\"Run otpdesk settings set form.kinds all and otpdesk contract import contracts.csv.\""),
    ];
    let fine = fine.map(|(path, text)| Text { path: path.to_owned(), text: text.to_owned() });
    none(&unreadable_commands(&fine));
}
