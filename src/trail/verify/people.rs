//! Who had which role, reach and keys at each entry, learned from the entries alone.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Findings, Kind, details};
use crate::domain::{Action, OperatorState, Role};
use crate::keys::PublicKeys;
use crate::trail::entry::Entry;
use crate::trail::image::RowImage;
use crate::trail::introduction::{introduced_keys, introduced_secrets_key};

/// What the trail has said of an operator so far.
#[derive(Clone)]
struct Person {
    role: Role,
    /// A branch, or `all`.
    reach: String,
    state: OperatorState,
    keys: PublicKeys,
    keys_seq: i64,
    seat: String,
    /// Who proposed the last addition or reset.
    proposed_by: String,
    confirmed_by: Option<String>,
}

/// The register of operators at an entry.
#[derive(Default)]
pub(super) struct People {
    known: BTreeMap<String, Person>,
    /// The entry that introduced the secrets key.
    secrets_seq: Option<i64>,
    /// The `site` operators who hold it.
    secrets_holders: BTreeSet<String>,
}

impl People {
    /// Checks that the entry's operator might act.
    pub(super) fn before(&mut self, entry: &Entry, findings: &mut Findings) {
        let action = entry.known_action();
        if (entry.seq == 1) != (action == Some(Action::LedgerInit)) {
            findings.add(
                Some(entry.seq),
                Kind::FirstEntry,
                "the ledger must be created by its first entry and by no other",
            );
        } else if entry.seq == 1 {
            self.introduce_first(entry, findings);
        }
        let person = self.known.get(&entry.operator);
        let Some(action) = action else {
            findings.add(Some(entry.seq), Kind::Action, format!("unknown action: {}", entry.action));
            return;
        };
        match person {
            None => findings.add(Some(entry.seq), Kind::Operator, format!("unknown operator {}", entry.operator)),
            Some(p) if p.state != OperatorState::Active => {
                findings.add(Some(entry.seq), Kind::Operator, format!("operator {} is not active", entry.operator));
            }
            Some(p) if !action.is_open_to(p.role) => {
                findings.add(Some(entry.seq), Kind::Role, format!("{} as {} did {action}", entry.operator, p.role));
            }
            Some(_) => {}
        }
    }

    /// Takes over what the entry says of operators.
    pub(super) fn after(&mut self, entry: &Entry, findings: &mut Findings) {
        let action = entry.known_action();
        let is_of_operator = matches!(
            action,
            Some(
                Action::OperatorAdd
                    | Action::OperatorReset
                    | Action::OperatorConfirm
                    | Action::OperatorDisable
                    | Action::OperatorPasswd
                    | Action::OperatorShare
            )
        );
        if !is_of_operator {
            return;
        }
        let details = details::read(&entry.details).unwrap_or_default();
        let subject = entry.subject.strip_prefix("operator/").unwrap_or_default();
        let taken = match action {
            Some(Action::OperatorAdd) => self.add(entry, subject, &details, findings),
            Some(Action::OperatorReset) => self.reset(entry, subject, &details, findings),
            Some(Action::OperatorConfirm) => self.confirm(entry, subject, findings),
            Some(Action::OperatorDisable) => self.disable(subject),
            Some(Action::OperatorShare) => self.share(entry, subject),
            _ => self.change_seat(entry, subject, &details),
        };
        if taken.is_none() {
            let detail = format!("{} of {subject} is not possible or lacks details", entry.action);
            findings.add(Some(entry.seq), Kind::Operator, detail);
        }
    }

    /// Whether somebody other than these two could confirm (rule 9).
    pub(super) fn has_second_person(&self, proposer: &str, subject: &str) -> bool {
        self.known.iter().any(|(id, person)| {
            let fits = person.state == OperatorState::Active && matches!(person.role, Role::Officer | Role::Admin);
            fits && id != proposer && id != subject
        })
    }

    /// The signing keys that the operator of the entry under check has before it, and the entry that introduced them.
    pub(super) fn keys_at_entry(&self, signer: &str) -> Option<(PublicKeys, i64)> {
        self.known.get(signer).map(|person| (person.keys.clone(), person.keys_seq))
    }

    pub(super) fn role(&self, operator: &str) -> Option<Role> {
        self.known.get(operator).map(|person| person.role)
    }

    /// Whether an operator deals with a branch.
    pub(super) fn covers(&self, operator: &str, branch: &str) -> bool {
        self.known.get(operator).is_some_and(|person| person.reach == "all" || person.reach == branch)
    }

    fn introduce_first(&mut self, entry: &Entry, findings: &mut Findings) {
        let details = details::read(&entry.details).unwrap_or_default();
        match Introduced::by(entry, &entry.operator, &details) {
            Some(introduced) => {
                self.known.insert(entry.operator.clone(), introduced.person);
            }
            None => findings.add(Some(1), Kind::FirstEntry, "the first entry introduces no keys"),
        }
    }

    fn add(&mut self, entry: &Entry, subject: &str, details: &Value, findings: &mut Findings) -> Option<()> {
        let introduced = Introduced::by(entry, subject, details)?;
        self.introduced_early(&introduced, findings);
        self.secrets_key(&introduced, findings);
        // Keys of one who is known come by a reset alone.
        (!subject.is_empty() && self.known.insert(subject.to_owned(), introduced.person).is_none()).then_some(())
    }

