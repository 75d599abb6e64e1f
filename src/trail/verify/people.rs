//! Who had which role, reach and keys at each entry, learned from the entries alone: rule 9, asked again of the trail.

use std::collections::BTreeMap;

use super::{Findings, Kind};
use crate::domain::rule::second_person::{
    KeysUsed, Staff, Step, added, changed, confirmed, disabled, reset, with_own_keys,
};
use crate::domain::{Action, Moment, OperatorId, OperatorStanding, OperatorState, ProposalKind, Reach, Refusal, Role};
use crate::keys::PublicKeys;
use crate::trail::details::{
    IntroducedKeys, OperatorAdded, OperatorChanged, OperatorConfirmed, OperatorDisabled, OperatorOwnKeys,
    OperatorReset, SecretsShared, introduced, read,
};
use crate::trail::entry::Entry;

/// The register of operators at an entry.
#[derive(Default)]
pub(super) struct People {
    staff: Staff,
    /// The keys that each entry introduced.
    keys: BTreeMap<i64, IntroducedKeys>,
    /// The entry that introduced the secrets key in force, and how many there were.
    secrets: Option<(i64, i64)>,
    /// Whom an admin added with nobody to confirm it.
    alone: Vec<(i64, OperatorId)>,
}

impl People {
    pub(super) const fn staff(&self) -> &Staff {
        &self.staff
    }

    pub(super) fn standing(&self, operator: &str) -> Option<&OperatorStanding> {
        self.staff.get(&OperatorId::parse(operator).ok()?)
    }

    /// The secrets key in force: the entry that introduced it, and its generation.
    pub(super) const fn secrets(&self) -> Option<(i64, i64)> {
        self.secrets
    }

    /// The generation of the secrets key in force; 0 before there is one.
    pub(super) fn generation(&self) -> i64 {
        self.secrets.map_or(0, |(_, generation)| generation)
    }

    /// Checks that the entry's operator might act.
    pub(super) fn before(&mut self, entry: &Entry, findings: &mut Findings) {
        let action = entry.known_action();
        if (entry.seq == 1) != (action == Some(Action::LedgerInit)) {
            let detail = "the ledger must be created by its first entry and by no other";
            findings.add(Some(entry.seq), Kind::FirstEntry, detail);
        } else if entry.seq == 1 && self.introduce_first(entry).is_none() {
            findings.add(Some(1), Kind::FirstEntry, "the first entry has no keys of the first admin");
        }
        let Some(action) = action else {
            findings.add(Some(entry.seq), Kind::Action, format!("unknown action: {}", entry.action));
            return;
        };
        let Some(standing) = self.standing(&entry.operator) else {
            findings.add(Some(entry.seq), Kind::Operator, format!("unknown operator {}", entry.operator));
            return;
        };
        // Who waits makes keys of their own, and nothing else.
        let makes_keys = action == Action::OperatorPasswd && standing.keys_by(KeysUsed::Proposed).is_some();
        if standing.state != OperatorState::Active && !makes_keys {
            findings.add(Some(entry.seq), Kind::Operator, format!("operator {} is not active", entry.operator));
        } else if !action.is_open_to(standing.role) {
            let detail = format!("{} as {} did {action}", entry.operator, standing.role);
            findings.add(Some(entry.seq), Kind::Role, detail);
        }
    }

    /// Takes over what the entry says of operators.
    pub(super) fn after(&mut self, entry: &Entry, findings: &mut Findings) {
        let Some(action) = entry.known_action().filter(|action| is_of_operator(*action)) else { return };
        let subject = entry.subject.strip_prefix("operator/").unwrap_or_default();
        let taken = self.take(action, entry, subject);
        match taken {
            Some(Ok(())) => {}
            Some(Err(refusal)) => {
                let detail = format!("{action} of {subject} by {} ({})", entry.operator, refusal.code());
                findings.add(Some(entry.seq), kind_of(&refusal), detail);
            }
            None => {
                let detail = format!("{action} of {subject} is not possible or lacks details");
                findings.add(Some(entry.seq), Kind::Operator, detail);
            }
        }
    }

    /// The end of the trail: who came without a second person is named for ever.
    pub(super) fn end(&self, findings: &mut Findings) {
        for (seq, operator) in &self.alone {
            let detail = format!("{operator} was added with nobody to confirm it");
            findings.add(Some(*seq), Kind::Alone, detail);
        }
    }

