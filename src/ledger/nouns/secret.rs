//! Where sealed seeds and passwords lie, and the data keys that seal them.

use crate::domain::{ContractId, Refusal, Scheme, Serial};
use crate::keys::{DataKey, OneTime, Passwords, Random, SealedPasswords, SecretsKey};
use crate::ledger::actor::Actor;
use crate::ledger::engine::params;
use crate::ledger::fault::Fault;
use crate::ledger::reader::Reader;
use crate::ledger::writer::Writer;

impl Reader<'_> {
    /// Whether there is a secrets key to seal to, and a confirmed `site` operator who holds it.
    pub fn takes_secrets(&self) -> Result<bool, Fault> {
        let Some(secrets) = self.secrets_in_force()? else { return Ok(false) };
        Ok(self.staff()?.holds_secrets(secrets.generation))
    }

    /// Whether a contract's passwords are sealed under a secrets key that nobody holds any more.
    pub fn passwords_are_lost(&self, id: &ContractId) -> Result<bool, Fault> {
        self.is_lost(self.engine().one(
            "SELECT data_key.generation FROM contract JOIN data_key ON data_key.id = data_key_id WHERE contract_id = $1",
            params![id],
            |row| row.get(0),
        )?)
    }

    /// Whether a token's seed is sealed under a secrets key that nobody holds any more.
    pub fn seed_is_lost(&self, serial: &Serial) -> Result<bool, Fault> {
        self.is_lost(self.engine().one(
            "SELECT data_key.generation FROM token JOIN data_key ON data_key.id = data_key_id WHERE serial = $1",
            params![serial],
            |row| row.get(0),
        )?)
    }

    fn is_lost(&self, generation: Option<i64>) -> Result<bool, Fault> {
        let Some(generation) = generation.filter(|generation| *generation > 0) else { return Ok(false) };
        Ok(generation < self.secrets_generation()? && !self.staff()?.holds_secrets(generation))
    }

    fn secrets_key<'k>(&'k self, actor: &'k Actor) -> SecretsKey<'k> {
        SecretsKey { ledger_id: &self.identity().ledger_id, held: actor.secrets_key() }
    }

    /// A contract's passwords; `None` where it has not both.
    pub fn passwords(&self, actor: &Actor, id: &ContractId) -> Result<Option<Passwords>, Fault> {
        let found = self.engine().one(
            "SELECT data_key.sealed, login_password, transfer_password, data_key_id
             FROM contract JOIN data_key ON data_key.id = data_key_id
             WHERE contract_id = $1 AND login_password IS NOT NULL AND transfer_password IS NOT NULL",
            params![id],
            |row| {
                Ok(SealedPasswords {
                    data_key: row.get(0)?,
                    login: row.get(1)?,
                    transfer: row.get(2)?,
                    data_key_id: row.get(3)?,
                })
            },
        )?;
        let Some(sealed) = found else { return Ok(None) };
        Ok(Some(sealed.open(&self.secrets_key(actor), id)?))
    }

    /// Whether these are still the contract's passwords.
    pub fn are_passwords_of(&self, passwords: &Passwords, id: &ContractId) -> Result<bool, Fault> {
        let found: Option<Option<i64>> =
            self.engine()
                .one("SELECT data_key_id FROM contract WHERE contract_id = $1", params![id], |row| row.get(0))?;
        Ok(passwords.are_still(found.flatten()))
    }

    /// What a token shows; `None` where its seed is gone.
    pub fn one_time(&self, actor: &Actor, serial: &Serial) -> Result<Option<OneTime>, Fault> {
        let found = self.engine().one(
            "SELECT data_key.sealed, secret, algorithm, digits, period, last_step
             FROM token JOIN data_key ON data_key.id = data_key_id
             WHERE serial = $1 AND secret IS NOT NULL",
            params![serial],
            |row| {
                let scheme = Scheme { algorithm: row.get(2)?, digits: row.get(3)?, period: row.get(4)? };
                let sealed: (Vec<u8>, Vec<u8>) = (row.get(0)?, row.get(1)?);
                Ok((sealed, (scheme, row.get(5)?)))
            },
        )?;
        let Some(((key, seed), kind)) = found else { return Ok(None) };
        Ok(Some(OneTime::open(&self.secrets_key(actor), &key, serial, &seed, kind)?))
    }
}

impl Writer<'_> {
    /// Makes the data key of an import. Refused before there is a `site` operator, who alone could open it.
    pub fn new_data_key(&mut self, random: &mut Random) -> Result<DataKey, Fault> {
        let secrets = self.secrets_in_force()?.ok_or(Refusal::NoSiteOperator)?;
        if !self.staff()?.holds_secrets(secrets.generation) {
            return Err(Refusal::NoSiteOperator.into());
        }
        let (key, sealed) = DataKey::generate(&self.identity().ledger_id, &secrets.public, random)?;
        let id = self.engine().insert(
            "INSERT INTO data_key (sealed, generation, seq) VALUES ($1, $2, $3)",
            params![sealed, secrets.generation, self.next_seq()],
        )?;
        Ok(DataKey::of_row(id, key))
    }
}
