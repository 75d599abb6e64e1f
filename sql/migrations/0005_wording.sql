-- A hundred thousand letters of a day say the same but for a customer's number, ID and time: that is kept once.
CREATE TABLE wording (
    id      INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    body    TEXT NOT NULL,
    seq     INTEGER NOT NULL,
    UNIQUE (body, subject)
) STRICT;

CREATE TRIGGER wording_is_not_changed BEFORE UPDATE ON wording
BEGIN SELECT raise(ROLLBACK, 'wording: no change'); END;

CREATE TRIGGER wording_is_not_deleted BEFORE DELETE ON wording
BEGIN SELECT raise(ROLLBACK, 'wording: no deletion'); END;

-- Letters from before keep their text, which their digests cover.
PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = replace(replace(sql, 'subject         TEXT NOT NULL', 'subject         TEXT'),
    'body            TEXT NOT NULL', 'body            TEXT')
WHERE name = 'mail' AND type = 'table';

PRAGMA writable_schema = RESET;

ALTER TABLE mail ADD COLUMN wording_id INTEGER REFERENCES wording (id) DEFERRABLE INITIALLY DEFERRED
    CHECK ((wording_id IS NULL) = (subject IS NOT NULL) AND (wording_id IS NULL) = (body IS NOT NULL));

DROP TRIGGER mail_is_frozen;

CREATE TRIGGER mail_is_frozen
BEFORE UPDATE OF template, contract_id, receipt_no, frozen_to, urgent, subject, body, wording_id, message_id, created_at
ON mail
BEGIN SELECT raise(ROLLBACK, 'mail: frozen'); END;

-- A row of a file that takes effect with its import is written once, under the rules that its approval would have met.
DROP TRIGGER form_begins_before_its_effect;

CREATE TRIGGER form_begins_before_its_effect BEFORE INSERT ON form
WHEN NEW.state = 'processed'
    AND (NEW.batch IS NULL
        OR NOT EXISTS (SELECT 1 FROM setting WHERE key = 'policy.approval' AND value = 'single')
        OR NOT EXISTS (SELECT 1 FROM operator
            WHERE operator = NEW.approved_by AND role = 'officer' AND state = 'active'))
BEGIN SELECT raise(ROLLBACK, 'form: begins before its effect'); END;
