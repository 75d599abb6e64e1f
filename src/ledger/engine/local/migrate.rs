//! Schemas: the migrations, in order, and the check that a file's schema is the one they make.

use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::backup;
use super::open::Connection;
use crate::keys::SecretBytes;
use crate::ledger::fault::Fault;

/// The migrations. Only ever added to; each leaves the digests of untouched rows as they are (new columns are NULL).
const MIGRATIONS: &[&str] = &[
    include_str!("../../../../sql/migrations/0001_ledger_and_people.sql"),
    include_str!("../../../../sql/migrations/0002_contracts_tokens_forms.sql"),
    include_str!("../../../../sql/migrations/0003_outbox.sql"),
    include_str!("../../../../sql/migrations/0004_batches.sql"),
    include_str!("../../../../sql/migrations/0005_wording.sql"),
    include_str!("../../../../sql/migrations/0006_self_service.sql"),
    include_str!("../../../../sql/migrations/0007_customers_steps.sql"),
];

/// SHA-256 of the schema that the migrations make, as [`fingerprint`] reads it. A test says the new value.
const SCHEMA: &str = "3e1b08b96b632528d8cf6316a7ad0ac5d7f92c9a63b02b07979a8fdaf3a74d82";

/// The schema's number in this program.
pub(in crate::ledger) fn newest() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

/// The schema's number in a file.
fn number(driver: &rusqlite::Connection) -> Result<i64, Fault> {
    Ok(driver.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Applies the migrations above the file's number. The caller holds the write lock.
fn apply(driver: &rusqlite::Connection, up_to: i64) -> Result<(), Fault> {
    let found = number(driver)?;
    for (number, sql) in (1..=up_to).zip(MIGRATIONS).filter(|(number, _)| *number > found) {
        driver.execute_batch(sql)?;
        driver.pragma_update(None, "user_version", number)?;
    }
    Ok(())
}

/// Refuses a file whose schema is not this program's, to the letter.
fn check_schema(driver: &rusqlite::Connection) -> Result<(), Fault> {
    let (found, known) = (number(driver)?, newest());
    match found.cmp(&known) {
        std::cmp::Ordering::Less => Err(Fault::OlderSchema { found, known }),
        std::cmp::Ordering::Greater => Err(Fault::NewerSchema { found, known }),
        std::cmp::Ordering::Equal if fingerprint(driver)? == SCHEMA => Ok(()),
        std::cmp::Ordering::Equal => Err(Fault::SchemaDiffers),
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

    /// Brings the file to this program's schema, after a copy of what is committed was made beside it. The caller holds
    /// the write lock.
    pub(in crate::ledger) fn migrate(&self, path: &Path, key: &SecretBytes, copy: &Path) -> Result<(), Fault> {
        backup::copy(path, key, copy)?;
        apply(self.driver(), newest())
    }
}

/// Makes every table in a new file, in the transaction that will hold the first entry.
pub(super) fn make(driver: &rusqlite::Connection) -> Result<(), Fault> {
    apply(driver, newest())
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::{MIGRATIONS, SCHEMA, apply, check_schema, fingerprint, make, newest};
    use crate::ledger::fault::Fault;

    /// SQL without comments and with single spaces, so that two texts of one schema are equal.
    fn plain(sql: &str) -> String {
        let uncommented: Vec<&str> = sql.lines().map(|line| line.split("--").next().unwrap_or_default()).collect();
        let spaced = uncommented.join(" ").replace('(', " ( ").replace(')', " ) ").replace(',', " , ");
        spaced.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn objects(sql: &[&str]) -> Vec<(String, String)> {
        let connection = Connection::open_in_memory().unwrap();
        for text in sql {
            connection.execute_batch(text).unwrap();
        }
        let mut all =
            connection.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").unwrap();
        let rows = all.query_map([], |row| Ok((row.get(0)?, plain(&row.get::<_, String>(1)?)))).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn the_migrations_make_the_schema_that_is_written_down() {
        assert_eq!(objects(MIGRATIONS), objects(&[include_str!("../../../../sql/schema.sql")]));
    }

    #[test]
    fn the_schema_is_the_one_this_program_knows() {
        let connection = Connection::open_in_memory().unwrap();
        make(&connection).unwrap();
        assert_eq!(fingerprint(&connection).unwrap(), SCHEMA, "a new migration needs the new value of SCHEMA");
        assert!(check_schema(&connection).is_ok());
        connection.execute_batch("DROP TRIGGER entry_is_not_deleted").unwrap();
        assert!(matches!(check_schema(&connection), Err(Fault::SchemaDiffers)));
    }

    #[test]
    fn every_list_in_the_schema_is_the_domains() {
        use crate::domain::{form, letter, operator, reason, seal, setting, token};
        let schema = plain(include_str!("../../../../sql/schema.sql"));
        let joined = |column: &str, codes: &[&str]| {
            codes.iter().map(|code| format!("{column} = '{code}'")).collect::<Vec<_>>().join(" OR ")
        };
        let list = |codes: &[&str]| format!("IN ( '{}' )", codes.join("' , '"));
        for (column, codes) in [
            ("role", operator::Role::ALL.iter().map(|v| v.code()).collect::<Vec<_>>()),
            ("state", operator::OperatorState::ALL.iter().map(|v| v.code()).collect::<Vec<_>>()),
            ("key", setting::SettingKey::ALL.iter().map(|v| v.code()).collect::<Vec<_>>()),
            ("state", form::FormState::ALL.iter().map(|v| v.code()).collect::<Vec<_>>()),
            ("reason", reason::Reason::ALL.iter().map(|v| v.code()).collect::<Vec<_>>()),
            ("seal", seal::Seal::ALL.iter().map(|v| v.code()).collect::<Vec<_>>()),
            ("kind", token::TokenKind::ALL.iter().map(|v| v.code()).collect::<Vec<_>>()),
            ("state", token::TokenState::ALL.iter().map(|v| v.code()).collect::<Vec<_>>()),
            ("algorithm", token::Algorithm::ALL.iter().map(|v| v.code()).collect::<Vec<_>>()),
            ("login_otp", token::LoginOtp::ALL.iter().map(|v| v.code()).collect::<Vec<_>>()),
            ("state", letter::MailState::ALL.iter().map(|v| v.code()).collect::<Vec<_>>()),
        ] {
            let told = schema.contains(&list(&codes)) || schema.contains(&joined(column, &codes));
            assert!(told, "{codes:?}");
        }
    }

    #[test]
    fn every_older_schema_is_brought_up() {
        for older in 0..newest() {
            let connection = Connection::open_in_memory().unwrap();
            apply(&connection, older).unwrap();
            assert!(older == 0 || matches!(check_schema(&connection), Err(Fault::OlderSchema { .. })), "{older}");
            apply(&connection, newest()).unwrap();
            assert!(check_schema(&connection).is_ok(), "{older}");
        }
    }

    #[test]
    fn a_newer_schema_is_refused() {
        let connection = Connection::open_in_memory().unwrap();
        make(&connection).unwrap();
        connection.pragma_update(None, "user_version", newest() + 1).unwrap();
        assert!(matches!(check_schema(&connection), Err(Fault::NewerSchema { .. })));
    }
}
