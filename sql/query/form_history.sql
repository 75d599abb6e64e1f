WHERE contract_id = $1
ORDER BY id
