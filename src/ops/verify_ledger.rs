//! `audit verify`: pages, chain, signatures, roles, permitted effects, rule 1, and every row of every table.

use crate::domain::action::Action;
use crate::ops::{Desk, Outcome};
use crate::report::audit::{Problem as Line, VerifySheet};
use crate::trail::{Finding, FindingKind, Subject};

/// Verifies the ledger, and that it is the one whose fingerprint is given.
pub fn verify_ledger(desk: &mut Desk, fingerprint: Option<&str>) -> Outcome<VerifySheet> {
    desk.allow(Action::AuditVerify, &Subject::Ledger)?;
    let mut found = desk.ledger.verify()?;
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
