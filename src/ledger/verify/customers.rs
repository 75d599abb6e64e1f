//! The customer's own steps as the entries tell of them: nothing comes of an attempt that was not counted, the counts add
//! up (rule 6), two officers clear passwords (rule 8), and an entry about a contract changes that contract's rows alone.

use std::collections::{HashMap, HashSet};

use rusqlite::{OptionalExtension as _, params};
use serde_json::Value;

use super::Findings;
use super::forms::Told;
use crate::domain::action::Action;
use crate::domain::effect::Table;
use crate::domain::letter::Template;
use crate::domain::self_service::MOST_FAILURES;
use crate::ledger::Fault;
use crate::ledger::writer::Reader;

/// How the subject of an entry about a contract begins.
const CONTRACT: &str = "contract/";

/// An attempt of which nothing has come yet.
#[derive(PartialEq, Eq)]
struct Attempt {
    subject: String,
    operator: String,
    step: String,
}

/// How far each contract's customer is, by the entries' subject.
#[derive(Default)]
pub(super) struct Customers {
    attempts: HashMap<i64, Attempt>,
    failures: HashMap<String, i64>,
    /// Where positions of the transfer password are asked.
    challenged: HashSet<String>,
    /// Who asked that passwords be cleared, and how many there were.
    asked: HashMap<String, (String, i64)>,
    /// What entries about a contract have changed.
    changed: Vec<Changed>,
}

/// A row that an entry about a contract changed, which must be that contract's own.
struct Changed {
    seq: i64,
    table: Table,
    id: i64,
    contract: String,
    /// What a letter of that entry says.
    template: Option<Template>,
}

impl Customers {
    /// Takes what an entry says of a customer's step.
    pub(super) fn take(&mut self, told: Told<'_>, findings: &mut Findings) {
        let (action, subject) = (told.action, told.entry.subject.as_str());
        self.keep_changed(told);
        if action == Action::SelfAttempt {
            self.count(told, findings);
        } else if action == Action::SelfChallenge {
            self.must_be_counted(told, told.word("step").unwrap_or_default(), findings);
            self.challenged.insert(subject.to_owned());
            self.take_back(subject);
        } else if action == Action::TokenCheck {
            self.must_be_counted(told, action.code(), findings);
            self.take_back(subject);
        } else if action == Action::ContractSetPasswords {
            self.must_be_counted(told, action.code(), findings);
            self.challenged.remove(subject);
            self.asked.remove(subject);
            self.take_back(subject);
        } else if completes(action) {
            self.must_be_counted(told, action.code(), findings);
            if !self.challenged.remove(subject) {
                findings.add(Some(told.entry.seq), "attempt", format!("{action} of {subject} without its first call"));
            }
            self.failures.insert(subject.to_owned(), 0);
        } else if action == Action::OtpUnlock {
            self.failures.insert(subject.to_owned(), 0);
        } else if action == Action::ContractClose {
            self.asked.remove(subject);
        } else if action == Action::ContractAskClear {
            let passwords = told.details.get("passwords").and_then(Value::as_i64).unwrap_or(1);
            self.asked.insert(subject.to_owned(), (told.entry.operator.clone(), passwords));
        } else if action == Action::ContractClearPasswords {
            self.clear(told, findings);
        }
    }

    fn keep_changed(&mut self, told: Told<'_>) {
        let Some(contract) = told.entry.subject.strip_prefix(CONTRACT) else { return };
        for mark in told.marks.iter().filter(|mark| owner_of(mark.table).is_some()) {
            self.changed.push(Changed {
                seq: told.entry.seq,
                table: mark.table,
                id: mark.id,
                contract: contract.to_owned(),
                template: told.action.told_by().filter(|_| mark.table == Table::Mail),
            });
        }
    }

    fn count(&mut self, told: Told<'_>, findings: &mut Findings) {
        let subject = told.entry.subject.clone();
        let failures = self.failures.entry(subject.clone()).or_default();
        *failures += 1;
        if *failures > MOST_FAILURES {
            findings.add(Some(told.entry.seq), "attempt", format!("an attempt at {subject}, which was locked"));
        }
        let step = told.word("step").unwrap_or_default().to_owned();
        self.attempts.insert(told.entry.seq, Attempt { subject, operator: told.entry.operator.clone(), step });
    }

