//! Groups of rows that hold nothing but what entries say, made again from these and compared: with each mark's digest, and
//! with today's rows.

use super::made::{Made, Owned, is_as_made};
use super::own;
use super::people::People;
use super::replay::Replay;
use super::{Findings, Kind};
use crate::domain::effect::{Group, Table};
use crate::domain::{Action, OperatorId, OperatorStanding, SettingKey};
use crate::trail::details::CameOf;
use crate::trail::digest::DigestKey;
use crate::trail::entry::Entry;
use crate::trail::image::{Layout, RowImage, Value};
use crate::trail::mark::{RowMark, Version};

/// What the marks of an entry about people, settings or a customer's own steps say, and of whatever it makes alone, must be
/// what the entries leave.
pub(super) fn check(
    key: &DigestKey,
    (entry, marks): (&Entry, &[RowMark]),
    (people, replay): (&People, &Replay),
    findings: &mut Findings,
) {
    let Some(action) = entry.known_action() else { return };
    let is_own_step = action.effects().any(|effect| effect.table == Table::SelfService);
    let came_of = CameOf::read(action, entry);
    for mark in marks.iter().filter(|mark| mark.after().is_some()) {
        let mut compare = |made: &Made, groups: &[Group]| compare(key, (mark, entry.seq), (made, groups), findings);
        if let Some((group, made)) = own::made(action, entry, mark, marks) {
            compare(&made, &[group]);
        }
        if let Some((made, groups)) = of_the_register(action, entry, mark, (people, replay)) {
            compare(&made, groups);
        }
        if is_own_step && mark.table == Table::SelfService {
            compare(&replay.customers().columns(&entry.subject).unwrap_or_default(), SELF_SERVICE);
        }
        if is_own_step && mark.table == Table::Token && mark.change_of(Group::Step).is_some() {
            let step = came_of.as_ref().and_then(|came_of| came_of.step_of(mark));
            compare(&vec![("last_step", Owned::integer(step))], &[Group::Step]);
        }
    }
}

/// The columns of an operator, a setting or the secrets key, where the entry is about these, and the groups that they make.
fn of_the_register(
    action: Action,
    entry: &Entry,
    mark: &RowMark,
    (people, replay): (&People, &Replay),
) -> Option<(Made, &'static [Group])> {
    let founds = action == Action::LedgerInit;
    let of_operator = entry.subject.strip_prefix("operator/");
    let of_setting = entry.subject.strip_prefix("setting/");
    if !(founds || of_operator.is_some() || of_setting.is_some()) {
        return None;
    }
    match mark.table {
        Table::Operator => {
            let id = if founds { entry.operator.as_str() } else { of_operator? };
            Some((operator_columns(id, people.standing(id)?), OPERATOR))
        }
        Table::Setting => {
            let key = if founds { SettingKey::Institution } else { SettingKey::from_code(of_setting?)? };
            Some((replay.settings().columns(key)?, SETTING))
        }
        Table::Ledger => Some((secrets_columns(people), &[Group::Secrets])),
        Table::Branch
        | Table::DataKey
        | Table::ReceiptSeries
        | Table::Contract
        | Table::Token
        | Table::Form
        | Table::Mail
        | Table::Batch
        | Table::Wording
        | Table::SelfService => None,
    }
}

/// The groups of a customer's own steps that hold nothing but what entries say.
const SELF_SERVICE: &[Group] = &[Group::Identity, Group::Count, Group::Asked];

/// The groups of these tables that hold nothing but what entries say.
const OPERATOR: &[Group] = &[Group::Identity, Group::Rights, Group::Confirmation, Group::Proposal, Group::Secrets];
const SETTING: &[Group] = &[Group::Identity, Group::Value, Group::Proposal];

