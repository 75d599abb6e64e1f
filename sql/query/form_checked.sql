WHERE batch = $1 AND id > $2 AND id <= $3 AND state = 'checked'
ORDER BY id
LIMIT $4
