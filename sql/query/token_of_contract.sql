SELECT t.serial, t.kind, t.model, t.state, t.contract_id, t.algorithm, t.digits, t.period, t.login_otp, t.started_at,
    t.held_at, t.held_reason, t.ended_at, t.end_reason, t.receipt_no, c.branch, t.end_form,
    t.held_note
FROM token AS t
LEFT JOIN contract AS c ON c.contract_id = t.contract_id
WHERE t.serial > $1
    AND t.contract_id = $2
    AND ($3 IS NULL OR t.state = $3)
    AND ($4 IS NULL OR t.kind = $4)
    AND ($5 IS NULL OR c.branch = $5)
ORDER BY t.serial
LIMIT $6
