//! The README and the pages of `docs/` keep their word: their transcripts are run, their tables are the program's.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};

use otpdesk::cli::words::Exit;
use otpdesk::domain::{Lang, SettingKey};
use otpdesk::trail::FindingKind;
use regex_lite::Regex;

use super::tidy::pages;
use crate::shell::{BINARY, NOW, data};

/// Stands for what differs from run to run.
const ANYTHING: &str = "[..]";
const END: &str = "<<end of a command>>";

fn page(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// The text of each fenced block of this kind.
fn blocks<'p>(page: &'p str, kind: &str) -> Vec<&'p str> {
    let opening = format!("```{kind}\n");
    page.split(opening.as_str()).skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

/// A command with what it shows.
struct Step {
    command: String,
    shown: String,
}

fn steps(page: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut goes_on = false;
    for line in blocks(page, "console").join("").lines() {
        let last = steps.last_mut();
        match (line.strip_prefix("$ "), last) {
            (_, Some(step)) if goes_on => step.command = format!("{}\n{line}", step.command),
            (Some(command), _) => steps.push(Step { command: command.to_owned(), shown: String::new() }),
            (None, Some(step)) => step.shown = format!("{}{line}\n", step.shown),
            (None, None) => panic!("a block begins with a command: {line}"),
        }
        let in_command = goes_on || line.starts_with("$ ");
        goes_on = in_command && line.ends_with('\\');
    }
    steps
}

