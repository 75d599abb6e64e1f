-- Lets the waiting forms of the file take effect: the peer of the second of two commands. Contracts are looked up in
-- the order in which they lie; LIMIT keeps SQLite from leaving the ORDER BY out.
INSERT INTO effect
SELECT form.id, form.receipt_no, form.contract_id, form.branch, reason, token.id,
    (SELECT coalesce(max(id), 0) FROM mail) + form.id, email IS NOT NULL
FROM (
    SELECT id, receipt_no, contract_id, branch, reason FROM form
    WHERE batch = 'forms.csv' AND state = 'checked'
    ORDER BY contract_id
    LIMIT -1
) AS form
CROSS JOIN contract USING (contract_id)
CROSS JOIN token ON token.contract_id = form.contract_id AND token.state IN ('active', 'held');

UPDATE form
SET state = 'processed', approved_by = 'officer01', approved_at = (SELECT now FROM clock),
    mail_id = (SELECT mail_id FROM effect WHERE n = form.id)
WHERE id IN (SELECT n FROM effect);
