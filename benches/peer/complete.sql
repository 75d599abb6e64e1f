-- Ends the tokens of the forms that take effect, in the order in which they lie, and writes the letters.
CREATE TEMP TABLE ending (token_id INTEGER PRIMARY KEY, reason TEXT, receipt_no TEXT);
INSERT INTO ending SELECT token_id, reason, receipt_no FROM effect ORDER BY token_id;
UPDATE token
SET state = 'disabled', secret = NULL, data_key_id = NULL, held_at = NULL, held_reason = NULL,
    held_note = NULL, ended_at = (SELECT now FROM clock),
    (end_reason, end_form) = (SELECT reason, receipt_no FROM ending WHERE token_id = token.id)
WHERE id IN (SELECT token_id FROM ending);

INSERT INTO mail (id, template, contract_id, receipt_no, urgent, subject, body, message_id, state, created_at, attempts,
    next_attempt_at)
SELECT mail_id, 'otp_disabled', contract_id, receipt_no, reason IN ('stolen', 'fraud'), subject,
    head || receipt_no || middle || substr(contract_id, -3) || tail,
    '<' || lower(hex(randomblob(16))) || '@example.jp>', iif(has_email, 'queued', 'no_address'), now, 0,
    CASE WHEN NOT has_email THEN NULL WHEN reason IN ('stolen', 'fraud') THEN now ELSE due END
FROM clock CROSS JOIN effect CROSS JOIN letter USING (branch)
ORDER BY n;
