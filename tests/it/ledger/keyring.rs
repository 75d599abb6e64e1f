//! The keyring and the files: who gets in, with what, and what lies on the disk.

use std::fs::{self, Permissions};
use std::marker::PhantomData;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use otpdesk::domain::{Branch, Operator, OperatorStanding, OperatorState, Passphrase, Reach, Role};
use otpdesk::keys::{self, KeyCost, Random, Sharing};
use otpdesk::ledger::{self, Founding, Ledger, NewPassphrase};
use otpdesk::ops::{self, LedgerFault, enter};
use serde_json::{Value, json};

use crate::insider::{self, Insider};
use crate::world::{World, branch, context, id, line, passphrase, refusal};

fn beside(ledger: &Path, suffix: &str) -> PathBuf {
    PathBuf::from(format!("{}{suffix}", ledger.display()))
}

fn keyring(bank: &World) -> Value {
    serde_json::from_slice(&fs::read(beside(&bank.path(), ".keys")).unwrap()).unwrap()
}

fn put(bank: &World, keyring: &Value) {
    fs::write(beside(&bank.path(), ".keys"), keyring.to_string()).unwrap();
}

/// The seats of an operator.
fn seats(keyring: &Value, operator: &str) -> Vec<Value> {
    keyring["seats"].as_array().unwrap().iter().filter(|seat| seat["operator"] == operator).cloned().collect()
}

fn enter_with(bank: &mut World, operator: &str, passphrase: &Passphrase) -> &'static str {
    let (path, now, context) = (bank.path(), bank.now, context());
    refusal(enter::by_passphrase(&path, &id(operator), passphrase, now, context))
}

#[test]
fn a_seat_opens_for_its_operator_in_its_ledger_alone() {
    let mut bank = World::staffed();
    let whole = keyring(&bank);
    let mut stolen = seats(&whole, "officer01").remove(0);
    stolen["operator"] = json!("teller01");
    put(&bank, &json!({ "format": whole["format"], "ledger_id": whole["ledger_id"], "seats": [stolen] }));
    assert_eq!(enter_with(&mut bank, "teller01", &passphrase("officer01")), "wrong_passphrase");

    let mut other = World::founded();
    let home = keyring(&other);
    put(&other, &json!({ "format": whole["format"], "ledger_id": home["ledger_id"], "seats": whole["seats"] }));
    assert_eq!(enter_with(&mut other, "admin01", &passphrase("admin01")), "wrong_passphrase");
    put(&other, &whole);
    let outcome = other.try_session("admin01").err();
    assert!(matches!(outcome, Some(ops::Error::Ledger(LedgerFault::NotALedger { .. }))), "{outcome:?}");
}

#[test]
fn a_seat_that_was_tampered_with_does_not_open() {
    let mut bank = World::founded();
    let whole = keyring(&bank);
    for (field, value, expected) in [
        ("salt", json!("AAAAAAAAAAAAAAAAAAAAAA=="), "wrong_passphrase"),
        ("salt", json!("?"), "wrong_passphrase"),
        ("passes", json!(2), "wrong_passphrase"),
        ("memory_kib", json!(16), "wrong_passphrase"),
        ("memory_kib", json!(u32::MAX), "key_cost_too_low"),
        ("id", json!("0000000000000000"), "wrong_passphrase"),
        ("keys", json!("AAAA"), "wrong_passphrase"),
        ("ledger_key", json!("AAAA"), "wrong_passphrase"),
        ("operator", json!("admin02"), "unknown_operator"),
    ] {
        let mut changed = whole.clone();
        changed["seats"][0][field] = value;
        put(&bank, &changed);
        assert_eq!(enter_with(&mut bank, "admin01", &passphrase("admin01")), expected, "{field}");
    }
    for place in ["keys", "ledger_key"] {
        let mut changed = whole.clone();
        let text = changed["seats"][0][place].as_str().unwrap().to_owned();
        let first = if text.starts_with('A') { "B" } else { "A" };
        changed["seats"][0][place] = json!(format!("{first}{}", &text[1..]));
        put(&bank, &changed);
        assert_eq!(enter_with(&mut bank, "admin01", &passphrase("admin01")), "wrong_passphrase", "{place}");
    }
    fs::write(beside(&bank.path(), ".keys"), "{").unwrap();
    assert!(matches!(bank.try_session("admin01"), Err(ops::Error::Ledger(LedgerFault::BadKeyring { .. }))));
    put(&bank, &whole);
    assert!(bank.try_session("admin01").is_ok());
}

#[test]
fn keys_that_the_trail_did_not_introduce_admit_nobody() {
    let mut bank = World::staffed();
    // A seat of the right name and ledger, with other keys, put in force by database tools.
    let forge = bank.twin();
    ops::operator::change_passphrase::change_passphrase(&mut forge.session("teller01"), &passphrase("mine")).unwrap();
    let forged = seats(&keyring(&forge), "teller01").remove(0);
    let insider = Insider::with_keys_of(&mut bank, "teller02");
    insider.sql(&format!("UPDATE operator SET seat = {} WHERE operator = 'teller01'", forged["id"]).replace('"', "'"));
    insider.leave();
    let mut whole = keyring(&bank);
    whole["seats"].as_array_mut().unwrap().push(forged);
    put(&bank, &whole);
    assert_eq!(enter_with(&mut bank, "teller01", &passphrase("mine")), "keys_not_in_trail");
}

