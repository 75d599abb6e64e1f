INSERT INTO form (receipt_no, paper_no, contract_id, branch, account_type, account_no, holder_name, holder_kana, serial,
    reason, filed_on, received_at, received_by, replaces, paper_ref, note, seq, state, seal)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 'received', 'pending')