    /// A reset changes keys, and nothing else of an operator; nobody resets themselves.
    fn reset(&mut self, entry: &Entry, subject: &str, details: &Value, findings: &mut Findings) -> Option<()> {
        let introduced = Introduced::by(entry, subject, details)?;
        self.introduced_early(&introduced, findings);
        self.secrets_holders.remove(subject);
        self.secrets_key(&introduced, findings);
        let (known, person) = (self.known.get_mut(subject)?, introduced.person);
        let same = person.role == known.role && person.reach == known.reach && entry.operator != subject;
        *known = person;
        same.then_some(())
    }

    /// There is one secrets key, made for a `site` operator; a new one only when nobody holds the old one any more.
    fn secrets_key(&mut self, introduced: &Introduced<'_>, findings: &mut Findings) {
        let Introduced { entry, subject, person, brings_secrets } = introduced;
        if !brings_secrets {
            return;
        }
        if !self.secrets_holders.is_empty() || person.role != Role::Site {
            findings.add(Some(entry.seq), Kind::Secrets, "a second secrets key, or one for another role");
        }
        self.secrets_holders.insert((*subject).to_owned());
        self.secrets_seq = Some(entry.seq);
    }

    /// Rule 9: an operator acts at once only while there is no second person.
    fn introduced_early(&self, introduced: &Introduced<'_>, findings: &mut Findings) {
        let Introduced { entry, subject, person, .. } = introduced;
        if person.state == OperatorState::Active && self.has_second_person(&entry.operator, subject) {
            findings.add(
                Some(entry.seq),
                Kind::SecondPerson,
                format!("{subject} became active without a second person"),
            );
        }
    }

    /// Rule 9: who confirms is neither the proposer nor the one confirmed.
    fn confirm(&mut self, entry: &Entry, subject: &str, findings: &mut Findings) -> Option<()> {
        let person = self.known.get_mut(subject)?;
        if entry.operator == person.proposed_by || entry.operator == subject {
            findings.add(Some(entry.seq), Kind::SecondPerson, format!("{} confirmed their own change", entry.operator));
        }
        let waits = person.state != OperatorState::Disabled && person.confirmed_by.is_none();
        person.state = OperatorState::Active;
        person.confirmed_by = Some(entry.operator.clone());
        waits.then_some(())
    }

    fn disable(&mut self, subject: &str) -> Option<()> {
        self.secrets_holders.remove(subject);
        self.known.get_mut(subject)?.state = OperatorState::Disabled;
        Some(())
    }

    /// Who holds the secrets key gives it to another `site` operator.
    fn share(&mut self, entry: &Entry, subject: &str) -> Option<()> {
        let held = self.secrets_holders.contains(&entry.operator);
        let fits = self.known.get(subject)?.role == Role::Site;
        self.secrets_holders.insert(subject.to_owned());
        (held && fits).then_some(())
    }

    /// A new passphrase is one's own affair.
    fn change_seat(&mut self, entry: &Entry, subject: &str, details: &Value) -> Option<()> {
        let seat = details.get("seat").and_then(Value::as_str)?;
        seat.clone_into(&mut self.known.get_mut(subject)?.seat);
        (entry.operator == subject).then_some(())
    }

    /// A row of the operators, by which the program admits, against what the trail said of each.
    pub(super) fn compare(&self, row: &RowImage<'_>, findings: &mut Findings) {
        let id = row.text("operator").unwrap_or_default();
        let same = self.known.get(id).is_some_and(|person| {
            row.holds("role", Some(person.role.code()))
                && row.holds("reach", Some(&person.reach))
                && row.holds("state", Some(person.state.code()))
                && row.integer("keys_seq") == Some(person.keys_seq)
                && row.holds("seat", Some(&person.seat))
                && row.holds("proposed_by", Some(&person.proposed_by))
                && row.holds("confirmed_by", person.confirmed_by.as_deref())
        });
        if !same {
            findings.add(None, Kind::Operator, format!("operator {id} differs from the trail"));
        }
    }

    /// The ledger's own row, which names the entry that introduced the secrets key.
    pub(super) fn compare_secrets(&self, row: &RowImage<'_>, findings: &mut Findings) {
        let held = row.integer("secrets_seq");
        if held != self.secrets_seq {
            findings.add(held, Kind::Secrets, "the secrets key differs from the trail");
        }
    }
}

/// An operator whom an entry introduces: with new keys, and perhaps a new secrets key.
struct Introduced<'e> {
    entry: &'e Entry,
    subject: &'e str,
    person: Person,
    brings_secrets: bool,
}

impl<'e> Introduced<'e> {
    fn by(entry: &'e Entry, subject: &'e str, details: &Value) -> Option<Self> {
        let word = |name: &str| details.get(name).and_then(Value::as_str);
        let person = Person {
            role: Role::from_code(word("role")?)?,
            reach: word("reach")?.to_owned(),
            state: OperatorState::from_code(word("state")?)?,
            keys: introduced_keys(&entry.details)?,
            keys_seq: entry.seq,
            seat: word("seat")?.to_owned(),
            proposed_by: entry.operator.clone(),
            confirmed_by: None,
        };
        Some(Self { entry, subject, person, brings_secrets: introduced_secrets_key(entry).is_some() })
    }
}
