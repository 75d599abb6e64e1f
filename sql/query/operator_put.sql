INSERT INTO operator (
    operator, added_by, name, role, reach, state, seat, keys_seq, secrets_generation, confirmed_by, proposed,
    proposed_by, proposed_seq, proposed_at, proposed_role, proposed_reach, proposed_seat, proposed_keys_seq,
    proposed_keys_own, seq
)
VALUES (
    $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20
)
ON CONFLICT (operator) DO UPDATE SET
    name = excluded.name, role = excluded.role, reach = excluded.reach, state = excluded.state, seat = excluded.seat,
    keys_seq = excluded.keys_seq, secrets_generation = excluded.secrets_generation,
    confirmed_by = excluded.confirmed_by, proposed = excluded.proposed, proposed_by = excluded.proposed_by,
    proposed_seq = excluded.proposed_seq, proposed_at = excluded.proposed_at, proposed_role = excluded.proposed_role,
    proposed_reach = excluded.proposed_reach, proposed_seat = excluded.proposed_seat,
    proposed_keys_seq = excluded.proposed_keys_seq, proposed_keys_own = excluded.proposed_keys_own,
    seq = excluded.seq
