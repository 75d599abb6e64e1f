//! Statements, prepared at their first use and held ready to the end of their transaction.

use std::cell::RefCell;
use std::ptr;

use rusqlite::types::ToSql;
use rusqlite::{CachedStatement, Connection, OptionalExtension as _, Row, Statement};

use crate::ledger::fault::Fault;

/// The values of a statement's parameters, in their order.
pub(in crate::ledger) type Bound<'b> = &'b [&'b dyn ToSql];

/// Found by where their text lies and not by what it says: a form on its way through an import runs more than a dozen
/// statements, whose texts the connection's own cache would hash and compare each time.
pub(in crate::ledger) struct Statements<'l> {
    connection: &'l Connection,
    idle: RefCell<Vec<(&'static str, CachedStatement<'l>)>>,
}

impl<'l> Statements<'l> {
    pub(super) const fn of(connection: &'l Connection) -> Self {
        Self { connection, idle: RefCell::new(Vec::new()) }
    }

    /// The first row that a question finds.
    pub(in crate::ledger) fn one<T>(
        &self,
        sql: &'static str,
        bound: Bound<'_>,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, Fault> {
        self.run(sql, |statement| Ok(statement.query_row(bound, read).optional()?))
    }

    /// Every row that a question finds, in its order.
    pub(in crate::ledger) fn all<T>(
        &self,
        sql: &'static str,
        bound: Bound<'_>,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Fault> {
        self.run(sql, |statement| Ok(statement.query_map(bound, read)?.collect::<rusqlite::Result<_>>()?))
    }

    /// Gives every row that a question finds, one at a time.
    pub(in crate::ledger) fn each<T, E: From<Fault>>(
        &self,
        sql: &'static str,
        bound: Bound<'_>,
        mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
        mut show: impl FnMut(T) -> Result<(), E>,
    ) -> Result<(), E> {
        self.run(sql, |statement| {
            let mut rows = statement.query(bound).map_err(Fault::from)?;
            while let Some(row) = rows.next().map_err(Fault::from)? {
                show(read(row).map_err(Fault::from)?)?;
            }
            Ok(())
        })
    }

    /// Gives the rows that a question finds as an iterator, for as long as `take` works.
    pub(in crate::ledger) fn iterate<T, A>(
        &self,
        sql: &'static str,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
        take: impl FnOnce(&mut dyn Iterator<Item = Result<T, Fault>>) -> Result<A, Fault>,
    ) -> Result<A, Fault> {
        self.run(sql, |statement| take(&mut statement.query_map([], read)?.map(|row| row.map_err(Fault::from))))
    }

    /// Whether a question finds anything.
    pub(in crate::ledger) fn exists(&self, sql: &'static str, bound: Bound<'_>) -> Result<bool, Fault> {
        self.run(sql, |statement| Ok(statement.exists(bound)?))
    }

    /// Changes rows.
    pub(in crate::ledger) fn execute(&self, sql: &'static str, bound: Bound<'_>) -> Result<(), Fault> {
        self.run(sql, |statement| {
            statement.execute(bound)?;
            Ok(())
        })
    }

    /// Adds a row and gives its number.
    pub(in crate::ledger) fn insert(&self, sql: &'static str, bound: Bound<'_>) -> Result<i64, Fault> {
        self.run(sql, |statement| Ok(statement.insert(bound)?))
    }

    /// Runs a statement. One that is running already is prepared a second time.
    fn run<T, E: From<Fault>>(
        &self,
        sql: &'static str,
        run: impl FnOnce(&mut Statement<'l>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut statement = match self.take(sql) {
            Some(statement) => statement,
            None => self.connection.prepare_cached(sql).map_err(Fault::from)?,
        };
        let done = run(&mut statement);
        self.idle.borrow_mut().push((sql, statement));
        done
    }

    fn take(&self, sql: &'static str) -> Option<CachedStatement<'l>> {
        let mut idle = self.idle.borrow_mut();
        let place = idle.iter().position(|(known, _)| ptr::eq(*known, sql))?;
        Some(idle.swap_remove(place).1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::params;

    #[test]
    fn a_statement_is_prepared_once_and_runs_within_itself() {
        const SQL: &str = "SELECT $1 + 1";
        let connection = Connection::open_in_memory().unwrap();
        let statements = Statements::of(&connection);
        for number in [1, 2] {
            let within = statements.run(SQL, |one| {
                let inner = statements.one(SQL, params![number], |row| row.get::<_, i64>(0))?;
                Ok::<_, Fault>(one.query_row([inner], |row| row.get::<_, i64>(0))?)
            });
            assert_eq!(within.unwrap(), number + 2);
            assert_eq!(statements.idle.borrow().len(), 2);
        }
    }

    #[test]
    fn a_statement_that_failed_runs_again() {
        const SQL: &str = "SELECT abs($1)";
        let connection = Connection::open_in_memory().unwrap();
        let statements = Statements::of(&connection);
        let of = |number: i64| statements.one(SQL, params![number], |row| row.get::<_, i64>(0));
        assert!(of(i64::MIN).is_err());
        assert_eq!(of(-3).unwrap(), Some(3));
    }
}
