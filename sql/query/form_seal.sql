UPDATE OR ROLLBACK form
SET state = $1, seal = $2, seal_checked_by = $3, seal_recorded_by = $4, seal_checked_at = $5, returned_by = $6,
    returned_at = $7, returned_reason = $8, seq = $9, batch = coalesce($10, batch)
WHERE receipt_no = $11
