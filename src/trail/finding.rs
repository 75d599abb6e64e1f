//! What a verification finds.

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
    pub detail: String,
}

/// Findings kept at most; a wrecked ledger would give one for every row.
const MOST: usize = 1000;

/// The findings so far.
#[derive(Debug, Default)]
pub(crate) struct Findings(Vec<Finding>);

impl Findings {
    pub(crate) fn add(&mut self, seq: Option<i64>, kind: FindingKind, detail: impl Into<String>) {
        if self.0.len() < MOST {
            self.0.push(Finding { kind, seq, detail: detail.into() });
        }
    }

    pub(crate) fn into_all(self) -> Vec<Finding> {
        self.0
    }
}
