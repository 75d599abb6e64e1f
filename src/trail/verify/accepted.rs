//! Findings that two persons accepted: named, and the last word on the rows that they are about.

use std::collections::HashSet;

use super::people::People;
use super::requests::Request;
use super::{Findings, Kind};
use crate::domain::Action;
use crate::domain::effect::Table;
use crate::trail::details::{FindingsAccepted, FindingsAsked, NamedFinding, read};
use crate::trail::entry::Entry;
use crate::trail::finding::id_of;
use crate::trail::mark::{RowMark, Told};

/// A finding that was accepted, and the entry in which it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcceptedFinding {
    pub entry: i64,
    pub finding: NamedFinding,
}

/// What was accepted so far.
#[derive(Default)]
pub(super) struct Accepted {
    asked: Option<Request<Vec<NamedFinding>>>,
    all: Vec<AcceptedFinding>,
    /// Rows whose last word is an acceptance.
    rows: HashSet<(Table, i64)>,
}

/// Whether each finding is once there, under the ID that belongs to its kind, entry and row: what the second person compares
/// is the ID.
fn are_named_truly(findings: &[NamedFinding]) -> bool {
    let ids: HashSet<&str> = findings.iter().map(|finding| finding.id.as_str()).collect();
    let is_true = |named: &NamedFinding| {
        let row = named.table.zip(named.row);
        let is_about_something = row.is_some() || named.seq.is_some();
        let digest_has_row = named.digest.is_none() || (row.is_some() && named.kind == Kind::Row.code());
        let may_be_accepted = Kind::ALL.iter().any(|kind| kind.code() == named.kind && kind.may_be_accepted());
        may_be_accepted
            && digest_has_row
            && (!is_about_something || id_of(&named.kind, named.seq, row, None) == named.id)
    };
    ids.len() == findings.len() && findings.iter().all(is_true)
}

impl Accepted {
    /// Takes what an entry says of findings.
    pub(super) fn take(&mut self, entry: &Entry, people: &People, findings: &mut Findings) {
        match entry.known_action() {
            Some(Action::AuditAskAccept) => {
                let named = read::<FindingsAsked>(&entry.details).map(|asked| asked.findings);
                self.asked = named.and_then(|named| Request::of(entry, named));
                if self.asked.is_none() {
                    findings.add(Some(entry.seq), Kind::Details, "no findings are named");
                }
            }
            Some(Action::AuditAccept) => self.accept(entry, people, findings),
            _ => {}
        }
    }

    fn accept(&mut self, entry: &Entry, people: &People, findings: &mut Findings) {
        let stands = self.asked.take().filter(|asked| {
            let same = FindingsAccepted { confirms: asked.seq, findings: asked.what.clone() };
            read(&entry.details) == Some(same) && asked.may_be_completed(entry, people) && are_named_truly(&asked.what)
        });
        if let Some(asked) = stands {
            let accepted = |finding| AcceptedFinding { entry: entry.seq, finding };
            self.all.extend(asked.what.into_iter().map(accepted));
        } else {
            let detail = format!("{} accepted findings that nobody else had asked to accept so", entry.operator);
            findings.add(Some(entry.seq), Kind::SecondPerson, detail);
        }
    }

    /// A mark of an acceptance: a row that it names, touched and as it was when it was asked for. What was before need
    /// not be what the trail last said.
    pub(super) fn touch(&mut self, entry: &Entry, mark: &RowMark, findings: &mut Findings) {
        let key = (mark.table, mark.id);
        let of_this = self.all.iter().rev().take_while(|accepted| accepted.entry == entry.seq);
        let digest = of_this
            .filter(|accepted| (accepted.finding.table, accepted.finding.row) == (Some(key.0), Some(key.1)))
            .find_map(|accepted| accepted.finding.digest);
        let as_named = match &mark.told {
            Told::Changed { before, after } => {
                before == after && digest.is_some_and(|digest| digest.0 == after.groups.row(mark.table).0)
            }
            Told::Made(_) | Told::Seen(_) => false,
        };
        if !as_named {
            let detail = format!("{} {} is not touched as it was named", mark.table, mark.id);
            findings.add_row(Some(entry.seq), Kind::Effect, key, detail);
        }
        self.rows.insert(key);
    }

    /// A later entry has the last word again.
    pub(super) fn pass(&mut self, mark: &RowMark) {
        if !self.rows.is_empty() {
            self.rows.remove(&(mark.table, mark.id));
        }
    }

    /// Whether an acceptance had the last word on a row.
    pub(super) fn is_last_word(&self, table: Table, id: i64) -> bool {
        self.rows.contains(&(table, id))
    }

    pub(super) fn into_all(self) -> Vec<AcceptedFinding> {
        self.all
    }
}
