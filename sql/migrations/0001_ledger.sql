-- The founding schema, written by a test from `sql/schema.sql`, which explains every word of it.

CREATE TABLE entry (
    seq      INTEGER PRIMARY KEY,
    at       TEXT NOT NULL,
    operator TEXT NOT NULL,
    action   TEXT NOT NULL,
    subject  TEXT NOT NULL,
    details  TEXT NOT NULL,
    remark   TEXT,
    rows     BLOB NOT NULL,
    hash     BLOB NOT NULL
) STRICT;

CREATE INDEX entry_subject ON entry (subject, seq);

CREATE TRIGGER entry_has_no_gap BEFORE INSERT ON entry
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entry)
BEGIN SELECT raise(ROLLBACK, 'entry: a gap'); END;

CREATE TRIGGER entry_is_not_changed BEFORE UPDATE ON entry
BEGIN SELECT raise(ROLLBACK, 'entry: append-only'); END;

CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry
BEGIN SELECT raise(ROLLBACK, 'entry: append-only'); END;

CREATE TABLE signature (
    first_seq INTEGER NOT NULL,
    last_seq  INTEGER PRIMARY KEY REFERENCES entry (seq),
    operator  TEXT NOT NULL,
    keys_seq  INTEGER NOT NULL,
    went_by   BLOB NOT NULL CHECK (length(went_by) = 32),
    latest    TEXT NOT NULL,
    signature BLOB NOT NULL CHECK (length(signature) = 64),
    CHECK (first_seq <= last_seq)
) STRICT;

CREATE TRIGGER signature_has_no_gap BEFORE INSERT ON signature
WHEN NEW.first_seq <> (SELECT coalesce(max(last_seq), 0) + 1 FROM signature)
BEGIN SELECT raise(ROLLBACK, 'signature: a gap'); END;

CREATE TRIGGER signature_is_not_changed BEFORE UPDATE ON signature
BEGIN SELECT raise(ROLLBACK, 'signature: append-only'); END;

CREATE TRIGGER signature_is_not_deleted BEFORE DELETE ON signature
BEGIN SELECT raise(ROLLBACK, 'signature: append-only'); END;

CREATE TABLE ledger (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    ledger_id   TEXT NOT NULL CHECK (length(ledger_id) = 32),
    digest_key  BLOB NOT NULL CHECK (length(digest_key) = 32),
    secrets_seq INTEGER,
    secrets_generation INTEGER CHECK ((secrets_generation IS NULL) = (secrets_seq IS NULL)),
    created_at  TEXT NOT NULL,
    seq         INTEGER NOT NULL
) STRICT;

CREATE TRIGGER ledger_keeps_its_identity BEFORE UPDATE OF id, ledger_id, digest_key, created_at ON ledger
BEGIN SELECT raise(ROLLBACK, 'ledger: identity'); END;

CREATE TRIGGER ledger_is_not_deleted BEFORE DELETE ON ledger
BEGIN SELECT raise(ROLLBACK, 'ledger: no deletion'); END;

CREATE TABLE branch (
    id     INTEGER PRIMARY KEY,
    branch TEXT NOT NULL UNIQUE CHECK (branch GLOB '[0-9][0-9][0-9]'),
    name   TEXT,
    seq    INTEGER NOT NULL
) STRICT;

CREATE TRIGGER branch_is_not_deleted BEFORE DELETE ON branch
BEGIN SELECT raise(ROLLBACK, 'branch: no deletion'); END;