#[test]
fn an_old_passphrase_is_dead() {
    let mut bank = World::staffed();
    let (old, before) = (passphrase("teller01"), keyring(&bank));
    ops::operator::change_passphrase::change_passphrase(&mut bank.session("teller01"), &passphrase("new")).unwrap();
    assert_eq!(enter_with(&mut bank, "teller01", &old), "wrong_passphrase");
    assert_eq!(enter_with(&mut bank, "teller01", &passphrase("new")), "done");
    // Nothing in the file opens with it any more, and a copy of the file is not admitted.
    let after = keyring(&bank);
    assert_eq!(seats(&after, "teller01").len(), 1);
    assert_ne!(seats(&after, "teller01"), seats(&before, "teller01"));
    assert_eq!(seats(&after, "officer01"), seats(&before, "officer01"));
    put(&bank, &before);
    assert_eq!(enter_with(&mut bank, "teller01", &old), "wrong_passphrase");
    assert_eq!(enter_with(&mut bank, "teller01", &passphrase("new")), "wrong_passphrase");
}

#[test]
fn a_change_that_was_cut_short_leaves_the_old_passphrase() {
    let mut bank = World::staffed();
    let mut session = bank.session("teller01");
    let (now, mut random) = (bank.now, Random::system());
    let cut = session.ledger.write(&session.actor, now, |writer| {
        let passphrase = passphrase("new");
        writer.make_own_keys(NewPassphrase { passphrase: &passphrase, cost: KeyCost::LOW }, &mut random)?;
        Err::<(), _>(ledger::Fault::Busy)
    });
    assert!(cut.is_err());
    drop(session);
    assert_eq!(seats(&keyring(&bank), "teller01").len(), 2, "the new seat stands in the file");
    assert_eq!(enter_with(&mut bank, "teller01", &passphrase("new")), "wrong_passphrase");
    assert_eq!(enter_with(&mut bank, "teller01", &passphrase("teller01")), "done");
    ops::operator::change_passphrase::change_passphrase(&mut bank.session("officer01"), &passphrase("other")).unwrap();
    assert_eq!(seats(&keyring(&bank), "teller01").len(), 1, "the next change takes it out");
    assert_eq!(enter_with(&mut bank, "teller01", &passphrase("teller01")), "done");
    assert_eq!(bank.problems(), Vec::<String>::new());
}

/// A command may wait for an answer while its operator is disabled.
#[test]
fn who_was_disabled_meanwhile_changes_nothing() {
    let bank = World::open();
    let form = bank.checked_form("teller01", "C1");
    let mut officer = bank.session("officer02");
    let review = ops::form::approve::review(&mut officer, &form).unwrap();
    let mut teller = bank.session("teller02");
    bank.disable("admin01", "officer02").unwrap();
    bank.disable("admin01", "teller02").unwrap();
    assert_eq!(refusal(ops::form::approve::approve_form(&mut officer, &review.reviewed)), "operator_disabled");
    let hold = otpdesk::domain::Note::parse("電話").unwrap();
    let (contract, reason) = (crate::world::contract("C3"), otpdesk::domain::Reason::Lost);
    assert_eq!(refusal(ops::otp::hold::hold_otp(&mut teller, &contract, reason, &hold)), "operator_disabled");
    drop((officer, teller));
    assert_eq!(bank.problems(), Vec::<String>::new());
}

#[test]
fn no_key_lies_in_the_files() {
    let mut bank = World::staffed();
    let key = insider::ledger_key(&mut bank, "teller01");
    let forms = [
        key.clone(),
        data_encoding::HEXLOWER.encode(&key).into_bytes(),
        data_encoding::BASE64.encode(&key).into_bytes(),
        b"passphrase of".to_vec(),
        "見本".as_bytes().to_vec(),
        b"SQLite format 3".to_vec(),
    ];
    for file in fs::read_dir(bank.path().parent().unwrap()).unwrap() {
        let content = fs::read(file.unwrap().path()).unwrap();
        for form in &forms {
            assert!(!content.windows(form.len()).any(|part| part == form));
        }
    }
}

fn modes(folder: &Path) -> Vec<(String, u32)> {
    let mut modes: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(Result::unwrap)
        .map(|file| (file.file_name().into_string().unwrap(), file.metadata().unwrap().mode() & 0o7777))
        .collect();
    modes.sort();
    modes
}

