//! `form import --process`: under the policy of one person an officer completes what the file has as verified.

use std::io;

use otpdesk::domain::SettingKey;
use otpdesk::ops::Cells;
use otpdesk::ops::import::forms::Completion;
use otpdesk::ops::import::{ImportObserver, ImportOptions, Rejected};

use crate::import::form_files::{DRY_RUN, Row, counts, file_of, rejects};
use crate::world::{World, refusal};

fn rows() -> [Row; 4] {
    [Row::of("C1"), Row::of("C2").seal("pending"), Row::of("C3").seal("mismatch"), Row::of("C5")]
}

fn policy(bank: &World, value: &str) {
    bank.set(SettingKey::PolicyApproval, value).unwrap();
    bank.confirm_setting("officer02", SettingKey::PolicyApproval).unwrap();
}

#[test]
fn an_officer_alone_completes_what_is_verified() {
    let bank = World::open();
    bank.one_person_policy();
    let done = bank.process_forms("officer01", &file_of(&rows())).unwrap();
    assert_eq!((counts(&done), done.sheet.processed), ([4, 0, 0, 0], 2));
    let outcome = ["C1", "C2", "C3", "C5"].map(|contract| bank.history(contract));
    assert_eq!(
        outcome,
        ["01 processed verified", "02 received pending", "03 returned mismatch", "01 processed verified"]
    );
    assert_eq!(bank.letters("auditor01").len(), 2);
    let again = bank.process_forms("officer01", &file_of(&rows())).unwrap();
    assert_eq!((counts(&again), again.sheet.processed), ([0, 0, 4, 0], 0));
    // Tomorrow's file knows the seal of C2, which is completed with it.
    let then = bank.process_forms("officer01", &file_of(&[Row::of("C2")])).unwrap();
    assert_eq!((counts(&then), then.sheet.processed), ([0, 1, 0, 0], 1));
    assert_eq!(bank.status("C2").otp.code(), "disabled");
    bank.is_sound();
}

#[test]
fn nobody_else_may_and_nothing_is_done() {
    for (policy, operator, expected) in [
        ("dual", "officer01", "same_person"),
        ("dual", "teller02", "role_not_allowed"),
        ("single", "teller02", "role_not_allowed"),
        ("single", "job01", "role_not_allowed"),
        ("single", "admin01", "role_not_allowed"),
        ("single", "site01", "role_not_allowed"),
    ] {
        let bank = World::open();
        if policy == "single" {
            bank.one_person_policy();
        }
        assert_eq!(refusal(bank.process_forms(operator, &file_of(&rows()))), expected, "{policy} {operator}");
        assert_eq!((bank.forms("auditor01").len(), bank.actions()["refused"]), (0, 1), "{policy} {operator}");
        bank.is_sound();
    }
}

#[test]
fn a_second_run_completes_what_a_plain_import_left() {
    let bank = World::open();
    bank.one_person_policy();
    let text = file_of(&rows());
    for operator in ["officer01", "teller02"] {
        let bank = bank.twin();
        assert_eq!(bank.import_forms(operator, &text).unwrap().sheet.accepted, 4);
        let before = bank.dump();
        let options = DRY_RUN;
        let mut silent = crate::world::Silent;
        let tried = bank.import_forms_before("officer01", &text, (options, Completion::AtOnce), &mut silent).unwrap();
        assert!(before == bank.dump());
        let done = bank.process_forms("officer01", &text).unwrap();
        assert_eq!((counts(&done), done.sheet.processed), ([0, 0, 4, 0], 2), "brought by {operator}");
        assert_eq!(tried.sheet.processed, 2);
        assert_eq!(bank.history("C1"), "01 processed verified");
        bank.is_sound();
    }
}

#[test]
fn what_another_file_or_the_counter_brought_is_not_completed_by_this_one() {
    let bank = World::open();
    bank.one_person_policy();
    let other = bank.batch_of("teller02", &[Row::of("C1")]);
    bank.checked_form("teller01", "C2");
    let done = bank.process_forms("officer01", &file_of(&["C1", "C2", "C3"].map(Row::of))).unwrap();
    assert_eq!((counts(&done), done.sheet.processed), ([1, 0, 2, 0], 1));
    assert_eq!(done.sheet.elsewhere, [other]);
    assert_eq!((bank.history("C1"), bank.history("C2")), ("01 checked verified".into(), "02 checked verified".into()));
    bank.is_sound();
}

#[test]
fn what_no_longer_matches_its_contract_is_rejected_and_keeps_no_other() {
    let bank = World::open();
    bank.one_person_policy();
    let text = file_of(&[Row::of("C1"), Row::of("C3"), Row::of("C2").seal("pending")]);
    bank.import_forms("officer01", &text).unwrap();
    bank.import_contracts(
        "contract_id,branch,account_type,account_no,holder_name\nC3,001,当座,1000003,別 人\nC2,001,普通,1000002,別 人\n",
    )
    .unwrap();
    let done = bank.process_forms("officer01", &text).unwrap();
    assert_eq!((rejects(&done), done.sheet.processed), (vec![(2, "contract_mismatch")], 1));
    let then = bank.process_forms("officer01", &file_of(&[Row::of("C2")])).unwrap();
    assert_eq!((rejects(&then), bank.history("C2").as_str()), (vec![(1, "contract_mismatch")], "03 received pending"));
    bank.is_sound();
}

/// Changes something when the work is about to begin.
struct Reformer<W>(W);

impl<W: FnMut()> ImportObserver for Reformer<W> {
    fn begins(&mut self, _: &[String], _: u64) -> io::Result<()> {
        (self.0)();
        Ok(())
    }

    fn rejects(&mut self, _: &Rejected, _: &Cells) -> io::Result<()> {
        Ok(())
    }

    fn reaches(&mut self, _: u64) {}
}

#[test]
fn the_policy_is_the_one_in_force_when_a_form_takes_effect() {
    let bank = World::open();
    policy(&bank, "single");
    let (text, options) = (file_of(&rows()), ImportOptions::default());
    let mut reformer = Reformer(|| policy(&bank, "dual"));
    let done = bank.import_forms_before("officer01", &text, (options, Completion::AtOnce), &mut reformer);
    assert_eq!(refusal(done), "same_person");
    assert!(bank.forms("auditor01").is_empty());
    bank.is_sound();
}

#[test]
fn an_operator_who_is_disabled_meanwhile_brings_nothing_in() {
    let bank = World::open();
    let disable = || drop(bank.disable("admin01", "teller02").unwrap());
    let (text, options) = (file_of(&rows()), ImportOptions::default());
    let done = bank.import_forms_before("teller02", &text, (options, Completion::Waits), &mut Reformer(disable));
    assert_eq!(refusal(done), "operator_disabled");
    assert!(bank.forms("auditor01").is_empty());
    bank.is_sound();
}
