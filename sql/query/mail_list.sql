SELECT m.id, m.template, m.state, coalesce(m.frozen_to, c.email), m.contract_id, c.branch, m.receipt_no, m.created_at,
    m.attempts, m.next_attempt_at, m.sent_at, m.message_id, m.last_error, w.subject, w.body,
    m.urgent, m.handled_at, m.handled_by, m.handled_note
FROM mail AS m
JOIN contract AS c ON c.contract_id = m.contract_id
JOIN wording AS w ON w.id = m.wording_id
WHERE m.id > $1
    AND ($2 IS NULL OR m.state = $2)
    AND ($3 IS NULL OR c.branch = $3)
ORDER BY m.id
LIMIT $4
