//! The rules of the house as tests. Each check is a function from files to faults, shown to fail on a sample.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use regex_lite::Regex;

/// Lines of a source file and of a function at most.
const LONGEST_FILE: usize = 320;
const LONGEST_MAIN: usize = 25;
const LONGEST_FUNCTION: usize = 70;

/// Which room may import which.
const EDGES: [(&str, &[&str]); 10] = [
    ("main", &["cli"]),
    ("cli", &["ops", "report", "domain"]),
    ("ops", &["domain", "ledger", "trail", "keys", "intake", "report", "mail"]),
    ("ledger", &["domain", "trail", "keys"]),
    ("trail", &["domain", "keys"]),
    ("keys", &["domain"]),
    ("intake", &["domain"]),
    ("report", &["domain"]),
    ("mail", &["domain"]),
    ("domain", &[]),
];

/// What only these places name.
const EXCLUSIVE: [(&str, &[&str]); 37] = [
    ("rusqlite", &["src/ledger/engine"]),
    ("argon2", &["src/keys"]),
    ("chacha20poly1305", &["src/keys"]),
    ("hpke", &["src/keys"]),
    ("ed25519_dalek", &["src/keys"]),
    ("getrandom", &["src/keys"]),
    ("totp_rs", &["src/keys"]),
    ("nix", &["src/keys"]),
    ("hmac", &["src/trail", "src/intake/pskc"]),
    ("aes", &["src/intake/pskc"]),
    ("cbc", &["src/intake/pskc"]),
    ("pbkdf2", &["src/intake/pskc"]),
    ("sha1", &["src/intake/pskc"]),
    ("quick_xml", &["src/intake/pskc"]),
    ("comfy_table", &["src/report"]),
    ("csv", &["src/intake", "src/report"]),
    ("csv::Reader", &["src/intake"]),
    ("csv::ReaderBuilder", &["src/intake"]),
    ("csv::Writer", &["src/report"]),
    ("csv::WriterBuilder", &["src/report"]),
    ("encoding_rs", &["src/intake"]),
    ("strsim", &["src/intake"]),
    ("unicode_normalization", &["src/domain"]),
    ("regex_lite", &["src/domain", "src/mail"]),
    ("lettre", &["src/mail"]),
    ("rustls", &["src/mail"]),
    ("rustls_platform_verifier", &["src/mail"]),
    ("minijinja", &["src/mail"]),
    ("clap", &["src/cli"]),
    ("clap_complete", &["src/cli/completions"]),
    ("anyhow", &["src/cli"]),
    ("dialoguer", &["src/cli/ui"]),
    ("console", &["src/cli/ui"]),
    ("indicatif", &["src/cli/ui"]),
    ("toml", &["src/cli/settings"]),
    ("(std::)?env::var(s)?(_os)?", &["src/cli/settings"]),
    ("(std::)?env::(set|remove)_var", &[]),
];

/// Rooms that say nothing in SQL, and those that open no file.
const WITHOUT_SQL: [&str; 8] = ["cli", "ops", "domain", "intake", "trail", "keys", "report", "mail"];
const WITHOUT_FILES: [&str; 2] = ["domain", "trail"];

/// Rooms whose files do not import each other in a circle.
const WITHOUT_CIRCLES: [&str; 3] = ["ledger", "trail", "keys"];

/// Names that say nothing of the bank.
const NAMELESS: [&str; 9] = ["utils", "util", "helpers", "common", "types", "models", "manager", "service", "handler"];

/// A file of the project: its path from the root, and its text.
pub(super) struct Text {
    pub(super) path: String,
    pub(super) text: String,
}

