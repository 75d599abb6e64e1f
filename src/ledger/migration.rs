//! An older ledger brought to this program's schema.

use std::path::{Path, PathBuf};

use super::actor::Actor;
use super::book::Ledger;
use super::engine::{self, Migrations};
use super::fault::Fault;
use super::writer::Writer;
use crate::domain::Action;
use crate::domain::clock::Clock;
use crate::keys::{Unlocked, files};
use crate::trail::Subject;

/// What a migration did.
pub struct Migrated {
    pub from: i64,
    pub to: i64,
    /// The copy of the ledger as it was, if anything was to be done.
    pub copy: Option<PathBuf>,
}

impl Ledger {
    /// Opens a ledger whatever its schema; only [`Ledger::migrate`] may follow.
    pub fn open_to_migrate(path: &Path, unlocked: &Unlocked) -> Result<Self, Fault> {
        let ledger = Self::open_older(path, unlocked)?;
        let (found, known) = (ledger.schema()?, engine::MIGRATIONS.newest());
        if found > known { Err(Fault::NewerSchema { found, known }) } else { Ok(ledger) }
    }

    /// Brings the ledger to this program's schema: wholly or not at all, after a copy was made beside it.
    pub fn migrate(&mut self, actor: &Actor, clock: impl Into<Clock>) -> Result<Migrated, Fault> {
        self.migrate_by(&engine::MIGRATIONS, actor, clock)
    }

    /// As [`Ledger::migrate`], by these migrations.
    pub fn migrate_by(
        &mut self,
        migrations: &Migrations<'_>,
        actor: &Actor,
        clock: impl Into<Clock>,
    ) -> Result<Migrated, Fault> {
        self.write_unwatched(actor, clock.into(), |writer| {
            // Under the write lock: the copy holds all that was ever committed to the older schema.
            let (from, to) = (writer.connection().schema()?, migrations.newest());
            if from == to {
                return Ok(Migrated { from, to, copy: None });
            }
            let identity = writer.identity();
            let copy = files::beside(&identity.path, &format!(".schema{from}-{}", writer.now().unix()));
            writer.connection().copy_to(&identity.path, &identity.ledger_key, &copy)?;
            migrate(writer, migrations, from)?;
            Ok(Migrated { from, to, copy: Some(copy) })
        })
    }
}

pub(super) fn migrate(writer: &mut Writer<'_>, migrations: &Migrations<'_>, from: i64) -> Result<(), Fault> {
    writer.connection().apply(migrations)?;
    writer.watch_from_now()?;
    let details = serde_json::json!({ "from": from, "to": migrations.newest() });
    writer.record(Action::LedgerMigrate, &Subject::Ledger, &details)?;
    writer.connection().check_applied(migrations)
}
