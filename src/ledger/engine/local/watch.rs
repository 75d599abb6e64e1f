//! Hands every row that changes to the trail's witness, as it was and as it is: triggers of the connection's own, which no
//! file holds, give OLD and NEW to a function of the program. (SQLite's hook before an update would do the same, but its
//! binding wants libclang to be built.)

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::Null;
use rusqlite::{Connection, Error, Result};

use super::image::value;
use crate::domain::effect::Table;
use crate::trail::{DigestKey, Layout, RowImage, Witness};

/// The triggers, one for rows that are made and one for rows that change, of every table. Written by a test from the
/// tables' groups.
const TRIGGERS: &str = include_str!("../../../../sql/watch.sql");

/// The function that they call: with the table's place, the contract's row, and the new row; of a changed one the old row
/// behind it.
pub(super) const FUNCTION: &str = "otpdesk_row";

/// Arguments before the first row.
const HEAD: usize = 2;

/// A connection under watch.
pub(super) struct Watch(Arc<Mutex<Witness>>);

impl Watch {
    /// Watches a connection from now on. What makes tables must have made them.
    pub(super) fn over(connection: &Connection, key: &DigestKey) -> Result<Self> {
        let watch = Self(Arc::new(Mutex::new(Witness::new(key.clone()))));
        let witness = Arc::clone(&watch.0);
        let layouts: Vec<Layout> = Table::ALL.iter().copied().map(layout).collect();
        // Nothing but a trigger of this connection may call it: what a file's own schema holds may not.
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DIRECTONLY;
        connection.create_scalar_function(FUNCTION, -1, flags, move |call| {
            hand_over(call, &layouts, &mut locked(&witness))
                .map_or(Err(Error::InvalidParameterCount(call.len(), HEAD)), |()| Ok(Null))
        })?;
        connection.execute_batch(TRIGGERS)?;
        Ok(watch)
    }

    pub(super) fn witness(&self) -> MutexGuard<'_, Witness> {
        locked(&self.0)
    }
}

/// A fault of the program in another's hand has ended that connection's transaction, and its marks with it.
fn locked(witness: &Mutex<Witness>) -> MutexGuard<'_, Witness> {
    witness.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A table's columns in the order in which the triggers give them: the row's number, then group by group.
pub(super) fn columns(table: Table) -> impl Iterator<Item = &'static str> {
    let grouped = table.groups().iter().flat_map(|(_, columns)| columns.iter().copied());
    std::iter::once("id").chain(grouped)
}

fn layout(table: Table) -> Layout {
    Layout::new(table, columns(table))
}

/// `None` where the arguments are not those of a trigger.
fn hand_over(call: &Context<'_>, layouts: &[Layout], witness: &mut Witness) -> Option<()> {
    let layout = layouts.get(usize::try_from(call.get::<i64>(0).ok()?).ok()?)?;
    let of = call.get::<Option<i64>>(1).ok()?.unwrap_or_default();
    let width = layout.width();
    let row = |from: usize| {
        let values = (from..from + width).map(|place| value(call.get_raw(place))).collect();
        RowImage::new(layout, values)
    };
    if call.len() == HEAD + width {
        witness.made(of, &row(HEAD));
    } else if call.len() == HEAD + 2 * width {
        witness.changed(of, &row(HEAD + width), &row(HEAD));
    } else {
        return None;
    }
    Some(())
}
