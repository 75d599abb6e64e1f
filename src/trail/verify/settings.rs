//! The settings as the entries record them, and rule 9 for the policy of approval.

use std::collections::BTreeMap;

use super::made::{self, Made, Owned};
use super::read::ReadEntry;
use super::{Findings, Kind};
use crate::domain::effect::Table;
use crate::domain::rule::second_person::{Asked, Step};
use crate::domain::{Action, ApprovalPolicy, Moment, OperatorId, SettingKey};
use crate::trail::details::{Founded, SettingConfirmed, SettingSet, read};
use crate::trail::image::RowImage;

/// A setting as the entries so far leave it.
struct ReplayedSetting {
    value: String,
    proposal: Option<Proposal>,
}

/// What of it a second person is to confirm.
struct Proposal {
    /// The value asked for; none: the one in force.
    value: Option<String>,
    by: OperatorId,
    seq: i64,
    at: Moment,
}

/// The settings so far.
#[derive(Default)]
pub(super) struct ReplayedSettings(BTreeMap<&'static str, ReplayedSetting>);

impl ReplayedSettings {
    /// Whether an officer may approve what they handled.
    pub(super) fn is_single(&self) -> bool {
        let policy = self.0.get(SettingKey::PolicyApproval.code());
        policy.is_some_and(|setting| setting.value == ApprovalPolicy::Single.code())
    }

    /// Takes what an entry says of a setting.
    pub(super) fn take(&mut self, read: ReadEntry<'_>, findings: &mut Findings) {
        let taken = if read.action == Action::LedgerInit {
            self.first(read)
        } else if read.action == Action::SettingSet {
            self.set(read, findings)
        } else if read.action == Action::SettingConfirm {
            self.confirm(read, findings)
        } else {
            Some(())
        };
        if taken.is_none() {
            let detail = format!("{} of {} lacks details", read.action, read.entry.subject);
            findings.add(Some(read.entry.seq), Kind::Setting, detail);
        }
    }

    fn first(&mut self, entry: ReadEntry<'_>) -> Option<()> {
        let value = read::<Founded>(&entry.entry.details)?.institution;
        self.0.insert(SettingKey::Institution.code(), ReplayedSetting { value, proposal: None });
        Some(())
    }

    /// Rule 9: a policy of approval changes at once only before there was ever a second person.
    fn set(&mut self, entry: ReadEntry<'_>, findings: &mut Findings) -> Option<()> {
        let key = key_of(entry)?;
        let SettingSet { value, waits } = read(&entry.entry.details)?;
        let before = self.0.get(key.code()).map_or(key.default_value(), |setting| &setting.value).to_owned();
        let (by, seq) = (OperatorId::parse(&entry.entry.operator).ok()?, entry.entry.seq);
        let proposal = |value| Proposal { value, by: by.clone(), seq, at: entry.at };
        let takes_two = key.needs_second_person() && value != before;
        if takes_two && !waits && !entry.people.staff().is_founding() {
            findings.add(Some(seq), Kind::SecondPerson, format!("{by} changed {key} alone"));
        }
        let setting = match (takes_two, waits) {
            (true, true) => ReplayedSetting { value: before, proposal: Some(proposal(Some(value))) },
            (true, false) => ReplayedSetting { value, proposal: Some(proposal(None)) },
            (false, _) => ReplayedSetting { value, proposal: None },
        };
        self.0.insert(key.code(), setting);
        Some(())
    }

    /// Rule 9: another confirms what was proposed, and nothing else.
    fn confirm(&mut self, entry: ReadEntry<'_>, findings: &mut Findings) -> Option<()> {
        let key = key_of(entry)?;
        let SettingConfirmed { value, confirms } = read(&entry.entry.details)?;
        let by = OperatorId::parse(&entry.entry.operator).ok()?;
        let seq = entry.entry.seq;
        let setting = self.0.get_mut(key.code())?;
        let may = setting.proposal.as_ref().is_some_and(|proposal| {
            let at = proposal.value.as_ref().map(|_| proposal.at);
            let asked = Asked { by: &proposal.by, seq: proposal.seq, at };
            let proposed = proposal.value.as_ref().unwrap_or(&setting.value);
            (proposed, proposal.seq) == (&value, confirms)
                && entry.people.staff().may_be_second(&Step { by: &by, seq, at: entry.at }, asked).is_ok()
        });
        if !may {
            let detail = format!("{by} confirmed {key}, which nobody else had asked for so");
            findings.add(Some(seq), Kind::SecondPerson, detail);
        }
        *setting = ReplayedSetting { value, proposal: None };
        Some(())
    }

    /// A setting's columns as the entries leave them.
    pub(super) fn columns(&self, key: SettingKey) -> Option<Made> {
        let setting = self.0.get(key.code())?;
        let proposal = setting.proposal.as_ref();
        Some(vec![
            ("key", Owned::text(Some(key.code()))),
            ("value", Owned::text(Some(&setting.value))),
            ("pending", Owned::text(proposal.and_then(|proposal| proposal.value.as_deref()))),
            ("proposed_by", Owned::text(proposal.map(|proposal| proposal.by.as_str()))),
            ("proposed_seq", Owned::integer(proposal.map(|proposal| proposal.seq))),
            ("proposed_at", Owned::text(proposal.map(|proposal| proposal.at.to_string()).as_deref())),
        ])
    }

    /// A row of the settings, by which the program acts, against what the trail said.
    pub(super) fn compare(&self, row: &RowImage<'_>, findings: &mut Findings) {
        let key = row.text("key").unwrap_or_default();
        let made = SettingKey::from_code(key).and_then(|key| self.columns(key));
        if !made.is_some_and(|made| made::is_as_made(row, &made)) {
            let at = (Table::Setting, row.id().unwrap_or_default());
            findings.add_row(None, Kind::Setting, at, format!("{key} differs from the trail"));
        }
    }
}

pub(super) fn key_of(read: ReadEntry<'_>) -> Option<SettingKey> {
    read.entry.subject.strip_prefix("setting/").and_then(SettingKey::from_code)
}
