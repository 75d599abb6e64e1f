//! The use cases, in a folder a noun: one a file (the read-only ones of a noun together), one write transaction each,
//! read as load, decide, record, return.
//!
//! Four exceptions commit more than once, named where they stand: an import's or a batch's steps, a letter's claim and
//! result, a customer's attempt counted before it is compared, and the entry of a refusal, which outlives what was
//! refused.

pub mod audit;
pub mod branch;
pub mod contract;
pub mod customer;
pub mod enter;
pub mod form;
pub mod import;
pub mod ledger;
pub mod mail;
pub mod operator;
pub mod otp;
pub mod reveal;
pub mod setting;
pub mod token;

use std::path::Path;

use serde_json::json;

use crate::domain::clock::Clock;
use crate::domain::rule::second_person::KeysUsed;
use crate::domain::{Action, ApprovalPolicy, ContractId, Moment, Refusal};
use crate::keys;
use crate::ledger::actor::Actor;
use crate::ledger::{Ending, Ledger, Reader, Writer};
use crate::mail::letter::Letters;
use crate::mail::message::MessageIds;
use crate::trail::Subject;

/// Types of the rooms below that commands name.
pub use crate::intake::pskc::{KeyText, PskcFault};
pub use crate::intake::{Cells, Fault as IntakeFault, answers::Answers, source::Source};
pub use crate::keys::{KeyCost, Keyring, LoginFile, OperatorLogin, Random};
pub use crate::ledger::{
    ClearRequest, ContractFilter, EntryFilter, Fault as LedgerFault, FormFilter, MailFilter, Page, TokenFilter,
};
pub use crate::mail::{
    Config as MailConfig, Deliver, Delivery, Fault as MailFault, Limits, Secret, Sender, Sending, SmtpConfig, Tls,
    TransportKind, Unfit, Way,
};

