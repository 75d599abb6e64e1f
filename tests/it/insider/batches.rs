//! What each edit of an insider is found by where files of forms are concerned.

use std::sync::OnceLock;

use crate::import::form_files::Row;
use crate::insider::Insider;
use crate::insider::edits::{Form, approve, check_at, take_effect};
use crate::snapshot::Snapshot;
use crate::world::World;

const F1: &str = "form/001202611240001";
const F2: &str = "form/001202611240002";
const F3: &str = "form/001202611240003";
const F4: &str = "form/001202611240004";
const F5: &str = "form/002202611240001";
/// The SHA-256 of a file that nobody imported, and its batch.
const FORGED: &str = "00000000000011111111111122222222222233333333333344444444444455aa";
const BATCH: &str = "B000000000000";

/// Forms 1 to 5 of C1 to C5 out of two files: checked; received; in the second file checked, returned, received.
fn bank() -> World {
    static KEPT: OnceLock<Snapshot> = OnceLock::new();
    World::made_once(&KEPT, with_two_files)
}

fn with_two_files() -> World {
    let bank = World::open();
    bank.batch_of("teller01", &[Row::of("C1").with("seal_checked_by", "officer02"), Row::of("C2").seal("pending")]);
    let rows = [Row::of("C3"), Row::of("C4").seal("mismatch"), Row::of("C5").seal("pending")];
    bank.batch_of("teller02", &rows);
    bank.is_sound();
    bank
}

/// The row of a form that a file would have sealed: checked by this operator, recorded by that one.
fn sealed(i: &Insider, form: i64, checked_by: &str, recorded_by: &str) {
    i.sql(&format!(
        "UPDATE form SET state = 'checked', seal = 'verified', seal_checked_by = '{checked_by}',
             seal_recorded_by = '{recorded_by}', seal_checked_at = received_at, seq = {} WHERE id = {form}",
        i.next()
    ));
}

/// A sixth form, of this contract, in this state.
fn add_form(i: &Insider, contract: &str, state: &str) {
    let seq = i.next();
    i.sql(&format!(
        "INSERT INTO form (id, receipt_no, paper_no, state, contract_id, branch, account_type, account_no, holder_name,
                 reason, filed_on, received_at, received_by, seal, seal_checked_by, seal_recorded_by, seal_checked_at,
                 approved_by, approved_at, seq, batch, first_seal)
             SELECT 6, '001202611240009', 'K-9', '{state}', '{contract}', branch, account_type, account_no, holder_name,
                 reason, filed_on, received_at, 'officer01', 'verified', 'teller01', 'officer01', received_at,
                 iif('{state}' = 'processed', 'officer01', NULL), iif('{state}' = 'processed', received_at, NULL),
                 {seq}, batch, 'verified' FROM form WHERE id = 1"
    ));
}

fn add_batch(i: &Insider, id: i64, batch: &str, sha256: &str) {
    let seq = i.next();
    i.sql(&format!("INSERT INTO batch VALUES ({id}, '{batch}', '{sha256}', 'f.csv', 'teller01', '2026-11-24', {seq})"));
}

const VERIFIED: &str = r#"{"result":"verified","checked_by":"teller01"}"#;

#[test]
fn edits_of_batches_and_of_the_forms_in_them_are_found() {
    check_at(
        &bank(),
        Form::Broken,
        &[
            ("a form moved to another batch", "teller01", "row", |i| {
                i.sql("UPDATE form SET batch = (SELECT batch FROM batch WHERE id = 2) WHERE id = 1");
            }),
            ("a form taken out of its batch", "teller01", "row", |i| {
                i.sql("UPDATE form SET batch = NULL WHERE id = 1");
            }),
            ("a form moved by nobody's entry", "teller01", "row", |i| {
                i.sql("UPDATE form SET batch = (SELECT batch FROM batch WHERE id = 2) WHERE id = 1");
                i.append("lookup", "search", "{}", &[]);
            }),
            ("another file under the batch", "teller01", "row", |i| {
                i.sql(&format!("UPDATE batch SET sha256 = '{FORGED}' WHERE id = 1"));
            }),
            ("another importer", "teller01", "row", |i| {
                i.sql("UPDATE batch SET imported_by = 'job01' WHERE id = 1");
            }),
            ("a batch from nowhere", "teller01", "row", |i| add_batch(i, 3, BATCH, FORGED)),
            ("a batch is gone", "teller01", "row", |i| i.sql("DELETE FROM batch WHERE id = 1")),
            ("what the file first told of the seal", "teller01", "row", |i| {
                i.sql("UPDATE form SET first_seal = 'pending' WHERE id = 1");
            }),
            ("what the paper first said", "teller01", "row", |i| {
                i.sql("UPDATE form SET first_content = 'K-9' WHERE id = 2");
            }),
            ("a row's entry under another's name", "teller01", "signature", |i| {
                sealed(i, 2, "teller01", "teller02");
                i.append_unsigned("teller02", ["form.import_row", F2, VERIFIED], &[("form", 2)]);
                i.sign(i.next() - 1);
            }),
        ],
    );
}

