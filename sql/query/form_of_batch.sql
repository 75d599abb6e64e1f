SELECT receipt_no, paper_no, state, contract_id, branch, account_type, account_no, holder_name, holder_kana, serial,
    reason, filed_on, received_at, received_by, seal, seal_checked_by, seal_recorded_by, seal_checked_at, approved_by,
    approved_at, returned_by, returned_at, returned_reason, replaces, paper_ref, note, mail_id,
    batch, first_seal, first_content
FROM form
WHERE receipt_no > $1
    AND ($2 IS NULL OR contract_id = $2)
    AND ($3 IS NULL OR state = $3)
    AND ($4 IS NULL OR branch = $4)
    AND ($5 IS NULL OR received_at >= $5)
    AND ($6 IS NULL OR substr(received_at, 1, 10) <= $6)
    AND ($7 IS NULL OR $7 NOT IN (received_by, coalesce(seal_checked_by, ''), coalesce(seal_recorded_by, '')))
    AND batch = $8
ORDER BY receipt_no
LIMIT $9
