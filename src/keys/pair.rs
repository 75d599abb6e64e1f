//! Keys: an operator's signing and box keys, the ledger key, the secrets key; how passphrases open them.
//!
//! None of these types has a `Debug`; all are wiped when dropped.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use hpke::rand_core::CryptoRng;
use hpke::{Deserializable as _, Kem, OpModeR, OpModeS, Serializable as _};
use zeroize::Zeroizing;

use super::random::Random;
use crate::domain::{OperatorId, Passphrase};

/// The cost of the key derivation from a passphrase (Argon2id, RFC 9106).
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
    pub(super) const fn is_accepted(self) -> bool {
        let enough = self.memory_kib >= Self::FULL.memory_kib && self.passes >= Self::FULL.passes;
        let bearable = self.memory_kib <= Self::LARGEST_MEMORY_KIB && self.passes <= Self::MOST_PASSES;
        bearable && (enough || cfg!(debug_assertions))
    }
}

/// Bytes that are a key.
pub(crate) type SecretBytes = Zeroizing<[u8; 32]>;

/// The suite of sealed boxes: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305 (RFC 9180, section 7).
type BoxKem = hpke::kem::X25519HkdfSha256;
type BoxKdf = hpke::kdf::HkdfSha256;
type BoxAead = hpke::aead::ChaCha20Poly1305;

/// What a sealed box holds (HPKE's `info`) and for whom (its associated data): it opens as nothing else.
pub(super) struct Label {
    pub(super) what: &'static str,
    pub(super) whom: String,
}

/// An operator's two key pairs; the box key as the 32 bytes that were drawn for it.
pub(crate) struct Keys {
    signing: SigningKey,
    boxes: SecretBytes,
}

/// The public halves, which stand in the trail.
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

    pub(super) fn from_secret(secret: &[u8; 64]) -> Self {
        let (mut sign, mut seal) = (Zeroizing::new([0; 32]), Zeroizing::new([0; 32]));
        let (first, second) = secret.split_at(32);
        sign.copy_from_slice(first);
        seal.copy_from_slice(second);
        Self { signing: SigningKey::from_bytes(&sign), boxes: seal }
    }

    pub(super) fn secret(&self) -> Zeroizing<[u8; 64]> {
        let mut secret = Zeroizing::new([0; 64]);
        let (first, second) = secret.split_at_mut(32);
        first.copy_from_slice(self.signing.as_bytes());
        second.copy_from_slice(self.boxes.as_slice());
        secret
    }

    pub(crate) fn public(&self) -> PublicKeys {
        PublicKeys { sign: self.signing.verifying_key().to_bytes(), seal: public_of(&self.boxes) }
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.signing.sign(message).to_bytes()
    }

    /// Opens a key that was sealed to this operator.
    pub(super) fn unseal(&self, label: &Label, sealed: &[u8]) -> Option<SecretBytes> {
        unseal(&self.boxes, label, sealed)
    }
}

impl PublicKeys {
    pub(crate) fn verify(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        VerifyingKey::from_bytes(&self.sign)
            .is_ok_and(|key| key.verify_strict(message, &Signature::from_bytes(signature)).is_ok())
    }

    pub(super) fn seal(&self, label: &Label, key: &[u8; 32], random: &mut Random) -> Option<Vec<u8>> {
        seal_to(&self.seal, label, key, random)
    }
}

/// Seals bytes to an X25519 public key (HPKE, RFC 9180, base mode: anyone may seal, only the holder opens): the
/// encapsulated key, then the ciphertext.
pub(super) fn seal_to(
    public: &[u8; 32],
    label: &Label,
    content: &[u8],
    random: &mut impl CryptoRng,
) -> Option<Vec<u8>> {
    let public = <BoxKem as Kem>::PublicKey::from_bytes(public).ok()?;
    let (info, aad) = (label.what.as_bytes(), label.whom.as_bytes());
    let (encapsulated, sealed) =
        hpke::single_shot_seal_with_rng::<BoxAead, BoxKdf, BoxKem>(&OpModeS::Base, &public, info, content, aad, random)
            .ok()?;
    Some([encapsulated.to_bytes().as_slice(), &sealed].concat())
}

/// Opens a key that [`seal_to`] sealed to the public half of this one, if the label is the same.
pub(super) fn unseal(secret: &[u8; 32], label: &Label, sealed: &[u8]) -> Option<SecretBytes> {
    let opened = open_box(secret, label, sealed)?;
    <[u8; 32]>::try_from(opened.as_slice()).ok().map(Zeroizing::new)
}

fn open_box(secret: &[u8; 32], label: &Label, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (encapsulated, content) = sealed.split_first_chunk::<32>()?;
    let secret = <BoxKem as Kem>::PrivateKey::from_bytes(secret).ok()?;
    let encapsulated = <BoxKem as Kem>::EncappedKey::from_bytes(encapsulated).ok()?;
    let (info, aad) = (label.what.as_bytes(), label.whom.as_bytes());
    let opened =
        hpke::single_shot_open::<BoxAead, BoxKdf, BoxKem>(&OpModeR::Base, &secret, &encapsulated, info, content, aad);
    opened.ok().map(Zeroizing::new)
}

