//! Rows that an insider changed without an entry, and entries that nobody signed, upon which honest work would go on. What
//! decides is looked up and stops the work; of the rest the next entry says what the row was, so that it is named for ever.

use otpdesk::domain::{Reason, ReceiptNo, Seal};

use crate::insider::Insider;
use crate::insider::edits::bank;
use crate::world::{World, refusal};

/// What was edited, how, and what honest people did next.
type Edited = (&'static str, &'static str, fn(&World) -> &'static str);

fn hold_c5(bank: &World) -> &'static str {
    refusal(bank.hold("teller02", "C5", Reason::Lost))
}

fn approve_2(bank: &World) -> &'static str {
    refusal(bank.approve("officer01", &no("001202611240002")))
}

fn seal_4(bank: &World) -> &'static str {
    refusal(bank.seal("teller01", &no("001202611240004"), Seal::Verified, None))
}

fn no(text: &str) -> ReceiptNo {
    ReceiptNo::parse(text).unwrap()
}

fn edited(honest: &World, edit: &str) -> World {
    let mut bank = honest.twin();
    let insider = Insider::with_keys_of(&mut bank, "auditor01");
    insider.sql(edit);
    insider.leave();
    bank
}

/// What decides: looked up before anything is built upon it.
const DECIDES: [Edited; 7] = [
    ("an address", "UPDATE contract SET email = 'mine@example.jp' WHERE contract_id = 'C5'", |bank| {
        refusal(bank.set_email("officer01", "C5", "theirs@example.jp"))
    }),
    ("whose token it is", SWAPPED, hold_c5),
    ("the seed of a token", "UPDATE token SET secret = x'00' WHERE serial = 'S5'", hold_c5),
    ("a step of time that was used", "UPDATE token SET last_step = 1 WHERE serial = 'S5'", hold_c5),
    ("a paper that waits for approval", "UPDATE form SET note = 'x' WHERE id = 2", approve_2),
    ("the contract behind it", "UPDATE contract SET email = 'm@example.jp' WHERE contract_id = 'C2'", approve_2),
    ("the token that it ends", "UPDATE token SET last_step = 1 WHERE serial = 'S2'", approve_2),
];

/// Two contracts' tokens, each the other's.
const SWAPPED: &str = "UPDATE token SET contract_id = 'X' WHERE serial = 'S5';
    UPDATE token SET contract_id = 'C5' WHERE serial = 'S4';
    UPDATE token SET contract_id = 'C4' WHERE serial = 'S5'";

#[test]
fn what_decides_is_looked_up_and_stops_the_step() {
    let honest = bank();
    for (what, edit, work) in DECIDES {
        let bank = edited(&honest, edit);
        assert_eq!(work(&bank), "row_not_as_recorded", "{what}");
        let refused = bank.actions().get("refused").copied();
        assert_eq!(refused, Some(1), "{what}: the refusal is in the trail");
        assert!(bank.problems().iter().all(|problem| problem.starts_with("row:")), "{what}");
    }
}

/// What no step looks up: a form before its seal, and what an import passes by.
const GOES_ON: [Edited; 3] = [
    ("a form before its seal", "UPDATE form SET note = 'x' WHERE id = 4", seal_4),
    ("who received a form", "UPDATE form SET received_by = 'teller02' WHERE id = 4", seal_4),
    (
        "an address before its import",
        "UPDATE contract SET email = 'mine@example.jp' WHERE contract_id = 'C5'",
        |bank| {
            let head = "contract_id,branch,account_type,account_no,holder_name,email";
            refusal(bank.import_contracts(&format!("{head}\nC5,002,普通,1000005,河野 葵,theirs@example.jp\n")))
        },
    ),
];

#[test]
fn what_honest_work_went_on_upon_is_named_for_ever() {
    let honest = bank();
    for (what, edit, work) in GOES_ON {
        let bank = edited(&honest, edit);
        assert_eq!(work(&bank), "done", "{what}");
        let problems = bank.problems();
        assert!(problems.iter().any(|problem| problem.starts_with("before:")), "{what}: {problems:#?}");
    }
}

#[test]
fn the_same_work_alone_raises_no_alarm() {
    let honest = bank();
    for (what, _, work) in DECIDES.iter().chain(&GOES_ON) {
        let bank = honest.twin();
        assert_eq!(work(&bank), "done", "{what}");
        assert_eq!(bank.problems(), Vec::<String>::new(), "{what}");
    }
}

/// An entry in another's name that nobody signed must not come under the next true signature.
#[test]
fn nobody_writes_upon_a_head_that_nobody_signed() {
    let mut bank = bank();
    let insider = Insider::with_keys_of(&mut bank, "auditor01");
    insider.append_unsigned("officer01", ["lookup", "search", "{}"], &[]);
    insider.leave();
    assert_eq!(hold_c5(&bank), "head_unsigned");
    assert_eq!(bank.problems().len(), 1, "{:#?}", bank.problems());
    let insider = Insider::with_keys_of(&mut bank, "auditor01");
    insider.sign(insider.next() - 1);
    insider.leave();
    assert_eq!(hold_c5(&bank), "head_signature");
}

/// A setting that was edited while somebody worked, and put back before anybody looked.
#[test]
fn a_signature_names_the_settings_that_its_operator_went_by() {
    let mut bank = bank();
    bank.set(otpdesk::domain::SettingKey::MailLanguage, "en").unwrap();
    let turned = |bank: &mut World, to: &str| {
        let insider = Insider::with_keys_of(bank, "auditor01");
        insider.sql(&format!("UPDATE setting SET value = '{to}' WHERE key = 'mail.language'"));
        insider.leave();
    };
    turned(&mut bank, "ja");
    assert_eq!(hold_c5(&bank), "done");
    turned(&mut bank, "en");
    let problems = bank.problems();
    assert!(problems.len() == 1 && problems[0].starts_with("signature:"), "{problems:#?}");
}
