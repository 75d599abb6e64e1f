"""The files that the peers write, both with the tables, columns and indexes of otpdesk's own schema: a plain one, without
a key, a check or a trigger, and one that checks what is written as otpdesk's ledger does."""

import contextlib
import secrets
import sqlite3
import subprocess

import bank
import data
from paths import HERE, SCHEMA

# In place of a wording, which otpdesk shares between letters, each letter of a peer has its text whole.
SHARED = "wording_id      INTEGER NOT NULL REFERENCES wording (id) DEFERRABLE INITIALLY DEFERRED"
URGENT = "urgent          INTEGER NOT NULL CHECK (urgent IN (0, 1)),"

FAST = "PRAGMA journal_mode = off; PRAGMA synchronous = off;"


def write_unchecked(folder, file):
    """The bank of `folder`'s contracts.csv and tokens.csv."""
    tables, indexes = without_checks(schema())
    run(file, tables)
    load = ["sqlite3", file.name, f".read {HERE / 'peer/load.sql'}"]
    subprocess.run(load, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    fill_in(file)
    run(file, indexes)


def write_checked(unchecked, file):
    """The same bank, under otpdesk's own constraints and triggers."""
    run(file, [schema()])
    with contextlib.closing(sqlite3.connect(file)) as ledger:
        ledger.executescript(FAST)
        ledger.execute("ATTACH ? AS plain", (str(unchecked),))
        tables = ledger.execute("SELECT name FROM plain.sqlite_schema WHERE type = 'table' ORDER BY rowid").fetchall()
        for (table,) in tables:
            ledger.execute(f"INSERT INTO main.{table} SELECT * FROM plain.{table}")
        ledger.commit()
        if ledger.execute("PRAGMA main.foreign_key_check").fetchone():
            raise SystemExit(f"{file}: a row names one that is not there")


def schema():
    """otpdesk's schema with whole letters."""
    text = SCHEMA.read_text(encoding="utf-8")
    for part in (SHARED, URGENT):
        if text.count(part) != 1:
            raise SystemExit(f"{SCHEMA}: not once: {part}")
    return text.replace(SHARED, "wording_id INTEGER").replace(URGENT, f"{URGENT} subject TEXT, body TEXT,")


def run(file, statements):
    with contextlib.closing(sqlite3.connect(file)) as ledger:
        ledger.executescript(FAST + ";".join(statements))


def without_checks(schema):
    """The statements that make a schema's tables, and those that make its indexes, with nothing that refuses a value
    but uniqueness."""
    with contextlib.closing(sqlite3.connect(":memory:")) as model:
        model.executescript(schema)
        names = [name for name, in model.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")]
        tables = [f"CREATE TABLE {name} ({', '.join(columns(model, name))})" for name in names]
        indexes = [index for name in names for index in constraint_indexes(model, name)]
        indexes += [sql for sql, in model.execute("SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql NOT NULL")]
    return tables, indexes


def columns(model, table):
    for name, kind, is_key in model.execute("SELECT name, type, pk FROM pragma_table_info(?)", (table,)):
        yield f"{name} {kind}{' PRIMARY KEY' if is_key else ''}"


def constraint_indexes(model, table):
    """The indexes behind UNIQUE."""
    unique = model.execute("SELECT name FROM pragma_index_list(?) WHERE origin = 'u'", (table,)).fetchall()
    for number, (index,) in enumerate(unique):
        keys = ", ".join(key for key, in model.execute("SELECT name FROM pragma_index_info(?)", (index,)))
        yield f"CREATE UNIQUE INDEX {table}_unique_{number} ON {table} ({keys})"


def fill_in(file):
    """What the otpdesk ledger has beside contracts and tokens. There is no trail before the import's."""
    with contextlib.closing(sqlite3.connect(file)) as ledger:
        ledger.execute("INSERT INTO ledger VALUES (1, ?, ?, NULL, NULL, '', 0)",
                       (secrets.token_hex(16), secrets.token_bytes(32)))
        ledger.executemany("INSERT INTO branch (branch, name, seq) VALUES (?, ?, 0)", data.BRANCHES.items())
        ledger.executemany(
            "INSERT INTO operator (operator, added_by, name, role, reach, state, seat, keys_seq, confirmed_by, seq)"
            " VALUES (?, 'admin01', ?, ?, 'all', 'active', '', 0, 'admin02', 0)",
            [(operator, bank.NAMES[operator], role) for operator, role in bank.ROLES.items()])
        set_up(ledger, "institution", bank.INSTITUTION)
        ledger.execute("INSERT INTO data_key VALUES (1, ?, 1, 0)", (b"",))
        ledger.commit()


def let_one_person_approve(file):
    with contextlib.closing(sqlite3.connect(file)) as ledger:
        set_up(ledger, "policy.approval", "single")
        ledger.commit()


def set_up(ledger, key, value):
    ledger.execute("INSERT INTO setting (key, value, proposed_by, confirmed_by, seq) VALUES (?, ?, 'admin01', ?, 0)",
                   (key, value, bank.OFFICER))
