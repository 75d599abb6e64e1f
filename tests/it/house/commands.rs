//! The commands that the program's texts and pages name are commands of the program.

use std::collections::BTreeSet;

use otpdesk::cli::tree;
use otpdesk::domain::Lang;
use regex_lite::Regex;

use super::tidy::{Text, files, holds, pages};

/// Commands that a sentence or a comment names and that are not there, or not with the flags that follow.
fn missing_commands(texts: &[Text]) -> Vec<String> {
    let tree = tree::command(Lang::En);
    let named = Regex::new(r"\botpdesk (?:-[a-z] |--[a-z-]+ [a-z0-9]+ )*([a-z]+)(?: ([a-z][a-z-]+))?").unwrap();
    let mut faults = Vec::new();
    for text in texts {
        let is_page = text.is_page();
        let page = if is_page { &text.text } else { text.program() };
        for found in named.captures_iter(page) {
            let whole = found.get(0).unwrap();
            let fault = || format!("{}: there is no command {}", text.path, whole.as_str());
            let Some(noun) = tree.find_subcommand(&found[1]) else {
                // In prose the name of the program is followed by any word.
                let is_code = page[..whole.start()].ends_with(['`', '$']) || page[..whole.start()].ends_with("$ ");
                faults.extend((is_page && is_code).then(fault));
                continue;
            };
            let command = match found.get(2) {
                Some(verb) if noun.has_subcommands() => noun.find_subcommand(verb.as_str()),
                _ => Some(noun),
            };
            match command {
                Some(command) => {
                    let strange = strange_flags(&tree, command, &page[whole.end()..]);
                    faults.extend(strange.map(|flag| format!("{} with --{flag}", fault())));
                }
                None => faults.push(fault()),
            }
        }
    }
    faults
}

/// The flags that a text goes on with and that neither the command nor the program has.
fn strange_flags<'t>(
    tree: &clap::Command,
    command: &clap::Command,
    text: &'t str,
) -> impl Iterator<Item = &'t str> + use<'t> {
    let known: BTreeSet<String> = tree
        .get_arguments()
        .chain(command.get_arguments())
        .filter_map(|arg| arg.get_long().map(str::to_owned))
        .collect();
    let end = text.find(['`', '"', '\n', '|', ';', ',', '(', '。', '、']).unwrap_or(text.len());
    let end = text[..end].find("otpdesk ").unwrap_or(end);
    let flags = text[..end].split_whitespace().filter_map(|word| word.strip_prefix("--"));
    let names = flags.map(|flag| flag.split(|c: char| !c.is_ascii_lowercase() && c != '-').next().unwrap_or_default());
    names.filter(move |name| !name.is_empty() && *name != "help" && !known.contains(*name))
}

#[test]
fn every_command_that_is_named_exists() {
    let mut all = files("src", ".rs");
    all.extend(pages());
    let broken = [
        ("src/cli/x.rs", "\"Run otpdesk ledger restore.\""),
        ("README.md", "`otpdesk form recieve 1`"),
        ("docs/x.md", "`otpdesk audit accept`"),
        ("docs/x.md", "`otpdesk frobnicate`"),
        ("docs/x.md", "$ otpdesk -q form recieve 1"),
        ("docs/x.md", "`otpdesk form list --shelf 3`"),
        ("src/cli/x.rs", "\"Run otpdesk form approve {no} --sure, or otpdesk login.\""),
    ];
    holds(missing_commands, &all, &broken);
}
