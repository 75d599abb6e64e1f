//! Branches.

use crate::domain::{Branch, BranchCode, Refusal};
use crate::ledger::engine::{self, Row, params};
use crate::ledger::fault::Fault;
use crate::ledger::reader::Reader;
use crate::ledger::writer::Writer;

impl Reader<'_> {
    /// The branch of that code; a refusal if there is none.
    pub fn branch(&self, code: &BranchCode) -> Result<Branch, Fault> {
        if let Some(branch) = self.cache().borrow().branches.get(code) {
            return Ok(branch.clone());
        }
        let found = self.engine().one("SELECT branch, name FROM branch WHERE branch = $1", params![code], from_row)?;
        let branch = found.ok_or_else(|| Refusal::BranchNotFound { branch: code.clone() })?;
        self.cache().borrow_mut().branches.insert(branch.code.clone(), branch.clone());
        Ok(branch)
    }

    /// Every branch, by code.
    pub fn branches(&self) -> Result<Vec<Branch>, Fault> {
        self.engine().all("SELECT branch, name FROM branch ORDER BY branch", params![], from_row)
    }

    pub fn branch_exists(&self, code: &BranchCode) -> Result<bool, Fault> {
        self.engine().exists("SELECT 1 FROM branch WHERE branch = $1", params![code])
    }
}

impl Writer<'_> {
    pub fn add_branch(&mut self, branch: &Branch) -> Result<(), Fault> {
        self.engine().execute(
            "INSERT INTO branch (branch, name, seq) VALUES ($1, $2, $3)",
            params![branch.code, branch.name, self.next_seq()],
        )
    }

    /// Gives a branch another name.
    pub fn set_branch(&mut self, branch: &Branch) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE branch SET name = $1, seq = $2 WHERE branch = $3",
            params![branch.name, self.next_seq(), branch.code],
        )?;
        self.cache().borrow_mut().branches.remove(&branch.code);
        Ok(())
    }
}

fn from_row(row: &Row<'_>) -> engine::Result<Branch> {
    Ok(Branch { code: row.get(0)?, name: row.get(1)? })
}