    /// Each thing that comes of an attempt names its own, counted before by the same operator for the same step.
    fn must_be_counted(&mut self, told: Told<'_>, step: &str, findings: &mut Findings) {
        let entry = told.entry;
        let named = told.details.get("attempt").and_then(Value::as_i64);
        let counted = named.and_then(|attempt| self.attempts.remove(&attempt));
        let fits = Attempt { subject: entry.subject.clone(), operator: entry.operator.clone(), step: step.to_owned() };
        if counted != Some(fits) {
            let detail = format!("{} of {} names no attempt that was counted for it", told.action, entry.subject);
            findings.add(Some(entry.seq), "attempt", detail);
        }
    }

    fn take_back(&mut self, subject: &str) {
        if let Some(failures) = self.failures.get_mut(subject) {
            *failures = (*failures - 1).max(0);
        }
    }

    /// Rule 8: the passwords go by the word of two.
    fn clear(&mut self, told: Told<'_>, findings: &mut Findings) {
        let entry = told.entry;
        let asked = self.asked.remove(&entry.subject);
        let asked = asked.as_ref().map(|(officer, _)| officer.as_str());
        if asked.is_none_or(|officer| officer == entry.operator) || told.word("asked_by") != asked {
            let detail = format!("{} cleared the passwords of {} without a second one", entry.operator, entry.subject);
            findings.add(Some(entry.seq), "second_person", detail);
        }
    }

    /// The tables against what the trail adds up to.
    pub(super) fn compare(&self, reader: &Reader<'_>, findings: &mut Findings) -> Result<(), Fault> {
        self.compare_counts(reader, findings)?;
        self.compare_asked(reader, findings)?;
        self.compare_changed(reader, findings)
    }

    fn compare_counts(&self, reader: &Reader<'_>, findings: &mut Findings) -> Result<(), Fault> {
        let mut all = reader.connection().prepare("SELECT contract_id, failures FROM self_service ORDER BY id")?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            let (contract, failures): (String, i64) = (row.get(0)?, row.get(1)?);
            let told = self.failures.get(&format!("{CONTRACT}{contract}")).copied();
            if told != Some(failures) {
                let detail = format!("{failures} attempts at contract {contract}, where the trail tells another count");
                findings.add(None, "attempt", detail);
            }
        }
        Ok(())
    }

    /// Who asks clears nothing yet.
    fn compare_asked(&self, reader: &Reader<'_>, findings: &mut Findings) -> Result<(), Fault> {
        let mut one = reader.connection().prepare(
            "SELECT 1 FROM contract WHERE contract_id = $1 AND clear_asked_by = $2
                 AND (login_password IS NOT NULL) + (transfer_password IS NOT NULL) >= $3",
        )?;
        let mut asked: Vec<_> = self.asked.iter().collect();
        asked.sort_unstable();
        for (subject, (officer, passwords)) in asked {
            if !one.exists(params![subject.trim_start_matches(CONTRACT), officer, passwords])? {
                let detail = format!("the passwords of {subject} are not as {officer} left them on asking");
                findings.add(None, "second_person", detail);
            }
        }
        Ok(())
    }

    fn compare_changed(&self, reader: &Reader<'_>, findings: &mut Findings) -> Result<(), Fault> {
        for Changed { seq, table, id, contract, template } in &self.changed {
            let Some(query) = owner_of(*table) else { continue };
            let mut one = reader.connection().prepare_cached(query)?;
            let found = one.query_row([id], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Option<Template>>(1)?)));
            let Some((owner, says)) = found.optional()? else { continue };
            if owner != *contract || (template.is_some() && says != *template) {
                findings.add(
                    Some(*seq),
                    "subject",
                    format!("{table} {id} is not what an entry about {contract} changes"),
                );
            }
        }
        Ok(())
    }
}

/// How the contract is found to which a row belongs, and what a letter says.
const fn owner_of(table: Table) -> Option<&'static str> {
    match table {
        Table::Contract => Some("SELECT contract_id, NULL FROM contract WHERE id = $1"),
        Table::Token => Some("SELECT contract_id, NULL FROM token WHERE id = $1"),
        Table::Mail => Some("SELECT contract_id, template FROM mail WHERE id = $1"),
        Table::SelfService => Some("SELECT contract_id, NULL FROM self_service WHERE id = $1"),
        Table::Ledger
        | Table::Branch
        | Table::Operator
        | Table::Setting
        | Table::DataKey
        | Table::ReceiptSeries
        | Table::Form
        | Table::Batch
        | Table::Wording => None,
    }
}

/// What ends a count.
const fn completes(action: Action) -> bool {
    matches!(action, Action::TokenStart | Action::TokenExchange | Action::TokenStop)
}
