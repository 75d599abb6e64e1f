INSERT OR ROLLBACK INTO token (serial, kind, model, state, contract_id, algorithm, digits, period, data_key_id, secret, login_otp,
    started_at, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
