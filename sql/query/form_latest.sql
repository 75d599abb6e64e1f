WHERE contract_id = $1
ORDER BY (state IN ('received', 'checked')) DESC, id DESC
LIMIT 1
