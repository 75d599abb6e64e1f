//! Every row of every table against what the trail last said of it.

use super::Findings;
use super::replay::Replay;
use crate::domain::effect::Table;
use crate::ledger::Fault;
use crate::ledger::digest::{self, Columns};
use crate::ledger::writer::Reader;

/// Compares the tables with the replay: no row changed, none added, none gone.
pub(super) fn compare(reader: &Reader<'_>, replay: &Replay, findings: &mut Findings) -> Result<(), Fault> {
    let mut met = 0;
    for table in Table::ALL {
        met += compare_table(reader, *table, replay, findings)?;
    }
    if met < replay.rows().len() {
        gone(reader, replay, findings);
    }
    Ok(())
}

fn compare_table(reader: &Reader<'_>, table: Table, replay: &Replay, findings: &mut Findings) -> Result<usize, Fault> {
    let mut all = reader.connection().prepare(digest::select_all(table))?;
    let columns = Columns::of(table, &all);
    let place_of = |name| columns.place(name).ok_or_else(|| Fault::Damaged(format!("{table} has no {name}")));
    let (id_place, seq_place) = (place_of("id")?, place_of("seq")?);
    let mut rows = all.query([])?;
    let mut met = 0;
    while let Some(row) = rows.next()? {
        let id = row.get(id_place)?;
        let found = digest::recorded(&reader.identity().digest_key, &columns, row)?;
        match replay.rows().get(&(table, id)) {
            None => findings.add(None, "row", format!("{table} {id} is told of by no entry")),
            Some(last) => {
                met += 1;
                let same = last.digest == found.digest && last.state == found.state;
                if !same || row.get::<_, i64>(seq_place)? != last.seq {
                    findings.add(Some(last.seq), "row", format!("{table} {id} is not as the trail last told"));
                }
            }
        }
    }
    Ok(met)
}

fn gone(reader: &Reader<'_>, replay: &Replay, findings: &mut Findings) {
    let mut told: Vec<_> = replay.rows().iter().collect();
    told.sort_by_key(|((table, id), _)| (*table, *id));
    for ((table, id), last) in told {
        if reader.digest(*table, *id).is_err() {
            findings.add(Some(last.seq), "row", format!("{table} {id} is gone"));
        }
    }
}
