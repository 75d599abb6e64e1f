//! An insider: an operator's own keys, the ledger's key, and database tools in hand. The formats of the trail are
//! written here once more, so that the program's own words do not vouch for themselves.

mod accepted;
mod batches;
mod bit_flips;
mod covers;
mod customers;
pub(crate) mod edits;
mod laundered;
mod limits;
mod old_pages;
mod people;
mod random;
mod times;

use std::collections::BTreeMap;
use std::path::PathBuf;

use data_encoding::BASE64;
use ed25519_dalek::{Signer as _, SigningKey};
use hmac::{Hmac, KeyInit as _, Mac as _};
use otpdesk::ops::{LoginFile, Session, enter};
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

/// Before the name of a table whose row an entry went by without changing it.
const SEEN: &str = "seen ";

/// A group whose columns are all NULL.
const NONE: [u8; 24] = [0; 24];

/// Each table's column groups.
const GROUPS: [(&str, &[&str]); 13] = [
    ("ledger", &["identity: created_at digest_key ledger_id", "secrets: secrets_generation secrets_seq"]),
    ("branch", &["identity: branch", "name: name"]),
    (
        "operator",
        &[
            "identity: added_by operator",
            "name: name",
            "rights: keys_seq reach role seat state",
            "confirmation: confirmed_by",
            "proposal: proposed proposed_at proposed_by proposed_keys_own proposed_keys_seq proposed_reach proposed_role \
             proposed_seat proposed_seq",
            "secrets: secrets_generation",
        ],
    ),
    ("setting", &["identity: key", "value: value", "proposal: pending proposed_at proposed_by proposed_seq"]),
    ("data_key", &["key: generation sealed"]),
    ("receipt_series", &["identity: branch day", "last: last"]),
    (
        "contract",
        &[
            "identity: contract_id",
            "particulars: account_no account_type branch holder_kana holder_key holder_name kana_key",
            "address: email",
            "passwords: data_key_id login_password transfer_password",
            "clearing: clear_asked_at clear_asked_by clear_asked_seq",
            "closing: closed_at",
        ],
    ),
    (
        "token",
        &[
            "identity: algorithm digits kind model period serial",
            "owner: contract_id",
            "registration: login_otp receipt_no started_at",
            "seed: data_key_id secret",
            "state: state",
            "hold: held_at held_note held_reason",
            "end: end_form end_reason ended_at",
            "step: last_step",
        ],
    ),
    (
        "form",
        &[
            "identity: branch contract_id first_seal receipt_no received_at received_by replaces",
            "paper: account_no account_type amended_by filed_on first_content holder_kana holder_name note paper_no paper_ref \
             reason serial",
            "differs: name_differs",
            "state: state",
            "seal: batch seal seal_checked_at seal_checked_by seal_recorded_by",
            "effect: approved_at approved_by mail_id",
            "return: returned_at returned_by returned_reason",
        ],
    ),
    (
        "mail",
        &[
            "frozen: contract_id created_at frozen_to message_id receipt_no template urgent wording_id",
            "delivery: attempts claimed_at last_error next_attempt_at sent_at state",
            "handling: handled_at handled_by handled_note",
        ],
    ),
    ("batch", &["batch: batch file imported_at imported_by sha256"]),
    ("wording", &["text: body subject"]),
    ("self_service", &["identity: contract_id", "count: failures state", "asked: first_position second_position"]),
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

    /// The columns of a table.
    pub(crate) fn names(&self, table: &str) -> Vec<String> {
        let all = self.connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
        all.column_names().map(ToOwned::to_owned).collect()
    }

    pub(crate) fn number(&self, sql: &str) -> i64 {
        self.connection.query_row(sql, [], |row| row.get(0)).unwrap()
    }

    fn text(&self, sql: &str) -> String {
        self.connection.query_row(sql, [], |row| row.get(0)).unwrap()
    }

    pub(crate) fn word(&self, sql: &str) -> String {
        self.text(sql)
    }

    /// The number that the next entry will have.
    pub(crate) fn next(&self) -> i64 {
        self.number("SELECT max(seq) + 1 FROM entry")
    }

    /// The last entry of an action.
    pub(crate) fn last(&self, action: &str) -> i64 {
        self.number(&format!("SELECT max(seq) FROM entry WHERE action = '{action}'"))
    }

    /// Appends an entry that marks these rows as they are now, and signs it, with what may be unsigned before it.
    pub(crate) fn append(&self, action: &str, subject: &str, details: &str, rows: &[(&str, i64)]) {
        self.append_unsigned(&self.operator, [action, subject, details], rows);
        self.sign(self.next() - 1);
    }

    /// As [`Insider::append`], about the ledger, at another time.
    pub(crate) fn append_at(&self, at: &str, action: &str, details: &str) {
        self.append_unsigned(&self.operator, [action, "ledger", details], &[]);
        let last = self.next() - 1;
        self.sql(&format!("UPDATE entry SET at = '{at}' WHERE seq = {last}"));
        self.rechain(last);
        self.sign(last);
    }

    pub(crate) fn append_unsigned(&self, by: &str, what: [&str; 3], rows: &[(&str, i64)]) {
        let [action, subject, details] = what;
        let seq = self.next();
        let at = self.text("SELECT at FROM entry ORDER BY seq DESC LIMIT 1");
        let marks: Vec<u8> = rows.iter().flat_map(|(table, id)| self.mark(table, *id, seq)).collect();
        let insert = "INSERT INTO entry (seq, at, operator, action, subject, details, rows, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, zeroblob(32))";
        self.connection.execute(insert, params![seq, at, by, action, subject, details, marks]).unwrap();
        self.chain(seq);
    }

    /// Makes the last entry mark these rows as they are now, as its own operator would have.
    pub(crate) fn mark_last(&self, rows: &[(&str, i64)]) {
        let last = self.next() - 1;
        let marks: Vec<u8> = rows.iter().flat_map(|(table, id)| self.mark(table, *id, last)).collect();
        self.connection.execute("UPDATE entry SET rows = $1 WHERE seq = $2", params![marks, last]).unwrap();
        self.rechain(last);
    }

    /// Signs the entries up to this one with these keys, in place of a signature that may be there, under the operator's
    /// own name or the name that the entry bears.
    pub(crate) fn sign(&self, seq: i64) {
        let first =
            self.number(&format!("SELECT coalesce(max(last_seq), 0) + 1 FROM signature WHERE last_seq < {seq}"));
        let by = self.text(&format!("SELECT operator FROM entry WHERE seq = {seq}"));
        // The last that they made themselves before, the first admin's with the ledger; or those that wait.
        let keys_seq = self.number(&format!(
            "SELECT coalesce(max(seq), 0) FROM entry WHERE seq < max({first}, 2)
                 AND (seq = 1 AND operator = '{by}'
                     OR subject = 'operator/{by}' AND (action = 'operator.passwd'
                         OR action IN ('operator.add', 'operator.reset')
                         AND (SELECT action = 'operator.passwd' AND details LIKE '%proposed_:true%'
                             FROM entry WHERE seq = {seq})))"
        ));
        let went_by = self.went_by(&by, first);
        let (before, hash) = (self.hash(first - 1), self.hash(seq));
        let mut message = Vec::new();
        let ledger = self.text("SELECT ledger_id FROM ledger");
        let [first_seq, last_seq, keys] = [first, seq, keys_seq].map(i64::to_be_bytes);
        let latest = self.text(&format!("SELECT max(at) FROM entry WHERE seq <= {seq} AND at GLOB '2*'"));
        let parts: [&[u8]; 10] = [
            b"otpdesk signature 2",
            ledger.as_bytes(),
            &first_seq,
            &before,
            &last_seq,
            &hash,
            by.as_bytes(),
            &keys,
            &went_by,
            latest.as_bytes(),
        ];
        for part in parts {
            message.extend_from_slice(&u64::try_from(part.len()).unwrap().to_be_bytes());
            message.extend_from_slice(part);
        }
        let signature = self.signing.sign(&message).to_bytes();
        let put = "INSERT INTO signature (first_seq, last_seq, operator, keys_seq, went_by, latest, signature)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (last_seq) DO UPDATE SET first_seq = excluded.first_seq, keys_seq = excluded.keys_seq,
                went_by = excluded.went_by, latest = excluded.latest, signature = excluded.signature";
        self.connection.execute(put, params![first, seq, by, keys_seq, went_by, latest, signature]).unwrap();
    }

    /// What an operator would have gone by before an entry: their own row and the settings, as the trail knew them.
    fn went_by(&self, operator: &str, before: i64) -> [u8; 32] {
        let mut sha = Sha256::new();
        if before == 1 {
            return [0; 32];
        }
        let own = format!("SELECT id FROM operator WHERE operator = '{operator}'");
        for (place, table, ids) in [(2, "operator", own.as_str()), (3, "setting", "SELECT id FROM setting ORDER BY id")]
        {
            let mut all = self.connection.prepare(ids).unwrap();
            let ids: Vec<i64> = all.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
            for (id, groups) in ids.into_iter().filter_map(|id| Some((id, self.told(place, id, before)?.1))) {
                sha.update(u64::try_from(table.len()).unwrap().to_be_bytes());
                sha.update(table);
                sha.update(id.to_be_bytes());
                sha.update(row_digest(table, &groups));
            }
        }
        sha.finalize().into()
    }

    /// Makes the chain fit again from an entry on; every signature on the way becomes this operator's.
    /// A row's digest as it is now, in hexadecimal.
    pub(crate) fn digest_of(&self, table: &str, id: i64) -> String {
        data_encoding::HEXLOWER.encode(&row_digest(table, &self.row(table, id).1))
    }

    /// Makes the last entry one about something else.
    pub(crate) fn name_last(&self, subject: &str) {
        let last = self.next() - 1;
        self.sql(&format!("UPDATE entry SET subject = '{subject}' WHERE seq = {last}"));
        self.rechain(last);
    }

    /// Writes another text of the same length into the last entry's marks.
    pub(crate) fn lie_in_last(&self, truth: &str, lie: &str) {
        let last = self.next() - 1;
        let select = "SELECT rows FROM entry WHERE seq = $1";
        let mut marks: Vec<u8> = self.connection.query_row(select, [last], |row| row.get(0)).unwrap();
        let at = marks.windows(truth.len()).position(|text| text == truth.as_bytes()).unwrap();
        marks.splice(at..at + truth.len(), lie.bytes());
        self.connection.execute("UPDATE entry SET rows = $1 WHERE seq = $2", params![marks, last]).unwrap();
        self.rechain(last);
    }

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

    /// Keys of one's own or invented ones, as entries introduce them.
    pub(crate) fn keys(secret: [u8; 32]) -> String {
        let sign = data_encoding::HEXLOWER.encode(SigningKey::from_bytes(&secret).verifying_key().as_bytes());
        format!(r#"{{"seat":"s0","sign":"{sign}","seal":"{}","secrets":null}}"#, "11".repeat(32))
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
        let (rows, parts) = parts.split_last().unwrap();
        let mut sha = Sha256::new();
        let number = seq.to_be_bytes();
        let head = [b"otpdesk entry 2".as_slice(), ledger.as_bytes(), &number];
        let tail = [&self.remark(seq), rows, before.as_slice()];
        for part in head.into_iter().chain(parts.iter().map(Vec::as_slice)).chain(tail) {
            sha.update(u64::try_from(part.len()).unwrap().to_be_bytes());
            sha.update(part);
        }
        let hash: [u8; 32] = sha.finalize().into();
        self.connection.execute("UPDATE entry SET hash = $1 WHERE seq = $2", params![hash, seq]).unwrap();
    }

    /// The keyed digest of an entry's remark; nothing without one.
    fn remark(&self, seq: i64) -> Vec<u8> {
        let both = "SELECT remark, digest_key FROM entry, ledger WHERE entry.seq = $1";
        let row = |row: &rusqlite::Row<'_>| Ok((row.get::<_, Option<String>>(0)?, row.get::<_, Vec<u8>>(1)?));
        let (remark, key) = self.connection.query_row(both, [seq], row).unwrap();
        remark.map_or_else(Vec::new, |remark| {
            let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
            put(&mut mac, b'R', &seq.to_be_bytes());
            put(&mut mac, b't', remark.as_bytes());
            mac.finalize().into_bytes().to_vec()
        })
    }

    /// A mark of a row as it is now, beside what the entries before this one last said of it.
    fn mark(&self, table: &str, id: i64, before: i64) -> Vec<u8> {
        if let Some(table) = table.strip_prefix(SEEN) {
            return self.mark_seen(table, id, before);
        }
        let place = u8::try_from(TABLES.iter().position(|known| *known == table).unwrap()).unwrap();
        let (state, groups) = self.row(table, id);
        let told = self.told(place, id, before);
        let mut mark = vec![place, u8::from(told.is_some())];
        mark.extend_from_slice(&id.to_be_bytes());
        mark.extend_from_slice(&self.of(table, id).to_be_bytes());
        if let Some((state, was)) = &told {
            put_state(&mut mark, state);
            put_groups(&mut mark, was, |_, digest| *digest != NONE);
        }
        put_state(&mut mark, &state);
        let was = told.map_or_else(|| vec![NONE; groups.len()], |(_, was)| was);
        put_groups(&mut mark, &groups, |at, digest| was.get(at) != Some(digest));
        mark
    }

    /// A mark of a row as it was seen: as the entries before this one last told of it.
    fn mark_seen(&self, table: &str, id: i64, before: i64) -> Vec<u8> {
        let place = u8::try_from(TABLES.iter().position(|known| *known == table).unwrap()).unwrap();
        let (_, groups) = self.told(place, id, before).unwrap();
        [&[place, 2], &id.to_be_bytes()[..], &0_i64.to_be_bytes(), &row_digest(table, &groups)].concat()
    }

    /// The contract's row to which a row belongs.
    fn of(&self, table: &str, id: i64) -> i64 {
        if !["token", "form", "mail", "self_service"].contains(&table) {
            return 0;
        }
        let of =
            format!("SELECT id FROM contract WHERE contract_id = (SELECT contract_id FROM {table} WHERE id = {id})");
        self.number(&format!("SELECT coalesce(({of}), 0)"))
    }

    /// State and groups that the entries before a number last told of a row.
    fn told(&self, place: u8, id: i64, before: i64) -> Option<(String, Vec<[u8; 24]>)> {
        let mut all = self.connection.prepare("SELECT rows FROM entry WHERE seq < $1 ORDER BY seq").unwrap();
        let marks = all.query_map([before], |row| row.get::<_, Vec<u8>>(0)).unwrap();
        let mut last = None;
        for marks in marks {
            let mut rest = marks.unwrap();
            while !rest.is_empty() {
                let (what, table, row) = (rest[1], rest[0], i64::from_be_bytes(rest[2..10].try_into().unwrap()));
                rest.drain(..18);
                if what == 2 {
                    rest.drain(..32);
                    continue;
                }
                let (mut state, mut groups) = take_version(&mut rest, vec![NONE; 8]);
                if what == 1 {
                    (state, groups) = take_version(&mut rest, groups);
                }
                if (table, row) == (place, id) {
                    last = Some((state, groups));
                }
            }
        }
        last
    }

    /// A row's state as marks tell it, and the digests of its groups, under the key that stands in the ledger.
    fn row(&self, table: &str, id: i64) -> (String, Vec<[u8; 24]>) {
        let key: Vec<u8> = self.connection.query_row("SELECT digest_key FROM ledger", [], |row| row.get(0)).unwrap();
        let columns = self.columns(table, id);
        let state = |name: &str| columns.get(name).map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
        let (_, groups) = GROUPS.iter().find(|(known, _)| *known == table).unwrap();
        let group = |text: &str| {
            let (name, list) = text.split_once(": ").unwrap();
            let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
            put(&mut mac, b'T', table.as_bytes());
            put(&mut mac, b'i', &id.to_be_bytes());
            put(&mut mac, b'g', name.as_bytes());
            let held: Vec<_> = list.split(' ').filter_map(|name| columns.get_key_value(name)).collect();
            for (name, (tag, bytes)) in &held {
                put(&mut mac, b'n', name.as_bytes());
                put(&mut mac, *tag, bytes);
            }
            if held.is_empty() { NONE } else { mac.finalize().into_bytes()[..24].try_into().unwrap() }
        };
        let state = match table {
            "contract" => {
                let closed = if columns.contains_key("closed_at") { "/closed" } else { "" };
                format!("{}{closed}", state("branch").unwrap_or_default())
            }
            "token" => format!("{}:{}", state("kind").unwrap_or_default(), state("state").unwrap_or_default()),
            "mail" => format!("{}:{}", state("template").unwrap_or_default(), state("state").unwrap_or_default()),
            "setting" => state("key").unwrap_or_default(),
            "self_service" => self.number(&format!("SELECT failures FROM self_service WHERE id = {id}")).to_string(),
            _ => state("state").unwrap_or_default(),
        };
        (state, groups.iter().map(|text| group(text)).collect())
    }

    /// The columns of a row that hold anything: each with its kind and bytes.
    fn columns(&self, table: &str, id: i64) -> BTreeMap<String, (u8, Vec<u8>)> {
        let mut one = self.connection.prepare(&format!("SELECT * FROM {table} WHERE id = {id}")).unwrap();
        let names: Vec<String> = one.column_names().map(ToOwned::to_owned).collect();
        let mut rows = one.query([]).unwrap();
        let row = rows.next().unwrap().unwrap();
        let value = |(place, name): (usize, String)| {
            let held = match row.get_ref(place).unwrap() {
                ValueRef::Null => return None,
                ValueRef::Integer(number) => (b'i', number.to_be_bytes().to_vec()),
                ValueRef::Real(number) => (b'r', number.to_bits().to_be_bytes().to_vec()),
                ValueRef::Text(text) => (b't', text.to_vec()),
                ValueRef::Blob(blob) => (b'b', blob.to_vec()),
            };
            Some((name, held))
        };
        names.into_iter().enumerate().filter_map(value).collect()
    }
}

/// The digest of a whole row.
fn row_digest(table: &str, digests: &[[u8; 24]]) -> [u8; 32] {
    let (_, groups) = GROUPS.iter().find(|(known, _)| *known == table).unwrap();
    let mut sha = Sha256::new();
    for (text, digest) in groups.iter().zip(digests).filter(|(_, digest)| **digest != NONE) {
        let (name, _) = text.split_once(": ").unwrap();
        sha.update(u64::try_from(name.len()).unwrap().to_be_bytes());
        sha.update(name);
        sha.update(digest);
    }
    sha.finalize().into()
}

fn put(mac: &mut Hmac<Sha256>, tag: u8, bytes: &[u8]) {
    mac.update(&[tag]);
    mac.update(&u64::try_from(bytes.len()).unwrap().to_be_bytes());
    mac.update(bytes);
}

fn put_state(mark: &mut Vec<u8>, state: &str) {
    mark.push(u8::try_from(state.len()).unwrap());
    mark.extend_from_slice(state.as_bytes());
}

fn put_groups(mark: &mut Vec<u8>, groups: &[[u8; 24]], is_told: impl Fn(usize, &[u8; 24]) -> bool) {
    let told: Vec<_> = groups.iter().enumerate().filter(|(at, digest)| is_told(*at, digest)).collect();
    mark.push(told.iter().fold(0, |bits, (at, _)| bits | (1 << at)));
    for (_, digest) in told {
        mark.extend_from_slice(digest);
    }
}

fn take_version(rest: &mut Vec<u8>, mut groups: Vec<[u8; 24]>) -> (String, Vec<[u8; 24]>) {
    let length = usize::from(rest.remove(0));
    let state = String::from_utf8(rest.drain(..length).collect()).unwrap();
    let bits = rest.remove(0);
    for at in (0..8).filter(|at| bits & (1 << at) != 0) {
        groups[at] = rest.drain(..24).collect::<Vec<_>>().try_into().unwrap();
    }
    (state, groups)
}

/// The keys of an operator's open session, as they lie in its file.
fn login_of(bank: &mut World, operator: &str) -> BTreeMap<String, Vec<u8>> {
    let session = bank.session(operator);
    login_in(bank, &session)
}

fn login_in(bank: &World, session: &Session) -> BTreeMap<String, Vec<u8>> {
    let operator = session.actor.id().as_str();
    let folder = bank.folder().join(format!("run-{operator}"));
    let login_file = LoginFile::new(folder.clone(), &bank.path(), operator);
    enter::begin_login(session, &login_file).unwrap();
    let file = std::fs::read_dir(folder).unwrap().next().unwrap().unwrap().path();
    let login: serde_json::Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let key = |name: &str| (name.to_owned(), BASE64.decode(login[name].as_str().unwrap().as_bytes()).unwrap());
    ["keys", "ledger_key"].into_iter().map(key).collect()
}

/// The signing key of an open session, as whoever has its passphrase can take it.
pub(crate) fn signing_key(bank: &World, session: &Session) -> [u8; 32] {
    login_in(bank, session)["keys"][..32].try_into().unwrap()
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
