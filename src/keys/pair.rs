//! Keys: an operator's signing and box keys, the ledger key, the secrets key; how passphrases open them.
//!
//! None of these types has a `Debug`; all are wiped when dropped.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use zeroize::Zeroizing;

use super::random::Random;
use crate::domain::operator::OperatorId;
use crate::domain::passphrase::Passphrase;

/// What one guess at a passphrase costs (Argon2id, RFC 9106).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyCost {
    pub memory_kib: u32,
    pub passes: u32,
}

impl KeyCost {
    /// The cost of the program: RFC 9106's second recommendation, 64 MiB and three passes.
    pub const FULL: Self = Self { memory_kib: 64 * 1024, passes: 3 };
    /// A cost for test builds, which open hundreds of keyrings.
    #[cfg(debug_assertions)]
    pub const LOW: Self = Self { memory_kib: 8, passes: 1 };
    /// A keyring that asks for more than this would only exhaust the machine.
    const LARGEST_MEMORY_KIB: u32 = 1024 * 1024;
    const MOST_PASSES: u32 = 64;

    /// Whether this program opens a keyring of this cost: never below its own, save in builds for tests.
    pub(crate) const fn is_accepted(self) -> bool {
        let enough = self.memory_kib >= Self::FULL.memory_kib && self.passes >= Self::FULL.passes;
        let bearable = self.memory_kib <= Self::LARGEST_MEMORY_KIB && self.passes <= Self::MOST_PASSES;
        bearable && (enough || cfg!(debug_assertions))
    }
}

/// Bytes that are a key.
pub(crate) type SecretBytes = Zeroizing<[u8; 32]>;

/// An operator's two key pairs.
pub(crate) struct Keys {
    signing: SigningKey,
    boxes: crypto_box::SecretKey,
}

/// The public halves, which the trail introduces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PublicKeys {
    pub(crate) sign: [u8; 32],
    pub(crate) seal: [u8; 32],
}

impl Keys {
    pub(crate) fn generate(random: &mut Random) -> Self {
        let mut secret = Zeroizing::new([0; 64]);
        random.fill(secret.as_mut());
        Self::from_secret(&secret)
    }

    pub(crate) fn from_secret(secret: &[u8; 64]) -> Self {
        let (mut sign, mut seal) = (Zeroizing::new([0; 32]), Zeroizing::new([0; 32]));
        let (first, second) = secret.split_at(32);
        sign.copy_from_slice(first);
        seal.copy_from_slice(second);
        Self { signing: SigningKey::from_bytes(&sign), boxes: crypto_box::SecretKey::from(*seal) }
    }

    pub(crate) fn secret(&self) -> Zeroizing<[u8; 64]> {
        let mut secret = Zeroizing::new([0; 64]);
        let (first, second) = secret.split_at_mut(32);
        first.copy_from_slice(self.signing.as_bytes());
        second.copy_from_slice(&self.boxes.to_bytes());
        secret
    }

    pub(crate) fn public(&self) -> PublicKeys {
        PublicKeys { sign: self.signing.verifying_key().to_bytes(), seal: *self.boxes.public_key().as_bytes() }
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.signing.sign(message).to_bytes()
    }

    /// Opens a key that was sealed to this operator.
    pub(crate) fn unseal(&self, sealed: &[u8]) -> Option<SecretBytes> {
        let opened = Zeroizing::new(self.boxes.unseal(sealed).ok()?);
        <[u8; 32]>::try_from(opened.as_slice()).ok().map(Zeroizing::new)
    }
}

impl PublicKeys {
    pub(crate) fn verify(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        VerifyingKey::from_bytes(&self.sign)
            .is_ok_and(|key| key.verify_strict(message, &Signature::from_bytes(signature)).is_ok())
    }

    pub(crate) fn seal(&self, key: &[u8; 32], random: &mut Random) -> Option<Vec<u8>> {
        seal_to(&self.seal, key, random)
    }
}

/// Seals bytes to an X25519 public key (a sealed box: anyone may seal, only the holder opens).
pub(crate) fn seal_to(public: &[u8; 32], content: &[u8], random: &mut Random) -> Option<Vec<u8>> {
    crypto_box::PublicKey::from(*public).seal(random, content).ok()
}

