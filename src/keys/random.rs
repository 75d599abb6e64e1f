//! Randomness as a value: the system's generator in the program, a seeded one in tests.

#[cfg(debug_assertions)]
use sha2::{Digest as _, Sha256};

/// A source of unpredictable bytes.
pub struct Random(Source);

enum Source {
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
        Self(Source::System)
    }

    /// The same bytes at every run, for tests only.
    #[cfg(debug_assertions)]
    pub fn seeded(seed: [u8; 32]) -> Self {
        Self(Source::Seeded { seed, block: 0 })
    }

    /// Fills a buffer. A system without a generator is beyond help: it ends the program.
    pub fn fill(&mut self, buffer: &mut [u8]) {
        match &mut self.0 {
            Source::System => {
                if getrandom::fill(buffer).is_err() {
                    unreachable!("the operating system gives no randomness");
                }
            }
            #[cfg(debug_assertions)]
            Source::Seeded { seed, block } => {
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
impl crypto_box::aead::rand_core::RngCore for Random {
    fn next_u32(&mut self) -> u32 {
        u32::from_le_bytes(self.bytes())
    }

    fn next_u64(&mut self) -> u64 {
        u64::from_le_bytes(self.bytes())
    }

    fn fill_bytes(&mut self, dest: &mut [u8]) {
        self.fill(dest);
    }

    fn try_fill_bytes(&mut self, dest: &mut [u8]) -> Result<(), crypto_box::aead::rand_core::Error> {
        self.fill(dest);
        Ok(())
    }
}

impl crypto_box::aead::rand_core::CryptoRng for Random {}