#[test]
fn files_are_the_owners_whatever_the_umask() {
    for umask in ["000", "077", "027"] {
        let around = tempfile::tempdir().unwrap();
        let secret = around.path().join("passphrase");
        fs::write(&secret, "a long enough passphrase\n").unwrap();
        fs::set_permissions(&secret, Permissions::from_mode(0o600)).unwrap();
        let script = "umask $1; shift; exec \"$@\"";
        let mut init = std::process::Command::new("sh");
        init.args(["-c", script, "sh", umask, env!("CARGO_BIN_EXE_otpdesk"), "--operator", "admin01"]);
        init.arg("--ledger").arg(around.path().join("bank/ledger.db")).arg("--passphrase-file").arg(&secret);
        init.args(["init", "--institution", "Mihon", "--branch", "001", "--name", "Admin"]).env_clear();
        let done = init.output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let folder = around.path().join("bank");
        assert_eq!(fs::metadata(&folder).unwrap().mode() & 0o7777, 0o700);
        let expected = [("ledger.db".to_owned(), 0o600), ("ledger.db.keys".to_owned(), 0o600)];
        assert_eq!(modes(&folder), expected, "{umask}");
    }
}

#[test]
fn a_group_shares_its_files_and_an_exposed_one_is_refused() {
    let around = tempfile::tempdir().unwrap();
    let path = around.path().join("bank/ledger.db");
    let gid = fs::metadata(around.path()).unwrap().gid();
    let (institution, secret) = (line("みほん信用金庫"), passphrase("admin01"));
    let first = Branch { code: branch("001"), name: None };
    let standing = OperatorStanding {
        role: Role::Admin,
        reach: Reach::All,
        state: OperatorState::Active,
        added_by: id("admin01"),
        keys: None,
        confirmed_by: None,
        proposal: None,
        secrets_generation: None,
    };
    let admin = Operator { id: id("admin01"), name: line("管理 一郎"), standing };
    let found = |sharing| {
        let (institution, branch, passphrase) = (&institution, &first, &secret);
        let admin = admin.clone();
        let founding = Founding { institution, branch, admin, passphrase, cost: KeyCost::LOW, sharing };
        let now = otpdesk::domain::Moment::parse(crate::world::NOON).unwrap();
        Ledger::found(&path, founding, now, &mut Random::system())
    };
    // A folder that others may read: refused, and nothing is left in the way of another try.
    let folder = around.path().join("bank");
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, Permissions::from_mode(0o755)).unwrap();
    assert!(found(Sharing::Owner).is_err());
    assert_eq!(modes(&folder), []);
    fs::remove_dir(&folder).unwrap();

    let (ledger, actor) = found(Sharing::Group(gid)).unwrap();
    let now = otpdesk::domain::Moment::parse(crate::world::NOON).unwrap();
    let mut session = ops::Session::new(ledger, actor, now, crate::world::context());
    ops::operator::change_passphrase::change_passphrase(&mut session, &secret).unwrap();
    assert_eq!(fs::metadata(&folder).unwrap().mode() & 0o7777, 0o2770);
    let open = modes(&folder);
    assert!(open.len() == 4 && open.iter().all(|(_, mode)| *mode == 0o660), "{open:?}");
    drop(session);
    assert_eq!(modes(&folder).len(), 2, "whoever closes the ledger last leaves no WAL");

    for (file, mode) in [("ledger.db", 0o664), ("ledger.db.keys", 0o662), ("", 0o2775), ("", 0o770)] {
        let exposed = folder.join(file);
        let before = fs::metadata(&exposed).unwrap().permissions();
        fs::set_permissions(&exposed, Permissions::from_mode(mode)).unwrap();
        assert_eq!(refusal(enter::check(&path)), "files_exposed", "{file} {mode:o}");
        fs::set_permissions(&exposed, before).unwrap();
        assert_eq!(refusal(enter::check(&path)), "done");
    }
}

/// Whether a type could be printed: the inherent constant where it has `Debug`, else the trait's.
struct Probe<T>(PhantomData<T>);

trait Silent {
    const SPEAKS: bool = false;
}

impl<T> Silent for Probe<T> {}

impl<T: std::fmt::Debug> Probe<T> {
    const SPEAKS: bool = true;
}

#[test]
fn what_holds_keys_cannot_be_printed() {
    const { assert!(Probe::<String>::SPEAKS, "the control") };
    const { assert!(!Probe::<keys::Unlocked>::SPEAKS) };
    const { assert!(!Probe::<ledger::actor::Actor>::SPEAKS) };
    const { assert!(!Probe::<keys::Keyring>::SPEAKS) };
    const { assert!(!Probe::<keys::OperatorLogin>::SPEAKS) };
    const { assert!(!Probe::<ledger::Identity>::SPEAKS) };
    const { assert!(!Probe::<keys::DataKey>::SPEAKS) };
    const { assert!(!Probe::<keys::LoginPassword>::SPEAKS) };
    const { assert!(!Probe::<Random>::SPEAKS) };
    const { assert!(!Probe::<Passphrase>::SPEAKS) };
    const { assert!(!Probe::<otpdesk::domain::Seed>::SPEAKS) };
}
