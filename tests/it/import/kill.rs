//! Imports and approvals of files that are killed at some moment: a second run completes exactly the rest.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::shell::Shell;

const FORMS: usize = 2_600;

/// Forms that an approval takes together.
const STEP: usize = 2_500;

/// The moments at which a run is killed, as parts of how long one takes.
const MOMENTS: [u32; 4] = [20, 60, 85, 97];

/// A desk with so many contracts, each with its token, and a file with a form of each.
fn desk() -> Shell {
    let desk = Shell::open();
    desk.bring_forms(FORMS);
    desk
}

/// Runs a command to its end. Gives how long it took.
fn length(desk: &Shell, who: &str, said: &str) -> Duration {
    let begun = Instant::now();
    assert!(desk.process(who, said).status().unwrap().success());
    begun.elapsed()
}

fn killed_after(desk: &Shell, who: &str, said: &str, after: Duration) {
    let mut child = desk.process(who, said).spawn().unwrap();
    thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
}

fn forms(desk: &Shell, state: &str) -> usize {
    desk.ask("officer01", &format!("form list --state {state} --format csv")).done().lines().count() - 1
}

fn is_sound(desk: &Shell) {
    assert_eq!(desk.ask("admin01", "audit verify --format json").json()["ok"], true);
}

fn number(told: &Value, key: &str) -> usize {
    usize::try_from(told[key].as_u64().unwrap()).unwrap()
}

#[test]
fn what_was_killed_is_completed_by_the_same_command() {
    let desk = desk();
    let kept = desk.snapshot();
    let import = "form import forms.csv --format json";
    let whole = length(&desk, "teller02", import);
    let imported = desk.snapshot();
    for moment in MOMENTS {
        desk.restore(&kept);
        killed_after(&desk, "teller02", import, whole * moment / 100);
        let before = forms(&desk, "checked");
        assert!(before == 0 || before == FORMS, "a step is taken whole: {before}");
        let told = desk.ask("teller02", import).json();
        assert_eq!((number(&told, "already"), number(&told, "accepted")), (before, FORMS - before));
        is_sound(&desk);
    }
    desk.restore(&imported);
    let batch = desk.ask("teller02", import).json()["batch"].as_str().unwrap().to_owned();
    let imported = desk.snapshot();
    let approve = format!("form approve --batch {batch} --expect-rows {FORMS} --yes --format json");
    let whole = length(&desk, "officer01", &approve);
    for moment in MOMENTS {
        desk.restore(&imported);
        killed_after(&desk, "officer01", &approve, whole * moment / 100);
        let before = forms(&desk, "processed");
        assert!([0, STEP, FORMS].contains(&before), "a step is taken whole: {before}");
        let told = desk.ask("officer01", &approve).json();
        assert_eq!((number(&told, "already"), number(&told, "processed")), (before, FORMS - before));
        assert_eq!((forms(&desk, "checked"), forms(&desk, "processed")), (0, FORMS));
        is_sound(&desk);
    }
}