CREATE TABLE operator (
    id                 INTEGER PRIMARY KEY,
    operator           TEXT NOT NULL UNIQUE,
    added_by           TEXT NOT NULL,
    name               TEXT NOT NULL,
    role               TEXT NOT NULL CHECK (role IN ('teller', 'officer', 'admin', 'auditor', 'job', 'site')),
    reach              TEXT NOT NULL,
    state              TEXT NOT NULL CHECK (state IN ('pending', 'active', 'disabled')),
    seat               TEXT,
    keys_seq           INTEGER,
    secrets_generation INTEGER,
    confirmed_by       TEXT,
    proposed           TEXT CHECK (proposed IN ('added', 'alone', 'changed', 'reset', 'disabling')),
    proposed_by        TEXT,
    proposed_seq       INTEGER,
    proposed_at        TEXT,
    proposed_role      TEXT CHECK (proposed_role IN ('teller', 'officer', 'admin', 'auditor', 'job', 'site')),
    proposed_reach     TEXT,
    proposed_seat      TEXT,
    proposed_keys_seq  INTEGER,
    proposed_keys_own  INTEGER CHECK (proposed_keys_own IN (0, 1)),
    seq                INTEGER NOT NULL,
    CHECK ((seat IS NULL) = (keys_seq IS NULL)),
    CHECK (state <> 'active' OR seat IS NOT NULL),
    CHECK (state <> 'pending' OR proposed IS NOT NULL),
    CHECK ((proposed IS NULL) = (proposed_by IS NULL) AND (proposed IS NULL) = (proposed_seq IS NULL)
       AND (proposed IS NULL) = (proposed_at IS NULL)),
    CHECK ((proposed_seat IS NULL) = (proposed_keys_seq IS NULL)
       AND (proposed_seat IS NULL) = (proposed_keys_own IS NULL)),
    CHECK (proposed IS NOT NULL OR (proposed_seat IS NULL AND proposed_role IS NULL AND proposed_reach IS NULL)),
    CHECK (confirmed_by IS NULL OR confirmed_by <> operator)
) STRICT;

CREATE TRIGGER operator_is_confirmed_by_another BEFORE UPDATE OF confirmed_by ON operator
WHEN NEW.confirmed_by IS NOT OLD.confirmed_by AND NEW.confirmed_by = coalesce(OLD.proposed_by, OLD.added_by)
BEGIN SELECT raise(ROLLBACK, 'operator: a second person'); END;

CREATE TRIGGER operator_stays_who_it_is BEFORE UPDATE OF operator, added_by ON operator
BEGIN SELECT raise(ROLLBACK, 'operator: identity'); END;

CREATE TRIGGER operator_is_not_deleted BEFORE DELETE ON operator
BEGIN SELECT raise(ROLLBACK, 'operator: no deletion'); END;

CREATE TABLE setting (
    id           INTEGER PRIMARY KEY,
    key          TEXT NOT NULL UNIQUE CHECK (key IN ('institution', 'policy.approval', 'form.kinds',
                     'contract_id.pattern', 'mail.quiet_hours', 'mail.language')),
    value        TEXT NOT NULL,
    pending      TEXT,
    proposed_by  TEXT,
    proposed_seq INTEGER,
    proposed_at  TEXT,
    seq          INTEGER NOT NULL,
    CHECK ((proposed_by IS NULL) = (proposed_seq IS NULL) AND (proposed_by IS NULL) = (proposed_at IS NULL)),
    CHECK (pending IS NULL OR proposed_by IS NOT NULL)
) STRICT;

CREATE TRIGGER setting_is_not_deleted BEFORE DELETE ON setting
BEGIN SELECT raise(ROLLBACK, 'setting: no deletion'); END;

CREATE TABLE data_key (
    id         INTEGER PRIMARY KEY,
    sealed     BLOB NOT NULL,
    generation INTEGER NOT NULL,
    seq        INTEGER NOT NULL
) STRICT;

CREATE TRIGGER data_key_is_not_deleted BEFORE DELETE ON data_key
BEGIN SELECT raise(ROLLBACK, 'data_key: no deletion'); END;

CREATE TABLE receipt_series (
    id     INTEGER PRIMARY KEY,
    branch TEXT NOT NULL REFERENCES branch (branch) DEFERRABLE INITIALLY DEFERRED,
    day    TEXT NOT NULL,
    last   INTEGER NOT NULL CHECK (last > 0),
    seq    INTEGER NOT NULL,
    UNIQUE (branch, day)
) STRICT;

CREATE TRIGGER receipt_series_only_grows BEFORE UPDATE OF
    branch, day, last
ON receipt_series
WHEN NEW.last <= OLD.last OR NEW.branch <> OLD.branch OR NEW.day <> OLD.day
BEGIN SELECT raise(ROLLBACK, 'receipt_series: only grows'); END;

CREATE TRIGGER receipt_series_is_not_deleted BEFORE DELETE ON receipt_series
BEGIN SELECT raise(ROLLBACK, 'receipt_series: no deletion'); END;

