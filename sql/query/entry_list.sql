SELECT seq, at, operator, action, subject, details, remark, rows, hash
FROM entry
WHERE seq > $1
    AND ($2 IS NULL OR operator = $2)
    AND ($3 IS NULL OR subject = $3)
    AND ($4 IS NULL OR at >= $4)
    AND ($5 IS NULL
        OR subject = 'contract/' || $5
        OR subject IN (SELECT 'form/' || receipt_no FROM form WHERE contract_id = $5)
        OR subject IN (SELECT 'token/' || serial FROM token WHERE contract_id = $5)
        OR subject IN (SELECT 'mail/' || id FROM mail WHERE contract_id = $5)
        OR (action IN ('lookup', 'reveal') AND EXISTS (SELECT 1 FROM json_each(details, '$.contracts') WHERE value = $5)))
ORDER BY seq
LIMIT $6
