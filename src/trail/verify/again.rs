//! Groups of rows that hold nothing but what entries say, made again from these and compared: with each mark's digest, and
//! with today's rows.

use super::customers::Customers;
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
use crate::trail::mark::{RowMark, Version, read_marks};

/// What the marks of an entry about people, settings or a customer's own steps say must be what the entries leave.
pub(super) fn check(key: &DigestKey, entry: &Entry, (people, replay): (&People, &Replay), findings: &mut Findings) {
    let Some(action) = entry.known_action() else { return };
    customers(key, (entry, action), replay.customers(), findings);
    own(key, (entry, action), findings);
    let founds = action == Action::LedgerInit;
    if !(founds || entry.subject.starts_with("operator/") || entry.subject.starts_with("setting/")) {
        return;
    }
    for mark in read_marks(&entry.rows).unwrap_or_default() {
        let made = match mark.table {
            Table::Operator => {
                let id = if founds { Some(entry.operator.as_str()) } else { entry.subject.strip_prefix("operator/") };
                let known = id.and_then(|id| Some((id, people.standing(id)?)));
                known.map(|(id, standing)| (operator_columns(id, standing), OPERATOR))
            }
            Table::Setting => {
                let named = entry.subject.strip_prefix("setting/").and_then(SettingKey::from_code);
                let setting = if founds { Some(SettingKey::Institution) } else { named };
                setting.and_then(|setting| replay.settings().columns(setting)).map(|made| (made, SETTING))
            }
            Table::Ledger => Some((secrets_columns(people), &[Group::Secrets][..])),
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
        };
        if let Some((made, groups)) = made {
            compare(key, (&mark, entry.seq), (&made, groups), findings);
        }
    }
}

/// The row of a customer's own steps, and the time step that a token's password used up.
fn customers(key: &DigestKey, (entry, action): (&Entry, Action), customers: &Customers, findings: &mut Findings) {
    if !action.effects().any(|effect| effect.table == Table::SelfService) {
        return;
    }
    let came_of = CameOf::read(action, entry);
    for mark in read_marks(&entry.rows).unwrap_or_default() {
        if mark.table == Table::SelfService {
            let made = customers.columns(&entry.subject).unwrap_or_default();
            compare(key, (&mark, entry.seq), (&made, SELF_SERVICE), findings);
        } else if mark.table == Table::Token && mark.change_of(Group::Step).is_some() {
            let is_old = action == Action::TokenExchange && mark.was_active();
            let step = came_of.as_ref().and_then(|it| if is_old { it.old_time_step } else { it.time_step });
            compare(key, (&mark, entry.seq), (&vec![("last_step", Owned::integer(step))], &[Group::Step]), findings);
        }
    }
}

/// What an entry makes alone.
fn own(key: &DigestKey, (entry, action): (&Entry, Action), findings: &mut Findings) {
    if !own::is_made_by(action) {
        return;
    }
    let marks = read_marks(&entry.rows).unwrap_or_default();
    for mark in marks.iter().filter(|mark| mark.after().is_some()) {
        if let Some((group, made)) = own::made(action, entry, mark, &marks) {
            compare(key, (mark, entry.seq), (&made, &[group]), findings);
        }
    }
}

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