impl Text {
    fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// `ledger` for `src/ledger.rs` and everything in `src/ledger/`.
    fn room(&self) -> &str {
        let inner = self.path.strip_prefix("src/").unwrap_or_default();
        inner.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    pub(super) fn is_page(&self) -> bool {
        Path::new(&self.path).extension().is_some_and(|ending| ending == "md")
    }

    fn is_test(&self) -> bool {
        // The store's contract is a suite of tests that every engine runs.
        let contract = "src/ledger/conformance";
        let folders = self.path.starts_with("tests/") || self.path.starts_with(contract);
        folders || self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }

    /// The text without its unit tests, which stand last.
    pub(super) fn program(&self) -> &str {
        let end = ["\n#[cfg(test)]\nmod tests {", "\n#[cfg(test)]\n#[cfg(debug_assertions)]\nmod tests {"];
        let end = end.iter().filter_map(|mark| self.text.find(mark)).min();
        if self.is_test() { "" } else { &self.text[..end.unwrap_or(self.text.len())] }
    }

    fn lies_in(&self, place: &str) -> bool {
        self.path == format!("{place}.rs") || self.path.starts_with(&format!("{place}/"))
    }
}

/// Every file below a folder whose name ends so.
pub(super) fn files(folder: &str, ending: &str) -> Vec<Text> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            if path.is_dir() {
                folders.push(path);
            } else if name.ends_with(ending) {
                found.push(Text { text: fs::read_to_string(&path).unwrap(), path: name });
            }
        }
    }
    assert!(!found.is_empty(), "{folder}");
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn rust() -> Vec<Text> {
    let mut all = files("src", ".rs");
    all.extend(files("tests", ".rs"));
    all
}

pub(super) fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// A check that finds nothing wrong here, and finds it in a sample.
pub(super) fn holds(check: impl Fn(&[Text]) -> Vec<String>, texts: &[Text], broken: &[(&str, &str)]) {
    none(&check(texts));
    for (path, text) in broken {
        assert!(!check(&[Text::new(path, text)]).is_empty(), "the check does not see: {text}");
    }
}

/// The paths that a text names, each group taken apart: `super::{a, b::{c, d}}` is `super::a`, `super::b::c` and
/// `super::b::d`.
fn paths(text: &str) -> Vec<String> {
    let beginning = Regex::new(r"\b(crate|otpdesk|super)::").unwrap();
    let mut found = Vec::new();
    for path in beginning.captures_iter(text) {
        let is_middle = text[..path.get(0).unwrap().start()].ends_with("::");
        if !is_middle {
            branches(&path[1], &text[path.get(0).unwrap().end()..], &mut found);
        }
    }
    found
}

/// Takes what follows `path::`, and gives the text behind it.
fn branches<'t>(path: &str, mut rest: &'t str, found: &mut Vec<String>) -> &'t str {
    let Some(group) = rest.strip_prefix('{') else {
        let (name, behind) = rest.split_at(rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len()));
        let path = format!("{path}::{name}");
        let Some(inner) = behind.strip_prefix("::") else {
            found.push(path);
            return behind;
        };
        return branches(&path, inner, found);
    };
    rest = group;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        if let Some(behind) = rest.strip_prefix('}') {
            return behind;
        }
        rest = branches(path, rest, found);
        rest = &rest[rest.find([',', '}']).unwrap_or(rest.len())..];
        if rest.is_empty() {
            return rest;
        }
    }
}

#[test]
fn groups_of_paths_are_taken_apart() {
    let outcome =
        paths("use super::{\n    a::{B, c::D as E},\n    f,\n};\nfn g() -> crate::h::I { super::super::j() }");
    assert_eq!(outcome, ["super::a::B", "super::a::c::D", "super::f", "crate::h::I", "super::super::j"]);
    assert_eq!(paths("use super::{a"), ["super::a"]);
}

/// The rooms that a text names by path.
fn rooms_named(text: &str) -> BTreeSet<String> {
    let from_the_root = paths(text).into_iter().filter(|path| !path.starts_with("super"));
    from_the_root.map(|path| path.split("::").nth(1).unwrap_or_default().to_owned()).collect()
}

fn edges(texts: &[Text]) -> Vec<String> {
    let mut faults = Vec::new();
    for text in texts {
        let Some((_, allowed)) = EDGES.iter().find(|(room, _)| *room == text.room()) else { continue };
        for named in rooms_named(&text.text) {
            let is_room = EDGES.iter().any(|(room, _)| *room == named);
            if is_room && named != text.room() && !allowed.contains(&named.as_str()) {
                faults.push(format!("{}: {} may not import {named}", text.path, text.room()));
            }
        }
    }
    faults
}