/// Opens what [`seal_to`] sealed to the public half of this key.
pub(crate) fn unseal(secret: &[u8; 32], sealed: &[u8]) -> Option<SecretBytes> {
    let opened = Zeroizing::new(crypto_box::SecretKey::from(*secret).unseal(sealed).ok()?);
    <[u8; 32]>::try_from(opened.as_slice()).ok().map(Zeroizing::new)
}

/// The public half of a secrets key.
pub(crate) fn public_of(secret: &[u8; 32]) -> [u8; 32] {
    *crypto_box::SecretKey::from(*secret).public_key().as_bytes()
}

/// What a passphrase or a session gives: who, by which seat, with which keys.
pub struct Unlocked {
    pub(crate) operator: OperatorId,
    pub(crate) seat: String,
    pub(crate) keys: Keys,
    pub(crate) ledger_key: SecretBytes,
    /// The private half of the secrets key; only `site` operators hold it.
    pub(crate) secrets: Option<SecretBytes>,
}

impl Unlocked {
    pub const fn operator(&self) -> &OperatorId {
        &self.operator
    }
}

/// The key that a passphrase gives with this salt and cost.
pub(crate) fn passphrase_key(passphrase: &Passphrase, salt: &[u8], cost: KeyCost) -> Option<SecretBytes> {
    let params = Params::new(cost.memory_kib, cost.passes, 1, Some(32)).ok()?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.reveal(), salt, key.as_mut())
        .ok()?;
    Some(key)
}

/// Seals a record under a key: nonce, then XChaCha20-Poly1305 with the associated data that says what it is.
pub(crate) fn seal(key: &[u8; 32], what: &[u8], content: &[u8], random: &mut Random) -> Option<Vec<u8>> {
    let nonce = random.bytes::<24>();
    let cipher = XChaCha20Poly1305::new(&Key::from(*key));
    let sealed = cipher.encrypt(&XNonce::from(nonce), Payload { msg: content, aad: what }).ok()?;
    Some([nonce.as_slice(), &sealed].concat())
}

/// Opens what [`seal`] made, if the key and the associated data are the same.
pub(crate) fn open(key: &[u8; 32], what: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, content) = sealed.split_first_chunk::<24>()?;
    let cipher = XChaCha20Poly1305::new(&Key::from(*key));
    cipher.decrypt(&XNonce::from(*nonce), Payload { msg: content, aad: what }).ok().map(Zeroizing::new)
}

#[cfg(test)]
#[cfg(debug_assertions)]
mod tests {
    use super::*;

    #[test]
    fn a_record_opens_only_as_what_it_was_sealed() {
        let mut random = Random::seeded([1; 32]);
        let key = random.bytes::<32>();
        let sealed = seal(&key, b"token:SPST1", b"seed", &mut random).unwrap();
        assert_eq!(open(&key, b"token:SPST1", &sealed).unwrap().as_slice(), b"seed");
        assert!(open(&key, b"token:SPST2", &sealed).is_none());
        assert!(open(&random.bytes::<32>(), b"token:SPST1", &sealed).is_none());
        assert!(open(&key, b"token:SPST1", &sealed[..20]).is_none());
    }

    #[test]
    fn keys_survive_their_secret_form_and_only_their_holder_opens_a_box() {
        let mut random = Random::seeded([2; 32]);
        let keys = Keys::generate(&mut random);
        let again = Keys::from_secret(&keys.secret());
        assert_eq!(keys.public(), again.public());
        let sealed = keys.public().seal(&[7; 32], &mut random).unwrap();
        assert_eq!(*again.unseal(&sealed).unwrap(), [7; 32]);
        assert!(Keys::generate(&mut random).unseal(&sealed).is_none());
    }

    #[test]
    fn a_signature_is_of_one_message_and_one_key() {
        let mut random = Random::seeded([3; 32]);
        let keys = Keys::generate(&mut random);
        let signature = keys.sign(b"head");
        assert!(keys.public().verify(b"head", &signature));
        assert!(!keys.public().verify(b"heat", &signature));
        assert!(!Keys::generate(&mut random).public().verify(b"head", &signature));
    }

    #[test]
    fn a_low_cost_is_for_tests_alone() {
        assert!(KeyCost::FULL.is_accepted());
        assert_eq!(KeyCost { memory_kib: 8, passes: 1 }.is_accepted(), cfg!(debug_assertions));
        assert!(!KeyCost { memory_kib: u32::MAX, passes: 3 }.is_accepted());
    }
}
