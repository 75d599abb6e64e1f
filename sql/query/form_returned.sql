WHERE paper_no = $1 AND state = 'returned'
ORDER BY id DESC
LIMIT 1
