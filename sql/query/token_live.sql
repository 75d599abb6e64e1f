SELECT serial, kind, model, state, contract_id, algorithm, digits, period, login_otp, started_at, held_at, held_reason,
    ended_at, end_reason, receipt_no, NULL, end_form, held_note
FROM token
WHERE contract_id = $1 AND state IN ('active', 'held')
