SELECT c.contract_id, c.branch, c.account_type, c.account_no, c.holder_name, c.holder_kana, c.email, c.closed_at,
    (SELECT state FROM token WHERE contract_id = c.contract_id AND state IN ('active', 'held')),
    (SELECT state FROM token WHERE contract_id = c.contract_id AND ended_at IS NOT NULL
        ORDER BY ended_at DESC, id DESC LIMIT 1),
    (SELECT receipt_no FROM form WHERE contract_id = c.contract_id AND state IN ('received', 'checked')),
    (SELECT state FROM form WHERE contract_id = c.contract_id AND state IN ('received', 'checked'))
FROM contract AS c
WHERE c.contract_id = $1
