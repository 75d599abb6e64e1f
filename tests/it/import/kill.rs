//! Imports and approvals of files that are killed at some moment: a second run completes exactly the rest.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::shell::Shell;

const FORMS: usize = 350;

/// Forms that an approval takes together.
const STEP: usize = 250;

/// The moments at which a run is killed, as parts of how long one takes.
const MOMENTS: [u32; 4] = [20, 60, 85, 97];

/// A shell with so many contracts, each with its token, and a file with a form of each.
fn shell() -> Shell {
    let shell = Shell::open();
    shell.prepare_forms_file(FORMS);
    shell
}

/// Runs a command to its end. Returns how long it took.
fn length(shell: &Shell, who: &str, said: &str) -> Duration {
    let begun = Instant::now();
    assert!(shell.process(who, said).status().unwrap().success());
    begun.elapsed()
}

fn killed_after(shell: &Shell, who: &str, said: &str, after: Duration) {
    let mut child = shell.process(who, said).spawn().unwrap();
    thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
}

fn forms(shell: &Shell, state: &str) -> usize {
    shell.ask("officer01", &format!("form list --state {state} --format csv")).done().lines().count() - 1
}

fn is_sound(shell: &Shell) {
    assert_eq!(shell.ask("admin01", "audit verify --format json").json()["ok"], true);
}

fn number(outcome: &Value, key: &str) -> usize {
    usize::try_from(outcome[key].as_u64().unwrap()).unwrap()
}

#[test]
fn what_was_killed_is_completed_by_the_same_command() {
    let shell = shell();
    let kept = shell.snapshot();
    let import = "form import forms.csv --format json";
    let whole = length(&shell, "teller02", import);
    let imported = shell.snapshot();
    for moment in MOMENTS {
        shell.restore(&kept);
        killed_after(&shell, "teller02", import, whole * moment / 100);
        let before = forms(&shell, "checked");
        assert!(before == 0 || before == FORMS, "a step is taken whole: {before}");
        let outcome = shell.ask("teller02", import).json();
        assert_eq!((number(&outcome, "already"), number(&outcome, "accepted")), (before, FORMS - before));
        is_sound(&shell);
    }
    shell.restore(&imported);
    let batch = shell.ask("teller02", import).json()["batch"].as_str().unwrap().to_owned();
    let imported = shell.snapshot();
    let approve = format!("form approve --batch {batch} --expect-rows {FORMS} --yes --format json");
    let whole = length(&shell, "officer01", &approve);
    for moment in MOMENTS {
        shell.restore(&imported);
        killed_after(&shell, "officer01", &approve, whole * moment / 100);
        let before = forms(&shell, "processed");
        assert!([0, STEP, FORMS].contains(&before), "a step is taken whole: {before}");
        let outcome = shell.ask("officer01", &approve).json();
        assert_eq!((number(&outcome, "already"), number(&outcome, "processed")), (before, FORMS - before));
        assert_eq!((forms(&shell, "checked"), forms(&shell, "processed")), (0, FORMS));
        is_sound(&shell);
    }
}
