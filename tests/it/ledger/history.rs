//! A long history of honest work, with every kind of entry that changes something: the verification finds nothing.

use std::collections::BTreeSet;

use otpdesk::domain::{Action, Branch, Email, Lang, Note, Reason, Role, Seal, SettingKey, ToldBy};
use otpdesk::ops::mail::handle::{LetterStep, handle_mail};
use otpdesk::ops::reveal::Reveal;
use otpdesk::ops::{self, ContractFilter, EntryFilter, Page};

use crate::import::form_files::{Row, file_of};
use crate::world::{World, branch, contract, corrected, id, line, paper, passphrase, refusal};

fn people(bank: &mut World) {
    bank.add("site02", Role::Site, "all").unwrap();
    bank.confirm("officer01", "site02").unwrap();
    ops::operator::share::share_secrets(&mut bank.session("site01"), &id("site02")).unwrap();
    bank.reset("admin01", "teller02").unwrap();
    bank.own_keys("teller02").unwrap();
    bank.confirm("officer01", "teller02").unwrap();
    let role = ops::operator::set::SetOperatorOptions { role: Some(Role::Officer), ..Default::default() };
    ops::operator::set::set_operator(&mut bank.session("admin01"), &id("teller02"), &role).unwrap();
    bank.confirm("officer01", "teller02").unwrap();
    bank.disable("admin01", "teller02").unwrap();
    let renamed = Branch { code: branch("002"), name: Some(line("みなと支店")) };
    ops::branch::set::set_branch(&mut bank.session("admin01"), &renamed).unwrap();
    ops::operator::change_passphrase::change_passphrase(&mut bank.session("officer02"), &passphrase("officer02"))
        .unwrap();
}

fn settings(bank: &mut World) {
    for (key, value) in [
        (SettingKey::PolicyApproval, "single"),
        (SettingKey::MailLanguage, "both"),
        (SettingKey::FormKinds, "all"),
        (SettingKey::MailQuietHours, "off"),
    ] {
        ops::setting::set::set_setting(&mut bank.session("admin01"), key, value).unwrap();
    }
    bank.confirm_setting("officer01", SettingKey::PolicyApproval).unwrap();
    // Proposed and taken back.
    ops::setting::set::set_setting(&mut bank.session("admin01"), SettingKey::PolicyApproval, "dual").unwrap();
    ops::setting::set::set_setting(&mut bank.session("admin01"), SettingKey::PolicyApproval, "single").unwrap();
}

fn contracts(bank: &mut World) {
    // Passwords come under a data key of the import; a changed address has a letter.
    let text = "contract_id,branch,account_type,account_no,holder_name,email,login_password,transfer_password\n\
        C1,001,普通,1000001,鈴木 太郎,new@example.jp,secret word,1234567890\n\
        C7,001,普通,1000007,見本 花子,c7@example.jp,,\n";
    let imported = bank.import_contracts(text).unwrap().sheet;
    assert_eq!((imported.accepted, imported.updated), (1, 1));
    let email = Email::parse("c2@example.jp").unwrap();
    let reason = line("本人の届出");
    ops::contract::set_email::set_email(&mut bank.session("officer01"), &contract("C2"), &email, &reason).unwrap();
    ops::contract::close::close_contract(&mut bank.session("officer01"), &contract("C7"), &reason).unwrap();
}

