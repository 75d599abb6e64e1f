//! The keyring beside the ledger: who holds a seat, and what each passphrase opens.
//!
//! A seat holds an operator's secret keys sealed by the passphrase, and the ledger key (and, for `site` operators, the
//! secrets key) sealed to the operator's box key. Which of an operator's seats is in force says the ledger, so a new
//! seat may stand in the file before the transaction that puts it in force commits, and the old one until afterwards.

use std::path::Path;

use data_encoding::BASE64;
use serde::{Deserialize, Serialize};

use super::pair::{self, KeyCost, Keys, Label, PublicKeys, SecretBytes, Unlocked};
use super::random::Random;
use super::{Fault, files};
use crate::domain::{OperatorId, Passphrase, Refusal};

const FORMAT: &str = "otpdesk keyring 1";

/// The keys that are sealed to an operator in a seat.
const LEDGER_KEY: &str = "otpdesk seat: ledger key 1";
const SECRETS_KEY: &str = "otpdesk seat: secrets key 1";

/// The keyring file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keyring {
    format: String,
    ledger_id: String,
    seats: Vec<Seat>,
}

/// One operator's sealed keys. Binary values are Base64.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Seat {
    id: String,
    operator: String,
    memory_kib: u32,
    passes: u32,
    salt: String,
    /// The secret keys under the passphrase's key.
    keys: String,
    ledger_key: String,
    secrets_key: Option<String>,
}

impl Keyring {
    pub(crate) fn new(ledger_id: &str) -> Self {
        Self { format: FORMAT.to_owned(), ledger_id: ledger_id.to_owned(), seats: Vec::new() }
    }

    /// Reads the keyring of a ledger.
    pub fn read(ledger: &Path) -> Result<Self, Fault> {
        if !ledger.exists() {
            return Err(Refusal::LedgerNotFound.into());
        }
        files::check_private(ledger)?;
        let path = files::keyring_path(ledger);
        let text = std::fs::read(&path).map_err(Fault::io(&path))?;
        let damaged = |what| Fault::BadKeyring { path: path.clone(), what };
        let keyring: Self = serde_json::from_slice(&text).map_err(|_| damaged("not readable"))?;
        if keyring.format == FORMAT { Ok(keyring) } else { Err(damaged("of another format")) }
    }

    /// Replaces the file of a ledger whose write lock the caller holds.
    pub(crate) fn write(&self, ledger: &Path) -> Result<(), Fault> {
        let text = serde_json::to_vec_pretty(self).map_err(|error| Fault::Damaged(error.to_string()))?;
        files::replace(&files::keyring_path(ledger), &text)
    }

    /// Opens an operator's seats with a passphrase. There is more than one only while a change of keys or passphrase was
    /// cut short; `Ledger::admit` takes the one in force.
    pub fn unlock(&self, operator: &OperatorId, passphrase: &Passphrase) -> Result<Vec<Unlocked>, Fault> {
        let seats: Vec<&Seat> = self.seats.iter().filter(|seat| seat.operator == operator.as_str()).collect();
        if seats.is_empty() {
            return Err(Refusal::UnknownOperator { operator: operator.clone() }.into());
        }
        if seats.iter().any(|seat| !seat.cost().is_accepted()) {
            return Err(Refusal::KeyCostTooLow { operator: operator.clone() }.into());
        }
        let opened: Vec<Unlocked> =
            seats.iter().filter_map(|seat| seat.open(operator, &self.ledger_id, passphrase)).collect();
        if opened.is_empty() { Err(Refusal::WrongPassphrase.into()) } else { Ok(opened) }
    }

    pub(crate) fn add(&mut self, seat: Seat) {
        self.seats.push(seat);
    }

    /// Removes what a change that was cut short, or superseded, has left behind.
    pub(crate) fn keep(&mut self, in_force: &[String]) {
        self.seats.retain(|seat| in_force.contains(&seat.id));
    }

    /// Gives an operator's seat the secrets key, sealed to the operator.
    pub(crate) fn share_secrets(
        &mut self,
        (operator, public): (&OperatorId, &PublicKeys),
        seat_id: &str,
        secrets: &SecretBytes,
        random: &mut Random,
    ) -> Result<(), Fault> {
        let label = label(SECRETS_KEY, &self.ledger_id, operator, seat_id);
        let sealed = public
            .seal(&label, secrets, random)
            .ok_or_else(|| Fault::Damaged("a key could not be sealed".to_owned()))?;
        for seat in self.seats.iter_mut().filter(|seat| seat.id == seat_id) {
            seat.secrets_key = Some(BASE64.encode(&sealed));
        }
        Ok(())
    }
}

/// What goes into a seat.
pub(crate) struct Contents<'k> {
    pub(crate) operator: &'k OperatorId,
    pub(crate) ledger_id: &'k str,
    pub(crate) keys: &'k Keys,
    pub(crate) ledger_key: &'k SecretBytes,
    pub(crate) secrets: Option<&'k SecretBytes>,
}

