//! A page of a list.

/// At most so many rows, after a key.
#[derive(Debug, Clone, Default)]
pub struct Page<K> {
    pub limit: Option<u64>,
    pub after: Option<K>,
}
