//! A trail and its rows in memory, verified by this room alone: no ledger, no engine, no file.

use std::collections::BTreeMap;
use std::convert::Infallible;

use super::*;
use crate::domain::Action;
use crate::keys::{Keys, Random};
use crate::trail::details::{Founded, IntroducedKeys};
use crate::trail::image::{Layout, Value};
use crate::trail::mark::{Told, Version, marked_state};
use crate::trail::{Range, RowMark, WentBy};

const LEDGER_ID: &str = "ab";

/// A row's columns by name.
type Columns = BTreeMap<&'static str, Column>;

enum Column {
    Number(i64),
    Word(String),
}

struct Memory {
    digest_key: DigestKey,
    keys: Keys,
    entries: Vec<SignedEntry>,
    rows: BTreeMap<(Table, i64), Columns>,
}

impl Rows for Memory {
    type Fault = Infallible;

    fn each(
        &self,
        table: Table,
        visit: &mut dyn FnMut(&RowImage<'_>) -> Result<(), Infallible>,
    ) -> Result<(), Infallible> {
        let ids = self.rows.keys().filter(|(of, _)| *of == table);
        ids.copied().try_for_each(|key| self.with_image(key, &mut *visit).unwrap_or(Ok(())))
    }

    fn one(&self, table: Table, id: i64, visit: &mut dyn FnMut(&RowImage<'_>)) -> Result<bool, Infallible> {
        Ok(self.with_image((table, id), visit).is_some())
    }
}

impl Memory {
    /// One branch, its admin and the first setting, in two signed entries.
    fn founded() -> Self {
        let mut random = Random::seeded([3; 32]);
        let (digest_key, keys) = (DigestKey::new(&[7; 32]), Keys::generate(&mut random));
        let mut memory = Self { digest_key, keys, entries: Vec::new(), rows: BTreeMap::new() };
        memory.put(Table::Ledger, &[("ledger_id", LEDGER_ID)]);
        memory.put(
            Table::Operator,
            &[
                ("operator", "a1"),
                ("name", "x"),
                ("role", "admin"),
                ("reach", "all"),
                ("state", "active"),
                ("seat", "s0"),
                ("added_by", "a1"),
            ],
        );
        memory.change(Table::Operator, "keys_seq", Column::Number(1));
        memory.put(Table::Branch, &[("branch", "001")]);
        memory.put(Table::Setting, &[("key", "institution"), ("value", "mihon")]);
        let details = Founded {
            ledger: LEDGER_ID.to_owned(),
            institution: "mihon".to_owned(),
            branch: "001".to_owned(),
            keys: IntroducedKeys::new("s0", &memory.keys.public(), None),
        };
        let details = serde_json::to_string(&details).unwrap();
        let changed = [Table::Ledger, Table::Branch, Table::Operator, Table::Setting];
        memory.record(Action::LedgerInit, "ledger", &details, &changed);
        memory.record(Action::Lookup, "search", "{}", &[]);
        memory
    }

    /// Puts the table's only row, as of the next entry.
    fn put(&mut self, table: Table, words: &[(&'static str, &str)]) {
        let seq = i64::try_from(self.entries.len()).unwrap() + 1;
        let words = words.iter().map(|(name, word)| (*name, Column::Word((*word).to_owned())));
        let numbers = [("id", Column::Number(1)), ("seq", Column::Number(seq))];
        self.rows.insert((table, 1), words.chain(numbers).collect());
    }

    fn change(&mut self, table: Table, name: &'static str, to: Column) {
        self.rows.get_mut(&(table, 1)).unwrap().insert(name, to);
    }

    fn with_image<T>(&self, (table, id): (Table, i64), take: impl FnOnce(&RowImage<'_>) -> T) -> Option<T> {
        let columns = self.rows.get(&(table, id))?;
        let layout = Layout::new(table, columns.keys().copied());
        let value = |column| match column {
            &Column::Number(number) => Value::Integer(number),
            Column::Word(word) => Value::Text(word.as_bytes()),
        };
        Some(take(&RowImage::new(&layout, columns.values().map(value).collect())))
    }

    fn record(&mut self, action: Action, subject: &str, details: &str, changed: &[Table]) {
        let mut rows = Vec::new();
        for table in changed {
            self.with_image((*table, 1), |row| {
                let groups = self.digest_key.groups(row, &mut Vec::new());
                let told = Told::Made(Version { state: marked_state(row), groups });
                RowMark { table: *table, id: 1, of: 0, told }.append_to(&mut rows);
            });
        }
        let before = self.entries.last().map_or(Head::NONE.hash, |last| last.entry.hash);
        let mut entry = Entry {
            seq: i64::try_from(self.entries.len()).unwrap() + 1,
            at: "2026-11-24T12:00:00+09:00".to_owned(),
            operator: "a1".to_owned(),
            action: action.code().to_owned(),
            subject: subject.to_owned(),
            details: details.to_owned(),
            remark: None,
            rows,
            hash: [0; 32],
        };
        entry.hash = entry.computed_hash(LEDGER_ID, &before, &self.digest_key);
        let digest =
            |table| self.with_image((table, 1), |row| (table, 1, self.digest_key.digest(row, &mut Vec::new())));
        let went_by = match entry.seq {
            1 => WentBy::NOTHING,
            _ => WentBy::rows([Table::Operator, Table::Setting].into_iter().filter_map(digest)),
        };
        let range = Range {
            ledger_id: LEDGER_ID,
            first_seq: entry.seq,
            before: &before,
            last_seq: entry.seq,
            hash: &entry.hash,
            operator: "a1",
            keys_seq: 1,
            went_by: &went_by,
            latest: &entry.at,
        };
        let bytes = self.keys.sign(&range.message());
        let signature = Signature {
            first_seq: entry.seq,
            operator: "a1".to_owned(),
            keys_seq: 1,
            went_by,
            latest: entry.at.clone(),
            bytes,
        };
        self.entries.push(SignedEntry { entry, signature: Some(signature) });
    }

    fn verified(&self) -> (Verification, Vec<Kind>) {
        let mut findings = Findings::default();
        let now = Moment::parse("2026-11-24T12:00:00+09:00").unwrap();
        let ledger = LedgerSecrets { ledger_id: LEDGER_ID, digest_key: &self.digest_key };
        let verified = verify((ledger, now), self.entries.iter().cloned().map(Ok), self, &mut findings);
        let Ok(verification) = verified;
        (verification, findings.into_all().0.into_iter().map(|finding| finding.kind).collect())
    }
}

#[test]
fn entries_and_rows_from_anywhere_are_verified() {
    let memory = Memory::founded();
    let (verification, found) = memory.verified();
    assert_eq!(found, []);
    assert_eq!((verification.entries, verification.signatures), (2, 2));
    assert_eq!(verification.fingerprint, memory.entries[0].entry.hash_hex());
    assert_eq!(verification.head, memory.entries[1].entry.hash_hex());
}

/// What an insider does to a ledger.
type Change = fn(&mut Memory);

#[test]
fn whatever_was_changed_is_found() {
    let changes: [(Change, Kind); 9] = [
        (|m| m.change(Table::Branch, "branch", Column::Word("002".to_owned())), Kind::Row),
        (|m| m.put(Table::Contract, &[("contract_id", "C1")]), Kind::Row),
        (|m| assert!(m.rows.remove(&(Table::Branch, 1)).is_some()), Kind::Row),
        (|m| m.change(Table::Operator, "role", Column::Word("officer".to_owned())), Kind::Operator),
        (|m| m.change(Table::Setting, "value", Column::Word("other".to_owned())), Kind::Setting),
        (|m| m.entries[0].entry.at.push('x'), Kind::Chain),
        (|m| m.entries[1].entry.seq = 3, Kind::Gap),
        (|m| m.entries[1].signature = None, Kind::Signature),
        (|m| m.entries.clear(), Kind::FirstEntry),
    ];
    for (at, (change, kind)) in changes.into_iter().enumerate() {
        let mut memory = Memory::founded();
        change(&mut memory);
        let (_, found) = memory.verified();
        assert!(found.contains(&kind), "{at}: {kind:?} not in {found:?}");
    }
}
