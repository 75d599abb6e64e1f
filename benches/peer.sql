-- Takes forms.csv in and completes every form of it, in one transaction, without a check and without a trail. Run by
-- `sqlite3 plain.db` in a folder with forms.csv, and the letter's templates in `templates`.
--
-- Written to be fast: temporary tables in memory, contracts looked up and tokens ended in the order in which they lie.
-- Journal, cache and mmap are set by who runs it: sides.py.
.bail on
PRAGMA temp_store = memory;

CREATE TEMP TABLE paper (
    paper_no TEXT, filed_on TEXT, branch TEXT, contract_id TEXT, account_type TEXT, account_no TEXT, holder_name TEXT,
    holder_kana TEXT, serial TEXT, reason TEXT, seal TEXT, seal_checked_by TEXT, note TEXT
);
.import --csv --skip 1 forms.csv paper

BEGIN IMMEDIATE;

CREATE TEMP TABLE clock AS
SELECT date(jst) AS day, strftime('%Y%m%d', jst) AS yyyymmdd, strftime('%Y-%m-%dT%H:%M:%S+09:00', jst) AS now,
    CASE
        WHEN time(jst) >= '23:00:00' THEN date(jst, '+1 day') || 'T08:30:00+09:00'
        WHEN time(jst) < '08:30:00' THEN date(jst) || 'T08:30:00+09:00'
        ELSE strftime('%Y-%m-%dT%H:%M:%S+09:00', jst)
    END AS due,
    CAST(strftime('%Y', jst) AS INTEGER) || '年' || CAST(strftime('%m', jst) AS INTEGER) || '月'
        || CAST(strftime('%d', jst) AS INTEGER) || strftime('日 %H時%M分', jst) AS japanese
FROM (SELECT datetime('now', '+9 hours') AS jst);

-- A branch's letter, cut where the receipt number and the end of the contract ID go.
CREATE TEMP TABLE letter AS
WITH template (text) AS (
    SELECT replace(replace(CAST(readfile('templates/otp_disabled/ja.txt') AS TEXT),
        '{% include "facts/ja.txt" %}' || char(10), CAST(readfile('templates/facts/ja.txt') AS TEXT)),
        '{% include "closing/ja.txt" %}' || char(10), CAST(readfile('templates/closing/ja.txt') AS TEXT))
),
filled (branch, text) AS (
    SELECT branch, replace(replace(replace(text, '{{ institution }}', setting.value), '{{ at }}', japanese),
        '{{ branch }}', coalesce(name || '（店番' || branch || '）', '店番' || branch))
    FROM template, clock, branch, setting
    WHERE setting.key = 'institution'
),
parted (branch, subject, body) AS (
    SELECT branch, substr(text, 1, instr(text, char(10)) - 1), ltrim(substr(text, instr(text, char(10))), char(10))
    FROM filled
),
cut (branch, subject, body, receipt_no, contract_tail) AS (
    SELECT branch, subject, body, instr(body, '{{ receipt_no }}'), instr(body, '{{ contract_tail }}') FROM parted
)
SELECT branch, subject, substr(body, 1, receipt_no - 1) AS head,
    substr(body, receipt_no + length('{{ receipt_no }}'),
        contract_tail - receipt_no - length('{{ receipt_no }}')) AS middle,
    substr(body, contract_tail + length('{{ contract_tail }}')) AS tail
FROM cut;

CREATE TEMP TABLE filing (
    n INTEGER PRIMARY KEY, receipt_no TEXT, reason TEXT, token_id INTEGER, mail_id INTEGER, has_email INTEGER
);
-- LIMIT keeps SQLite from leaving the ORDER BY out.
INSERT INTO filing
SELECT n,
    paper.branch || yyyymmdd
        || format('%04d', coalesce(last, 0) + row_number() OVER (PARTITION BY paper.branch ORDER BY n)),
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
SELECT receipt_no, paper_no, 'processed', contract_id, branch,
    CASE account_type WHEN '普通' THEN 'ordinary' WHEN '当座' THEN 'current' ELSE 'savings' END, account_no,
    holder_name, nullif(holder_kana, ''), nullif(serial, ''), filing.reason, filed_on, now, 'teller01', seal,
    seal_checked_by, 'teller01', now, 'officer01', now, nullif(note, ''), mail_id,
    'forms.csv', seal
FROM clock CROSS JOIN paper CROSS JOIN filing ON n = paper.rowid
ORDER BY paper.rowid;

CREATE TEMP TABLE ending (token_id INTEGER PRIMARY KEY, reason TEXT, receipt_no TEXT);
INSERT INTO ending SELECT token_id, reason, receipt_no FROM filing ORDER BY token_id;
UPDATE token
SET state = 'disabled', secret = NULL, held_at = NULL, held_reason = NULL, ended_at = (SELECT now FROM clock),
    (end_reason, end_form) = (SELECT reason, receipt_no FROM ending WHERE token_id = token.id)
WHERE id IN (SELECT token_id FROM ending);

INSERT INTO mail (template, contract_id, receipt_no, urgent, subject, body, message_id, state, created_at, attempts,
    next_attempt_at)
SELECT 'otp_disabled', contract_id, receipt_no, filing.reason IN ('stolen', 'fraud'), subject,
    head || receipt_no || middle || substr(contract_id, -3) || tail,
    '<' || lower(hex(randomblob(16))) || '@example.jp>', iif(has_email, 'queued', 'no_address'), now, 0,
    CASE WHEN NOT has_email THEN NULL WHEN filing.reason IN ('stolen', 'fraud') THEN now ELSE due END
FROM clock CROSS JOIN paper CROSS JOIN filing ON n = paper.rowid CROSS JOIN letter USING (branch)
ORDER BY paper.rowid;

INSERT INTO receipt_series (branch, day, last)
SELECT branch, day, count(*) FROM clock CROSS JOIN paper GROUP BY branch
ON CONFLICT (branch, day) DO UPDATE SET last = last + excluded.last;

COMMIT;
