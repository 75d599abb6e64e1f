-- The papers of forms.csv, in memory.
CREATE TEMP TABLE paper (
    paper_no TEXT, filed_on TEXT, branch TEXT, contract_id TEXT, account_type TEXT, account_no TEXT, holder_name TEXT,
    holder_kana TEXT, serial TEXT, reason TEXT, seal TEXT, seal_checked_by TEXT, note TEXT
);
.import --csv --skip 1 forms.csv paper
