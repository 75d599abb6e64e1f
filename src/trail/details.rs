//! The details of entries, each action's as one record: the program writes it, the verifier reads it, and no two readers
//! find different things in it.

mod customer;

use data_encoding::{BASE32_NOPAD, HEXLOWER};
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use super::entry::Entry;
use crate::domain::effect::Table;
use crate::domain::{Action, OperatorStanding, ProposalKind, Reach, Reason, Role, SeatRef, Serial};
use crate::keys::PublicKeys;
pub(crate) use customer::CameOf;
pub use customer::{
    AttemptCounted, PasswordsChosen, PositionsAsked, TokenChecked, TokenExchanged, TokenStarted, TokenStopped,
};

/// Reads details as this record. `None` where they are another: with a key that is unknown, stands twice or is missing,
/// or written in another way than this program's.
pub(crate) fn read<T: DeserializeOwned + Serialize>(details: &str) -> Option<T> {
    let record: T = serde_json::from_str(details).ok()?;
    (serde_json::to_string(&record).ok()? == details).then_some(record)
}

/// 32 bytes in lower-case hexadecimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hex(pub [u8; 32]);

impl Serialize for Hex {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&HEXLOWER.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = HEXLOWER.decode(text.as_bytes()).ok().and_then(|bytes| bytes.try_into().ok());
        bytes.map(Self).ok_or_else(|| D::Error::custom("no 32 bytes"))
    }
}

/// The public keys that an entry names as an operator's, and the seat of the keyring that holds their private halves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntroducedKeys {
    pub seat: String,
    pub sign: Hex,
    pub seal: Hex,
    /// The public half of a new secrets key, in force once its operator is confirmed.
    #[serde(rename = "secrets")]
    pub secrets_public: Option<Hex>,
}

impl IntroducedKeys {
    pub(crate) fn new(seat: &str, public: &PublicKeys, secrets_public: Option<[u8; 32]>) -> Self {
        let PublicKeys { sign, seal } = *public;
        Self { seat: seat.to_owned(), sign: Hex(sign), seal: Hex(seal), secrets_public: secrets_public.map(Hex) }
    }

    pub(crate) const fn public(&self) -> PublicKeys {
        PublicKeys { sign: self.sign.0, seal: self.seal.0 }
    }

    /// The keys as a row holds them: the seat, and the entry that introduced them.
    pub fn seat_ref(&self, keys_seq: i64) -> SeatRef {
        SeatRef { seat: self.seat.clone(), keys_seq }
    }

