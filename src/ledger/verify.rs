//! The verification of the trail: pages, chain, signatures, roles, permitted effects, rule 1, and every row.
//!
//! The verifier trusts no table: who had which role when, and what each row was, it learns from the entries alone.

mod customers;
mod forms;
mod people;
mod replay;
mod rows;
mod settings;

use rusqlite::OptionalExtension as _;

use super::opening::Ledger;
use super::trail::{self, Entry, Head};
use super::writer::Reader;
use super::{Fault, operator};
use people::People;
use replay::Replay;

/// Problems told at most; a wrecked ledger would tell one for every row.
const MOST: usize = 1000;

/// Something that is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The entry, where one is concerned.
    pub seq: Option<i64>,
    pub kind: &'static str,
    pub detail: String,
}

/// What a verification found.
#[derive(Debug, Clone)]
pub struct Verification {
    pub entries: i64,
    pub signatures: i64,
    pub head: String,
    pub fingerprint: String,
    pub problems: Vec<Problem>,
}

/// The problems found so far.
#[derive(Default)]
struct Findings(Vec<Problem>);

impl Findings {
    fn add(&mut self, seq: Option<i64>, kind: &'static str, detail: impl Into<String>) {
        if self.0.len() < MOST {
            self.0.push(Problem { seq, kind, detail: detail.into() });
        }
    }
}

impl Ledger {
    /// Verifies the whole ledger in one snapshot. A page that cannot be read is a finding, not a fault.
    pub fn verify(&self) -> Result<Verification, Fault> {
        let mut findings = Findings::default();
        match self.damaged_pages() {
            Ok(pages) => pages.into_iter().for_each(|page| findings.add(None, "page", page)),
            Err(fault) => findings.add(None, "page", fault.to_string()),
        }
        let walked = self.read(|reader| walk(reader, &mut findings));
        let (entries, signatures, head, fingerprint) = match walked {
            Ok(walked) => walked,
            // Another command's lock, or a full disk, says nothing of the ledger.
            Err(fault @ (Fault::Busy | Fault::DiskFull)) => return Err(fault),
            Err(fault) => {
                findings.add(None, "page", fault.to_string());
                (0, 0, String::new(), String::new())
            }
        };
        Ok(Verification { entries, signatures, head, fingerprint, problems: findings.0 })
    }
}

fn walk(reader: &Reader<'_>, findings: &mut Findings) -> Result<(i64, i64, String, String), Fault> {
    let mut replay = Replay::default();
    let mut people = People::default();
    let mut head = Head::NONE;
    let mut fingerprint = String::new();
    let mut signatures = Signatures::open(reader, findings)?;
    let mut all = reader
        .connection()
        .prepare("SELECT seq, at, operator, action, subject, details, rows, hash FROM entry ORDER BY seq")?;
    let mut rows = all.query([])?;
    while let Some(row) = rows.next()? {
        let entry = Entry::from_row(row)?;
        chain(reader, &head, &entry, findings);
        if head.seq == 0 {
            fingerprint = entry.hash_hex();
        }
        head = Head { seq: entry.seq, hash: entry.hash };
        people.before(&entry, findings);
        replay.take(&entry, &people, findings);
        people.after(&entry, findings);
        signatures.check(&entry, &head, reader, &people, findings)?;
    }
    if head.seq == 0 {
        findings.add(None, "first_entry", "there is no entry");
    }
    signatures.end(&head, findings);
    rows::compare(reader, &replay, findings)?;
    people.compare(reader, findings)?;
    replay.compare(reader, findings)?;
    Ok((head.seq, signatures.seen, data_encoding::HEXLOWER.encode(&head.hash), fingerprint))
}

/// One entry against the one before it.
fn chain(reader: &Reader<'_>, before: &Head, entry: &Entry, findings: &mut Findings) {
    if entry.seq != before.seq + 1 {
        findings.add(Some(entry.seq), "gap", format!("{} follows {}", entry.seq, before.seq));
    }
    if entry.computed_hash(&reader.identity().ledger_id, &before.hash) != entry.hash {
        findings.add(Some(entry.seq), "chain", "the hash is not that of the entry and the one before it");
    }
}

/// The signatures, one a transaction, each over the transaction's last entry.
struct Signatures {
    seen: i64,
    /// The operator of the entries that no signature covers yet.
    unsigned: Option<(i64, String)>,
}

impl Signatures {
    fn open(reader: &Reader<'_>, findings: &mut Findings) -> Result<Self, Fault> {
        let stray = "SELECT last_seq FROM signature WHERE last_seq NOT IN (SELECT seq FROM entry) ORDER BY last_seq";
        let mut strays = reader.connection().prepare(stray)?;
        let mut rows = strays.query([])?;
        while let Some(row) = rows.next()? {
            findings.add(row.get(0)?, "signature", "a signature of no entry");
        }
        Ok(Self { seen: 0, unsigned: None })
    }

    fn check(
        &mut self,
        entry: &Entry,
        head: &Head,
        reader: &Reader<'_>,
        people: &People,
        findings: &mut Findings,
    ) -> Result<(), Fault> {
        if let Some((_, other)) = self.unsigned.as_ref().filter(|(_, operator)| *operator != entry.operator) {
            findings.add(Some(entry.seq), "signature", format!("entries of {other} are signed with another's"));
        }
        self.unsigned.get_or_insert_with(|| (entry.seq, entry.operator.clone()));
        let mut one =
            reader.connection().prepare_cached("SELECT operator, signature FROM signature WHERE last_seq = $1")?;
        let found = one.query_row([entry.seq], |row| Ok((row.get::<_, String>(0)?, row.get::<_, [u8; 64]>(1)?)));
        let Some((signer, signature)) = found.optional()? else { return Ok(()) };
        self.seen += 1;
        self.unsigned = None;
        let message = trail::signed_message(&reader.identity().ledger_id, head.seq, &head.hash);
        let keys = people.keys_at_entry(&signer);
        if signer != entry.operator || !keys.is_some_and(|keys| keys.verify(&message, &signature)) {
            findings.add(Some(entry.seq), "signature", format!("not the signature of {}", entry.operator));
        }
        Ok(())
    }

    fn end(&self, head: &Head, findings: &mut Findings) {
        if let Some((seq, operator)) = &self.unsigned {
            findings.add(
                Some(*seq),
                "signature",
                format!("entries {seq} to {} of {operator} are not signed", head.seq),
            );
        }
    }
}