#[test]
fn rooms_import_only_the_rooms_below() {
    let broken = [
        ("src/domain/form.rs", "use crate::ledger::Ledger;"),
        ("src/report/table.rs", "use crate::{domain::form::{Form, FormState}, ops};"),
        ("src/cli/form.rs", "fn open() { crate::ledger::open() }"),
        ("src/ledger.rs", "use crate::report::Sheet;"),
        ("src/main.rs", "use otpdesk::ops::Random;"),
    ];
    holds(edges, &files("src", ".rs"), &broken);
    assert!(edges(&[Text::new("src/ops/x.rs", "use crate::{intake, mail};\nuse crate::ledger::Page;")]).is_empty());
    let rooms: BTreeSet<String> = files("src", ".rs").iter().map(|text| text.room().to_owned()).collect();
    let known: BTreeSet<String> = EDGES.iter().map(|(room, _)| (*room).to_owned()).chain(["lib".to_owned()]).collect();
    assert_eq!(rooms, known, "a room without a line in the table");
}

/// The rows of the table of edges in the documentation, room by room.
fn edges_written(lib: &str) -> Vec<(String, Vec<String>)> {
    let table = lib.split("# Allowed edges").nth(1).unwrap().split("# ").next().unwrap();
    let names = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let mut rows = Vec::new();
    for line in table.lines().filter(|line| line.starts_with("//! | `")) {
        let cells: Vec<&str> = line.split('|').collect();
        rows.extend(names(cells[1]).into_iter().map(|room| (room, names(cells[2]))));
    }
    rows
}

#[test]
fn the_table_of_edges_is_the_one_that_is_held() {
    let mut written = edges_written(include_str!("../../../src/lib.rs"));
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let mut held: Vec<_> = EDGES.iter().map(|(room, allowed)| ((*room).to_owned(), owned(allowed))).collect();
    written.sort();
    held.sort();
    assert_eq!(written, held);
}

fn exclusive(texts: &[Text]) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, places) in EXCLUSIVE {
        // A search for a plain word first: the expression is slow on long files.
        let word = name.trim_start_matches("(std::)?").split('(').next().unwrap();
        let used = Regex::new(&format!(r"(?m)(^|[^:\w]){name}(::|;| as |\()")).unwrap();
        let own_module = format!("mod {name};");
        let elsewhere = |text: &&Text| !text.text.contains(&own_module) && !places.iter().any(|p| text.lies_in(p));
        // What an engine's driver does is nothing that a noun's test should know either.
        let searched = |text: &&Text| used.is_match(if name == "rusqlite" { &text.text } else { text.program() });
        let named = texts.iter().filter(elsewhere).filter(|text| text.text.contains(word)).filter(searched);
        faults.extend(named.map(|text| format!("{}: only {} names {name}", text.path, places.join(" and "))));
    }
    faults
}

#[test]
fn crates_are_named_in_their_rooms_only() {
    let broken = [
        ("src/ops/enter.rs", "use rusqlite::Connection;"),
        ("src/ledger/nouns/form.rs", "use rusqlite::params;"),
        ("src/ledger/nouns/form.rs", "fn x() {}\n\n#[cfg(test)]\nmod tests {\n    use rusqlite::Connection;\n}"),
        ("src/cli/run.rs", "std::env::set_var(\"NO_COLOR\", \"1\");"),
        ("src/intake/table.rs", "let mut out = csv::Writer::from_writer(file);"),
        ("src/keys/pair.rs", "use sha1::Sha1;"),
        ("src/keys/files.rs", "let home = std::env::var_os(\"HOME\");"),
        ("src/mail/smtp.rs", "use anyhow::Context as _;"),
        ("src/cli/form.rs", "dialoguer::Password::new()"),
    ];
    holds(exclusive, &files("src", ".rs"), &broken);
}

