//! Every row of every table against what the trail last said of it.

use super::owners::TodaysOwners;
use super::people::People;
use super::replay::Replay;
use super::{Findings, Kind, Rows, again, forms};
use crate::domain::Template;
use crate::domain::effect::Table;
use crate::trail::digest::DigestKey;
use crate::trail::image::RowImage;
use crate::trail::mark::marked_state;

/// Compares the tables with the replay: no row changed, none added, none gone, and each as its entries' details say.
pub(super) fn compare<R: Rows>(
    key: &DigestKey,
    replay: &Replay,
    people: &People,
    rows: &R,
    findings: &mut Findings,
) -> Result<(), R::Fault> {
    let (mut met, mut room, mut owners) = (0, Vec::new(), TodaysOwners::default());
    // Contracts come before what belongs to them.
    for table in Table::ALL {
        rows.each(*table, &mut |row| {
            if *table == Table::Contract {
                owners.learn(replay.owners(), row);
            }
            met += usize::from(is_marked((key, &mut room), (replay, &owners), row, findings));
            meaning(replay, people, rows, row, findings)
        })?;
    }
    if met < replay.rows().len() {
        gone(replay, rows, findings)?;
    }
    replay.customers().compare_asked(rows, findings)?;
    replay.contracts().addresses().compare(key, rows, findings)
}

/// Compares a row with its last mark; whether an entry marks it at all.
fn is_marked(
    (key, room): (&DigestKey, &mut Vec<u8>),
    (replay, owners): (&Replay, &TodaysOwners),
    row: &RowImage<'_>,
    findings: &mut Findings,
) -> bool {
    let (table, id) = (row.table(), row.id().unwrap_or_default());
    let Some(last) = replay.rows().get((table, id)) else {
        findings.add_row(None, Kind::Row, (table, id), format!("{table} {id} has no entry"));
        return false;
    };
    let is_in_state = || replay.rows().is_in(&last, &marked_state(row));
    if !last.says(&key.digest(row, room)) || row.seq() != Some(last.seq) || !is_in_state() {
        let detail = format!("{table} {id} differs from its last entry");
        findings.add_row(Some(last.seq), Kind::Row, (table, id), detail);
    } else if !owners.is_of(replay.owners(), row, last.of) {
        let detail = format!("{table} {id} belongs to another contract than its entries say");
        findings.add_row(Some(last.seq), Kind::Subject, (table, id), detail);
    }
    true
}

/// Only the notice of another address goes to an address of its own: all others to the one that is registered.
fn letter(row: &RowImage<'_>, findings: &mut Findings) {
    if row.text("frozen_to").is_some() && row.text("template") != Some(Template::EmailChanged.code()) {
        let at = (Table::Mail, row.id().unwrap_or_default());
        findings.add_row(None, Kind::Contract, at, "the letter goes to an address that is not the contract's");
    }
}

/// The tables whose content stands in the entries' details, compared with these.
fn meaning<R: Rows>(
    replay: &Replay,
    people: &People,
    rows: &R,
    row: &RowImage<'_>,
    findings: &mut Findings,
) -> Result<(), R::Fault> {
    match row.table() {
        Table::Ledger => again::compare_secrets(row, people, findings),
        Table::Operator => again::compare_operator(row, people, findings),
        Table::Setting => replay.settings().compare(row, findings),
        Table::SelfService => replay.customers().compare_count(row, findings),
        Table::Form => {
            replay.forms().compare(row, findings);
            forms::compare_letter(row, rows, findings)?;
        }
        Table::Token => replay.forms().compare_token(row, (rows, replay.accepted()), findings)?,
        Table::Contract => replay.owners().compare_contract(row, findings),
        Table::Mail => letter(row, findings),
        Table::Branch | Table::DataKey | Table::ReceiptSeries | Table::Batch | Table::Wording => {}
    }
    Ok(())
}

fn gone<R: Rows>(replay: &Replay, rows: &R, findings: &mut Findings) -> Result<(), R::Fault> {
    for ((table, id), last) in replay.rows().iter() {
        if !rows.one(table, id, &mut |_| ())? {
            findings.add_row(Some(last.seq), Kind::Row, (table, id), format!("{table} {id} is missing"));
        }
    }
    Ok(())
}
