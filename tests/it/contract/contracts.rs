//! Contracts: imports that delete nothing, letters about changed addresses, closing, and what a branch may see.

use otpdesk::domain::{Branch, Caution, MailState, Role, Template};
use otpdesk::ops::contract::clear_passwords::clear_passwords;
use otpdesk::ops::import::{ImportOptions, Imported};
use otpdesk::ops::otp::unlock::unlock_otp;
use otpdesk::ops::reveal::Reveal;
use otpdesk::ops::{self, Outcome};
use otpdesk::report::contract::ContractSheet;
use otpdesk::report::import::ImportSheet;

use crate::world::{Silent, World, branch, contract, line, refusal};

const HEAD: &str = "contract_id,branch,account_type,account_no,holder_name";

fn show(bank: &World, operator: &str, number: &str) -> Outcome<ContractSheet> {
    let reveal = Reveal::Because(line("照会"));
    ops::contract::read::show_contract(&mut bank.session(operator), &contract(number), &reveal)
}

fn codes(imported: &Imported) -> Vec<(u64, &'static str)> {
    imported.rejected.iter().map(|row| (row.row, row.refusal.code())).collect()
}

#[test]
fn an_import_adds_updates_and_deletes_nothing() {
    let bank = World::open();
    let text = format!(
        "{HEAD}\nC1,001,普通,1000001,鈴木 太郎\nC2,001,普通,1000002,大西 はな\nC6,001,貯蓄,1000006,見本 花子\n"
    );
    let sheet = bank.import_contracts(&text).unwrap().sheet;
    assert_eq!((sheet.rows, sheet.accepted, sheet.updated, sheet.already, sheet.rejected), (3, 1, 1, 1, 0));
    let sheet = bank.import_contracts(&text).unwrap().sheet;
    assert_eq!((sheet.accepted, sheet.updated, sheet.already), (0, 0, 3), "the same file again");
    let kept = show(&bank, "auditor01", "C1").unwrap();
    assert_eq!(kept.email.as_deref(), Some("c1@example.jp"), "an absent column leaves what is there");
    assert_eq!(kept.holder_kana.unwrap().as_str(), "スズキ タロウ");
    assert_eq!(show(&bank, "auditor01", "C5").unwrap().holder_name.as_str(), "河野 葵", "not in the file, still there");
    let emptied = format!("{HEAD},email\nC1,001,普通,1000001,鈴木 太郎,\n");
    assert_eq!(bank.import_contracts(&emptied).unwrap().sheet.already, 1);
    assert_eq!(show(&bank, "auditor01", "C1").unwrap().email.as_deref(), Some("c1@example.jp"));
    assert!(bank.letters("auditor01").is_empty());
    bank.is_sound();
}

#[test]
fn rows_that_cannot_be_taken_are_rejected_and_the_others_stay() {
    let bank = World::open();
    bank.processed_form("C4");
    bank.close("officer01", "C4").unwrap();
    let text = format!(
        "{HEAD}\nC6,001,普通,1000006,見本 花子\nC6,001,普通,1000006,見本 花子\nC7,777,普通,1000007,見本 花子\n\
         C4,001,普通,1000004,髙木 健二\nC4a,001,定期,1,見本\nC8,,普通,1000008,見本\nC9,001,普通,***4567,見本\n"
    );
    let imported = bank.import_contracts(&text).unwrap();
    let expected = [
        (2, "duplicate_in_file"),
        (3, "branch_not_found"),
        (4, "contract_closed"),
        (5, "bad_value"),
        (6, "missing_value"),
        (7, "bad_value"),
    ];
    assert_eq!((imported.sheet.accepted, codes(&imported)), (1, expected.to_vec()));
    bank.set(otpdesk::domain::SettingKey::ContractIdPattern, "[0-9]{11}").unwrap();
    let imported = bank.import_contracts(&format!("{HEAD}\nC10,001,普通,1000010,見本\n")).unwrap();
    assert_eq!(codes(&imported), [(1, "bad_value")]);
    bank.is_sound();
}

#[test]
fn only_an_admin_imports() {
    let bank = World::open();
    for operator in ["teller01", "officer01", "auditor01", "job01", "site01"] {
        let text = format!("{HEAD}\nC6,001,普通,1000006,見本\n");
        let mut source = ops::Source::read(text.as_bytes(), "c.csv", otpdesk::domain::Encoding::Auto).unwrap();
        let mut session = bank.session(operator);
        assert_eq!(
            refusal(ops::import::contracts::import_contracts(
                &mut session,
                &mut source,
                ImportOptions::default(),
                &mut Silent
            )),
            "role_not_allowed"
        );
    }
    bank.is_sound();
}

#[test]
fn passwords_enter_once_and_only_for_a_terminal_to_open() {
    let text = format!("{HEAD},login_password,transfer_password\nC1,001,普通,1000001,鈴木 太郎,abcd1234,0123456789\n");
    let bank = World::founded();
    let imported = bank.import_contracts(&text).unwrap();
    assert_eq!(codes(&imported), [(1, "no_site_operator")]);
    let bank = World::open();
    assert_eq!(bank.import_contracts(&text).unwrap().sheet.updated, 1);
    let again = bank.import_contracts(&text).unwrap();
    assert_eq!((again.sheet.already, again.sheet.warnings), (1, 1));
    assert_eq!(again.warned[0].warning.caution, Caution::PasswordKept);
    bank.is_sound();
}

