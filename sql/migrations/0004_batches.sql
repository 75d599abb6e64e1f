-- Constraints that concern no stored page are changed as SQLite's own manual tells (ALTER TABLE, section 7).
PRAGMA writable_schema = ON;

-- A row comes before the entry that tells of it. Declared as a foreign key, its `seq` made SQLite look for waiting rows
-- through the whole of each table at every entry. That every `seq` is the row's last entry, `audit verify` compares.
UPDATE sqlite_schema
SET sql = replace(sql, ' REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED', '')
WHERE type = 'table';

-- A statement that may be taken back alone needs a copy of every page that it touches. No command goes on after one: so
-- a broken rule ends the transaction, and a missing parent is found at its end.
UPDATE sqlite_schema
SET sql = replace(sql, 'raise(ABORT,', 'raise(ROLLBACK,')
WHERE type = 'trigger';

UPDATE sqlite_schema
SET sql = replace(sql, 'REFERENCES branch (branch)', 'REFERENCES branch (branch) DEFERRABLE INITIALLY DEFERRED')
WHERE type = 'table' AND name IN ('receipt_series', 'contract', 'form', 'token', 'mail');

UPDATE sqlite_schema
SET sql = replace(sql, 'REFERENCES operator (operator)', 'REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED')
WHERE type = 'table' AND name IN ('receipt_series', 'contract', 'form', 'token', 'mail');

UPDATE sqlite_schema
SET sql = replace(sql, 'REFERENCES contract (contract_id)', 'REFERENCES contract (contract_id) DEFERRABLE INITIALLY DEFERRED')
WHERE type = 'table' AND name IN ('receipt_series', 'contract', 'form', 'token', 'mail');

UPDATE sqlite_schema
SET sql = replace(sql, 'REFERENCES data_key (id)', 'REFERENCES data_key (id) DEFERRABLE INITIALLY DEFERRED')
WHERE type = 'table' AND name IN ('receipt_series', 'contract', 'form', 'token', 'mail');

UPDATE sqlite_schema
SET sql = replace(sql, 'REFERENCES form (receipt_no)', 'REFERENCES form (receipt_no) DEFERRABLE INITIALLY DEFERRED')
WHERE type = 'table' AND name IN ('receipt_series', 'contract', 'form', 'token', 'mail');

-- A function might fail in the middle of a statement, which then needs those copies after all. Every reader of these
-- columns checks their whole shape.
UPDATE sqlite_schema
SET sql = replace(sql, 'CHECK (length(receipt_no) >= 15)',
    'CHECK (receipt_no BETWEEN ''000000000000000'' AND ''99999999999999999999'')')
WHERE name = 'form';

UPDATE sqlite_schema
SET sql = replace(sql, 'CHECK (length(account_no) = 7)',
    'CHECK (account_no BETWEEN ''0000000'' AND ''9999999'')')
WHERE name IN ('contract', 'form');

UPDATE sqlite_schema
SET sql = replace(sql, 'CHECK (length(filed_on) = 10)',
    'CHECK (filed_on BETWEEN ''1873-01-01'' AND ''9999-12-31'')')
WHERE name = 'form';

UPDATE sqlite_schema
SET sql = replace(sql, 'NOT NULL CHECK (length(hash) = 32)',
    'NOT NULL')
WHERE name = 'entry';

-- A list behind IN is built anew as a table by every statement that the constraint looks at; a chain of OR is not.
UPDATE sqlite_schema
SET sql = replace(sql, 'account_type IN (''ordinary'', ''current'', ''savings'')',
    'account_type = ''ordinary'' OR account_type = ''current'' OR account_type = ''savings''')
WHERE name IN ('contract', 'form');

UPDATE sqlite_schema
SET sql = replace(sql, 'state IN (''received'', ''checked'', ''processed'', ''returned'')',
    'state = ''received'' OR state = ''checked'' OR state = ''processed'' OR state = ''returned''')
WHERE name = 'form';

UPDATE sqlite_schema
SET sql = replace(sql, 'reason IN (''lost'', ''stolen'', ''broken'', ''model_change'', ''app_deleted'',
                         ''fraud'', ''other'')',
    'reason = ''lost'' OR reason = ''stolen'' OR reason = ''broken'' OR reason = ''model_change'' OR reason = ''app_deleted'' OR reason = ''fraud'' OR reason = ''other''')
WHERE name = 'form';

UPDATE sqlite_schema
SET sql = replace(sql, 'seal IN (''pending'', ''verified'', ''mismatch'', ''unclear'')',
    'seal = ''pending'' OR seal = ''verified'' OR seal = ''mismatch'' OR seal = ''unclear''')
WHERE name = 'form';

UPDATE sqlite_schema
SET sql = replace(sql, 'NEW.state IN (''received'', ''checked'', ''returned'')',
    '(NEW.state = ''received'' OR NEW.state = ''checked'' OR NEW.state = ''returned'')')
WHERE name = 'form_steps';

UPDATE sqlite_schema
SET sql = replace(sql, 'NEW.state IN (''checked'', ''processed'', ''returned'')',
    '(NEW.state = ''checked'' OR NEW.state = ''processed'' OR NEW.state = ''returned'')')
WHERE name = 'form_steps';

UPDATE sqlite_schema
SET sql = replace(sql, 'template IN (''otp_disabled'', ''otp_held'', ''otp_released'', ''token_started'',
                        ''token_exchanged'', ''token_stopped'', ''email_changed'', ''passwords_changed'')',
    'template = ''otp_disabled'' OR template = ''otp_held'' OR template = ''otp_released'' OR template = ''token_started'' OR template = ''token_exchanged'' OR template = ''token_stopped'' OR template = ''email_changed'' OR template = ''passwords_changed''')