fn compare(key: &DigestKey, (mark, seq): (&RowMark, i64), (made, groups): (&Made, &[Group]), findings: &mut Findings) {
    let Some(Version { groups: marked, .. }) = mark.after() else { return };
    let layout = Layout::new(mark.table, made.iter().map(|(name, _)| *name).chain(["id"]));
    let values = made.iter().map(|(_, value)| value.value()).chain([Value::Integer(mark.id)]);
    let digests = key.groups(&RowImage::new(&layout, values.collect()), &mut Vec::new());
    let table = mark.table;
    let other =
        marked.of(table).zip(digests.of(table)).find(|((group, is), (_, made))| groups.contains(group) && is != made);
    if let Some(((group, _), _)) = other {
        let detail = format!("{table} {} is marked with another {group} than the entries say", mark.id);
        findings.add_row(Some(seq), Kind::MadeAgain, (table, mark.id), detail);
    }
}

fn operator_columns(id: &str, standing: &OperatorStanding) -> Made {
    let keys = standing.keys.as_ref();
    let proposal = standing.proposal.as_ref();
    let proposed = proposal.and_then(|proposal| proposal.keys.as_ref());
    let by = |operator: Option<&OperatorId>| Owned::text(operator.map(OperatorId::as_str));
    vec![
        ("operator", Owned::text(Some(id))),
        ("added_by", by(Some(&standing.added_by))),
        ("role", Owned::text(Some(standing.role.code()))),
        ("reach", Owned::text(Some(standing.reach.as_str()))),
        ("state", Owned::text(Some(standing.state.code()))),
        ("seat", Owned::text(keys.map(|keys| keys.seat.as_str()))),
        ("keys_seq", Owned::integer(keys.map(|keys| keys.keys_seq))),
        ("secrets_generation", Owned::integer(standing.secrets_generation)),
        ("confirmed_by", by(standing.confirmed_by.as_ref())),
        ("proposed", Owned::text(proposal.map(|proposal| proposal.kind.code()))),
        ("proposed_by", by(proposal.map(|proposal| &proposal.by))),
        ("proposed_seq", Owned::integer(proposal.map(|proposal| proposal.seq))),
        ("proposed_at", Owned::text(proposal.map(|proposal| proposal.at.to_string()).as_deref())),
        ("proposed_role", Owned::text(proposal.and_then(|proposal| proposal.role).map(crate::domain::Role::code))),
        ("proposed_reach", Owned::text(proposal.and_then(|p| p.reach.as_ref()).map(crate::domain::Reach::as_str))),
        ("proposed_seat", Owned::text(proposed.map(|keys| keys.seat.as_str()))),
        ("proposed_keys_seq", Owned::integer(proposed.map(|keys| keys.keys_seq))),
        (
            "proposed_keys_own",
            Owned::integer(proposal.filter(|_| proposed.is_some()).map(|proposal| i64::from(proposal.made_by_owner))),
        ),
    ]
}

fn secrets_columns(people: &People) -> Made {
    let (seq, generation) = people.secrets().unzip();
    vec![("secrets_seq", Owned::integer(seq)), ("secrets_generation", Owned::integer(generation))]
}

/// An operator of today, by whose row the program admits, against what the trail said of each.
pub(super) fn compare_operator(row: &RowImage<'_>, people: &People, findings: &mut Findings) {
    let id = row.text("operator").unwrap_or_default();
    let made = people.standing(id).map(|standing| operator_columns(id, standing));
    if !made.is_some_and(|made| is_as_made(row, &made)) {
        let at = (Table::Operator, row.id().unwrap_or_default());
        findings.add_row(None, Kind::Operator, at, format!("operator {id} differs from the trail"));
    }
}

/// The ledger's own row, which names the secrets key in force.
pub(super) fn compare_secrets(row: &RowImage<'_>, people: &People, findings: &mut Findings) {
    if !is_as_made(row, &secrets_columns(people)) {
        findings.add_row(None, Kind::Secrets, (Table::Ledger, 1), "the secrets key differs from the trail");
    }
}
