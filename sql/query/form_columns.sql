receipt_no, contract_id, branch, state, received_at, received_by, seal, seal_checked_by, seal_recorded_by,
    seal_checked_at, approved_by, approved_at, returned_by, returned_at, returned_reason, replaces, paper_ref, mail_id,
    batch, first_seal, first_content, amended_by, name_differs
