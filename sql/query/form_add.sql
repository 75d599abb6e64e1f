INSERT OR ROLLBACK INTO form (receipt_no, paper_no, contract_id, branch, account_type, account_no, holder_name, holder_kana, serial,
    reason, filed_on, received_at, received_by, replaces, paper_ref, note, seq, state, seal, seal_checked_by,
    seal_recorded_by, seal_checked_at, returned_by, returned_at, returned_reason, batch, first_seal, approved_by,
    approved_at, mail_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
    $25, $26, $27, $28, $29, $30)