CREATE TABLE contract (
    id                INTEGER PRIMARY KEY,
    contract_id       TEXT NOT NULL UNIQUE,
    branch            TEXT NOT NULL REFERENCES branch (branch) DEFERRABLE INITIALLY DEFERRED,
    account_type      TEXT NOT NULL CHECK (account_type = 'ordinary' OR account_type = 'current' OR account_type = 'savings'),
    account_no        TEXT NOT NULL CHECK (account_no BETWEEN '0000000' AND '9999999'),
    holder_name       TEXT NOT NULL,
    holder_key        TEXT NOT NULL,
    holder_kana       TEXT,
    kana_key          TEXT,
    email             TEXT,
    data_key_id       INTEGER REFERENCES data_key (id) DEFERRABLE INITIALLY DEFERRED,
    login_password    BLOB,
    transfer_password BLOB,
    closed_at         TEXT,
    seq               INTEGER NOT NULL,
    clear_asked_by    TEXT REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED,
    clear_asked_seq   INTEGER,
    clear_asked_at    TEXT,
    CHECK ((clear_asked_by IS NULL) = (clear_asked_seq IS NULL) AND (clear_asked_by IS NULL) = (clear_asked_at IS NULL)),
    CHECK ((login_password IS NULL AND transfer_password IS NULL) OR data_key_id IS NOT NULL)
) STRICT;

CREATE INDEX contract_holder ON contract (holder_key);
CREATE INDEX contract_kana ON contract (kana_key) WHERE kana_key IS NOT NULL;
CREATE INDEX contract_account ON contract (account_no);

CREATE TRIGGER contract_closed_is_only_read BEFORE UPDATE OF
    account_no, account_type, branch, clear_asked_at, clear_asked_by, clear_asked_seq, closed_at, contract_id,
    data_key_id, email, holder_kana, holder_key, holder_name, kana_key, login_password, transfer_password
ON contract
WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT raise(ROLLBACK, 'contract: closed'); END;

CREATE TRIGGER contract_in_use_is_not_closed BEFORE UPDATE OF closed_at ON contract
WHEN NEW.closed_at IS NOT NULL
    AND (EXISTS (SELECT 1 FROM token WHERE contract_id = NEW.contract_id AND state IN ('active', 'held'))
        OR EXISTS (SELECT 1 FROM form WHERE contract_id = NEW.contract_id AND state IN ('received', 'checked')))
BEGIN SELECT raise(ROLLBACK, 'contract: in use'); END;

CREATE TRIGGER contract_is_not_deleted BEFORE DELETE ON contract
BEGIN SELECT raise(ROLLBACK, 'contract: no deletion'); END;

CREATE TABLE batch (
    id          INTEGER PRIMARY KEY,
    batch       TEXT NOT NULL UNIQUE CHECK (length(batch) = 13),
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64 AND batch = 'B' || substr(sha256, 1, 12)),
    file        TEXT NOT NULL,
    imported_by TEXT NOT NULL REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED,
    imported_at TEXT NOT NULL,
    seq         INTEGER NOT NULL
) STRICT;

CREATE TRIGGER batch_is_not_changed BEFORE UPDATE OF
    batch, file, imported_at, imported_by, sha256
ON batch
BEGIN SELECT raise(ROLLBACK, 'batch: no change'); END;

CREATE TRIGGER batch_is_not_deleted BEFORE DELETE ON batch
BEGIN SELECT raise(ROLLBACK, 'batch: no deletion'); END;

