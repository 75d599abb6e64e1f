//! Token seeds and customers' passwords: sealed under a data key of their import, which only the secrets key opens.

mod opened;

use argon2::{Algorithm, Argon2, Params, Version};
use data_encoding::BASE64_NOPAD;
use zeroize::Zeroizing;

use super::Fault;
use super::pair::{self, KeyCost, Label, SecretBytes};
use super::random::Random;
use crate::domain::{ContractId, Refusal, Seed, Serial};

pub(crate) use opened::SealedPasswords;
pub use opened::{OneTime, OtpMatch, Passwords, compare_with_nothing};

/// What a sealed secret is, of whom its name behind it says.
const SEED: &str = "otpdesk seed 1";
const LOGIN: &str = "otpdesk login password 1";
const TRANSFER: &str = "otpdesk transfer password 1";

fn named(what: &str, whose: &str) -> String {
    format!("{what}\n{whose}")
}

/// A seed under the data key of its import.
pub struct SealedSeed {
    pub(crate) data_key_id: i64,
    pub(crate) sealed: Vec<u8>,
}

/// The data key of one import, to seal rows with; only the secrets key opens it again.
pub struct DataKey {
    id: i64,
    key: SecretBytes,
}

/// The label of a ledger's data keys, as they are sealed to its secrets key.
fn data_key_label(ledger_id: &str) -> Label {
    Label { what: "otpdesk data key 1", whom: ledger_id.to_owned() }
}

/// The private half of a ledger's secrets key, where the operator holds it: only `site` operators do.
pub(crate) struct SecretsKey<'k> {
    pub(crate) ledger_id: &'k str,
    pub(crate) held: Option<&'k SecretBytes>,
}

impl SecretsKey<'_> {
    /// Opens the data key of an import.
    fn open(&self, sealed: &[u8]) -> Result<SecretBytes, Fault> {
        let held = self.held.ok_or(Refusal::NoSiteOperator)?;
        // Another key's: the last terminal that held it was reset, and what it sealed is lost.
        pair::unseal(held, &data_key_label(self.ledger_id), sealed).ok_or_else(|| Refusal::SecretsLost.into())
    }
}

/// A login password as an Argon2id string (PHC format). No `Debug`.
pub struct LoginPassword(Zeroizing<String>);

impl LoginPassword {
    /// Hashes a plain password; what is an Argon2id string already is kept, but refused where it could never be compared.
    pub fn of(text: &str, cost: KeyCost, random: &mut Random) -> Result<Self, Fault> {
        if text.starts_with("$argon2id$") {
            let kept = || Ok(Self(Zeroizing::new(text.to_owned())));
            return if opened::comparable(text).is_some() { kept() } else { Err(Refusal::BadSecret.into()) };
        }
        let salt = random.bytes::<16>();
        let mut hash = Zeroizing::new([0; 32]);
        let failed = |_| Fault::Damaged("a password could not be hashed".to_owned());
        let params = Params::new(cost.memory_kib, cost.passes, 1, Some(32)).map_err(failed)?;
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(text.as_bytes(), &salt, hash.as_mut())
            .map_err(failed)?;
        let (salt, hash) = (BASE64_NOPAD.encode(&salt), Zeroizing::new(BASE64_NOPAD.encode(hash.as_slice())));
        let KeyCost { memory_kib, passes } = cost;
        Ok(Self(Zeroizing::new(format!("$argon2id$v=19$m={memory_kib},t={passes},p=1${salt}${}", hash.as_str()))))
    }
}

impl DataKey {
    /// A new key, and itself sealed to the public half of the secrets key.
    pub(crate) fn generate(
        ledger_id: &str,
        public: &[u8; 32],
        random: &mut Random,
    ) -> Result<(SecretBytes, Vec<u8>), Fault> {
        let key = SecretBytes::new(random.bytes());
        let sealed = pair::seal_to(public, &data_key_label(ledger_id), key.as_slice(), random)
            .ok_or_else(|| Fault::Damaged("a key could not be sealed".to_owned()))?;
        Ok((key, sealed))
    }

    /// The key that lies sealed in this row of the ledger.
    pub(crate) const fn of_row(id: i64, key: SecretBytes) -> Self {
        Self { id, key }
    }

    /// Its row.
    pub(crate) const fn id(&self) -> i64 {
        self.id
    }

    /// Seals a token's seed as this token's.
    pub fn seal(&self, serial: &Serial, seed: &Seed, random: &mut Random) -> Result<SealedSeed, Fault> {
        let sealed = self.seal_as(&named(SEED, serial.as_str()), seed.reveal(), random)?;
        Ok(SealedSeed { data_key_id: self.id, sealed })
    }

    /// Seals a contract's login password, already hashed, as this contract's.
    pub fn seal_login(&self, id: &ContractId, password: &LoginPassword, random: &mut Random) -> Result<Vec<u8>, Fault> {
        self.seal_as(&named(LOGIN, id.as_str()), password.0.as_bytes(), random)
    }

    /// Seals a contract's transfer password as this contract's.
    pub fn seal_transfer(
        &self,
        id: &ContractId,
        password: &Zeroizing<String>,
        random: &mut Random,
    ) -> Result<Vec<u8>, Fault> {
        self.seal_as(&named(TRANSFER, id.as_str()), password.as_bytes(), random)
    }

    fn seal_as(&self, what: &str, content: &[u8], random: &mut Random) -> Result<Vec<u8>, Fault> {
        pair::seal(&self.key, what.as_bytes(), content, random)
            .ok_or_else(|| Fault::Damaged("a secret could not be sealed".to_owned()))
    }
}

#[cfg(test)]
#[cfg(debug_assertions)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_password_is_hashed_and_a_hash_is_kept() {
        let mut random = Random::seeded([4; 32]);
        let hashed = LoginPassword::of("open sesame", KeyCost::LOW, &mut random).unwrap();
        assert!(hashed.0.starts_with("$argon2id$v=19$m=8,t=1,p=1$") && !hashed.0.contains("sesame"));
        let kept = LoginPassword::of(
            "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA",
            KeyCost::LOW,
            &mut random,
        )
        .unwrap();
        assert_eq!(kept.0.as_str(), "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA");
    }
}
