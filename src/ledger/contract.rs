//! The store's contract: what every engine keeps, whichever holds the ledger. One suite over [`Ledger`], [`Reader`] and
//! [`Writer`]; an engine that answers all of it can carry every use case.
//!
//! A second engine joins [`ENGINES`] with its own way to found a ledger.

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
    HolderName, Line, LoginOtp, Moment, Operator, OperatorId, OperatorState, Passphrase, ProposalKind, Reach, Role,
    Scheme, Seed, Serial, Standing, TokenKind, TokenRecord,
};
use crate::keys::{KeyCost, Keyring, Random, Sharing};
use crate::trail::details::{OperatorAdded, OperatorOwnKeys};
use crate::trail::{FindingKind, Subject};

pub(in crate::ledger) const NOW: &str = "2026-11-24T12:00:00+09:00";

/// The engines under contract, each with its way to found a ledger in an empty folder.
const ENGINES: [(&str, Foundation); 1] = [("local", founded)];

/// Founds a ledger in an empty folder.
type Foundation = fn(&Path) -> (Ledger, Actor);

/// A new ledger of branch 001 and its admin `a1`, whose signature is right.
pub(in crate::ledger) fn founded(folder: &Path) -> (Ledger, Actor) {
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

/// A ledger on one of the engines, and who writes into it.
struct Store {
    ledger: Ledger,
    actor: Actor,
    _folder: tempfile::TempDir,
}

/// Runs one story on a new ledger of every engine.
fn on_every_engine(story: fn(&mut Store)) {
    for (engine, foundation) in ENGINES {
        let folder = tempfile::tempdir().unwrap();
        let (ledger, actor) = foundation(folder.path());
        let mut on_engine = Store { ledger, actor, _folder: folder };
        story(&mut on_engine);
        let mut findings = on_engine.ledger.verify(now()).unwrap().findings;
        findings.retain(|finding| STORED_WRONG.contains(&finding.kind));
        assert_eq!(findings, [], "{engine}");
    }
}

/// What a verification finds where an engine lost or changed something. (Stories skip the use cases, so their entries
/// say too little of roles and effects.)
const STORED_WRONG: [FindingKind; 7] = [
    FindingKind::Page,
    FindingKind::FirstEntry,
    FindingKind::Gap,
    FindingKind::Chain,
    FindingKind::Signature,
    FindingKind::Rows,
    FindingKind::Row,
];

impl Store {
    /// One transaction, recorded as an entry about the ledger.
    fn write<T>(&mut self, work: impl FnOnce(&mut Writer<'_>) -> Result<T, Fault>) -> Result<T, Fault> {
        self.ledger.write(&self.actor, now(), |writer| {
            let done = work(writer)?;
            writer.record(Action::Lookup, &Subject::Search, &serde_json::json!({}))?;
            Ok(done)
        })
    }

    /// Contracts of branch 001, each with an active token `S` and its ID.
    fn with_contracts(&mut self, ids: &[&str]) {
        self.open_terminal();
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

    /// Seats the customer terminal s1, whose secrets key counts from now on.
    fn open_terminal(&mut self) {
        let (mut random, passphrase) = (Random::system(), passphrase());
        let new = NewPassphrase { passphrase: &passphrase, cost: KeyCost::LOW };
        let site = operator("s1", Role::Site);
        let subject = Subject::Operator(site.id.clone());
        self.ledger
            .write(&self.actor, now(), |writer| {
                let keys = writer.first_keys(&site.id, new, &mut random)?;
                let (step, role, reach) = (writer.step(), Role::Site, Reach::All);
                let standing = added(&step, ProposalKind::Added, (role, reach.clone()), keys.seated(step.seq));
                writer.put_operator(&Operator { standing, ..site.clone() })?;
                writer.record(Action::OperatorAdd, &subject, &OperatorAdded { role, reach, alone: false, keys })
            })
            .unwrap();
        let opened = Keyring::read(self.ledger.path()).unwrap().unlock(&site.id, &passphrase).unwrap();
        let terminal = self.ledger.admit(opened, Admission::OwnKeys).unwrap();
        let keys_seq = self
            .ledger
            .write(&terminal, now(), |writer| {
                let keys = writer.own_keys(new, &mut random)?;
                let own = writer.operator(&site.id)?.unwrap();
                let step = writer.step();
                let used = (&own.standing, writer.actor().keys_used());
                let standing = with_own_keys(&writer.staff()?, &step, used, keys.seated(step.seq)).unwrap();
                writer.put_operator(&Operator { standing, ..own })?;
                writer.record(Action::OperatorPasswd, &subject, &OperatorOwnKeys { proposed: true, keys })
            })
            .unwrap();
        self.write(|writer| {
            let known = writer.operator(&site.id)?.unwrap();
            let standing = confirmed(&OperatorId::parse("a2").unwrap(), &known.standing, Some(1));
            writer.begin_secrets(keys_seq, 1)?;
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
    let standing = Standing {
        role,
        reach: Reach::All,
        state: OperatorState::Active,
        added_by: id.clone(),
        keys: None,
        confirmed_by: None,
        proposal: None,
        secrets: None,
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
