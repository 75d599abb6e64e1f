//! A ledger of four rows and two entries in memory: the verifier needs no engine, and sees what was done to it.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use serde_json::json;

use super::{Findings, LedgerSecrets, Rows, Signature, SignedEntry, verify};
use crate::domain::effect::Table;
use crate::domain::{Action, Line, Operator, OperatorId, OperatorState, Reach, Role};
use crate::keys::{Keys, Random};
use crate::trail::digest::DigestKey;
use crate::trail::entry::{Entry, Head, signed_message};
use crate::trail::image::{Layout, RowImage, Value};
use crate::trail::introduction::introduction;
use crate::trail::mark::append_mark;

const LEDGER: &str = "a ledger of the tests";

/// A value that the ledger in memory owns.
#[derive(Clone)]
enum Cell {
    Number(i64),
    Text(&'static str),
}

/// The columns of a row but `id`.
type Columns = Vec<(&'static str, Cell)>;

/// What somebody does to it.
type Harm = fn(&mut Memory);

struct Memory {
    keys: Keys,
    digest_key: DigestKey,
    rows: BTreeMap<(Table, i64), Columns>,
    entries: Vec<SignedEntry>,
    head: Head,
}

impl Memory {
    /// Founded by `a1`, who then adds a branch.
    fn new() -> Self {
        let keys = Keys::generate(&mut Random::seeded([5; 32]));
        let digest_key = DigestKey::new(&[6; 32]);
        let mut memory = Self { keys, digest_key, rows: BTreeMap::new(), entries: Vec::new(), head: Head::NONE };
        memory.found();
        memory.put(Table::Branch, 2, vec![("branch", Cell::Text("002")), ("seq", Cell::Number(2))]);
        memory.record(Action::BranchAdd, "branch/002", &json!({}), &[(Table::Branch, 2)]);
        memory
    }

    fn found(&mut self) {
        let admin = OperatorId::parse("a1").unwrap();
        let operator = Operator {
            name: Line::parse("管理 花子").unwrap(),
            role: Role::Admin,
            reach: Reach::All,
            state: OperatorState::Active,
            proposed_by: admin.clone(),
            confirmed_by: None,
            passphrase_by_other: false,
            id: admin,
        };
        self.put(Table::Ledger, 1, vec![("ledger_id", Cell::Text(LEDGER)), ("seq", Cell::Number(1))]);
        self.put(Table::Branch, 1, vec![("branch", Cell::Text("001")), ("seq", Cell::Number(1))]);
        let person = ["operator", "role", "reach", "state", "seat", "proposed_by"].into_iter();
        let says = ["a1", "admin", "all", "active", "seat", "a1"].map(Cell::Text);
        let numbers = [("keys_seq", Cell::Number(1)), ("seq", Cell::Number(1))];
        self.put(Table::Operator, 1, person.zip(says).chain(numbers).collect());
        let setting = ["key", "value", "proposed_by"].into_iter().zip(["institution", "みほん", "a1"].map(Cell::Text));
        self.put(Table::Setting, 1, setting.chain([("seq", Cell::Number(1))]).collect());
        let mut details = introduction(&operator, "seat", &self.keys.public(), None);
        details["institution"] = json!("みほん");
        let made = [(Table::Ledger, 1), (Table::Branch, 1), (Table::Operator, 1), (Table::Setting, 1)];
        self.record(Action::LedgerInit, "ledger", &details, &made);
    }

    fn put(&mut self, table: Table, id: i64, columns: Columns) {
        self.rows.insert((table, id), columns);
    }

    /// An entry and its signature, as the program makes them.
    fn record(&mut self, action: Action, subject: &str, details: &serde_json::Value, changed: &[(Table, i64)]) {
        let mut rows = Vec::new();
        for (table, id) in changed {
            let key = &self.digest_key;
            let digest = |row: &RowImage<'_>| append_mark(&mut rows, *table, *id, row.state(), &key.digest(row));
            image(*table, *id, &self.rows[&(*table, *id)], digest);
        }
        let mut entry = Entry {
            seq: self.head.seq + 1,
            at: "2026-11-24T10:00:00+09:00".to_owned(),
            operator: "a1".to_owned(),
            action: action.code().to_owned(),
            subject: subject.to_owned(),
            details: details.to_string(),
            rows,
            hash: [0; 32],
        };
        entry.hash = entry.computed_hash(LEDGER, &self.head.hash);
        self.head = Head { seq: entry.seq, hash: entry.hash };
        let bytes = self.keys.sign(&signed_message(LEDGER, entry.seq, &entry.hash));
        self.entries.push(SignedEntry { entry, signature: Some(Signature { operator: "a1".to_owned(), bytes }) });
    }

    /// The kinds of what the verifier finds.
    fn findings(&self) -> BTreeSet<&'static str> {
        let mut findings = Findings::default();
        let ledger = LedgerSecrets { ledger_id: LEDGER, digest_key: &self.digest_key };
        let verified = verify(ledger, self.entries.iter().cloned().map(Ok), self, &mut findings);
        assert!(verified.is_ok());
        findings.into_all().iter().map(|finding| finding.kind.code()).collect()
    }
}

impl Rows for Memory {
    type Fault = Infallible;

