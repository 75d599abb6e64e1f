//! Both languages of the whole tree.

use std::collections::BTreeMap;
use std::ffi::OsString;

use super::*;
use crate::cli::parsing::{Unparsed, parse};
use crate::cli::tree;
use crate::domain::Lang;

/// Every command of a tree with its path, global flags included.
fn walk(lang: Lang) -> Vec<(String, Command)> {
    fn into(found: &mut Vec<(String, Command)>, path: &str, command: &Command) {
        found.push((path.to_owned(), command.clone()));
        for inner in command.get_subcommands() {
            into(found, format!("{path} {}", inner.get_name()).trim_start(), inner);
        }
    }
    let mut tree = tree::command(lang);
    tree.build();
    let mut found = Vec::new();
    into(&mut found, "", &tree);
    found
}

fn is_japanese(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff66}'..='\u{ff9f}'))
}

fn outcome(args: &[&str], lang: Lang) -> Unparsed {
    let args: Vec<OsString> = ["otpdesk"].iter().chain(args).map(OsString::from).collect();
    parse(lang, &args).unwrap_err()
}

fn help(path: &str, lang: Lang) -> String {
    let words: Vec<&str> = path.split_whitespace().chain(["--help"]).collect();
    match outcome(&words, lang) {
        Unparsed::Shown(text) => text,
        Unparsed::Fault(fault) => panic!("{path}: {fault:?}"),
    }
}

#[test]
fn every_text_of_the_tree_is_japanese() {
    for (path, command) in walk(Lang::Ja) {
        let about = command.get_about().unwrap_or_else(|| panic!("{path}")).to_string();
        assert!(is_japanese(&about), "{path}: {about}");
        assert!(command.get_long_about().is_none(), "{path} has a long text too");
        for arg in command.get_arguments() {
            let text = arg.get_help().unwrap_or_else(|| panic!("{path} {arg}")).to_string();
            assert!(is_japanese(&text), "{path} {arg}: {text}");
            assert!(arg.get_long_help().is_none(), "{path} {arg} has a long text too");
            assert!(is_japanese(arg.get_help_heading().unwrap()), "{path} {arg}");
            if arg.get_action().takes_values() {
                assert!(is_japanese(&arg.to_string()), "{path} {arg}: no Japanese value name");
            }
        }
    }
}

#[test]
fn every_text_of_the_tree_is_english() {
    for (path, command) in walk(Lang::En) {
        let about = command.get_about().unwrap_or_else(|| panic!("{path}")).to_string();
        assert!(about.is_ascii() && !about.ends_with('.'), "{path}: {about}");
        for arg in command.get_arguments() {
            let text = arg.get_help().unwrap_or_else(|| panic!("{path} {arg}")).to_string();
            assert!(text.is_ascii() && !text.ends_with('.'), "{path} {arg}: {text}");
        }
    }
}

/// Every text of a command as the tree declares it.
fn texts(command: &Command) -> Vec<String> {
    let own = [command.get_about(), command.get_after_help()];
    let own = own.into_iter().flatten().map(|text| text.ansi().to_string());
    let of_arguments = command.get_arguments().flat_map(|arg| {
        let help = arg.get_help().map(|text| text.ansi().to_string());
        let names = arg.get_value_names().unwrap_or_default().iter().map(ToString::to_string);
        let names: Vec<String> = names.filter(|_| arg.get_action().takes_values()).collect();
        help.into_iter().chain(names).chain(arg.get_help_heading().map(str::to_owned))
    });
    own.chain(of_arguments).chain(command.get_subcommands().flat_map(texts)).collect()
}

#[test]
fn every_text_is_declared_in_both_languages() {
    for text in texts(&tree::bare()) {
        let parts: Vec<&str> = text.split(separator!()).collect();
        let [japanese, english] = parts.as_slice() else { panic!("not two texts: {text:?}") };
        assert!(!japanese.is_empty() && !english.is_empty(), "{text:?}");
    }
    assert_eq!(half(Lang::Ja, both!("届", "form")), "届");
    assert_eq!(half(Lang::En, both!("届", "form")), "form");
}

#[test]
fn a_placeholder_means_the_same_everywhere() {
    fn into(meanings: &mut BTreeMap<String, String>, command: &Command) {
        for name in command.get_arguments().filter_map(Arg::get_value_names).flatten() {
            let (english, japanese) = (half(Lang::En, name).to_owned(), half(Lang::Ja, name).to_owned());
            let first = meanings.entry(english).or_insert_with(|| japanese.clone());
            assert_eq!(*first, japanese, "{name}");
        }
        command.get_subcommands().for_each(|inner| into(meanings, inner));
    }
    let mut meanings = BTreeMap::new();
    into(&mut meanings, &tree::bare());
    assert!(meanings.len() > 30, "{meanings:?}");
}

#[test]
fn the_help_of_every_command_keeps_to_its_language() {
    for (path, _) in walk(Lang::En) {
        let japanese = help(&path, Lang::Ja);
        for word in ["Usage", "OPTIONS", "Options:", "Arguments", "Commands", "COMMAND", "Print", "possible", "default"]
        {
            assert!(!japanese.contains(word), "{path}: {word}\n{japanese}");
        }
        assert!(japanese.contains("使い方: otpdesk"), "{path}");
        let english = help(&path, Lang::En).replace("加藤 正", "");
        assert!(!is_japanese(&english), "{path}\n{english}");
        assert!(english.contains("Usage: otpdesk"), "{path}");
    }
}

#[test]
fn lists_of_words_and_defaults_are_shown() {
    let outcome = |path: &str, lang: Lang| help(path, lang).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(outcome("form seal", Lang::Ja).contains("[値: verified(一致), mismatch(不一致), unclear(不鮮明)]"));
    assert!(outcome("form seal", Lang::En).contains("[possible values: verified, mismatch, unclear]"));
    assert!(outcome("form list", Lang::Ja).contains("結果の形式(指定がなければ table) [値: table(表), json, csv]"));
    assert!(outcome("demo", Lang::Ja).contains("[既定値: ./otpdesk-demo]"));
    assert!(outcome("form approve", Lang::Ja).contains("$ otpdesk form approve 3"));
}
