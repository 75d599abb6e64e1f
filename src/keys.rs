//! Keys: who holds which, how a passphrase or a session opens them, and what is sealed with them.
//!
//! The only room that names the cryptography of keys. It knows files, but no SQL: the ledger says which seat is in force
//! and where a sealed value lies; this room seals and opens. None of the types that hold a secret has a `Debug`, and all
//! are wiped when dropped.

mod fault;
pub(crate) mod files;
mod keyring;
mod login;
mod pair;
mod random;
mod secrets;

pub use fault::Fault;
pub use files::Sharing;
pub use keyring::Keyring;
pub(crate) use keyring::{Contents, Seat};
pub use login::{LoginFile, OperatorLogin};
pub use pair::{KeyCost, Unlocked};
pub(crate) use pair::{Keys, PublicKeys, SecretBytes, public_of};
pub use random::Random;
pub use secrets::{DataKey, LoginPassword, OneTime, OtpMatch, Passwords, SealedSeed, compare_with_nothing};
pub(crate) use secrets::{SealedPasswords, SecretsKey};