/// A closed contract takes no passwords either: nobody will be asked for them.
#[test]
fn passwords_of_a_closed_contract_are_left_out() {
    let bank = World::open();
    bank.processed_form("C1");
    bank.close("officer01", "C1").unwrap();
    let text = format!(
        "{HEAD},login_password,transfer_password\nC1,001,普通,1000001,鈴木 太郎,abcd1234,0123456789\n\
         C2,001,普通,1000002,大西 花子,abcd1234,0123456789\n"
    );
    let imported = bank.import_contracts(&text).unwrap();
    let ImportSheet { already, updated, warnings, rejected, .. } = imported.sheet;
    assert_eq!((already, updated, warnings, rejected), (1, 1, 1, 0));
    // The same file again: both as they are.
    assert_eq!(bank.import_contracts(&text).unwrap().sheet.already, 2);
    let other = format!("{HEAD}\nC1,001,普通,1000001,鈴木 次郎\n");
    assert_eq!(codes(&bank.import_contracts(&other).unwrap()), [(1, "contract_closed")]);
    bank.is_sound();
}

/// One without the other would let the customer into no step, and keep a later file's out; likewise a hash that no
/// comparison could ever meet.
#[test]
fn passwords_that_could_never_be_right_are_rejected() {
    let bank = World::open();
    let hash = "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA";
    for (login, transfer, expected) in [
        ("abcd1234", "", Some("missing_value")),
        ("", "0123456789", Some("missing_value")),
        ("$argon2id$v=19$m=8$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA", "0123456789", Some("bad_secret")),
        ("$argon2id$v=19$m=8,t=4000000,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA", "0123456789", Some("bad_secret")),
        ("$argon2id$v=19$m=8,t=0,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA", "0123456789", Some("bad_secret")),
        ("$argon2id$v=19$m=8,t=1,p=4$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA", "0123456789", Some("bad_secret")),
        ("$argon2id$v=18$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA", "0123456789", Some("bad_secret")),
        (hash, "0123456789", None),
    ] {
        let row = format!("C1,001,普通,1000001,鈴木 太郎,\"{login}\",{transfer}");
        let imported = bank.import_contracts(&format!("{HEAD},login_password,transfer_password\n{row}\n")).unwrap();
        let rejected: Vec<_> = expected.map(|code| (1, code)).into_iter().collect();
        assert_eq!((codes(&imported), imported.sheet.updated), (rejected, u64::from(expected.is_none())), "{login}");
    }
    bank.is_sound();
}

#[test]
fn what_closes_takes_its_secrets_along_and_is_only_read() {
    let bank = World::open();
    bank.processed_form("C1");
    let text = format!("{HEAD},login_password,transfer_password\nC1,001,普通,1000001,鈴木 太郎,abcd1234,0123456789\n");
    bank.import_contracts(&text).unwrap();
    bank.close("officer01", "C1").unwrap();
    let mut session = bank.session("site01");
    let id = contract("C1");
    assert!(session.ledger.read(|reader| reader.passwords(&session.actor, &id)).unwrap().is_none());
    drop(session);
    session = bank.session("officer01");
    assert_eq!(refusal(clear_passwords(&mut session, &id, &line("失念"))), "contract_closed");
    assert_eq!(refusal(unlock_otp(&mut session, &id)), "contract_closed");
    bank.is_sound();
}

#[test]
fn a_changed_address_is_told_to_the_old_and_the_new() {
    let mut bank = World::open();
    let shown = bank.set_email("officer01", "C1", "new1@example.jp").unwrap();
    assert_eq!(shown.email.as_deref(), Some("n***@example.jp"));
    bank.set_email("officer01", "C2", "new2@example.jp").unwrap();
    let import = format!("{HEAD},email\nC3,001,当座,1000003,山﨑 一郎,new3@example.jp\n");
    assert_eq!(bank.import_contracts(&import).unwrap().sheet.updated, 1);
    bank.set_email("officer01", "C1", "newer1@example.jp").unwrap();
    let letters = bank.letters("auditor01");
    assert!(letters.iter().all(|l| l.template == Template::EmailChanged && l.state == MailState::Queued));
    let to: Vec<_> = letters.iter().map(|letter| letter.to.clone().unwrap()).collect();
    let expected = "c1 new1 new2 c3 new3 new1 newer1".split(' ').map(|name| format!("{name}@example.jp"));
    assert_eq!(to, expected.collect::<Vec<_>>(), "frozen: the first two stand though the address changed again");
    bank.now = bank.now.plus(chrono::TimeDelta::minutes(1));
    assert_eq!(bank.send("job01").unwrap().sent, 7);
    bank.is_sound();
}