CREATE TABLE form (
    id               INTEGER PRIMARY KEY,
    receipt_no       TEXT NOT NULL UNIQUE CHECK (receipt_no BETWEEN '000000000000000' AND '99999999999999999999'),
    paper_no         TEXT NOT NULL,
    state            TEXT NOT NULL CHECK (state = 'received' OR state = 'checked' OR state = 'processed' OR state = 'returned'),
    contract_id      TEXT NOT NULL REFERENCES contract (contract_id) DEFERRABLE INITIALLY DEFERRED,
    branch           TEXT NOT NULL REFERENCES branch (branch) DEFERRABLE INITIALLY DEFERRED,
    account_type     TEXT NOT NULL CHECK (account_type = 'ordinary' OR account_type = 'current' OR account_type = 'savings'),
    account_no       TEXT NOT NULL CHECK (account_no BETWEEN '0000000' AND '9999999'),
    holder_name      TEXT NOT NULL,
    holder_kana      TEXT,
    serial           TEXT,
    reason           TEXT NOT NULL CHECK (reason = 'lost' OR reason = 'stolen' OR reason = 'broken' OR reason = 'model_change'
                         OR reason = 'app_deleted' OR reason = 'fraud' OR reason = 'other'),
    filed_on         TEXT NOT NULL CHECK (filed_on BETWEEN '1873-01-01' AND '9999-12-31'),
    received_at      TEXT NOT NULL,
    received_by      TEXT NOT NULL REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED,
    seal             TEXT NOT NULL CHECK (seal = 'pending' OR seal = 'verified' OR seal = 'mismatch' OR seal = 'unclear'),
    seal_checked_by  TEXT REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED,
    seal_recorded_by TEXT REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED,
    seal_checked_at  TEXT,
    approved_by      TEXT REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED,
    approved_at      TEXT,
    returned_by      TEXT REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED,
    returned_at      TEXT,
    returned_reason  TEXT,
    replaces         TEXT REFERENCES form (receipt_no) DEFERRABLE INITIALLY DEFERRED,
    paper_ref        TEXT,
    note             TEXT,
    mail_id          INTEGER,
    seq              INTEGER NOT NULL,
    batch            TEXT REFERENCES batch (batch) DEFERRABLE INITIALLY DEFERRED,
    first_seal       TEXT CHECK (first_seal = 'pending' OR first_seal = 'verified' OR first_seal = 'mismatch'
                         OR first_seal = 'unclear'),
    amended_by       TEXT,
    name_differs     TEXT,
    first_content    TEXT,
    CHECK ((seal = 'pending') = (seal_checked_by IS NULL)),
    CHECK ((seal_checked_by IS NULL) = (seal_recorded_by IS NULL)
        AND (seal_checked_by IS NULL) = (seal_checked_at IS NULL)),
    CHECK (state NOT IN ('checked', 'processed') OR seal = 'verified'),
    CHECK ((state = 'processed') = (approved_by IS NOT NULL)
        AND (approved_by IS NULL) = (approved_at IS NULL)),
    CHECK ((state = 'returned') = (returned_by IS NOT NULL)
        AND (returned_by IS NULL) = (returned_at IS NULL)
        AND (returned_by IS NULL) = (returned_reason IS NULL))
) STRICT;

CREATE UNIQUE INDEX form_open ON form (contract_id) WHERE state IN ('received', 'checked');
CREATE UNIQUE INDEX form_paper ON form (paper_no) WHERE state <> 'returned';
CREATE INDEX form_paper_returned ON form (paper_no, id) WHERE state = 'returned';
CREATE INDEX form_contract ON form (contract_id, id);
CREATE INDEX form_batch ON form (batch, id) WHERE batch IS NOT NULL;

CREATE TRIGGER form_begins_before_its_effect BEFORE INSERT ON form
WHEN NEW.state = 'processed'
    AND (NEW.batch IS NULL
        OR NOT EXISTS (SELECT 1 FROM setting WHERE key = 'policy.approval' AND value = 'single')
        OR NOT EXISTS (SELECT 1 FROM operator
            WHERE operator = NEW.approved_by AND role = 'officer' AND state = 'active'))
BEGIN SELECT raise(ROLLBACK, 'form: begins before its effect'); END;

CREATE TRIGGER form_keeps_how_it_began BEFORE UPDATE OF first_seal, first_content ON form
WHEN NEW.first_seal IS NOT OLD.first_seal
    OR (OLD.first_content IS NOT NULL AND NEW.first_content IS NOT OLD.first_content)
BEGIN SELECT raise(ROLLBACK, 'form: how it began'); END;

CREATE TRIGGER form_of_an_open_contract BEFORE INSERT ON form
WHEN EXISTS (SELECT 1 FROM contract WHERE contract_id = NEW.contract_id AND closed_at IS NOT NULL)
BEGIN SELECT raise(ROLLBACK, 'form: contract closed'); END;

CREATE TRIGGER form_final_stays BEFORE UPDATE OF
    account_no, account_type, amended_by, approved_at, approved_by, batch, branch, contract_id, filed_on,
    first_content, first_seal, holder_kana, holder_name, mail_id, name_differs, note, paper_no, paper_ref, reason,
    receipt_no, received_at, received_by, replaces, returned_at, returned_by, returned_reason, seal, seal_checked_at,
    seal_checked_by, seal_recorded_by, serial, state
