//! Customers' secrets, opened to be compared: by the keys of a `site` operator alone.
//!
//! Nothing here leaves: what comes out is whether something fits.

use std::collections::BTreeMap;

use argon2::password_hash::PasswordVerifier as _;
use argon2::{Algorithm, Argon2, Params, PasswordHash, Version};
use totp_rs::Builder;
use zeroize::Zeroizing;

use super::super::Fault;
use super::super::pair::{self, KeyCost, SecretBytes};
use super::{LOGIN, SEED, SecretsKey, TRANSFER, named};
use crate::domain::{ContractId, Positions, Scheme, Serial, token};

/// Memory, passes and lanes that one comparison may take: an imported hash could ask for all of the machine's.
const MOST: [(&str, u32); 3] = [("m", 1024 * 1024), ("t", 64), ("p", 16)];

/// A contract's passwords.
pub struct Passwords {
    /// Another one with each change.
    data_key_id: i64,
    /// An Argon2id string.
    login: Zeroizing<String>,
    transfer: Zeroizing<String>,
}

impl Passwords {
    pub fn login_is(&self, typed: &str) -> bool {
        comparable(&self.login).is_some_and(|hash| Argon2::default().verify_password(typed.as_bytes(), &hash).is_ok())
    }

    /// Whether these are still the contract's, whose data key is now this one.
    pub(crate) fn are_still(&self, data_key_id: Option<i64>) -> bool {
        data_key_id == Some(self.data_key_id)
    }

    /// Whether these digits stand at the positions that were asked.
    pub fn digits_are(&self, asked: Positions, answered: &BTreeMap<u8, char>) -> bool {
        asked.are_answered(answered, &self.transfer)
    }
}

/// The hash that an Argon2id string holds, where comparing with it asks for no more than a machine has.
pub(super) fn comparable(text: &str) -> Option<PasswordHash> {
    let hash = PasswordHash::new(text).ok().filter(|hash| hash.salt.is_some() && hash.hash.is_some())?;
    let is_bearable = |(name, most): &(&str, u32)| hash.params.get_decimal(*name).is_some_and(|asked| asked <= *most);
    let is_known = matches!(hash.version, None | Some(16 | 19)) && Params::try_from(&hash).is_ok();
    (is_known && MOST.iter().all(is_bearable)).then_some(hash)
}

/// About as long as a comparison takes, where there is nothing to compare with: an unknown contract should not show by
/// its haste.
pub fn compare_with_nothing(typed: &str, cost: KeyCost) {
    let mut hash = Zeroizing::new([0; 32]);
    if let Ok(params) = Params::new(cost.memory_kib, cost.passes, 1, Some(32)) {
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        // Only the time counts.
        let _ = argon2.hash_password_into(typed.as_bytes(), b"nobody's salt...", hash.as_mut());
    }
}

/// The seed of a token, opened to compare its one-time passwords.
pub struct OneTime {
    seed: Zeroizing<Vec<u8>>,
    scheme: Scheme,
    /// The step accepted last.
    last: Option<i64>,
}

/// How a password of a token was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtpMatch {
    /// By this step, which is this far from now.
    Fits {
        step: i64,
        drift: i64,
    },
    /// By a step that was accepted before, or comes before that.
    Used,
    Not,
}

impl OneTime {
    /// Looks for the password among these steps, given as distances from now (RFC 6238 section 5.2).
    pub fn shown(&self, typed: &str, now: i64, distances: &[i64]) -> OtpMatch {
        let current = now.div_euclid(self.scheme.period);
        let fits = |distance: &&i64| self.is_of(typed, current + **distance);
        match distances.iter().find(fits) {
            None => OtpMatch::Not,
            Some(distance) if self.last.is_some_and(|last| current + distance <= last) => OtpMatch::Used,
            Some(distance) => OtpMatch::Fits { step: current + distance, drift: *distance },
        }
    }

    /// Whether the token shows this in that step; compared in constant time.
    fn is_of(&self, typed: &str, step: i64) -> bool {
        let algorithm = match self.scheme.algorithm {
            token::Algorithm::Sha1 => totp_rs::Algorithm::SHA1,
            token::Algorithm::Sha256 => totp_rs::Algorithm::SHA256,
            token::Algorithm::Sha512 => totp_rs::Algorithm::SHA512,
        };
        let (Ok(digits), Ok(period)) = (u8::try_from(self.scheme.digits), u64::try_from(self.scheme.period)) else {
            return false;
        };
        let Some(time) = u64::try_from(step).ok().and_then(|step| step.checked_mul(period)) else { return false };
        let totp = Builder::new()
            .with_algorithm(algorithm)
            .with_digits(digits)
            .with_secret(self.seed.as_slice())
            .with_skew(0)
            .with_step_duration(period)
            .build();
        totp.is_ok_and(|totp| totp.check(typed, time).is_some())
    }
}

/// A contract's passwords as the ledger holds them.
pub(crate) struct SealedPasswords {
    pub(crate) data_key_id: i64,
    /// The data key, sealed to the secrets key.
    pub(crate) data_key: Vec<u8>,
    pub(crate) login: Vec<u8>,
    pub(crate) transfer: Vec<u8>,
}