/// Statements in rooms without SQL, files in rooms without files.
fn foreign_matter(texts: &[Text]) -> Vec<String> {
    let sql =
        Regex::new(r"\b(SELECT|INSERT INTO|INSERT OR|UPDATE|DELETE FROM|CREATE TABLE)\b.*\b(FROM|SET|VALUES|WHERE)?")
            .unwrap();
    let file = Regex::new(r"\b(std::)?fs::|\bFile::|\bOpenOptions\b").unwrap();
    let said = |text: &Text, pattern: &Regex, rooms: &[&str]| {
        let code = text.program().lines().map(str::trim_start).filter(|line| !line.starts_with("//"));
        rooms.contains(&text.room()) && code.into_iter().any(|line| pattern.is_match(line))
    };
    let with_sql = texts.iter().filter(|text| said(text, &sql, &WITHOUT_SQL)).map(|t| format!("{}: SQL", t.path));
    let with_files =
        texts.iter().filter(|text| said(text, &file, &WITHOUT_FILES)).map(|t| format!("{}: a file", t.path));
    with_sql.chain(with_files).collect()
}

#[test]
fn rooms_without_sql_or_files_have_none() {
    let broken = [
        ("src/trail/verify.rs", "let all = \"SELECT seq FROM entry\";"),
        ("src/keys/keyring.rs", "\"UPDATE operator SET seat = $1\""),
        ("src/ops/form/read.rs", "\"SELECT receipt_no FROM form\""),
        ("src/trail/entry.rs", "let text = std::fs::read(path)?;"),
        ("src/domain/day.rs", "File::open(path)"),
    ];
    holds(foreign_matter, &files("src", ".rs"), &broken);
}

/// The files of a room that a file imports, its own folder's door aside, by their module paths.
fn imports(text: &Text, modules: &BTreeSet<String>) -> BTreeSet<String> {
    let own = module_of(text);
    let mut found = BTreeSet::new();
    for named in paths(text.program()) {
        let mut base: Vec<&str> = own.split("::").collect();
        let mut parts = named.split("::").peekable();
        while parts.next_if_eq(&"super").is_some() {
            base.pop();
        }
        if parts.next_if_eq(&"crate").is_some() {
            base.clear();
        }
        base.extend(parts);
        let nearest =
            (1..=base.len()).rev().map(|length| base[..length].join("::")).find(|path| modules.contains(path));
        found.extend(nearest.filter(|path| !own.starts_with(path.as_str()) && !path.starts_with(&own)));
    }
    found
}

/// `ledger::nouns::form` for `src/ledger/nouns/form.rs`.
fn module_of(text: &Text) -> String {
    text.path.trim_start_matches("src/").trim_end_matches(".rs").replace('/', "::")
}

/// Files that import each other, be it over others.
fn circles(texts: &[Text]) -> Vec<String> {
    let within: Vec<&Text> = texts.iter().filter(|text| WITHOUT_CIRCLES.contains(&text.room())).collect();
    let modules: BTreeSet<String> = within.iter().map(|text| module_of(text)).collect();
    let mut left: Vec<(String, BTreeSet<String>)> =
        within.iter().map(|text| (module_of(text), imports(text, &modules))).collect();
    // Whoever imports nothing that is left stands in no circle.
    loop {
        let names: BTreeSet<String> = left.iter().map(|(name, _)| name.clone()).collect();
        let before = left.len();
        left.retain(|(_, imported)| imported.iter().any(|module| names.contains(module)));
        if left.len() == before {
            break;
        }
    }
    left.into_iter().map(|(name, imported)| format!("{name} in a circle by {imported:?}")).collect()
}

#[test]
fn files_of_a_room_do_not_import_each_other_in_a_circle() {
    none(&circles(&files("src", ".rs")));
    let round = [
        Text::new("src/ledger/book.rs", "use super::writer::Writer;"),
        Text::new("src/ledger/writer.rs", "use crate::ledger::nouns::entry;"),
        Text::new("src/ledger/nouns/entry.rs", "use crate::ledger::book::Ledger;"),
    ];
    assert_eq!(circles(&round).len(), 3);
    assert!(circles(&round[..2]).is_empty());
    let by_group = [
        Text::new("src/trail/verify/rows.rs", "use super::{Kind, forms};"),
        Text::new("src/trail/verify/forms.rs", "use super::{rows, Kind};"),
    ];
    assert_eq!(circles(&by_group).len(), 2);
}

fn first_lines(texts: &[Text]) -> Vec<String> {
    let bare = texts.iter().filter(|text| !text.text.starts_with("//! "));
    bare.map(|text| format!("{}: begins without a //! line", text.path)).collect()
}

