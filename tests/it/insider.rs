//! An insider: an operator's own keys, the ledger's key, and database tools in hand. The formats of the trail are
//! written here once more, so that the program's own words do not vouch for themselves.

mod batches;
mod bit_flips;
mod customers;
pub(crate) mod edits;
mod limits;

use std::collections::BTreeMap;
use std::path::PathBuf;

use data_encoding::BASE64;
use ed25519_dalek::{Signer as _, SigningKey};
use hmac::{Hmac, KeyInit as _, Mac as _};
use otpdesk::ops::{LoginFile, enter};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, params};
use sha2::{Digest as _, Sha256};

use crate::world::World;

/// The tables in the order of the marks in entries.
const TABLES: [&str; 13] = [
    "ledger",
    "branch",
    "operator",
    "setting",
    "data_key",
    "receipt_series",
    "contract",
    "token",
    "form",
    "mail",
    "batch",
    "wording",
    "self_service",
];

pub(crate) struct Insider {
    operator: String,
    signing: SigningKey,
    connection: Connection,
    /// What was dropped so that anything may be edited.
    triggers: Vec<String>,
}

impl Insider {
    /// Takes the keys out of an open session, as its owner can.
    pub(crate) fn with_keys_of(bank: &mut World, operator: &str) -> Self {
        let login = login_of(bank, operator);
        let signing = SigningKey::from_bytes(&login["keys"][..32].try_into().unwrap());
        let connection = raw(bank.path(), &login["ledger_key"]);
        connection.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON").unwrap();
        let triggers = Self::drop_triggers(&connection);
        Self { operator: operator.to_owned(), signing, connection, triggers }
    }

    fn drop_triggers(connection: &Connection) -> Vec<String> {
        let mut all = connection.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").unwrap();
        let found: Vec<(String, String)> =
            all.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
        let drops: Vec<String> = found.iter().map(|(name, _)| format!("DROP TRIGGER {name};")).collect();
        connection.execute_batch(&format!("BEGIN; {} COMMIT", drops.concat())).unwrap();
        found.into_iter().map(|(_, sql)| sql).collect()
    }

    /// Covers the traces: the schema is again the one that the program knows.
    pub(crate) fn leave(self) {
        self.connection.execute_batch(&format!("BEGIN; {}; COMMIT", self.triggers.join(";\n"))).unwrap();
    }

    pub(crate) fn sql(&self, sql: &str) {
        self.connection.execute_batch(sql).unwrap();
    }

    pub(crate) fn number(&self, sql: &str) -> i64 {
        self.connection.query_row(sql, [], |row| row.get(0)).unwrap()
    }

    fn text(&self, sql: &str) -> String {
        self.connection.query_row(sql, [], |row| row.get(0)).unwrap()
    }

    /// The number that the next entry will have.
    pub(crate) fn next(&self) -> i64 {
        self.number("SELECT max(seq) + 1 FROM entry")
    }

    /// The last entry of an action.
    pub(crate) fn last(&self, action: &str) -> i64 {
        self.number(&format!("SELECT max(seq) FROM entry WHERE action = '{action}'"))
    }

    /// Appends an entry that marks these rows as they are now, and signs it.
    pub(crate) fn append(&self, action: &str, subject: &str, details: &str, rows: &[(&str, i64)]) {
        self.append_unsigned(&self.operator, [action, subject, details], rows);
        self.sign(self.next() - 1);
    }

    pub(crate) fn append_unsigned(&self, by: &str, what: [&str; 3], rows: &[(&str, i64)]) {
        let [action, subject, details] = what;
        let seq = self.next();
        let at = self.text("SELECT at FROM entry ORDER BY seq DESC LIMIT 1");
        let marks: Vec<u8> = rows.iter().flat_map(|(table, id)| self.mark(table, *id)).collect();
        let insert = "INSERT INTO entry (seq, at, operator, action, subject, details, rows, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, zeroblob(32))";
        self.connection.execute(insert, params![seq, at, by, action, subject, details, marks]).unwrap();
        self.chain(seq);
    }

    /// Makes the last entry mark these rows as they are now, as its own operator would have.
    pub(crate) fn mark_last(&self, rows: &[(&str, i64)]) {
        let last = self.next() - 1;
        let marks: Vec<u8> = rows.iter().flat_map(|(table, id)| self.mark(table, *id)).collect();
        self.connection.execute("UPDATE entry SET rows = $1 WHERE seq = $2", params![marks, last]).unwrap();
        self.rechain(last);
    }

    /// Signs an entry with these keys, in place of a signature that may be there, under the operator's own name or the
    /// name that the entry bears.
    pub(crate) fn sign(&self, seq: i64) {
        let ledger = self.text("SELECT ledger_id FROM ledger");
        let hash = self.hash(seq);
        let message =
            [b"otpdesk signature 1\n".as_slice(), ledger.as_bytes(), b"\n", &seq.to_be_bytes(), &hash].concat();
        let signature = self.signing.sign(&message).to_bytes();
        let put =
            "INSERT INTO signature (last_seq, operator, signature) SELECT seq, operator, ?2 FROM entry WHERE seq = ?1
            ON CONFLICT (last_seq) DO UPDATE SET signature = excluded.signature";
        self.connection.execute(put, params![seq, signature]).unwrap();
    }

    /// Makes the chain fit again from an entry on; every signature on the way becomes this operator's.
    pub(crate) fn rechain(&self, from: i64) {
        for seq in from..self.next() {
            self.chain(seq);
            if self.number(&format!("SELECT count(*) FROM signature WHERE last_seq = {seq}")) > 0 {
                self.sign(seq);
            }
        }
    }

