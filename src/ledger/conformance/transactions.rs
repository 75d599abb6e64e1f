//! Transactions: all or nothing, one after another, every changed row caught and marked.

use super::{Fixture, branch, contract, now, on_every_engine};
use crate::domain::{Action, Branch, SettingKey};
use crate::ledger::{Ending, EntryFilter, Fault, Page, SettingRow};
use crate::trail::{Entry, Subject};

fn added(store: &Fixture, code: &str) -> bool {
    store.read(|reader| reader.branch_exists(&branch(code)))
}

fn entries(store: &Fixture) -> Vec<Entry> {
    let mut all = Vec::new();
    store.read(|reader| {
        reader.each_entry(&EntryFilter::default(), &Page::ALL, |entry| {
            all.push(entry);
            Ok::<_, Fault>(())
        })
    });
    all
}

fn head(store: &Fixture) -> (i64, String) {
    store.read(|reader| {
        let (seq, hash) = reader.head()?;
        Ok((seq, hash))
    })
}

fn fingerprint(store: &Fixture) -> String {
    store.read(|reader| {
        let hash = reader.fingerprint()?;
        Ok(hash)
    })
}

fn new_branch(code: &str) -> Branch {
    Branch { code: branch(code), name: None }
}

#[test]
fn what_is_committed_is_there_with_its_entry() {
    on_every_engine(|store| {
        let before = head(store);
        store.write(|writer| writer.add_branch(&new_branch("002"))).unwrap();
        assert!(added(store, "002"));
        let (head, hash) = head(store);
        assert_eq!(head, before.0 + 1);
        assert_ne!(hash, before.1);
        let all = entries(store);
        assert_eq!(all.iter().map(|entry| entry.seq).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(all[1].hash_hex(), hash);
        assert_eq!(fingerprint(store), all[0].hash_hex());
    });
}

#[test]
fn what_fails_or_is_rolled_back_leaves_nothing() {
    on_every_engine(|store| {
        let before = head(store);
        let failed: Result<(), Fault> = store.write(|writer| {
            writer.add_branch(&new_branch("002"))?;
            Err(Fault::Unrecorded("on purpose"))
        });
        assert!(failed.is_err());
        let tried = store.ledger.transact(&store.actor, now(), |writer| {
            writer.add_branch(&new_branch("003"))?;
            writer.record(Action::BranchAdd, &Subject::Branch(branch("003")), &serde_json::json!({}))?;
            Ok::<_, Fault>((writer.branch_exists(&branch("003"))?, Ending::RollBack))
        });
        assert!(tried.unwrap(), "seen by its own transaction");
        assert!(!added(store, "002") && !added(store, "003"));
        assert_eq!(head(store), before);
    });
}

#[test]
fn a_change_without_an_entry_is_a_fault_and_does_not_stay() {
    on_every_engine(|store| {
        let done = store.ledger.write(&store.actor, now(), |writer| writer.add_branch(&new_branch("002")));
        assert!(matches!(done, Err(Fault::Unrecorded("branch"))), "{done:?}");
        let behind = store.ledger.write(&store.actor, now(), |writer| {
            writer.record(Action::Lookup, &Subject::Search, &serde_json::json!({}))?;
            writer.add_branch(&new_branch("002"))
        });
        assert!(matches!(behind, Err(Fault::Unrecorded("branch"))), "{behind:?}");
        assert!(!added(store, "002"));
    });
}

#[test]
fn every_way_to_change_a_row_is_caught() {
    on_every_engine(|store| {
        store.add_contracts(&["C1"]);
        let setting =
            |value: &str| SettingRow { key: SettingKey::MailLanguage, value: value.to_owned(), proposal: None };
        store
            .write(|writer| {
                assert!(!writer.has_written());
                // New, then the same row once more by the same statement: inserted or updated, it is marked once.
                writer.put_setting(&setting("ja"))?;
                writer.put_setting(&setting("en"))?;
                writer.put_contract(&contract("C1"))?;
                assert!(writer.has_written());
                Ok(())
            })
            .unwrap();
        assert_eq!(store.read(|reader| reader.setting(SettingKey::MailLanguage)).value, "en");
    });
}

#[test]
fn a_snapshot_does_not_move_under_its_reader() {
    on_every_engine(|store| {
        let unlocked = store.actor.unlocked();
        let mut other = crate::ledger::Ledger::open(store.ledger.path(), unlocked).unwrap();
        let seen = store.ledger.read(|reader| {
            let before = reader.branches()?.len();
            other.write(&store.actor, now(), |writer| {
                writer.add_branch(&new_branch("002"))?;
                writer.record(Action::BranchAdd, &Subject::Branch(branch("002")), &serde_json::json!({}))
            })?;
            Ok::<_, Fault>((before, reader.branches()?.len()))
        });
        assert_eq!(seen.unwrap(), (1, 1));
        assert!(added(store, "002"), "and the next snapshot has it");
    });
}

#[test]
fn a_rule_of_the_schema_refuses_and_nothing_of_its_transaction_stays() {
    on_every_engine(|store| {
        let twice = store.write(|writer| {
            writer.add_branch(&new_branch("002"))?;
            writer.add_branch(&new_branch("002"))
        });
        assert!(matches!(twice, Err(Fault::Engine(_))), "{twice:?}");
        assert!(!added(store, "002"));
        store.write(|writer| writer.add_branch(&new_branch("003"))).unwrap();
        assert!(added(store, "003"), "the next transaction is its own");
    });
}

#[test]
fn the_file_is_whole_and_of_this_schema() {
    on_every_engine(|store| {
        assert_eq!(store.ledger.check(), []);
        assert!(store.ledger.schema().unwrap() > 0 && store.ledger.size().unwrap() > 0);
    });
}
