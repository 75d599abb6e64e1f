-- What each of the peers' commands begins with: the time, and each branch's letter. A command is one `sqlite3` that runs
-- some of these scripts in a folder with forms.csv, and the letter's templates in `templates`; sides.py says which, in
-- which transaction, and what journal, cache and mmap are.
.bail on
PRAGMA temp_store = memory;

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

-- What takes effect with which form: numbered as forms are.
CREATE TEMP TABLE effect (
    n INTEGER PRIMARY KEY, receipt_no TEXT, contract_id TEXT, branch TEXT, reason TEXT, token_id INTEGER,
    mail_id INTEGER, has_email INTEGER
);