fn forms(bank: &mut World) {
    let c1 = bank.checked_form("teller01", "C1");
    bank.approve("officer01", &c1).unwrap();
    // Under the policy of one person, an officer completes what they received.
    let c3 = bank.receive("officer02", paper("C3"), Seal::Pending).unwrap().receipt_no;
    let mut session = bank.session("officer02");
    assert!(ops::form::process::process_form(&mut session, &c3, Seal::Verified, None).unwrap().approved_by.is_some());
    let c4 = bank.receive("teller01", paper("C4"), Seal::Unclear).unwrap().receipt_no;
    let amendment = corrected(|paper| paper.reason = Some(Reason::Broken));
    ops::form::amend::amend_form(&mut bank.session("teller01"), &c4, amendment).unwrap();
    ops::form::return_form::return_form(&mut bank.session("teller01"), &c4, &line("不備")).unwrap();
    let again = bank.checked_form("teller01", "C4");
    ops::form::return_form::return_form(&mut bank.session("officer01"), &again, &line("不備")).unwrap();
    bank.receive("officer01", paper("C5"), Seal::Mismatch).unwrap();
    let note = Note::parse("電話").unwrap();
    for token in ["C2", "C4"] {
        ops::otp::hold::hold_otp(&mut bank.session("teller01"), &contract(token), Reason::Stolen, &note).unwrap();
    }
    ops::otp::release::release_otp(&mut bank.session("officer01"), &contract("C2"), &line("誤り")).unwrap();
    let held = bank.checked_form("teller01", "C4");
    bank.approve("officer01", &held).unwrap();
    // A file brings one with its seal, which waits; another takes effect at once.
    let text = file_of(&[Row::of("C2")]);
    assert_eq!(bank.import_forms("job01", &text).unwrap().sheet.accepted, 1);
    assert_eq!(bank.process_forms("officer01", &file_of(&[Row::of("C5")])).unwrap().sheet.processed, 1);
}

fn letters(bank: &mut World) {
    let out = bank.folder().join("out");
    let sending = || crate::mail::smtp::to_folder(&out);
    std::fs::create_dir(&out).unwrap();
    handle_mail(&mut bank.session("officer01"), 1, &LetterStep::Cancel(line("不要"))).unwrap();
    let sent = ops::mail::send::send_mail(&mut bank.session("job01"), sending(), None, |_| {}).unwrap().sheet;
    assert!(sent.sent > 3 && sent.left == 0, "{sent:?}");
    handle_mail(&mut bank.session("teller01"), 2, &LetterStep::Bounced(Note::parse("宛先不明").unwrap())).unwrap();
    handle_mail(&mut bank.session("teller01"), 2, &LetterStep::Retry).unwrap();
    handle_mail(&mut bank.session("teller01"), 3, &LetterStep::Bounced(Note::parse("宛先不明").unwrap())).unwrap();
    let close = LetterStep::Close(ToldBy::Telephone, Note::parse("本人").unwrap());
    handle_mail(&mut bank.session("officer01"), 3, &close).unwrap();
    let to = Email::parse("test@example.jp").unwrap();
    ops::mail::test::test_mail(&mut bank.session("admin01"), sending(), &to, Lang::Ja).unwrap();
}

fn looks(bank: &mut World) {
    let filter = ContractFilter { name: Some("鈴木".to_owned()), ..ContractFilter::default() };
    let reveal = Reveal::Because(line("照会"));
    ops::contract::read::list_contracts(&mut bank.session("auditor01"), filter, &page(), &reveal, |_| Ok(())).unwrap();
    assert_eq!(refusal(bank.receive("auditor01", paper("C2"), Seal::Pending)), "role_not_allowed");
}

/// A bank after all of it.
pub(crate) fn bank() -> World {
    let mut bank = World::open();
    people(&mut bank);
    settings(&mut bank);
    contracts(&mut bank);
    forms(&mut bank);
    crate::customer::steps::every_step(&mut bank);
    letters(&mut bank);
    looks(&mut bank);
    bank
}

#[test]
fn a_long_honest_history_raises_no_alarm() {
    let bank = bank();
    assert_eq!(bank.problems(), Vec::<String>::new());

    let mut met = BTreeSet::new();
    ops::audit::list_entries(&mut bank.session("auditor01"), &EntryFilter::default(), &page(), |entry| {
        met.insert(entry.action.code());
        Ok(())
    })
    .unwrap();
    let unmet: Vec<&str> = Action::ALL
        .iter()
        .filter(|action| action.effects().next().is_some() && !met.contains(action.code()))
        .map(|action| action.code())
        .collect();
    assert_eq!(unmet, Vec::<&str>::new(), "the history lacks these actions");
}

const fn page<K>() -> Page<K> {
    Page { limit: None, after: None }
}