WHERE name = 'mail';

UPDATE sqlite_schema
SET sql = replace(sql, 'state IN (''queued'', ''sending'', ''sent'', ''deferred'', ''failed'', ''in_doubt'',
                        ''no_address'', ''bounced'', ''told'', ''cancelled'')',
    'state = ''queued'' OR state = ''sending'' OR state = ''sent'' OR state = ''deferred'' OR state = ''failed'' OR state = ''in_doubt'' OR state = ''no_address'' OR state = ''bounced'' OR state = ''told'' OR state = ''cancelled''')
WHERE name = 'mail';

UPDATE sqlite_schema
SET sql = replace(sql, 'state IN (''queued'', ''deferred'', ''in_doubt'')',
    'state = ''queued'' OR state = ''deferred'' OR state = ''in_doubt''')
WHERE name = 'mail';

UPDATE sqlite_schema
SET sql = replace(sql, 'state IN (''stock'', ''active'', ''held'', ''disabled'', ''stopped'', ''replaced'')',
    'state = ''stock'' OR state = ''active'' OR state = ''held'' OR state = ''disabled'' OR state = ''stopped'' OR state = ''replaced''')
WHERE name = 'token';

UPDATE sqlite_schema
SET sql = replace(sql, 'algorithm IN (''SHA1'', ''SHA256'', ''SHA512'')',
    'algorithm = ''SHA1'' OR algorithm = ''SHA256'' OR algorithm = ''SHA512''')
WHERE name = 'token';

UPDATE sqlite_schema
SET sql = replace(sql, 'held_reason IN (''lost'', ''stolen'', ''broken'', ''model_change'', ''app_deleted'', ''fraud'',
                    ''other'')',
    'held_reason = ''lost'' OR held_reason = ''stolen'' OR held_reason = ''broken'' OR held_reason = ''model_change'' OR held_reason = ''app_deleted'' OR held_reason = ''fraud'' OR held_reason = ''other''')
WHERE name = 'token';

UPDATE sqlite_schema
SET sql = replace(sql, 'state IN (''disabled'', ''stopped'', ''replaced'')',
    'state = ''disabled'' OR state = ''stopped'' OR state = ''replaced''')
WHERE name = 'token';

UPDATE sqlite_schema
SET sql = replace(sql, 'state NOT IN (''stock'', ''active'', ''held'')',
    '(state <> ''stock'' AND state <> ''active'' AND state <> ''held'')')
WHERE name = 'token';

UPDATE sqlite_schema
SET sql = replace(sql, 'NEW.state IN (''held'', ''disabled'', ''stopped'', ''replaced'')',
    '(NEW.state = ''held'' OR NEW.state = ''disabled'' OR NEW.state = ''stopped'' OR NEW.state = ''replaced'')')
WHERE name = 'token_steps';

UPDATE sqlite_schema
SET sql = replace(sql, 'NEW.approved_by IN (NEW.received_by, NEW.seal_checked_by, NEW.seal_recorded_by)',
    '(NEW.approved_by = NEW.received_by OR NEW.approved_by = NEW.seal_checked_by
        OR NEW.approved_by = NEW.seal_recorded_by)')
WHERE name = 'form_takes_effect_by_another';

PRAGMA writable_schema = RESET;

DROP INDEX mail_due;
CREATE INDEX mail_due ON mail (next_attempt_at, id) WHERE next_attempt_at IS NOT NULL;

CREATE TABLE batch (
    id          INTEGER PRIMARY KEY,
    batch       TEXT NOT NULL UNIQUE CHECK (length(batch) = 13),
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64 AND batch = 'B' || substr(sha256, 1, 12)),
    file        TEXT NOT NULL,
    imported_by TEXT NOT NULL REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED,
    imported_at TEXT NOT NULL,
    seq         INTEGER NOT NULL
) STRICT;

CREATE TRIGGER batch_is_not_changed BEFORE UPDATE ON batch
BEGIN SELECT raise(ROLLBACK, 'batch: no change'); END;

CREATE TRIGGER batch_is_not_deleted BEFORE DELETE ON batch
BEGIN SELECT raise(ROLLBACK, 'batch: no deletion'); END;

ALTER TABLE form ADD COLUMN batch TEXT REFERENCES batch (batch) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE form ADD COLUMN first_seal TEXT CHECK (first_seal = 'pending' OR first_seal = 'verified'
    OR first_seal = 'mismatch' OR first_seal = 'unclear');
ALTER TABLE form ADD COLUMN first_content TEXT;

CREATE INDEX form_batch ON form (batch, id) WHERE batch IS NOT NULL;
CREATE INDEX form_paper_returned ON form (paper_no, id) WHERE state = 'returned';

DROP TRIGGER form_begins_received;

CREATE TRIGGER form_begins_before_its_effect BEFORE INSERT ON form
WHEN NEW.state = 'processed'
BEGIN SELECT raise(ROLLBACK, 'form: begins before its effect'); END;

CREATE TRIGGER form_keeps_how_it_began BEFORE UPDATE OF first_seal, first_content ON form
WHEN NEW.first_seal IS NOT OLD.first_seal
    OR (OLD.first_content IS NOT NULL AND NEW.first_content IS NOT OLD.first_content)
BEGIN SELECT raise(ROLLBACK, 'form: how it began'); END;
