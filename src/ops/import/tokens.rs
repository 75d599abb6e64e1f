//! `token import`: the vendor's serials and seeds (step ③); each seed sealed to the secrets key at once.

use crate::domain::{
    Action, Refusal, TokenRecord,
    rule::binding::{self, Entry},
};
use crate::intake::SeenKeys;
use crate::intake::pskc::KeyText;
use crate::intake::source::Source;
use crate::intake::tokens::{self, TokenRow};
use crate::keys::DataKey;
use crate::ledger::Writer;
use crate::ops::import::{self, Import, ImportObserver, ImportOptions, Imported, Kind, Pending, Taken};
use crate::ops::{Context, Outcome, Session};

pub fn import_tokens(
    session: &mut Session,
    source: &mut Source,
    key: Option<&KeyText>,
    options: ImportOptions,
    observer: &mut dyn ImportObserver,
) -> Outcome<Imported> {
    let imported = Imported::of(source);
    session.look(Action::TokenImport, &imported.subject(), |reader, _| {
        if reader.takes_secrets()? { Ok(()) } else { Err(Refusal::NoSiteOperator.into()) }
    })?;
    let rows = tokens::read(source, key, session.now)?;
    import::run(session, Import { imported, rows, kind: &mut Tokens::default() }, options, observer)
}

/// The tokens of a file while they are taken.
#[derive(Default)]
struct Tokens {
    seen_keys: SeenKeys,
}

impl Kind for Tokens {
    type Row = TokenRow;
    type Ready = TokenRow;

    const ACTION: Action = Action::TokenImport;
    /// A token may come with the contract to which it is bound.
    const ROWS: usize = 450;

    fn ready(&mut self, _: &mut Context, row: TokenRow) -> Outcome<Result<TokenRow, Refusal>> {
        Ok(if self.seen_keys.is_first(row.record.serial.as_str()) { Ok(row) } else { Err(Refusal::DuplicateInFile) })
    }

    fn take(
        &mut self,
        writer: &mut Writer<'_>,
        context: &mut Context,
        rows: &mut [Pending<TokenRow>],
    ) -> Outcome<Vec<Result<Taken, Refusal>>> {
        let mut data_key = None;
        rows.iter().map(|pending| take(writer, context, pending, &mut data_key)).collect()
    }
}

fn take(
    writer: &mut Writer<'_>,
    context: &mut Context,
    pending: &Pending<TokenRow>,
    data_key: &mut Option<DataKey>,
) -> Outcome<Result<Taken, Refusal>> {
    let row = match &pending.value {
        Ok(row) => row,
        Err(refusal) => return Ok(Err(refusal.clone())),
    };
    Ok(match admit(writer, &row.record)? {
        Ok(Entry::Already) => Ok(Taken::Already),
        Ok(entry @ (Entry::New | Entry::SeedAgain)) => Ok(store(writer, context, (row, entry), data_key)?),
        Err(refusal) => Err(refusal),
    })
}

fn admit(writer: &mut Writer<'_>, record: &TokenRecord) -> Outcome<Result<Entry, Refusal>> {
    let there = writer.token(&record.serial)?.map(|(token, _)| token);
    let is_lost = there.is_some() && writer.seed_is_lost(&record.serial)?;
    match binding::against_stock(record, there.as_ref(), is_lost) {
        Ok(Entry::New) => {}
        other => return Ok(other),
    }
    let Some(bound) = &record.binding else { return Ok(Ok(Entry::New)) };
    let Some((contract, seen)) = writer.contract_as_seen(&bound.contract_id)? else {
        return Ok(Err(Refusal::ContractNotFound { contract: bound.contract_id.clone() }));
    };
    let live = writer.live_token(&bound.contract_id)?;
    let had_one = writer.ever_had_token(&bound.contract_id)?;
    let admitted = binding::may_bind(&contract, live.as_ref(), had_one).map(|()| Entry::New);
    if admitted.is_ok() {
        writer.go_by(&seen);
    }
    Ok(admitted)
}

fn store(
    writer: &mut Writer<'_>,
    context: &mut Context,
    (row, entry): (&TokenRow, Entry),
    data_key: &mut Option<DataKey>,
) -> Outcome<Taken> {
    let key = match data_key {
        Some(key) => key,
        None => data_key.insert(writer.new_data_key(&mut context.random)?),
    };
    let sealed = key.seal(&row.record.serial, &row.seed, &mut context.random)?;
    if entry == Entry::SeedAgain {
        writer.put_seed(&row.record.serial, &sealed)?;
        return Ok(Taken::Updated);
    }
    writer.add_token(&row.record, &sealed)?;
    Ok(Taken::Accepted)
}
