-- One line of the append-only trail.
CREATE TABLE entry (
    seq      INTEGER PRIMARY KEY,
    at       TEXT NOT NULL,
    operator TEXT NOT NULL,
    action   TEXT NOT NULL,
    subject  TEXT NOT NULL,
    details  TEXT NOT NULL,
    rows     BLOB NOT NULL,
    hash     BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX entry_subject ON entry (subject, seq);

CREATE TRIGGER entry_has_no_gap BEFORE INSERT ON entry
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entry)
BEGIN SELECT raise(ABORT, 'entry: a gap'); END;

CREATE TRIGGER entry_is_not_changed BEFORE UPDATE ON entry
BEGIN SELECT raise(ABORT, 'entry: append-only'); END;

CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry
BEGIN SELECT raise(ABORT, 'entry: append-only'); END;

-- The operator's signature over the last entry of a transaction.
CREATE TABLE signature (
    last_seq  INTEGER PRIMARY KEY REFERENCES entry (seq),
    operator  TEXT NOT NULL,
    signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

CREATE TRIGGER signature_is_not_changed BEFORE UPDATE ON signature
BEGIN SELECT raise(ABORT, 'signature: append-only'); END;

CREATE TRIGGER signature_is_not_deleted BEFORE DELETE ON signature
BEGIN SELECT raise(ABORT, 'signature: append-only'); END;

CREATE TABLE ledger (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    ledger_id   TEXT NOT NULL CHECK (length(ledger_id) = 32),
    digest_key  BLOB NOT NULL CHECK (length(digest_key) = 32),
    secrets_seq INTEGER REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    created_at  TEXT NOT NULL,
    seq         INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TRIGGER ledger_keeps_its_identity BEFORE UPDATE OF id, ledger_id, digest_key, created_at ON ledger
BEGIN SELECT raise(ABORT, 'ledger: identity'); END;

CREATE TRIGGER ledger_is_not_deleted BEFORE DELETE ON ledger
BEGIN SELECT raise(ABORT, 'ledger: no deletion'); END;

CREATE TABLE branch (
    id     INTEGER PRIMARY KEY,
    branch TEXT NOT NULL UNIQUE CHECK (branch GLOB '[0-9][0-9][0-9]'),
    name   TEXT,
    seq    INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TRIGGER branch_is_not_deleted BEFORE DELETE ON branch
BEGIN SELECT raise(ABORT, 'branch: no deletion'); END;

CREATE TABLE operator (
    id                  INTEGER PRIMARY KEY,
    operator            TEXT NOT NULL UNIQUE,
    name                TEXT NOT NULL,
    role                TEXT NOT NULL CHECK (role IN ('teller', 'officer', 'admin', 'auditor', 'job', 'site')),
    reach               TEXT NOT NULL,
    state               TEXT NOT NULL CHECK (state IN ('pending', 'active', 'disabled')),
    seat                TEXT NOT NULL,
    keys_seq            INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    proposed_by         TEXT NOT NULL,
    confirmed_by        TEXT,
    passphrase_by_other INTEGER NOT NULL CHECK (passphrase_by_other IN (0, 1)),
    seq                 INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (confirmed_by IS NULL OR confirmed_by NOT IN (proposed_by, operator))
) STRICT;

CREATE TRIGGER operator_is_not_deleted BEFORE DELETE ON operator
BEGIN SELECT raise(ABORT, 'operator: no deletion'); END;

CREATE TABLE setting (
    id           INTEGER PRIMARY KEY,
    key          TEXT NOT NULL UNIQUE CHECK (key IN ('institution', 'policy.approval', 'form.kinds',
                     'contract_id.pattern', 'mail.quiet_hours', 'mail.language', 'day.cut_off', 'day.holidays')),
    value        TEXT NOT NULL,
    pending      TEXT,
    proposed_by  TEXT NOT NULL,
    confirmed_by TEXT,
    seq          INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (confirmed_by IS NULL OR confirmed_by <> proposed_by)
) STRICT;

CREATE TRIGGER setting_is_not_deleted BEFORE DELETE ON setting
BEGIN SELECT raise(ABORT, 'setting: no deletion'); END;