ON form
WHEN OLD.state IN ('processed', 'returned')
BEGIN SELECT raise(ROLLBACK, 'form: final'); END;

CREATE TRIGGER form_steps BEFORE UPDATE OF state ON form
WHEN NOT ((OLD.state = 'received' AND (NEW.state = 'received' OR NEW.state = 'checked' OR NEW.state = 'returned'))
    OR (OLD.state = 'checked' AND (NEW.state = 'checked' OR NEW.state = 'processed' OR NEW.state = 'returned')))
BEGIN SELECT raise(ROLLBACK, 'form: no such step'); END;

CREATE TRIGGER form_keeps_its_identity
BEFORE UPDATE OF receipt_no, received_by, received_at, contract_id, branch, replaces ON form
WHEN NEW.receipt_no <> OLD.receipt_no OR NEW.received_by <> OLD.received_by OR NEW.received_at <> OLD.received_at
    OR NEW.contract_id <> OLD.contract_id OR NEW.branch <> OLD.branch OR NEW.replaces IS NOT OLD.replaces
BEGIN SELECT raise(ROLLBACK, 'form: identity'); END;

CREATE TRIGGER form_takes_effect_by_an_officer BEFORE UPDATE OF state ON form
WHEN NEW.state = 'processed'
    AND NOT EXISTS (SELECT 1 FROM operator
        WHERE operator = NEW.approved_by AND role = 'officer' AND state = 'active'
            AND (confirmed_by IS NOT NULL
                OR EXISTS (SELECT 1 FROM setting WHERE key = 'policy.approval' AND value = 'single')))
BEGIN SELECT raise(ROLLBACK, 'form: not an officer'); END;

CREATE TRIGGER form_takes_effect_by_another BEFORE UPDATE OF state ON form
WHEN NEW.state = 'processed'
    AND (NEW.approved_by = NEW.received_by OR NEW.approved_by = NEW.seal_checked_by
        OR NEW.approved_by = NEW.seal_recorded_by
        OR instr(' ' || NEW.amended_by || ' ', ' ' || NEW.approved_by || ' ') > 0)
    AND NOT EXISTS (SELECT 1 FROM setting WHERE key = 'policy.approval' AND value = 'single')
BEGIN SELECT raise(ROLLBACK, 'form: same person'); END;

CREATE TRIGGER form_is_not_deleted BEFORE DELETE ON form
BEGIN SELECT raise(ROLLBACK, 'form: no deletion'); END;

