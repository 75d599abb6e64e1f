-- No token begins to work at a contract that was closed while its customer typed.
CREATE TRIGGER token_starts_at_an_open_contract BEFORE UPDATE OF state ON token
WHEN NEW.state = 'active' AND OLD.state <> 'held'
    AND EXISTS (SELECT 1 FROM contract WHERE contract_id = NEW.contract_id AND closed_at IS NOT NULL)
BEGIN SELECT raise(ROLLBACK, 'token: contract closed'); END;
