//! What SQLite and SQLCipher say of their own file.

use super::open::Connection;
use crate::ledger::fault::Fault;

/// Bytes of a page as SQLCipher 4 makes them.
const PAGE_SIZE: i64 = 4096;

impl Connection {
    /// What the pages' own check finds: empty when every page is as it was written.
    pub(in crate::ledger) fn damaged_pages(&self) -> Result<Vec<String>, Fault> {
        let mut check = self.driver().prepare("PRAGMA cipher_integrity_check")?;
        let found = check.query_map([], |row| row.get::<_, String>(0))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// What is wrong with the structure: indexes, constraints, references to nothing.
    pub(in crate::ledger) fn structure(&self) -> Result<Vec<String>, Fault> {
        self.enlarge_cache_for_checks()?;
        let mut check = self.driver().prepare("PRAGMA integrity_check")?;
        let mut found: Vec<String> = check.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        found.retain(|line| line != "ok");
        let mut references = self.driver().prepare("PRAGMA foreign_key_check")?;
        let strays = references.query_map([], |row| row.get::<_, String>(0))?;
        for table in strays {
            found.push(format!("{}: a reference to nothing", table?));
        }
        Ok(found)
    }

    /// The rows in which a partial index and its table differ: what commands find by it is not what there is.
    pub(in crate::ledger) fn stale_indexes(&self) -> Result<Vec<String>, Fault> {
        let mut compared = self.driver().prepare(include_str!("../../../../sql/query/partial_indexes.sql"))?;
        let stale = compared.query_map([], |row| {
            Ok(format!("index {}: row {} differs from its table", row.get::<_, String>(0)?, row.get::<_, i64>(1)?))
        })?;
        Ok(stale.collect::<Result<_, _>>()?)
    }

    /// The ledger's size in bytes, what is not yet in its main file included.
    pub(in crate::ledger) fn size(&self) -> Result<u64, Fault> {
        let pages: i64 = self.driver().query_row("PRAGMA page_count", [], |row| row.get(0))?;
        Ok(u64::try_from(pages * PAGE_SIZE).unwrap_or_default())
    }
}