#[test]
fn every_file_says_what_it_is_for() {
    holds(first_lines, &rust(), &[("src/x.rs", "use std::fs;"), ("src/x.rs", "\n//! Late.")]);
}

/// Words that stand nowhere, put together here so that they do not stand here either.
fn forbidden_words(texts: &[Text]) -> Vec<String> {
    let everywhere = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("#[", "allow(")];
    let in_program = [
        "println!(",
        "print!(",
        "dbg!(",
        ".unwrap()",
        ".expect(",
        "process::exit",
        "unimplemented!(",
        "todo!(",
        "INSERT OR REPLACE",
        "Box<dyn Error",
        "unsafe {",
    ];
    let mut faults = Vec::new();
    for text in texts {
        let found = everywhere.iter().filter(|word| text.text.contains(**word));
        let in_program = in_program.iter().filter(|word| text.program().contains(**word));
        faults.extend(found.chain(in_program).map(|word| format!("{}: {word}", text.path)));
    }
    faults
}

#[test]
fn forbidden_words_do_not_stand_here() {
    let broken = [
        ("tests/it/x.rs", concat!("// TO", "DO: later")),
        ("src/x.rs", concat!("#[", "allow(dead_code)]")),
        ("src/x.rs", "eprintln!(\"{x}\");"),
        ("src/x.rs", "let x = y.unwrap();\n#[cfg(test)]\nmod tests {}"),
        ("src/x.rs", "std::process::exit(1)"),
    ];
    holds(forbidden_words, &rust(), &broken);
    let in_tests = Text::new("src/x.rs", "fn x() {}\n\n#[cfg(test)]\nmod tests {\n    y.unwrap();\n}");
    none(&forbidden_words(&[in_tests]));
}

fn nameless(texts: &[Text]) -> Vec<String> {
    let module = Regex::new(r"(?m)^\s*(?:pub(?:\([a-z: ]+\))? )?mod (\w+)").unwrap();
    let mut faults = Vec::new();
    for text in texts {
        let path = text.path.trim_end_matches(".rs").split('/').map(str::to_owned);
        let declared = module.captures_iter(&text.text).map(|found| found[1].to_owned());
        let bad = path.chain(declared).filter(|name| NAMELESS.contains(&name.as_str()));
        faults.extend(bad.map(|name| format!("{}: a module named {name}", text.path)));
    }
    faults
}

#[test]
fn modules_are_named_for_nouns_of_the_bank() {
    holds(nameless, &rust(), &[("src/ops/utils.rs", ""), ("src/ops.rs", "pub(crate) mod helpers;")]);
}

fn long_files(texts: &[Text]) -> Vec<String> {
    let most = |text: &Text| if text.path == "src/main.rs" { LONGEST_MAIN } else { LONGEST_FILE };
    let lines = |text: &Text| text.text.lines().count();
    let long = texts.iter().filter(|text| lines(text) > most(text));
    long.map(|text| format!("{}: {} lines", text.path, lines(text))).collect()
}

#[test]
fn files_are_short() {
    let broken = [("src/x.rs", "\n".repeat(LONGEST_FILE + 1)), ("src/main.rs", "\n".repeat(LONGEST_MAIN + 1))];
    holds(long_files, &files("src", ".rs"), &broken.each_ref().map(|(path, text)| (*path, text.as_str())));
}

/// Functions by name with their lines, as rustfmt lays them out: the end stands under the beginning. The rows of a table
/// (an arm, an alternative or a sample on a line of its own; a refusal with its four sentences) do not count: a table is
/// as long as what it holds.
fn functions(text: &str) -> Vec<(String, usize)> {
    let head = Regex::new(r"^(\s*)(?:pub(?:\([a-z: ]+\))? )?(?:const )?fn (\w+)").unwrap();
    let row = Regex::new(r"^\s+(?:\| )?(?:R|Self)::\w+(?: \{[^{}]*\})?(?: => .*,)?$|^\s+\(R::.*\),$").unwrap();
    let refusal = r#"(?m)^ +R::\w+(?: \{[^{}]*\})? => diagnostic! \{ lang, \w+;\n(?: +".*"[,;]?\n){4} +\},\n"#;
    let text = Regex::new(refusal).unwrap().replace_all(text, "");
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(parts) = head.captures(line) else { continue };
        let end = format!("{}}}", &parts[1]);
        let is_one_line = line.ends_with('}') || line.ends_with(';');
        let below = if is_one_line { Some(0) } else { lines[at..].iter().position(|line| *line == end) };
        let counted = |below| lines[at..=at + below].iter().filter(|line| !row.is_match(line)).count();
        found.push((parts[2].to_owned(), below.map_or(usize::MAX, counted)));
    }
    found
}

