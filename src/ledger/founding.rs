//! A new ledger: its file, its keyring, its first admin, and the entry whose hash is its fingerprint.

use std::path::Path;

use super::actor::Actor;
use super::book::{Ending, Ledger};
use super::engine::{Connection, params};
use super::fault::Fault;
use super::nouns::setting::SettingRow;
use super::reader::Identity;
use super::writer::{Timing, Writer};
use crate::domain::rule::second_person::KeysUsed;
use crate::domain::{Action, Branch, Line, Moment, Operator, Passphrase, SeatRef, SettingKey};
use crate::keys::{Contents, KeyCost, Keyring, Keys, Random, Seat, SecretBytes, Sharing, Unlocked, files};
use crate::trail::details::{self, IntroducedKeys};
use crate::trail::{DigestKey, Subject};

/// What a new ledger is made of.
pub struct Founding<'f> {
    pub institution: &'f Line,
    pub branch: &'f Branch,
    pub admin: Operator,
    pub passphrase: &'f Passphrase,
    pub cost: KeyCost,
    pub sharing: Sharing,
}

impl Ledger {
    /// Makes a ledger and its keyring; never touches one that is there. What a fault leaves half made is removed.
    pub fn found(
        path: &Path,
        founding: Founding<'_>,
        now: Moment,
        random: &mut Random,
    ) -> Result<(Self, Actor), Fault> {
        let new = NewLedger::draw(path, random);
        let connection = Connection::create(path, &new.ledger_key, founding.sharing)?;
        let made = new.found_in(connection, founding, now, random);
        if made.is_err() {
            files::remove_ledger(path);
        }
        made
    }
}

/// What a new ledger is by chance: its ID and its keys, those of its first admin among them.
struct NewLedger<'p> {
    path: &'p Path,
    ledger_id: String,
    ledger_key: SecretBytes,
    digest_key: SecretBytes,
    keys: Keys,
}

impl<'p> NewLedger<'p> {
    fn draw(path: &'p Path, random: &mut Random) -> Self {
        let ledger_key = SecretBytes::new(random.bytes());
        let keys = Keys::generate(random);
        let digest_key = SecretBytes::new(random.bytes());
        Self { path, ledger_id: random.token::<16>(), ledger_key, digest_key, keys }
    }

    fn found_in(
        self,
        connection: Connection,
        founding: Founding<'_>,
        now: Moment,
        random: &mut Random,
    ) -> Result<(Ledger, Actor), Fault> {
        let seat = self.seat_admin(&founding, random)?;
        let Self { path, ledger_id, ledger_key, digest_key, keys } = self;
        let identity = Identity {
            ledger_id,
            digest_key: DigestKey::new(&digest_key),
            ledger_key: ledger_key.clone(),
            path: path.to_owned(),
        };
        let mut ledger = Ledger::with_identity(connection, identity);
        let operator = founding.admin.id.clone();
        let unlocked = Unlocked { operator, seat: seat.clone(), keys, ledger_key, secrets: None };
        let mut admin = founding.admin;
        admin.standing.keys = Some(SeatRef { seat: seat.clone(), keys_seq: 1 });
        let actor = Actor::new(admin, unlocked, KeysUsed::InForce);
        let first = First { institution: founding.institution, branch: founding.branch, seat: &seat };
        ledger.transact_after(
            |reader| {
                reader.connection().make_schema()?;
                reader.connection().watch(&reader.identity().digest_key)
            },
            &actor,
            Timing::After(now.into()),
            |writer| first.record(writer, &digest_key).map(|()| ((), Ending::Commit)),
        )?;
        files::sync_folder(files::folder_of(path))?;
        Ok((ledger, actor))
    }

    /// Writes the keyring, in which the first admin holds the only seat. Returns the seat's ID.
    fn seat_admin(&self, founding: &Founding<'_>, random: &mut Random) -> Result<String, Fault> {
        let Self { path, ledger_id, ledger_key, keys, .. } = self;
        let contents = Contents { operator: &founding.admin.id, ledger_id, keys, ledger_key, secrets: None };
        let seat = Seat::seal(&contents, founding.passphrase, founding.cost, random)?;
        let seat_id = seat.id().to_owned();
        let mut keyring = Keyring::new(ledger_id);
        keyring.add(seat);
        keyring.write(path)?;
        Ok(seat_id)
    }
}

/// Details of the first entry.
struct First<'f> {
    institution: &'f Line,
    branch: &'f Branch,
    seat: &'f str,
}

impl First<'_> {
    fn record(&self, writer: &mut Writer<'_>, digest_key: &SecretBytes) -> Result<(), Fault> {
        put_identity(writer, digest_key)?;
        let institution = self.institution.to_string();
        writer.put_setting(&SettingRow { key: SettingKey::Institution, value: institution, proposal: None })?;
        writer.add_branch(self.branch)?;
        let admin = writer.actor().operator().clone();
        writer.put_operator(&admin)?;
        let details = details::Founded {
            ledger: writer.identity().ledger_id.clone(),
            institution: self.institution.to_string(),
            branch: self.branch.code.to_string(),
            keys: IntroducedKeys::new(self.seat, &writer.actor().keys().public(), None),
        };
        writer.record(Action::LedgerInit, &Subject::Ledger, &details)?;
        Ok(())
    }
}

fn put_identity(writer: &Writer<'_>, digest_key: &SecretBytes) -> Result<(), Fault> {
    writer.engine().execute(
        "INSERT INTO ledger (id, ledger_id, digest_key, created_at, seq) VALUES (1, $1, $2, $3, $4)",
        params![writer.identity().ledger_id, digest_key.as_slice(), writer.now(), writer.next_seq()],
    )
}