CREATE TABLE token (
    id          INTEGER PRIMARY KEY,
    serial      TEXT NOT NULL UNIQUE,
    kind        TEXT NOT NULL CHECK (kind IN ('software', 'hardware')),
    model       TEXT,
    state       TEXT NOT NULL CHECK (state = 'stock' OR state = 'active' OR state = 'held' OR state = 'disabled'
                         OR state = 'stopped' OR state = 'replaced'),
    contract_id TEXT REFERENCES contract (contract_id) DEFERRABLE INITIALLY DEFERRED,
    algorithm   TEXT NOT NULL CHECK (algorithm = 'SHA1' OR algorithm = 'SHA256' OR algorithm = 'SHA512'),
    digits      INTEGER NOT NULL CHECK (digits IN (6, 8)),
    period      INTEGER NOT NULL CHECK (period BETWEEN 1 AND 300),
    data_key_id INTEGER REFERENCES data_key (id) DEFERRABLE INITIALLY DEFERRED,
    secret      BLOB,
    login_otp   TEXT CHECK (login_otp IN ('no', 'yes')),
    started_at  TEXT,
    held_at     TEXT,
    held_reason TEXT CHECK (held_reason = 'lost' OR held_reason = 'stolen' OR held_reason = 'broken'
                         OR held_reason = 'model_change' OR held_reason = 'app_deleted' OR held_reason = 'fraud'
                         OR held_reason = 'other'),
    held_note   TEXT,
    ended_at    TEXT,
    end_reason  TEXT,
    end_form    TEXT REFERENCES form (receipt_no) DEFERRABLE INITIALLY DEFERRED,
    receipt_no  TEXT,
    seq         INTEGER NOT NULL,
    last_step   INTEGER,
    CHECK ((state = 'stock') = (contract_id IS NULL)),
    CHECK ((state = 'stock') = (login_otp IS NULL)),
    CHECK ((state = 'held') = (held_at IS NOT NULL) AND (held_at IS NULL) = (held_reason IS NULL)
        AND (held_at IS NOT NULL OR held_note IS NULL)),
    CHECK ((state = 'disabled' OR state = 'stopped' OR state = 'replaced') = (ended_at IS NOT NULL)),
    CHECK ((state = 'disabled') = (end_form IS NOT NULL)),
    CHECK ((secret IS NULL) = (data_key_id IS NULL)),
    CHECK (state NOT IN ('disabled', 'replaced') OR secret IS NULL),
    CHECK ((state <> 'stock' AND state <> 'active' AND state <> 'held') OR secret IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX token_live ON token (contract_id) WHERE state IN ('active', 'held');
CREATE INDEX token_contract ON token (contract_id) WHERE contract_id IS NOT NULL;

CREATE TRIGGER token_of_an_open_contract BEFORE INSERT ON token
WHEN EXISTS (SELECT 1 FROM contract WHERE contract_id = NEW.contract_id AND closed_at IS NOT NULL)
BEGIN SELECT raise(ROLLBACK, 'token: contract closed'); END;

CREATE TRIGGER token_starts_at_an_open_contract BEFORE UPDATE OF state ON token
WHEN NEW.state = 'active' AND OLD.state <> 'held'
    AND EXISTS (SELECT 1 FROM contract WHERE contract_id = NEW.contract_id AND closed_at IS NOT NULL)
BEGIN SELECT raise(ROLLBACK, 'token: contract closed'); END;

CREATE TRIGGER token_final_stays BEFORE UPDATE OF
    algorithm, contract_id, data_key_id, digits, end_form, end_reason, ended_at, held_at, held_note, held_reason,
    kind, last_step, login_otp, model, period, receipt_no, secret, serial, started_at, state
ON token
WHEN OLD.state IN ('disabled', 'replaced')
BEGIN SELECT raise(ROLLBACK, 'token: final'); END;

CREATE TRIGGER token_steps BEFORE UPDATE OF state ON token
WHEN NOT ((OLD.state = NEW.state)
    OR (OLD.state = 'stock' AND NEW.state = 'active')
    OR (OLD.state = 'active' AND (NEW.state = 'held' OR NEW.state = 'disabled' OR NEW.state = 'stopped'
                         OR NEW.state = 'replaced'))
    OR (OLD.state = 'held' AND NEW.state IN ('active', 'disabled'))
    OR (OLD.state = 'stopped' AND NEW.state = 'active' AND NEW.kind = 'software'
        AND NEW.contract_id = OLD.contract_id))
BEGIN SELECT raise(ROLLBACK, 'token: no such step'); END;

CREATE TRIGGER token_is_disabled_by_its_form BEFORE UPDATE OF state ON token
WHEN NEW.state = 'disabled'
    AND NOT EXISTS (SELECT 1 FROM form
        WHERE receipt_no = NEW.end_form AND contract_id = NEW.contract_id AND state = 'processed')
BEGIN SELECT raise(ROLLBACK, 'token: no processed form'); END;

CREATE TRIGGER token_step_is_used_once BEFORE UPDATE OF last_step ON token
WHEN OLD.last_step IS NOT NULL AND (NEW.last_step IS NULL OR NEW.last_step <= OLD.last_step)
BEGIN SELECT raise(ROLLBACK, 'token: a step goes back'); END;

CREATE TRIGGER token_keeps_its_identity BEFORE UPDATE OF serial, kind ON token
WHEN NEW.serial <> OLD.serial OR NEW.kind <> OLD.kind
BEGIN SELECT raise(ROLLBACK, 'token: identity'); END;

CREATE TRIGGER token_is_not_deleted BEFORE DELETE ON token
BEGIN SELECT raise(ROLLBACK, 'token: no deletion'); END;

CREATE TABLE self_service (
    id              INTEGER PRIMARY KEY,
    contract_id     TEXT NOT NULL UNIQUE REFERENCES contract (contract_id) DEFERRABLE INITIALLY DEFERRED,
    state           TEXT NOT NULL CHECK (state = 'open' OR state = 'locked'),
    failures        INTEGER NOT NULL CHECK (failures BETWEEN 0 AND 5),
    first_position  INTEGER CHECK (first_position BETWEEN 1 AND 10),
    second_position INTEGER CHECK (second_position BETWEEN 1 AND 10),
    seq             INTEGER NOT NULL,
    CHECK ((state = 'locked') = (failures = 5)),
    CHECK ((first_position IS NULL) = (second_position IS NULL)),
    CHECK (first_position IS NULL OR first_position < second_position)
) STRICT;

CREATE TRIGGER self_service_keeps_its_identity BEFORE UPDATE OF contract_id ON self_service
WHEN NEW.contract_id <> OLD.contract_id
BEGIN SELECT raise(ROLLBACK, 'self_service: identity'); END;

CREATE TRIGGER self_service_is_not_deleted BEFORE DELETE ON self_service
BEGIN SELECT raise(ROLLBACK, 'self_service: no deletion'); END;

CREATE TABLE wording (
    id      INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    body    TEXT NOT NULL,
    seq     INTEGER NOT NULL,
    UNIQUE (body, subject)
) STRICT;

CREATE TRIGGER wording_is_not_changed BEFORE UPDATE OF
    body, subject
ON wording
BEGIN SELECT raise(ROLLBACK, 'wording: no change'); END;

CREATE TRIGGER wording_is_not_deleted BEFORE DELETE ON wording
BEGIN SELECT raise(ROLLBACK, 'wording: no deletion'); END;

CREATE TABLE mail (
    id              INTEGER PRIMARY KEY,
    template        TEXT NOT NULL CHECK (template = 'otp_disabled' OR template = 'otp_held' OR template = 'otp_released'
                         OR template = 'token_started' OR template = 'token_exchanged' OR template = 'token_stopped'
                         OR template = 'email_changed' OR template = 'passwords_changed'),
    contract_id     TEXT NOT NULL REFERENCES contract (contract_id) DEFERRABLE INITIALLY DEFERRED,
    receipt_no      TEXT,
    frozen_to       TEXT,
    urgent          INTEGER NOT NULL CHECK (urgent IN (0, 1)),
    message_id      TEXT NOT NULL UNIQUE,
    state           TEXT NOT NULL CHECK (state = 'queued' OR state = 'sending' OR state = 'sent' OR state = 'deferred'
                         OR state = 'failed' OR state = 'in_doubt' OR state = 'no_address' OR state = 'bounced'
                         OR state = 'told' OR state = 'cancelled'),
    created_at      TEXT NOT NULL,
    attempts        INTEGER NOT NULL CHECK (attempts >= 0),
    next_attempt_at TEXT,
    claimed_at      TEXT,
    sent_at         TEXT,
    last_error      TEXT,
    handled_at      TEXT,
    handled_by      TEXT REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED,
    handled_note    TEXT,
    seq             INTEGER NOT NULL,
    wording_id      INTEGER NOT NULL REFERENCES wording (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((state = 'queued' OR state = 'deferred' OR state = 'in_doubt') = (next_attempt_at IS NOT NULL)),
    CHECK ((state = 'sending') = (claimed_at IS NOT NULL)),
    CHECK ((handled_at IS NULL) = (handled_note IS NULL) AND (handled_by IS NULL) = (handled_note IS NULL)
        AND (handled_note IS NOT NULL OR NOT (state = 'told' OR state = 'cancelled' OR state = 'bounced')))
) STRICT;

CREATE INDEX mail_due ON mail (next_attempt_at, id) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX mail_claimed ON mail (id) WHERE state = 'sending';
CREATE INDEX mail_contract ON mail (contract_id, id);

CREATE TRIGGER mail_is_frozen
BEFORE UPDATE OF template, contract_id, receipt_no, frozen_to, urgent, wording_id, message_id, created_at
ON mail
BEGIN SELECT raise(ROLLBACK, 'mail: frozen'); END;

CREATE TRIGGER mail_final_stays BEFORE UPDATE OF
    attempts, claimed_at, contract_id, created_at, frozen_to, handled_at, handled_by, handled_note, last_error,
    message_id, next_attempt_at, receipt_no, sent_at, state, template, urgent, wording_id
ON mail
WHEN OLD.state IN ('told', 'cancelled')
BEGIN SELECT raise(ROLLBACK, 'mail: final'); END;

CREATE TRIGGER mail_is_not_deleted BEFORE DELETE ON mail
BEGIN SELECT raise(ROLLBACK, 'mail: no deletion'); END;