/// The public half of an X25519 key.
pub(crate) fn public_of(secret: &[u8; 32]) -> [u8; 32] {
    match <BoxKem as Kem>::PrivateKey::from_bytes(secret) {
        Ok(secret) => BoxKem::sk_to_pk(&secret).to_bytes().into(),
        Err(_) => unreachable!("any 32 bytes are an X25519 key"),
    }
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
pub(super) fn passphrase_key(passphrase: &Passphrase, salt: &[u8], cost: KeyCost) -> Option<SecretBytes> {
    let params = Params::new(cost.memory_kib, cost.passes, 1, Some(32)).ok()?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.reveal(), salt, key.as_mut())
        .ok()?;
    Some(key)
}

/// Seals a record under a key: nonce, then XChaCha20-Poly1305 with the associated data that says what it is.
pub(super) fn seal(key: &[u8; 32], what: &[u8], content: &[u8], random: &mut Random) -> Option<Vec<u8>> {
    let nonce = random.bytes::<24>();
    let cipher = XChaCha20Poly1305::new(&Key::from(*key));
    let sealed = cipher.encrypt(&XNonce::from(nonce), Payload { msg: content, aad: what }).ok()?;
    Some([nonce.as_slice(), &sealed].concat())
}

/// Opens what [`seal`] made, if the key and the associated data are the same.
pub(super) fn open(key: &[u8; 32], what: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, content) = sealed.split_first_chunk::<24>()?;
    let cipher = XChaCha20Poly1305::new(&Key::from(*key));
    cipher.decrypt(&XNonce::from(*nonce), Payload { msg: content, aad: what }).ok().map(Zeroizing::new)
}

#[cfg(test)]
#[cfg(debug_assertions)]
mod tests {
    use std::convert::Infallible;

    use hpke::rand_core::{TryCryptoRng, TryRng};

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
        assert_eq!(again.secret(), keys.secret(), "as drawn, not as X25519 clamps it");
        let sealed = keys.public().seal(&label("bank"), &[7; 32], &mut random).unwrap();
        assert_eq!(*again.unseal(&label("bank"), &sealed).unwrap(), [7; 32]);
        assert!(Keys::generate(&mut random).unseal(&label("bank"), &sealed).is_none());
    }

    #[test]
    fn a_box_opens_only_as_what_it_was_sealed_and_whole() {
        let mut random = Random::seeded([5; 32]);
        let secret = random.bytes::<32>();
        let sealed = seal_to(&public_of(&secret), &label("bank"), &[7; 32], &mut random).unwrap();
        assert_eq!(*unseal(&secret, &label("bank"), &sealed).unwrap(), [7; 32]);
        let other = Label { what: "another key", whom: "bank".to_owned() };
        for as_else in [label("another bank"), other] {
            assert!(unseal(&secret, &as_else, &sealed).is_none());
        }
        for byte in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[byte] ^= 1;
            assert!(unseal(&secret, &label("bank"), &changed).is_none(), "byte {byte}");
            assert!(unseal(&secret, &label("bank"), &sealed[..byte]).is_none(), "{byte} bytes");
        }
        let short = seal_to(&public_of(&secret), &label("bank"), &[7; 31], &mut random).unwrap();
        assert!(unseal(&secret, &label("bank"), &short).is_none(), "a key has 32 bytes");
    }

    fn label(whom: &str) -> Label {
        Label { what: "a key", whom: whom.to_owned() }
    }

    /// Gives these bytes, once.
    struct Drawn(Option<[u8; 32]>);

    impl TryRng for Drawn {
        type Error = Infallible;
        fn try_next_u32(&mut self) -> Result<u32, Infallible> {
            panic!("one draw of 32 bytes, and nothing else")
        }
        fn try_next_u64(&mut self) -> Result<u64, Infallible> {
            panic!("one draw of 32 bytes, and nothing else")
        }
        fn try_fill_bytes(&mut self, buffer: &mut [u8]) -> Result<(), Infallible> {
            buffer.copy_from_slice(&self.0.take().expect("one draw of 32 bytes, and nothing else"));
            Ok(())
        }
    }

    impl TryCryptoRng for Drawn {}

    #[test]
    fn a_box_is_the_one_of_rfc_9180() {
        let hex = |text: &str| data_encoding::HEXLOWER.decode(text.as_bytes()).unwrap();
        let bytes = |text: &str| <[u8; 32]>::try_from(hex(text)).unwrap();
        // Appendix A.2.1, sequence number 0.
        let drawn = bytes("909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b");
        let secret = bytes("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb");
        let public = bytes("4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a");
        let encapsulated = "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a";
        let ciphertext = "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28";
        let (label, content) = (
            Label { what: "Ode on a Grecian Urn", whom: "Count-0".to_owned() },
            b"Beauty is truth, truth beauty".as_slice(),
        );
        assert_eq!(public_of(&secret), public);
        let sealed = seal_to(&public, &label, content, &mut Drawn(Some(drawn))).unwrap();
        assert_eq!(sealed, hex(&format!("{encapsulated}{ciphertext}")));
        assert_eq!(open_box(&secret, &label, &sealed).unwrap().as_slice(), content);
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
