//! What the schema keeps of two persons and of final rows, however a statement reaches it.

use super::constraints::check;
use crate::ledger::conformance::new_ledger;

#[test]
fn nobody_confirms_themselves_or_what_they_asked_for() {
    let proposed = "UPDATE operator SET proposed = 'changed', proposed_by = 'o1', proposed_seq = 2, proposed_at = 'now'
        WHERE operator = 't1';";
    let confirm = |by: &str| format!("{proposed} UPDATE operator SET confirmed_by = '{by}' WHERE operator = 't1'");
    check(&[
        (&confirm("o1"), "operator: a second person"),
        (&confirm("t1"), "CHECK"),
        (&confirm("o2"), "done"),
        ("UPDATE operator SET confirmed_by = 'a1' WHERE operator = 'o5'", "operator: a second person"),
        ("UPDATE operator SET confirmed_by = 'o1' WHERE operator = 'o5'", "done"),
        ("UPDATE operator SET seat = NULL, keys_seq = NULL WHERE operator = 't1'", "CHECK"),
        ("UPDATE operator SET state = 'pending' WHERE operator = 't1'", "CHECK"),
        ("UPDATE operator SET proposed = 'changed' WHERE operator = 't1'", "CHECK"),
        ("UPDATE operator SET proposed_seat = 's', proposed_keys_seq = 2, proposed_keys_own = 1", "CHECK"),
        ("UPDATE operator SET added_by = 'o1' WHERE operator = 't1'", "operator: identity"),
        ("UPDATE setting SET pending = 'x'", "CHECK"),
        ("UPDATE contract SET clear_asked_by = 'o1' WHERE contract_id = 'C1'", "CHECK"),
    ]);
}

/// What may never change again says so column by column: `seq` alone moves on when a finding about the row is accepted.
#[test]
fn what_stays_stays_in_every_column() {
    let folder = tempfile::tempdir().unwrap();
    let (ledger, _) = new_ledger(folder.path());
    let raw = ledger.connection().driver();
    for (trigger, table) in [
        ("contract_closed_is_only_read", "contract"),
        ("batch_is_not_changed", "batch"),
        ("form_final_stays", "form"),
        ("token_final_stays", "token"),
        ("wording_is_not_changed", "wording"),
        ("mail_final_stays", "mail"),
    ] {
        let text: String =
            raw.query_row("SELECT sql FROM sqlite_schema WHERE name = $1", [trigger], |row| row.get(0)).unwrap();
        let (_, named) = text.split_once("UPDATE OF").unwrap();
        let (named, _) = named.split_once("\nON ").unwrap();
        let named: Vec<&str> = named.split(',').map(str::trim).collect();
        let mut columns: Vec<String> = raw
            .prepare(&format!("SELECT name FROM pragma_table_info('{table}') WHERE name NOT IN ('id', 'seq')"))
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        columns.sort();
        assert_eq!(named, columns, "{trigger}");
    }
}
