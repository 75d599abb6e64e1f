//! Operators: their rows, their seats in the keyring, and the public keys that the trail introduced.

use crate::domain::rule::second_person::Staff;
use crate::domain::{Operator, OperatorId, OperatorStanding, Passphrase, Proposal, ProposalKind, Refusal, SeatRef};
use crate::keys::{Contents, KeyCost, Keyring, Keys, PublicKeys, Random, Seat, SecretBytes, public_of};
use crate::ledger::engine::{self, Row, params};
use crate::ledger::fault::Fault;
use crate::ledger::reader::Reader;
use crate::ledger::writer::Writer;
use crate::trail::details::{IntroducedKeys, introduced};

/// The passphrase under which new keys are encrypted, and the cost of its key derivation (Argon2id).
#[derive(Clone, Copy)]
pub struct NewPassphrase<'p> {
    pub passphrase: &'p Passphrase,
    pub cost: KeyCost,
}

/// The secrets key in force: its generation and its public half.
pub(in crate::ledger) struct SecretsInForce {
    pub(in crate::ledger) generation: i64,
    pub(in crate::ledger) public: [u8; 32],
}

impl Reader<'_> {
    pub fn operator(&self, id: &OperatorId) -> Result<Option<Operator>, Fault> {
        self.engine().one(include_str!("../../../sql/query/operator_one.sql"), params![id], from_row)
    }

    /// Every operator, by ID.
    pub fn operators(&self) -> Result<Vec<Operator>, Fault> {
        self.engine().all(include_str!("../../../sql/query/operator_all.sql"), params![], from_row)
    }

    /// Every operator's standing.
    pub fn staff(&self) -> Result<Staff, Fault> {
        Ok(self.operators()?.into_iter().map(|operator| (operator.id, operator.standing)).collect())
    }

    /// An operator's public keys, read from the trail's entry `seq`: the table stores only the entry's number.
    pub fn introduced_keys(&self, id: &OperatorId, seq: i64) -> Result<IntroducedKeys, Fault> {
        let entry = self.entry(seq)?;
        let keys = introduced(&entry).filter(|(owner, _)| *owner == id.as_str()).map(|(_, keys)| keys);
        keys.ok_or_else(|| Fault::Damaged(format!("entry {seq} has no keys for operator {id}")))
    }

    pub(in crate::ledger) fn public_keys(&self, id: &OperatorId, seq: i64) -> Result<PublicKeys, Fault> {
        Ok(self.introduced_keys(id, seq)?.public())
    }

    /// The generation of the secrets key in force; 0 before there is one. Each new key has the next number.
    pub fn secrets_generation(&self) -> Result<i64, Fault> {
        let generation: Option<Option<i64>> =
            self.engine().one("SELECT secrets_generation FROM ledger", params![], |row| row.get(0))?;
        Ok(generation.flatten().unwrap_or_default())
    }

    /// The secrets key in force; `None` until the first `site` operator who made one is confirmed.
    pub(in crate::ledger) fn secrets_in_force(&self) -> Result<Option<SecretsInForce>, Fault> {
        let found: Option<(Option<i64>, Option<i64>)> =
            self.engine().one("SELECT secrets_seq, secrets_generation FROM ledger", params![], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        let Some((Some(seq), Some(generation))) = found else { return Ok(None) };
        let entry = self.entry(seq)?;
        let public = introduced(&entry).and_then(|(_, keys)| keys.secrets_public);
        let public = public.ok_or_else(|| Fault::Damaged(format!("entry {seq} has no secrets key")))?;
        Ok(Some(SecretsInForce { generation, public: public.0 }))
    }

    /// The seats that the keyring must keep: those of active operators, and those of keys that await confirmation.
    pub(in crate::ledger) fn seats_in_force(&self) -> Result<Vec<String>, Fault> {
        self.engine().all(
            "SELECT seat FROM operator WHERE state = 'active'
             UNION ALL SELECT proposed_seat FROM operator WHERE proposed_seat IS NOT NULL",
            params![],
            |row| row.get(0),
        )
    }
}

