SELECT
    operator, added_by, name, role, reach, state, seat, keys_seq, secrets_generation, confirmed_by, proposed,
    proposed_by, proposed_seq, proposed_at, proposed_role, proposed_reach, proposed_seat, proposed_keys_seq,
    proposed_keys_own
FROM operator
WHERE operator = $1
