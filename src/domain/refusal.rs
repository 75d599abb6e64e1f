//! Every reason to say no: one variant each, with the name that scripts rely on. What it means to a user (sentence,
//! hint, exit code) is the command line's business.

use crate::domain::{
    Action, BadValue, BatchId, BranchCode, ContractId, FindingId, FormState, MailState, Moment, Obstacle, OperatorId,
    PaperNo, ReceiptNo, Role, Seal, Serial, SettingKey, Weakness, effect::Table,
};

/// Declares the refusals of each noun with their names, and a list of all names.
macro_rules! refusals {
    ($(
        $(#[$noun_doc:meta])*
        $noun:ident {
            $($(#[$doc:meta])* $variant:ident $({ $($field:ident: $kind:ty),+ })? = $code:literal),+ $(,)?
        }
    )+) => {
        /// A reason to say no.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Refusal { $($($(#[$doc])* $variant $({ $($field: $kind),+ })?,)+)+ }

        $(
            $(#[$noun_doc])*
            #[derive(Debug, Clone, Copy)]
            pub enum $noun<'r> { $($variant $({ $($field: &'r $kind),+ })?,)+ }
        )+

        /// A refusal among those of its noun, so that a match over one noun's refusals is as complete as over all.
        #[derive(Debug, Clone, Copy)]
        pub enum ByNoun<'r> { $($noun($noun<'r>),)+ }

        impl Refusal {
            /// The name of each variant, for the tests that reach each.
            pub const CODES: &'static [&'static str] = &[$($($code,)+)+];

            /// The name that scripts rely on.
            pub const fn code(&self) -> &'static str {
                if let Self::SelfService { obstacle } = self {
                    return obstacle.code();
                }
                match self { $($(Self::$variant { .. } => $code,)+)+ }
            }

            pub const fn by_noun(&self) -> ByNoun<'_> {
                match self {
                    $($(Self::$variant $({ $($field),+ })? => {
                        ByNoun::$noun($noun::$variant $({ $($field),+ })?)
                    })+)+
                }
            }
        }
    };
}

