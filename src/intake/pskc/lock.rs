//! What locks the values of an encrypted container (RFC 6030 section 6): the key that opens it, and the MAC that is
//! checked before anything is opened.

use aes::Aes128;
use aes::cipher::block_padding::Pkcs7;
use aes::cipher::{BlockModeDecrypt as _, KeyIvInit as _};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;
use zeroize::Zeroizing;

use super::element::{Element, PSKC, XMLDSIG, XMLENC, XMLENC11, base64};
use super::fault::PskcFault;

const AES_128_CBC: &str = "http://www.w3.org/2001/04/xmlenc#aes128-cbc";
const HMAC_SHA1: &str = "http://www.w3.org/2000/09/xmldsig#hmac-sha1";

/// The text of the RFC and its example name PBKDF2 differently.
const PBKDF2: [&str; 2] = [
    "http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5#pbkdf2",
    "http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#pbkdf2",
];

/// Rounds of PBKDF2 at most: a file must not keep the machine busy for long.
const MOST_ROUNDS: u32 = 10_000_000;

const BLOCK: usize = 16;

/// Bytes of a MAC's key at least. With a shorter one somebody could guess it, or make a file in which it is empty.
const SHORTEST_MAC_KEY: usize = 16;

type AesKey = Zeroizing<[u8; BLOCK]>;

/// The first line of a key file: a key, or a passphrase. It has no `Debug`, and is wiped when dropped.
pub struct KeyText(Zeroizing<String>);

impl KeyText {
    pub const fn new(text: Zeroizing<String>) -> Self {
        Self(text)
    }

    /// 32 hexadecimal digits, or Base64 of 16 bytes.
    fn key(&self) -> Result<AesKey, PskcFault> {
        let text = self.0.trim();
        let from_hex = || data_encoding::HEXLOWER_PERMISSIVE.decode(text.as_bytes()).ok().map(Zeroizing::new);
        let bytes = if text.len() == 2 * BLOCK { from_hex() } else { base64(text) };
        let key = bytes.and_then(|bytes| bytes.as_slice().try_into().ok());
        key.map(Zeroizing::new).ok_or(PskcFault::BadKeyFile)
    }
}

/// An encrypted value with its MAC, as the file has them.
pub(super) struct Sealed {
    cipher: Vec<u8>,
    mac: Vec<u8>,
    line: u64,
}

impl Sealed {
    /// From an element that holds an `EncryptedValue` and a `ValueMAC`.
    pub(super) fn of(holder: &Element, encrypted: &Element) -> Result<Self, PskcFault> {
        let mac = holder.needed(PSKC, "ValueMAC")?;
        let cipher = cipher(encrypted)?;
        Ok(Self { cipher, mac: mac.bytes("ValueMAC")?.to_vec(), line: mac.line })
    }
}

/// What opens the values of one container. It has no `Debug`.
pub(super) struct Lock {
    key: AesKey,
    mac_key: Zeroizing<Vec<u8>>,
}

impl Lock {
    /// From `EncryptionKey` and `MACMethod`; the cipher alone would not show that somebody changed the file.
    pub(super) fn of(encryption: &Element, method: Option<&Element>, text: &KeyText) -> Result<Self, PskcFault> {
        let missing = PskcFault::Missing { line: encryption.line, element: "MACMethod" };
        let method = method.ok_or(missing)?;
        supported(method, "MACMethod", &[HMAC_SHA1])?;
        let encrypted = method.needed(PSKC, "MACKey")?;
        let cipher = cipher(encrypted)?;
        let key = key(encryption, text)?;
        let mac_key = decrypted(&key, &cipher).filter(|mac_key| mac_key.len() >= SHORTEST_MAC_KEY);
        let mac_key = mac_key.ok_or(PskcFault::WrongKey { line: encrypted.line })?;
        Ok(Self { key, mac_key })
    }

    /// Whether a value is as its sender made it, compared in constant time.
    pub(super) fn check(&self, sealed: &Sealed) -> Result<(), PskcFault> {
        let wrong = PskcFault::WrongKey { line: sealed.line };
        let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(&self.mac_key) else { return Err(wrong) };
        mac.update(&sealed.cipher);
        mac.verify_slice(&sealed.mac).map_err(|_| wrong)
    }

