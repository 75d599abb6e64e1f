-- No token begins to work at a contract that was closed while its customer typed.
CREATE TRIGGER token_starts_at_an_open_contract BEFORE UPDATE OF state ON token
WHEN NEW.state = 'active' AND OLD.state <> 'held'
    AND EXISTS (SELECT 1 FROM contract WHERE contract_id = NEW.contract_id AND closed_at IS NOT NULL)
BEGIN SELECT raise(ROLLBACK, 'token: contract closed'); END;

-- Nor is a step of a token accepted that was accepted before.
DROP TRIGGER token_step_is_used_once;
CREATE TRIGGER token_step_is_used_once BEFORE UPDATE OF last_step ON token
WHEN OLD.last_step IS NOT NULL AND (NEW.last_step IS NULL OR NEW.last_step <= OLD.last_step)
BEGIN SELECT raise(ROLLBACK, 'token: a step goes back'); END;
