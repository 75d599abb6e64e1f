//! Whole screens as files, so that whoever changes words or a layout sees what becomes of them: `tests/screens/` has each
//! in both languages and at two widths, as a terminal shows it. A screen that has changed is written anew, and fails once.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use unicode_width::UnicodeWidthStr as _;

use crate::shell::{Shell, data, passphrase};
use crate::terminal::Terminal;

/// Hexadecimal digits of what names a key, which are fewer than a key's or a digest's.
const SHORTEST_KEY: usize = 16;

const LANGUAGES: [&str; 2] = ["ja", "en"];
const WIDTHS: [usize; 2] = [80, 120];

/// What a command shows to whom.
struct Screen {
    name: &'static str,
    who: &'static str,
    said: &'static str,
    exit: i32,
}

const fn screen(name: &'static str, who: &'static str, said: &'static str) -> Screen {
    Screen { name, who, said, exit: 0 }
}

/// In their order: the import's form and entries are on the screens behind it.
const SCREENS: [Screen; 10] = [
    screen("form-help", "teller01", "form --help"),
    Screen { exit: 5, ..screen("form-import", "teller02", "form import forms-as-received.csv") },
    screen("form-list", "teller01", "form list"),
    screen("form-show", "officer01", "form show 001202611240001"),
    screen("otp-status", "teller01", "otp status 40000000033"),
    screen("token-list", "teller01", "token list"),
    screen("mail-list", "teller01", "mail list"),
    screen("operator-list", "auditor01", "operator list"),
    screen("audit-list", "auditor01", "audit list --after 37"),
    Screen { exit: 77, ..screen("refusal", "teller01", "form approve 001202611240002 --yes") },
];

/// A bank in whose day nearly everything has happened that a list can show.
fn bank() -> Shell {
    let bank = Shell::open().with_mail();
    fs::copy(data("forms-as-received.csv"), bank.path("forms-as-received.csv")).unwrap();
    for (who, name, role) in [("auditor01", "監査 静", "auditor"), ("teller04", "係 四葉", "teller")] {
        bank.secret_file(&format!("{who}.pass"), &passphrase(who));
        let add = format!("operator add {who} --name '{name}' --role {role} --branch 001");
        bank.ask("admin01", &format!("{add} --new-passphrase-file first.pass")).done();
    }
    bank.own_passphrase("auditor01");
    bank.confirm("officer01", "auditor01");
    let first = bank.receive("teller01", "40000000011", "--paper-no K261124-1 --seal verified");
    bank.receive("teller01", "40000000022", "--paper-no K261124-2 --seal verified");
    bank.ask("teller02", "otp hold 40000000033 --reason stolen --note 'お電話'").done();
    let bank = bank.at("2026-11-24T11:30:00+09:00");
    bank.ask("officer01", &format!("form approve {first} --yes")).done();
    bank.ask("teller01", "mail send").done();
    // Without an address, and with a seal that is not the registered one.
    let silent = bank.receive("teller02", "40000000044", "--seal verified");
    bank.ask("officer01", &format!("form approve {silent} --yes")).done();
    bank.receive("teller02", "40000000033", "--seal mismatch");
    bank.at("2026-11-24T15:00:00+09:00")
}

impl Screen {
    /// The command and what it shows, as in a transcript.
    fn taken(&self, terminal: &mut Terminal) -> String {
        let Self { who, said, exit, .. } = self;
        terminal.types(&format!("--operator {who} --passphrase-file {who}.pass {said}"));
        let shown = terminal.ends(*exit).replace("\r\n", "\n");
        // What was typed comes back first.
        let (_, shown) = shown.split_once('\n').unwrap();
        format!("$ otpdesk {said}\n{}", masked(shown))
    }
}

/// Without what differs from run to run: keys and digests, which the last column breaks over its lines.
fn masked(shown: &str) -> String {
    let mut chars: Vec<char> = shown.chars().collect();
    let mut run = Vec::new();
    for at in last_column(&chars) {
        if matches!(chars[at], '0'..='9' | 'a'..='f') {
            run.push(at);
            continue;
        }
        mask(&mut chars, &mut run);
    }
    mask(&mut chars, &mut run);
    chars.into_iter().collect()
}

/// Crosses a run out that is long enough to be a key: a number of the bank is shorter.
fn mask(chars: &mut [char], run: &mut Vec<usize>) {
    let is_key = run.len() >= SHORTEST_KEY;
    for at in run.drain(..).filter(|_| is_key) {
        chars[at] = '#';
    }
}

/// Where the characters of a table's last column stand, its lines one after the other.
fn last_column(chars: &[char]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut begin = 0;
    for line in chars.split_inclusive(|c| *c == '\n') {
        let inner = line.iter().rposition(|c| *c == '┆').zip(line.iter().rposition(|c| *c == '│'));
        if let Some((left, right)) = inner.filter(|(left, right)| left < right) {
            found.extend(begin + left + 2..begin + right - 1);
        }
        begin += line.len();
    }
    found
}

fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/screens").join(name)
}

/// Lines of a table or of help that go beyond the screen. Sentences are left to the terminal to break.
fn too_wide(name: &str, text: &str, width: usize) -> Vec<String> {
    let is_laid_out = |line: &&str| line.starts_with(['┌', '│', '╞', '├', '└']) || name == "form-help";
    let wide = text.lines().skip(1).filter(is_laid_out).filter(|line| line.width() > width);
    wide.map(|line| format!("{name} at {width}: {line}")).collect()
}

#[test]
fn whole_screens_are_as_kept() {
    let bank = bank();
    let snapshot = bank.snapshot();
    let mut terminal = bank.terminal("nobody01");
    let (mut stale, mut wide) = (Vec::new(), Vec::new());
    let mut names = BTreeSet::new();
    for (lang, width) in LANGUAGES.iter().flat_map(|lang| WIDTHS.map(|width| (lang, width))) {
        bank.restore(&snapshot);
        terminal.shell(&format!("stty cols {width}; unset COLUMNS; export OTPDESK_LANG={lang}"));
        for screen in &SCREENS {
            let name = format!("{}.{lang}.{width}.txt", screen.name);
            let text = screen.taken(&mut terminal);
            wide.extend(too_wide(screen.name, &text, width));
            stale.extend(written_anew(&name, &text));
            names.insert(name);
        }
    }
    let there = fs::read_dir(kept("")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    stale.extend(
        there.filter(|name| !names.contains(name)).map(|name| format!("--- {name}\nof no screen: delete it\n")),
    );
    assert!(
        stale.is_empty(),
        "were stale and are written anew in tests/screens/: look at them and test again\n{}",
        stale.concat()
    );
    assert!(wide.is_empty(), "wider than the screen:\n{}", wide.join("\n"));
}

/// Writes a screen where its file holds another. Returns the difference.
fn written_anew(name: &str, text: &str) -> Option<String> {
    let before = fs::read_to_string(kept(name)).unwrap_or_default();
    if before == text {
        return None;
    }
    fs::create_dir_all(kept("")).unwrap();
    fs::write(kept(name), text).unwrap();
    Some(format!("--- {name}\n{}", difference(&before, text)))
}

/// The lines that went and came, and those between which nothing changed left out.
fn difference(before: &str, after: &str) -> String {
    let (before, after): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    // How many lines the rests from here on have in common.
    let mut common = vec![vec![0; after.len() + 1]; before.len() + 1];
    for (at, line) in before.iter().enumerate().rev() {
        for (to, other) in after.iter().enumerate().rev() {
            let skipped = common[at + 1][to].max(common[at][to + 1]);
            common[at][to] = if line == other { common[at + 1][to + 1] + 1 } else { skipped };
        }
    }
    let (mut at, mut to) = (0, 0);
    let mut changes = Vec::new();
    while at < before.len() || to < after.len() {
        if at < before.len() && to < after.len() && before[at] == after[to] {
            (at, to) = (at + 1, to + 1);
        } else if to == after.len() || at < before.len() && common[at + 1][to] >= common[at][to + 1] {
            changes.push(format!("-{}\n", before[at]));
            at += 1;
        } else {
            changes.push(format!("+{}\n", after[to]));
            to += 1;
        }
    }
    changes.concat()
}

#[test]
fn a_difference_names_the_lines_that_changed() {
    let before = "受付番号\n状態\n氏名\n";
    assert_eq!(difference(before, "受付番号\nState\n氏名\n備考\n"), "-状態\n+State\n+備考\n");
    assert_eq!(difference("", before), "+受付番号\n+状態\n+氏名\n");
    assert_eq!(difference(before, ""), "-受付番号\n-状態\n-氏名\n");
    assert_eq!(difference(before, before), "");
}

#[test]
fn keys_are_masked_over_lines_and_numbers_are_not() {
    let table =
        "│ 25 ┆ {\"no\":\"001202611240 │\n│    ┆ 001\",\"seen\":\"61c5f869 │\n│    ┆ 11ea5cc9\"}            │\n";
    let expected =
        "│ 25 ┆ {\"no\":\"001202611240 │\n│    ┆ 001\",\"seen\":\"######## │\n│    ┆ ########\"}            │\n";
    assert_eq!(masked(table), expected);
    let sentence = "SHA-256: 958660893cd18466dc9a41a4df3618ca\n";
    assert_eq!(masked(sentence), sentence);
}

#[test]
fn a_table_wider_than_the_screen_is_seen() {
    let table = "$ otpdesk form list --a-long-option\n│ 受付番号 │ 状態 │\nA sentence may be long.\n";
    assert_eq!(too_wide("form-list", table, 19), [""; 0]);
    assert_eq!(too_wide("form-list", table, 18), ["form-list at 18: │ 受付番号 │ 状態 │"]);
}