    fn each(
        &self,
        table: Table,
        visit: &mut dyn FnMut(&RowImage<'_>) -> Result<(), Infallible>,
    ) -> Result<(), Infallible> {
        let mut done = Ok(());
        for ((_, id), columns) in self.rows.iter().filter(|((of, _), _)| *of == table) {
            image(table, *id, columns, |row| done = visit(row));
        }
        done
    }

    fn one(&self, table: Table, id: i64, visit: &mut dyn FnMut(&RowImage<'_>)) -> Result<bool, Infallible> {
        let found = self.rows.get(&(table, id));
        if let Some(columns) = found {
            image(table, id, columns, visit);
        }
        Ok(found.is_some())
    }
}

fn image(table: Table, id: i64, columns: &Columns, take: impl FnOnce(&RowImage<'_>)) {
    let names: Vec<&str> = std::iter::once("id").chain(columns.iter().map(|(name, _)| *name)).collect();
    let value = |cell: &Cell| match cell {
        Cell::Number(number) => Value::Integer(*number),
        Cell::Text(text) => Value::Text(text.as_bytes()),
    };
    let values =
        std::iter::once(Value::Integer(id)).chain(columns.iter().map(|(_, cell)| value(cell)).collect::<Vec<_>>());
    let layout = Layout::new(table, names);
    take(&RowImage::new(&layout, values.collect()));
}

#[test]
fn a_true_ledger_is_in_order_and_each_harm_has_its_name() {
    let harms: [(&str, Harm); 10] = [
        ("", |_| {}),
        ("row", |memory| memory.put(Table::Branch, 1, vec![("branch", Cell::Text("009")), ("seq", Cell::Number(1))])),
        ("row", |memory| memory.put(Table::Branch, 3, vec![("branch", Cell::Text("003")), ("seq", Cell::Number(2))])),
        ("row", |memory| drop(memory.rows.remove(&(Table::Branch, 2)))),
        ("row setting", |memory| memory.rows.get_mut(&(Table::Setting, 1)).unwrap()[1].1 = Cell::Text("another")),
        ("operator row", |memory| memory.rows.get_mut(&(Table::Operator, 1)).unwrap()[1].1 = Cell::Text("officer")),
        ("chain", |memory| memory.entries[1].entry.subject.push('9')),
        ("signature", |memory| memory.entries[1].signature = None),
        ("signature", |memory| memory.entries[1].signature.as_mut().unwrap().bytes[40] ^= 1),
        ("row", |memory| drop(memory.entries.pop())),
    ];
    for (kinds, harm) in harms {
        let mut memory = Memory::new();
        harm(&mut memory);
        let found: Vec<&str> = memory.findings().into_iter().collect();
        assert_eq!(found.join(" "), kinds);
    }
}

#[test]
fn an_action_changes_what_its_row_of_the_table_says() {
    let mut memory = Memory::new();
    memory.record(Action::BranchAdd, "branch/002", &json!({}), &[(Table::Branch, 2)]);
    assert!(memory.findings().contains("effect"), "a branch is added once");
    let mut memory = Memory::new();
    memory.record(Action::AuditVerify, "ledger", &json!({}), &[(Table::Ledger, 1)]);
    assert!(memory.findings().contains("effect"), "who looks changes nothing");
}
