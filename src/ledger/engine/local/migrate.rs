//! Schemas: the migrations, in order, and the check that a file's schema is the one they make.

use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::backup;
use super::open::Connection;
use crate::keys::SecretBytes;
use crate::ledger::fault::Fault;

/// Migrations in order, and the schema that they make.
pub struct Migrations<'m> {
    statements: &'m [&'m str],
    /// SHA-256 of that schema, as [`fingerprint`] reads it.
    schema: &'m str,
}

/// This program's. From the first release on only ever added to; each leaves the digests of untouched rows as they are
/// (new columns are NULL). Until then the first one, and the digest, are written by a test from `sql/schema.sql`.
pub(in crate::ledger) const PROGRAM: Migrations<'static> = Migrations {
    statements: &[include_str!("../../../../sql/migrations/0001_ledger.sql")],
    schema: include_str!("../../../../sql/migrations/schema.sha256").trim_ascii(),
};

impl<'m> Migrations<'m> {
    /// Another way to this program's schema, for tests: from a past that never was.
    #[cfg(debug_assertions)]
    pub const fn from_another_past(statements: &'m [&'m str]) -> Self {
        Self { statements, schema: PROGRAM.schema }
    }

    /// The number of the schema that they make.
    pub(in crate::ledger) fn newest(&self) -> i64 {
        i64::try_from(self.statements.len()).unwrap_or(i64::MAX)
    }

    /// Applies those above the file's number. The caller holds the write lock.
    fn apply(&self, driver: &rusqlite::Connection) -> Result<(), Fault> {
        let found = number(driver)?;
        for (number, sql) in (1..).zip(self.statements).filter(|(number, _)| *number > found) {
            driver.execute_batch(sql)?;
            driver.pragma_update(None, "user_version", number)?;
        }
        Ok(())
    }

    /// Refuses a file whose schema is not the one that they make, to the letter.
    fn check(&self, driver: &rusqlite::Connection) -> Result<(), Fault> {
        let (found, known) = (number(driver)?, self.newest());
        match found.cmp(&known) {
            std::cmp::Ordering::Less => Err(Fault::OlderSchema { found, known }),
            std::cmp::Ordering::Greater => Err(Fault::NewerSchema { found, known }),
            std::cmp::Ordering::Equal if fingerprint(driver)? == self.schema => Ok(()),
            std::cmp::Ordering::Equal => Err(Fault::SchemaDiffers),
        }
    }
}

/// The schema's number in a file.
fn number(driver: &rusqlite::Connection) -> Result<i64, Fault> {
    Ok(driver.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Refuses a file whose schema is not this program's, to the letter.
fn check_schema(driver: &rusqlite::Connection) -> Result<(), Fault> {
    PROGRAM.check(driver)
}

/// Makes every table in a new file, in the transaction that will hold the first entry.
pub(super) fn make(driver: &rusqlite::Connection) -> Result<(), Fault> {
    PROGRAM.apply(driver)
}

impl Connection {
    /// The schema's number in this file.
    pub(in crate::ledger) fn schema(&self) -> Result<i64, Fault> {
        number(self.driver())
    }

    /// Refuses a file whose schema is not this program's, to the letter.
    pub(in crate::ledger) fn check_schema(&self) -> Result<(), Fault> {
        check_schema(self.driver())
    }

    /// Makes every table in a new file, in the transaction that will hold the first entry.
    pub(in crate::ledger) fn make_schema(&self) -> Result<(), Fault> {
        make(self.driver())
    }

    /// Applies migrations above the file's number. The caller holds the write lock, and checks them when their entry is
    /// written.
    pub(in crate::ledger) fn apply(&self, migrations: &Migrations<'_>) -> Result<(), Fault> {
        migrations.apply(self.driver())
    }

    /// Refuses a file whose schema is not the one that these migrations make, to the letter.
    pub(in crate::ledger) fn check_applied(&self, migrations: &Migrations<'_>) -> Result<(), Fault> {
        migrations.check(self.driver())
    }

    /// Copies what is committed, under the same key, into a new file.
    #[expect(clippy::unused_self, reason = "another engine copies through its connection")]
    pub(in crate::ledger) fn copy_to(&self, path: &Path, key: &SecretBytes, copy: &Path) -> Result<(), Fault> {
        backup::copy(path, key, copy)
    }
}

/// SHA-256 over every table, index and trigger of a file.
fn fingerprint(driver: &rusqlite::Connection) -> Result<String, Fault> {
    let mut all = driver.prepare("SELECT type, name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name")?;
    let mut rows = all.query([])?;
    let mut sha = Sha256::new();
    while let Some(row) = rows.next()? {
        for column in 0..3 {
            let text: String = row.get(column)?;
            sha.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
            sha.update(text);
        }
    }
    Ok(data_encoding::HEXLOWER.encode(&sha.finalize()))
}

#[cfg(test)]
mod tests;
