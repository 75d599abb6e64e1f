//! Operators: their rows, their seats in the keyring, and the public keys that the trail introduced.

use serde_json::{Value, json};

use crate::domain::{Action, Operator, OperatorId, OperatorState, Passphrase, Refusal, Role};
use crate::keys::{Contents, KeyCost, Keyring, Keys, PublicKeys, Random, Seat, SecretBytes};
use crate::ledger::engine::{self, Row, params};
use crate::ledger::fault::Fault;
use crate::ledger::reader::Reader;
use crate::ledger::writer::Writer;
use crate::trail::{Subject, introduced_keys, introduced_secrets_key, introduction};

/// An operator to be seated: added or reset.
pub struct NewOperator<'p> {
    pub operator: Operator,
    pub passphrase: &'p Passphrase,
    pub cost: KeyCost,
}

/// The seat in force, and the entry that introduced its keys.
pub(in crate::ledger) struct SeatInForce {
    pub(in crate::ledger) id: String,
    pub(in crate::ledger) keys_seq: i64,
}

impl Reader<'_> {
    pub fn operator(&self, id: &OperatorId) -> Result<Option<Operator>, Fault> {
        Ok(self.operator_with_seat(id)?.map(|(operator, _)| operator))
    }

    pub(in crate::ledger) fn operator_with_seat(
        &self,
        id: &OperatorId,
    ) -> Result<Option<(Operator, SeatInForce)>, Fault> {
        self.engine().one(include_str!("../../../sql/query/operator_one.sql"), params![id], from_row)
    }

    /// Every operator, by ID.
    pub fn operators(&self) -> Result<Vec<Operator>, Fault> {
        let query = include_str!("../../../sql/query/operator_all.sql");
        self.engine().all(query, params![], |row| Ok(from_row(row)?.0))
    }

    /// The public keys that an entry introduced as this operator's: the table only points at the trail.
    pub(in crate::ledger) fn public_keys(&self, id: &OperatorId, seq: i64) -> Result<PublicKeys, Fault> {
        let entry = self.entry(seq)?;
        let introduces = match entry.known_action() {
            Some(Action::LedgerInit) => entry.operator == id.as_str(),
            Some(Action::OperatorAdd | Action::OperatorReset) => {
                entry.subject == Subject::Operator(id.clone()).to_string()
            }
            _ => false,
        };
        let keys = introduced_keys(&entry.details).filter(|_| introduces);
        keys.ok_or_else(|| Fault::Damaged(format!("entry {seq} introduces no keys of {id}")))
    }

    /// The public half of the secrets key, once there is a `site` operator.
    pub(super) fn secrets_public(&self) -> Result<Option<[u8; 32]>, Fault> {
        let seq: Option<Option<i64>> =
            self.engine().one("SELECT secrets_seq FROM ledger", params![], |row| row.get(0))?;
        match seq.flatten() {
            Some(seq) => {
                let entry = self.entry(seq)?;
                introduced_secrets_key(&entry)
                    .map(Some)
                    .ok_or_else(|| Fault::Damaged(format!("entry {seq} introduces no secrets key")))
            }
            None => Ok(None),
        }
    }

    pub(in crate::ledger) fn seats_in_force(&self) -> Result<Vec<String>, Fault> {
        self.engine().all("SELECT seat FROM operator", params![], |row| row.get(0))
    }
}

