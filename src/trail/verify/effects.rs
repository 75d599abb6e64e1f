//! Each mark against the table of effects: the step from state to state, and what became of each group of columns.

use crate::domain::{
    Action,
    effect::{Effect, Group, GroupChange, Kind},
};
use crate::trail::digest::GroupDigest;
use crate::trail::mark::{RowMark, Told, Version, plain_state};

/// What in a mark is no effect of this action; `None` where all of it is.
pub(super) fn fault_of(action: Action, mark: &RowMark) -> Option<String> {
    let (before, after) = match &mark.told {
        Told::Made(after) => (None, after),
        Told::Changed { before, after } => (Some(before), after),
        Told::Seen(_) => return None,
    };
    let table = mark.table;
    let (from, to) = (before.map(|before| plain_state(table, &before.state)), plain_state(table, &after.state));
    let lines = action.effects().filter(|line| line.table == table && line.from == from && line.to == to);
    let mut fault = format!("{action} took {table} {} from {} to {to}", mark.id, from.unwrap_or("nothing"));
    for line in lines {
        match strange_group(mark, before, after, line) {
            Some((group, how)) => fault = format!("{action}: {group} of {table} {} {how}", mark.id),
            None => return None,
        }
    }
    Some(fault)
}

/// A group that changed as this line does not say, or that stayed though it must not.
fn strange_group(
    mark: &RowMark,
    before: Option<&Version>,
    after: &Version,
    line: &Effect,
) -> Option<(Group, &'static str)> {
    after.groups.of(mark.table).enumerate().find_map(|(place, (group, now))| {
        let was = before.map_or(GroupDigest::NONE, |before| before.groups.at(place));
        let allowed = line.groups.iter().find(|change| change.group == group);
        how_strange(was, now, allowed).map(|how| (group, how))
    })
}

fn how_strange(was: GroupDigest, now: GroupDigest, allowed: Option<&GroupChange>) -> Option<&'static str> {
    let (kind, how) = match (was == GroupDigest::NONE, now == GroupDigest::NONE) {
        _ if was == now => return allowed.is_some_and(|change| change.must).then_some("stayed as it was"),
        (true, _) => (Kind::Set, "came"),
        (_, true) => (Kind::Cleared, "went"),
        _ => (Kind::Altered, "became another"),
    };
    let is_allowed = allowed.is_some_and(|change| change.kinds.contains(&kind));
    (!is_allowed).then_some(how)
}
