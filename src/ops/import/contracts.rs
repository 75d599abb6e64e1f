//! `contract import`: new, `already` when equal, `updated` when different; never deleted.

use zeroize::Zeroizing;

use crate::domain::{Action, Caution, Contract, ContractRecord, Refusal, Warning};
use crate::intake::SeenKeys;
use crate::intake::contracts::{self, ContractRow};
use crate::intake::source::Source;
use crate::keys::{self, DataKey, LoginPassword};
use crate::ledger::Writer;
use crate::ops::import::{self, Import, ImportObserver, ImportOptions, Imported, Kind, Pending, Taken};
use crate::ops::{Context, Outcome, Session, contract};

/// A contract ready for the ledger; its login password hashed before the transaction, since that takes its time.
struct ReadyContract {
    record: ContractRecord,
    login: Option<LoginPassword>,
    transfer: Option<Zeroizing<String>>,
}

impl ReadyContract {
    /// One password without the other would let the customer into no step, and keep a later file's out.
    const fn missing_password(&self) -> Option<&'static str> {
        match (&self.login, &self.transfer) {
            (Some(_), None) => Some("transfer_password"),
            (None, Some(_)) => Some("login_password"),
            (Some(_), Some(_)) | (None, None) => None,
        }
    }

    const fn brings_secrets(&self) -> bool {
        self.login.is_some() || self.transfer.is_some()
    }
}

pub fn import_contracts(
    session: &mut Session,
    source: &mut Source,
    options: ImportOptions,
    observer: &mut dyn ImportObserver,
) -> Outcome<Imported> {
    let imported = Imported::of(source);
    session.allow(Action::ContractImport, &imported.subject())?;
    let rows = contracts::read(source)?;
    import::run(session, Import { imported, rows, kind: &mut Contracts::default() }, options, observer)
}

/// The contracts of a file while they are taken.
#[derive(Default)]
struct Contracts {
    seen_keys: SeenKeys,
}

impl Kind for Contracts {
    type Row = ContractRow;
    type Ready = ReadyContract;

    const ACTION: Action = Action::ContractImport;
    /// A contract may come with two letters.
    const ROWS: usize = 300;

    fn ready(&mut self, context: &mut Context, row: ContractRow) -> Outcome<Result<ReadyContract, Refusal>> {
        let ContractRow { record, login_password, transfer_password } = row;
        if !self.seen_keys.is_first(record.id.as_str()) {
            return Ok(Err(Refusal::DuplicateInFile));
        }
        let (cost, random) = (context.key_cost, &mut context.random);
        match login_password.map(|text| LoginPassword::of(&text, cost, random)).transpose() {
            Ok(login) => Ok(Ok(ReadyContract { record, login, transfer: transfer_password })),
            Err(keys::Fault::Refused(refusal)) => Ok(Err(refusal)),
            Err(fault) => Err(fault.into()),
        }
    }

    fn take(
        &mut self,
        writer: &mut Writer<'_>,
        context: &mut Context,
        rows: &mut [Pending<ReadyContract>],
    ) -> Outcome<Vec<Result<Taken, Refusal>>> {
        let mut data_key = None;
        rows.iter_mut().map(|pending| take(writer, context, pending, &mut data_key)).collect()
    }
}

fn take(
    writer: &mut Writer<'_>,
    context: &mut Context,
    pending: &mut Pending<ReadyContract>,
    data_key: &mut Option<DataKey>,
) -> Outcome<Result<Taken, Refusal>> {
    let ready = match &pending.value {
        Ok(ready) => ready,
        Err(refusal) => return Ok(Err(refusal.clone())),
    };
    let old = match admit(writer, ready)? {
        Ok(old) => old,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let kept = secrets_stay(writer, ready, old.as_ref())?;
    if !kept && let Some(field) = ready.missing_password() {
        return Ok(Err(Refusal::MissingValue { field }));
    }
    if kept {
        pending.warnings.push(Warning { caution: Caution::PasswordKept, field: "login_password" });
    }
    let brings_secrets = !kept && ready.brings_secrets();
    store(writer, context, &Change { ready, old: old.as_ref(), brings_secrets }, data_key).map(Ok)
}

/// Whether the row may be taken, and the contract as it was.
fn admit(writer: &Writer<'_>, ready: &ReadyContract) -> Outcome<Result<Option<Contract>, Refusal>> {
    let record = &ready.record;
    if let Err(fault) = writer.settings()?.id_pattern.check(&record.id) {
        return Ok(Err(Refusal::BadValue { field: "contract_id", fault }));
    }
    if !writer.branch_exists(&record.branch)? {
        return Ok(Err(Refusal::BranchNotFound { branch: record.branch.clone() }));
    }
    if ready.brings_secrets() && !writer.takes_secrets()? {
        return Ok(Err(Refusal::NoSiteOperator));
    }
    let old = writer.contract(&record.id)?;
    match &old {
        Some(old) if old.is_closed() && *old != record.over(Some(old)) => {
            Ok(Err(Refusal::ContractClosed { contract: record.id.clone() }))
        }
        _ => Ok(Ok(old)),
    }
}

/// Rule 8: passwords enter only where there are none that anybody can read; nor do they where nobody will be asked for
/// them.
fn secrets_stay(writer: &Writer<'_>, ready: &ReadyContract, old: Option<&Contract>) -> Outcome<bool> {
    let id = &ready.record.id;
    Ok(ready.brings_secrets()
        && (old.is_some_and(Contract::is_closed) || (writer.has_passwords(id)? && !writer.passwords_are_lost(id)?)))
}

/// A row beside the contract as it was.
struct Change<'c> {
    ready: &'c ReadyContract,
    old: Option<&'c Contract>,
    /// Its passwords are taken.
    brings_secrets: bool,
}

fn store(
    writer: &mut Writer<'_>,
    context: &mut Context,
    change: &Change<'_>,
    data_key: &mut Option<DataKey>,
) -> Outcome<Taken> {
    let Change { ready, old, brings_secrets } = *change;
    let new = ready.record.over(old);
    let differs = old != Some(&new);
    if differs {
        writer.put_contract(&new)?;
    }
    if brings_secrets {
        store_secrets(writer, context, ready, data_key)?;
    }
    if let Some(old) = old.filter(|old| old.email != new.email)
        && let Some(email) = &new.email
    {
        contract::set_email::queue_to_both(writer, context, old, email)?;
    }
    Ok(match old {
        None => Taken::Accepted,
        Some(_) if differs || brings_secrets => Taken::Updated,
        Some(_) => Taken::Already,
    })
}

fn store_secrets(
    writer: &mut Writer<'_>,
    context: &mut Context,
    ready: &ReadyContract,
    data_key: &mut Option<DataKey>,
) -> Outcome<()> {
    let key = match data_key {
        Some(key) => key,
        None => data_key.insert(writer.new_data_key(&mut context.random)?),
    };
    let id = &ready.record.id;
    let login = ready.login.as_ref().map(|password| key.seal_login(id, password, &mut context.random)).transpose()?;
    let transfer =
        ready.transfer.as_ref().map(|password| key.seal_transfer(id, password, &mut context.random)).transpose()?;
    Ok(writer.put_passwords(id, key, login.as_deref(), transfer.as_deref())?)
}
