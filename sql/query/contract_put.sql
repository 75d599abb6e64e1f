INSERT OR ROLLBACK INTO contract (contract_id, branch, account_type, account_no, holder_name, holder_key, holder_kana, kana_key,
    email, closed_at, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (contract_id) DO UPDATE SET branch = excluded.branch, account_type = excluded.account_type,
    account_no = excluded.account_no, holder_name = excluded.holder_name, holder_key = excluded.holder_key,
    holder_kana = excluded.holder_kana, kana_key = excluded.kana_key, email = excluded.email, seq = excluded.seq
