//! `init`: a new ledger, its keyring and its first admin.

use std::path::Path;

use crate::domain::{
    Branch, Line, Moment, Operator, OperatorId, OperatorStanding, OperatorState, Passphrase, Reach, Role,
};
use crate::keys::Sharing;
use crate::ledger::{Founding, Ledger};
use crate::ops::ledger::read;
use crate::ops::{Context, Outcome};
use crate::report::ledger::LedgerSheet;

/// Input of `init`.
pub struct FoundLedgerOptions {
    pub institution: Line,
    pub branch: Branch,
    pub admin: OperatorId,
    pub name: Line,
    /// A group of the tellers' accounts that shares the files.
    pub group: Option<String>,
}

pub fn found_ledger(
    path: &Path,
    options: &FoundLedgerOptions,
    passphrase: &Passphrase,
    now: Moment,
    context: &mut Context,
) -> Outcome<LedgerSheet> {
    let sharing = match &options.group {
        Some(name) => Sharing::group_named(name)?,
        None => Sharing::Owner,
    };
    let founding = Founding {
        institution: &options.institution,
        branch: &options.branch,
        admin: first_admin(options),
        passphrase,
        cost: context.key_cost,
        sharing,
    };
    let (ledger, _) = Ledger::found(path, founding, now, &mut context.random)?;
    read::sheet(&ledger)
}

/// The first admin's keys are made here, and they too are unconfirmed.
fn first_admin(options: &FoundLedgerOptions) -> Operator {
    let standing = OperatorStanding {
        role: Role::Admin,
        reach: Reach::All,
        state: OperatorState::Active,
        added_by: options.admin.clone(),
        keys: None,
        confirmed_by: None,
        proposal: None,
        secrets_generation: None,
    };
    Operator { id: options.admin.clone(), name: options.name.clone(), standing }
}
