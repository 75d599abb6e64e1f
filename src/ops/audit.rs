//! The trail: listed and verified, never changed.
//!
//! - `audit list`.
//! - `audit verify`: pages, chain, signatures, roles, permitted effects, rule 1, and every row of every table.

pub mod accept;
pub mod accept_clock;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Action, Moment, OperatorId};
use crate::ledger::{EntryFilter, Fault, Page};
use crate::ops::{Error, Outcome, Session};
use crate::report::audit::{Counts, EntrySheet, Problem as Line, VerifySheet};
use crate::trail::{AcceptedFinding, Entry, Finding, FindingKind, Subject, Verification};

pub fn list_entries(
    session: &mut Session,
    filter: &EntryFilter,
    page: &Page<i64>,
    mut show: impl FnMut(EntrySheet) -> std::io::Result<()>,
) -> Outcome<()> {
    session.look(Action::AuditList, &Subject::Search, |reader, _| {
        reader.each_entry(filter, page, |entry| Ok(show(sheet(&entry)?)?))
    })
}

fn sheet(entry: &Entry) -> Result<EntrySheet, Fault> {
    let damaged = || Fault::Damaged(format!("entry {}", entry.seq));
    Ok(EntrySheet {
        seq: entry.seq,
        at: Moment::parse(&entry.at).ok_or_else(damaged)?,
        operator: OperatorId::parse(&entry.operator)?,
        action: Action::from_code(&entry.action).ok_or_else(damaged)?,
        subject: entry.subject.clone(),
        details: serde_json::from_str(&entry.details).map_err(|_| damaged())?,
        remark: entry.remark.clone(),
        hash: entry.hash_hex(),
    })
}

/// How many entries there are to verify.
pub fn count_entries(session: &Session) -> Outcome<u64> {
    let (entries, _) = session.ledger.read(|reader| reader.head().map_err(Error::from))?;
    Ok(u64::try_from(entries).unwrap_or_default())
}

/// Findings of a kind that are shown at most; of more only their number.
const SHOWN: usize = 100;

/// Verifies the ledger, and that it is the one whose fingerprint is given. Findings that two persons accepted are named
/// all the same, and are no fault any more. `reaches` gets the number of entries read so far.
pub fn verify_ledger(
    session: &mut Session,
    fingerprint: Option<&str>,
    reaches: impl FnMut(u64),
) -> Outcome<VerifySheet> {
    session.allow(Action::AuditVerify, &Subject::Ledger)?;
    let mut found = session.ledger.verify(session.now, reaches)?;
    if fingerprint.is_some_and(|expected| !expected.trim().eq_ignore_ascii_case(&found.fingerprint)) {
        let detail = "the first entry is not the one of that fingerprint".to_owned();
        found.findings.push(Finding { kind: FindingKind::Fingerprint, seq: Some(1), row: None, detail });
        found.counts.insert(FindingKind::Fingerprint, 1);
    }
    Ok(answer(found))
}

fn answer(found: Verification) -> VerifySheet {
    let accepted: BTreeSet<&str> = found.accepted.iter().map(|accepted| accepted.finding.id.as_str()).collect();
    let mut problems: Vec<Line> =
        found.findings.iter().map(|finding| line(finding, accepted.contains(finding.id().as_str()))).collect();
    let is_all = found.counts.values().sum::<usize>() == problems.len();
    let ok = is_all && problems.iter().all(|problem| problem.accepted);
    let again: BTreeSet<String> = problems.iter().map(|problem| problem.id.clone()).collect();
    problems.extend(found.accepted.iter().filter(|accepted| !again.contains(&accepted.finding.id)).map(mended));
    // What nobody knows of yet comes first.
    problems.sort_by_key(|problem| problem.accepted);
    let mut shown = BTreeMap::<String, usize>::new();
    problems.retain(|problem| {
        let count = shown.entry(problem.kind.clone()).or_default();
        *count += 1;
        *count <= SHOWN
    });
    VerifySheet {
        ok,
        anchored: false,
        entries: found.entries,
        signatures: found.signatures,
        head: found.head,
        fingerprint: found.fingerprint,
        counts: Counts(found.counts.into_iter().map(|(kind, count)| (kind.code(), count)).collect()),
        problems,
    }
}

/// The answer where the file's first page cannot even be read, though its keyring opens.
pub fn unreadable(detail: String) -> VerifySheet {
    let finding = Finding { kind: FindingKind::Page, seq: None, row: None, detail };
    VerifySheet {
        ok: false,
        anchored: false,
        entries: 0,
        signatures: 0,
        head: String::new(),
        fingerprint: String::new(),
        counts: Counts([(finding.kind.code(), 1)].into()),
        problems: vec![line(&finding, false)],
    }
}

pub(in crate::ops) fn line(finding: &Finding, accepted: bool) -> Line {
    Line {
        id: finding.id(),
        seq: finding.seq,
        kind: finding.kind.code().to_owned(),
        detail: finding.detail.clone(),
        accepted,
    }
}

/// An accepted finding that is not found again: its row was touched, or built upon.
fn mended(accepted: &AcceptedFinding) -> Line {
    let AcceptedFinding { entry, finding } = accepted;
    Line {
        id: finding.id.clone(),
        seq: finding.seq,
        kind: finding.kind.clone(),
        detail: format!("accepted by entry {entry}"),
        accepted: true,
    }
}
