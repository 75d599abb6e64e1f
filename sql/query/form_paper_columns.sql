paper_no, account_type, account_no, holder_name, holder_kana, serial, reason, filed_on, note
