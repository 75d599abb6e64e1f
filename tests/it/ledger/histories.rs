//! True histories: a bank's people at random, in any order, some of it refused. A verification raises no alarm.
//!
//! `OTPDESK_TEST_HISTORIES` says how many; each is known by its seed.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use otpdesk::domain::{Line, Note, Reason, ReceiptNo, Role, Seal, SettingKey, ToldBy};
use otpdesk::ops;
use otpdesk::ops::mail::handle::LetterStep;
use otpdesk::ops::operator::set::SetOperatorOptions;
use serde_json::Value;

use crate::customer::steps;
use crate::draw::Draw;
use crate::import::form_files::{Row, file_of};
use crate::world::{World, contract, corrected, id, line, paper};

/// Histories of a plain test run, and steps of each.
const FEW: u64 = 5;
const STEPS: usize = 120;

const CONTRACTS: [&str; 6] = ["C1", "C2", "C3", "C4", "C5", "C6"];
const STAFF: [&str; 6] = ["teller01", "teller02", "officer01", "officer02", "admin01", "teller09"];
const SEALS: [Seal; 4] = [Seal::Verified, Seal::Mismatch, Seal::Unclear, Seal::Pending];
const SERIALS: [&str; 5] = ["S9", "T1", "T2", "H1", "H9"];

/// A bank while it works.
struct Day<'d> {
    bank: World,
    draw: &'d mut Draw,
    forms: Vec<ReceiptNo>,
    addresses: usize,
}

