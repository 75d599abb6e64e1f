SELECT receipt_no, paper_no, state, contract_id, branch, account_type, account_no, holder_name, holder_kana, serial,
    reason, filed_on, received_at, received_by, seal, seal_checked_by, seal_recorded_by, seal_checked_at, approved_by,
    approved_at, returned_by, returned_at, returned_reason, replaces, paper_ref, note, mail_id,
    batch, first_seal, first_content, id, seq
FROM form
WHERE batch = $1 AND id > $2 AND id <= $3 AND state = 'checked'
ORDER BY id
LIMIT $4
