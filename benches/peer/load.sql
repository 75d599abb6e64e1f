-- Loads contracts.csv and tokens.csv into the peers' file, whose tables are there without their indexes: plain.py. Run
-- by the `sqlite3` command line in the files' folder.
.bail on
PRAGMA journal_mode = off;
PRAGMA synchronous = off;
PRAGMA temp_store = memory;

CREATE TEMP TABLE contract_row (contract_id, branch, account_type, account_no, holder_name, holder_kana, email);
.import --csv --skip 1 contracts.csv contract_row
INSERT INTO contract (contract_id, branch, account_type, account_no, holder_name, holder_key, holder_kana, kana_key,
    email, seq)
SELECT contract_id, branch, CASE account_type WHEN '普通' THEN 'ordinary' WHEN '当座' THEN 'current' ELSE 'savings' END,
    account_no, holder_name, replace(holder_name, ' ', ''), holder_kana, replace(holder_kana, ' ', ''),
    nullif(email, ''), 0
FROM contract_row ORDER BY rowid;

CREATE TEMP TABLE token_row (serial, kind, model, secret, digits, period, contract_id, started_on, login_otp);
.import --csv --skip 1 tokens.csv token_row
INSERT INTO token (serial, kind, model, state, contract_id, algorithm, digits, period, data_key_id, secret, login_otp,
    started_at, seq)
SELECT serial, kind, model, 'active', contract_id, 'SHA1', digits, period, 1, CAST(secret AS BLOB), login_otp,
    started_on || 'T00:00:00+09:00', 0
FROM token_row ORDER BY rowid;
