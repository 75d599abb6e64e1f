SELECT receipt_no, paper_no, state, contract_id, branch, account_type, account_no, holder_name, holder_kana, serial,
    reason, filed_on, received_at, received_by, seal, seal_checked_by, seal_recorded_by, seal_checked_at, approved_by,
    approved_at, returned_by, returned_at, returned_reason, replaces, paper_ref, note, mail_id,
    batch, first_seal, first_content
FROM form
WHERE contract_id = $1
ORDER BY (state IN ('received', 'checked')) DESC, id DESC
LIMIT 1
