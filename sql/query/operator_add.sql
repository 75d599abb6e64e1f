INSERT INTO operator (operator, name, role, reach, state, seat, proposed_by, confirmed_by, passphrase_by_other,
    keys_seq, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
