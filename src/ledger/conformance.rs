//! Conformance suite for storage engines: tests of [`Ledger`], [`Reader`] and [`Writer`] that every engine must pass.
//!
//! To test another engine, add it to [`ENGINES`].

mod forms;
mod letters;
mod lists;
mod transactions;

use std::path::Path;

use zeroize::Zeroizing;

use super::{Admission, Fault, Founding, Ledger, NewPassphrase, Writer, actor::Actor};
use crate::domain::rule::second_person::{added, confirmed, with_own_keys};
use crate::domain::{
    Account, AccountNo, AccountType, Action, Algorithm, Binding, Branch, BranchCode, Contract, ContractId, Email,
    HolderName, Line, LoginOtp, Moment, Operator, OperatorId, OperatorStanding, OperatorState, Passphrase,
    ProposalKind, Reach, Role, Scheme, Seed, Serial, TokenKind, TokenRecord,
};
use crate::keys::{KeyCost, Keyring, Random, Sharing};
use crate::trail::details::{OperatorAdded, OperatorOwnKeys};
use crate::trail::{FindingKind, Subject};

pub(in crate::ledger) const NOW: &str = "2026-11-24T12:00:00+09:00";

/// The engines under test, each with a function that creates a ledger in an empty folder.
const ENGINES: [(&str, CreateLedger); 1] = [("local", new_ledger)];

type CreateLedger = fn(&Path) -> (Ledger, Actor);

/// A new ledger with branch 001, and its first admin `a1`, whose keys are unlocked for signing.
pub(in crate::ledger) fn new_ledger(folder: &Path) -> (Ledger, Actor) {
    let (institution, passphrase) = (Line::parse("みほん信用金庫").unwrap(), passphrase());
    let founding = Founding {
        institution: &institution,
        branch: &Branch { code: branch("001"), name: None },
        admin: operator("a1", Role::Admin),
        passphrase: &passphrase,
        cost: KeyCost::LOW,
        sharing: Sharing::Owner,
    };
    Ledger::found(&folder.join("bank/ledger.db"), founding, now(), &mut Random::system()).unwrap()
}

/// A ledger on one engine, and the operator who writes to it.
struct Fixture {
    ledger: Ledger,
    actor: Actor,
    _folder: tempfile::TempDir,
}

/// Runs a test on a new ledger of every engine, then checks that the verification finds no fault of storage.
fn on_every_engine(test: fn(&mut Fixture)) {
    for (engine, create) in ENGINES {
        let folder = tempfile::tempdir().unwrap();
        let (ledger, actor) = create(folder.path());
        let mut fixture = Fixture { ledger, actor, _folder: folder };
        test(&mut fixture);
        let mut findings = fixture.ledger.verify(now(), |_| {}).unwrap().findings;
        findings.retain(|finding| STORAGE_FINDINGS.contains(&finding.kind));
        assert_eq!(findings, [], "{engine}");
    }
}

/// The kinds of findings that an engine's fault causes. Others are ignored: these tests write without the use cases, so
/// their entries break the rules on roles and effects.
const STORAGE_FINDINGS: [FindingKind; 7] = [
    FindingKind::Page,
    FindingKind::FirstEntry,
    FindingKind::Gap,
    FindingKind::Chain,
    FindingKind::Signature,
    FindingKind::Rows,
    FindingKind::Row,
];

