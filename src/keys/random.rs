//! Randomness as a value: the system's generator in the program, a seeded one in tests.

use std::convert::Infallible;

use hpke::rand_core::{TryCryptoRng, TryRng};
#[cfg(debug_assertions)]
use sha2::{Digest as _, Sha256};

/// A source of unpredictable bytes.
pub struct Random(RandomSource);

enum RandomSource {
    System,
    #[cfg(debug_assertions)]
    Seeded {
        seed: [u8; 32],
        block: u64,
    },
}

impl Random {
    /// The operating system's generator.
    pub fn system() -> Self {
        Self(RandomSource::System)
    }

    /// The same bytes at every run, for tests only.
    #[cfg(debug_assertions)]
    pub fn seeded(seed: [u8; 32]) -> Self {
        Self(RandomSource::Seeded { seed, block: 0 })
    }

    /// Fills a buffer. A system without a generator is beyond help: it ends the program.
    pub fn fill(&mut self, buffer: &mut [u8]) {
        match &mut self.0 {
            RandomSource::System => {
                if getrandom::fill(buffer).is_err() {
                    unreachable!("the operating system gives no randomness");
                }
            }
            #[cfg(debug_assertions)]
            RandomSource::Seeded { seed, block } => {
                for chunk in buffer.chunks_mut(32) {
                    let bytes = Sha256::new().chain_update(*seed).chain_update(block.to_be_bytes()).finalize();
                    *block += 1;
                    for (to, from) in chunk.iter_mut().zip(bytes) {
                        *to = from;
                    }
                }
            }
        }
    }

    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// An identifier: `N` random bytes in hexadecimal.
    pub fn token<const N: usize>(&mut self) -> String {
        data_encoding::HEXLOWER.encode(&self.bytes::<N>())
    }
}

/// The sealed boxes ask for their randomness through these traits.
impl TryRng for Random {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(u32::from_le_bytes(self.bytes()))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(u64::from_le_bytes(self.bytes()))
    }

    fn try_fill_bytes(&mut self, buffer: &mut [u8]) -> Result<(), Infallible> {
        self.fill(buffer);
        Ok(())
    }
}

impl TryCryptoRng for Random {}
