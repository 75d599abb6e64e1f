//! What the customer's own steps share (steps ④ to ⑧, rule 6): an attempt that is counted before it is compared, and the
//! positions of the transfer password that are asked.
//!
//! An exception to one transaction a use case: the attempt is counted and committed first, so that a process that is
//! killed in between gives no free try. Then the step's own transaction takes it back, or leaves it.

use std::collections::BTreeMap;

use crate::domain::{
    Action, Contract, ContractId, Moment, Obstacle, Positions, Refusal, SelfService, Serial, rule::registration,
};
use crate::intake::answers::Answers;
use crate::keys::{OtpMatch, Passwords, compare_with_nothing};
use crate::ledger::Writer;
use crate::ops::{Context, Error, Outcome, Session};
use crate::trail::Subject;
use crate::trail::details::{AttemptCounted, PositionsAsked};

/// Where a token's password may come from: this step, or the one before.
pub(super) const NOW: &[i64] = &[0, -1];

/// At a registration also the one after: a new token's clock may be fast.
pub(super) const AT_REGISTRATION: &[i64] = &[0, -1, 1];

/// A contract at which an attempt was counted.
pub(super) struct Counted {
    pub(super) contract: Contract,
    /// The attempt's entry. What comes of it names it, so that whoever verifies the trail sees that nothing came of none.
    pub(super) attempt: i64,
}

/// A customer whose login password was right.
pub(super) struct Customer {
    id: ContractId,
    pub(super) attempt: i64,
    passwords: Passwords,
}

/// Whether a customer can be led through a step here, before anything is asked or counted: what the bank has not put
/// in order must cost no customer an attempt.
pub fn may_begin(session: &mut Session, step: Action) -> Outcome<()> {
    let subject = operator(session);
    session.allow(step, &subject)?;
    if !session.actor.opens_secrets() {
        let refusal = Refusal::SecretsNotShared { operator: session.actor.id().clone() };
        return session.note_refusal(step, &subject, Err(refusal.into()));
    }
    // Every step but a check queues a letter.
    if step != Action::TokenCheck {
        session.context.letters()?;
    }
    Ok(())
}

/// The first call of `start`, `exchange` and `stop`: compares the login password alone, and gives the positions of the
/// transfer password that the second call must answer.
pub fn challenge(session: &mut Session, step: Action, id: &ContractId, answers: &Answers) -> Outcome<Positions> {
    let customer = identify(session, step, id, answers)?;
    let subject = Subject::Contract(id.clone());
    session.perform(Action::SelfChallenge, &subject, |writer, context| {
        customer.still_stands(writer)?;
        let standing = writer.self_service(id)?;
        // Kept until they are answered, also over restarts and at other terminals.
        let positions = standing.positions.unwrap_or_else(|| drawn(context));
        settle(writer, id, SelfService { failures: standing.failures - 1, positions: Some(positions) })?;
        let details = PositionsAsked { step, attempt: customer.attempt, positions: positions.both() };
        writer.record(Action::SelfChallenge, &subject, &details)?;
        Ok(positions)
    })
}

/// Whether the contract's token allows the step, checked before the customer types the rest.
pub fn may_continue(session: &mut Session, step: Action, id: &ContractId) -> Outcome<()> {
    session.look(step, &Subject::Contract(id.clone()), |reader, _| {
        let live = reader.live_token(id)?;
        if step == Action::TokenStart {
            registration::may_start(id, live.as_ref())?;
        } else {
            registration::must_be_active(id, live.as_ref())?;
        }
        Ok(())
    })
}

/// Counts an attempt, then compares the login password. An unknown contract answers like a wrong password.
pub(super) fn identify(session: &mut Session, step: Action, id: &ContractId, answers: &Answers) -> Outcome<Customer> {
    let typed = answers.login_password()?;
    may_begin(session, step)?;
    let opened = session.ledger.read(|reader| reader.passwords(&session.actor, id)).map_err(Error::from);
    let passwords = session.note_refusal(step, &Subject::Contract(id.clone()), opened)?;
    let counted = count(session, step, id)?;
    let subject = counted.as_ref().map_or_else(|| operator(session), |_| Subject::Contract(id.clone()));
    if passwords.is_none() {
        compare_with_nothing(typed, session.context.key_cost);
    }
    let customer = counted.zip(passwords).filter(|(_, passwords)| passwords.login_is(typed));
    let found =
        customer.map(|(Counted { contract, attempt }, passwords)| Customer { id: contract.id, attempt, passwords });
    session.note_refusal(step, &subject, found.ok_or_else(|| Refusal::from(Obstacle::LoginFailed).into()))
}

