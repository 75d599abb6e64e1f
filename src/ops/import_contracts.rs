//! `contract import`: new, `already` when equal, `updated` when different; never deleted.

use std::collections::HashSet;

use zeroize::Zeroizing;

use crate::domain::action::Action;
use crate::domain::contract::{Contract, ContractId, ContractRecord};
use crate::domain::refusal::Refusal;
use crate::domain::setting::IdPattern;
use crate::domain::warning::{Caution, Warning};
use crate::intake::Parsed;
use crate::intake::contracts::{self, ContractRow};
use crate::intake::source::Source;
use crate::ledger::{DataKey, LoginPassword, Subject, Writer};
use crate::ops::import::{Imported, Pending, STEP, Taken};
use crate::ops::{Desk, Means, Outcome, set_email};

/// A contract ready for the ledger; its login password hashed before the transaction, since that takes its time.
struct Ready {
    record: ContractRecord,
    login: Option<LoginPassword>,
    transfer: Option<Zeroizing<String>>,
}

pub fn import_contracts(desk: &mut Desk, source: &mut Source) -> Outcome<Imported> {
    let mut imported = Imported::of(source);
    let subject = Subject::Batch(imported.sheet.batch.clone());
    desk.allow(Action::ContractImport, &subject)?;
    let mut seen = HashSet::new();
    let mut rows = contracts::read(source)?.peekable();
    while rows.peek().is_some() {
        let mut step = Vec::new();
        for parsed in rows.by_ref().take(STEP) {
            step.push(ready(desk, parsed?, &mut seen)?);
        }
        desk.perform(Action::ContractImport, &subject, |writer, means| {
            take(writer, means, &mut step, &mut imported)?;
            writer.record(Action::ContractImport, &subject, &imported.details())?;
            Ok(())
        })?;
    }
    Ok(imported)
}

fn ready(desk: &mut Desk, parsed: Parsed<ContractRow>, seen: &mut HashSet<ContractId>) -> Outcome<Pending<Ready>> {
    let Parsed { number, line, value, warnings, .. } = parsed;
    let value = match value {
        Ok(row) if !seen.insert(row.record.id.clone()) => Err(Refusal::DuplicateInFile),
        Ok(ContractRow { record, login_password, transfer_password }) => {
            let (cost, random) = (desk.means.key_cost, &mut desk.means.random);
            let login = login_password.map(|text| LoginPassword::of(&text, cost, random)).transpose()?;
            Ok(Ready { record, login, transfer: transfer_password })
        }
        Err(refusal) => Err(refusal),
    };
    Ok(Pending { row: number, line, value, warnings })
}

fn take(
    writer: &mut Writer<'_>,
    means: &mut Means,
    step: &mut [Pending<Ready>],
    imported: &mut Imported,
) -> Outcome<()> {
    let settings = writer.settings()?;
    let mut data_key = None;
    for pending in step {
        let taken = match &pending.value {
            Err(refusal) => Err(refusal.clone()),
            Ok(ready) => match admit(writer, ready, &settings.id_pattern)? {
                Err(refusal) => Err(refusal),
                Ok(old) => {
                    let kept = secrets_stay(writer, ready)?;
                    if kept {
                        pending.warnings.push(Warning { caution: Caution::PasswordKept, field: "login_password" });
                    }
                    Ok(store(writer, means, ready, old.as_ref(), kept, &mut data_key)?)
                }
            },
        };
        imported.count(pending, taken);
    }
    Ok(())
}

/// Whether the row may be taken, and the contract as it was.
fn admit(writer: &Writer<'_>, ready: &Ready, pattern: &IdPattern) -> Outcome<Result<Option<Contract>, Refusal>> {
    let record = &ready.record;
    if let Err(fault) = pattern.check(&record.id) {
        return Ok(Err(Refusal::BadValue { field: "contract_id", fault }));
    }
    if !writer.branch_exists(&record.branch)? {
        return Ok(Err(Refusal::BranchNotFound { branch: record.branch.clone() }));
    }
    let has_secrets = ready.login.is_some() || ready.transfer.is_some();
    if has_secrets && !writer.takes_secrets()? {
        return Ok(Err(Refusal::NoSiteOperator));
    }
    let old = writer.contract(&record.id)?;
    if let Some(old) = old.as_ref().filter(|old| old.is_closed()) {
        let brings = has_secrets && !writer.has_passwords(&record.id)?;
        if brings || *old != record.over(Some(old)) {
            return Ok(Err(Refusal::ContractClosed { contract: record.id.clone() }));
        }
    }
    Ok(Ok(old))
}

/// Rule 8: passwords enter only where there are none.
fn secrets_stay(writer: &Writer<'_>, ready: &Ready) -> Outcome<bool> {
    let brings = ready.login.is_some() || ready.transfer.is_some();
    Ok(brings && writer.has_passwords(&ready.record.id)?)
}

fn store(
    writer: &mut Writer<'_>,
    means: &mut Means,
    ready: &Ready,
    old: Option<&Contract>,
    secrets_stay: bool,
    data_key: &mut Option<DataKey>,
) -> Outcome<Taken> {
    let new = ready.record.over(old);
    let brings = !secrets_stay && (ready.login.is_some() || ready.transfer.is_some());
    let differs = old != Some(&new);
    if differs {
        writer.put_contract(&new)?;
    }
    if brings {
        store_secrets(writer, means, ready, data_key)?;
    }
    if let Some(old) = old.filter(|old| old.email != new.email)
        && let Some(email) = &new.email
    {
        set_email::tell_both(writer, means, old, email)?;
    }
    Ok(match old {
        None => Taken::Accepted,
        Some(_) if differs || brings => Taken::Updated,
        Some(_) => Taken::Already,
    })
}

fn store_secrets(
    writer: &mut Writer<'_>,
    means: &mut Means,
    ready: &Ready,
    data_key: &mut Option<DataKey>,
) -> Outcome<()> {
    let key = match data_key {
        Some(key) => key,
        None => data_key.insert(writer.new_data_key(&mut means.random)?),
    };
    let id = &ready.record.id;
    let login = ready.login.as_ref().map(|password| key.seal_login(id, password, &mut means.random)).transpose()?;
    let transfer =
        ready.transfer.as_ref().map(|password| key.seal_transfer(id, password, &mut means.random)).transpose()?;
    Ok(writer.put_passwords(id, key, login.as_deref(), transfer.as_deref())?)
}
