SELECT operator, name, role, reach, state, proposed_by, confirmed_by, passphrase_by_other, seat, keys_seq
FROM operator
WHERE operator = $1
