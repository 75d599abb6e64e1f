//! A snapshot of the ledger, and what a transaction has met already.

use std::cell::RefCell;
use std::path::PathBuf;

use super::cache::Cache;
use super::engine::{Connection, Statements};
use crate::keys::SecretBytes;
use crate::trail::DigestKey;

/// What makes a ledger itself.
pub struct Identity {
    pub(super) ledger_id: String,
    pub(super) digest_key: DigestKey,
    /// The key of the pages, which every operator's seat holds sealed.
    pub(super) ledger_key: SecretBytes,
    pub(super) path: PathBuf,
}

/// A snapshot of the ledger. What it can be asked stands with the nouns.
pub struct Reader<'l> {
    connection: &'l Connection,
    identity: &'l Identity,
    statements: Statements<'l>,
    cache: RefCell<Cache>,
}

impl<'l> Reader<'l> {
    pub(super) fn new(connection: &'l Connection, identity: &'l Identity) -> Self {
        Self { connection, identity, statements: connection.statements(), cache: RefCell::default() }
    }

    /// The engine's statements.
    pub(super) const fn engine(&self) -> &Statements<'l> {
        &self.statements
    }

    pub(super) const fn connection(&self) -> &'l Connection {
        self.connection
    }

    pub(super) const fn identity(&self) -> &'l Identity {
        self.identity
    }

    /// What this transaction has met already.
    pub(super) const fn cache(&self) -> &RefCell<Cache> {
        &self.cache
    }
}