impl Fixture {
    /// Runs `work` in one transaction. A change without an entry is refused, so it records a lookup, whatever `work`
    /// changed; see [`STORAGE_FINDINGS`].
    fn write<T>(&mut self, work: impl FnOnce(&mut Writer<'_>) -> Result<T, Fault>) -> Result<T, Fault> {
        self.ledger.write(&self.actor, now(), |writer| {
            let result = work(writer)?;
            writer.record(Action::Lookup, &Subject::Search, &serde_json::json!({}))?;
            Ok(result)
        })
    }

    /// Adds contracts to branch 001, each with an active token whose serial is `S` and the contract ID. Seeds are sealed
    /// to a secrets key, so the customer terminal is added first.
    fn add_contracts(&mut self, ids: &[&str]) {
        self.add_customer_terminal();
        self.write(|writer| {
            let mut random = Random::system();
            let data_key = writer.new_data_key(&mut random)?;
            for id in ids {
                writer.put_contract(&contract(id))?;
                let token = token(id);
                let seed = Seed::parse_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap();
                writer.add_token(&token, &data_key.seal(&token.serial, &seed, &mut random)?)?;
            }
            Ok(())
        })
        .unwrap();
    }

    /// Adds the customer terminal `s1`, who makes keys of its own and is confirmed, so that its secrets key is in force.
    fn add_customer_terminal(&mut self) {
        let (mut random, passphrase) = (Random::system(), passphrase());
        let new = NewPassphrase { passphrase: &passphrase, cost: KeyCost::LOW };
        let site = operator("s1", Role::Site);
        let subject = Subject::Operator(site.id.clone());
        self.ledger
            .write(&self.actor, now(), |writer| {
                let keys = writer.make_initial_keys(&site.id, new, &mut random)?;
                let (step, role, reach) = (writer.step(), Role::Site, Reach::All);
                let standing = added(&step, ProposalKind::Added, (role, reach.clone()), keys.seat_ref(step.seq));
                writer.put_operator(&Operator { standing, ..site.clone() })?;
                writer.record(Action::OperatorAdd, &subject, &OperatorAdded { role, reach, alone: false, keys })
            })
            .unwrap();
        let unlocked = Keyring::read(self.ledger.path()).unwrap().unlock(&site.id, &passphrase).unwrap();
        let site_actor = self.ledger.admit(unlocked, Admission::OwnKeys).unwrap();
        let keys_seq = self
            .ledger
            .write(&site_actor, now(), |writer| {
                let keys = writer.make_own_keys(new, &mut random)?;
                let own = writer.operator(&site.id)?.unwrap();
                let step = writer.step();
                let used = (&own.standing, writer.actor().keys_used());
                let standing = with_own_keys(&writer.staff()?, &step, used, keys.seat_ref(step.seq)).unwrap();
                writer.put_operator(&Operator { standing, ..own })?;
                writer.record(Action::OperatorPasswd, &subject, &OperatorOwnKeys { proposed: true, keys })
            })
            .unwrap();
        self.write(|writer| {
            let known = writer.operator(&site.id)?.unwrap();
            let standing = confirmed(&OperatorId::parse("a2").unwrap(), &known.standing, Some(1));
            writer.put_secrets_key_in_force(keys_seq, 1)?;
            writer.put_operator(&Operator { standing, ..known })
        })
        .unwrap();
    }

    fn read<T>(&self, work: impl FnOnce(&super::Reader<'_>) -> Result<T, Fault>) -> T {
        self.ledger.read(work).unwrap()
    }
}

fn now() -> Moment {
    Moment::parse(NOW).unwrap()
}

fn branch(code: &str) -> BranchCode {
    BranchCode::parse(code).unwrap()
}

fn contract_id(id: &str) -> ContractId {
    ContractId::parse(id).unwrap()
}

fn passphrase() -> Passphrase {
    Passphrase::given(Zeroizing::new("a long passphrase".to_owned()))
}

/// An active operator of every branch.
pub(in crate::ledger) fn operator(id: &str, role: Role) -> Operator {
    let id = OperatorId::parse(id).unwrap();
    let standing = OperatorStanding {
        role,
        reach: Reach::All,
        state: OperatorState::Active,
        added_by: id.clone(),
        keys: None,
        confirmed_by: None,
        proposal: None,
        secrets_generation: None,
    };
    Operator { id, name: Line::parse("見本 花子").unwrap(), standing }
}

fn contract(id: &str) -> Contract {
    Contract {
        id: contract_id(id),
        branch: branch("001"),
        account: account(),
        holder: HolderName::parse("見本 花子").unwrap(),
        kana: None,
        email: Some(Email::parse("hanako@example.jp").unwrap()),
        closed_at: None,
    }
}

fn account() -> Account {
    Account { kind: AccountType::Ordinary, no: AccountNo::parse("1000001").unwrap() }
}

fn serial(contract: &str) -> Serial {
    Serial::parse(&format!("S{contract}")).unwrap()
}

fn token(contract: &str) -> TokenRecord {
    TokenRecord {
        serial: serial(contract),
        kind: TokenKind::Software,
        model: None,
        scheme: Scheme { algorithm: Algorithm::Sha1, digits: 6, period: 30 },
        binding: Some(Binding { contract_id: contract_id(contract), started_on: None, login_otp: LoginOtp::No }),
    }
}