refusals! {
    /// What was entered.
    EnteredRefusal {
        BadValue { field: &'static str, fault: BadValue } = "bad_value",
        MissingValue { field: &'static str } = "missing_value",
        DateInFuture { field: &'static str } = "date_in_future",
        WeakPassphrase { weakness: Weakness } = "weak_passphrase",
        /// The two entries of a new passphrase differ.
        PassphrasesDiffer = "passphrases_differ",
        /// A step needs a person at a terminal, or the flag named instead.
        NeedsTerminal { flag: &'static str } = "needs_terminal",
        Declined = "declined",
        /// Somebody left the screen before a step was done.
        LeftUnfinished = "left_unfinished",
    }
    /// What is not there.
    MissingRefusal {
        LedgerNotFound = "ledger_not_found",
        FileNotFound { path: String } = "file_not_found",
        ContractNotFound { contract: ContractId } = "contract_not_found",
        TokenNotFound { serial: Serial } = "token_not_found",
        FormNotFound { form: String } = "form_not_found",
        MailNotFound { mail: i64 } = "mail_not_found",
        OperatorNotFound { operator: OperatorId } = "operator_not_found",
        BranchNotFound { branch: BranchCode } = "branch_not_found",
        BatchNotFound { batch: BatchId } = "batch_not_found",
        FindingNotFound { finding: FindingId } = "finding_not_found",
    }
    /// Who may act.
    PersonRefusal {
        /// No operator was named, and no session is open.
        NotLoggedIn = "not_logged_in",
        UnknownOperator { operator: OperatorId } = "unknown_operator",
        WrongPassphrase = "wrong_passphrase",
        OperatorPending { operator: OperatorId } = "operator_pending",
        OperatorDisabled { operator: OperatorId } = "operator_disabled",
        /// Acts, but no second person has confirmed it: what takes an officer's word must wait.
        OperatorUnconfirmed { operator: OperatorId } = "operator_unconfirmed",
        RoleNotAllowed { role: Role, action: Action } = "role_not_allowed",
        OtherBranch { branch: BranchCode } = "other_branch",
        SamePerson { operator: OperatorId } = "same_person",
        NotReceiver { receiver: OperatorId } = "not_receiver",
        OtherSession { session: OperatorId } = "other_session",
        PassphraseFileExposed { path: String } = "passphrase_file_exposed",
        /// The ledger, its keyring or their folder is open to others.
        FilesExposed { path: String } = "files_exposed",
        /// The keys in the keyring are not those that the trail introduced.
        KeysNotInTrail { operator: OperatorId } = "keys_not_in_trail",
        /// The keyring's key-derivation cost is below the program's.
        KeyCostTooLow { operator: OperatorId } = "key_cost_too_low",
    }
    /// The time.
    TimeRefusal {
        /// The clock is behind the latest time in the trail.
        ClockBehind { latest: Moment } = "clock_behind",
        /// Nobody has worked in the ledger for so long that the clock may be wrong.
        ClockDoubtful { latest: Moment } = "clock_doubtful",
        /// The latest time in the trail is not ahead of the clock.
        ClockNotBehind = "clock_not_behind",
    }
    /// What is not as the trail records it.
    RecordRefusal {
        /// No signature covers the trail's last entry.
        HeadUnsigned { seq: i64 } = "head_unsigned",
        /// The signature over it is not its operator's.
        HeadSignature { seq: i64 } = "head_signature",
        /// A row that decides is not what its last entry says.
        RowNotAsRecorded { table: Table, id: i64 } = "row_not_as_recorded",
        /// An index led to a row that does not belong there.
        IndexDamaged { table: Table } = "index_damaged",
    }
    /// The ledger's place, operators, branches and settings.
    OfficeRefusal {
        LedgerExists { path: String } = "ledger_exists",
        OutputExists { path: String } = "output_exists",
        OperatorExists { operator: OperatorId } = "operator_exists",
        BranchExists { branch: BranchCode } = "branch_exists",
        OperatorNotChanged { operator: OperatorId } = "operator_not_changed",
        BranchNotChanged { branch: BranchCode } = "branch_not_changed",
        /// The only active admin would be gone.
        LastAdmin = "last_admin",
        SettingNotChanged { key: SettingKey } = "setting_not_changed",
    }
    /// What takes two persons.
    SecondPersonRefusal {
        NothingToConfirm = "nothing_to_confirm",
        /// What waits is not what was shown.
        RequestChanged = "request_changed",
        /// It was asked for too long ago.
        RequestLapsed = "request_lapsed",
        /// Who is to be confirmed has no keys of their own yet.
        OwnPassphraseFirst { operator: OperatorId } = "own_passphrase_first",
        /// Before there is a second person, one officer or admin comes at a time.
        FoundingOpen { operator: OperatorId } = "founding_open",
        /// `--alone` was given where somebody can confirm the operator.
        NotAlone = "not_alone",
        /// An operator added with `--alone` runs `passwd` after seven days.
        AloneWaits { until: Moment } = "alone_waits",
        /// One entry accepts so many findings.
        TooManyFindings { most: usize } = "too_many_findings",
    }
    /// Contracts, tokens and holds.
    ContractRefusal {
        ContractClosed { contract: ContractId } = "contract_closed",
        /// A live token or an open form keeps a contract from being closed.
        ContractInUse { contract: ContractId } = "contract_in_use",
        EmailNotChanged = "email_not_changed",
        NoSiteOperator = "no_site_operator",
        /// Sealed to a secrets key that nobody holds any more.
        SecretsLost = "secrets_lost",
        /// A customer terminal that was not given the secrets key yet.
        SecretsNotShared { operator: OperatorId } = "secrets_not_shared",
        SerialExists { serial: Serial } = "serial_exists",
        LiveTokenExists { contract: ContractId } = "live_token_exists",
        /// Rule 8: an import binds a token only to a contract that never had one.
        ContractHadToken { contract: ContractId } = "contract_had_token",
        BadSecret = "bad_secret",
        DuplicateInFile = "duplicate_in_file",
        AlreadyHeld { serial: Serial } = "already_held",
        NotHeld { contract: ContractId } = "not_held",
    }
    /// Cancellation forms.
    FormRefusal {
        /// A seal was compared, but the paper does not say by whom.
        SealCheckerMissing = "seal_checker_missing",
        ContractMismatch { fields: Vec<&'static str> } = "contract_mismatch",
        SerialMismatch = "serial_mismatch",
        NoActiveToken { contract: ContractId } = "no_active_token",
        NotSoftwareToken { serial: Serial } = "not_software_token",
        OpenFormExists { form: ReceiptNo } = "open_form_exists",
        PaperNoConflict { paper_no: PaperNo } = "paper_no_conflict",
        FormNotReceived { state: FormState } = "form_not_received",
        /// The seal is not verified: nothing to approve yet.
        SealNotVerified { seal: Seal } = "seal_not_verified",
        FormFinal { state: FormState } = "form_final",
        /// The form is not as the officer saw it.
        FormChanged = "form_changed",
        NoCheckedForm { contract: ContractId } = "no_checked_form",
    }
    /// Files of many forms.
    BatchRefusal {
        /// So many rows are taken as a whole only if the ledger is held for all of them.
        NeedsExclusive { rows: u64, most: u64 } = "needs_exclusive",
        /// The file's rows were all recorded by other files, or at the counter.
        BatchElsewhere { batch: BatchId } = "batch_elsewhere",
        /// Another file's digest begins alike, and was first.
        BatchTaken { batch: BatchId } = "batch_taken",
        /// The batch has not as many verified forms as the officer expects.
        BatchDiffers { expected: u64, found: u64 } = "batch_differs",
    }
    /// The customer's own steps: named by what stands in the way.
    CustomerRefusal {
        SelfService { obstacle: Obstacle } = "self_service",
    }
    /// Letters.
    LetterRefusal {
        MailStateUnfit { state: MailState } = "mail_state",
        NoAddress = "no_address",
    }
}

impl Refusal {
    /// Whether nothing can be written at this time, so that the refusal itself cannot be either.
    pub const fn is_about_time(&self) -> bool {
        matches!(self.by_noun(), ByNoun::TimeRefusal(_))
    }
}

impl From<Obstacle> for Refusal {
    fn from(obstacle: Obstacle) -> Self {
        Self::SelfService { obstacle }
    }
}
