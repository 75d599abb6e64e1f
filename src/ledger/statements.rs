//! Statements that a transaction runs over and over, held ready from their first use to its end.

use std::cell::RefCell;
use std::ptr;

use rusqlite::{CachedStatement, Connection, Statement};

use super::Fault;

/// Found by where their text lies and not by what it says: a form on its way through an import runs more than a dozen
/// statements, whose texts the connection's own cache would hash and compare each time.
pub(super) struct Statements<'l> {
    connection: &'l Connection,
    idle: RefCell<Vec<(&'static str, CachedStatement<'l>)>>,
}

impl<'l> Statements<'l> {
    pub(super) const fn of(connection: &'l Connection) -> Self {
        Self { connection, idle: RefCell::new(Vec::new()) }
    }

    /// Runs a statement. One that is running already is prepared a second time.
    pub(super) fn run<T>(
        &self,
        sql: &'static str,
        run: impl FnOnce(&mut Statement<'l>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let mut statement = match self.take(sql) {
            Some(statement) => statement,
            None => self.connection.prepare_cached(sql)?,
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

    #[test]
    fn a_statement_is_prepared_once_and_runs_within_itself() {
        const SQL: &str = "SELECT $1 + 1";
        let connection = Connection::open_in_memory().unwrap();
        let statements = Statements::of(&connection);
        let next =
            |statement: &mut Statement<'_>, number: i64| statement.query_row([number], |row| row.get::<_, i64>(0));
        for number in [1, 2] {
            let within = statements.run(SQL, |one| {
                let inner = statements.run(SQL, |other| Ok(next(other, number)?))?;
                Ok(next(one, inner)?)
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
        let of = |number: i64| statements.run(SQL, |one| Ok(one.query_row([number], |row| row.get::<_, i64>(0))?));
        assert!(of(i64::MIN).is_err());
        assert_eq!(of(-3).unwrap(), 3);
    }
}
