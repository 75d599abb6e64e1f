//! The ledger verified by its trail, in one snapshot.

use super::book::Ledger;
use super::fault::Fault;
use super::reader::Reader;
use crate::domain::Moment;
use crate::trail::{self, Finding, FindingKind, Findings, LedgerSecrets, Verification};

impl Ledger {
    /// Verifies the whole ledger. A page that cannot be read is a finding, not a fault.
    ///
    /// `now`: no entry may be later.
    pub fn verify(&self, now: Moment) -> Result<Verification, Fault> {
        let mut findings = Findings::default();
        self.check().into_iter().for_each(|Finding { kind, detail, .. }| findings.add(None, kind, detail));
        let verification = match self.read(|reader| verify(reader, now, &mut findings)) {
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

fn verify(reader: &Reader<'_>, now: Moment, findings: &mut Findings) -> Result<Verification, Fault> {
    for stray in reader.stray_signatures()? {
        findings.add(Some(stray), FindingKind::Signature, "a signature of no entry");
    }
    let identity = reader.identity();
    let ledger = LedgerSecrets { ledger_id: &identity.ledger_id, digest_key: &identity.digest_key };
    reader.with_signed_entries(|entries| trail::verify((ledger, now), entries, reader, findings))
}