    /// The signing keys with which an entry may be signed, and the entry that introduced them: those in force, or for
    /// new keys of one's own those that wait.
    pub(super) fn keys_at_entry(&self, entry: &Entry) -> Option<(PublicKeys, i64)> {
        let own_keys = || read::<OperatorOwnKeys>(&entry.details).is_some_and(|details| details.proposed);
        let waits = entry.known_action() == Some(Action::OperatorPasswd) && own_keys();
        let used = if waits { KeysUsed::Proposed } else { KeysUsed::InForce };
        let keys_seq = self.standing(&entry.operator)?.keys_by(used)?.keys_seq;
        Some((self.keys.get(&keys_seq)?.public(), keys_seq))
    }

    pub(super) fn role(&self, operator: &str) -> Option<Role> {
        self.standing(operator).map(|standing| standing.role)
    }

    /// Whether an operator deals with a branch.
    pub(super) fn covers(&self, operator: &str, branch: &str) -> bool {
        self.standing(operator).is_some_and(|standing| match standing.reach.limit() {
            Some(own) => own.as_str() == branch,
            None => true,
        })
    }

    fn introduce_first(&mut self, entry: &Entry) -> Option<()> {
        let (_, keys) = introduced(entry)?;
        let by = OperatorId::parse(&entry.operator).ok()?;
        let step = Step { by: &by, seq: 1, at: Moment::parse(&entry.at)? };
        let waits = added(&step, ProposalKind::Added, (Role::Admin, Reach::All), keys.seat_ref(1));
        let acts =
            OperatorStanding { state: OperatorState::Active, keys: Some(keys.seat_ref(1)), proposal: None, ..waits };
        self.keys.insert(1, keys);
        self.staff.put(by, acts);
        Some(())
    }

    /// What an action makes of an operator; a refusal where the rules would not have had it, which is taken all the same.
    fn take(&mut self, action: Action, entry: &Entry, subject: &str) -> Option<Result<(), Refusal>> {
        let id = OperatorId::parse(subject).ok()?;
        let by = OperatorId::parse(&entry.operator).ok()?;
        let step = Step { by: &by, seq: entry.seq, at: Moment::parse(&entry.at)? };
        let told = Told { step, id: &id, entry };
        if action == Action::OperatorAdd {
            self.add(&told)
        } else if action == Action::OperatorPasswd {
            self.own_keys(&told)
        } else if action == Action::OperatorSet {
            self.change(&told)
        } else if action == Action::OperatorReset {
            self.reset(&told)
        } else if action == Action::OperatorDisable {
            self.disable(&told)
        } else if action == Action::OperatorConfirm {
            self.confirm(&told)
        } else {
            self.share(&told)
        }
    }

    fn add(&mut self, told: &Told<'_>) -> Option<Result<(), Refusal>> {
        let OperatorAdded { role, reach, alone, keys } = told.details()?;
        let kind = if alone { ProposalKind::AddedAlone } else { ProposalKind::Added };
        let may = self.staff.may_add(told.id, role, kind);
        // Keys of one who is known come by a reset alone.
        if self.staff.get(told.id).is_none() {
            let standing = added(&told.step, kind, (role, reach), keys.seat_ref(told.step.seq));
            self.put(told, standing);
        }
        self.keys.insert(told.step.seq, keys);
        Some(may)
    }

    fn own_keys(&mut self, told: &Told<'_>) -> Option<Result<(), Refusal>> {
        let OperatorOwnKeys { proposed, keys } = told.details()?;
        let known = self.staff.get(told.id).filter(|_| told.step.by == told.id)?.clone();
        let used = if proposed { KeysUsed::Proposed } else { KeysUsed::InForce };
        let seat = keys.seat_ref(told.step.seq);
        // A secrets key comes only with a customer terminal's keys, where nobody holds one.
        let has_secrets_key = keys.secrets_public.is_some();
        if has_secrets_key && self.staff.next_generation(told.id, self.generation()).is_none() {
            return None;
        }
        self.keys.insert(told.step.seq, keys);
        let made = with_own_keys(&self.staff, &told.step, (&known, used), seat);
        let acts = made.as_ref().is_ok_and(|made| made.state == OperatorState::Active);
        if proposed && acts && known.proposal.as_ref().is_some_and(|waited| waited.kind == ProposalKind::AddedAlone) {
            self.alone.push((told.step.seq, told.id.clone()));
        }
        Some(made.map(|standing| self.put(told, standing)))
    }