fn long_functions(texts: &[Text]) -> Vec<String> {
    let mut faults = Vec::new();
    for text in texts {
        let long = functions(&text.text).into_iter().filter(|(_, lines)| *lines > LONGEST_FUNCTION);
        faults.extend(long.map(|(name, lines)| format!("{}: {name} has {lines} lines", text.path)));
    }
    faults
}

#[test]
fn functions_are_short() {
    let long = format!("    pub(super) fn long(\n        x: u8,\n    ) {{\n{}    }}\n", "        x();\n".repeat(67));
    holds(long_functions, &rust(), &[("src/x.rs", &long)]);
    let counted = functions("fn a() {\n    b();\n}\nfn c() -> u8 { 1 }\n");
    assert_eq!(counted, [("a".to_owned(), 3), ("c".to_owned(), 1)]);
    let table =
        "fn a() {\n    match b {\n        R::C => d(),\n        R::E\n        | R::F { .. } => g(),\n    }\n}\n";
    assert_eq!(functions(table), [("a".to_owned(), 4)]);
    let four = "            \"a\",\n            \"b\";\n            \"c\",\n            \"d\"\n";
    let arm = format!("        R::C {{ d }} => diagnostic! {{ lang, Refused;\n{four}        }},\n");
    assert_eq!(functions(&format!("fn a() {{\n{arm}}}\n")), [("a".to_owned(), 2)]);
    assert_eq!(functions(&format!("fn a() {{\n{four}}}\n")), [("a".to_owned(), 6)]);
}

/// Functions that take two truth values, of which a call does not say which is which.
fn truths(texts: &[Text]) -> Vec<String> {
    let head = Regex::new(r"\bfn (\w+)(?:<[^>]*>)?\(([^)]*)\)").unwrap();
    let mut faults = Vec::new();
    for text in texts {
        let two = head.captures_iter(text.program()).filter(|found| found[2].matches(": bool").count() > 1);
        faults.extend(two.map(|found| format!("{}: {} takes two truth values", text.path, &found[1])));
    }
    faults
}

#[test]
fn two_truth_values_are_an_enum() {
    holds(truths, &files("src", ".rs"), &[("src/x.rs", "fn x(\n    is_a: bool,\n    is_b: bool,\n) {}")]);
}