#[test]
fn rows_of_files_that_say_what_is_not_so_are_found() {
    check_at(
        &bank(),
        Form::Perfect,
        &[
            ("another checker than the form's", "teller01", "form", |i| {
                sealed(i, 2, "officer02", "teller01");
                i.append("form.import_row", F2, VERIFIED, &[("form", 2)]);
            }),
            ("another recorder than the form's", "teller01", "form", |i| {
                sealed(i, 2, "teller01", "teller02");
                i.append("form.import_row", F2, VERIFIED, &[("form", 2)]);
            }),
            ("a seal that the entry does not tell", "teller01", "form", |i| {
                sealed(i, 2, "teller01", "teller01");
                i.append("form.import_row", F2, r#"{"result":"pending","checked_by":null}"#, &[("form", 2)]);
            }),
            ("another form than is named", "teller01", "form", |i| {
                sealed(i, 2, "teller01", "teller01");
                i.append("form.import_row", F1, VERIFIED, &[("form", 2)]);
            }),
            ("no row at all", "teller01", "form", |i| i.append("form.import_row", F2, VERIFIED, &[])),
            ("another's form changed under a number that never was", "teller01", "form", |i| {
                i.sql(&format!("UPDATE form SET account_no = '9999999', seq = {} WHERE id = 5", i.next()));
                let pending = r#"{"result":"pending","checked_by":null}"#;
                i.append("form.import_row", "form/001202611240077", pending, &[("form", 5)]);
            }),
            ("another's form changed by a row that tells no seal", "teller02", "form", |i| {
                i.sql(&format!("UPDATE form SET account_no = '9999999', seq = {} WHERE id = 2", i.next()));
                i.append("form.import_row", F2, r#"{"result":"pending","checked_by":null}"#, &[("form", 2)]);
            }),
            ("a form of another branch", "teller01", "branch", |i| {
                sealed(i, 5, "teller01", "teller01");
                i.append("form.import_row", F5, VERIFIED, &[("form", 5)]);
            }),
            ("a form by one who may not", "auditor01", "role", |i| {
                sealed(i, 2, "teller01", "auditor01");
                i.append("form.import_row", F2, VERIFIED, &[("form", 2)]);
            }),
            ("a file by one who may not", "admin01", "role", |i| {
                add_batch(i, 3, BATCH, FORGED);
                i.append("form.import", &format!("batch/{BATCH}"), "{}", &[("batch", 3)]);
            }),
        ],
    );
}

#[test]
fn imports_that_do_more_than_an_import_are_found() {
    check_at(
        &bank(),
        Form::Perfect,
        &[
            ("a token disabled along with the row", "teller01", "effect", |i| {
                let seq = i.next();
                sealed(i, 2, "teller01", "teller01");
                i.sql(&format!(
                    "UPDATE token SET state = 'disabled', secret = NULL, ended_at = started_at, end_reason = 'lost',
                         end_form = '001202611240002', seq = {seq} WHERE id = 2"
                ));
                i.append("form.import_row", F2, VERIFIED, &[("form", 2), ("token", 2)]);
            }),
            ("a form that begins processed", "officer01", "effect", |i| {
                add_form(i, "C4", "processed");
                i.append("form.import_row", "form/001202611240009", VERIFIED, &[("form", 6)]);
            }),
            ("a seal told anew", "teller02", "effect", |i| {
                sealed(i, 3, "officer02", "teller02");
                i.append("form.import_row", F3, r#"{"result":"verified","checked_by":"officer02"}"#, &[("form", 3)]);
            }),
            ("a returned form woken up", "teller02", "effect", |i| {
                sealed(i, 4, "teller01", "teller02");
                i.append("form.import_row", F4, VERIFIED, &[("form", 4)]);
            }),
            ("two forms in one row", "teller02", "effect", |i| {
                sealed(i, 2, "teller01", "teller02");
                sealed(i, 5, "teller01", "teller02");
                i.append("form.import_row", F2, VERIFIED, &[("form", 2), ("form", 5)]);
            }),
            ("two batches in one file", "teller01", "effect", |i| {
                add_batch(i, 3, BATCH, FORGED);
                add_batch(i, 4, "B000000000001", FORGED);
                i.append("form.import", &format!("batch/{BATCH}"), "{}", &[("batch", 3), ("batch", 4)]);
            }),
            ("a batch told anew", "teller01", "effect", |i| {
                i.sql(&format!("UPDATE batch SET file = 'other.csv', seq = {} WHERE id = 1", i.next()));
                i.append("form.import", &format!("batch/{BATCH}"), "{}", &[("batch", 1)]);
            }),
            ("a form moved by the file's own entry", "teller01", "effect", |i| {
                i.sql(&format!(
                    "UPDATE form SET batch = (SELECT batch FROM batch WHERE id = 2), seq = {} WHERE id = 2",
                    i.next()
                ));
                i.append("form.import", &format!("batch/{BATCH}"), "{}", &[("form", 2)]);
            }),
        ],
    );
}

#[test]
fn batches_that_take_effect_against_rule_1_are_found() {
    check_at(
        &bank(),
        Form::Perfect,
        &[
            ("the importer approves", "officer01", "approval", |i| {
                add_form(i, "C4", "checked");
                i.append("form.import_row", "form/001202611240009", VERIFIED, &[("form", 6)]);
                approve(i, "form/001202611240009", 6, 4);
            }),
            ("the one whom the file names as checker approves", "officer02", "approval", |i| {
                approve(i, F1, 1, 1);
            }),
            ("a row that takes effect where two persons must agree", "officer01", "approval", |i| {
                add_form(i, "C4", "checked");
                take_effect(i, "form.import_process", "form/001202611240009", VERIFIED, [6, 4]);
            }),
            ("a row that takes effect by a teller", "teller01", "approval", |i| {
                add_form(i, "C4", "checked");
                take_effect(i, "form.import_process", "form/001202611240009", VERIFIED, [6, 4]);
            }),
            ("a row that takes effect without its seal", "officer01", "approval", |i| {
                add_form(i, "C4", "checked");
                take_effect(i, "form.import_process", "form/001202611240009", r#"{"result":"pending"}"#, [6, 4]);
            }),
            ("a form of before as a row that takes effect", "officer01", "form", |i| {
                take_effect(i, "form.import_process", F1, VERIFIED, [1, 1]);
            }),
        ],
    );
}
