//! What writing alone costs: the rows that a command has left in one ledger are written into another that lacks them,
//! by bare prepared statements in one transaction. The seconds of that alone, from the opening of that ledger to its
//! closing, are printed as a line of JSON.
//!
//! Both are otpdesk's ledgers of one origin with their keyrings: BEFORE as it was, AFTER the one in which one more
//! command has run, `form import` or `form approve --batch`. What is written is found, and afterwards compared, to the
//! last column.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use data_encoding::{BASE64, HEXLOWER};
use otpdesk::domain::{Moment, OperatorId, Passphrase};
use otpdesk::ops::{Context, KeyCost, LoginFile, Random, enter};
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, Row, TransactionBehavior, params_from_iter};
use rustix::time::{ClockId, clock_gettime};
use serde_json::json;
use zeroize::Zeroizing;

const USAGE: &str = "bare BEFORE AFTER OPERATOR PASSPHRASE_FILE (benches/import.py gives them)";

/// As `src/ledger/engine/local/open.rs` sets them for a bulk load.
const SETTINGS: &str = "
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA recursive_triggers = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -524288;";

/// A kind of row: how those behind the entry $1 are found, each led by the entry that tells of it, and the statement to
/// which the rest of their columns is bound. $2 is the last form of BEFORE: what is changed is told from what is new.
struct Kind {
    find: &'static str,
    write: &'static str,
}

/// The columns of a form but `id` and `seq`.
macro_rules! form_columns {
    () => {
        concat!(
            include_str!("../sql/query/form_columns.sql"),
            ", ",
            include_str!("../sql/query/form_paper_columns.sql")
        )
    };
}

/// In the order in which the rows of one entry are written. The statements are the product's; but a row that is changed
/// is named by its key, so that no index is asked for it.
const KINDS: [Kind; 9] = [
    Kind {
        find: "SELECT seq, batch, sha256, file, imported_by, imported_at, seq FROM batch WHERE seq > $1 ORDER BY id",
        write: "INSERT INTO batch (batch, sha256, file, imported_by, imported_at, seq) VALUES ($1, $2, $3, $4, $5, $6)",
    },
    Kind {
        find: "SELECT seq, subject, body, seq FROM wording WHERE seq > $1 ORDER BY id",
        write: "INSERT INTO wording (subject, body, seq) VALUES ($1, $2, $3)",
    },
    Kind {
        find: "SELECT seq, template, contract_id, receipt_no, frozen_to, urgent, wording_id, message_id, state,
                   created_at, next_attempt_at, seq
               FROM mail WHERE seq > $1 ORDER BY id",
        write: include_str!("../sql/query/mail_queue.sql"),
    },
    Kind {
        find: concat!("SELECT seq, seq, ", form_columns!(), " FROM form WHERE seq > $1 AND id > $2 ORDER BY seq"),
        write: concat!(
            "INSERT OR ROLLBACK INTO form (seq, ",
            form_columns!(),
            ")
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                 $22, $23, $24, $25, $26, $27, $28, $29, $30, $31)"
        ),
    },
    Kind {
        find: "SELECT seq, approved_by, approved_at, mail_id, seq, id FROM form
               WHERE seq > $1 AND id <= $2 ORDER BY seq",
        write: "UPDATE OR ROLLBACK form SET state = 'processed', approved_by = $1, approved_at = $2, mail_id = $3,
                    seq = $4
                WHERE id = $5",
    },
    Kind {
        find: "SELECT seq, ended_at, end_reason, end_form, seq, id FROM token
               WHERE seq > $1 AND state = 'disabled' ORDER BY id",
        write: "UPDATE OR ROLLBACK token SET state = 'disabled', secret = NULL, data_key_id = NULL, held_at = NULL,
                    held_reason = NULL, held_note = NULL, ended_at = $1, end_reason = $2, end_form = $3, seq = $4
                WHERE id = $5",
    },
    Kind {
        find: "SELECT seq, branch, day, last, seq FROM receipt_series WHERE seq > $1 ORDER BY id",
        write: "INSERT INTO receipt_series (branch, day, last, seq) VALUES ($1, $2, $3, $4)
                ON CONFLICT (branch, day) DO UPDATE SET last = excluded.last, seq = excluded.seq",
    },
    Kind {
        find: "SELECT seq, seq, at, operator, action, subject, details, remark, rows, hash FROM entry
               WHERE seq > $1 ORDER BY seq",
        write: "INSERT OR ROLLBACK INTO entry (seq, at, operator, action, subject, details, remark, rows, hash)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    },
    Kind {
        find: "SELECT last_seq, first_seq, last_seq, operator, keys_seq, went_by, latest, signature FROM signature WHERE last_seq > $1
            ORDER BY last_seq",
        write: "INSERT INTO signature (first_seq, last_seq, operator, keys_seq, went_by, latest, signature)
            VALUES ($1, $2, $3, $4, $5, $6, $7)",
    },
];

/// A row to be written.
struct Writing {
    /// Its entry.
    seq: i64,
    /// Its place in [`KINDS`].
    kind: usize,
    values: Vec<Value>,
}

struct Cost {
    wall: Duration,
    /// User's and system's.
    cpu: Duration,
}

