-- The ledger that the peers write: plain tables with the columns and indexes of ../sql/schema.sql that an import and an
-- approval touch, and none of its foreign keys, checks, triggers and digests. Run in the folder of contracts.csv and
-- tokens.csv by the `sqlite3` command line.
.bail on
PRAGMA journal_mode = off;
PRAGMA synchronous = off;
PRAGMA temp_store = memory;

CREATE TABLE setting (key TEXT NOT NULL, value NOT NULL);
CREATE TABLE branch (branch TEXT NOT NULL, name TEXT);
CREATE TABLE operator (operator TEXT NOT NULL, role TEXT NOT NULL, state TEXT NOT NULL);
CREATE TABLE receipt_series (
    id INTEGER PRIMARY KEY, branch TEXT NOT NULL, day TEXT NOT NULL, last INTEGER NOT NULL, UNIQUE (branch, day)
);
CREATE TABLE contract (
    id INTEGER PRIMARY KEY, contract_id TEXT NOT NULL, branch TEXT NOT NULL, account_type TEXT NOT NULL,
    account_no TEXT NOT NULL, holder_name TEXT NOT NULL, holder_kana TEXT, email TEXT, closed_at TEXT
);
CREATE TABLE token (
    id INTEGER PRIMARY KEY, serial TEXT NOT NULL, kind TEXT NOT NULL, model TEXT, state TEXT NOT NULL, contract_id TEXT,
    algorithm TEXT NOT NULL, digits INTEGER NOT NULL, period INTEGER NOT NULL, secret TEXT, login_otp TEXT NOT NULL,
    started_at TEXT, held_at TEXT, held_reason TEXT, held_note TEXT, ended_at TEXT, end_reason TEXT, end_form TEXT,
    receipt_no TEXT
);
CREATE TABLE form (
    id INTEGER PRIMARY KEY, receipt_no TEXT NOT NULL, paper_no TEXT NOT NULL, state TEXT NOT NULL,
    contract_id TEXT NOT NULL, branch TEXT NOT NULL, account_type TEXT NOT NULL, account_no TEXT NOT NULL,
    holder_name TEXT NOT NULL, holder_kana TEXT, serial TEXT, reason TEXT NOT NULL, filed_on TEXT NOT NULL,
    received_at TEXT NOT NULL, received_by TEXT NOT NULL, seal TEXT NOT NULL, seal_checked_by TEXT,
    seal_recorded_by TEXT, seal_checked_at TEXT, approved_by TEXT, approved_at TEXT, returned_by TEXT,
    returned_at TEXT, returned_reason TEXT, replaces TEXT, paper_ref TEXT, note TEXT, mail_id INTEGER,
    batch TEXT, first_seal TEXT
);
CREATE TABLE mail (
    id INTEGER PRIMARY KEY, template TEXT NOT NULL, contract_id TEXT NOT NULL, receipt_no TEXT, frozen_to TEXT,
    urgent INTEGER NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, message_id TEXT NOT NULL, state TEXT NOT NULL,
    created_at TEXT NOT NULL, attempts INTEGER NOT NULL, next_attempt_at TEXT, claimed_at TEXT, sent_at TEXT,
    last_error TEXT, handled_note TEXT
);
-- Only the Python peer keeps a trail.
CREATE TABLE entry (
    seq INTEGER PRIMARY KEY, at TEXT NOT NULL, operator TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
    details TEXT NOT NULL, rows BLOB NOT NULL, hash BLOB NOT NULL
);

CREATE TEMP TABLE contract_row (contract_id, branch, account_type, account_no, holder_name, holder_kana, email);
.import --csv --skip 1 contracts.csv contract_row
INSERT INTO contract (contract_id, branch, account_type, account_no, holder_name, holder_kana, email)
SELECT contract_id, branch, CASE account_type WHEN '普通' THEN 'ordinary' WHEN '当座' THEN 'current' ELSE 'savings' END,
    account_no, holder_name, holder_kana, nullif(email, '')
FROM contract_row ORDER BY rowid;

CREATE TEMP TABLE token_row (serial, kind, model, secret, digits, period, contract_id, started_on, login_otp);
.import --csv --skip 1 tokens.csv token_row
INSERT INTO token (serial, kind, model, state, contract_id, algorithm, digits, period, secret, login_otp, started_at)
SELECT serial, kind, model, 'active', contract_id, 'SHA1', digits, period, secret, login_otp,
    started_on || 'T00:00:00+09:00'
FROM token_row ORDER BY rowid;

CREATE UNIQUE INDEX contract_by_id ON contract (contract_id);
CREATE UNIQUE INDEX token_serial ON token (serial);
CREATE UNIQUE INDEX token_live ON token (contract_id) WHERE state IN ('active', 'held');
CREATE INDEX token_contract ON token (contract_id) WHERE contract_id IS NOT NULL;
CREATE UNIQUE INDEX form_receipt ON form (receipt_no);
CREATE UNIQUE INDEX form_open ON form (contract_id) WHERE state IN ('received', 'checked');
CREATE UNIQUE INDEX form_paper ON form (paper_no) WHERE state <> 'returned';
CREATE INDEX form_paper_returned ON form (paper_no, id) WHERE state = 'returned';
CREATE INDEX form_contract ON form (contract_id, id);
CREATE INDEX form_batch ON form (batch, id) WHERE batch IS NOT NULL;
CREATE UNIQUE INDEX mail_message ON mail (message_id);
CREATE INDEX mail_due ON mail (next_attempt_at, id) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX mail_claimed ON mail (id) WHERE state = 'sending';
CREATE INDEX mail_contract ON mail (contract_id, id);
CREATE INDEX entry_subject ON entry (subject, seq);
