WHERE receipt_no > $1
    AND $2 IS NULL
    AND ($3 IS NULL OR state = $3)
    AND ($4 IS NULL OR branch = $4)
    AND ($5 IS NULL OR received_at >= $5)
    AND ($6 IS NULL OR substr(received_at, 1, 10) <= $6)
    AND ($7 IS NULL OR ($7 NOT IN (received_by, coalesce(seal_checked_by, ''), coalesce(seal_recorded_by, ''))
        AND instr(' ' || coalesce(amended_by, '') || ' ', ' ' || $7 || ' ') = 0))
    AND $8 IS NULL
ORDER BY receipt_no
LIMIT $9