/// A text of one language in a branch of its own, where the other may be forgotten.
fn lonely_prose(texts: &[Text]) -> Vec<String> {
    let lonely = Regex::new(r#"Lang::(?:Ja|En)\)? =>\s*(?:\{\s*)?(?:format!|")"#).unwrap();
    let written = texts.iter().filter(|text| lonely.is_match(text.program()) && text.path != "src/domain/lang.rs");
    written.map(|text| format!("{}: prose outside of phrase! and Lang::pick", text.path)).collect()
}

#[test]
fn prose_is_written_in_pairs() {
    let broken = [
        ("src/cli/x.rs", "match lang {\n    Lang::Ja => \"件\",\n    Lang::En => \"rows\",\n}"),
        (
            "src/report/x.rs",
            "match (fault, lang) {\n    (F::Empty, Lang::En) => {\n        format!(\"{x} rows\")\n    }\n}",
        ),
    ];
    holds(lonely_prose, &files("src", ".rs"), &broken);
}

/// `$n` come in numeric order of their first appearance, from one.
fn parameter_order(texts: &[Text]) -> Vec<String> {
    let mut faults = Vec::new();
    for text in texts {
        let bare: Vec<&str> = text.text.lines().map(|line| line.split("--").next().unwrap_or_default()).collect();
        faults.extend(disorder(&text.path, &bare.join("\n")));
        if bare.concat().contains('?') {
            faults.push(format!("{}: a parameter without a number", text.path));
        }
    }
    faults
}

/// The same in each statement that stands in the program.
fn parameter_order_of_texts(texts: &[Text]) -> Vec<String> {
    let mut faults = Vec::new();
    for text in texts {
        faults.extend(literals(text.program()).iter().flat_map(|statement| disorder(&text.path, statement)));
    }
    faults
}

fn disorder(path: &str, statement: &str) -> Vec<String> {
    let parameter = Regex::new(r"\$(\d+)").unwrap();
    let mut faults = Vec::new();
    let mut seen = 0;
    for number in parameter.captures_iter(statement).map(|found| found[1].parse::<usize>().unwrap()) {
        if number > seen + 1 {
            faults.push(format!("{path}: ${number} comes before ${}", seen + 1));
        }
        seen = seen.max(number);
    }
    faults
}

/// The texts of a program with a parameter in them; those that `concat!` joins are one.
fn literals(program: &str) -> Vec<String> {
    let joined = Regex::new(r#"",\s*(?:\w+!\(\),\s*)?""#).unwrap().replace_all(program, "");
    let literal = Regex::new(r#""(?:[^"\\]|\\.)*""#).unwrap();
    literal.find_iter(&joined).map(|found| found.as_str().to_owned()).filter(|text| text.contains('$')).collect()
}

#[test]
fn parameters_of_queries_are_numbered_in_order() {
    let broken = [("sql/query/x.sql", "SELECT $2, $1"), ("sql/query/x.sql", "SELECT ?")];
    holds(parameter_order, &files("sql/query", ".sql"), &broken);
    let broken = [
        ("src/ledger/x.rs", "prepare(\"SELECT $2, $1\")"),
        ("src/ledger/x.rs", "concat!(\n    \"SET a = $1, (\",\n    columns!(),\n    \") = $3\"\n)"),
    ];
    holds(parameter_order_of_texts, &files("src/ledger", ".rs"), &broken);
}

#[test]
fn every_query_is_used_and_every_file_that_is_included_is_there() {
    let program: String = files("src/ledger", ".rs").into_iter().map(|text| text.text).collect();
    let used = |text: &Text| program.contains(&format!("{}\"", text.path.trim_start_matches("sql/")));
    let unused: Vec<String> =
        files("sql", ".sql").into_iter().filter(|text| !used(text)).map(|text| text.path).collect();
    none(&unused);
    assert!(!used(&Text::new("sql/query/nobody_asks.sql", "")));
}

/// A statement is text of the program, never put together: values are bound. The engine's own methods take `'static` text
/// alone; this looks at whatever is formatted, too.
fn put_together(texts: &[Text]) -> Vec<String> {
    let statement =
        Regex::new(r#"format!\(\s*"\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA)\b[^"]*"#).unwrap();
    let mut faults = Vec::new();
    for text in texts {
        for found in statement.find_iter(text.program()) {
            // The key of the pages cannot be bound; it is hexadecimal of the program's own making.
            if !found.as_str().contains("PRAGMA key") {
                faults.push(format!("{}: a statement put together: {}", text.path, found.as_str()));
            }
        }
    }
    faults
}

#[test]
fn statements_are_not_put_together() {
    let broken = [
        ("src/ledger/x.rs", "c.execute(\n    &format!(\"DELETE FROM {table}\"),\n    [],\n)?;"),
        ("src/ledger/x.rs", "let sql = format!(\n    \"SELECT {columns} FROM form\"\n);"),
    ];
    holds(put_together, &files("src", ".rs"), &broken);
}

/// What people read: the pages of the root and of `docs/`.
pub(super) fn pages() -> Vec<Text> {
    let mut all = files("docs", ".md");
    for name in ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "benches/README.md"] {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap();
        all.push(Text::new(name, &text));
    }
    all
}

/// Paths that a page names and that lead nowhere. What is written in capitals stands for any name.
fn missing_paths(pages: &[Text]) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let named = Regex::new(r"`((?:src|sql|tests|docs|benches|completions|\.ci|\.cargo)/[^` ]*)`").unwrap();
    let linked = Regex::new(r"\]\(([^)#:]+)(?:#[^)]*)?\)").unwrap();
    let mut faults = Vec::new();
    for page in pages {
        let folder = Path::new(&page.path).parent().unwrap();
        let named = named.captures_iter(&page.text).map(|found| root.join(&found[1]));
        let linked = linked.captures_iter(&page.text).map(|found| root.join(folder).join(&found[1]));
        for path in named.chain(linked) {
            if !leads_somewhere(Path::new(""), &path) {
                faults.push(format!("{}: there is no {}", page.path, path.display()));
            }
        }
    }
    faults
}

fn leads_somewhere(folder: &Path, path: &Path) -> bool {
    let Some(first) = path.components().next() else { return folder.exists() };
    let rest = path.strip_prefix(first).unwrap();
    let name = first.as_os_str().to_str().unwrap();
    let ending = name.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let is_any = name.len() - ending.len() > 2 && matches!(ending, "" | ".rs" | ".sql" | ".txt");
    if !is_any {
        return leads_somewhere(&folder.join(first), rest);
    }
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    let mut fitting = entries.filter(|entry| entry.to_str().unwrap().ends_with(ending));
    fitting.any(|entry| leads_somewhere(&entry, rest))
}

#[test]
fn every_path_that_a_page_names_is_there() {
    let broken = [
        ("README.md", "[x](docs/nowhere.md)"),
        ("docs/x.md", "[x](docs/letters.md#here)"),
        ("CONTRIBUTING.md", "`src/cli/nowhere.rs`"),
        ("CONTRIBUTING.md", "`src/ops/NOUN/nowhere.rs`"),
    ];
    holds(missing_paths, &pages(), &broken);
}

fn templates_of_one_language(texts: &[Text]) -> Vec<String> {
    let twin = |path: &str| {
        if path.ends_with("/ja.txt") { path.replace("/ja.", "/en.") } else { path.replace("/en.", "/ja.") }
    };
    let alone = texts.iter().filter(|text| !texts.iter().any(|other| other.path == twin(&text.path)));
    alone.map(|text| format!("{}: without its twin", text.path)).collect()
}

#[test]
fn every_template_is_written_in_both_languages() {
    let broken = [("src/mail/templates/otp_disabled/ja.txt", "")];
    holds(templates_of_one_language, &files("src/mail/templates", ".txt"), &broken);
}

/// A file that the module of its folder does not name would never run.
fn forgotten(texts: &[Text]) -> Vec<String> {
    let is_named = |text: &Text| {
        let (folder, name) = text.path.trim_end_matches(".rs").rsplit_once('/').unwrap();
        let parent = if folder == "tests/it" { "tests/it/main.rs".to_owned() } else { format!("{folder}.rs") };
        texts.iter().any(|text| text.path == parent && text.text.contains(&format!("mod {name};")))
    };
    let forgotten = texts.iter().filter(|text| text.path != "tests/it/main.rs" && !is_named(text));
    forgotten.map(|text| format!("{}: its folder's module does not name it", text.path)).collect()
}

#[test]
fn every_test_file_is_compiled() {
    holds(forgotten, &files("tests/it", ".rs"), &[("tests/it/nobody.rs", ""), ("tests/it/form/nobody.rs", "")]);
    let namesake = [("tests/it/main.rs", "mod form;\nmod mail;"), ("tests/it/form.rs", "mod x;")].into_iter().chain([
        ("tests/it/form/x.rs", ""),
        ("tests/it/mail.rs", ""),
        ("tests/it/mail/x.rs", ""),
    ]);
    let namesake: Vec<Text> = namesake.map(|(path, text)| Text::new(path, text)).collect();
    assert_eq!(forgotten(&namesake), ["tests/it/mail/x.rs: its folder's module does not name it"]);
}

/// `mod.rs` hides a room's name.
#[test]
fn a_room_is_a_file_beside_its_folder() {
    let faults: Vec<String> = rust().into_iter().map(|t| t.path).filter(|path| path.ends_with("/mod.rs")).collect();
    none(&faults);
}
