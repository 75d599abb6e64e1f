//! The settings as the entries record them, and rule 9 for the policy of approval.

use std::collections::BTreeMap;

use super::read::ReadEntry;
use super::{Findings, Kind};
use crate::domain::{Action, ApprovalPolicy, SettingKey};
use crate::trail::image::RowImage;

/// A setting as the entries so far leave it.
struct ReplayedSetting {
    value: String,
    pending: Option<String>,
    proposed_by: String,
    confirmed_by: Option<String>,
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

    fn first(&mut self, read: ReadEntry<'_>) -> Option<()> {
        let value = read.word("institution")?.to_owned();
        let proposed_by = read.entry.operator.clone();
        let setting = ReplayedSetting { value, pending: None, proposed_by, confirmed_by: None };
        self.0.insert(SettingKey::Institution.code(), setting);
        Some(())
    }

    /// Rule 9: a policy of approval changes at once only while there is no second person.
    fn set(&mut self, read: ReadEntry<'_>, findings: &mut Findings) -> Option<()> {
        let key = key_of(read)?;
        let before = self.0.get(key.code()).map_or(key.default_value(), |setting| &setting.value).to_owned();
        let pending = read.word("pending").map(ToOwned::to_owned);
        let value = if pending.is_some() { before.clone() } else { read.word("value")?.to_owned() };
        let by = &read.entry.operator;
        if key.needs_second_person() && value != before && read.people.has_second_person(by, "") {
            findings.add(Some(read.entry.seq), Kind::SecondPerson, format!("{by} changed {key} alone"));
        }
        self.0.insert(key.code(), ReplayedSetting { value, pending, proposed_by: by.clone(), confirmed_by: None });
        Some(())
    }

    /// Rule 9: another confirms what was proposed, and nothing else.
    fn confirm(&mut self, read: ReadEntry<'_>, findings: &mut Findings) -> Option<()> {
        let key = key_of(read)?;
        let value = read.word("value")?;
        let by = &read.entry.operator;
        let setting = self.0.get_mut(key.code())?;
        let proposed = setting.pending.as_ref().unwrap_or(&setting.value);
        if *by == setting.proposed_by || value != proposed || setting.confirmed_by.is_some() {
            findings.add(
                Some(read.entry.seq),
                Kind::SecondPerson,
                format!("{by} confirmed {key}, which nobody proposed"),
            );
        }
        value.clone_into(&mut setting.value);
        setting.pending = None;
        setting.confirmed_by = Some(by.clone());
        Some(())
    }

    /// A row of the settings, by which the program acts, against what the trail said.
    pub(super) fn compare(&self, row: &RowImage<'_>, findings: &mut Findings) {
        let key = row.text("key").unwrap_or_default();
        let same = self.0.get(key).is_some_and(|setting| {
            row.holds("value", Some(&setting.value))
                && row.holds("pending", setting.pending.as_deref())
                && row.holds("proposed_by", Some(&setting.proposed_by))
                && row.holds("confirmed_by", setting.confirmed_by.as_deref())
        });
        if !same {
            findings.add(None, Kind::Setting, format!("{key} differs from the trail"));
        }
    }
}

fn key_of(read: ReadEntry<'_>) -> Option<SettingKey> {
    read.entry.subject.strip_prefix("setting/").and_then(SettingKey::from_code)
}
