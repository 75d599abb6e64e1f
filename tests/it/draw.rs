//! Numbers drawn from a seed, so that what a random test did can be done again.

use proptest::prelude::Rng as _;
use proptest::test_runner::{RngAlgorithm, TestRng};

/// Numbers drawn from a seed.
pub(crate) struct Draw(TestRng);

impl Draw {
    pub(crate) fn new(seed: u64) -> Self {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_be_bytes());
        Self(TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.0.next_u64() % u64::try_from(end).unwrap()).unwrap()
    }

    pub(crate) fn one<'l, T>(&mut self, of: &'l [T]) -> &'l T {
        &of[self.below(of.len())]
    }
}
