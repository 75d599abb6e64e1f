INSERT INTO self_service (contract_id, state, failures, first_position, second_position, seq)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (contract_id) DO UPDATE SET state = excluded.state, failures = excluded.failures,
    first_position = excluded.first_position, second_position = excluded.second_position, seq = excluded.seq
