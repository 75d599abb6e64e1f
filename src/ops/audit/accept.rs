//! `audit accept`: findings that a bank knows of and cannot undo. An admin names them, a second person says so too by the
//! same command; each row that is not as the trail last said is touched, so that the trail has the last word on it again.

use std::collections::BTreeSet;

use crate::domain::rule::second_person::{Asked, LAPSES};
use crate::domain::{Action, FindingId, Line, Moment, OperatorId, Refusal};
use crate::ledger::{Reader, Writer};
use crate::ops::{Outcome, Session};
use crate::report::audit::AcceptanceSheet;
use crate::trail::details::{FindingsAccepted, FindingsAsked, Hex, NamedFinding, read};
use crate::trail::{Finding, FindingKind, Subject};

/// Findings that one entry may name: their rows are marked in it.
const MOST: usize = 500;

/// What is to be accepted, as it was shown.
pub struct AcceptanceReview {
    pub sheet: AcceptanceSheet,
    findings: Vec<NamedFinding>,
    request: Option<Request>,
}

struct Request {
    by: OperatorId,
    seq: i64,
    at: Moment,
}

impl AcceptanceReview {
    /// What is accepted, a line each, to be shown before: ID and kind, and where it lies.
    pub fn findings(&self) -> impl Iterator<Item = String> {
        self.findings.iter().map(|finding| {
            let entry = finding.seq.map(|seq| format!(" #{seq}")).unwrap_or_default();
            let row = finding.table.zip(finding.row).map(|(table, row)| format!(" {table} {row}")).unwrap_or_default();
            format!("{} {}{entry}{row}", finding.id, finding.kind)
        })
    }
}

/// The findings of these IDs: those that another person named likewise, or those of a verification now.
pub fn review(session: &mut Session, ids: &[FindingId]) -> Outcome<AcceptanceReview> {
    if ids.len() > MOST {
        return Err(Refusal::TooManyFindings { most: MOST }.into());
    }
    let now = session.clock.now();
    let waits = session.ledger.read(|reader| waiting(reader, ids, session.actor.id(), now))?;
    let (findings, request) = match waits {
        Some((findings, request)) => {
            // Another's program wrote the request: what is accepted is what this one finds.
            if sorted(named(session, ids)?) != sorted(findings.clone()) {
                return Err(Refusal::RequestChanged.into());
            }
            (findings, Some(request))
        }
        None => (named(session, ids)?, None),
    };
    let action = if request.is_some() { Action::AuditAccept } else { Action::AuditAskAccept };
    session.allow(action, &Subject::Ledger)?;
    let sheet = AcceptanceSheet {
        findings: findings.iter().map(|finding| finding.id.clone()).collect(),
        rows: findings.iter().map(|finding| u64::from(finding.digest.is_some())).sum(),
        asked_by: request.as_ref().map(|request| request.by.clone()),
    };
    Ok(AcceptanceReview { sheet, findings, request })
}

/// Asks that what was shown be accepted, or accepts it as the second person.
pub fn accept(session: &mut Session, shown: AcceptanceReview, reason: &Line) -> Outcome<AcceptanceSheet> {
    let AcceptanceReview { sheet, findings, request } = shown;
    let Some(Request { by, seq, at }) = request else {
        return session.perform(Action::AuditAskAccept, &Subject::Ledger, |writer, _| {
            let (action, remark) = (Action::AuditAskAccept, Some(reason.as_str()));
            writer.record_remarked(action, &Subject::Ledger, &FindingsAsked { findings }, remark)?;
            Ok(sheet)
        });
    };
    session.perform(Action::AuditAccept, &Subject::Ledger, |writer, _| {
        let last = writer.last_request(Action::AuditAskAccept, Action::AuditAccept)?;
        if last.is_none_or(|last| last.seq != seq) {
            return Err(Refusal::RequestChanged.into());
        }
        writer.staff()?.may_be_second(&writer.step(), Asked { by: &by, seq, at: Some(at) })?;
        touch(writer, &findings)?;
        let details = FindingsAccepted { confirms: seq, findings };
        writer.record_remarked(Action::AuditAccept, &Subject::Ledger, &details, Some(reason.as_str()))?;
        Ok(sheet)
    })
}

/// The rows that are not as the trail last said, which must still be as they were when it was asked for.
fn touch(writer: &mut Writer<'_>, findings: &[NamedFinding]) -> Outcome<()> {
    for finding in findings {
        let (Some(table), Some(row), Some(Hex(digest))) = (finding.table, finding.row, finding.digest) else {
            continue;
        };
        if writer.row_digest(table, row)?.is_none_or(|now| now.0 != digest) {
            return Err(Refusal::RequestChanged.into());
        }
        writer.touch(table, row)?;
    }
    Ok(())
}

fn sorted(mut findings: Vec<NamedFinding>) -> Vec<NamedFinding> {
    findings.sort_unstable_by(|a, b| a.id.cmp(&b.id));
    findings
}

/// What another person asked to be accepted, if it is these and in time.
fn waiting(
    reader: &Reader<'_>,
    ids: &[FindingId],
    actor: &OperatorId,
    now: Moment,
) -> Outcome<Option<(Vec<NamedFinding>, Request)>> {
    let Some(entry) = reader.last_request(Action::AuditAskAccept, Action::AuditAccept)? else { return Ok(None) };
    let (Ok(by), Some(at)) = (OperatorId::parse(&entry.operator), Moment::parse(&entry.at)) else { return Ok(None) };
    let Some(FindingsAsked { findings }) = read(&entry.details) else { return Ok(None) };
    let asked: BTreeSet<&str> = findings.iter().map(|finding| finding.id.as_str()).collect();
    let same = asked == ids.iter().map(FindingId::as_str).collect();
    let stands = same && by != *actor && now <= at.plus(LAPSES);
    Ok(stands.then_some((findings, Request { by, seq: entry.seq, at })))
}

/// The findings of these IDs by a verification now, with the digests of their rows.
fn named(session: &Session, ids: &[FindingId]) -> Outcome<Vec<NamedFinding>> {
    let found = session.ledger.verify(session.now, |_| {})?.findings;
    let known: Vec<(String, &Finding)> =
        found.iter().filter(|finding| finding.kind.may_be_accepted()).map(|finding| (finding.id(), finding)).collect();
    ids.iter()
        .map(|id| {
            let finding = known.iter().find(|(known, _)| known == id.as_str()).map(|(_, finding)| *finding);
            let finding = finding.ok_or_else(|| Refusal::FindingNotFound { finding: id.clone() })?;
            session.ledger.read(|reader| name(reader, finding))
        })
        .collect()
}

fn name(reader: &Reader<'_>, finding: &Finding) -> Outcome<NamedFinding> {
    let digest = match finding.row.filter(|_| finding.kind == FindingKind::Row) {
        Some((table, row)) => reader.row_digest(table, row)?,
        None => None,
    };
    Ok(NamedFinding {
        id: finding.id(),
        kind: finding.kind.code().to_owned(),
        seq: finding.seq,
        table: finding.row.map(|(table, _)| table),
        row: finding.row.map(|(_, row)| row),
        digest: digest.map(|digest| Hex(digest.0)),
    })
}