impl Seat {
    /// Seals an operator's keys under a passphrase.
    pub(crate) fn seal(
        contents: &Contents<'_>,
        passphrase: &Passphrase,
        cost: KeyCost,
        random: &mut Random,
    ) -> Result<Self, Fault> {
        let failed = || Fault::Damaged("a key could not be sealed".to_owned());
        let id = random.token::<8>();
        let salt = random.bytes::<16>();
        let key = pair::passphrase_key(passphrase, &salt, cost).ok_or_else(failed)?;
        let what = associated(contents.ledger_id, contents.operator, &id);
        let sealed = pair::seal(&key, &what, contents.keys.secret().as_slice(), random).ok_or_else(failed)?;
        let public = contents.keys.public();
        let label = |what| label(what, contents.ledger_id, contents.operator, &id);
        let ledger_key = public.seal(&label(LEDGER_KEY), contents.ledger_key, random).ok_or_else(failed)?;
        let secrets_key = match contents.secrets {
            Some(secrets) => {
                Some(BASE64.encode(&public.seal(&label(SECRETS_KEY), secrets, random).ok_or_else(failed)?))
            }
            None => None,
        };
        Ok(Self {
            id,
            operator: contents.operator.to_string(),
            memory_kib: cost.memory_kib,
            passes: cost.passes,
            salt: BASE64.encode(&salt),
            keys: BASE64.encode(&sealed),
            ledger_key: BASE64.encode(&ledger_key),
            secrets_key,
        })
    }

    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    const fn cost(&self) -> KeyCost {
        KeyCost { memory_kib: self.memory_kib, passes: self.passes }
    }

    fn open(&self, operator: &OperatorId, ledger_id: &str, passphrase: &Passphrase) -> Option<Unlocked> {
        let key = pair::passphrase_key(passphrase, &BASE64.decode(self.salt.as_bytes()).ok()?, self.cost())?;
        let what = associated(ledger_id, operator, &self.id);
        let secret = pair::open(&key, &what, &BASE64.decode(self.keys.as_bytes()).ok()?)?;
        let keys = Keys::from_secret(secret.as_slice().try_into().ok()?);
        let label = |what| label(what, ledger_id, operator, &self.id);
        let ledger_key = keys.unseal(&label(LEDGER_KEY), &BASE64.decode(self.ledger_key.as_bytes()).ok()?)?;
        let secrets = match &self.secrets_key {
            Some(sealed) => Some(keys.unseal(&label(SECRETS_KEY), &BASE64.decode(sealed.as_bytes()).ok()?)?),
            None => None,
        };
        Some(Unlocked { operator: operator.clone(), seat: self.id.clone(), keys, ledger_key, secrets })
    }
}

/// The label of a key in a seat: it opens in no other seat, and not as the other key.
fn label(what: &'static str, ledger_id: &str, operator: &OperatorId, seat: &str) -> Label {
    Label { what, whom: format!("{ledger_id}\n{operator}\n{seat}") }
}

/// The associated data of a seat: a seat copied to another name or ledger does not open.
fn associated(ledger_id: &str, operator: &OperatorId, seat: &str) -> Vec<u8> {
    format!("otpdesk seat 1\n{ledger_id}\n{operator}\n{seat}").into_bytes()
}

#[cfg(test)]
#[cfg(debug_assertions)]
mod tests {
    use super::*;

    #[test]
    fn a_key_opens_in_its_own_seat_and_as_itself_alone() {
        let mut random = Random::seeded([6; 32]);
        let passphrase = Passphrase::given(zeroize::Zeroizing::new("a long passphrase".to_owned()));
        let (operator, keys) = (OperatorId::parse("site01").unwrap(), Keys::generate(&mut random));
        let (ledger_key, secrets) = (SecretBytes::new([1; 32]), SecretBytes::new([2; 32]));
        let contents = Contents {
            operator: &operator,
            ledger_id: "this",
            keys: &keys,
            ledger_key: &ledger_key,
            secrets: Some(&secrets),
        };
        let [seat, other] = [1, 2].map(|_| Seat::seal(&contents, &passphrase, KeyCost::LOW, &mut random).unwrap());
        let opened = |seat: &Seat| seat.open(&operator, "this", &passphrase);
        for whole in [&seat, &other] {
            let opened = opened(whole).unwrap();
            assert!(opened.ledger_key == ledger_key && opened.secrets == Some(secrets.clone()));
        }
        let [ledger_key, secrets_key] = [seat.ledger_key.clone(), seat.secrets_key.clone().unwrap()];
        for moved in [
            Seat { ledger_key: other.ledger_key.clone(), ..seat.clone() },
            Seat { secrets_key: other.secrets_key.clone(), ..seat.clone() },
            Seat { ledger_key: secrets_key, secrets_key: Some(ledger_key), ..seat.clone() },
        ] {
            assert!(opened(&moved).is_none());
        }
    }
}
