//! Faults of the rooms below, as the user reads them.

use std::path::Path;

use super::message::{Diagnostic, Prose};
use super::usage::UsageFault;
use super::{Exit, Failure};
use crate::cli::settings::Fault as SettingsFault;
use crate::ops::{Error, LedgerFault};

impl Failure {
    /// Whether a rule or a permission said no, as opposed to something having failed.
    pub fn is_refusal(&self) -> bool {
        matches!(self.exit, Exit::NotFound | Exit::Refused | Exit::NotPermitted)
    }

    /// Worded already, in the language of the arguments.
    pub fn usage(fault: &UsageFault) -> Self {
        let prose = || Prose { message: fault.message.clone(), hint: fault.hint.clone() };
        let failure = Self::new(UsageFault::CODE, |_| Diagnostic { exit: Exit::Usage, prose: prose() });
        Self { usage: fault.usage.clone(), ..failure }
    }

    pub fn settings(fault: &SettingsFault) -> Self {
        Self::config(|lang| fault.text(lang))
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Refused(refusal) => refusal.into(),
            Error::Ledger(fault) => fault.into(),
            Error::Intake(fault) => fault.into(),
            Error::Mail(fault) => fault.into(),
            Error::Output(error) => error.into(),
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::io("stdout", &error)
    }
}

impl From<LedgerFault> for Failure {
    fn from(fault: LedgerFault) -> Self {
        match fault {
            LedgerFault::Refused(refusal) => refusal.into(),
            LedgerFault::Busy => Self::busy(),
            LedgerFault::NotALedger { path } | LedgerFault::BadKeyring { path, .. } => Self::not_a_ledger(&path),
            LedgerFault::NewerSchema { .. } => Self::newer_schema(),
            LedgerFault::OlderSchema { .. } => Self::older_schema(),
            LedgerFault::SchemaDiffers => Self::schema_differs(),
            LedgerFault::NetworkFileSystem { path } => Self::network_file_system(&path),
            LedgerFault::Io { path, source } => Self::io(path, &source),
            LedgerFault::DiskFull => {
                Self::io(Path::new("ledger"), &std::io::Error::from(std::io::ErrorKind::StorageFull))
            }
            LedgerFault::NoSuchGroup(name) => Self::no_such_group(&name),
            LedgerFault::Damaged(what) => Self::damaged(&what),
            fault @ (LedgerFault::Unrecorded(_) | LedgerFault::Unwitnessed | LedgerFault::Engine(_)) => {
                Self::unexpected(&fault.to_string())
            }
        }
    }
}