    /// What their owner reads out and a second person compares: the first 16 characters of the keys' SHA-256 in Base32
    /// (RFC 4648, section 6), in fours.
    pub fn fingerprint(&self) -> String {
        let mut sha = Sha256::new();
        sha.update(b"otpdesk keys 2");
        sha.update(self.sign.0);
        sha.update(self.seal.0);
        sha.update(self.secrets_public.map_or([0; 32], |secrets| secrets.0));
        let whole = BASE32_NOPAD.encode(&sha.finalize());
        let fours: Vec<String> = (0..4).map(|four| whole.chars().skip(four * 4).take(4).collect()).collect();
        fours.join("-")
    }
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Founded {
    pub ledger: String,
    pub institution: String,
    pub branch: String,
    pub keys: IntroducedKeys,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperatorAdded {
    pub role: Role,
    pub reach: Reach,
    pub alone: bool,
    /// Initial keys, which sign their owner's first `passwd` and nothing else.
    pub keys: IntroducedKeys,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperatorOwnKeys {
    /// Whether the keys that wait signed this, not those in force.
    pub proposed: bool,
    pub keys: IntroducedKeys,
}

/// What is to be another; a name stands in the row alone.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperatorChanged {
    pub name: bool,
    pub role: Option<Role>,
    pub reach: Option<Reach>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperatorReset {
    pub keys: IntroducedKeys,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperatorDisabled {
    /// It takes a second person first.
    pub waits: bool,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperatorConfirmed {
    /// The entry that last changed what waited.
    pub confirms: i64,
    /// `null`: that they act was unconfirmed.
    pub kind: Option<ProposalKind>,
    /// Role, reach and keys as they are in force from now on.
    pub role: Role,
    pub reach: Reach,
    pub sign: Option<Hex>,
    pub seal: Option<Hex>,
    /// The generation of the secrets key that comes into force.
    pub generation: Option<i64>,
}

impl OperatorConfirmed {
    /// What a confirmation says, of the entry and kind of what waited, the standing in force from then on, and its keys.
    pub fn of(
        (confirms, kind): (i64, Option<ProposalKind>),
        standing: &OperatorStanding,
        keys: Option<&IntroducedKeys>,
        generation: Option<i64>,
    ) -> Self {
        Self {
            confirms,
            kind,
            role: standing.role,
            reach: standing.reach.clone(),
            sign: keys.map(|keys| keys.sign),
            seal: keys.map(|keys| keys.seal),
            generation,
        }
    }
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecretsShared {
    pub generation: i64,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingSet {
    pub value: String,
    /// It takes a second person first.
    pub waits: bool,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingConfirmed {
    pub value: String,
    /// The entry in which it was asked for.
    pub confirms: i64,
}

/// The stretch of entries whose times are false.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockAsked {
    pub from: i64,
    pub to: i64,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockAccepted {
    /// The entry in which it was asked for.
    pub confirms: i64,
    pub from: i64,
    pub to: i64,
}

/// A finding that two persons accept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedFinding {
    pub id: String,
    pub kind: String,
    pub seq: Option<i64>,
    pub table: Option<Table>,
    pub row: Option<i64>,
    /// Of a row that is not as the trail last said: its digest as it was when it was asked for.
    pub digest: Option<Hex>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingsAsked {
    pub findings: Vec<NamedFinding>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingsAccepted {
    /// The entry in which it was asked for.
    pub confirms: i64,
    pub findings: Vec<NamedFinding>,
}

/// A request that a contract's passwords be cleared.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClearingAsked {
    /// How many of the two there are: asking clears none.
    pub passwords: i64,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasswordsCleared {
    /// The entry in which it was asked for.
    pub confirms: i64,
}

/// A token is held, in the words of the entry's remark.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TokenHeld {
    pub serial: Serial,
    pub reason: Reason,
}

/// Where there is nothing to say beside the marks.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// The public keys that an entry names, and their owner's ID: the one reader of this for program and verifier.
pub(crate) fn introduced(entry: &Entry) -> Option<(&str, IntroducedKeys)> {
    let subject = || entry.subject.strip_prefix("operator/");
    let action = entry.known_action()?;
    if action == Action::LedgerInit {
        Some((&entry.operator, read::<Founded>(&entry.details)?.keys))
    } else if action == Action::OperatorAdd {
        Some((subject()?, read::<OperatorAdded>(&entry.details)?.keys))
    } else if action == Action::OperatorReset {
        Some((subject()?, read::<OperatorReset>(&entry.details)?.keys))
    } else if action == Action::OperatorPasswd {
        Some((subject()?, read::<OperatorOwnKeys>(&entry.details)?.keys))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn details_are_read_only_as_the_program_writes_them() {
        let written = r#"{"value":"single","waits":true}"#;
        assert!(read::<SettingSet>(written).is_some_and(|set| set.waits && set.value == "single"));
        for other in [
            r#"{"waits":true,"value":"single"}"#,
            r#"{"value":"single","waits":true,"more":1}"#,
            r#"{"value":"dual","value":"single","waits":true}"#,
            r#"{"value":"single", "waits":true}"#,
            r#"{"value":"single"}"#,
            "[]",
            "",
        ] {
            assert!(read::<SettingSet>(other).is_none(), "{other}");
        }
    }

    #[test]
    fn a_fingerprint_of_keys_is_of_all_their_public_halves() {
        let keys = |sign, seal, secrets| {
            IntroducedKeys::new("seat", &PublicKeys { sign: [sign; 32], seal: [seal; 32] }, secrets).fingerprint()
        };
        let one = keys(1, 2, None);
        assert_eq!((one.len(), one.split('-').count()), (19, 4), "{one}");
        for other in [keys(3, 2, None), keys(1, 3, None), keys(1, 2, Some([4; 32]))] {
            assert_ne!(one, other);
        }
    }
}
