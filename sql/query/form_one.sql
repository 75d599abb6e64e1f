WHERE receipt_no = $1
