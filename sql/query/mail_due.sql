SELECT m.id, m.template, m.state, coalesce(m.frozen_to, c.email), m.contract_id, c.branch, m.receipt_no, m.created_at,
    m.attempts, m.next_attempt_at, m.sent_at, m.message_id, m.last_error, w.subject, w.body,
    m.urgent, m.handled_at, m.handled_by, m.handled_note
FROM mail AS m
JOIN contract AS c ON c.contract_id = m.contract_id
JOIN wording AS w ON w.id = m.wording_id
WHERE m.id = coalesce(
    (SELECT id FROM mail WHERE next_attempt_at <= $1 AND (urgent = 1 OR NOT $2)
        ORDER BY next_attempt_at, id LIMIT 1),
    (SELECT id FROM mail WHERE next_attempt_at > $3 AND (urgent = 1 OR NOT $2) ORDER BY next_attempt_at, id LIMIT 1),
    (SELECT id FROM mail WHERE state = 'sending' AND (claimed_at <= $4 OR claimed_at > $5) AND (urgent = 1 OR NOT $2)
        ORDER BY id LIMIT 1))