    fn change(&mut self, told: &Told<'_>) -> Option<Result<(), Refusal>> {
        let OperatorChanged { role, reach, .. } = told.details()?;
        let may = self.staff.may_change(told.id, role);
        let known = self.staff.get(told.id)?.clone();
        if role.is_some() || reach.is_some() {
            self.put(told, changed(&told.step, &known, (role, reach)));
        }
        Some(may)
    }

    fn reset(&mut self, told: &Told<'_>) -> Option<Result<(), Refusal>> {
        let OperatorReset { keys } = told.details()?;
        let may = self.staff.may_reset((told.step.by, self.staff.get(told.step.by)?.role), told.id);
        let standing = reset(&told.step, self.staff.get(told.id)?, keys.seat_ref(told.step.seq));
        self.keys.insert(told.step.seq, keys);
        self.put(told, standing);
        Some(may)
    }

    fn disable(&mut self, told: &Told<'_>) -> Option<Result<(), Refusal>> {
        let OperatorDisabled { waits } = told.details()?;
        let may = self.staff.may_disable(told.id);
        let takes_two = self.staff.disabling_waits(told.id, self.generation());
        let standing = disabled(&told.step, self.staff.get(told.id)?, waits);
        self.put(told, standing);
        Some(if takes_two && !waits { Err(Refusal::SamePerson { operator: told.step.by.clone() }) } else { may })
    }

    /// A second person's confirmation, of what waited and of nothing else.
    fn confirm(&mut self, told: &Told<'_>) -> Option<Result<(), Refusal>> {
        let details: OperatorConfirmed = told.details()?;
        let known = self.staff.get(told.id)?.clone();
        let may = self.staff.may_confirm(&told.step, told.id).map(|asked| asked.seq);
        let begins = self.begins(told.id, &known);
        let standing = confirmed(told.step.by, &known, begins);
        let keys = standing.keys.as_ref().and_then(|keys| self.keys.get(&keys.keys_seq));
        let confirms = may.as_ref().ok().copied().unwrap_or(details.confirms);
        let kind = known.proposal.as_ref().map(|proposal| proposal.kind);
        let as_in_force = OperatorConfirmed::of((confirms, kind), &standing, keys, begins);
        let tells_all = details == as_in_force;
        if let (Some(generation), Some(keys)) = (as_in_force.generation, &standing.keys) {
            self.secrets = Some((keys.keys_seq, generation));
        }
        self.put(told, standing);
        Some(if tells_all { may.map(|_| ()) } else { may.and(Err(Refusal::RequestChanged)) })
    }

    /// The generation of the secrets key that comes into force with an operator's keys, by the program's own rule.
    fn begins(&self, id: &OperatorId, known: &OperatorStanding) -> Option<i64> {
        let keys = self.keys.get(&known.keys_to_confirm()?.keys_seq)?;
        self.staff.next_generation(id, self.generation()).filter(|_| keys.secrets_public.is_some())
    }

    /// A holder of the secrets key shares it with another `site` operator, whom a second person confirmed.
    fn share(&mut self, told: &Told<'_>) -> Option<Result<(), Refusal>> {
        let SecretsShared { generation } = told.details()?;
        let known = self.staff.get(told.id)?.clone();
        let held = self.staff.get(told.step.by)?.secrets_generation == Some(generation);
        let fits = known.role == Role::Site && known.state == OperatorState::Active && !known.is_unconfirmed();
        self.put(told, OperatorStanding { secrets_generation: Some(generation), ..known });
        (held && fits).then_some(Ok(()))
    }

    fn put(&mut self, told: &Told<'_>, standing: OperatorStanding) {
        self.staff.put(told.id.clone(), standing);
    }
}

/// A step of an operator, as an entry records it.
struct Told<'t> {
    step: Step<'t>,
    id: &'t OperatorId,
    entry: &'t Entry,
}

impl Told<'_> {
    fn details<T: serde::de::DeserializeOwned + serde::Serialize>(&self) -> Option<T> {
        read(&self.entry.details)
    }
}

const fn is_of_operator(action: Action) -> bool {
    matches!(
        action,
        Action::OperatorAdd
            | Action::OperatorPasswd
            | Action::OperatorSet
            | Action::OperatorReset
            | Action::OperatorDisable
            | Action::OperatorConfirm
            | Action::OperatorShare
    )
}

/// What takes two persons is a finding of its own kind.
const fn kind_of(refusal: &Refusal) -> Kind {
    let of_the_operator = matches!(
        refusal,
        Refusal::OperatorNotFound { .. } | Refusal::OperatorExists { .. } | Refusal::OperatorDisabled { .. }
    );
    if of_the_operator { Kind::Operator } else { Kind::SecondPerson }
}
