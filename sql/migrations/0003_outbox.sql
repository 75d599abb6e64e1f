CREATE TABLE mail (
    id              INTEGER PRIMARY KEY,
    template        TEXT NOT NULL CHECK (template IN ('otp_disabled', 'otp_held', 'otp_released', 'token_started',
                        'token_exchanged', 'token_stopped', 'email_changed', 'passwords_changed')),
    contract_id     TEXT NOT NULL REFERENCES contract (contract_id),
    receipt_no      TEXT,
    frozen_to       TEXT,
    urgent          INTEGER NOT NULL CHECK (urgent IN (0, 1)),
    subject         TEXT NOT NULL,
    body            TEXT NOT NULL,
    message_id      TEXT NOT NULL UNIQUE,
    state           TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'deferred', 'failed', 'in_doubt',
                        'no_address', 'bounced', 'told', 'cancelled')),
    created_at      TEXT NOT NULL,
    attempts        INTEGER NOT NULL CHECK (attempts >= 0),
    next_attempt_at TEXT,
    claimed_at      TEXT,
    sent_at         TEXT,
    last_error      TEXT,
    handled_note    TEXT,
    seq             INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((state IN ('queued', 'deferred', 'in_doubt')) = (next_attempt_at IS NOT NULL)),
    CHECK ((state = 'sending') = (claimed_at IS NOT NULL))
) STRICT;

CREATE INDEX mail_due ON mail (next_attempt_at, id) WHERE state IN ('queued', 'deferred', 'in_doubt');
CREATE INDEX mail_claimed ON mail (id) WHERE state = 'sending';
CREATE INDEX mail_contract ON mail (contract_id, id);

CREATE TRIGGER mail_is_frozen
BEFORE UPDATE OF template, contract_id, receipt_no, frozen_to, urgent, subject, body, message_id, created_at ON mail
BEGIN SELECT raise(ABORT, 'mail: frozen'); END;

CREATE TRIGGER mail_final_stays BEFORE UPDATE ON mail
WHEN OLD.state IN ('told', 'cancelled')
BEGIN SELECT raise(ABORT, 'mail: final'); END;

CREATE TRIGGER mail_is_not_deleted BEFORE DELETE ON mail
BEGIN SELECT raise(ABORT, 'mail: no deletion'); END;