#[test]
fn an_address_that_cannot_be_set_is_refused_by_name() {
    let bank = World::open();
    bank.add("officer03", Role::Officer, "001").unwrap();
    bank.confirm("officer01", "officer03").unwrap();
    bank.processed_form("C4");
    bank.close("officer01", "C4").unwrap();
    for (operator, number, email, expected) in [
        ("officer01", "C9", "x@example.jp", "contract_not_found"),
        ("officer01", "C1", "c1@example.jp", "email_not_changed"),
        ("officer01", "C4", "x@example.jp", "contract_closed"),
        ("officer03", "C5", "x@example.jp", "other_branch"),
        ("teller01", "C1", "x@example.jp", "role_not_allowed"),
        ("admin01", "C1", "x@example.jp", "role_not_allowed"),
    ] {
        assert_eq!(refusal(bank.set_email(operator, number, email)), expected, "{operator} {number}");
    }
    bank.is_sound();
}

#[test]
fn a_contract_in_use_is_not_closed_and_a_closed_one_is_only_read() {
    let bank = World::open();
    let form = bank.checked_form("teller01", "C1");
    bank.hold("teller01", "C2", otpdesk::domain::Reason::Lost).unwrap();
    for (operator, number, expected) in [
        ("officer01", "C9", "contract_not_found"),
        ("officer01", "C1", "contract_in_use"),
        ("officer01", "C2", "contract_in_use"),
        ("officer01", "C3", "contract_in_use"),
        ("teller01", "C1", "role_not_allowed"),
        ("admin01", "C1", "role_not_allowed"),
    ] {
        assert_eq!(refusal(bank.close(operator, number)), expected, "{operator} {number}");
    }
    bank.approve("officer01", &form).unwrap();
    assert!(bank.close("officer01", "C1").unwrap().closed);
    assert_eq!(refusal(bank.close("officer01", "C1")), "contract_closed");
    assert!(show(&bank, "teller01", "C1").unwrap().closed);
    bank.is_sound();
}

#[test]
fn a_branch_sees_its_own() {
    let bank = World::open();
    bank.add("teller03", Role::Teller, "002").unwrap();
    bank.confirm("officer01", "teller03").unwrap();
    for number in ["C1", "C5"] {
        bank.processed_form(number);
    }
    for (operator, numbers) in [("teller01", "C1"), ("teller03", "C5"), ("teller02", "C1 C5")] {
        let forms: Vec<_> = bank.forms(operator).iter().map(|form| form.contract_id.to_string()).collect();
        let letters: Vec<_> = bank.letters(operator).iter().map(|letter| letter.contract_id.to_string()).collect();
        assert_eq!((forms.join(" "), letters.join(" ")), (numbers.to_owned(), numbers.to_owned()), "{operator}");
    }
    assert_eq!(contracts(&bank, "teller01", None).unwrap(), "C1 C2 C3 C4");
    assert_eq!(contracts(&bank, "teller03", None).unwrap(), "C5");
    assert_eq!(contracts(&bank, "teller02", Some("002")).unwrap(), "C5");
    assert_eq!(refusal(contracts(&bank, "teller01", Some("002"))), "other_branch");
    assert_eq!(tokens(&bank, "teller03", None).unwrap(), "S5");
    assert_eq!(refusal(tokens(&bank, "teller03", Some("001"))), "other_branch");
    assert_eq!(refusal(show(&bank, "teller01", "C5")), "other_branch");
    let letter = bank.letters("auditor01").iter().find(|l| l.contract_id == contract("C5")).unwrap().id;
    assert_eq!(refusal(ops::mail::read::show_mail(&mut bank.session("teller01"), letter, &Reveal::No)), "other_branch");
    bank.is_sound();
}

fn contracts(bank: &World, operator: &str, of: Option<&str>) -> Outcome<String> {
    let mut ids = Vec::new();
    let filter = ops::ContractFilter { branch: of.map(branch), ..Default::default() };
    let page = ops::Page { limit: None, after: None };
    ops::contract::read::list_contracts(&mut bank.session(operator), filter, &page, &Reveal::No, |sheet| {
        ids.push(sheet.contract_id.to_string());
        Ok(())
    })?;
    Ok(ids.join(" "))
}

fn tokens(bank: &World, operator: &str, of: Option<&str>) -> Outcome<String> {
    let mut serials = Vec::new();
    let filter = ops::TokenFilter { branch: of.map(branch), ..Default::default() };
    let page = ops::Page { limit: None, after: None };
    ops::token::list_tokens(&mut bank.session(operator), filter, &page, |sheet| {
        serials.push(sheet.serial.to_string());
        Ok(())
    })?;
    Ok(serials.join(" "))
}

#[test]
fn a_branch_is_added_once() {
    let bank = World::open();
    let add = |operator, code| {
        let branch = Branch { code: branch(code), name: None };
        ops::branch::add::add_branch(&mut bank.session(operator), &branch)
    };
    assert_eq!(refusal(add("admin01", "003")), "done");
    assert_eq!(refusal(add("admin01", "003")), "branch_exists");
    assert_eq!(refusal(add("officer01", "004")), "role_not_allowed");
    bank.is_sound();
}
