//! The ledger's settings: at once, or when a second person confirms (rule 9).

use otpdesk::domain::{Role, SettingKey};
use otpdesk::ops::{self, Outcome};
use otpdesk::report::setting::SettingSheet;

use crate::world::{World, refusal};

const POLICY: SettingKey = SettingKey::PolicyApproval;

fn confirm(bank: &World, by: &str) -> Outcome<SettingSheet> {
    bank.confirm_setting(by, POLICY)
}

fn policy(bank: &World) -> (String, Option<String>) {
    let all = ops::setting::read::list_settings(&mut bank.session("admin01")).unwrap();
    let sheet = all.into_iter().find(|sheet| sheet.key == POLICY).unwrap();
    (sheet.value, sheet.pending)
}

#[test]
fn a_policy_of_approval_waits_for_another_person() {
    let bank = World::staffed();
    assert_eq!(refusal(confirm(&bank, "officer01")), "nothing_to_confirm");
    bank.set(POLICY, "single").unwrap();
    assert_eq!(policy(&bank), ("dual".to_owned(), Some("single".to_owned())));
    for (by, expected) in [
        ("admin01", "same_person"),
        ("teller01", "role_not_allowed"),
        ("officer01", "done"),
        ("officer01", "nothing_to_confirm"),
    ] {
        assert_eq!(refusal(confirm(&bank, by)), expected, "{by}");
    }
    assert_eq!(policy(&bank), ("single".to_owned(), None));
    bank.set(POLICY, "dual").unwrap();
    assert_eq!(policy(&bank), ("single".to_owned(), Some("dual".to_owned())), "the way back waits too");
    bank.set(POLICY, "single").unwrap();
    assert_eq!(policy(&bank), ("single".to_owned(), None), "taken back");
    bank.is_sound();
}

#[test]
fn a_policy_takes_effect_at_once_while_there_is_no_second_person() {
    let bank = World::founded();
    bank.set(POLICY, "single").unwrap();
    assert_eq!(policy(&bank), ("single".to_owned(), None));
    bank.add("officer01", Role::Officer, "all").unwrap();
    assert_eq!(refusal(confirm(&bank, "admin01")), "same_person");
    assert_eq!(refusal(confirm(&bank, "officer01")), "done", "what took effect alone is confirmed afterwards");
    bank.add("auditor01", Role::Auditor, "all").unwrap();
    bank.confirm("officer01", "auditor01").unwrap();
    bank.is_sound();
}

#[test]
fn a_setting_is_set_by_an_admin_to_a_value_of_its_kind() {
    let bank = World::staffed();
    for (key, value, expected) in [
        (SettingKey::Institution, "みほん信用金庫", "setting_not_changed"),
        (SettingKey::Institution, " ", "bad_value"),
        (SettingKey::Institution, "見本信用金庫", "done"),
        (SettingKey::MailLanguage, "ja", "setting_not_changed"),
        (SettingKey::MailLanguage, "fr", "bad_value"),
        (SettingKey::MailLanguage, "both", "done"),
        (SettingKey::MailQuietHours, "off", "done"),
        (POLICY, "dual", "setting_not_changed"),
    ] {
        assert_eq!(refusal(bank.set(key, value)), expected, "{key} {value}");
    }
    for by in ["teller01", "officer01", "auditor01", "job01", "site01"] {
        let set = ops::setting::set::set_setting(&mut bank.session(by), SettingKey::MailLanguage, "en");
        assert_eq!(refusal(set), "role_not_allowed", "{by}");
    }
    let none = bank.confirm_setting("officer01", SettingKey::MailLanguage);
    assert_eq!(refusal(none), "nothing_to_confirm");
    bank.is_sound();
}
