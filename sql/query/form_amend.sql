UPDATE OR ROLLBACK form
SET paper_no = $1, account_type = $2, account_no = $3, holder_name = $4, holder_kana = $5, serial = $6, reason = $7,
    filed_on = $8, paper_ref = $9, note = $10, seal = 'pending', seal_checked_by = NULL, seal_recorded_by = NULL,
    seal_checked_at = NULL, seq = $11, first_content = $12
WHERE receipt_no = $13
