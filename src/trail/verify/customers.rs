//! The customer's own steps as the entries record them: nothing comes of an attempt that was not counted, the counts add
//! up (rule 6), two officers clear passwords (rule 8), and an entry about a contract changes that contract's rows alone.

use std::collections::HashMap;

use super::made::{Made, Owned};
use super::names::Subjects;
use super::paged::{Paged, Record};
use super::read::ReadEntry;
use super::requests::Request;
use super::{Findings, Kind, Rows};
use crate::domain::{
    Action,
    effect::{Group, Table},
    self_service::MOST_FAILURES,
};
use crate::trail::details::{self, AttemptCounted, CameOf, ClearingAsked, PasswordsCleared, PositionsAsked};
use crate::trail::image::{RowImage, Value as Column};
use crate::trail::mark::RowMark;

/// How the subject of an entry about a contract begins.
const CONTRACT: &str = "contract/";

/// An attempt of which nothing has come yet.
#[derive(PartialEq, Eq)]
struct Attempt {
    subject: String,
    operator: String,
    step: Action,
}

/// A time step of RFC 6238 that was used up; none is 0.
#[derive(Clone, Copy, Default)]
struct UsedUp(i64);

impl Record for UsedUp {
    fn is_vacant(&self) -> bool {
        self.0 == 0
    }
}

/// How far each contract's customer is, by the entries' subject.
#[derive(Default)]
pub(super) struct Customers {
    attempts: HashMap<i64, Attempt>,
    subjects: Subjects,
    failures: HashMap<u64, i64>,
    /// The positions of the transfer password that are asked.
    challenged: HashMap<u64, [u8; 2]>,
    /// The time step that each token's password used up last.
    steps: Paged<UsedUp>,
    /// What was asked of passwords and waits for a second officer.
    asked: HashMap<String, Request<AskedClearing>>,
}

/// That a contract's passwords be cleared.
struct AskedClearing {
    officer: String,
    /// How many of the two there were.
    passwords: i64,
    /// The contract's row.
    row: i64,
}

impl Customers {
    /// A password is used once: its time step comes after the last (rule 6).
    fn use_up(&mut self, read: ReadEntry<'_>, came_of: &CameOf, findings: &mut Findings) {
        for mark in read.marks.iter().filter(|mark| mark.change_of(Group::Step).is_some()) {
            let Some(step) = came_of.step_of(mark) else { continue };
            if self.steps.get(mark.id).is_some_and(|used| step <= used.0) {
                let detail = format!("a password of token {} was used up twice", mark.id);
                findings.add_row(Some(read.entry.seq), Kind::Attempt, (mark.table, mark.id), detail);
            }
            self.steps.put(mark.id, UsedUp(step));
        }
    }

    /// New passwords in place of lost ones: whoever asked that those be cleared asked of these nothing.
    fn void_requests(&mut self, read: ReadEntry<'_>) {
        let voided = |row: i64| {
            let cleared = |mark: &RowMark| mark.table == Table::Contract && mark.change_of(Group::Clearing).is_some();
            read.marks.iter().any(|mark| mark.id == row && cleared(mark))
        };
        self.asked.retain(|_, request| !voided(request.what.row));
    }

    /// Takes what an entry says of a customer's step.
    pub(super) fn take(&mut self, read: ReadEntry<'_>, findings: &mut Findings) {
        let (action, subject) = (read.action, read.entry.subject.as_str());
        let hash = self.subjects.hash(subject);
        if action == Action::SelfAttempt {
            self.count(read, findings);
        } else if action == Action::SelfChallenge {
            let asked = details::read::<PositionsAsked>(&read.entry.details);
            self.must_be_counted(read, asked.as_ref().map_or(action, |asked| asked.step), findings);
            if let Some(PositionsAsked { positions, .. }) = asked {
                self.challenged.insert(hash, positions);
            }
            self.take_back(hash);
        } else if action == Action::TokenCheck {
            self.must_be_counted(read, action, findings);
            self.take_back(hash);
        } else if action == Action::ContractSetPasswords {
            self.must_be_counted(read, action, findings);
            self.challenged.remove(&hash);
            self.asked.remove(subject);
            self.take_back(hash);
        } else if completes(action) {
            self.must_be_counted(read, action, findings);
            if self.challenged.remove(&hash).is_none() {
                findings.add(
                    Some(read.entry.seq),
                    Kind::Attempt,
                    format!("{action} of {subject} without its first call"),
                );
            }
            self.failures.insert(hash, 0);
        } else if action == Action::OtpUnlock {
            self.failures.insert(hash, 0);
        } else if action == Action::ContractImport {
            self.void_requests(read);
        } else if action == Action::ContractClose {
            self.asked.remove(subject);
        } else if action == Action::ContractAskClear {
            self.ask(read, findings);
        } else if action == Action::ContractClearPasswords {
            self.clear(read, findings);
        }
    }

    fn count(&mut self, read: ReadEntry<'_>, findings: &mut Findings) {
        let subject = read.entry.subject.clone();
        let failures = self.failures.entry(self.subjects.hash(&subject)).or_default();
        *failures += 1;
        if *failures > MOST_FAILURES {
            findings.add(Some(read.entry.seq), Kind::Attempt, format!("an attempt at {subject}, which was locked"));
        }
        let Some(AttemptCounted { step }) = details::read(&read.entry.details) else {
            findings.add(Some(read.entry.seq), Kind::Details, "it does not say at which step an attempt is counted");
            return;
        };
        self.attempts.insert(read.entry.seq, Attempt { subject, operator: read.entry.operator.clone(), step });
    }

