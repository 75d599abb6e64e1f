//! `audit verify`: pages, chain, signatures, roles, permitted effects, rule 1, and every row of every table.

use crate::domain::action::Action;
use crate::ledger::{Problem, Subject};
use crate::ops::{Desk, Outcome};
use crate::report::audit::{Problem as Line, VerifySheet};

/// Verifies the ledger, and that it is the one whose fingerprint is given.
pub fn verify_ledger(desk: &mut Desk, fingerprint: Option<&str>) -> Outcome<VerifySheet> {
    desk.allow(Action::AuditVerify, &Subject::Ledger)?;
    let mut found = desk.ledger.verify()?;
    if fingerprint.is_some_and(|expected| !expected.trim().eq_ignore_ascii_case(&found.fingerprint)) {
        let detail = "the first entry is not the one of that fingerprint".to_owned();
        found.problems.push(Problem { seq: Some(1), kind: "fingerprint", detail });
    }
    Ok(VerifySheet {
        ok: found.problems.is_empty(),
        anchored: false,
        entries: found.entries,
        signatures: found.signatures,
        head: found.head,
        fingerprint: found.fingerprint,
        problems: found.problems.into_iter().map(line).collect(),
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
        problems: vec![line(Problem { seq: None, kind: "page", detail })],
    }
}

pub(in crate::ops) fn line(problem: Problem) -> Line {
    Line { seq: problem.seq, kind: problem.kind.to_owned(), detail: problem.detail }
}
