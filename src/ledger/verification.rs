//! The ledger verified by its trail, in one snapshot.

use super::book::Ledger;
use super::fault::Fault;
use super::reader::Reader;
use crate::domain::Moment;
use crate::trail::{self, Finding, FindingKind, Findings, LedgerSecrets, Verification};

impl Ledger {
    /// Verifies the whole ledger. A page that cannot be read is a finding, not a fault.
    ///
    /// `now`: no entry may be later. `reaches` gets the number of entries read so far.
    pub fn verify(&self, now: Moment, mut reaches: impl FnMut(u64)) -> Result<Verification, Fault> {
        let mut findings = Findings::default();
        self.check().into_iter().for_each(|Finding { kind, detail, .. }| findings.add(None, kind, detail));
        self.shrink_cache()?;
        let verification = match self.read(|reader| verify(reader, (now, &mut reaches), &mut findings)) {
            Ok(verification) => verification,
            // Another command's lock, or a full disk, says nothing of the ledger.
            Err(fault @ (Fault::Busy | Fault::DiskFull)) => return Err(fault),
            Err(fault) => {
                findings.add(None, FindingKind::Page, fault.to_string());
                Verification::default()
            }
        };
        let (findings, counts) = findings.into_all();
        Ok(Verification { findings, counts, ..verification })
    }
}

fn verify(
    reader: &Reader<'_>,
    (now, reaches): (Moment, &mut dyn FnMut(u64)),
    findings: &mut Findings,
) -> Result<Verification, Fault> {
    for stray in reader.stray_signatures()? {
        findings.add(Some(stray), FindingKind::Signature, "a signature of no entry");
    }
    let identity = reader.identity();
    let ledger = LedgerSecrets { ledger_id: &identity.ledger_id, digest_key: &identity.digest_key };
    reader.with_signed_entries(|entries| {
        let counted = (1..).zip(entries).map(|(read, entry)| {
            reaches(read);
            entry
        });
        trail::verify((ledger, now), counted, reader, findings)
    })
}
