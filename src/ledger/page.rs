//! A page of a list.

/// At most so many rows, after a key.
#[derive(Debug, Clone)]
pub struct Page<K> {
    pub limit: Option<u64>,
    pub after: Option<K>,
}

impl<K> Page<K> {
    /// All rows.
    pub const ALL: Self = Self { limit: None, after: None };
}