    pub(super) fn open(&self, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>, PskcFault> {
        self.check(sealed)?;
        decrypted(&self.key, &sealed.cipher).ok_or(PskcFault::WrongKey { line: sealed.line })
    }
}

/// The key that `EncryptionKey` names or describes.
fn key(encryption: &Element, text: &KeyText) -> Result<AesKey, PskcFault> {
    if let Some(derived) = encryption.child(XMLENC11, "DerivedKey")? {
        return derived_key(derived, text);
    }
    if encryption.child(XMLDSIG, "KeyName")?.is_some() {
        return text.key();
    }
    let (line, what) = (encryption.line, "EncryptionKey");
    match encryption.children.first() {
        Some(other) => Err(PskcFault::Unsupported { line, what, found: other.name.clone() }),
        None => Err(PskcFault::Missing { line, element: "KeyName" }),
    }
}

fn derived_key(derived: &Element, text: &KeyText) -> Result<AesKey, PskcFault> {
    let method = derived.needed(XMLENC11, "KeyDerivationMethod")?;
    supported(method, "KeyDerivationMethod", &PBKDF2)?;
    let params = method.needed_local("PBKDF2-params")?;
    let salt = params.needed_local("Salt")?.needed_local("Specified")?.bytes("Specified")?;
    let rounds = params.needed_local("IterationCount")?;
    let number = rounds.text.trim().parse().ok().filter(|rounds| (1..=MOST_ROUNDS).contains(rounds));
    let number = number.ok_or(PskcFault::Malformed { line: rounds.line, element: "IterationCount" })?;
    if let Some(length) = params.local("KeyLength")?.filter(|length| length.text.trim() != "16") {
        return Err(PskcFault::Malformed { line: length.line, element: "KeyLength" });
    }
    // Without a name it is HMAC-SHA1, the default of PKCS #5.
    if let Some(prf) = params.local("PRF")?.filter(|prf| prf.attribute("Algorithm").is_some()) {
        supported(prf, "PRF", &[HMAC_SHA1])?;
    }
    let mut key = Zeroizing::new([0; BLOCK]);
    pbkdf2::pbkdf2_hmac::<Sha1>(text.0.as_bytes(), &salt, number, &mut *key);
    Ok(key)
}

/// The bytes of a value encrypted with AES-128-CBC.
fn cipher(encrypted: &Element) -> Result<Vec<u8>, PskcFault> {
    supported(encrypted.needed(XMLENC, "EncryptionMethod")?, "EncryptionMethod", &[AES_128_CBC])?;
    let value = encrypted.needed(XMLENC, "CipherData")?.needed(XMLENC, "CipherValue")?;
    let bytes = value.bytes("CipherValue")?;
    let fits = bytes.len() >= 2 * BLOCK && bytes.len().is_multiple_of(BLOCK);
    if fits { Ok(bytes.to_vec()) } else { Err(PskcFault::Malformed { line: value.line, element: "CipherValue" }) }
}

/// That an element names one of these algorithms.
pub(super) fn supported(element: &Element, what: &'static str, known: &[&str]) -> Result<(), PskcFault> {
    match element.attribute("Algorithm").map(str::trim) {
        Some(named) if known.contains(&named) => Ok(()),
        // So much shows which one it is.
        Some(named) => {
            let found = named.chars().take(100).collect();
            Err(PskcFault::Unsupported { line: element.line, what, found })
        }
        None => Err(PskcFault::Missing { line: element.line, element: "Algorithm" }),
    }
}

/// The initialisation vector stands before the ciphertext.
fn decrypted(key: &AesKey, cipher: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (vector, body) = cipher.split_first_chunk::<BLOCK>()?;
    let cipher = cbc::Decryptor::<Aes128>::new(&(**key).into(), &(*vector).into());
    cipher.decrypt_padded_vec::<Pkcs7>(body).ok().map(Zeroizing::new)
}