impl Writer<'_> {
    /// Adds an operator with new keys and a seat in the keyring. Gives the details of the entry that must follow: it
    /// introduces the keys.
    pub fn add_operator(&mut self, new: &NewOperator<'_>, random: &mut Random) -> Result<Value, Fault> {
        let (seat, details) = self.new_seat(new, random)?;
        let seat = self.put_seat(seat)?;
        self.insert_operator(&new.operator, &seat)?;
        Ok(details)
    }

    /// The row of the first admin, whose seat stands in the keyring already. Gives the details of the first entry.
    pub(in crate::ledger) fn seat_first_admin(&mut self, seat: &str) -> Result<Value, Fault> {
        let admin = self.actor().operator().clone();
        self.insert_operator(&admin, seat)?;
        Ok(introduction(&admin, seat, &self.actor().keys().public(), None))
    }

    fn insert_operator(&self, o: &Operator, seat: &str) -> Result<(), Fault> {
        self.engine().execute(
            include_str!("../../../sql/query/operator_add.sql"),
            params![
                o.id,
                o.name,
                o.role,
                o.reach,
                o.state,
                seat,
                o.proposed_by,
                o.confirmed_by,
                o.passphrase_by_other,
                self.next_seq(),
            ],
        )
    }

    /// Gives an operator new keys and a new seat. Gives the details of the entry that must follow.
    pub fn reset_operator(&mut self, new: &NewOperator<'_>, random: &mut Random) -> Result<Value, Fault> {
        let (seat, details) = self.new_seat(new, random)?;
        let seat = self.put_seat(seat)?;
        let o = &new.operator;
        self.engine().execute(
            "UPDATE operator SET seat = $1, keys_seq = $2, state = $3, proposed_by = $4, confirmed_by = NULL,
                 passphrase_by_other = 1, seq = $2 WHERE operator = $5",
            params![seat, self.next_seq(), o.state, o.proposed_by, o.id],
        )?;
        Ok(details)
    }

    /// Seals the acting operator's own keys under a new passphrase. Gives the details of the entry that must follow.
    pub fn change_passphrase(
        &mut self,
        passphrase: &Passphrase,
        cost: KeyCost,
        random: &mut Random,
    ) -> Result<Value, Fault> {
        let contents = Contents {
            operator: self.actor().id(),
            ledger_id: &self.identity().ledger_id,
            keys: self.actor().keys(),
            ledger_key: &self.identity().ledger_key,
            secrets: self.actor().secrets(),
        };
        let seat = Seat::seal(&contents, passphrase, cost, random)?;
        let seat = self.put_seat(seat)?;
        let details = json!({ "seat": seat });
        self.engine().execute(
            "UPDATE operator SET seat = $1, passphrase_by_other = 0, seq = $2 WHERE operator = $3",
            params![seat, self.next_seq(), self.actor().id()],
        )?;
        Ok(details)
    }

    /// Gives another `site` operator the secrets key that the acting one holds.
    pub fn share_secrets(&mut self, to: &OperatorId, random: &mut Random) -> Result<(), Fault> {
        let (_, seat) =
            self.operator_with_seat(to)?.ok_or_else(|| Refusal::OperatorNotFound { operator: to.clone() })?;
        let secrets = self.actor().secrets().ok_or(Refusal::NoSiteOperator)?;
        let public = self.public_keys(to, seat.keys_seq)?;
        let mut keyring = Keyring::read(&self.identity().path)?;
        keyring.share_secrets((to, &public), &seat.id, secrets, random)?;
        Ok(keyring.write(&self.identity().path)?)
    }

    pub fn set_operator_state(
        &mut self,
        id: &OperatorId,
        state: OperatorState,
        confirmed_by: Option<&OperatorId>,
    ) -> Result<(), Fault> {
        self.engine().execute(
            "UPDATE operator SET state = $1, confirmed_by = coalesce($2, confirmed_by), seq = $3 WHERE operator = $4",
            params![state, confirmed_by, self.next_seq(), id],
        )
    }

    fn new_seat(&mut self, new: &NewOperator<'_>, random: &mut Random) -> Result<(Seat, Value), Fault> {
        let keys = Keys::generate(random);
        let secrets = self.new_secrets_key(&new.operator, random)?;
        let contents = Contents {
            operator: &new.operator.id,
            ledger_id: &self.identity().ledger_id,
            keys: &keys,
            ledger_key: &self.identity().ledger_key,
            secrets: secrets.as_ref(),
        };
        let seat = Seat::seal(&contents, new.passphrase, new.cost, random)?;
        let details = introduction(&new.operator, seat.id(), &keys.public(), secrets.as_ref());
        Ok((seat, details))
    }

    /// The secrets key is made for the first `site` operator; later ones get it from another's hand. Where nobody holds
    /// it any more it is lost, and a new one is made: nothing may ever be sealed to a key that nobody has.
    fn new_secrets_key(&mut self, operator: &Operator, random: &mut Random) -> Result<Option<SecretBytes>, Fault> {
        if operator.role != Role::Site || self.is_secrets_key_held(&operator.id)? {
            return Ok(None);
        }
        self.engine().execute("UPDATE ledger SET secrets_seq = $1, seq = $1", params![self.next_seq()])?;
        Ok(Some(SecretBytes::new(random.bytes())))
    }

    /// Whether a `site` operator beside this one still has the secrets key.
    fn is_secrets_key_held(&self, beside: &OperatorId) -> Result<bool, Fault> {
        let seats: Vec<String> = self.engine().all(
            "SELECT seat FROM operator WHERE role = 'site' AND state <> 'disabled' AND operator <> $1",
            params![beside],
            |row| row.get(0),
        )?;
        Ok(Keyring::read(&self.identity().path)?.holds_secrets(&seats))
    }

    /// Writes the keyring with a new seat, before the row that puts it in force: the old seat stays in the file in case
    /// this transaction does not commit, and is taken out once it has.
    fn put_seat(&mut self, seat: Seat) -> Result<String, Fault> {
        let id = seat.id().to_owned();
        let mut keyring = Keyring::read(&self.identity().path)?;
        keyring.keep(&self.seats_in_force()?);
        keyring.add(seat);
        keyring.write(&self.identity().path)?;
        self.supersedes_seats();
        Ok(id)
    }
}

fn from_row(row: &Row<'_>) -> engine::Result<(Operator, SeatInForce)> {
    let operator = Operator {
        id: row.get(0)?,
        name: row.get(1)?,
        role: row.get(2)?,
        reach: row.get(3)?,
        state: row.get(4)?,
        proposed_by: row.get(5)?,
        confirmed_by: row.get(6)?,
        passphrase_by_other: row.get(7)?,
    };
    Ok((operator, SeatInForce { id: row.get(8)?, keys_seq: row.get(9)? }))
}
