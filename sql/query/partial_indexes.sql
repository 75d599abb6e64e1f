-- Written by a test from the schema's partial indexes.
SELECT 'contract_kana', id FROM (SELECT id FROM (SELECT id FROM contract INDEXED BY contract_kana WHERE kana_key IS NOT NULL EXCEPT SELECT id FROM contract NOT INDEXED WHERE kana_key IS NOT NULL) UNION SELECT id FROM (SELECT id FROM contract NOT INDEXED WHERE kana_key IS NOT NULL EXCEPT SELECT id FROM contract INDEXED BY contract_kana WHERE kana_key IS NOT NULL))
UNION ALL
SELECT 'form_open', id FROM (SELECT id FROM (SELECT id FROM form INDEXED BY form_open WHERE state IN ('received', 'checked') EXCEPT SELECT id FROM form NOT INDEXED WHERE state IN ('received', 'checked')) UNION SELECT id FROM (SELECT id FROM form NOT INDEXED WHERE state IN ('received', 'checked') EXCEPT SELECT id FROM form INDEXED BY form_open WHERE state IN ('received', 'checked')))
UNION ALL
SELECT 'form_paper', id FROM (SELECT id FROM (SELECT id FROM form INDEXED BY form_paper WHERE state <> 'returned' EXCEPT SELECT id FROM form NOT INDEXED WHERE state <> 'returned') UNION SELECT id FROM (SELECT id FROM form NOT INDEXED WHERE state <> 'returned' EXCEPT SELECT id FROM form INDEXED BY form_paper WHERE state <> 'returned'))
UNION ALL
SELECT 'form_paper_returned', id FROM (SELECT id FROM (SELECT id FROM form INDEXED BY form_paper_returned WHERE state = 'returned' EXCEPT SELECT id FROM form NOT INDEXED WHERE state = 'returned') UNION SELECT id FROM (SELECT id FROM form NOT INDEXED WHERE state = 'returned' EXCEPT SELECT id FROM form INDEXED BY form_paper_returned WHERE state = 'returned'))
UNION ALL
SELECT 'form_batch', id FROM (SELECT id FROM (SELECT id FROM form INDEXED BY form_batch WHERE batch IS NOT NULL EXCEPT SELECT id FROM form NOT INDEXED WHERE batch IS NOT NULL) UNION SELECT id FROM (SELECT id FROM form NOT INDEXED WHERE batch IS NOT NULL EXCEPT SELECT id FROM form INDEXED BY form_batch WHERE batch IS NOT NULL))
UNION ALL
SELECT 'token_live', id FROM (SELECT id FROM (SELECT id FROM token INDEXED BY token_live WHERE state IN ('active', 'held') EXCEPT SELECT id FROM token NOT INDEXED WHERE state IN ('active', 'held')) UNION SELECT id FROM (SELECT id FROM token NOT INDEXED WHERE state IN ('active', 'held') EXCEPT SELECT id FROM token INDEXED BY token_live WHERE state IN ('active', 'held')))
UNION ALL
SELECT 'token_contract', id FROM (SELECT id FROM (SELECT id FROM token INDEXED BY token_contract WHERE contract_id IS NOT NULL EXCEPT SELECT id FROM token NOT INDEXED WHERE contract_id IS NOT NULL) UNION SELECT id FROM (SELECT id FROM token NOT INDEXED WHERE contract_id IS NOT NULL EXCEPT SELECT id FROM token INDEXED BY token_contract WHERE contract_id IS NOT NULL))
UNION ALL
SELECT 'mail_due', id FROM (SELECT id FROM (SELECT id FROM mail INDEXED BY mail_due WHERE next_attempt_at IS NOT NULL EXCEPT SELECT id FROM mail NOT INDEXED WHERE next_attempt_at IS NOT NULL) UNION SELECT id FROM (SELECT id FROM mail NOT INDEXED WHERE next_attempt_at IS NOT NULL EXCEPT SELECT id FROM mail INDEXED BY mail_due WHERE next_attempt_at IS NOT NULL))
UNION ALL
SELECT 'mail_claimed', id FROM (SELECT id FROM (SELECT id FROM mail INDEXED BY mail_claimed WHERE state = 'sending' EXCEPT SELECT id FROM mail NOT INDEXED WHERE state = 'sending') UNION SELECT id FROM (SELECT id FROM mail NOT INDEXED WHERE state = 'sending' EXCEPT SELECT id FROM mail INDEXED BY mail_claimed WHERE state = 'sending'))
