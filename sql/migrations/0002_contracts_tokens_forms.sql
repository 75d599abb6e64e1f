CREATE TABLE data_key (
    id     INTEGER PRIMARY KEY,
    sealed BLOB NOT NULL,
    seq    INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TRIGGER data_key_is_not_deleted BEFORE DELETE ON data_key
BEGIN SELECT raise(ABORT, 'data_key: no deletion'); END;

CREATE TABLE receipt_series (
    id     INTEGER PRIMARY KEY,
    branch TEXT NOT NULL REFERENCES branch (branch),
    day    TEXT NOT NULL,
    last   INTEGER NOT NULL CHECK (last > 0),
    seq    INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (branch, day)
) STRICT;

CREATE TRIGGER receipt_series_only_grows BEFORE UPDATE ON receipt_series
WHEN NEW.last <= OLD.last OR NEW.branch <> OLD.branch OR NEW.day <> OLD.day
BEGIN SELECT raise(ABORT, 'receipt_series: only grows'); END;

CREATE TRIGGER receipt_series_is_not_deleted BEFORE DELETE ON receipt_series
BEGIN SELECT raise(ABORT, 'receipt_series: no deletion'); END;

CREATE TABLE contract (
    id                INTEGER PRIMARY KEY,
    contract_id       TEXT NOT NULL UNIQUE,
    branch            TEXT NOT NULL REFERENCES branch (branch),
    account_type      TEXT NOT NULL CHECK (account_type IN ('ordinary', 'current', 'savings')),
    account_no        TEXT NOT NULL CHECK (length(account_no) = 7),
    holder_name       TEXT NOT NULL,
    holder_key        TEXT NOT NULL,
    holder_kana       TEXT,
    kana_key          TEXT,
    email             TEXT,
    data_key_id       INTEGER REFERENCES data_key (id),
    login_password    BLOB,
    transfer_password BLOB,
    closed_at         TEXT,
    seq               INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((login_password IS NULL AND transfer_password IS NULL) OR data_key_id IS NOT NULL)
) STRICT;

CREATE INDEX contract_holder ON contract (holder_key);
CREATE INDEX contract_kana ON contract (kana_key) WHERE kana_key IS NOT NULL;
CREATE INDEX contract_account ON contract (account_no);

CREATE TRIGGER contract_closed_is_only_read BEFORE UPDATE ON contract
WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT raise(ABORT, 'contract: closed'); END;

CREATE TRIGGER contract_in_use_is_not_closed BEFORE UPDATE OF closed_at ON contract
WHEN NEW.closed_at IS NOT NULL
    AND (EXISTS (SELECT 1 FROM token WHERE contract_id = NEW.contract_id AND state IN ('active', 'held'))
        OR EXISTS (SELECT 1 FROM form WHERE contract_id = NEW.contract_id AND state IN ('received', 'checked')))
BEGIN SELECT raise(ABORT, 'contract: in use'); END;

CREATE TRIGGER contract_is_not_deleted BEFORE DELETE ON contract
BEGIN SELECT raise(ABORT, 'contract: no deletion'); END;

CREATE TABLE form (
    id               INTEGER PRIMARY KEY,
    receipt_no       TEXT NOT NULL UNIQUE CHECK (length(receipt_no) >= 15),
    paper_no         TEXT NOT NULL,
    state            TEXT NOT NULL CHECK (state IN ('received', 'checked', 'processed', 'returned')),
    contract_id      TEXT NOT NULL REFERENCES contract (contract_id),
    branch           TEXT NOT NULL REFERENCES branch (branch),
    account_type     TEXT NOT NULL CHECK (account_type IN ('ordinary', 'current', 'savings')),
    account_no       TEXT NOT NULL CHECK (length(account_no) = 7),
    holder_name      TEXT NOT NULL,
    holder_kana      TEXT,
    serial           TEXT,
    reason           TEXT NOT NULL CHECK (reason IN ('lost', 'stolen', 'broken', 'model_change', 'app_deleted',
                         'fraud', 'other')),
    filed_on         TEXT NOT NULL CHECK (length(filed_on) = 10),
    received_at      TEXT NOT NULL,
    received_by      TEXT NOT NULL REFERENCES operator (operator),
    seal             TEXT NOT NULL CHECK (seal IN ('pending', 'verified', 'mismatch', 'unclear')),
    seal_checked_by  TEXT REFERENCES operator (operator),
    seal_recorded_by TEXT REFERENCES operator (operator),
    seal_checked_at  TEXT,
    approved_by      TEXT REFERENCES operator (operator),
    approved_at      TEXT,
    returned_by      TEXT REFERENCES operator (operator),
    returned_at      TEXT,
    returned_reason  TEXT,
    replaces         TEXT REFERENCES form (receipt_no),
    paper_ref        TEXT,
    note             TEXT,
    mail_id          INTEGER,
    seq              INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
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
CREATE INDEX form_contract ON form (contract_id, id);

CREATE TRIGGER form_begins_received BEFORE INSERT ON form
WHEN NEW.state <> 'received'
BEGIN SELECT raise(ABORT, 'form: begins as received'); END;

CREATE TRIGGER form_of_an_open_contract BEFORE INSERT ON form
WHEN EXISTS (SELECT 1 FROM contract WHERE contract_id = NEW.contract_id AND closed_at IS NOT NULL)
BEGIN SELECT raise(ABORT, 'form: contract closed'); END;

CREATE TRIGGER form_final_stays BEFORE UPDATE ON form
WHEN OLD.state IN ('processed', 'returned')
BEGIN SELECT raise(ABORT, 'form: final'); END;

CREATE TRIGGER form_steps BEFORE UPDATE OF state ON form
WHEN NOT ((OLD.state = 'received' AND NEW.state IN ('received', 'checked', 'returned'))
    OR (OLD.state = 'checked' AND NEW.state IN ('checked', 'processed', 'returned')))
BEGIN SELECT raise(ABORT, 'form: no such step'); END;

CREATE TRIGGER form_keeps_its_identity
BEFORE UPDATE OF receipt_no, received_by, received_at, contract_id, branch, replaces ON form
WHEN NEW.receipt_no <> OLD.receipt_no OR NEW.received_by <> OLD.received_by OR NEW.received_at <> OLD.received_at
    OR NEW.contract_id <> OLD.contract_id OR NEW.branch <> OLD.branch OR NEW.replaces IS NOT OLD.replaces
BEGIN SELECT raise(ABORT, 'form: identity'); END;

CREATE TRIGGER form_takes_effect_by_an_officer BEFORE UPDATE OF state ON form
WHEN NEW.state = 'processed'
    AND NOT EXISTS (SELECT 1 FROM operator
        WHERE operator = NEW.approved_by AND role = 'officer' AND state = 'active')
BEGIN SELECT raise(ABORT, 'form: not an officer'); END;

CREATE TRIGGER form_takes_effect_by_another BEFORE UPDATE OF state ON form
WHEN NEW.state = 'processed'
    AND NEW.approved_by IN (NEW.received_by, NEW.seal_checked_by, NEW.seal_recorded_by)
    AND NOT EXISTS (SELECT 1 FROM setting WHERE key = 'policy.approval' AND value = 'single')
BEGIN SELECT raise(ABORT, 'form: same person'); END;

CREATE TRIGGER form_is_not_deleted BEFORE DELETE ON form
BEGIN SELECT raise(ABORT, 'form: no deletion'); END;

CREATE TABLE token (
    id          INTEGER PRIMARY KEY,
    serial      TEXT NOT NULL UNIQUE,
    kind        TEXT NOT NULL CHECK (kind IN ('software', 'hardware')),
    model       TEXT,
    state       TEXT NOT NULL CHECK (state IN ('stock', 'active', 'held', 'disabled', 'stopped', 'replaced')),
    contract_id TEXT REFERENCES contract (contract_id),
    algorithm   TEXT NOT NULL CHECK (algorithm IN ('SHA1', 'SHA256', 'SHA512')),
    digits      INTEGER NOT NULL CHECK (digits IN (6, 8)),
    period      INTEGER NOT NULL CHECK (period BETWEEN 1 AND 300),
    data_key_id INTEGER NOT NULL REFERENCES data_key (id),
    secret      BLOB,
    login_otp   TEXT NOT NULL CHECK (login_otp IN ('no', 'yes')),
    started_at  TEXT,
    held_at     TEXT,
    held_reason TEXT CHECK (held_reason IN ('lost', 'stolen', 'broken', 'model_change', 'app_deleted', 'fraud',
                    'other')),
    held_note   TEXT,
    ended_at    TEXT,
    end_reason  TEXT,
    end_form    TEXT REFERENCES form (receipt_no),
    receipt_no  TEXT,
    seq         INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((state = 'stock') = (contract_id IS NULL)),
    CHECK ((state = 'held') = (held_at IS NOT NULL) AND (held_at IS NULL) = (held_reason IS NULL)),
    CHECK ((state IN ('disabled', 'stopped', 'replaced')) = (ended_at IS NOT NULL)),
    CHECK ((state = 'disabled') = (end_form IS NOT NULL)),
    CHECK (state NOT IN ('disabled', 'replaced') OR secret IS NULL),
    CHECK (state NOT IN ('stock', 'active', 'held') OR secret IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX token_live ON token (contract_id) WHERE state IN ('active', 'held');
CREATE INDEX token_contract ON token (contract_id) WHERE contract_id IS NOT NULL;

CREATE TRIGGER token_of_an_open_contract BEFORE INSERT ON token
WHEN EXISTS (SELECT 1 FROM contract WHERE contract_id = NEW.contract_id AND closed_at IS NOT NULL)
BEGIN SELECT raise(ABORT, 'token: contract closed'); END;

CREATE TRIGGER token_final_stays BEFORE UPDATE ON token
WHEN OLD.state IN ('disabled', 'replaced')
BEGIN SELECT raise(ABORT, 'token: final'); END;

CREATE TRIGGER token_steps BEFORE UPDATE OF state ON token
WHEN NOT ((OLD.state = NEW.state)
    OR (OLD.state = 'stock' AND NEW.state = 'active')
    OR (OLD.state = 'active' AND NEW.state IN ('held', 'disabled', 'stopped', 'replaced'))
    OR (OLD.state = 'held' AND NEW.state IN ('active', 'disabled'))
    OR (OLD.state = 'stopped' AND NEW.state = 'active' AND NEW.kind = 'software'
        AND NEW.contract_id = OLD.contract_id))
BEGIN SELECT raise(ABORT, 'token: no such step'); END;

CREATE TRIGGER token_is_disabled_by_its_form BEFORE UPDATE OF state ON token
WHEN NEW.state = 'disabled'
    AND NOT EXISTS (SELECT 1 FROM form
        WHERE receipt_no = NEW.end_form AND contract_id = NEW.contract_id AND state = 'processed')
BEGIN SELECT raise(ABORT, 'token: no processed form'); END;

CREATE TRIGGER token_keeps_its_identity BEFORE UPDATE OF serial, kind ON token
WHEN NEW.serial <> OLD.serial OR NEW.kind <> OLD.kind
BEGIN SELECT raise(ABORT, 'token: identity'); END;

CREATE TRIGGER token_is_not_deleted BEFORE DELETE ON token
BEGIN SELECT raise(ABORT, 'token: no deletion'); END;
