//! Single flipped bits of a closed ledger: none is ever "changed, yet OK".

use std::io::{Read as _, Seek as _, SeekFrom, Write as _};

use otpdesk::ops;
use sha2::{Digest as _, Sha256};

use crate::world::World;

const PAGE: u64 = 4096;
/// SQLCipher keeps the page's nonce and authentication code at its end.
const RESERVE: u64 = 80;
const FLIPS: u64 = 100;
const SEED: &str = "otpdesk bit flips 1";

/// The n-th number of the seed's series.
fn drawn(n: u64) -> u64 {
    let hash = Sha256::new().chain_update(SEED).chain_update(n.to_be_bytes()).finalize();
    u64::from_be_bytes(hash[..8].try_into().unwrap())
}

fn flip(bank: &World, offset: u64, bit: u8) {
    let mut file = std::fs::OpenOptions::new().read(true).write(true).open(bank.path()).unwrap();
    let mut byte = [0];
    file.seek(SeekFrom::Start(offset)).unwrap();
    file.read_exact(&mut byte).unwrap();
    byte[0] ^= 1 << bit;
    file.seek(SeekFrom::Start(offset)).unwrap();
    file.write_all(&byte).unwrap();
}

/// Whether the program says that all is well.
fn is_said_to_be_whole(bank: &mut World) -> bool {
    let Ok(mut session) = bank.try_session("auditor01") else { return false };
    ops::audit::verify_ledger(&mut session, None, |_| {}).is_ok_and(|sheet| sheet.ok)
}

#[test]
fn no_flipped_bit_goes_unnoticed() {
    let mut bank = World::open();
    let form = bank.checked_form("teller01", "C1");
    bank.approve("officer01", &form).unwrap();
    assert!(is_said_to_be_whole(&mut bank), "the control");
    let mut wal = bank.path().into_os_string();
    wal.push("-wal");
    assert!(!std::path::Path::new(&wal).exists(), "whoever closes the ledger last checkpoints it");

    let size = std::fs::metadata(bank.path()).unwrap().len();
    assert_eq!(size % PAGE, 0);
    let last = size - PAGE;
    // The first page with its salt, the last page, and both reserve areas; then anywhere.
    let chosen = [0, 15, 16, 100, PAGE - RESERVE, PAGE - 1, last, last + PAGE / 2, size - RESERVE, size - 1];
    for n in 0..FLIPS {
        let place = usize::try_from(n).unwrap();
        let offset = chosen.get(place).copied().unwrap_or_else(|| drawn(n) % size);
        let bit = u8::try_from(drawn(n) >> 61).unwrap();
        flip(&bank, offset, bit);
        assert!(!is_said_to_be_whole(&mut bank), "seed {SEED:?}, flip {n}: bit {bit} of byte {offset} of {size}");
        flip(&bank, offset, bit);
    }
    assert!(is_said_to_be_whole(&mut bank), "every flip was taken back");
}
