//! How an entry introduces an operator's public keys, and the secrets key.

use data_encoding::HEXLOWER;
use serde_json::{Value, json};

use super::entry::Entry;
use crate::domain::{Action, Operator};
use crate::keys::{PublicKeys, SecretBytes, public_of};

/// The details of an entry that introduces keys: what a verifier needs to know of an operator, and no name.
pub(crate) fn introduction(
    operator: &Operator,
    seat: &str,
    public: &PublicKeys,
    secrets: Option<&SecretBytes>,
) -> Value {
    let mut details = json!({
        "role": operator.role,
        "reach": operator.reach.as_str(),
        "state": operator.state,
        "seat": seat,
        "sign": HEXLOWER.encode(&public.sign),
        "seal": HEXLOWER.encode(&public.seal),
    });
    if let (Some(secrets), Some(object)) = (secrets, details.as_object_mut()) {
        object.insert("secrets".to_owned(), HEXLOWER.encode(&public_of(secrets)).into());
    }
    details
}

/// The public keys in the details of an entry.
pub(crate) fn introduced_keys(details: &str) -> Option<PublicKeys> {
    let details = parsed(details)?;
    Some(PublicKeys { sign: hex_key(&details, "sign")?, seal: hex_key(&details, "seal")? })
}

/// The public half of the secrets key that an entry introduces: it comes with an operator who is added or reset.
pub(crate) fn introduced_secrets_key(entry: &Entry) -> Option<[u8; 32]> {
    let may = matches!(entry.known_action(), Some(Action::OperatorAdd | Action::OperatorReset));
    hex_key(&parsed(&entry.details)?, "secrets").filter(|_| may)
}

fn parsed(details: &str) -> Option<Value> {
    serde_json::from_str(details).ok()
}

fn hex_key(details: &Value, name: &str) -> Option<[u8; 32]> {
    HEXLOWER.decode(details.get(name)?.as_str()?.as_bytes()).ok()?.try_into().ok()
}