impl SealedPasswords {
    /// Opens them with the secrets key.
    pub(crate) fn open(&self, secrets: &SecretsKey<'_>, id: &ContractId) -> Result<Passwords, Fault> {
        let key = secrets.open(&self.data_key)?;
        Ok(Passwords {
            data_key_id: self.data_key_id,
            login: text(&open(&key, &named(LOGIN, id.as_str()), &self.login)?)?,
            transfer: text(&open(&key, &named(TRANSFER, id.as_str()), &self.transfer)?)?,
        })
    }
}

impl OneTime {
    /// Opens a token's seed, sealed under a data key that is itself sealed to the secrets key. `last` is the step whose
    /// password was accepted last.
    pub(crate) fn open(
        secrets: &SecretsKey<'_>,
        sealed_key: &[u8],
        serial: &Serial,
        sealed_seed: &[u8],
        (scheme, last): (Scheme, Option<i64>),
    ) -> Result<Self, Fault> {
        let seed = open(&secrets.open(sealed_key)?, &named(SEED, serial.as_str()), sealed_seed)?;
        Ok(Self { seed, scheme, last })
    }
}

fn open(key: &SecretBytes, what: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Fault> {
    pair::open(key, what.as_bytes(), sealed).ok_or_else(|| Fault::Damaged("a secret does not open".to_owned()))
}

fn text(bytes: &Zeroizing<Vec<u8>>) -> Result<Zeroizing<String>, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::Damaged("a secret is no text".to_owned()))?;
    Ok(Zeroizing::new(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_time(seed: &[u8], algorithm: token::Algorithm, digits: i64, last: Option<i64>) -> OneTime {
        OneTime { seed: Zeroizing::new(seed.to_vec()), scheme: Scheme { algorithm, digits, period: 30 }, last }
    }

    /// RFC 6238 appendix B.
    #[test]
    fn the_rfcs_own_passwords_are_shown() {
        use token::Algorithm::{Sha1, Sha256, Sha512};
        let seed = |length: usize| b"1234567890".iter().copied().cycle().take(length).collect::<Vec<u8>>();
        for (time, sha1, sha256, sha512) in [
            (59, "94287082", "46119246", "90693936"),
            (1_111_111_109, "07081804", "68084774", "25091201"),
            (1_111_111_111, "14050471", "67062674", "99943326"),
            (1_234_567_890, "89005924", "91819424", "93441116"),
            (2_000_000_000, "69279037", "90698825", "38618901"),
            (20_000_000_000, "65353130", "77737706", "47863826"),
        ] {
            for (algorithm, length, code) in [(Sha1, 20, sha1), (Sha256, 32, sha256), (Sha512, 64, sha512)] {
                let token = one_time(&seed(length), algorithm, 8, None);
                assert_eq!(
                    token.shown(code, time, &[0]),
                    OtpMatch::Fits { step: time / 30, drift: 0 },
                    "{time} {code}"
                );
            }
        }
    }

    /// RFC 4226 appendix D, whose counters are steps here.
    #[test]
    fn the_rfcs_own_counters_are_shown() {
        let token = one_time(b"12345678901234567890", token::Algorithm::Sha1, 6, None);
        for (count, code) in
            ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"]
                .into_iter()
                .enumerate()
        {
            let step = i64::try_from(count).unwrap();
            assert_eq!(token.shown(code, step * 30, &[0]), OtpMatch::Fits { step, drift: 0 }, "{count}");
        }
    }

    #[test]
    fn a_password_is_looked_for_where_it_may_be_and_used_once() {
        let seed = b"12345678901234567890";
        let now = 1_111_111_111;
        let step = now / 30;
        let token = |last| one_time(seed, token::Algorithm::Sha1, 8, last);
        for (code, distances, last, shown) in [
            ("14050471", &[0, -1][..], None, OtpMatch::Fits { step, drift: 0 }),
            ("07081804", &[0, -1], None, OtpMatch::Fits { step: step - 1, drift: -1 }),
            ("07081804", &[0], None, OtpMatch::Not),
            ("44266759", &[0, -1, 1], None, OtpMatch::Fits { step: step + 1, drift: 1 }),
            ("44266759", &[0, -1], None, OtpMatch::Not),
            ("14050471", &[0, -1], Some(step), OtpMatch::Used),
            ("07081804", &[0, -1], Some(step), OtpMatch::Used),
            ("07081804", &[0, -1], Some(step - 2), OtpMatch::Fits { step: step - 1, drift: -1 }),
            ("050471", &[0, -1], None, OtpMatch::Not),
            ("1405047x", &[0, -1], None, OtpMatch::Not),
        ] {
            assert_eq!(token(last).shown(code, now, distances), shown, "{code} {distances:?} {last:?}");
        }
    }

    #[test]
    fn a_login_password_is_compared_with_its_hash() {
        let hash = |params: &str| {
            // As the reference implementation prints it for `password` and `somesalt`: m=65536, t=2, p=1.
            format!("$argon2id$v=19${params}$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc")
        };
        let of = |login: String| Passwords {
            data_key_id: 1,
            login: Zeroizing::new(login),
            transfer: Zeroizing::new(String::new()),
        };
        let right = of(hash("m=65536,t=2,p=1"));
        assert!(right.login_is("password") && !right.login_is("Password"));
        assert!(!of(hash("m=4294967295,t=2,p=1")).login_is("password"), "nor is the machine's memory spent on it");
        assert!(!of("password".to_owned()).login_is("password"));
    }
}