    /// Each thing that comes of an attempt names its own, counted before by the same operator for the same step.
    fn must_be_counted(&mut self, read: ReadEntry<'_>, step: Action, findings: &mut Findings) {
        let entry = read.entry;
        let came_of = CameOf::read(read.action, entry);
        let counted = came_of.as_ref().and_then(|came_of| self.attempts.remove(&came_of.attempt));
        let fits = Attempt { subject: entry.subject.clone(), operator: entry.operator.clone(), step };
        if counted != Some(fits) {
            let detail = format!("{} of {} refers to no counted attempt", read.action, entry.subject);
            findings.add(Some(entry.seq), Kind::Attempt, detail);
        }
        if let Some(came_of) = came_of {
            self.use_up(read, &came_of, findings);
        }
    }

    fn take_back(&mut self, subject: u64) {
        if let Some(failures) = self.failures.get_mut(&subject) {
            *failures = (*failures - 1).max(0);
        }
    }

    fn ask(&mut self, read: ReadEntry<'_>, findings: &mut Findings) {
        let details = details::read::<ClearingAsked>(&read.entry.details);
        let row = read.marks.iter().find(|mark| mark.table == Table::Contract).map(|mark| mark.id);
        let asked = details.zip(row).and_then(|(ClearingAsked { passwords }, row)| {
            Request::of(read.entry, AskedClearing { officer: read.entry.operator.clone(), passwords, row })
        });
        match asked {
            Some(asked) => {
                self.asked.insert(read.entry.subject.clone(), asked);
            }
            None => findings.add(Some(read.entry.seq), Kind::Details, "it does not say what is asked to be cleared"),
        }
    }

    /// Rule 8: the passwords go by the word of two, the second in time and naming the first's.
    fn clear(&mut self, read: ReadEntry<'_>, findings: &mut Findings) {
        let entry = read.entry;
        let asked = self.asked.remove(&entry.subject);
        let confirms = details::read::<PasswordsCleared>(&entry.details).map(|cleared| cleared.confirms);
        let stands =
            asked.is_some_and(|asked| Some(asked.seq) == confirms && asked.may_be_completed(entry, read.people));
        if !stands {
            let detail =
                format!("{} cleared the passwords of {} without a second person", entry.operator, entry.subject);
            findings.add(Some(entry.seq), Kind::SecondPerson, detail);
        }
    }

    /// The row of a contract's own steps, as the entries leave it.
    pub(super) fn columns(&self, subject: &str) -> Option<Made> {
        let contract = subject.strip_prefix(CONTRACT)?;
        let hash = self.subjects.hash(subject);
        let failures = *self.failures.get(&hash)?;
        let state = if failures < MOST_FAILURES { "open" } else { "locked" };
        let position =
            |which: usize| self.challenged.get(&hash).and_then(|asked| asked.get(which)).copied().map(i64::from);
        Some(vec![
            ("contract_id", Owned::text(Some(contract))),
            ("failures", Owned::integer(Some(failures))),
            ("state", Owned::text(Some(state))),
            ("first_position", Owned::integer(position(0))),
            ("second_position", Owned::integer(position(1))),
        ])
    }

    /// A contract's count against what the entries add up to.
    pub(super) fn compare_count(&self, row: &RowImage<'_>, findings: &mut Findings) {
        let contract = row.text("contract_id").unwrap_or_default();
        let failures = row.integer("failures").unwrap_or_default();
        if self.failures.get(&self.subjects.hash(&format!("{CONTRACT}{contract}"))) != Some(&failures) {
            let detail = format!("{failures} attempts at contract {contract}, but the trail records another count");
            findings.add_row(None, Kind::Attempt, (Table::SelfService, row.id().unwrap_or_default()), detail);
        }
    }

    /// Who asks clears nothing yet.
    pub(super) fn compare_asked<R: Rows>(&self, rows: &R, findings: &mut Findings) -> Result<(), R::Fault> {
        let mut asked: Vec<_> = self.asked.iter().collect();
        asked.sort_unstable_by_key(|(subject, _)| *subject);
        for (subject, Request { seq, what: AskedClearing { officer, passwords, row }, .. }) in asked {
            let mut is_as_left = false;
            rows.one(Table::Contract, *row, &mut |contract| {
                let is_there = |name: &&str| contract.value(name) != Column::Null;
                let left = ["login_password", "transfer_password"].iter().filter(|name| is_there(name)).count();
                is_as_left = contract.text("clear_asked_by") == Some(officer)
                    && contract.integer("clear_asked_seq") == Some(*seq)
                    && i64::try_from(left).is_ok_and(|left| left >= *passwords);
            })?;
            if !is_as_left {
                let detail =
                    format!("the passwords of {subject} are not as they were when {officer} requested the clearing");
                findings.add_row(None, Kind::SecondPerson, (Table::Contract, *row), detail);
            }
        }
        Ok(())
    }
}

/// What ends a count.
const fn completes(action: Action) -> bool {
    matches!(action, Action::TokenStart | Action::TokenExchange | Action::TokenStop)
}