fn main() -> Result<()> {
    // `cargo bench` adds a word of its own.
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let [before, after, operator, passphrase] = words.as_slice() else { bail!(USAGE) };
    let (before, after) = (Path::new(before), Path::new(after));
    let key = ledger_key(after, operator, Path::new(passphrase))?;
    let rows = left_by_the_command(before, after, &key)?;
    let cost = write(before, &key, &rows)?;
    compare(&open(before, &key)?, &open(after, &key)?)?;
    let line = json!({ "wall": cost.wall.as_secs_f64(), "cpu": cost.cpu.as_secs_f64() });
    Ok(writeln!(io::stdout(), "{line}")?)
}

/// The key of the pages, as it lies in an operator's open session.
fn ledger_key(ledger: &Path, operator: &str, passphrase: &Path) -> Result<Zeroizing<String>> {
    let folder = tempfile::tempdir()?;
    let run = folder.path().join("run");
    let login_file = LoginFile::new(run.clone(), ledger, operator);
    let operator = OperatorId::parse(operator).map_err(|_| anyhow!("{operator} is no operator"))?;
    let text = Zeroizing::new(fs::read_to_string(passphrase)?);
    let passphrase = Passphrase::given(Zeroizing::new(text.trim_end_matches(['\r', '\n']).to_owned()));
    let context = Context::new(Random::system(), KeyCost::FULL, "");
    let now = Moment::from_unix(0).context("no moment")?;
    enter::begin_login(&enter::by_passphrase(ledger, &operator, &passphrase, now, context)?, &login_file)?;
    let file = fs::read_dir(run)?.next().context("no session")??.path();
    let session: serde_json::Value = serde_json::from_slice(&Zeroizing::new(fs::read(file)?))?;
    login_file.end()?;
    let encoded = session.get("ledger_key").and_then(serde_json::Value::as_str).context("a session without a key")?;
    Ok(Zeroizing::new(HEXLOWER.encode(&Zeroizing::new(BASE64.decode(encoded.as_bytes())?))))
}

fn open(ledger: &Path, key: &str) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(ledger, flags)?;
    connection.execute_batch(&Zeroizing::new(format!("PRAGMA key = \"x'{key}'\"")))?;
    connection.execute_batch(SETTINGS)?;
    let journal: String = connection.query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
    ensure!(journal == "wal", "{}: the journal is {journal}", ledger.display());
    Ok(connection)
}

/// Every row that came behind the last entry of BEFORE, in the order of the trail.
fn left_by_the_command(before: &Path, after: &Path, key: &str) -> Result<Vec<Writing>> {
    let marks = "SELECT max(seq), (SELECT coalesce(max(id), 0) FROM form) FROM entry";
    let known: [i64; 2] = open(before, key)?.query_row(marks, [], |row| Ok([row.get(0)?, row.get(1)?]))?;
    let after = open(after, key)?;
    let mut all = Vec::new();
    for (kind, Kind { find, .. }) in KINDS.iter().enumerate() {
        let mut some = after.prepare(find)?;
        let columns = some.column_count();
        let bound = known.iter().take(some.parameter_count());
        let found = some.query_map(params_from_iter(bound), |row| {
            Ok(Writing { seq: row.get(0)?, kind, values: values(row, columns)? })
        })?;
        all.append(&mut found.collect::<Result<_, _>>()?);
    }
    ensure!(!all.is_empty(), "nothing came behind entry {}", known[0]);
    all.sort_by_key(|row| row.seq);
    Ok(all)
}

fn values(row: &Row<'_>, columns: usize) -> rusqlite::Result<Vec<Value>> {
    (1..columns).map(|column| row.get(column)).collect()
}

/// The part that is timed. As the product does, it leaves nothing behind in the WAL.
fn write(ledger: &Path, key: &str, rows: &[Writing]) -> Result<Cost> {
    let (wall, cpu) = (Instant::now(), processors()?);
    let mut connection = open(ledger, key)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut statements: Vec<_> = KINDS.iter().map(|kind| transaction.prepare(kind.write)).collect::<Result<_, _>>()?;
    for Writing { kind, values, .. } in rows {
        let statement = statements.get_mut(*kind).context("no such kind")?;
        statement.execute(params_from_iter(values))?;
    }
    drop(statements);
    transaction.commit()?;
    connection.close().map_err(|(_, fault)| fault)?;
    Ok(Cost { wall: wall.elapsed(), cpu: processors()?.saturating_sub(cpu) })
}

/// What this process has used of the processors.
fn processors() -> Result<Duration> {
    Ok(clock_gettime(ClockId::ProcessCPUTime).try_into()?)
}

/// Refuses ledgers that differ in any column of any row.
fn compare(before: &Connection, after: &Connection) -> Result<()> {
    let mut tables = after.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?;
    for table in tables.query_map([], |row| row.get::<_, String>(0))? {
        let table = table?;
        let all = format!("SELECT * FROM {table} ORDER BY rowid");
        let (mut written, mut left) = (before.prepare(&all)?, after.prepare(&all)?);
        let columns = left.column_count();
        let (mut written, mut left) = (written.query([])?, left.query([])?);
        loop {
            match (written.next()?, left.next()?) {
                (Some(written), Some(left)) => {
                    ensure!(are_alike(written, left, columns)?, "{table}: other rows were written");
                }
                (None, None) => break,
                _ => bail!("{table}: too few or too many rows were written"),
            }
        }
    }
    Ok(())
}

fn are_alike(written: &Row<'_>, left: &Row<'_>, columns: usize) -> rusqlite::Result<bool> {
    for column in 0..columns {
        if written.get_ref(column)? != left.get_ref(column)? {
            return Ok(false);
        }
    }
    Ok(true)
}
