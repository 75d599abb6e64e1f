//! `token import`: the vendor's serials and seeds (step ③); each seed sealed to the secrets key at once.

use std::collections::HashSet;

use crate::domain::action::Action;
use crate::domain::refusal::Refusal;
use crate::domain::rule::binding::{self, Entry};
use crate::domain::token::{Serial, TokenRecord};
use crate::intake::Parsed;
use crate::intake::source::Source;
use crate::intake::tokens::{self, TokenRow};
use crate::ledger::{DataKey, Subject, Writer};
use crate::ops::import::{Imported, Pending, STEP, Taken};
use crate::ops::{Desk, Means, Outcome};

pub fn import_tokens(desk: &mut Desk, source: &mut Source) -> Outcome<Imported> {
    let mut imported = Imported::of(source);
    let subject = Subject::Batch(imported.sheet.batch.clone());
    desk.look(Action::TokenImport, &subject, |reader, _| {
        if reader.takes_secrets()? { Ok(()) } else { Err(Refusal::NoSiteOperator.into()) }
    })?;
    let mut seen = HashSet::new();
    let mut rows = tokens::read(source, desk.now)?.peekable();
    while rows.peek().is_some() {
        let mut step = Vec::new();
        for parsed in rows.by_ref().take(STEP) {
            step.push(pending(parsed?, &mut seen));
        }
        desk.perform(Action::TokenImport, &subject, |writer, means| {
            take(writer, means, &step, &mut imported)?;
            writer.record(Action::TokenImport, &subject, &imported.details())?;
            Ok(())
        })?;
    }
    Ok(imported)
}

fn pending(parsed: Parsed<TokenRow>, seen: &mut HashSet<Serial>) -> Pending<TokenRow> {
    let Parsed { number, line, value, warnings, .. } = parsed;
    let value = value
        .and_then(|row| if seen.insert(row.record.serial.clone()) { Ok(row) } else { Err(Refusal::DuplicateInFile) });
    Pending { row: number, line, value, warnings }
}

fn take(
    writer: &mut Writer<'_>,
    means: &mut Means,
    step: &[Pending<TokenRow>],
    imported: &mut Imported,
) -> Outcome<()> {
    let mut data_key = None;
    for pending in step {
        let taken = match &pending.value {
            Err(refusal) => Err(refusal.clone()),
            Ok(row) => match admit(writer, &row.record)? {
                Ok(Entry::Already) => Ok(Taken::Already),
                Ok(Entry::New) => Ok(store(writer, means, row, &mut data_key)?),
                Err(refusal) => Err(refusal),
            },
        };
        imported.count(pending, taken);
    }
    Ok(())
}

fn admit(writer: &Writer<'_>, record: &TokenRecord) -> Outcome<Result<Entry, Refusal>> {
    let there = writer.token(&record.serial)?.map(|(token, _)| token);
    match binding::against_stock(record, there.as_ref()) {
        Ok(Entry::New) => {}
        other => return Ok(other),
    }
    let Some(bound) = &record.binding else { return Ok(Ok(Entry::New)) };
    let Some(contract) = writer.contract(&bound.contract_id)? else {
        return Ok(Err(Refusal::ContractNotFound { contract: bound.contract_id.clone() }));
    };
    let is_live = writer.live_token(&bound.contract_id)?.is_some();
    let had_one = writer.ever_had_token(&bound.contract_id)?;
    Ok(binding::may_bind(&contract, is_live, had_one).map(|()| Entry::New))
}

fn store(writer: &mut Writer<'_>, means: &mut Means, row: &TokenRow, data_key: &mut Option<DataKey>) -> Outcome<Taken> {
    let key = match data_key {
        Some(key) => key,
        None => data_key.insert(writer.new_data_key(&mut means.random)?),
    };
    let sealed = key.seal(&row.record.serial, &row.seed, &mut means.random)?;
    writer.add_token(&row.record, &sealed)?;
    Ok(Taken::Accepted)
}
