-- Takes the staged papers in as forms whose seal is verified and that wait for a second person: the peer of the first
-- of two commands.
INSERT INTO form (receipt_no, paper_no, state, contract_id, branch, account_type, account_no, holder_name, holder_kana,
    serial, reason, filed_on, received_at, received_by, seal, seal_checked_by, seal_recorded_by, seal_checked_at, note,
    batch, first_seal)
SELECT paper.branch || yyyymmdd
        || format('%04d', coalesce(last, 0) + row_number() OVER (PARTITION BY paper.branch ORDER BY paper.rowid)),
    paper_no, 'checked', contract_id, paper.branch,
    CASE account_type WHEN '普通' THEN 'ordinary' WHEN '当座' THEN 'current' ELSE 'savings' END, account_no,
    holder_name, nullif(holder_kana, ''), nullif(serial, ''),
    CASE reason
        WHEN '紛失' THEN 'lost' WHEN '盗難' THEN 'stolen' WHEN '破損' THEN 'broken' WHEN '機種変更' THEN 'model_change'
        WHEN 'アプリ削除' THEN 'app_deleted' WHEN '不正利用のおそれ' THEN 'fraud' ELSE 'other'
    END,
    filed_on, now, 'teller01', seal, seal_checked_by, 'teller01', now, nullif(note, ''), 'forms.csv', seal
FROM clock
CROSS JOIN paper
LEFT JOIN receipt_series AS series ON series.branch = paper.branch AND series.day = clock.day
ORDER BY paper.rowid;
