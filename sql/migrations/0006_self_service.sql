-- The customer's own steps: attempts that are counted before they are compared, and the positions that were asked.
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

ALTER TABLE token ADD COLUMN last_step INTEGER;

CREATE TRIGGER token_step_is_used_once BEFORE UPDATE OF last_step ON token
WHEN OLD.last_step IS NOT NULL AND (NEW.last_step IS NULL OR NEW.last_step < OLD.last_step)
BEGIN SELECT raise(ROLLBACK, 'token: a step goes back'); END;

ALTER TABLE contract ADD COLUMN clear_asked_by TEXT REFERENCES operator (operator) DEFERRABLE INITIALLY DEFERRED;
