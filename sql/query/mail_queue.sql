INSERT OR ROLLBACK INTO mail (template, contract_id, receipt_no, frozen_to, urgent, wording_id, message_id, state, created_at,
    attempts, next_attempt_at, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10, $11)
