//! Tokens: what an import may bring and bind (rule 8).

use otpdesk::domain::{Encoding, TokenState};
use otpdesk::ops;
use otpdesk::ops::import::{ImportOptions, Imported};

use crate::world::{SEED, Silent, World, refusal, serial};

const HEAD: &str = "serial,kind,model,secret,contract_id";

fn codes(imported: &Imported) -> Vec<(u64, &'static str)> {
    imported.rejected.iter().map(|row| (row.row, row.refusal.code())).collect()
}

#[test]
fn an_import_binds_only_to_a_contract_that_never_had_a_token() {
    let bank = World::open();
    bank.processed_form("C1");
    bank.processed_form("C3");
    bank.close("officer01", "C3").unwrap();
    bank.import_contracts("contract_id,branch,account_type,account_no,holder_name\nC6,001,普通,1000006,見本 花子\n")
        .unwrap();
    let text = format!(
        "{HEAD}\nS6,software,soft-1,{SEED},C6\nS6b,software,soft-1,{SEED},C6\nS1b,software,soft-1,{SEED},C1\n\
         S2b,hardware,card,{SEED},C2\nS3b,software,soft-1,{SEED},C3\nS7,software,soft-1,{SEED},C9\n"
    );
    let imported = bank.import_tokens(&text).unwrap();
    let expected = [
        (2, "live_token_exists"),
        (3, "contract_had_token"),
        (4, "live_token_exists"),
        (5, "contract_closed"),
        (6, "contract_not_found"),
    ];
    assert_eq!((imported.sheet.accepted, codes(&imported)), (1, expected.to_vec()));
    bank.is_sound();
}

#[test]
fn a_serial_is_known_by_its_kind_model_and_contract() {
    let bank = World::open();
    bank.processed_form("C2");
    let other = "MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U";
    let text = format!(
        "{HEAD}\nS9,software,soft-1,{SEED},\nS9,software,soft-1,{SEED},\nS1,software,soft-1,{other},C1\n\
         S2,software,soft-1,{SEED},C2\nH9,software,card,{SEED},\nS3,software,soft-2,{SEED},C3\nS4,software,soft-1,{SEED},\n\
         N1,software,,too short,\nN2,software,,,\n"
    );
    let imported = bank.import_tokens(&text).unwrap();
    assert_eq!((imported.sheet.already, imported.sheet.accepted), (3, 0));
    let expected = [
        (2, "duplicate_in_file"),
        (5, "serial_exists"),
        (6, "serial_exists"),
        (7, "serial_exists"),
        (8, "bad_secret"),
        (9, "missing_value"),
    ];
    assert_eq!(codes(&imported), expected);
    let token = |text| ops::token::show_token(&mut bank.session("auditor01"), &serial(text));
    assert_eq!(token("S2").unwrap().state, TokenState::Disabled, "an import wakes nothing up");
    assert_eq!(token("S9").unwrap().state, TokenState::Stock);
    assert_eq!(refusal(token("N1")), "token_not_found");
    bank.is_sound();
}

#[test]
fn seeds_need_a_terminal_that_could_open_them_and_an_admin() {
    let bank = World::founded();
    let text = format!("{HEAD}\nS1,software,soft-1,{SEED},\n");
    assert_eq!(refusal(bank.import_tokens(&text)), "no_site_operator");
    let bank = World::open();
    for operator in ["teller01", "officer01", "auditor01", "job01", "site01"] {
        let mut source = ops::Source::read(text.as_bytes(), "tokens.csv", Encoding::Auto).unwrap();
        let (mut session, options) = (bank.session(operator), ImportOptions::default());
        let imported = ops::import::tokens::import_tokens(&mut session, &mut source, None, options, &mut Silent);
        assert_eq!(refusal(imported), "role_not_allowed", "{operator}");
    }
    bank.is_sound();
}