/// Counts an attempt at a contract that is open, and commits it, where [`may_begin`] has been asked. Refused once five
/// have failed.
pub(super) fn count(session: &mut Session, step: Action, id: &ContractId) -> Outcome<Option<Counted>> {
    let subject = Subject::Contract(id.clone());
    session.perform(Action::SelfAttempt, &subject, |writer, _| {
        writer.rest_on_contract(id)?;
        writer.rest_on_self_service(id)?;
        let Some(contract) = open_contract(writer, id)? else { return Ok(None) };
        let standing = writer.self_service(id)?;
        if standing.is_locked() {
            return Err(Refusal::from(Obstacle::Locked).into());
        }
        writer.put_self_service(id, SelfService { failures: standing.failures + 1, ..standing })?;
        let attempt = writer.record(Action::SelfAttempt, &subject, &AttemptCounted { step })?;
        Ok(Some(Counted { contract, attempt }))
    })
}

fn open_contract(writer: &Writer<'_>, id: &ContractId) -> Outcome<Option<Contract>> {
    Ok(writer.contract(id)?.filter(|contract| !contract.is_closed()))
}

/// Whom a refusal is about where the contract is none: what was typed for its ID may be a password.
pub(super) fn operator(session: &Session) -> Subject {
    Subject::Operator(session.actor.id().clone())
}

impl Customer {
    /// The contract in the step's own transaction: since the password was compared, it may have been closed, or its
    /// passwords changed or cleared.
    pub(super) fn still_stands(&self, writer: &mut Writer<'_>) -> Outcome<Contract> {
        writer.rest_on_contract(&self.id)?;
        writer.rest_on_live_token(&self.id)?;
        writer.rest_on_self_service(&self.id)?;
        let contract = open_contract(writer, &self.id)?.ok_or(Refusal::from(Obstacle::LoginFailed))?;
        if writer.are_passwords_of(&self.passwords, &self.id)? {
            Ok(contract)
        } else {
            Err(Refusal::from(Obstacle::LoginFailed).into())
        }
    }

    /// The last thing that is compared: the two digits that were asked.
    pub(super) fn must_know_digits(&self, writer: &Writer<'_>, answered: &BTreeMap<u8, char>) -> Outcome<()> {
        let asked = writer.self_service(&self.id)?.positions.ok_or(Refusal::from(Obstacle::NoChallenge))?;
        if self.passwords.digits_are(asked, answered) {
            Ok(())
        } else {
            Err(Refusal::from(Obstacle::TransferDigitsWrong).into())
        }
    }
}

/// The step whose password a token shows, which is accepted only once. It counts by the time at which it was handed in,
/// however long others kept the ledger.
pub(super) fn accepted(
    writer: &Writer<'_>,
    serial: &Serial,
    (typed, at): (&str, Moment),
    distances: &[i64],
) -> Outcome<(i64, i64)> {
    let token = writer.one_time(writer.actor(), serial)?;
    let token = token.ok_or_else(|| Refusal::from(Obstacle::SerialEnded))?;
    match token.shown(typed, at.unix(), distances) {
        OtpMatch::Fits { step, drift } => Ok((step, drift)),
        OtpMatch::Used => Err(Refusal::from(Obstacle::OtpUsed).into()),
        OtpMatch::Not => Err(Refusal::from(Obstacle::OtpWrong).into()),
    }
}

/// A completed step forgets all attempts, and the positions that it answered.
pub(super) fn complete(writer: &mut Writer<'_>, id: &ContractId) -> Outcome<()> {
    Ok(writer.put_self_service(id, SelfService::NEW)?)
}

/// Other passwords: the positions asked so far are of the old one. Only a step, or an officer, forgets attempts.
pub(super) fn forget_positions(writer: &mut Writer<'_>, id: &ContractId) -> Outcome<()> {
    let standing = writer.self_service(id)?;
    settle(writer, id, SelfService { failures: standing.failures - 1, positions: None })
}

/// A right answer takes back its own attempt alone.
pub(super) fn take_back(writer: &mut Writer<'_>, id: &ContractId) -> Outcome<()> {
    let standing = writer.self_service(id)?;
    settle(writer, id, SelfService { failures: standing.failures - 1, ..standing })
}

fn settle(writer: &mut Writer<'_>, id: &ContractId, to: SelfService) -> Outcome<()> {
    Ok(writer.put_self_service(id, SelfService { failures: to.failures.max(0), ..to })?)
}

fn drawn(context: &mut Context) -> Positions {
    loop {
        let [byte] = context.random.bytes::<1>();
        if let Some(positions) = Positions::drawn(byte) {
            return positions;
        }
    }
}
