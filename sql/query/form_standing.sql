WHERE paper_no = $1 AND state <> 'returned'
