//! `init`: a new ledger, its keyring and its first admin.

use std::path::Path;

use crate::domain::{Branch, Line, Moment, Operator, OperatorId, OperatorState, Passphrase, Reach, Role};
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

fn first_admin(options: &FoundLedgerOptions) -> Operator {
    Operator {
        id: options.admin.clone(),
        name: options.name.clone(),
        role: Role::Admin,
        reach: Reach::All,
        state: OperatorState::Active,
        proposed_by: options.admin.clone(),
        confirmed_by: None,
        passphrase_by_other: false,
    }
}
