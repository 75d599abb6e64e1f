//! The trail: listed and verified, never changed.
//!
//! - `audit list`.
//! - `audit verify`: pages, chain, signatures, roles, permitted effects, rule 1, and every row of every table.

pub mod accept_clock;

use crate::domain::{Action, Moment, OperatorId};
use crate::ledger::{EntryFilter, Fault, Page};
use crate::ops::{Outcome, Session};
use crate::report::audit::{EntrySheet, Problem as Line, VerifySheet};
use crate::trail::{Entry, Finding, FindingKind, Subject};

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

/// Verifies the ledger, and that it is the one whose fingerprint is given.
pub fn verify_ledger(session: &mut Session, fingerprint: Option<&str>) -> Outcome<VerifySheet> {
    session.allow(Action::AuditVerify, &Subject::Ledger)?;
    let mut found = session.ledger.verify(session.now)?;
    if fingerprint.is_some_and(|expected| !expected.trim().eq_ignore_ascii_case(&found.fingerprint)) {
        let detail = "the first entry is not the one of that fingerprint".to_owned();
        found.findings.push(Finding { kind: FindingKind::Fingerprint, seq: Some(1), detail });
    }
    Ok(VerifySheet {
        ok: found.findings.is_empty(),
        anchored: false,
        entries: found.entries,
        signatures: found.signatures,
        head: found.head,
        fingerprint: found.fingerprint,
        problems: found.findings.into_iter().map(line).collect(),
    })
}

/// The answer where the file's first page cannot even be read, though its keyring opens.
pub fn unreadable(detail: String) -> VerifySheet {
    VerifySheet {
        ok: false,
        anchored: false,
        entries: 0,
        signatures: 0,
        head: String::new(),
        fingerprint: String::new(),
        problems: vec![line(Finding { kind: FindingKind::Page, seq: None, detail })],
    }
}

pub(in crate::ops) fn line(finding: Finding) -> Line {
    Line { seq: finding.seq, kind: finding.kind.code().to_owned(), detail: finding.detail }
}
