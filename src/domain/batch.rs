//! A batch: the forms that came in one file.

use crate::domain::{BadValue, Moment, OperatorId};

/// Hexadecimal digits of the file's digest that name the batch.
const DIGITS: usize = 12;

checked_text! {
    /// `B` and the first 12 hexadecimal digits of the SHA-256 of the file: the same file is the same batch.
    BatchId, |written| {
        let written = written.trim();
        let digits = written.strip_prefix('B').filter(|digits| digits.len() == DIGITS);
        let fits = digits.is_some_and(|digits| digits.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')));
        if fits { Ok(written.to_owned()) } else { Err(BadValue::Shape("B0123456789ab")) }
    }
}

impl BatchId {
    /// The batch of a file with this digest.
    pub fn of(sha256: &[u8; 32]) -> Self {
        let digits = data_encoding::HEXLOWER.encode(sha256);
        Self(digits.chars().take(DIGITS).fold("B".to_owned(), |mut id, digit| {
            id.push(digit);
            id
        }))
    }
}

/// A file of forms as the ledger knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    pub id: BatchId,
    /// In hexadecimal.
    pub sha256: String,
    /// What it was called when it first came.
    pub file: String,
    pub imported_by: OperatorId,
    pub imported_at: Moment,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_is_its_file() {
        let id = BatchId::of(&[0xab; 32]);
        assert_eq!(id.as_str(), "Babababababab");
        assert_eq!(BatchId::parse(" Babababababab "), Ok(id));
        for text in ["babababababab", "Bababababab", "Bababababababab", "BABABABABABAB", ""] {
            assert!(BatchId::parse(text).is_err(), "{text}");
        }
    }
}