impl Writer<'_> {
    /// Stores an operator's row under the number of the next entry, which must record the change.
    pub fn put_operator(&mut self, operator: &Operator) -> Result<(), Fault> {
        let Operator { id, name, standing: s } = operator;
        let (keys, proposal) = (s.keys.as_ref(), s.proposal.as_ref());
        let proposed_keys = proposal.and_then(|proposal| proposal.keys.as_ref());
        self.engine().execute(
            include_str!("../../../sql/query/operator_put.sql"),
            params![
                id,
                s.added_by,
                name,
                s.role,
                s.reach,
                s.state,
                keys.map(|keys| &keys.seat),
                keys.map(|keys| keys.keys_seq),
                s.secrets_generation,
                s.confirmed_by,
                proposal.map(|proposal| proposal.kind),
                proposal.map(|proposal| &proposal.by),
                proposal.map(|proposal| proposal.seq),
                proposal.map(|proposal| proposal.at),
                proposal.and_then(|proposal| proposal.role),
                proposal.and_then(|proposal| proposal.reach.as_ref()),
                proposed_keys.map(|keys| &keys.seat),
                proposed_keys.map(|keys| keys.keys_seq),
                proposal.filter(|_| proposed_keys.is_some()).map(|proposal| proposal.made_by_owner),
                self.next_seq(),
            ],
        )
    }

    /// Makes another operator's initial keys and adds their seat to the keyring. These keys open the ledger, and sign the
    /// owner's `passwd` and nothing else.
    pub fn make_initial_keys(
        &mut self,
        owner: &OperatorId,
        new: NewPassphrase<'_>,
        random: &mut Random,
    ) -> Result<IntroducedKeys, Fault> {
        self.make_keys(owner, new, (None, None), random)
    }

    /// Makes new keys for the acting operator. If the operator holds the secrets key, the new seat gets it too. A `site`
    /// operator makes a new secrets key if nobody else holds the one in force; otherwise data would be encrypted to a key
    /// that nobody can use.
    pub fn make_own_keys(&mut self, new: NewPassphrase<'_>, random: &mut Random) -> Result<IntroducedKeys, Fault> {
        let actor = self.actor();
        let own = actor.id().clone();
        let held = actor.secrets_key().cloned();
        let begins = self.staff()?.next_generation(&own, self.secrets_generation()?).filter(|_| held.is_none());
        let made = begins.map(|_| SecretBytes::new(random.bytes()));
        let secrets_public = made.as_ref().map(|secrets| public_of(secrets));
        self.make_keys(&own, new, (held.or(made), secrets_public), random)
    }

    /// Shares the acting operator's secrets key with another `site` operator. Returns the key's generation.
    pub fn share_secrets(&mut self, to: &OperatorId, random: &mut Random) -> Result<i64, Fault> {
        let found = self.operator(to)?.ok_or_else(|| Refusal::OperatorNotFound { operator: to.clone() })?;
        let generation = self.actor().operator().standing.secrets_generation.ok_or(Refusal::NoSiteOperator)?;
        let secrets = self.actor().secrets_key().ok_or(Refusal::NoSiteOperator)?;
        let keys = found.standing.keys.clone().ok_or_else(|| Refusal::OperatorPending { operator: to.clone() })?;
        let public = self.public_keys(to, keys.keys_seq)?;
        let mut keyring = Keyring::read(&self.identity().path)?;
        keyring.share_secrets((to, &public), &keys.seat, secrets, random)?;
        keyring.write(&self.identity().path)?;
        let standing = OperatorStanding { secrets_generation: Some(generation), ..found.standing };
        self.put_operator(&Operator { standing, ..found })?;
        Ok(generation)
    }

    /// Puts in force, as of the next entry, the secrets key that the entry `keys_seq` contains.
    pub fn put_secrets_key_in_force(&mut self, keys_seq: i64, generation: i64) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE ledger SET secrets_seq = $1, secrets_generation = $2, seq = $3",
            params![keys_seq, generation, self.next_seq()],
        )
    }

    fn make_keys(
        &mut self,
        owner: &OperatorId,
        new: NewPassphrase<'_>,
        (secrets, secrets_public): (Option<SecretBytes>, Option<[u8; 32]>),
        random: &mut Random,
    ) -> Result<IntroducedKeys, Fault> {
        let keys = Keys::generate(random);
        let contents = Contents {
            operator: owner,
            ledger_id: &self.identity().ledger_id,
            keys: &keys,
            ledger_key: &self.identity().ledger_key,
            secrets: secrets.as_ref(),
        };
        let seat = Seat::seal(&contents, new.passphrase, new.cost, random)?;
        let introduced = IntroducedKeys::new(seat.id(), &keys.public(), secrets_public);
        self.put_seat(seat)?;
        Ok(introduced)
    }

    /// Adds a seat to the keyring's file before the row that puts it in force is committed. The old seat is removed only
    /// after the commit, so that a rollback locks nobody out.
    fn put_seat(&mut self, seat: Seat) -> Result<(), Fault> {
        let mut keyring = Keyring::read(&self.identity().path)?;
        keyring.keep(&self.seats_in_force()?);
        keyring.add(seat);
        keyring.write(&self.identity().path)?;
        self.mark_seats_superseded();
        Ok(())
    }
}

fn from_row(row: &Row<'_>) -> engine::Result<Operator> {
    let standing = OperatorStanding {
        added_by: row.get(1)?,
        role: row.get(3)?,
        reach: row.get(4)?,
        state: row.get(5)?,
        keys: seat_ref(row, 6)?,
        secrets_generation: row.get(8)?,
        confirmed_by: row.get(9)?,
        proposal: proposal(row)?,
    };
    Ok(Operator { id: row.get(0)?, name: row.get(2)?, standing })
}

fn proposal(row: &Row<'_>) -> engine::Result<Option<Proposal>> {
    let Some(kind): Option<ProposalKind> = row.get(10)? else { return Ok(None) };
    Ok(Some(Proposal {
        kind,
        by: row.get(11)?,
        seq: row.get(12)?,
        at: row.get(13)?,
        role: row.get(14)?,
        reach: row.get(15)?,
        keys: seat_ref(row, 16)?,
        made_by_owner: row.get::<_, Option<bool>>(18)?.unwrap_or_default(),
    }))
}

/// Reads a seat's ID and the number of its entry from two columns side by side; `None` where the seat is NULL.
fn seat_ref(row: &Row<'_>, at: usize) -> engine::Result<Option<SeatRef>> {
    let seat: Option<String> = row.get(at)?;
    seat.map(|seat| Ok(SeatRef { seat, keys_seq: row.get(at + 1)? })).transpose()
}