    /// Acts from now on as another, with other keys.
    pub(crate) fn become_another(&mut self, operator: &str, secret: [u8; 32]) {
        operator.clone_into(&mut self.operator);
        self.signing = SigningKey::from_bytes(&secret);
    }

    /// The details with which an operator's own or invented keys would be introduced.
    pub(crate) fn introduction(role: &str, state: &str, secret: [u8; 32]) -> String {
        let sign = data_encoding::HEXLOWER.encode(SigningKey::from_bytes(&secret).verifying_key().as_bytes());
        format!(
            r#"{{"role":"{role}","reach":"all","state": "{state}","seat":"s0","sign":"{sign}","seal":"{}"}}"#,
            "11".repeat(32)
        )
    }

    /// The digest of a row as it is now.
    pub(crate) fn digest(&self, table: &str, id: i64) -> String {
        data_encoding::HEXLOWER.encode(&self.row(table, id).1)
    }

    fn hash(&self, seq: i64) -> [u8; 32] {
        if seq == 0 {
            return [0; 32];
        }
        self.connection.query_row("SELECT hash FROM entry WHERE seq = $1", [seq], |row| row.get(0)).unwrap()
    }

    fn chain(&self, seq: i64) {
        let ledger = self.text("SELECT ledger_id FROM ledger");
        let before = self.hash(seq - 1);
        let parts: Vec<Vec<u8>> = self
            .connection
            .query_row("SELECT at, operator, action, subject, details, rows FROM entry WHERE seq = $1", [seq], |row| {
                (0..6).map(|place| Ok(row.get_ref(place)?.as_bytes()?.to_vec())).collect()
            })
            .unwrap();
        let mut sha = Sha256::new();
        let number = seq.to_be_bytes();
        let head = [b"otpdesk entry 1".as_slice(), ledger.as_bytes(), &number];
        for part in head.into_iter().chain(parts.iter().map(Vec::as_slice)).chain([before.as_slice()]) {
            sha.update(u64::try_from(part.len()).unwrap().to_be_bytes());
            sha.update(part);
        }
        let hash: [u8; 32] = sha.finalize().into();
        self.connection.execute("UPDATE entry SET hash = $1 WHERE seq = $2", params![hash, seq]).unwrap();
    }

    fn mark(&self, table: &str, id: i64) -> Vec<u8> {
        let place = TABLES.iter().position(|known| *known == table).unwrap();
        let (state, digest) = self.row(table, id);
        let place = [u8::try_from(place).unwrap()];
        let length = [u8::try_from(state.len()).unwrap()];
        [&place[..], &id.to_be_bytes(), &length, state.as_bytes(), &digest].concat()
    }

    /// A row's state and its digest, under the key that stands in the ledger.
    fn row(&self, table: &str, id: i64) -> (String, [u8; 32]) {
        let key: Vec<u8> = self.connection.query_row("SELECT digest_key FROM ledger", [], |row| row.get(0)).unwrap();
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
        let mut put = |tag: u8, bytes: &[u8]| {
            mac.update(&[tag]);
            mac.update(&u64::try_from(bytes.len()).unwrap().to_be_bytes());
            mac.update(bytes);
        };
        put(b'T', table.as_bytes());
        let mut one = self.connection.prepare(&format!("SELECT * FROM {table} WHERE id = {id}")).unwrap();
        let names: Vec<String> = one.column_names().map(ToOwned::to_owned).collect();
        let mut rows = one.query([]).unwrap();
        let row = rows.next().unwrap().unwrap();
        let columns: BTreeMap<&String, ValueRef<'_>> =
            names.iter().enumerate().map(|(place, name)| (name, row.get_ref(place).unwrap())).collect();
        let mut state = String::new();
        for (name, value) in columns {
            let (tag, bytes) = match value {
                ValueRef::Null => continue,
                ValueRef::Integer(number) => (b'i', number.to_be_bytes().to_vec()),
                ValueRef::Real(number) => (b'r', number.to_bits().to_be_bytes().to_vec()),
                ValueRef::Text(text) => (b't', text.to_vec()),
                ValueRef::Blob(blob) => (b'b', blob.to_vec()),
            };
            if name == "state" {
                state = String::from_utf8(bytes.clone()).unwrap();
            }
            put(b'n', name.as_bytes());
            put(tag, &bytes);
        }
        (state, mac.finalize().into_bytes().into())
    }
}

/// The keys of an operator's open session, as they lie in its file.
fn login_of(bank: &mut World, operator: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = bank.folder().join(format!("run-{operator}"));
    let login_file = LoginFile::new(folder.clone(), &bank.path(), operator);
    enter::begin_login(&bank.session(operator), &login_file).unwrap();
    let file = std::fs::read_dir(folder).unwrap().next().unwrap().unwrap().path();
    let login: serde_json::Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let key = |name: &str| (name.to_owned(), BASE64.decode(login[name].as_str().unwrap().as_bytes()).unwrap());
    ["keys", "ledger_key"].into_iter().map(key).collect()
}

/// The ledger's key, as an insider has it.
pub(crate) fn ledger_key(bank: &mut World, operator: &str) -> Vec<u8> {
    login_of(bank, operator).remove("ledger_key").unwrap()
}

/// A connection of database tools.
pub(crate) fn raw(path: PathBuf, key: &[u8]) -> Connection {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
    let key = data_encoding::HEXLOWER.encode(key);
    connection.execute_batch(&format!("PRAGMA key = \"x'{key}'\"")).unwrap();
    connection
}
