//! What a verification finds.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

use super::frame::frame;
use crate::domain::effect::Table;

/// Declares the kinds of findings with their names.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $code:literal),+ $(,)?) => {
        /// What is not as it must be.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FindingKind { $($(#[$doc])* $kind),+ }

        impl FindingKind {
            pub const ALL: &'static [Self] = &[$(Self::$kind),+];

            /// The name that scripts rely on.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$kind => $code),+ }
            }
        }
    };
}

impl FindingKind {
    /// Whether two persons may accept it. Not an operator who was added alone, who is named for ever; nor damage of the
    /// file, under whose name another would pass.
    pub(crate) const fn may_be_accepted(self) -> bool {
        !matches!(self, Self::Alone | Self::Page | Self::Structure | Self::Index)
    }
}

kinds! {
    /// A page fails its check, or cannot be read.
    Page = "page",
    /// The engine's own check finds its tables or indexes out of order.
    Structure = "structure",
    /// A partial index, by which commands find rows, is not that of its table.
    Index = "index",
    /// The first entry is not the one that made this ledger.
    FirstEntry = "first_entry",
    /// Numbers of entries do not follow each other.
    Gap = "gap",
    /// An entry's hash is not its own and that of the one before.
    Chain = "chain",
    /// A signature is missing, wrong, another's, or of no entry.
    Signature = "signature",
    /// A signature does not begin where the one before it ended.
    Range = "range",
    /// No such action.
    Action = "action",
    /// An operator who was not known or might not act, or whose row is not as introduced.
    Operator = "operator",
    /// The action is not one of the operator's role.
    Role = "role",
    /// A form or a contract outside the operator's reach.
    Branch = "branch",
    /// An entry's row marks cannot be read.
    Rows = "rows",
    /// An entry's details cannot be read.
    Details = "details",
    /// An action changed what it may not change, or not as much as it must.
    Effect = "effect",
    /// A step of a form that was not open to it, or a form in other hands.
    Form = "form",
    /// A form that took effect against rule 1 or 3.
    Approval = "approval",
    /// A setting that is not as its entries say.
    Setting = "setting",
    /// Done alone where a second person is needed (rules 8 and 9).
    SecondPerson = "second_person",
    /// An operator was added with nobody to confirm it.
    Alone = "alone",
    /// An entry marks a row with other content than the entries say it has.
    MadeAgain = "made_again",
    /// An entry's time is none, earlier than the one before, or still to come.
    Time = "time",
    /// A customer's step without a counted attempt, or a wrong count (rule 6).
    Attempt = "attempt",
    /// An entry changed a row that is not its subject's.
    Subject = "subject",
    /// The secrets key is not the one introduced, or a second one.
    Secrets = "secrets",
    /// A row was not as the trail had last said when an entry changed it or went by it.
    Before = "before",
    /// An entry does not say what a row was that decided it.
    NotSeen = "not_seen",
    /// A contract has what it may not have: a second live token or open form, one after its end, an unwritten address.
    Contract = "contract",
    /// A row that is not as of its last entry, that no entry marks, or that is gone.
    Row = "row",
    /// The ledger is not the one of the fingerprint given.
    Fingerprint = "fingerprint",
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub kind: FindingKind,
    /// The entry, where one is concerned.
    pub seq: Option<i64>,
    /// The row, where one is concerned.
    pub row: Option<(Table, i64)>,
    pub detail: String,
}

impl Finding {
    /// What two persons name when they accept it: 12 hexadecimal digits over kind, entry and row or, where it concerns
    /// neither, over what it says.
    pub fn id(&self) -> String {
        id_of(self.kind.code(), self.seq, self.row, Some(&self.detail))
    }
}

/// The ID of a finding of this kind about this entry and row. `detail` counts where it concerns neither.
pub(super) fn id_of(kind: &str, seq: Option<i64>, row: Option<(Table, i64)>, detail: Option<&str>) -> String {
    let mut framed = Vec::new();
    frame(&mut framed, b'k', kind.as_bytes());
    frame(&mut framed, b's', &seq.unwrap_or_default().to_be_bytes());
    if let Some((table, id)) = row {
        frame(&mut framed, b'T', table.code().as_bytes());
        frame(&mut framed, b'i', &id.to_be_bytes());
    } else if seq.is_none() {
        frame(&mut framed, b'd', detail.unwrap_or_default().as_bytes());
    }
    let mut id = HEXLOWER.encode(&Sha256::digest(&framed));
    id.truncate(ID_DIGITS);
    id
}

/// Digits of a finding's ID.
pub const ID_DIGITS: usize = 12;

/// Findings of a kind that are kept; of more only their number is known.
const MOST: usize = 1_000;

/// The findings so far, counted by kind.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    found: Vec<Finding>,
    counts: BTreeMap<FindingKind, usize>,
}

impl Findings {
    pub(crate) fn add(&mut self, seq: Option<i64>, kind: FindingKind, detail: impl Into<String>) {
        self.put(Finding { kind, seq, row: None, detail: detail.into() });
    }

    /// As [`Findings::add`], of a row.
    pub(crate) fn add_row(
        &mut self,
        seq: Option<i64>,
        kind: FindingKind,
        row: (Table, i64),
        detail: impl Into<String>,
    ) {
        self.put(Finding { kind, seq, row: Some(row), detail: detail.into() });
    }

    fn put(&mut self, finding: Finding) {
        let count = self.counts.entry(finding.kind).or_default();
        *count += 1;
        if *count <= MOST {
            self.found.push(finding);
        }
    }

    /// The findings that were kept, and how many there are of each kind.
    pub(crate) fn into_all(self) -> (Vec<Finding>, BTreeMap<FindingKind, usize>) {
        (self.found, self.counts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_of_kind_entry_and_row_and_not_of_the_words() {
        let finding = |kind, seq, row, detail: &str| Finding { kind, seq, row, detail: detail.to_owned() }.id();
        let (kind, row) = (FindingKind::Row, Some((Table::Form, 7)));
        let one = finding(kind, Some(3), row, "x");
        assert_eq!((one.len(), finding(kind, Some(3), row, "other words")), (ID_DIGITS, one.clone()));
        for other in [
            finding(FindingKind::Before, Some(3), row, "x"),
            finding(kind, Some(4), row, "x"),
            finding(kind, Some(3), Some((Table::Form, 8)), "x"),
            finding(kind, Some(3), Some((Table::Token, 7)), "x"),
            finding(kind, Some(3), None, "x"),
        ] {
            assert_ne!(other, one);
        }
        assert_ne!(finding(kind, None, None, "x"), finding(kind, None, None, "y"));
    }

    #[test]
    fn more_of_a_kind_than_are_kept_are_counted() {
        let mut findings = Findings::default();
        for seq in 0..1_500 {
            findings.add(Some(seq), FindingKind::Chain, "x");
        }
        findings.add(None, FindingKind::Page, "y");
        let (found, counts) = findings.into_all();
        assert_eq!((found.len(), counts[&FindingKind::Chain], counts[&FindingKind::Page]), (1_001, 1_500, 1));
    }
}