fn shell(folder: &Path, script: &str) -> String {
    let programs = Path::new(BINARY).parent().unwrap().display();
    let output = Command::new("sh")
        .args(["-c", script])
        .env_clear()
        .env("PATH", format!("{programs}:/usr/local/bin:/usr/bin:/bin"))
        .envs([("OTPDESK_TEST_NOW", NOW), ("OTPDESK_TEST_KEY_COST", "low"), ("LC_ALL", "C")])
        .env("HOME", folder)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// Whether a line is the expected one, in which [`ANYTHING`] stands for any text.
fn fits(line: &str, expected: &str) -> bool {
    let mut parts = expected.split(ANYTHING);
    let Some(mut rest) = line.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let parts: Vec<&str> = parts.collect();
    let Some((last, inner)) = parts.split_last() else { return rest.is_empty() };
    for part in inner {
        let Some((_, behind)) = rest.split_once(part) else { return false };
        rest = behind;
    }
    rest.ends_with(last)
}

/// Runs the transcripts of the pages, one after the other in one folder.
fn run(pages: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    for file in ["contracts.csv", "tokens.csv", "forms-as-received.csv"] {
        std::fs::copy(data(file), folder.path().join(file)).unwrap();
    }
    std::fs::write(folder.path().join("otpdesk.toml"), blocks(&page("docs/letters.md"), "toml")[0]).unwrap();
    let steps: Vec<Step> = pages.iter().flat_map(|name| steps(&page(name))).collect();
    assert!(!steps.is_empty(), "{pages:?}");
    let script: Vec<String> = steps.iter().map(|step| format!("{}\necho '{END}'\n", step.command)).collect();
    let output = shell(folder.path(), &format!("exec 2>&1\n{}", script.concat()));
    let shown: Vec<&str> = output.split(&format!("{END}\n")).collect();
    assert_eq!(shown.len(), steps.len() + 1, "{output}");
    for (step, shown) in steps.iter().zip(shown) {
        let same = shown.lines().count() == step.shown.lines().count()
            && shown.lines().zip(step.shown.lines()).all(|(line, expected)| fits(line, expected));
        assert!(same, "$ {}\n--- shown\n{shown}--- expected\n{}", step.command, step.shown);
    }
}

/// The pages with a transcript; those of a row go on where the one before ended.
const TRANSCRIPTS: [&[&str]; 2] = [&["README.md"], &["docs/working-day.md", "docs/imports.md"]];

#[test]
fn the_day_of_the_readme_goes_as_written() {
    run(TRANSCRIPTS[0]);
}

#[test]
fn the_working_day_and_its_import_go_as_written() {
    run(TRANSCRIPTS[1]);
}

#[test]
fn no_transcript_is_left_out() {
    for text in pages().into_iter().filter(|text| !blocks(&text.text, "console").is_empty()) {
        assert!(TRANSCRIPTS.concat().contains(&text.path.as_str()), "{} is not run", text.path);
    }
}

#[test]
fn the_readme_is_short_and_its_screen_is_one_of_the_day() {
    let (readme, day) = (page("README.md"), page("docs/working-day.md"));
    assert!(readme.lines().count() <= 150);
    let screens = blocks(&readme, "text");
    assert!(!screens.is_empty() && screens.iter().all(|screen| day.contains(screen)), "{screens:?}");
}

#[test]
fn the_wildcard_is_no_more_than_one() {
    assert!(fits("a 12 b", "a [..] b") && fits("12", "[..]") && fits("a", "a") && fits("1,2", "[..],[..]"));
    assert!(!fits("a 12 c", "a [..] b") && !fits("ab", "a") && !fits("12", "[..],[..]"));
}

#[test]
fn both_configurations_are_read() {
    let shell = crate::shell::Shell::open();
    let page = page("docs/letters.md");
    let configurations = blocks(&page, "toml");
    assert_eq!(configurations.len(), 2);
    for (at, text) in configurations.into_iter().enumerate() {
        let name = format!("{at}.toml");
        shell.file(&name, text);
        shell.ask("teller01", &format!("--config {name} mail list")).done();
    }
}

#[test]
fn every_exit_code_and_every_setting_has_its_row() {
    let (readme, configuration) = (page("README.md"), page("docs/configuration.md"));
    for exit in Exit::ALL {
        let row = format!("\n| {} | {} |\n", exit.code(), exit.meaning(Lang::En));
        assert!(readme.contains(&row), "{row}");
    }
    for key in SettingKey::ALL {
        let row = configuration.lines().find(|line| line.starts_with(&format!("| `{key}` |")));
        let row = row.unwrap_or_else(|| panic!("{key} has no row"));
        let unset = key.default_value();
        assert!(unset.is_empty() || row.ends_with(&format!("| `{unset}` |")), "{row}");
    }
}

#[test]
fn every_role_has_its_row_with_its_japanese_word() {
    let readme = page("README.md");
    for role in otpdesk::domain::Role::ALL {
        assert!(readme.contains(&format!("\n| `{role}` | {} | ", role.japanese())), "{role}");
    }
}

/// The names of a struct's fields.
fn fields(source: &str, name: &str) -> Vec<String> {
    let text = page(source);
    let (_, behind) = text.split_once(&format!("struct {name} {{\n")).unwrap();
    let field = Regex::new(r"(?m)^    pub(?:\(super\))? ([a-z_]+):").unwrap();
    let (inner, _) = behind.split_once("\n}").unwrap();
    field.captures_iter(inner).map(|found| found[1].to_owned()).collect()
}

#[test]
fn every_key_of_the_configuration_has_its_row() {
    let page = page("docs/configuration.md");
    let (_, behind) = page.split_once("\n## Configuration file\n").unwrap();
    let (table, _) = behind.split_once("\n## ").unwrap();
    let rows = table.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` |"));
    let mut listed: Vec<String> = rows.map(|(key, _)| key.to_owned()).collect();
    let mut keys: Vec<String> = Vec::new();
    for (source, name, table) in [
        ("src/cli/settings/file.rs", "Configuration", ""),
        ("src/mail/config.rs", "Config", "mail."),
        ("src/mail/config.rs", "SmtpConfig", "mail.smtp."),
    ] {
        keys.extend(fields(source, name).into_iter().map(|field| format!("{table}{field}")));
    }
    keys.retain(|key| key != "mail" && key != "mail.smtp");
    listed.sort();
    keys.sort();
    assert!(keys.len() > 10);
    assert_eq!(listed, keys);
}

#[test]
fn every_variable_that_is_read_has_its_row() {
    let configuration = page("docs/configuration.md");
    let variable = Regex::new(r#""(OTPDESK_[A-Z_]+|[A-Z_]*COLOR|COLUMNS|XDG_[A-Z_]+|HOME|LC_ALL)""#).unwrap();
    let settings = ["src/cli/settings.rs", "src/cli/language.rs"].map(page).concat();
    let read: Vec<&str> = variable.captures_iter(&settings).map(|found| found.get(1).unwrap().as_str()).collect();
    assert!(read.contains(&"OTPDESK_LEDGER") && read.contains(&"XDG_RUNTIME_DIR") && read.contains(&"LC_ALL"));
    for name in read.into_iter().filter(|name| !name.starts_with("OTPDESK_TEST_")) {
        assert!(configuration.contains(&format!("`{name}`")), "{name} has no row");
    }
}

#[test]
fn every_finding_has_its_page() {
    let page = page("docs/verify.md");
    let sections: Vec<(&str, &str)> =
        page.split("\n## `").skip(1).filter_map(|section| section.split_once("`\n")).collect();
    let listed: Vec<&str> = sections.iter().map(|(code, _)| *code).collect();
    let codes: Vec<&str> = FindingKind::ALL.iter().map(|kind| kind.code()).collect();
    assert_eq!(listed, codes);
    for (code, section) in sections {
        for part in ["\n**Meaning.** ", "\n**Who could have caused it.** ", "\n**What to do.** "] {
            assert_eq!(section.matches(part).count(), 1, "{code}:{part}");
        }
    }
}

/// The table's last column names the types that bear a term.
#[test]
fn every_type_of_the_glossary_is_there() {
    let program: String = super::tidy::files("src", ".rs").into_iter().map(|text| text.text).collect();
    let declared = Regex::new(r"\b(?:struct|enum) (\w+)|\buse ([^;]+);").unwrap();
    let names: BTreeSet<&str> = declared
        .captures_iter(&program)
        .filter_map(|found| found.get(1).or_else(|| found.get(2)))
        .flat_map(|found| found.as_str().split(|c: char| !c.is_alphanumeric() && c != '_'))
        .collect();
    let is_declared = |name: &str| names.contains(name);
    assert!(is_declared("ReceiptNo") && !is_declared("ReceiptNumber"));
    let glossary = page("docs/glossary.md");
    let rows = glossary.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| English"));
    let bearing = Regex::new(r"`([A-Za-z]+)(?:::([A-Za-z]+))?`").unwrap();
    let mut seen = 0;
    for row in rows {
        let types = row.trim_end_matches(" |").rsplit(" | ").next().unwrap();
        for found in bearing.captures_iter(types) {
            assert!(is_declared(&found[1]), "{row}");
            seen += 1;
        }
    }
    assert!(seen > 30, "{seen} types");
}