impl Day<'_> {
    fn somebody(&mut self) -> &'static str {
        STAFF[self.draw.below(STAFF.len())]
    }

    fn some_contract(&mut self) -> &'static str {
        CONTRACTS[self.draw.below(CONTRACTS.len())]
    }

    fn some_form(&mut self) -> Option<ReceiptNo> {
        if self.forms.is_empty() { None } else { Some(self.draw.one(&self.forms).clone()) }
    }

    /// Whoever is not there, or may not log in, does nothing.
    fn is_there(&self, who: &str) -> bool {
        self.bank.try_session(who).is_ok()
    }

    fn step(&mut self) {
        self.time_passes();
        match self.draw.below(12) {
            0 | 1 => self.receive(),
            2..=4 => self.form(),
            5..=7 => self.contract(),
            8 => self.people(),
            9 => self.letters(),
            10 => self.customer(),
            _ => self.office(),
        }
    }

    /// Mostly forward; a time service sets the clock back a little.
    fn time_passes(&mut self) {
        let seconds = match self.draw.below(8) {
            0 => -240,
            1 => 3_600 * 3,
            _ => 600,
        };
        self.bank.now = self.bank.now.plus(TimeDelta::seconds(seconds));
    }

    fn receive(&mut self) {
        let (who, contract) = (self.somebody(), self.some_contract());
        let seal = *self.draw.one(&SEALS);
        if !self.is_there(who) {
            return;
        }
        if self.draw.below(4) == 0 {
            let text = file_of(&[Row::of(contract)]);
            let _ = self.bank.import_forms("job01", &text);
        } else if let Ok(form) = self.bank.receive(who, paper(contract), seal) {
            self.forms.push(form.receipt_no);
        }
    }

    fn form(&mut self) {
        let (who, Some(form)) = (self.somebody(), self.some_form()) else { return };
        if !self.is_there(who) {
            return;
        }
        let seal = *self.draw.one(&SEALS);
        match self.draw.below(5) {
            0 => drop(self.bank.amend(who, &form, corrected(|paper| paper.reason = Some(Reason::Broken)))),
            1 => drop(self.bank.seal(who, &form, seal, None)),
            2 | 3 => drop(self.bank.approve(who, &form)),
            _ => drop(self.bank.hand_back(who, &form)),
        }
    }

    fn contract(&mut self) {
        let (who, contract) = (self.somebody(), self.some_contract());
        if !self.is_there(who) {
            return;
        }
        self.addresses += 1;
        let email = format!("a{}@example.jp", self.addresses);
        match self.draw.below(6) {
            0 => drop(self.bank.hold(who, contract, Reason::Stolen)),
            1 => drop(self.bank.release(who, contract)),
            2 => drop(self.bank.set_email(who, contract, &email)),
            3 => drop(self.bank.close(who, contract)),
            4 => self.married(contract, &email),
            _ => self.clear(who, contract),
        }
    }

    /// A married name, another branch or another address by the core system's file.
    fn married(&mut self, contract: &str, email: &str) {
        let (name, branch) = (*self.draw.one(&["鈴木 太郎", "見本 改姓"]), *self.draw.one(&["001", "002"]));
        let head = "contract_id,branch,account_type,account_no,holder_name,email";
        let text = format!("{head}\n{contract},{branch},普通,1000009,{name},{email}\n");
        let _ = self.bank.import_contracts(&text);
    }

    fn clear(&self, who: &str, of: &str) {
        let reason = line("失念");
        let mut session = self.bank.session(who);
        let _ = ops::contract::clear_passwords::clear_passwords(&mut session, &contract(of), &reason);
    }

    fn people(&mut self) {
        let (by, whom) = (self.somebody(), self.somebody());
        if !self.is_there(by) {
            return;
        }
        let role = *self.draw.one(&[Role::Teller, Role::Officer, Role::Admin]);
        let leaver = *self.draw.one(&["teller01", "teller09", "officer02"]);
        match self.draw.below(7) {
            0 => drop(self.bank.propose("teller09", role, "all")),
            1 => drop(self.bank.own_keys(whom)),
            2 | 3 => drop(self.bank.confirm(by, whom)),
            4 => drop(self.bank.reset(by, whom)),
            5 => {
                let options = SetOperatorOptions { role: Some(role), ..SetOperatorOptions::default() };
                drop(ops::operator::set::set_operator(&mut self.bank.session(by), &id(whom), &options));
            }
            _ => drop(self.bank.disable(by, leaver)),
        }
    }

    fn letters(&mut self) {
        let who = self.somebody();
        if !self.is_there(who) {
            return;
        }
        let letter = i64::try_from(self.draw.below(12)).unwrap() + 1;
        let note = || Note::parse("宛先不明").unwrap();
        match self.draw.below(6) {
            0 => drop(self.bank.handle(who, letter, &LetterStep::Cancel(line("不要")))),
            1 => drop(self.bank.handle(who, letter, &LetterStep::Bounced(note()))),
            2 => drop(self.bank.handle(who, letter, &LetterStep::Retry)),
            3 => drop(self.bank.handle(who, letter, &LetterStep::Close(ToldBy::Letter, note()))),
            _ => drop(self.bank.send("job01")),
        }
    }

    fn customer(&mut self) {
        let (of, serial) = (*self.draw.one(&["C1", "C4"]), *self.draw.one(&SERIALS));
        let wrong = self.draw.below(4) == 0;
        let code = if wrong { "000000".to_owned() } else { steps::code(&self.bank, 0) };
        let Ok(mut given) = steps::tried(&self.bank, of, serial) else { return };
        if wrong {
            given["otp"] = Value::from(code.clone());
        }
        given["old_otp"] = Value::from(code.clone());
        match self.draw.below(4) {
            0 | 1 => drop(steps::start(&self.bank, of, &given)),
            2 => drop(steps::stop(&self.bank, of, &given)),
            _ => drop(steps::check(&self.bank, of, &code)),
        }
    }

    fn office(&mut self) {
        let who = self.somebody();
        if !self.is_there(who) {
            return;
        }
        let policy = *self.draw.one(&["single", "dual"]);
        let language = *self.draw.one(&["ja", "en", "both"]);
        let name = *self.draw.one(&["港支店", "みなと支店"]);
        match self.draw.below(5) {
            0 => drop(self.bank.set(SettingKey::PolicyApproval, policy)),
            1 => drop(self.bank.confirm_setting(who, SettingKey::PolicyApproval)),
            2 => drop(self.bank.set(SettingKey::MailLanguage, language)),
            3 => {
                let name = Line::parse(name).unwrap();
                let branch = otpdesk::domain::Branch { code: crate::world::branch("002"), name: Some(name) };
                drop(ops::branch::set::set_branch(&mut self.bank.session(who), &branch));
            }
            _ => {
                let mut session = self.bank.session(who);
                drop(ops::otp::unlock::unlock_otp(&mut session, &contract("C1")));
            }
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "a release tries more than a plain run")]
fn histories() -> u64 {
    std::env::var("OTPDESK_TEST_HISTORIES").map_or(FEW, |count| count.parse().unwrap())
}

#[test]
fn true_histories_raise_no_alarm() {
    let (honest, mut met) = (steps::bank(), BTreeSet::new());
    for seed in 1..=histories() {
        let mut draw = Draw::new(seed);
        let mut day = Day { bank: honest.twin(), draw: &mut draw, forms: Vec::new(), addresses: 0 };
        for _ in 0..STEPS {
            day.step();
        }
        let by = ["auditor01", "admin01", "officer01"].into_iter().find(|who| day.is_there(who)).unwrap();
        let end = day.bank.at_time(day.bank.now.plus(TimeDelta::minutes(10)));
        let sheet = ops::audit::verify_ledger(&mut end.session(by), None, |_| {}).unwrap();
        let problems: Vec<_> = sheet.problems.iter().map(|found| format!("{}: {}", found.kind, found.detail)).collect();
        assert_eq!(problems, Vec::<String>::new(), "seed {seed}");
        let (filter, page) = (ops::EntryFilter::default(), ops::Page { limit: None, after: None });
        ops::audit::list_entries(&mut end.session(by), &filter, &page, |entry| {
            met.insert(entry.action.code());
            Ok(())
        })
        .unwrap();
    }
    // The control: much of what a bank does was done.
    assert!(met.len() >= 30, "{met:?}");
}
