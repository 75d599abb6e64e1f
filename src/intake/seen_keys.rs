//! The keys that a file has had so far: a second row with one of them is a duplicate.

use std::collections::HashSet;

use sha2::{Digest as _, Sha256};

/// Bytes kept of each key's digest: so many that two keys of one file never share them, and a million keys stay small.
const KEPT: usize = 16;

/// See the module.
#[derive(Debug, Default)]
pub struct SeenKeys(HashSet<[u8; KEPT]>);

impl SeenKeys {
    /// Whether this is the key's first row.
    pub fn is_first(&mut self, key: &str) -> bool {
        let digest: [u8; 32] = Sha256::digest(key).into();
        digest.first_chunk().is_none_or(|kept| self.0.insert(*kept))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_new_once() {
        let mut seen_keys = SeenKeys::default();
        let outcome: Vec<bool> = ["K1", "K2", "K1", "k1", "K2"].iter().map(|key| seen_keys.is_first(key)).collect();
        assert_eq!(outcome, [true, true, false, true, false]);
    }
}
