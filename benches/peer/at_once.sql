-- Takes the staged papers in as processed forms: the peer of one person's import. Contracts are looked up in the order
-- in which they lie; LIMIT keeps SQLite from leaving the ORDER BY out.
INSERT INTO effect
SELECT n,
    paper.branch || yyyymmdd
        || format('%04d', coalesce(last, 0) + row_number() OVER (PARTITION BY paper.branch ORDER BY n)),
    paper.contract_id, paper.branch,
    CASE reason
        WHEN '紛失' THEN 'lost' WHEN '盗難' THEN 'stolen' WHEN '破損' THEN 'broken' WHEN '機種変更' THEN 'model_change'
        WHEN 'アプリ削除' THEN 'app_deleted' WHEN '不正利用のおそれ' THEN 'fraud' ELSE 'other'
    END,
    token.id, (SELECT coalesce(max(id), 0) FROM mail) + n, email IS NOT NULL
FROM clock
CROSS JOIN (SELECT rowid AS n, branch, contract_id, reason FROM paper ORDER BY contract_id LIMIT -1) AS paper
CROSS JOIN contract USING (contract_id)
CROSS JOIN token ON token.contract_id = paper.contract_id AND token.state IN ('active', 'held')
LEFT JOIN receipt_series AS series ON series.branch = paper.branch AND series.day = clock.day;

INSERT INTO form (receipt_no, paper_no, state, contract_id, branch, account_type, account_no, holder_name, holder_kana,
    serial, reason, filed_on, received_at, received_by, seal, seal_checked_by, seal_recorded_by, seal_checked_at,
    approved_by, approved_at, note, mail_id, batch, first_seal)
SELECT receipt_no, paper_no, 'processed', paper.contract_id, paper.branch,
    CASE account_type WHEN '普通' THEN 'ordinary' WHEN '当座' THEN 'current' ELSE 'savings' END, account_no,
    holder_name, nullif(holder_kana, ''), nullif(serial, ''), effect.reason, filed_on, now, 'teller01', seal,
    seal_checked_by, 'teller01', now, 'officer01', now, nullif(note, ''), mail_id, 'forms.csv', seal
FROM clock CROSS JOIN paper CROSS JOIN effect ON n = paper.rowid
ORDER BY n;
