//! Branches.

use rusqlite::{OptionalExtension as _, Row, params};

use super::Fault;
use super::writer::{Reader, Writer};
use crate::domain::branch::{Branch, BranchCode};
use crate::domain::refusal::Refusal;

impl Reader<'_> {
    /// The branch of that code; a refusal if there is none.
    pub fn branch(&self, code: &BranchCode) -> Result<Branch, Fault> {
        if let Some(branch) = self.known_branch(code) {
            return Ok(branch);
        }
        let mut one = self.connection().prepare_cached("SELECT branch, name FROM branch WHERE branch = $1")?;
        let found = one.query_row([code], from_row).optional()?;
        let branch = found.ok_or_else(|| Refusal::BranchNotFound { branch: code.clone() })?;
        self.know_branch(&branch);
        Ok(branch)
    }

    /// Every branch, by code.
    pub fn branches(&self) -> Result<Vec<Branch>, Fault> {
        let mut all = self.connection().prepare_cached("SELECT branch, name FROM branch ORDER BY branch")?;
        let rows = all.query_map([], from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub fn branch_exists(&self, code: &BranchCode) -> Result<bool, Fault> {
        let mut one = self.connection().prepare_cached("SELECT 1 FROM branch WHERE branch = $1")?;
        Ok(one.exists([code])?)
    }
}

impl Writer<'_> {
    pub fn add_branch(&mut self, branch: &Branch) -> Result<(), Fault> {
        let mut insert =
            self.connection().prepare_cached("INSERT INTO branch (branch, name, seq) VALUES ($1, $2, $3)")?;
        insert.execute(params![branch.code, branch.name, self.next_seq()])?;
        Ok(())
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Branch> {
    Ok(Branch { code: row.get(0)?, name: row.get(1)? })
}
