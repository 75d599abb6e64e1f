//! Names as numbers: operators, who are few, and subjects, of which only that they are the same is asked.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};

/// Operators' IDs, each with a number of its own; 0 is nobody.
#[derive(Default)]
pub(super) struct Names {
    numbers: HashMap<String, u16>,
    all: Vec<String>,
}

impl Names {
    pub(super) fn number(&mut self, name: &str) -> u16 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        self.all.push(name.to_owned());
        let number = u16::try_from(self.all.len()).unwrap_or(u16::MAX);
        self.numbers.insert(name.to_owned(), number);
        number
    }

    pub(super) fn name(&self, number: u16) -> Option<&str> {
        let place = usize::from(number).checked_sub(1)?;
        self.all.get(place).map(String::as_str)
    }
}

/// Hashes of subjects, under a key of each run: nobody can look for two subjects with the same hash.
#[derive(Default)]
pub(super) struct Subjects(RandomState);

impl Subjects {
    /// Never 0.
    pub(super) fn hash(&self, subject: &str) -> u64 {
        self.0.hash_one(subject).max(1)
    }
}