/// Why a use case did not come to its end.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("refused: {}", .0.code())]
    Refused(Refusal),
    #[error(transparent)]
    Ledger(LedgerFault),
    #[error(transparent)]
    Intake(#[from] IntakeFault),
    #[error(transparent)]
    Mail(#[from] MailFault),
    /// The answer could not be shown.
    #[error(transparent)]
    Output(#[from] std::io::Error),
}

pub type Outcome<T> = Result<T, Error>;

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<LedgerFault> for Error {
    fn from(fault: LedgerFault) -> Self {
        if let LedgerFault::Refused(refusal) = fault { Self::Refused(refusal) } else { Self::Ledger(fault) }
    }
}

impl From<keys::Fault> for Error {
    fn from(fault: keys::Fault) -> Self {
        LedgerFault::from(fault).into()
    }
}

/// Session of an admitted operator: the open ledger, the time of this command, and the context of its use cases.
pub struct Session {
    pub ledger: Ledger,
    pub actor: Actor,
    /// When the command began, for what is read and shown; each transaction asks the clock anew.
    pub now: Moment,
    pub clock: Clock,
    pub context: Context,
    /// Refusals that could not be recorded, to be warned of.
    pub unrecorded: Vec<LedgerFault>,
}

/// What use cases take from outside, besides the time: randomness, key cost, letters.
pub struct Context {
    pub random: Random,
    pub key_cost: KeyCost,
    message_ids: MessageIds,
    /// What letters are made from; where the institution's own templates are unfit, the command that needs one says why.
    letters: Result<Letters, MailFault>,
    pub queued: Queued,
}

/// Letters queued by this command, for its follow-up messages.
#[derive(Debug, Default)]
pub struct Queued {
    /// Those that wait to be sent.
    pub waiting: Vec<i64>,
    /// Contracts whose letter became a task for want of an address.
    pub unreachable: Vec<ContractId>,
}

impl Queued {
    /// Drops the letters of a transaction that was rolled back, down to the counts before it.
    fn cut(&mut self, (waiting, unreachable): (usize, usize)) {
        self.waiting.truncate(waiting);
        self.unreachable.truncate(unreachable);
    }

    const fn count(&self) -> (usize, usize) {
        (self.waiting.len(), self.unreachable.len())
    }
}

impl Context {
    /// The domain is that of new letters' Message-IDs.
    pub fn new(random: Random, key_cost: KeyCost, mail_domain: &str) -> Self {
        let message_ids = MessageIds::new(mail_domain);
        Self { random, key_cost, message_ids, letters: Ok(Letters::default()), queued: Queued::default() }
    }

    /// With the institution's own templates in a folder, read now: no file is read within a transaction.
    #[must_use]
    pub fn with_templates(self, folder: Option<&Path>) -> Self {
        Self { letters: folder.map_or_else(|| Ok(Letters::default()), Letters::of_folder), ..self }
    }

    fn letters(&self) -> Outcome<&Letters> {
        self.letters.as_ref().map_err(|fault| fault.clone().into())
    }

    /// The Message-ID of a new letter.
    fn message_id(&mut self) -> String {
        let Self { random, message_ids, .. } = self;
        message_ids.next(|| random.token::<12>())
    }
}

impl Session {
    pub fn new(ledger: Ledger, actor: Actor, clock: impl Into<Clock>, context: Context) -> Self {
        let clock = clock.into();
        Self { ledger, actor, now: clock.now(), clock, context, unrecorded: Vec::new() }
    }

    /// A use case that changes something: the matrix of roles, then one transaction. A refusal leaves an entry.
    fn perform<T>(
        &mut self,
        action: Action,
        subject: &Subject,
        work: impl FnOnce(&mut Writer<'_>, &mut Context) -> Outcome<T>,
    ) -> Outcome<T> {
        self.transact(action, subject, |writer, context| Ok((work(writer, context)?, Ending::Commit)))
    }

    /// As [`Session::perform`], but the work decides whether it is committed or rolled back.
    fn transact<T>(
        &mut self,
        action: Action,
        subject: &Subject,
        work: impl FnOnce(&mut Writer<'_>, &mut Context) -> Outcome<(T, Ending)>,
    ) -> Outcome<T> {
        let allowed = self.must_be_allowed(action);
        let (ledger, actor, context) = (&mut self.ledger, &self.actor, &mut self.context);
        let before = context.queued.count();
        let mut stays = false;
        let done = allowed.and_then(|()| {
            ledger.transact(actor, self.clock, |writer| {
                let (answer, ending) = work(writer, context)?;
                stays = ending == Ending::Commit;
                Ok((answer, ending))
            })
        });
        if !stays || done.is_err() {
            context.queued.cut(before);
        }
        self.note_refusal(action, subject, done)
    }

    /// As [`Session::perform`], for the one step that may come before the latest time in the trail: to call it false.
    fn perform_before_false<T>(
        &mut self,
        action: Action,
        subject: &Subject,
        work: impl FnOnce(&mut Writer<'_>) -> Outcome<T>,
    ) -> Outcome<T> {
        let (ledger, actor, clock) = (&mut self.ledger, &self.actor, self.clock);
        let allowed = actor.must_be_allowed(action).map_err(Error::from);
        let done = allowed.and_then(|()| {
            ledger.transact_before_false(actor, clock, |writer| Ok::<_, Error>((work(writer)?, Ending::Commit)))
        });
        self.note_refusal(action, subject, done)
    }

    /// Whether nobody has worked in the ledger for so long that the clock may be wrong.
    pub fn is_clock_doubtful(&self) -> Outcome<bool> {
        let latest = self.ledger.read(|reader| reader.latest_time().map_err(Error::from))?;
        Ok(latest.is_some_and(|latest| self.clock.is_doubtful(latest)))
    }

    /// The matrix of roles alone, for a use case whose work is done elsewhere. A refusal leaves an entry.
    fn allow(&mut self, action: Action, subject: &Subject) -> Outcome<()> {
        let allowed = self.must_be_allowed(action);
        self.note_refusal(action, subject, allowed)
    }

    /// A use case that only reads. A refusal leaves an entry.
    fn look<T>(
        &mut self,
        action: Action,
        subject: &Subject,
        work: impl FnOnce(&Reader<'_>, &Actor) -> Outcome<T>,
    ) -> Outcome<T> {
        let allowed = self.must_be_allowed(action);
        let done = allowed.and_then(|()| self.ledger.read(|reader| work(reader, &self.actor)));
        self.note_refusal(action, subject, done)
    }

    /// The matrix of roles; and what takes a confirmed officer takes one, unless one person may do all (rule 9).
    fn must_be_allowed(&self, action: Action) -> Outcome<()> {
        self.actor.must_be_allowed(action)?;
        if !action.takes_a_confirmed_officer() || !self.actor.operator().standing.is_unconfirmed() {
            return Ok(());
        }
        let policy = self.ledger.read(|reader| Ok::<_, Error>(reader.settings()?.approval))?;
        match policy {
            ApprovalPolicy::Single => Ok(()),
            ApprovalPolicy::Dual => Err(Refusal::OperatorUnconfirmed { operator: self.actor.id().clone() }.into()),
        }
    }

    /// Rule 4: what an identified operator was refused is in the trail. Where that cannot be written the refusal stands.
    fn note_refusal<T>(&mut self, action: Action, subject: &Subject, done: Outcome<T>) -> Outcome<T> {
        // Keys that wait sign nothing but new ones.
        let may_sign = self.actor.keys_used() == KeysUsed::InForce;
        if let (Err(Error::Refused(refusal)), true) = (&done, may_sign)
            && !refusal.is_about_time()
        {
            self.note(subject, &json!({ "action": action, "code": refusal.code() }));
        }
        done
    }

    /// The entry of a refusal, in a transaction of its own.
    fn note(&mut self, subject: &Subject, details: &serde_json::Value) {
        let noted = self
            .ledger
            .write(&self.actor, self.clock, |writer| writer.record(Action::Refused, subject, details).map(|_| ()));
        self.unrecorded.extend(noted.err());
    }
}
